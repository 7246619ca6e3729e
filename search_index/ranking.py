"""Which sections answer best: a sum over postings, then a closer look at the best of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import compress
from typing import NamedTuple

from resources.identifiers import SectionKind
from search_index.asked import Asked
from search_index.groups import SCORE_UNIT, Group
from search_index.kept import Kept
from search_index.lanes import Lanes
from search_index.look import CloserLook, Names, Places
from search_index.plan import Phrase, Plan
from search_index.tables import Rows, holds
from search_index.tally import Contents, Tally

CLOSER_LOOK, SEVERAL = 50, 75
"""How many of the best sections are looked at closely, at the least: for one idea, and for more than one."""

SECTIONS_A_TOPIC = 5
"""How many sections are looked at for every topic that is to be shown."""

OTHERS, FADING = 0.2, 0.5
"""A topic earns this share of the scores of its other sections, each of them counting less than the one before."""

ENOUGH = 5
"""Where fewer topics match, those next to them are added, so that there is somewhere to go on to."""

CLOSE, WARNED = 0.9, 0.75
"""A topic is shown by its best section. When to seek care names much that hurts: it gives way to another that comes so
close to it. Where a warning sign was told, another gives way to it that is not much better."""

KEPT_TOPICS, KEPT_SECTIONS = 2048, 4096
KEPT_SCORES = 2_000_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of a ranking: how many topics, by which kinds of section (none: any), and lifts, in weights.

    `is_warned` says that a warning sign was told.
    """

    topics: int
    kinds: frozenset[SectionKind]
    lifts: Mapping[int, float]
    is_warned: bool


Scored = tuple[float, int]
"""The score of a section and its number as a negative, so that the first of equals sorts as the higher."""


class Ranked(NamedTuple):
    """A section, and what its topic earns."""

    section: int
    score: float


class Related(NamedTuple):
    """The first section of a topic that has no word of the question, and the topic that it is next to."""

    section: int
    score: float
    topic: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """What all sections earn, of each topic the best of those wished for, best first, and where to go on to.

    `is_loose` says that no section has the phrases, so that these have their words anywhere.
    """

    tally: Tally
    best: Sequence[Ranked]
    related: Sequence[Related]
    is_loose: bool


