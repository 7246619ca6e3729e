"""Putting misspelt words right, towards the words of a library and never away from an ordinary English one."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from zlib import crc32

SHORTEST = 4
"""Words with fewer letters are too like one another to guess at."""

LONGEST = 24
LONG = 7
"""From so many letters on, two slips are forgiven."""

ALPHABET = 26


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
        self._with_first = lru_cache(maxsize=ALPHABET)(self._read_with_first)

    def nearest(self, word: str) -> tuple[str, ...]:
        """The known words that `word` may be a slip for, likeliest first, all with the fewest slips there are.

        A slip is a letter left out, put in, mistaken, or two that changed places. Ordinary words are no slips.
        """
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha() or word in ordinary_words():
            return ()
        sharing = {number for rest in _one_less(word) for number in self._sharing(rest)}
        best = [number for number in sharing if is_near(word, self._words[number], 1)]
        if not best and len(word) >= LONG:
            best = [number for number in self._begun_alike(word) if is_near(word, self._words[number], 2)]
        best.sort(key=lambda number: self._unlikeliness(word, number))
        return tuple(self._words[number] for number in best)

    def _unlikeliness(self, typed: str, number: int) -> tuple[bool, bool, int, str]:
        """The lower, the likelier: the first letter is seldom wrong; letters swapped or doubled are, most often."""
        known = self._words[number]
        return known[0] != typed[0], set(known) != set(typed), -self._counts[number], known

    def _begun_alike(self, word: str) -> Iterator[int]:
        """Numbers of the words with a count that begin with the same letter and have nearly the same letters."""
        letters, known = _letters(word), self._with_first(word[0])
        for length in range(len(word) - 2, len(word) + 3):
            for other, number in known.get(length, ()):
                if (letters ^ other).bit_count() <= 4:
                    yield number

    def _read_with_first(self, letter: str) -> Mapping[int, Sequence[tuple[int, int]]]:
        """Letters and numbers of the words with a count that begin with a letter, by their lengths."""
        found: dict[int, list[tuple[int, int]]] = {}
        for number in range(bisect_left(self._words, letter), bisect_left(self._words, letter + "\uffff")):
            word = self._words[number]
            if self._counts[number] and len(word) > SHORTEST:
                found.setdefault(len(word), []).append((_letters(word), number))
        return found

    def _sharing(self, rest: str) -> Iterator[int]:
        first = _sum(rest) << 32
        for at in range(bisect_left(self._table, first), len(self._table)):
            number = self._table[at] - first
            if number >> 32:
                return
            yield number


def _sum(text: str) -> int:
    return crc32(text.encode())


def _letters(word: str) -> int:
    """The letters of a word as a set: a number with a bit for each."""
    letters = 0
    for letter in word:
        letters |= 1 << (ord(letter) & 31)
    return letters


def _one_less(word: str) -> set[str]:
    """The word itself, and with each one of its letters left out."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def is_near(typed: str, known: str, slips: int) -> bool:
    """Whether words are at most so many slips apart: letters left out, put in or mistaken, or neighbours swapped."""
    if abs(len(typed) - len(known)) > slips:
        return False
    for at, letter in enumerate(typed[: len(known)]):
        if letter != known[at]:
            break
    else:
        return True
    one, other = typed[at:], known[at:]
    return slips > 0 and (
        is_near(one[1:], other[1:], slips - 1)
        or is_near(one[1:], other, slips - 1)
        or is_near(one, other[1:], slips - 1)
        or (one[:2] == other[1::-1] and is_near(one[2:], other[2:], slips - 1))
    )
