from pathlib import Path

import pytest

from search_index import postings
from search_index.postings import PostingReader, rarity


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
