from pathlib import Path

import pytest

from search_index import postings
from search_index._whoosh import open_dir, pairs_of
from search_index.postings import PostingReader, rarity
from search_index.schema import FIELD


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
