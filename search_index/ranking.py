"""Which sections answer best: a sum over postings, then a closer look at the best of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from resources.identifiers import SectionKind
from search_index.asked import Asked
from search_index.groups import Group
from search_index.kept import Kept
from search_index.look import CloserLook, Names, Places
from search_index.plan import Plan
from search_index.postings import sum_of
from search_index.tables import Rows, holds
from search_index.tally import Contents, Tally, likeliest

CLOSER_LOOK = 50
"""How many of the best sections are looked at closely, at the least; twice as many for more than one idea."""

SECTIONS_A_TOPIC = 5
"""How many sections are looked at for every topic that is to be shown."""

NEIGHBOUR = 0.3
"""The share of the best score among a topic's neighbours that it earns itself: what leads to a good page may be one."""

KEPT_SECTIONS = 2048
KEPT_SCORES = 1_000_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of a ranking: how many topics, by which kinds of section (none: any), and lifts, in weights."""

    topics: int
    kinds: frozenset[SectionKind]
    lifts: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Ranking:
    """What all sections earn, and of each topic the best of those wished for with its score, best first."""

    tally: Tally
    best: Sequence[tuple[int, float]]


class Ranker:
    """Ranks the sections of one open index."""

    def __init__(self, rows: Rows, contents: Contents) -> None:
        self._rows = rows
        self._contents = contents
        self._sections = len(contents.topic_of)
        self._places = lru_cache(maxsize=KEPT_SECTIONS)(self._read_places)
        self._names = lru_cache(maxsize=KEPT_SECTIONS)(self._read_names)
        self.tally = Kept(self._add_up, KEPT_SCORES)

    def rank(self, plan: Plan, asked: Asked, wish: Wish) -> Ranking:
        """The sections that match a plan, and the best of those wished for."""
        tally, topic_of = self.tally(plan.groups), self._contents.topic_of
        if plan.phrases or plan.without:
            allowed = {number: score for number, score in tally.scores.items() if self._is_allowed(number, plan)}
            tally = Tally(allowed, self._contents)
        count = max(CLOSER_LOOK * min(2, len(plan.groups)), SECTIONS_A_TOPIC * wish.topics)
        wished = tally.likeliest(count, wish.kinds)
        look = CloserLook(asked, plan.groups, self._places)
        earned = {
            topic: look.of_names(self._names(topic)) + asked.weight * wish.lifts.get(topic, 0.0)
            for topic in {topic_of[number] for number in wished}
        }
        among_best = frozenset(likeliest(tally.scores, wished, CLOSER_LOOK))
        best: dict[int, tuple[float, int]] = {}
        for number in wished:
            score = look.score(tally.scores[number], number, is_among_best=number in among_best)
            topic, found = topic_of[number], (round(score, 6), -number)
            if topic not in best or found > best[topic]:
                best[topic] = found
        return Ranking(
            tally, self._in_order({topic: (earned[topic] + score, -minus) for topic, (score, minus) in best.items()})
        )

    def _in_order(self, best: Mapping[int, tuple[float, int]]) -> Sequence[tuple[int, float]]:
        """The topics' best sections with what they earn for the best topic next to their own, too; best first."""
        order = []
        for topic, (score, number) in best.items():
            near = max([best[other][0] for other in self._contents.neighbours[topic] if other in best], default=0.0)
            order.append((-round(score + NEIGHBOUR * near, 6), number))
        return [(number, -minus) for minus, number in sorted(order)]

    def found_in(self, number: int, asked: Asked) -> int:
        """How many words of a section were asked for."""
        places = self._places(number)
        return sum([len(places[stem]) for stem in places.keys() & asked.stems])

    def _add_up(self, groups: tuple[Group, ...]) -> Tally:
        """A sum of weights over the groups' terms, as Whoosh's own search would give it.

        The sum over all groups but the last serves again when the last one gets a letter more.
        """
        if len(groups) < 2:
            return Tally(groups[0].scores if groups else {}, self._contents)
        return Tally(sum_of([self.tally(groups[:-1]).scores, groups[-1].scores]), self._contents)

    def _read_names(self, topic: int) -> Names:
        return Names(self._rows.parts(self._sections + topic))

    def _read_places(self, number: int) -> Places:
        places: dict[int, list[int]] = {}
        for at, stem in enumerate(self._rows[number]):
            places.setdefault(stem, []).append(at)
        return places

    def _is_allowed(self, number: int, plan: Plan) -> bool:
        """Whether a section has every phrase, its topic's names counting too, and nothing to do without."""
        names = self._sections + self._contents.topic_of[number]
        title = self._rows.parts(names)[0]
        return all(
            holds(self._rows[number], phrase) or holds(self._rows[names], phrase) for phrase in plan.phrases
        ) and not any(holds(self._rows[number], run) or holds(title, run) for run in plan.without)
