"""What a searcher needs beside the postings, packed so that it opens at once: words, stems, and stems in order."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

BREAK = 0
"""Stands between two lines of a row; the number of no stem."""

_STEMS, _WORDS, _COUNTS, _ROWS, _STARTS = "stems.txt", "words.txt", "words.bin", "rows.bin", "starts.bin"
_SLIPS = "slips.bin"


@dataclass(frozen=True, slots=True)
class Tables:
    """The words of a library.

    `stems` has the stem of every number, beginning with the empty one of the break. `words` are sorted and begin with
    an empty one; `word_stems` and `word_counts` go with them, the count being in how many documents a reader sees the
    word: 0 for one that stands only among aliases. Stop words are among them, counted as 1, with the break for a stem.
    `rows` has the stems of each section, then the names of each topic, then of each glossary term. `slips` is the slip
    table of the words to put right to: those a reader can see, and ordinary ones among aliases.
    """

    stems: list[str]
    words: list[str]
    word_stems: Sequence[int]
    word_counts: Sequence[int]
    rows: "Rows"
    slips: "array[int]"

    def completions(self, start: str, limit: int) -> list[int]:
        """Numbers of the stems of words that begin with `start`, the commonest first."""
        best: dict[int, int] = {}
        for at in range(bisect_left(self.words, start), bisect_left(self.words, start + "\uffff")):
            stem = self.word_stems[at]
            best[stem] = max(best.get(stem, 0), self.word_counts[at])
        best.pop(BREAK, None)
        return sorted(best, key=lambda stem: (-best[stem], stem))[:limit]


class Rows:
    """Rows of stem numbers, one after the other in one array."""

    def __init__(self) -> None:
        self.numbers = array("I")
        self.starts = array("I", [0])

    def append(self, row: "array[int]") -> None:
        """Put one row after the others."""
        self.numbers.extend(row)
        self.starts.append(len(self.numbers))

    def __getitem__(self, row: int) -> "array[int]":
        return self.numbers[self.starts[row] : self.starts[row + 1]]

    def parts(self, row: int) -> tuple["array[int]", ...]:
        """The lines of a row, without the breaks; empty lines stay."""
        numbers = self[row]
        breaks = [at for at, stem in enumerate(numbers) if stem == BREAK]
        starts = (0, *(at + 1 for at in breaks))
        return tuple(numbers[start:end] for start, end in zip(starts, breaks, strict=False))


def holds(row: "array[int]", run: Sequence[int | None]) -> bool:
    """Whether the stems of `run` stand side by side in a row; a word that stands nowhere, None, stands not here."""
    wanted = array("I", [number for number in run if number is not None])
    if len(wanted) < len(run):
        return False
    inside, part = row.tobytes(), wanted.tobytes()
    at = inside.find(part)
    while at > 0 and at % row.itemsize:
        at = inside.find(part, at + 1)
    return at >= 0


def write_tables(folder: Path, tables: Tables) -> None:
    """Write the tables as files of their own beside the index."""
    (folder / _STEMS).write_bytes("\n".join(tables.stems).encode())
    (folder / _WORDS).write_bytes("\n".join(tables.words).encode())
    (folder / _COUNTS).write_bytes(array("I", [*tables.word_stems, *tables.word_counts]).tobytes())
    (folder / _ROWS).write_bytes(tables.rows.numbers.tobytes())
    (folder / _STARTS).write_bytes(tables.rows.starts.tobytes())
    (folder / _SLIPS).write_bytes(tables.slips.tobytes())


def read_tables(folder: Path) -> Tables:
    """Read what `write_tables` wrote on this kind of machine."""
    counts = _numbers(folder / _COUNTS)
    rows = Rows()
    rows.numbers, rows.starts = _numbers(folder / _ROWS), _numbers(folder / _STARTS)
    return Tables(
        stems=(folder / _STEMS).read_bytes().decode().split("\n"),
        words=(folder / _WORDS).read_bytes().decode().split("\n"),
        word_stems=counts[: len(counts) // 2],
        word_counts=counts[len(counts) // 2 :],
        rows=rows,
        slips=_numbers(folder / _SLIPS, "Q"),
    )


def _numbers(file: Path, size: str = "I") -> "array[int]":
    found = array(size)
    found.frombytes(file.read_bytes())
    return found
