"""The weights that the index keeps for a term, read once and kept while they are in use."""

import math
from collections.abc import Iterable
from itertools import repeat
from operator import add
from pathlib import Path

from search_index._whoosh import open_dir, pairs_of
from search_index.kept import Kept
from search_index.schema import FIELD

KEPT_POSTINGS = 1_000_000

EVEN = 1.5
"""What every word says, however common it is: in a library about backs, "back" still counts."""

Postings = dict[int, float]
"""The weight of a term in every document that has it, in order of their numbers; not to be changed."""


class PostingReader:
    """An open index; only for the thread that opened it, as Whoosh's readers give wrong answers to two at once."""

    def __init__(self, folder: Path) -> None:
        self._index = open_dir(str(folder), readonly=True)
        self._reader = self._index.reader()
        self._kept = Kept(self._read, KEPT_POSTINGS)

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()
        self._index.close()

    def of(self, term: str) -> Postings:
        """What the index has for a term; empty for one it does not have."""
        return self._kept(term)

    def _read(self, term: str) -> Postings:
        if (FIELD, term) not in self._reader:
            return {}
        return dict(pairs_of(self._reader.postings(FIELD, term)))


def rarity(having: int, of_all: int) -> float:
    """How much a term says that so many documents of all have: BM25's inverse document frequency on top of EVEN."""
    return EVEN + math.log(1 + (of_all - having + 0.5) / (having + 0.5))


def sum_of(rows: Iterable[Postings]) -> Postings:
    """What documents have in some rows, added up where they stand in several."""
    longest, *others = sorted(rows, key=len, reverse=True) or [{}]
    total = dict(longest)
    for row in others:
        total.update(zip(row, map(add, row.values(), map(total.get, row, repeat(0.0))), strict=True))
    return total
