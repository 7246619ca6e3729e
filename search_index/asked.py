"""What a question asks for, in a form that is quickly held against a text: stems, each for one of its ideas."""

from collections.abc import Iterable, Sequence

from search_index.groups import Group


class Asked:
    """The ideas of one question. A set of them is a mask: a number with the bit of each idea in it.

    `words` is how many words were typed, `typed` how many different ones, at least 1.
    """

    def __init__(self, groups: Sequence[Group]) -> None:
        self.weights = tuple(group.weight for group in groups)
        self.weight = sum(self.weights)
        self.words = sum(len(group.own) for group in groups)
        self.typed = max(1, len(frozenset[int]().union(*(group.own for group in groups))))
        self.idea_of = {stem: idea for idea, group in enumerate(groups) for stem in group.stems}
        self.idea_of |= {stem: idea for idea, group in enumerate(groups) for stem in group.own}
        self.stems = frozenset(self.idea_of)
        self._weights_of = {0: 0.0}

    def mask(self, stems: Iterable[int]) -> int:
        """The ideas that some stems stand for."""
        mask = 0
        for stem in self.stems.intersection(stems):
            mask |= 1 << self.idea_of[stem]
        return mask

    def weight_of(self, mask: int) -> float:
        """The weight of the ideas in a mask."""
        found = self._weights_of.get(mask)
        if found is None:
            found = sum(weight for idea, weight in enumerate(self.weights) if mask >> idea & 1)
            self._weights_of[mask] = found
        return found
