"""Phrase patterns: the notation in which a pack says which words raise a warning sign, and matching them.

A pattern is terms parted by spaces. `|` parts the choices of a term, `_` joins words that stand side by side. All
terms must be found, each at a place of its own, within a run of nine words, in any order.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

RUN = 9
"""How many words a match may reach over, from its first to its last."""

Span = tuple[int, int]
NOT_TAKEN = -1


@dataclass(frozen=True, slots=True)
class Heard:
    """A question as phrases hear it: for every word what it may stand for, and which negative takes it away.

    `taken` is the place of a "no" that speaks against the word, else NOT_TAKEN. Such a word counts only in a match
    that the negative itself is part of: "no blood" is no blood, "no appetite" can be a sign.
    """

    words: Sequence[tuple[str, ...]]
    taken: Sequence[int]


class _Run(NamedTuple):
    words: tuple[str, ...]
    term: int


class PhraseBook:
    """Many patterns, matched at once: a term that stands in many of them is looked for only once."""

    def __init__(self, patterns: Iterable[str]) -> None:
        terms: dict[str, int] = {}
        self._patterns = tuple(
            tuple(terms.setdefault(term, len(terms)) for term in pattern.split()) for pattern in patterns
        )
        self._singles: dict[str, list[int]] = {}
        self._runs: dict[str, list[_Run]] = {}
        for term, number in terms.items():
            for words in _choices(term):
                if len(words) == 1:
                    self._singles.setdefault(words[0], []).append(number)
                else:
                    self._runs.setdefault(words[0], []).append(_Run(words, number))
        self._keyed = _by_rarest_term(self._patterns)

    def words(self) -> frozenset[str]:
        """Every word that stands in a pattern."""
        return frozenset(self._singles).union(*(run.words for runs in self._runs.values() for run in runs))

    def matching(self, heard: Heard) -> list[int]:
        """Numbers of the patterns that match, in order."""
        spans = self._spans(heard)
        likely = (number for term in spans for number in self._keyed.get(term, ()))
        return sorted(number for number in likely if self._matches(self._patterns[number], spans, heard))

    def _spans(self, heard: Heard) -> Mapping[int, Sequence[Span]]:
        """The terms one of whose choices is there, each with where it stands, in order."""
        spans: dict[int, list[Span]] = {}
        for start, said in enumerate(heard.words):
            for first in said:
                span = (start, start + 1)
                for term in self._singles.get(first, ()):
                    spans.setdefault(term, []).append(span)
                for words, term in self._runs.get(first, ()):
                    here = heard.words[start : start + len(words)]
                    if all(word in said for word, said in zip_longest(words, here, fillvalue=())):
                        spans.setdefault(term, []).append((start, start + len(words)))
        return spans

    def _matches(self, terms: Sequence[int], spans: Mapping[int, Sequence[Span]], heard: Heard) -> bool:
        if not all(term in spans for term in terms):
            return False
        rarest, *others = sorted((spans[term] for term in terms), key=len)
        return any(_fits([_near(span, places) for places in others], (span,), heard) for span in rarest)


def _by_rarest_term(patterns: Sequence[Sequence[int]]) -> dict[int, list[int]]:
    """Numbers of the patterns by their term that stands in the fewest patterns: few are looked at twice."""
    uses = Counter(term for terms in patterns for term in set(terms))
    keyed: dict[int, list[int]] = {}
    for number, terms in enumerate(patterns):
        if terms:
            keyed.setdefault(min(terms, key=lambda term: uses[term]), []).append(number)
    return keyed


def _choices(term: str) -> Iterator[tuple[str, ...]]:
    """The choices of a term, each as its words."""
    for choice in term.split("|"):
        yield tuple(choice.split("_"))


def _near(span: Span, places: Sequence[Span]) -> Sequence[Span]:
    """Those of `places`, which are in order, that can stand in one run with `span`."""
    return places[bisect_left(places, (span[0] - RUN, 0)) : bisect_left(places, (span[1] + RUN, 0))]


def _fits(places: Sequence[Sequence[Span]], chosen: tuple[Span, ...], heard: Heard) -> bool:
    """Whether one span of each of `places` can join those `chosen`: apart, within one run, and none spoken against."""
    if not places:
        return _is_asserted(chosen, heard)
    return any(_joins(span, chosen) and _fits(places[1:], (*chosen, span), heard) for span in places[0])


def _joins(span: Span, chosen: Iterable[Span]) -> bool:
    start, end = span
    return all(
        (end <= other_start or other_end <= start) and max(end, other_end) - min(start, other_start) <= RUN
        for other_start, other_end in chosen
    )


def _is_asserted(chosen: Iterable[Span], heard: Heard) -> bool:
    covered = {at for start, end in chosen for at in range(start, end)}
    return all(heard.taken[at] == NOT_TAKEN or heard.taken[at] in covered for at in covered)
