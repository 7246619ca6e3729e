"""Which sections answer best: a sum over postings, then a closer look at the best of them."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from resources.identifiers import SectionKind
from search_index.asked import Asked
from search_index.groups import Group
from search_index.look import CloserLook, Names, Places
from search_index.plan import Plan
from search_index.tables import Rows, holds

CLOSER_LOOK = 50
"""How many of the best sections are looked at closely, at the least; twice as many for more than one idea."""

SECTIONS_A_TOPIC = 5
"""How many sections are looked at for every topic that is to be shown."""

NEIGHBOUR = 0.3
"""The share of the best score among a topic's neighbours that it earns itself: what leads to a good page may be one."""

FLOOR = 0.25
"""A section matches that earns at least this share of what the best earns."""

KEPT_SECTIONS = 2048
KEPT_TOTALS = 8


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of a ranking: how many topics, by which kinds of section (none: any), and lifts, in weights."""

    topics: int
    kinds: AbstractSet[SectionKind]
    lifts: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Sections that match, in no order, and the best of those asked for, best first with their scores."""

    matches: Sequence[int]
    best: Sequence[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Contents:
    """Of each section the number of its topic and its kind, and of each topic the topics next to it."""

    topic_of: Sequence[int]
    kinds: Sequence[SectionKind]
    neighbours: Sequence[AbstractSet[int]]


class Ranker:
    """Ranks the sections of one open index."""

    def __init__(self, rows: Rows, contents: "Contents") -> None:
        self._rows = rows
        self._topic_of = contents.topic_of
        self._kinds = contents.kinds
        self._neighbours = contents.neighbours
        self._sections = len(contents.topic_of)
        self._places = lru_cache(maxsize=KEPT_SECTIONS)(self._read_places)
        self._names = lru_cache(maxsize=KEPT_SECTIONS)(self._read_names)
        self.totals = lru_cache(maxsize=KEPT_TOTALS)(self._add_up)

    def rank(self, plan: Plan, asked: Asked, wish: Wish) -> Ranking:
        """The sections that match a plan by their scores, and the best of those wished for."""
        found = self.totals(plan.groups)
        if plan.phrases or plan.without:
            found = {number: score for number, score in found.items() if self._is_allowed(number, plan)}
        floor = FLOOR * max(found.values(), default=0.0)
        matches = [number for number, score in found.items() if score >= floor]
        count = max(CLOSER_LOOK * min(2, len(plan.groups)), SECTIONS_A_TOPIC * wish.topics)
        likeliest = _likeliest(found, self._wished(matches, wish), count)
        look = CloserLook(asked, plan.groups, self._places)
        topics = dict.fromkeys(map(self._topic_of.__getitem__, likeliest))
        earned = {
            topic: look.of_names(self._names(topic)) + asked.weight * wish.lifts.get(topic, 0.0) for topic in topics
        }
        best = [(number, look.score(found[number], number) + earned[self._topic_of[number]]) for number in likeliest]
        return Ranking(matches, sorted(self._beside_neighbours(best), key=lambda pair: (-round(pair[1], 6), pair[0])))

    def _beside_neighbours(self, scored: Sequence[tuple[int, float]]) -> Iterator[tuple[int, float]]:
        """The sections with what they earn for the best topic next to their own."""
        tops: dict[int, float] = {}
        for number, score in scored:
            topic = self._topic_of[number]
            tops[topic] = max(score, tops.get(topic, 0.0))
        lifts = {
            topic: NEIGHBOUR * max([tops[other] for other in self._neighbours[topic] if other in tops], default=0.0)
            for topic in tops
        }
        return ((number, score + lifts[self._topic_of[number]]) for number, score in scored)

    def _wished(self, matches: Sequence[int], wish: Wish) -> Sequence[int]:
        return [number for number in matches if self._kinds[number] in wish.kinds] if wish.kinds else matches

    def found_in(self, number: int, asked: Asked) -> int:
        """How many words of a section were asked for."""
        places = self._places(number)
        return sum([len(places[stem]) for stem in asked.stems if stem in places])

    def _add_up(self, groups: tuple[Group, ...]) -> Mapping[int, float]:
        """The score of every section: a sum of weights over the groups' terms, as Whoosh's own search would give it.

        The sum over all groups but the last serves again when the last one gets a letter more.
        """
        if len(groups) < 2:
            return groups[0].scores if groups else {}
        small, large = sorted((self.totals(groups[:-1]), groups[-1].scores), key=len)
        scores = dict(large)
        for number, score in small.items():
            scores[number] = scores.get(number, 0.0) + score
        return scores

    def _read_names(self, topic: int) -> Names:
        return Names(self._rows.parts(self._sections + topic))

    def _read_places(self, number: int) -> Places:
        places: dict[int, list[int]] = {}
        for at, stem in enumerate(self._rows[number]):
            places.setdefault(stem, []).append(at)
        return places

    def _is_allowed(self, number: int, plan: Plan) -> bool:
        """Whether a section has every phrase, its topic's names counting too, and nothing to do without."""
        names = self._sections + self._topic_of[number]
        title = self._rows.parts(names)[0]
        return all(
            holds(self._rows[number], phrase) or holds(self._rows[names], phrase) for phrase in plan.phrases
        ) and not any(holds(self._rows[number], run) or holds(title, run) for run in plan.without)


def _likeliest(found: Mapping[int, float], wished: Sequence[int], count: int) -> Sequence[int]:
    """Those of the sections wished for with the highest scores, and all that have the lowest of these scores."""
    if len(wished) <= count:
        return wished
    lowest = nlargest(count, map(found.__getitem__, wished))[-1]
    return [number for number in wished if found[number] >= lowest]
