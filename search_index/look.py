"""A closer look at a section: how much of a question it covers, how near its words stand, what its topic is called."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import mul

from search_index.asked import Asked
from search_index.groups import Group
from search_index.postings import PostingReader

COVERAGE = 0.5
"""How strongly what is not covered takes from a score, as a power of the share covered."""

NEARNESS = 0.3
NEAR = 3
"""Ideas that follow each other in the question earn a share of their weight where they stand so close in a section."""

NAME = 1.5
EXACT = 10.0
"""What a topic earns, in weights of the question, for an alias that is the question, and for a title that is."""

ALIKE = 0.999


class CloserLook:
    """A question, ready to be held against many sections and the names of their topics."""

    def __init__(self, asked: Asked, groups: Sequence[Group], postings: PostingReader) -> None:
        self._asked = asked
        self._parts = [[(postings.of(part.term), part.cover) for part in group.parts] for group in groups]

    def score(self, total: float, document: int, places: Mapping[int, Sequence[int]]) -> float:
        """The total of a section, less for what it does not cover and more for words that stand together.

        `places` has where each stem stands in the section.
        """
        covers = [min(1.0, sum([cover for postings, cover in parts if document in postings])) for parts in self._parts]
        coverage = sum(map(mul, covers, self._asked.weights)) / self._asked.weight
        near = self._nearness(places) if len(covers) - covers.count(0) > 1 else 0.0
        return total * math.pow(coverage, COVERAGE) + NEARNESS * near

    def of_names(self, names: Iterable[Sequence[int]]) -> float:
        """What a topic earns for its names, the title being the first."""
        alike = [self._likeness(name) for name in names]
        exact = EXACT if alike[0] > ALIKE else 0.0
        return self._asked.weight * (exact + NAME * max(alike) ** 2)

    def _nearness(self, places: Mapping[int, Sequence[int]]) -> float:
        idea_of, mask = self._asked.idea_of, 0
        found = sorted([(at, idea_of[stem]) for stem in self._asked.stems.intersection(places) for at in places[stem]])
        for (here, first), (there, second) in pairwise(found):
            if there - here <= NEAR and abs(first - second) == 1:
                mask |= 1 << min(first, second)
        return self._asked.weight_of(mask) + self._asked.weight_of(mask << 1)

    def _likeness(self, name: Sequence[int]) -> float:
        """How much a name says what the question says: 1 for the same, 0 for nothing in common."""
        idea_of, mask, count = self._asked.idea_of, 0, 0
        for stem in name:
            if stem in idea_of:
                mask |= 1 << idea_of[stem]
                count += 1
        return self._asked.weight_of(mask) / self._asked.weight * count / len(name) if mask else 0.0
