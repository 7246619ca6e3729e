"""Putting misspelt words right, towards the words of a library and never away from an ordinary English one."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

SHORTEST = 4
"""Words with fewer letters are too like one another to guess at."""

LONGEST = 24
LONG = 7
"""From so many letters on, two slips are forgiven."""


@cache
def ordinary_words() -> frozenset[str]:
    """Common English words of four letters and more; the file says where they come from."""
    lines = files("search_index").joinpath("ordinary_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


class Speller:
    """Nearest known words by the table of all words with one letter left out; the table is made when first needed."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = {word: count for word, count in counts.items() if SHORTEST <= len(word) <= LONGEST}
        self._table: dict[str, list[str]] = {}

    def nearest(self, word: str) -> tuple[str, ...]:
        """The known words that `word` may be a slip for, likeliest first, all with the fewest slips there are.

        A slip is a letter left out, put in, mistaken, or two that changed places. Ordinary words are no slips.
        """
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha() or word in ordinary_words():
            return ()
        table = self._filled_table()
        shorter = _one_less(word)
        near = {known for key in shorter for known in table.get(key, ())}
        slips = {known: _slips(word, known) for known in near}
        if len(word) >= LONG and 1 not in slips.values():
            far = {known for key in shorter for less in _one_less(key) for known in table.get(less, ())}
            slips |= {known: _slips(word, known) for known in far}
        fewest = min(slips.values(), default=LONGEST)
        if fewest > (2 if len(word) >= LONG else 1):
            return ()
        found = [known for known, count in slips.items() if count == fewest]
        return tuple(sorted(found, key=lambda known: (known[0] != word[0], -self._counts[known], known)))

    def _filled_table(self) -> dict[str, list[str]]:
        if not self._table:
            for word in self._counts:
                for key in _one_less(word):
                    self._table.setdefault(key, []).append(word)
        return self._table


def _one_less(word: str) -> set[str]:
    """The word itself, and with each one of its letters left out."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _slips(typed: str, known: str) -> int:
    """Fewest letters left out, put in or mistaken, and neighbours swapped, between two words."""
    before: list[int] = []
    row = list(range(len(known) + 1))
    for i, char in enumerate(typed, start=1):
        before, last, row = row, before, [i]
        for j, other in enumerate(known, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != other))
            if i > 1 and j > 1 and char == known[j - 2] and typed[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
