import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from resources.library import Library
from search_index._whoosh import open_dir
from search_index.builder import STALE_AFTER_S, BuildCancelled, build_index, build_where_possible
from search_index.documents import documents_of
from search_index.location import is_current
from search_index.schema import KEY

SECTIONS, SIGNS, TERMS = 13, 4, 3


def never() -> bool:
    return False


def test_every_section_sign_and_term_is_one_document_in_order(small: Library, index: Path) -> None:
    opened = open_dir(str(index), readonly=True)
    with opened.reader() as reader:
        keys = [reader.stored_fields(number)[KEY] for number in range(reader.doc_count_all())]
    opened.close()
    assert keys == [document.key for document in documents_of(small)]
    assert len(keys) == SECTIONS + SIGNS + TERMS


def test_progress_is_told_document_by_document(small: Library, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    total = build_index(small, tmp_path / "index", lambda done, of: told.append((done, of)), never)
    assert told == [(done, total) for done in range(1, total + 1)]


def test_building_again_replaces_what_was_there(
    small: Library, build: Callable[[Library, Path], int], tmp_path: Path
) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "old").touch()
    build(small, tmp_path / "index")
    assert is_current(tmp_path / "index", small)
    assert [entry.name for entry in tmp_path.iterdir()] == ["index"]


def test_a_cancelled_build_leaves_what_was_there(
    small: Library, build: Callable[[Library, Path], int], tmp_path: Path
) -> None:
    build(small, tmp_path / "index")
    answers = iter([False, False, True])
    with pytest.raises(BuildCancelled):
        build_index(small, tmp_path / "index", lambda _done, _total: None, lambda: next(answers))
    assert is_current(tmp_path / "index", small)
    assert [entry.name for entry in tmp_path.iterdir()] == ["index"]


def test_a_failed_build_leaves_nothing_half_done(small: Library, tmp_path: Path) -> None:
    def full(_done: int, _total: int) -> None:
        raise OSError("no space left")

    with pytest.raises(OSError, match="no space"):
        build_index(small, tmp_path / "index", full, never)
    assert list(tmp_path.iterdir()) == []


def test_only_old_leftovers_of_killed_builds_are_swept(
    small: Library, build: Callable[[Library, Path], int], tmp_path: Path
) -> None:
    old, young = tmp_path / "index.1.new", tmp_path / "index.2.new"
    for left in (old, young):
        left.mkdir()
    before = time.time() - STALE_AFTER_S - 60
    os.utime(old, (before, before))
    build(small, tmp_path / "index")
    assert (old.exists(), young.exists()) == (False, True)


def test_the_folder_above_is_made(small: Library, build: Callable[[Library, Path], int], tmp_path: Path) -> None:
    build(small, tmp_path / "a" / "b" / "index")
    assert is_current(tmp_path / "a" / "b" / "index", small)


def test_where_one_folder_can_not_be_written_the_next_is_taken(small: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    folders = (tmp_path / "file" / "index", tmp_path / "index")
    built = build_where_possible(small, folders, lambda _done, _total: None, lambda: False)
    assert built == folders[1]
    assert is_current(built, small)


def test_the_first_folder_is_taken_where_it_can_be_written(small: Library, tmp_path: Path) -> None:
    folders = (tmp_path / "one", tmp_path / "two")
    assert build_where_possible(small, folders, lambda _done, _total: None, lambda: False) == folders[0]
    assert not folders[1].exists()
