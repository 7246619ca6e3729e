from array import array
from pathlib import Path

import pytest

from search_index.tables import Rows, Tables, holds, read_tables, write_tables


@pytest.fixture
def tables() -> Tables:
    rows = Rows()
    for row in ([1, 3, 0, 2, 0], [], [3, 0]):
        rows.append(array("I", row))
    return Tables(
        stems=["", "kidney", "kid", "stone"],
        words=["", "kid", "kidney", "kidneys", "stone"],
        word_stems=[0, 2, 1, 1, 3],
        word_counts=[0, 2, 9, 4, 5],
        rows=rows,
        slips=array("Q", [1 << 60, 7]),
    )


def test_tables_come_back_as_they_were_written(tables: Tables, tmp_path: Path) -> None:
    write_tables(tmp_path, tables)
    read = read_tables(tmp_path)
    assert (read.stems, read.words) == (tables.stems, tables.words)
    assert (list(read.word_stems), list(read.word_counts)) == (tables.word_stems, tables.word_counts)
    assert list(read.slips) == [1 << 60, 7]
    assert [list(read.rows[row]) for row in range(3)] == [[1, 3, 0, 2, 0], [], [3, 0]]


def test_completions_are_stems_with_the_commonest_word_first(tables: Tables) -> None:
    assert tables.completions("ki", limit=8) == [1, 2]
    assert tables.completions("kidn", limit=1) == [1]
    assert tables.completions("z", limit=8) == []


def test_a_row_is_parted_into_its_lines(tables: Tables) -> None:
    assert [list(part) for part in tables.rows.parts(0)] == [[1, 3], [2]]


@pytest.mark.parametrize(
    ("run", "expected"),
    [([1, 3], True), ([3], True), ([3, 2], False), ([2, None], False), ([256], False)],
)
def test_a_phrase_has_to_stand_side_by_side(run: list[int | None], *, expected: bool) -> None:
    assert holds(array("I", [1, 3, 0, 2, 0]), run) is expected


def test_a_phrase_is_not_found_across_numbers() -> None:
    assert not holds(array("I", [0x0100, 0x0000, 0x00010000]), [0x0001])
    assert holds(array("I", [0x0100, 0x0000, 0x0001]), [0x0001])
