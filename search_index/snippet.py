"""The sentences of a section that say most of what was asked, and where the words stand in them."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from search_index.answer import Mark
from search_index.asked import Asked
from search_index.stems import LIGHT, STOP, stem
from search_index.text import PIECE, tokens

WIDTH = 200
"""Characters of a snippet, at the most and not counting the signs of a cut: two lines of a result."""

LEAD = 50
"""Characters left before the first found word where a sentence is too long to be shown whole."""

KEPT_TEXTS = 1024
KEPT_LINES = 8192
KEPT_PIECES = 16_384
CUT = "…"

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')]*\s+")
_PIECE_AT_END = re.compile(r"\s+\S*$")


class _Word(NamedTuple):
    stem: int
    start: int
    end: int


class _Sentence(NamedTuple):
    text: str
    words: tuple[_Word, ...]
    stems: frozenset[int]


class Quoter:
    """Quotes sections by their numbers: `text_of` gives the lines of one, `stems_of` the stems in each of its lines.

    Texts are kept from question to question, as the same ones come up letter after letter. Only lines that have an
    asked word are taken apart: most of a section is never read.
    """

    def __init__(
        self,
        text_of: Callable[[int], Sequence[str]],
        stems_of: Callable[[int], Sequence[Iterable[int]]],
        number_of: Callable[[str], int | None],
    ) -> None:
        self._text_of = text_of
        self._stems_of = stems_of
        self._number_of = number_of
        self._light = frozenset(map(number_of, map(stem, LIGHT)))
        self._lines = lru_cache(maxsize=KEPT_TEXTS)(self._read)
        self._sentences = lru_cache(maxsize=KEPT_LINES)(self._read_line)
        self._words = lru_cache(maxsize=KEPT_LINES)(self._read_words)
        self._known_piece = lru_cache(maxsize=KEPT_PIECES)(self._words_in)

    def quote(self, number: int, asked: Asked) -> tuple[str, tuple[Mark, ...]]:
        """The first run of a section's sentences that holds most of what was asked, and its marks."""
        lines = self._lines(number)
        is_free = [asked.stems.isdisjoint(stems) for _, stems in lines]
        if all(is_free):  # words that are joined, as warmup is of warm-up, are not among a line's stems
            is_free = [False] * len(lines)
        found = (self._sentences(line, not free) for (line, _), free in zip(lines, is_free, strict=True))
        sentences = list(chain.from_iterable(found))
        masks = [asked.mask(sentence.stems) if sentence.stems else 0 for sentence in sentences]
        texts = [sentence.text for sentence in sentences] or [""]
        ends = {at: _end_of_run(texts, at) for at, mask in enumerate(masks) if mask} or {0: _end_of_run(texts, 0)}
        start = max(ends, key=lambda at: asked.weight_of(reduce(or_, masks[at : ends[at]], 0)))
        text, words = _joined(sentences[start : ends[start]], self._marked(asked))
        if len(text) > WIDTH:
            text, words = _cropped(text, words, asked)
        return text, _marks(words)

    def marks(self, text: str, asked: Asked) -> tuple[Mark, ...]:
        """Where asked words stand in a short text."""
        marked = self._marked(asked)
        return _marks(word for word in self._words(text) if word.stem in marked)

    def _marked(self, asked: Asked) -> frozenset[int]:
        return asked.stems - self._light or asked.stems

    def _read(self, number: int) -> tuple[tuple[str, frozenset[int]], ...]:
        """The lines of a section with the stems in them."""
        return tuple(zip(self._text_of(number), map(frozenset, self._stems_of(number)), strict=True))

    def _read_line(self, line: str, has_words: bool) -> tuple[_Sentence, ...]:
        """The sentences of a line, with their words where it has any that are asked for."""
        found = []
        for text in _SENTENCE_END.split(line):
            words = self._read_words(text) if has_words else ()
            found.append(_Sentence(text, words, frozenset(word.stem for word in words)))
        return tuple(found)

    def _read_words(self, text: str) -> tuple[_Word, ...]:
        return tuple(
            _Word(stem, piece.start() + start, piece.start() + end)
            for piece in PIECE.finditer(text)
            for stem, start, end in self._known_piece(piece[0])
        )

    def _words_in(self, text: str) -> tuple[_Word, ...]:
        found = (
            (self._number_of(stem(token.word)), token.start, token.end)
            for token in tokens(text)
            if token.word not in STOP
        )
        return tuple(_Word(number, start, end) for number, start, end in found if number)


def _end_of_run(texts: Sequence[str], start: int) -> int:
    """Where the run of texts ends that begins at `start` and has at least one, and no more than there is room for."""
    room = WIDTH - len(texts[start])
    for end in range(start + 1, len(texts)):
        room -= len(_gap(texts[end - 1])) + len(texts[end])
        if room < 0:
            return end
    return len(texts)


def _gap(text: str) -> str:
    """What stands between a text and the next: more than a space after one that does not end like a sentence."""
    return " " if text.endswith((".", "!", "?", ":", ";")) else " · "


def _joined(sentences: Iterable[_Sentence], marked: frozenset[int]) -> tuple[str, list[_Word]]:
    """The sentences in one text, with the words in it that are to be marked."""
    text, words = "", list[_Word]()
    for sentence in sentences:
        text += _gap(text) if text else ""
        words += [
            _Word(word.stem, len(text) + word.start, len(text) + word.end)
            for word in sentence.words
            if word.stem in marked
        ]
        text += sentence.text
    return text, words


def _cropped(text: str, words: Sequence[_Word], asked: Asked) -> tuple[str, list[_Word]]:
    """The part of a long sentence that holds most of what was asked, cut between words."""

    def weight(start: int) -> float:
        stems = (word.stem for word in words if start <= word.start and word.end <= start + WIDTH)
        return asked.weight_of(asked.mask(stems))

    starts = [text.rfind(" ", 0, max(0, word.start - LEAD)) + 1 for word in words] or [0]
    start = max(starts, key=weight)
    piece = text[start : start + WIDTH]
    if start + WIDTH < len(text):
        piece = _PIECE_AT_END.sub("", piece)
    end = start + len(piece)
    head, tail = CUT if start else "", CUT if end < len(text) else ""
    shift = len(head) - start
    kept = [word for word in words if start <= word.start and word.end <= end]
    return head + piece + tail, [_Word(word.stem, word.start + shift, word.end + shift) for word in kept]


def _marks(words: Iterable[_Word]) -> tuple[Mark, ...]:
    """Starts and lengths in order; a word inside another, as `warm` in `warm-up`, is not marked twice."""
    marks: list[Mark] = []
    for _, start, end in sorted(words, key=lambda word: (word.start, -word.end)):
        if not marks or start >= sum(marks[-1]):
            marks.append((start, end - start))
    return tuple(marks)
