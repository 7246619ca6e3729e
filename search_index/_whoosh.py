"""The only door to Whoosh: these few names are all that this program uses of it.

Whoosh 2.7.4 and its compatible forks offer every one of them, so that a change of engine is a change of one
requirement. Nothing that a window needs before its first picture may import this module.
"""

from array import array
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any, Self

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter
from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence
from whoosh.index import create_in, open_dir
from whoosh.lang.porter2 import stem
from whoosh.query import Or, Term

__all__ = [
    "STORED",
    "Existence",
    "FieldType",
    "Or",
    "RowCodec",
    "Rows",
    "Schema",
    "Term",
    "create_in",
    "open_dir",
    "read_postings",
    "stem",
]

Row = tuple["array[int]", "array[float]"]
"""The numbers of the documents that have a term, in order, and its weights in them."""


def read_postings(matcher: Any) -> tuple["array[int]", "array[int]"]:  # noqa: ANN401 - Whoosh has no types
    """The numbers and whole weights that a matcher would walk over, block by block: five times as fast."""
    numbers, weights = array("I"), array("I")
    while matcher.is_active():
        matcher.weight()  # reads the block, in which each number is given by the step from the one before
        numbers.extend(accumulate(matcher._data[0]))  # noqa: SLF001
        weights.extend(map(int, matcher._weights))  # noqa: SLF001
        matcher._next_block()  # noqa: SLF001
    return numbers, weights


class Rows:
    """What a writer gathers of a field until it writes; set it as its `pool` before the first document.

    Whoosh's own pool keeps a tuple for each posting, sorts them all and spills them to disk. Here documents come in
    their order, and a term keeps two arrays: only terms are sorted.
    """

    def __init__(self, field: str) -> None:
        self.field = field
        self._rows: dict[str, Row] = {}

    def add(self, number: int, weights: Mapping[str, int]) -> None:
        """Take the weights of a document's terms; its number is above those before it."""
        rows = self._rows
        for term, weight in weights.items():
            row = rows.get(term)
            if row is None:
                row = rows[term] = array("I"), array("f")
            row[0].append(number)
            row[1].append(weight)

    def in_order(self) -> Sequence[tuple[bytes, Row]]:
        """The terms and their rows, in the order in which an index has them."""
        return sorted((term.encode(), row) for term, row in self._rows.items())

    def iter_postings(self) -> Self:
        """Asked by the writer, for its codec."""
        return self

    def cleanup(self) -> None:
        """Asked by the writer: nothing is left on the disk."""


class RowCodec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's own codec, but that it writes rows: what it has written is read by the stock one."""

    def field_writer(self, storage: Any, segment: Any) -> "_RowWriter":  # noqa: ANN401 - Whoosh has no types
        """Asked by the writer."""
        return _RowWriter(self, storage, segment)


class _RowWriter(W3FieldWriter):  # type: ignore[misc]  # Whoosh has no types
    def add_postings(self, schema: Schema, _lengths: object, rows: Rows) -> None:
        """A block at a time, where the stock writer goes posting by posting."""
        self.start_field(rows.field, schema[rows.field])
        for term, row in rows.in_order():
            self.start_term(term)
            self._add_row(*row)
            self.finish_term()
        self.finish_field()

    def _add_row(self, numbers: "array[int]", weights: "array[float]") -> None:
        """Blocks as the stock writer makes them; the last one is written when the term is finished."""
        block = self._postwriter
        size = block._blocklimit  # noqa: SLF001
        for start in range(0, len(numbers), size):
            if start:
                block._write_block()  # noqa: SLF001
            piece = slice(start, start + size)
            block._ids.extend(numbers[piece])  # noqa: SLF001
            block._weights.extend(weights[piece])  # noqa: SLF001
            block._maxweight = max(weights[piece])  # noqa: SLF001
