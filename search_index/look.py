"""A closer look at a section: how much of a question it covers, how near its words stand, what its topic is called."""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from operator import mul

from search_index.asked import Asked
from search_index.groups import Group

COVERAGE = 0.5
"""How strongly what is not covered takes from a score, as a power of the share covered."""

NEARNESS = 0.3
NEAR = 3
"""Ideas that follow each other in the question earn a share of their weight where they stand so close in a section."""

NAME = 4.0
EXACT = 10.0
"""What a topic earns, in weights of the question, for an alias that is the question, and for a title that is."""

ASKED_POWER, NAMED_POWER = 0.5, 2
"""How strongly what a name lacks of the question takes from that, and what it has besides: a long question may name
a topic in two words, while a long name of which two words are asked for says little."""

ALIKE = 0.999
HALF = 0.5
"""A name of which less is asked for says nothing."""

Places = Mapping[int, Sequence[int]]
"""Where each stem stands in a section."""


class CloserLook:
    """A question, ready to be held against many sections and the names of their topics."""

    def __init__(self, asked: Asked, groups: Sequence[Group], places_in: Callable[[int], Places]) -> None:
        self._asked = asked
        self._groups = groups
        self._places_in = places_in

    def score(self, total: float, section: int) -> float:
        """The total of a section, less for what it does not cover and more for words that stand together."""
        covers = [group.cover(section) for group in self._groups]
        coverage = sum(map(mul, covers, self._asked.weights)) / self._asked.weight
        near = self._nearness(self._places_in(section)) if len(covers) - covers.count(0) > 1 else 0.0
        return total * math.pow(coverage, COVERAGE) + NEARNESS * near

    def of_names(self, names: "Names") -> float:
        """What a topic earns for its names."""
        title, likest = names.likeness(self._asked)
        is_title = title > ALIKE and names.title_size == self._asked.words
        return self._asked.weight * ((EXACT if is_title else 0.0) + NAME * likest)

    def _nearness(self, places: Places) -> float:
        idea_of, mask = self._asked.idea_of, 0
        found = sorted([(at, idea) for stem, idea in idea_of.items() if stem in places for at in places[stem]])
        for (here, first), (there, second) in pairwise(found):
            if there - here <= NEAR and abs(first - second) == 1:
                mask |= 1 << min(first, second)
        return self._asked.weight_of(mask) + self._asked.weight_of(mask << 1)


class Names:
    """What a topic is called, its title first, ready to be held against many questions."""

    def __init__(self, names: Sequence[Sequence[int]]) -> None:
        self._sizes = [len(set(name)) for name in names]
        self.title_size = len(names[0])
        self._with: dict[int, list[int]] = {}
        for number, name in enumerate(names):
            for stem in dict.fromkeys(name):
                self._with.setdefault(stem, []).append(number)

    def likeness(self, asked: Asked) -> tuple[float, float]:
        """How much the title, and how much the likest name, says of what a question says: from 0 to 1 for the same."""
        masks: dict[int, int] = {}
        counts: dict[int, int] = {}
        for stem in asked.stems & self._with.keys():
            bit = 1 << asked.idea_of[stem]
            for number in self._with[stem]:
                masks[number] = masks.get(number, 0) | bit
                counts[number] = counts.get(number, 0) + 1
        alike = {}
        for number, count in counts.items():
            named = count / self._sizes[number]
            if named >= HALF:
                share = asked.weight_of(masks[number]) / asked.weight * min(1.0, count / asked.typed)
                alike[number] = share**ASKED_POWER * min(1.0, named) ** NAMED_POWER
        return alike.get(0, 0.0), max(alike.values(), default=0.0)
