"""Whole numbers of many documents side by side in one large one, so that one addition adds them all.

Python adds and multiplies whole numbers of any size in C, word by word: two rows of 40,000 documents are added in the
time in which a loop adds some hundred of them. Each document's number has a lane of 64 bits, in which no sum may
reach 2**63.
"""

import sys
from array import array
from collections.abc import Iterable

Row = int
"""The numbers of all documents, in lanes."""

_CODE, _BYTES = "Q", 8
_TOP_BIT = 8 * _BYTES - 1
_FULL = (1 << 8 * _BYTES) - 1
_TOP_BYTE = _BYTES - 1 if sys.byteorder == "little" else 0


class Lanes:
    """Makes rows for so many documents, and reads them."""

    def __init__(self, documents: int) -> None:
        self._size = documents * _BYTES
        self._ones = self.row(array(_CODE, [1]) * documents)
        self._tops = self._ones << _TOP_BIT

    def zeros(self) -> "array[int]":
        """A number for every document, all of them 0, to be changed and made a row of."""
        return array(_CODE, bytes(self._size))

    def row(self, values: "array[int]") -> Row:
        """The row of the numbers that `zeros` has become."""
        return int.from_bytes(values.tobytes(), sys.byteorder)

    def values(self, row: Row) -> "array[int]":
        """The numbers of a row, to be looked up."""
        values = array(_CODE)
        values.frombytes(row.to_bytes(self._size, sys.byteorder))
        return values

    def only(self, documents: Iterable[int]) -> Row:
        """What a row has to be masked with to keep nothing but the numbers of these documents."""
        values = self.zeros()
        for document in documents:
            values[document] = _FULL
        return self.row(values)

    def at_least(self, floor: int, row: Row) -> bytes:
        """A byte for each document, which is not 0 where its number is `floor` or more."""
        reached = row + self._ones * ((1 << _TOP_BIT) - floor) & self._tops
        return reached.to_bytes(self._size, sys.byteorder)[_TOP_BYTE::_BYTES]
