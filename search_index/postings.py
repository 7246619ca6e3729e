"""The weights that the index keeps for a term, read once and kept while they are in use."""

import math
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from search_index._whoosh import open_dir, read_postings
from search_index.kept import Kept
from search_index.lanes import Lanes, Row
from search_index.schema import FIELD

KEPT_POSTINGS = 4_000_000
KEPT_ROWS = 256

COMMON = 1 / 16
"""The weights of a term that more than this share of the documents have are kept as a row as well."""

EVEN = 1.5
"""What every word says, however common it is: in a library about backs, "back" still counts."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The numbers of the documents that have a term, in order, and its weights in them."""

    numbers: "array[int]"
    weights: "array[int]"

    def __len__(self) -> int:
        return len(self.numbers)

    def __contains__(self, number: int) -> bool:
        at = bisect_left(self.numbers, number)
        return at < len(self.numbers) and self.numbers[at] == number

    def before(self, number: int) -> int:
        """How many of the documents have a lower number."""
        return bisect_left(self.numbers, number)


class PostingReader:
    """An open index; only for the thread that opened it, as Whoosh's readers give wrong answers to two at once."""

    def __init__(self, folder: Path) -> None:
        self._index = open_dir(str(folder), readonly=True)
        self._reader = self._index.reader()
        self._documents = self._reader.doc_count_all()
        self.lanes = Lanes(self._documents)
        self.of = Kept(self._read, KEPT_POSTINGS)
        self._row = lru_cache(maxsize=KEPT_ROWS)(self._make_row)

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()
        self._index.close()

    def sum_of(self, boosts: Iterable[tuple[str, int]]) -> Row:
        """What documents earn for some terms: the weights of each, as many times as its boost says."""
        total, rest = 0, self.lanes.zeros()
        for term, boost in boosts:
            postings = self.of(term)
            if len(postings) > COMMON * self._documents:
                total += boost * self._row(term)
            else:
                for number, weight in zip(postings.numbers, postings.weights, strict=True):
                    rest[number] += boost * weight
        return total + self.lanes.row(rest)

    def _read(self, term: str) -> Postings:
        """What the index has for a term; empty for one it does not have."""
        if (FIELD, term) not in self._reader:
            return Postings(array("I"), array("I"))
        return Postings(*read_postings(self._reader.postings(FIELD, term)))

    def _make_row(self, term: str) -> Row:
        postings, values = self.of(term), self.lanes.zeros()
        for number, weight in zip(postings.numbers, postings.weights, strict=True):
            values[number] = weight
        return self.lanes.row(values)


def rarity(having: int, of_all: int) -> float:
    """How much a term says that so many documents of all have: BM25's inverse document frequency on top of EVEN."""
    return EVEN + math.log(1 + (of_all - having + 0.5) / (having + 0.5))
