"""Words that mean the same to a searcher: each group of synonyms is one more term of the index."""

from collections.abc import Sequence
from typing import NamedTuple

from search_index.stems import stems


class Run(NamedTuple):
    """A member of one or more groups: where it starts, how many stems it is long, and the terms of its groups."""

    start: int
    size: int
    terms: tuple[str, ...]


class Concepts:
    """The groups of a pack, found by the runs of stems that name them."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        members: dict[tuple[str, ...], list[str]] = {}
        self._stems: dict[str, frozenset[str]] = {}
        for number, group in enumerate(groups):
            term = f"={number}"
            runs = dict.fromkeys(run for run in map(tuple, map(stems, group)) if run)
            for run in runs:
                members.setdefault(run, []).append(term)
            self._stems[term] = frozenset(run[0] for run in runs if len(run) == 1)
        self._members = {run: tuple(terms) for run, terms in members.items()}
        sizes: dict[str, set[int]] = {}
        for run in members:
            sizes.setdefault(run[0], set()).add(len(run))
        self._sizes = {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}

    def terms_of(self, stem: str) -> tuple[str, ...]:
        """The terms of the groups that one word belongs to by itself."""
        return self._members.get((stem,), ())

    def stems_of(self, term: str) -> frozenset[str]:
        """The single words of the group with this term; none for a term that is a word itself."""
        return self._stems.get(term, frozenset())

    def at(self, words: Sequence[str], start: int) -> list[Run]:
        """The members that begin at `start`, longest first."""
        found = []
        for size in self._sizes.get(words[start], ()):
            terms = self._members.get(tuple(words[start : start + size]))
            if terms:
                found.append(Run(start, size, terms))
        return found

    def counts(self, words: Sequence[str]) -> dict[str, int]:
        """How often each group is named in a run of stems."""
        found: dict[str, int] = {}
        for start in range(len(words)):
            for run in self.at(words, start):
                for term in run.terms:
                    found[term] = found.get(term, 0) + 1
        return found
