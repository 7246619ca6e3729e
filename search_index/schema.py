"""What the index holds: one field whose posting weight already is the part of the score that a word earns.

A word's weight in a document is the term part of BM25F: its occurrences in title, aliases, headings … each weighed
and set against the field's usual length, added up, then saturated. What is left for a query is to multiply by how
rare the word is and to add. Whoosh reports the weight of a field that it cannot score as the score, so that its own
search gives the same sums.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from search_index._whoosh import STORED, Existence, FieldType, RowCodec, Schema

FIELD = "impact"
KEY = "key"
SATURATION = 8.0
"""BM25's k1, high: many fields of a section say a word again, and each time means something."""

WEIGHT_UNIT = 4096
"""Weights are kept as whole numbers of such parts of one: their sums are the same in whatever order they are made."""


class FieldWeight(NamedTuple):
    """What a word in a field counts, and how much (0 to 1) the length of the field takes from that.

    Where it is `shared`, the words of a line share what it says: each of four counts half as much as one alone.
    """

    boost: float
    length: float
    is_shared: bool = False


FIELD_WEIGHTS: Mapping[str, FieldWeight] = {
    "title": FieldWeight(2.4, 0.3),
    "aliases": FieldWeight(2.2, 0.3, is_shared=True),
    "kind": FieldWeight(0.8, 0.0),
    "headings": FieldWeight(1.6, 0.4),
    "questions": FieldWeight(1.8, 0.4),
    "summary": FieldWeight(0.7, 0.3),
    "signs": FieldWeight(0.2, 0.5),
    "body": FieldWeight(1.3, 0.5),
}


def new_schema() -> Schema:
    """The fields of a document: its key for those who look into an index, and the weights of its words."""
    return Schema(**{KEY: STORED(), FIELD: FieldType(Existence(), None)})


def new_codec() -> RowCodec:
    """Large blocks, which are quick to read, compressed: that halves an index, and its files are hashed when it opens.

    Without `length_stats`, which only fields that are scored have, it does not look for a file of them at each posting.
    """
    codec = RowCodec(blocklimit=1024, compression=3)
    codec.length_stats = False
    return codec


def impacts(counts: Iterable[tuple[FieldWeight, float, Mapping[str, float]]]) -> dict[str, int]:
    """The weight of every word of a document, given each field's length against the usual and its word counts."""
    sums: dict[str, float] = {}
    for weight, length, words in counts:
        share = weight.boost / (1 - weight.length + weight.length * length)
        for word, count in words.items():
            sums[word] = sums.get(word, 0.0) + share * count
    most = WEIGHT_UNIT * (SATURATION + 1)
    return {word: round(most * total / (total + SATURATION)) or 1 for word, total in sums.items()}
