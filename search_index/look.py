"""A closer look at a section: how much of a question it covers, how near its words stand, what its topic is called."""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, pairwise

from search_index.asked import Asked
from search_index.groups import Group

COVERAGE = 0.5
"""How strongly what is not covered takes from a score, as a power of the share covered."""

NEARNESS = 0.3
NEAR = 3
"""Ideas that follow each other in the question earn a share of their weight where they stand so close in a section."""

NAME = 4.5
EXACT = 10.0
"""What a topic earns, in weights of the question, for an alias that is the question, and for a title that is."""

ASKED_POWER, NAMED_POWER = 0.6, 1.5
"""How strongly what a name lacks of the question takes from that, and what it has besides: a long question may name
a topic in two words, while a long name of which two words are asked for says little."""

ALIKE = 0.999
HALF = 0.5
"""A name of which less is asked for says nothing."""

Places = Mapping[int, int]
"""Where each stem stands in a section: a number with a bit for each place."""


class CloserLook:
    """A question, ready to be held against many sections and the names of their topics."""

    def __init__(self, asked: Asked, groups: Sequence[Group], places_in: Callable[[int], Places]) -> None:
        self._asked = asked
        self.ideas = len(groups)
        self._held = [(group.scores, group.covered_by, group.weight) for group in groups]
        self._places_in = places_in

    def score(self, total: float, section: int, *, is_among_best: bool) -> float:
        """The total of a section, less for what it does not cover; of the best more for words that stand together."""
        held, covered = 0, 0.0
        for scores, covered_by, weight in self._held:
            if scores[section]:
                held += 1
                covered += weight * covered_by(section)
        near = self._nearness(self._places_in(section)) if is_among_best and held > 1 else 0.0
        return total * math.pow(covered / self._asked.weight, COVERAGE) + NEARNESS * near

    def _nearness(self, places: Places) -> float:
        """The weights of the ideas that stand close to the one before or after them in the question."""
        ideas, mask = [0] * self.ideas, 0
        for stem in places.keys() & self._asked.stems:
            ideas[self._asked.idea_of[stem]] |= places[stem]
        for first, (here, there) in enumerate(pairwise(ideas)):
            if here and there and around(here) & there:
                mask |= 1 << first
        return self._asked.weight_of(mask) + self._asked.weight_of(mask << 1)


def around(places: int) -> int:
    """The places up to NEAR before and after some."""
    for _ in range(NEAR):
        places |= places << 1 | places >> 1
    return places


class Names:
    """What a topic is called, its title first, ready to be held against many questions."""

    def __init__(self, names: Sequence[Sequence[int]]) -> None:
        self._names = [tuple(dict.fromkeys(name)) for name in names]
        self.title_size = len(names[0])
        self._sizes = [len(name) for name in self._names]
        having: dict[int, list[int]] = {}
        for number, name in enumerate(self._names):
            for stem in name:
                having.setdefault(stem, []).append(number)
        self._with = {stem: tuple(numbers) for stem, numbers in having.items()}

    def earned(self, asked: Asked) -> float:
        """What a topic earns for its names."""
        title, likest = self.likeness(asked)
        is_title = title > ALIKE and self.title_size == asked.words
        return asked.weight * ((EXACT if is_title else 0.0) + NAME * likest)

    def likeness(self, asked: Asked) -> tuple[float, float]:
        """How much the title, and how much the likest name, says of what a question says: from 0 to 1 for the same."""
        stems = self._with.keys() & asked.stems
        if not stems:
            return 0.0, 0.0
        title = likest = 0.0
        least = HALF  # the share of its words that a name must have been asked for, to be likelier than those before it
        for number, count in Counter(chain.from_iterable(map(self._with.__getitem__, stems))).items():
            said = count / self._sizes[number]
            if said < (HALF if number == 0 else least):
                continue
            mask = asked.mask(self._names[number])
            share = asked.weight_of(mask) / asked.weight * min(1.0, count / asked.typed)
            alike = math.pow(share, ASKED_POWER) * math.pow(said, NAMED_POWER)
            if alike > likest:
                likest = alike
                least = max(HALF, math.pow(alike, 1 / NAMED_POWER))
            if number == 0:
                title = alike
        return title, likest
