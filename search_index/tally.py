"""What sections earn for a question by their words alone, and what follows from that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, count

from resources.identifiers import SectionKind
from search_index.lanes import Lanes, Row
from search_index.neighbours import Neighbours

FLOOR = 0.25
"""A section matches that earns at least this share of what the best earns."""

SAMPLE, GENEROUS = 2500, 3
"""The best scores are sought above a floor that so many times as many should reach, to judge by a sample so large."""

KINDS = tuple(SectionKind)


@dataclass(frozen=True, slots=True)
class Contents:
    """Of each section the number of its topic and of its kind; of each topic its first section, and those next to it.

    A topic earns a share of the best score of those next to it: what leads to a good page may be one.
    """

    topic_of: Sequence[int]
    kind_of: bytes
    first: Sequence[int]
    neighbours: Neighbours

    def kind(self, section: int) -> SectionKind:
        """What a section is about."""
        return KINDS[self.kind_of[section]]

    def of_kinds(self, kinds: frozenset[SectionKind]) -> Iterator[int]:
        """The sections that are about one of these."""
        wanted = bytes(kind in kinds for kind in KINDS).ljust(256, b"\0")
        return compress(count(), self.kind_of.translate(wanted))


class Tally:
    """The score of every section that has a word of a question, as `row`, and those among them that match."""

    def __init__(self, row: Row, lanes: Lanes, contents: Contents) -> None:
        self.row = row
        self.scores = lanes.values(row)
        self._lanes = lanes
        self._contents = contents
        self._floor = max(1, int(FLOOR * max(self.scores, default=0)))
        self._likeliest: dict[tuple[int, frozenset[SectionKind]], Sequence[int]] = {}

    def __len__(self) -> int:
        return len(self.scores)

    @cached_property
    def matches(self) -> bytes:
        """A byte for each document, which is not 0 for the sections that match."""
        return self._lanes.at_least(self._floor, self.row)

    @cached_property
    def counts(self) -> Mapping[SectionKind, int]:
        """How many sections of each kind match, in page order: a topic has each kind once."""
        matching = bytes(compress(self._contents.kind_of, self.matches))
        found = {kind: matching.count(number) for number, kind in enumerate(KINDS)}
        return {kind: having for kind, having in found.items() if having}

    @cached_property
    def total(self) -> int:
        """How many topics match."""
        return len(set(compress(self._contents.topic_of, self.matches)))

    def likeliest(self, many: int, kinds: frozenset[SectionKind]) -> Sequence[int]:
        """So many of the matches of these kinds (none: any), those with the highest scores; of equals the first."""
        found = self._likeliest.get((many, kinds))
        if found is None:
            row = self.row & self._lanes.only(self._contents.of_kinds(kinds)) if kinds else self.row
            scores = self._lanes.values(row) if kinds else self.scores
            for floor in (max(self._floor, _reached_by(GENEROUS * many, scores)), self._floor):
                numbers = [*compress(count(), self._lanes.at_least(floor, row))]
                if len(numbers) >= many:
                    break
            numbers.sort(key=lambda number: -scores[number])  # the first of equals stays the first
            found = self._likeliest[many, kinds] = numbers[:many]
        return found


def _reached_by(many: int, scores: Sequence[int]) -> int:
    """A score that about so many reach, guessed from some of them."""
    step = len(scores) // SAMPLE + 1
    some = sorted(scores[::step], reverse=True)
    return some[min(many // step, len(some) - 1)]
