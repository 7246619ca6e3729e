"""The words of a library while its index is being built: numbered stems, counted words, and sections as stems."""

from array import array
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from search_index.documents import Document
from search_index.spelling import ordinary_words, slip_table
from search_index.stems import STOP, stem
from search_index.tables import BREAK, Rows, Tables
from search_index.text import PIECE, tokens

_UNSEEN = ("aliases", "kind")


class Line(NamedTuple):
    """A line of text taken apart without its stop words: stems in order, stems of joined words, and all its words."""

    stems: tuple[str, ...]
    joined: tuple[str, ...]
    words: tuple[str, ...]


_NOTHING = Line((), (), ())


@lru_cache(maxsize=16384)
def analyse(text: str) -> Line:
    """Take a line apart, piece by known piece."""
    pieces = [_known_piece(piece) for piece in PIECE.findall(text)]
    return Line(*(tuple(chain.from_iterable(parts)) for parts in zip(*pieces, strict=True))) if pieces else _NOTHING


def _taken_apart(text: str) -> Line:
    kept = [token for token in tokens(text) if token.word not in STOP]
    return Line(
        stems=tuple(stem(token.word) for token in kept if not token.joined),
        joined=tuple(stem(token.word) for token in kept if token.joined),
        words=tuple(token.word for token in kept),
    )


_known_piece = lru_cache(maxsize=65536)(_taken_apart)


class Vocabulary:
    """Gathers words document by document, and rows of stems in their order."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": BREAK}
        self._counts: dict[str, int] = {"": 0}
        self._rows = Rows()

    def add(self, document: Document) -> None:
        """Count the words of one document; those that are searched and never seen count as 0."""
        for name, lines in document.fields.items():
            for word in set().union(*(analyse(line).words for line in lines)):
                self._counts[word] = self._counts.get(word, 0) + (name not in _UNSEEN)

    def add_row(self, lines: Iterable[str]) -> None:
        """Keep some lines as a row of stems."""
        row = array("I")
        for line in lines:
            row.extend(map(self._number, analyse(line).stems))
            row.append(BREAK)
        self._rows.append(row)

    def tables(self, synonyms: Iterable[Iterable[str]]) -> Tables:
        """All of it, packed; synonyms come in as words that a reader sees, being good words to correct to."""
        for line in (line for group in synonyms for line in group):
            for word in analyse(line).words:
                self._counts[word] = self._counts.get(word, 0) + 1
        self._counts |= dict.fromkeys(STOP, 1)
        words = sorted(self._counts)
        ordinary = ordinary_words()
        targets = ((at, word) for at, word in enumerate(words) if self._counts[word] or word in ordinary)
        return Tables(
            word_stems=[BREAK if word in STOP else self._number(stem(word)) for word in words],
            stems=list(self._numbers),
            words=words,
            word_counts=[self._counts[word] for word in words],
            rows=self._rows,
            slips=slip_table(targets),
        )

    def _number(self, found: str) -> int:
        return self._numbers.setdefault(found, len(self._numbers))
