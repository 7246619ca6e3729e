"""Putting misspelt words right, towards the words of a library and never away from an ordinary English one."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from zlib import crc32

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


def slip_table(words: Iterable[tuple[int, str]]) -> "array[int]":
    """Where to look for numbered words by what they and a slip of theirs have in common: each with a letter left out.

    An entry is the check sum of such a rest and the number of the word; they are sorted, to be found by bisection.
    """
    fitting = ((number, word) for number, word in words if SHORTEST <= len(word) <= LONGEST)
    return array("Q", sorted(_sum(rest) << 32 | number for number, word in fitting for rest in _one_less(word)))


class Speller:
    """Nearest known words: those of `words`, sorted and with their `counts`, that stand in the slip table."""

    def __init__(self, words: Sequence[str], counts: Sequence[int], table: "array[int]") -> None:
        self._words = words
        self._counts = counts
        self._table = table

    def nearest(self, word: str) -> tuple[str, ...]:
        """The known words that `word` may be a slip for, likeliest first, all with the fewest slips there are.

        A slip is a letter left out, put in, mistaken, or two that changed places. Ordinary words are no slips.
        """
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha() or word in ordinary_words():
            return ()
        found = self._away(word, {at for rest in _one_less(word) for at in self._sharing(_sum(rest) << 32)})
        if len(word) >= LONG and 1 not in found.values():
            found = self._away(word, self._begun_alike(word))
        fewest = min(found.values(), default=LONGEST)
        if fewest > (2 if len(word) >= LONG else 1):
            return ()
        best = [number for number, count in found.items() if count == fewest]
        best.sort(key=lambda number: (self._words[number][0] != word[0], -self._counts[number], self._words[number]))
        return tuple(self._words[number] for number in best)

    def _away(self, word: str, numbers: Iterable[int]) -> dict[int, int]:
        """How many slips each of some words is away."""
        return {number: slips(word, self._words[number]) for number in numbers}

    def _begun_alike(self, word: str) -> Iterator[int]:
        """Numbers of the words with a count that begin with the same letter and have nearly the same letters."""
        letters = set(word)
        for number in range(bisect_left(self._words, word[0]), bisect_left(self._words, word[0] + "\uffff")):
            known = self._words[number]
            is_alike = abs(len(known) - len(word)) <= 2 and len(letters.symmetric_difference(known)) <= 4
            if is_alike and self._counts[number]:
                yield number

    def _sharing(self, first: int) -> Iterable[int]:
        start = bisect_left(self._table, first)
        end = bisect_left(self._table, first + (1 << 32), start)
        return [entry - first for entry in self._table[start:end]]


def _sum(text: str) -> int:
    return crc32(text.encode())


def _one_less(word: str) -> set[str]:
    """The word itself, and with each one of its letters left out."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def slips(typed: str, known: str) -> int:
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
