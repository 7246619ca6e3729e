from pathlib import Path

import pytest

from search_index import postings
from search_index._whoosh import Or, Rows, Term, create_in, open_dir, read_postings
from search_index.postings import PostingReader, rarity
from search_index.schema import FIELD, KEY, new_codec, new_schema


def test_the_postings_of_a_term_are_read_once(index: Path) -> None:
    reader = PostingReader(index)
    assert reader.of("stone") is reader.of("stone")
    assert list(reader.of("stone").numbers) == sorted(reader.of("stone").numbers)
    assert len(reader.of("nowhere")) == 0
    reader.close()


def test_what_was_not_asked_for_lately_is_let_go(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "KEPT_POSTINGS", 1)
    reader = PostingReader(index)
    stone, back = reader.of("stone"), reader.of("back")
    assert reader.of("back") is back
    assert reader.of("stone") is not stone
    reader.close()


@pytest.mark.parametrize("common", [0, 1])
def test_a_sum_is_the_same_whether_its_terms_are_common_or_rare(
    index: Path, monkeypatch: pytest.MonkeyPatch, common: int
) -> None:
    monkeypatch.setattr(postings, "COMMON", common)
    reader = PostingReader(index)
    stone, back = reader.of("stone"), reader.of("back")
    found = reader.lanes.values(reader.sum_of([("stone", 3), ("back", 5), ("nowhere", 7)]))
    reader.close()
    expected = [0] * len(found)
    for having, boost in ((stone, 3), (back, 5)):
        for number, weight in zip(having.numbers, having.weights, strict=True):
            expected[number] += boost * weight
    assert list(found) == expected
    assert any(expected)


def test_a_document_has_a_term_or_has_not(index: Path) -> None:
    reader = PostingReader(index)
    stone = reader.of("stone")
    assert [number for number in range(50) if number in stone] == list(stone.numbers)
    assert [stone.before(number) for number in (0, stone.numbers[0], stone.numbers[0] + 1, 50)] == [0, 0, 1, len(stone)]
    reader.close()


def test_a_rare_term_says_more_than_a_common_one() -> None:
    assert rarity(1, 100) > rarity(50, 100) > rarity(100, 100) > 0


def test_reading_by_blocks_is_walking_over_every_posting(index: Path) -> None:
    opened = open_dir(str(index), readonly=True)
    with opened.reader() as reader:
        for term in reader.lexicon(FIELD):
            matcher, walked = reader.postings(FIELD, term), []
            while matcher.is_active():
                walked.append((matcher.id(), matcher.weight()))
                matcher.next()
            assert list(zip(*read_postings(reader.postings(FIELD, term)), strict=True)) == walked
    opened.close()


@pytest.mark.parametrize("count", [1, 1023, 1024, 1025, 4000])
def test_whoosh_finds_what_was_written_row_by_row(tmp_path: Path, count: int) -> None:
    weights = [1 + number * 7 % 31 for number in range(count)]
    index = create_in(str(tmp_path), new_schema())
    with index.writer(codec=new_codec()) as writer:
        writer.pool = Rows(FIELD)
        for number, weight in enumerate(weights):
            writer.add_document(**{KEY: str(number)})
            writer.pool.add(number, {"back": weight, f"only{number}": 1})
    with index.searcher() as searcher:
        numbers, found = read_postings(searcher.reader().postings(FIELD, "back"))
        assert (list(numbers), list(found)) == (list(range(count)), weights)
        best = searcher.search(Or([Term(FIELD, "back"), Term(FIELD, "only0")]), limit=1)
        assert best.score(0) == max([weights[0] + 1, *weights])
        assert searcher.reader().term_info(FIELD, "back").max_weight() == max(weights)
    index.close()
