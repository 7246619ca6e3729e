"""Which terms of the glossary a question names."""

from collections.abc import Sequence
from typing import NamedTuple

from search_index.groups import Group

MOST_TERMS = 3


class _Name(NamedTuple):
    term: int
    stems: frozenset[int]
    size: int
    is_own: bool


class NamedTerms:
    """The names of every glossary term as stems, in the order of the glossary; `own` says how many are its own.

    The others are what people also say for it. `first_term` is the number of the first term's document.
    """

    def __init__(self, names: Sequence[Sequence[Sequence[int]]], own: Sequence[int], first_term: int) -> None:
        self._first_term = first_term
        self._beginning: dict[int, list[_Name]] = {}
        for term, parts in enumerate(names):
            for place, part in enumerate(parts):
                for first in part[:1]:
                    name = _Name(term, frozenset(part), len(part), place < own[term])
                    self._beginning.setdefault(first, []).append(name)

    def in_question(self, groups: Sequence[Group]) -> Sequence[int]:
        """The numbers of the terms that a question names: by the longest name first, then the best score.

        What people also say for a term must be all of the question, as "lower back" is in so many.
        """
        typed = frozenset[int]().union(*(group.own for group in groups))
        longest: dict[int, int] = {}
        for stem in self._beginning.keys() & typed:
            for name in self._beginning[stem]:
                if (name.is_own or name.size >= len(groups)) and typed >= name.stems:
                    longest[name.term] = max(name.size, longest.get(name.term, 0))
        scores = {term: sum(group.scores[self._first_term + term] for group in groups) for term in longest}
        return sorted(longest, key=lambda term: (-longest[term], -scores[term], term))[:MOST_TERMS]
