"""The words of a library while its index is being built: numbered stems, counted words, and sections as stems."""

from array import array
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from resources.library import Library
from search_index.documents import Document, names_of_term, names_of_topic, sections_of, text_of
from search_index.stems import STOP, stem
from search_index.tables import BREAK, Rows, Tables
from search_index.text import tokens

_UNSEEN = ("aliases", "kind")


class Line(NamedTuple):
    """A line of text taken apart without its stop words: stems in order, stems of joined words, and all its words."""

    stems: tuple[str, ...]
    joined: tuple[str, ...]
    words: tuple[str, ...]


@lru_cache(maxsize=1024)
def analyse(text: str) -> Line:
    """Take a line apart."""
    kept = [token for token in tokens(text) if token.word not in STOP]
    return Line(
        stems=tuple(stem(token.word) for token in kept if not token.joined),
        joined=tuple(stem(token.word) for token in kept if token.joined),
        words=tuple(token.word for token in kept),
    )


class Vocabulary:
    """Gathers words document by document."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": BREAK}
        self._counts: dict[str, int] = {"": 0}

    def add(self, document: Document) -> None:
        """Count the words of one document; those that are searched and never seen count as 0."""
        for name, lines in document.fields.items():
            for word in {word for line in lines for word in analyse(line).words}:
                self._counts[word] = self._counts.get(word, 0) + (name not in _UNSEEN)

    def tables(self, library: Library) -> Tables:
        """All of it, packed; synonyms come in as words that a reader sees, being good words to correct to."""
        for line in (line for group in library.synonyms for line in group):
            for word in analyse(line).words:
                self._counts[word] = self._counts.get(word, 0) + 1
        rows = Rows(
            self._row(lines)
            for lines in (
                *(text_of(section) for _, section in sections_of(library)),
                *map(names_of_topic, library.topics.values()),
                *map(names_of_term, library.terms.values()),
            )
        )
        words = sorted(self._counts)
        return Tables(
            word_stems=[self._number(stem(word)) if word else BREAK for word in words],
            stems=list(self._numbers),
            words=words,
            word_counts=[self._counts[word] for word in words],
            rows=rows,
        )

    def _row(self, lines: Iterable[str]) -> "array[int]":
        row = array("I")
        for line in lines:
            row.extend(map(self._number, analyse(line).stems))
            row.append(BREAK)
        return row

    def _number(self, found: str) -> int:
        return self._numbers.setdefault(found, len(self._numbers))
