"""Words that mean the same to a searcher: each group of synonyms is one more term of the index."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from search_index.stems import STOP, stem
from search_index.text import words


class Run(NamedTuple):
    """A member of one or more groups: where it starts, how many stems it is long, and the terms of its groups."""

    start: int
    size: int
    terms: tuple[str, ...]


class Concepts:
    """The groups of a pack, found by the runs of stems that name them.

    A saying that is hardly a word without its stop words ("done my back in") is known by all of its words, in questions
    alone.
    """

    def __init__(self, groups: Sequence[Sequence[str]], stem_of: Callable[[str], str] = stem) -> None:
        members: dict[tuple[str, ...], list[str]] = {}
        self._sayings: dict[tuple[str, ...], list[str]] = {}
        self._stems: dict[str, frozenset[str]] = {}
        self._all_stems: dict[str, frozenset[str]] = {}
        for number, group in enumerate(groups):
            term = f"={number}"
            spoken = [words(member) for member in group]
            kept = [tuple(stem_of(word) for word in said if word not in STOP) for said in spoken]
            runs = [run for run, said in zip(kept, spoken, strict=True) if len(run) > 1 or len(run) == len(said) == 1]
            for said, run in zip(spoken, kept, strict=True):
                if len(run) <= 1 < len(said):
                    self._sayings.setdefault(tuple(map(stem, said)), []).append(term)
            for run in dict.fromkeys(runs):
                members.setdefault(run, []).append(term)
            self._stems[term] = frozenset(run[0] for run in runs if len(run) == 1)
            self._all_stems[term] = frozenset().union(*runs)
        self._members = {run: tuple(terms) for run, terms in members.items()}
        self._words = {run[0]: terms for run, terms in self._members.items() if len(run) == 1}
        sizes: dict[tuple[str, ...], set[int]] = {}
        for run in members:
            if len(run) > 1:
                sizes.setdefault(run[:2], set()).add(len(run))
        self._longest_saying = max(map(len, self._sayings), default=0)
        self._sizes = {beginning: tuple(sorted(found, reverse=True)) for beginning, found in sizes.items()}

    def terms_of(self, stem: str) -> tuple[str, ...]:
        """The terms of the groups that one word belongs to by itself."""
        return self._words.get(stem, ())

    def stems_of(self, term: str) -> frozenset[str]:
        """The single words of the group with this term; none for a term that is a word itself."""
        return self._stems.get(term, frozenset())

    def all_stems_of(self, term: str) -> frozenset[str]:
        """The words of the group with this term and those of its names of several words."""
        return self._all_stems.get(term, frozenset())

    def said(self, spoken: Sequence[str]) -> list[str]:
        """The terms of the sayings in a question, of which all stems are given, its stop words' too."""
        starts = range(len(spoken))
        runs = (tuple(spoken[at : at + size]) for at in starts for size in range(2, self._longest_saying + 1))
        return [term for run in dict.fromkeys(runs) for term in self._sayings.get(run, ())]

    def at(self, row: Sequence[str], start: int) -> list[Run]:
        """The members that begin at `start`, longest first."""
        words = self._words.get(row[start])
        return [*self._names_at(row, start), *([Run(start, 1, words)] if words else [])]

    def named(self, row: Sequence[str]) -> list[str]:
        """The terms of the groups that are named in a run of stems, as often as they are, in no order."""
        names = (
            run for start, pair in enumerate(pairwise(row)) if pair in self._sizes for run in self._names_at(row, start)
        )
        return [
            *(term for stem in row for term in self._words.get(stem, ())),
            *(term for run in names for term in run.terms),
        ]

    def _names_at(self, row: Sequence[str], start: int) -> Iterator[Run]:
        """The members of several words that begin at `start`, longest first."""
        for size in self._sizes.get(tuple(row[start : start + 2]), ()):
            terms = self._members.get(tuple(row[start : start + size]))
            if terms and start + size <= len(row):
                yield Run(start, size, terms)
