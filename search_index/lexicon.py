"""What the index knows of a word: its number, how it may go on, and what it may be a slip for."""

from bisect import bisect_left
from functools import lru_cache

from search_index.spelling import Speller, ordinary_words
from search_index.stems import stem
from search_index.tables import BREAK, Tables

FEW, MANY = 3, 8
SHORTEST_HALF = 3
KEPT_STARTS = 4096


class Lexicon:
    """The words of an open index."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._speller = Speller(tables.words, tables.word_counts, tables.slips)
        self._completed = lru_cache(maxsize=KEPT_STARTS)(self._complete)
        self._numbers = {stem: number for number, stem in enumerate(tables.stems)}
        self._shown = frozenset(
            number for number, count in zip(tables.word_stems, tables.word_counts, strict=True) if count
        )

    def number(self, stem: str) -> int | None:
        """The number of a stem; None for one that stands nowhere."""
        return self._numbers.get(stem)

    def stem_of(self, word: str) -> str:
        """The stem of a word, which need not be worked out for one that stands somewhere."""
        at = self._place(word)
        number = BREAK if at is None else self._tables.word_stems[at]
        return stem(word) if number == BREAK else self._tables.stems[number]

    def is_shown(self, stem: str) -> bool:
        """Whether a reader can meet a word with this stem: those only among aliases may be misspelt on purpose."""
        return self._numbers.get(stem) in self._shown

    def completions(self, start: str) -> tuple[str, ...]:
        """Stems of the commonest words that begin so; fewer for a start of one or two letters."""
        return self._completed(start)

    def put_right(self, word: str) -> str | None:
        """What a word should have been: the nearest one, or two that were run together; None where that is unclear."""
        if word in ordinary_words():
            return None
        near = self._speller.nearest(word)
        return near[0] if near else self._parted(word)

    def _complete(self, start: str) -> tuple[str, ...]:
        numbers = self._tables.completions(start, MANY if len(start) >= FEW else FEW)
        return tuple(self._tables.stems[number] for number in numbers)

    def _parted(self, word: str) -> str | None:
        cuts = range(SHORTEST_HALF, len(word) - SHORTEST_HALF + 1)
        halves = [(word[:at], word[at:]) for at in cuts]
        best = max(halves, key=lambda pair: min(map(self._count, pair)), default=("", ""))
        return " ".join(best) if min(map(self._count, best)) else None

    def _count(self, word: str) -> int:
        """In how many documents a reader sees a word; none for a stop word."""
        at = self._place(word)
        return 0 if at is None or self._tables.word_stems[at] == BREAK else self._tables.word_counts[at]

    def _place(self, word: str) -> int | None:
        at = bisect_left(self._tables.words, word)
        return at if self._tables.words[at : at + 1] == [word] else None