class Ranker:
    """Ranks the sections of one open index."""

    def __init__(self, rows: Rows, contents: Contents, lanes: Lanes) -> None:
        self._rows = rows
        self._contents = contents
        self._lanes = lanes
        self._sections = len(contents.topic_of)
        self._places = lru_cache(maxsize=KEPT_SECTIONS)(self._read_places)
        self._names = lru_cache(maxsize=KEPT_TOPICS)(self._read_names)
        self.tally = Kept(self._add_up, KEPT_SCORES)

    def rank(self, plan: Plan, asked: Asked, wish: Wish) -> Ranking:
        """The sections that match a plan, and the best of those wished for."""
        tally, is_loose = self._allowed(plan)
        found = self._look_closer(tally, CloserLook(asked, plan.groups, self._places), wish)
        scores = {
            topic: self._names(topic).earned(asked) + asked.weight * wish.lifts.get(topic, 0.0) + _gathered(sections)
            for topic, sections in found.items()
        }
        best = [
            Ranked(self._shown(sections, wish), round(scores[topic] + self._beside(topic, scores)[0], 6))
            for topic, sections in found.items()
        ]
        best.sort(key=_by_score)
        is_free = not (wish.kinds or plan.phrases or plan.without)
        is_few = 0 < len(best) < ENOUGH
        return Ranking(tally, best, self._related(scores, best[-1].score) if is_free and is_few else (), is_loose)

    def _look_closer(self, tally: Tally, look: CloserLook, wish: Wish) -> Mapping[int, Sequence[Scored]]:
        """The likeliest sections by their topics, each topic's best first."""
        likeliest = tally.likeliest(
            max(SEVERAL if look.ideas > 1 else CLOSER_LOOK, SECTIONS_A_TOPIC * wish.topics), wish.kinds
        )
        totals, topic_of = tally.scores, self._contents.topic_of
        least = min(nlargest(CLOSER_LOOK, map(totals.__getitem__, likeliest)), default=0)
        found: dict[int, list[Scored]] = {}
        for number in likeliest:
            score = look.score(totals[number] / SCORE_UNIT, number, is_among_best=totals[number] >= least)
            found.setdefault(topic_of[number], []).append((round(score, 6), -number))
        for sections in found.values():
            sections.sort(reverse=True)
        return found

    def _shown(self, sections: Sequence[Scored], wish: Wish) -> int:
        """The section that a topic is shown by."""
        share = WARNED if wish.is_warned else CLOSE
        close = [-minus for score, minus in sections if score >= share * sections[0][0]]
        for number in close:
            if (self._contents.kind(number) is SectionKind.WHEN_TO_SEEK_CARE) is wish.is_warned:
                return number
        return close[0]

    def _allowed(self, plan: Plan) -> tuple[Tally, bool]:
        """What a plan allows; and whether its phrases were let go, as no section has them and there are other words."""
        tally = self.tally(plan.groups)
        if not plan.phrases and not plan.without:
            return tally, False
        found = compress(range(self._sections), self._lanes.at_least(1, tally.row))
        free = [number for number in found if not self._has_any(number, plan.without)]
        whole = [number for number in free if self._has_all(number, plan.phrases)]
        is_loose = plan.has_more_than_phrases and bool(free) and not whole
        kept = tally.row & self._lanes.only(free if is_loose else whole)
        return Tally(kept, self._lanes, self._contents), is_loose

    def _beside(self, topic: int, scores: Mapping[int, float]) -> tuple[float, int]:
        """What a topic earns for the best of those next to it, and which one that is; nothing where there is none."""
        near = self._contents.neighbours.of(topic)
        return max([(near[other] * scores[other], -other) for other in near.keys() & scores.keys()], default=(0.0, 0))

    def _related(self, scores: Mapping[int, float], most: float) -> Sequence[Related]:
        """The topics next to those that were found, no score above `most`, until there are enough."""
        near = {topic for found in scores for topic in self._contents.neighbours.of(found)} - scores.keys()
        beside = sorted((*self._beside(topic, scores), -topic) for topic in near)[::-1]
        return [
            Related(self._contents.first[-minus], min(round(score, 6), most), -by)
            for score, by, minus in beside[: ENOUGH - len(scores)]
        ]

    def found_in(self, number: int, asked: Asked) -> int:
        """How many words of a section were asked for."""
        places = self._places(number)
        return sum([places[stem].bit_count() for stem in places.keys() & asked.stems])

    def _add_up(self, groups: tuple[Group, ...]) -> Tally:
        """A sum of weights over the groups' terms, as Whoosh's own search would give it."""
        return Tally(sum(group.row for group in groups), self._lanes, self._contents)

    def _read_names(self, topic: int) -> Names:
        return Names(self._rows.parts(self._sections + topic))

    def _read_places(self, number: int) -> Places:
        places: dict[int, int] = {}
        for at, stem in enumerate(self._rows[number]):
            places[stem] = places.get(stem, 0) | 1 << at
        return places

    def _has_all(self, number: int, phrases: Sequence[Phrase]) -> bool:
        """Whether a section has every phrase, its topic's names counting too."""
        rows = self._rows[number], self._rows[self._sections + self._contents.topic_of[number]]
        return all(any(holds(row, phrase) for row in rows) for phrase in phrases)

    def _has_any(self, number: int, phrases: Sequence[Phrase]) -> bool:
        """Whether a section or its title has one of the phrases."""
        rows = self._rows[number], self._rows.parts(self._sections + self._contents.topic_of[number])[0]
        return any(holds(row, phrase) for phrase in phrases for row in rows)


def _gathered(sections: Sequence[Scored]) -> float:
    """What the sections of a topic earn together."""
    total, share = sections[0][0], OTHERS
    for score, _ in sections[1:]:
        total += share * score
        share *= FADING
    return total


def _by_score(ranked: Ranked) -> tuple[float, int]:
    return -ranked.score, ranked.section
