from pathlib import Path

import pytest

from search_index import postings
from search_index._whoosh import Or, Rows, Term, create_in, open_dir, pairs_of
from search_index.postings import PostingReader, rarity
from search_index.schema import FIELD, KEY, new_codec, new_schema


def test_the_postings_of_a_term_are_read_once(index: Path) -> None:
    reader = PostingReader(index)
    assert reader.of("stone") is reader.of("stone")
    assert list(reader.of("stone")) == sorted(reader.of("stone"))
    assert reader.of("nowhere") == {}
    reader.close()


def test_what_was_not_asked_for_lately_is_let_go(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "KEPT_POSTINGS", 1)
    reader = PostingReader(index)
    stone, back = reader.of("stone"), reader.of("back")
    assert reader.of("back") is back
    assert reader.of("stone") is not stone
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
            assert list(pairs_of(reader.postings(FIELD, term))) == walked
    opened.close()


@pytest.mark.parametrize("count", [1, 1023, 1024, 1025, 4000])
def test_whoosh_finds_what_was_written_row_by_row(tmp_path: Path, count: int) -> None:
    weights = [1.0 + number * 7 % 31 for number in range(count)]
    index = create_in(str(tmp_path), new_schema())
    with index.writer(codec=new_codec()) as writer:
        writer.pool = Rows(FIELD)
        for number, weight in enumerate(weights):
            writer.add_document(**{KEY: str(number)})
            writer.pool.add(number, {"back": weight, f"only{number}": 1.0})
    with index.searcher() as searcher:
        assert dict(pairs_of(searcher.reader().postings(FIELD, "back"))) == dict(enumerate(weights))
        best = searcher.search(Or([Term(FIELD, "back"), Term(FIELD, "only0")]), limit=1)
        assert best.score(0) == max([weights[0] + 1.0, *weights])
        assert searcher.reader().term_info(FIELD, "back").max_weight() == max(weights)
    index.close()
