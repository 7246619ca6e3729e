"""Phrase patterns: the notation in which a pack says which words raise a warning sign, and matching them.

A pattern is terms parted by spaces. `|` parts the choices of a term, `_` joins words that stand side by side, `@name`
stands for a list of choices. All terms must be found, each at a place of its own, within a run of seventeen words, in
any order.
"""

import json
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import chain, zip_longest
from typing import Self

PHRASES = "phrases.json"
"""The file of an index with the phrase book of all signs; installers compress it better than a zip inside them."""

RUN = 17
"""How many words a match may reach over, from its first to its last."""

_AFTER_FIRST_WORD = re.compile(r"_[^|]*")
Span = tuple[int, int]
NOT_TAKEN = -1
NO_LISTS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Heard:
    """A question as phrases hear it: for every word what it may stand for, and which negative takes it away.

    `taken` is the place of a "no" that speaks against the word, else NOT_TAKEN; of a "no" that can be said of one word
    only, the place of that. Either counts only in a match that the other is part of: "no blood" is no blood, "no
    appetite" can be a sign.
    """

    words: Sequence[tuple[str, ...]]
    taken: Sequence[int]


class _Term:
    """A term of a pattern: single words, and runs of words by their first."""

    def __init__(self, text: str) -> None:
        self._choices = text.split("|")
        self.first_words = frozenset(_AFTER_FIRST_WORD.sub("", text).split("|") if "_" in text else self._choices)

    @cached_property
    def words(self) -> frozenset[str]:
        """The choices of one word."""
        return frozenset(choice for choice in self._choices if "_" not in choice)

    @cached_property
    def runs(self) -> Mapping[str, Sequence[Sequence[str]]]:
        """The choices of several words by their first."""
        found: dict[str, list[list[str]]] = {}
        for run in (choice.split("_") for choice in self._choices if "_" in choice):
            found.setdefault(run[0], []).append(run)
        return found

    def spans(self, question: "_Placed") -> Sequence[Span]:
        """Where it stands in a question, in order."""
        found: set[Span] = set()
        for word in self.first_words & question.words:
            if word in self.words:
                found |= {(start, start + 1) for start in question.places[word]}
            for run in self.runs.get(word, ()):
                found |= {(start, start + len(run)) for start in question.places[word] if question.has(run, start)}
        return sorted(found)


_term = lru_cache(maxsize=8192)(_Term)


class _Placed:
    """A question with the places of every word that it may stand for."""

    def __init__(self, words: Sequence[tuple[str, ...]]) -> None:
        self._words = words
        self.places: dict[str, list[int]] = {}
        for at, said in enumerate(words):
            for word in said:
                self.places.setdefault(word, []).append(at)
        self.words = frozenset(self.places)

    def has(self, run: Sequence[str], start: int) -> bool:
        """Whether the words of a run stand side by side from a place on."""
        here = self._words[start : start + len(run)]
        return all(word in said for word, said in zip_longest(run, here, fillvalue=()))


class PhraseBook:
    """Many patterns, matched at once: only those are looked at of which the term may be there with the rarest words.

    `patterns` are terms, `likely` says for a word which patterns to look at, and `words` are all that stand in them.
    """

    def __init__(
        self, patterns: Sequence[Sequence[str]], likely: Mapping[str, Sequence[int]], words: Iterable[str]
    ) -> None:
        self._patterns = patterns
        self._likely = likely
        self.words = frozenset(words)

    @classmethod
    def of(cls, patterns: Iterable[str], lists: Mapping[str, str] = NO_LISTS) -> Self:
        """Take patterns apart; `lists` has what a choice that is `@name` stands for."""
        whole = cache(lambda term: "|".join(_choices(term, lists)))
        parted = [[whole(term) for term in pattern.split()] for pattern in patterns]
        first = {text: _term(text).first_words for terms in parted for text in terms}
        uses = Counter(chain.from_iterable(first.values()))
        commonest = {text: max(map(uses.__getitem__, words)) for text, words in first.items()}
        ordered = [sorted(terms, key=commonest.__getitem__) for terms in parted]
        likely: dict[str, list[int]] = {}
        for number, terms in enumerate(ordered):
            for rarest in terms[:1]:
                for word in first[rarest]:
                    likely.setdefault(word, []).append(number)
        return cls(ordered, likely, "|".join(first).replace("_", "|").split("|"))

    @classmethod
    def read(cls, written: bytes) -> Self:
        """Make one of what `written` gave, which takes a tenth of the time."""
        parts = json.loads(written)
        terms = parts["terms"]
        return cls(
            [[terms[number] for number in pattern] for pattern in parts["patterns"]], parts["likely"], parts["words"]
        )

    def written(self) -> bytes:
        """The same for the same patterns, each term once."""
        terms = {term: number for number, term in enumerate(dict.fromkeys(chain.from_iterable(self._patterns)))}
        parts = {
            "terms": list(terms),
            "patterns": [[terms[term] for term in pattern] for pattern in self._patterns],
            "likely": self._likely,
            "words": sorted(self.words),
        }
        return json.dumps(parts, sort_keys=True, separators=(",", ":")).encode()

    def matching(self, heard: Heard) -> list[int]:
        """Numbers of the patterns that match, in order."""
        placed = _Placed(heard.words)
        may_be = cache(lambda term: not _term(term).first_words.isdisjoint(placed.words))
        spans_of = cache(lambda term: _term(term).spans(placed))
        likely = {number for word in placed.words for number in self._likely.get(word, ())}
        likely = {number for number in likely if all(map(may_be, self._patterns[number]))}
        return [number for number in sorted(likely) if _matches(self._patterns[number], spans_of, heard)]


def _choices(term: str, lists: Mapping[str, str]) -> Iterator[str]:
    return (lists[choice[1:]] if choice.startswith("@") else choice for choice in term.split("|"))


def _matches(terms: Sequence[str], spans_of: Callable[[str], Sequence[Span]], heard: Heard) -> bool:
    """Whether all terms stand in a question, near enough to one another."""
    if not all(map(spans_of, terms)):
        return False
    rarest, *others = sorted(map(spans_of, terms), key=len)
    return any(_fits([_near(span, places) for places in others], (span,), heard) for span in rarest)


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
