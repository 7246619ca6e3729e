"""What sections earn for a question by their words alone, and what follows from that."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest

from resources.identifiers import SectionKind
from search_index.neighbours import Neighbours
from search_index.postings import Postings

FLOOR = 0.25
"""A section matches that earns at least this share of what the best earns."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Of each section the number of its topic and its kind; of each topic its first section, and the topics next to it.

    A topic earns a share of the best score of those next to it: what leads to a good page may be one.
    """

    topic_of: Sequence[int]
    kinds: Sequence[SectionKind]
    first: Sequence[int]
    neighbours: Neighbours


class Tally:
    """The score of every section that has a word of a question, and those among them that match."""

    def __init__(self, scores: Postings, contents: Contents) -> None:
        self.scores = scores
        self._contents = contents
        self._likeliest: dict[tuple[int, frozenset[SectionKind]], Sequence[int]] = {}

    def __len__(self) -> int:
        return len(self.scores)

    @cached_property
    def matches(self) -> Sequence[int]:
        """The sections that match, in no order."""
        floor = FLOOR * max(self.scores.values(), default=0.0)
        return [number for number, score in self.scores.items() if score >= floor]

    @cached_property
    def counts(self) -> Mapping[SectionKind, int]:
        """How many sections of each kind match, in page order: a topic has each kind once."""
        counts = Counter(map(self._contents.kinds.__getitem__, self.matches))
        return {kind: counts[kind] for kind in SectionKind if kind in counts}

    @cached_property
    def total(self) -> int:
        """How many topics match."""
        return len(set(map(self._contents.topic_of.__getitem__, self.matches)))

    def likeliest(self, count: int, kinds: frozenset[SectionKind]) -> Sequence[int]:
        """So many of the matches that are of these kinds (none: any) with the highest scores, and their equals."""
        found = self._likeliest.get((count, kinds))
        if found is None:
            kind_of = self._contents.kinds
            wished = [number for number in self.matches if kind_of[number] in kinds] if kinds else self.matches
            found = self._likeliest[count, kinds] = likeliest(self.scores, wished, count)
        return found


def likeliest(scores: Postings, wished: Sequence[int], count: int) -> Sequence[int]:
    """Those of the sections wished for with the highest scores, and all that have the lowest of these scores."""
    if len(wished) <= count:
        return wished
    lowest = nlargest(count, map(scores.__getitem__, wished))[-1]
    return [number for number in wished if scores[number] >= lowest]
