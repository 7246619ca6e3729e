"""Which sections answer best: a sum over postings, then a closer look at the best of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from resources.identifiers import SectionKind
from search_index.asked import Asked
from search_index.groups import Group
from search_index.kept import Kept
from search_index.look import CloserLook, Names, Places
from search_index.plan import Phrase, Plan
from search_index.postings import sum_of
from search_index.tables import Rows, holds
from search_index.tally import Contents, Tally, likeliest

CLOSER_LOOK, SEVERAL = 50, 75
"""How many of the best sections are looked at closely, at the least: for one idea, and for more than one."""

SECTIONS_A_TOPIC = 5
"""How many sections are looked at for every topic that is to be shown."""

OTHERS, FADING = 0.2, 0.5
"""A topic earns this share of the scores of its other sections, each of them counting less than the one before."""

ENOUGH = 5
"""Where fewer topics match, those next to them are added, so that there is somewhere to go on to."""

CLOSE = 0.9
"""A topic is shown by its best section. When to seek care names much that hurts: it gives way to another that comes so
close to it, and where a warning sign was told another so gives way to it."""

KEPT_SECTIONS = 2048
KEPT_SCORES = 1_000_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of a ranking: how many topics, by which kinds of section (none: any), and lifts, in weights.

    `is_warned` says that a warning sign was told.
    """

    topics: int
    kinds: frozenset[SectionKind]
    lifts: Mapping[int, float]
    is_warned: bool


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

    def __init__(self, rows: Rows, contents: Contents) -> None:
        self._rows = rows
        self._contents = contents
        self._sections = len(contents.topic_of)
        self._places = lru_cache(maxsize=KEPT_SECTIONS)(self._read_places)
        self._names = lru_cache(maxsize=KEPT_SECTIONS)(self._read_names)
        self.tally = Kept(self._add_up, KEPT_SCORES)

    def rank(self, plan: Plan, asked: Asked, wish: Wish) -> Ranking:
        """The sections that match a plan, and the best of those wished for."""
        topic_of, (tally, is_loose) = self._contents.topic_of, self._allowed(plan)
        count = max(SEVERAL if len(plan.groups) > 1 else CLOSER_LOOK, SECTIONS_A_TOPIC * wish.topics)
        wished = tally.likeliest(count, wish.kinds)
        look = CloserLook(asked, plan.groups, self._places)
        earned = {
            topic: look.of_names(self._names(topic)) + asked.weight * wish.lifts.get(topic, 0.0)
            for topic in {topic_of[number] for number in wished}
        }
        among_best = frozenset(likeliest(tally.scores, wished, CLOSER_LOOK))
        found: dict[int, list[tuple[float, int]]] = {}
        for number in wished:
            score = look.score(tally.scores[number], number, is_among_best=number in among_best)
            found.setdefault(topic_of[number], []).append((-round(score, 6), number))
        scores = {topic: earned[topic] + _gathered(sections) for topic, sections in found.items()}
        best = sorted(
            Ranked(self._shown(sections, wish), round(scores[topic] + self._beside(topic, scores)[0], 6))
            for topic, sections in found.items()
        )
        best.sort(key=lambda ranked: -ranked.score)
        is_free = not (wish.kinds or plan.phrases or plan.without)
        is_few = 0 < len(best) < ENOUGH
        return Ranking(tally, best, self._related(scores, best[-1].score) if is_free and is_few else (), is_loose)

    def _shown(self, sections: Sequence[tuple[float, int]], wish: Wish) -> int:
        """The section that a topic is shown by, the scores being negative."""
        kinds, (least, _) = self._contents.kinds, min(sections)
        close = [
            ((kinds[number] is SectionKind.WHEN_TO_SEEK_CARE) is not wish.is_warned, score, number)
            for score, number in sections
            if score <= CLOSE * least
        ]
        return min(close)[2]

    def _allowed(self, plan: Plan) -> tuple[Tally, bool]:
        """What a plan allows; and whether its phrases were let go, as no section has them and there are other words."""
        tally = self.tally(plan.groups)
        if not plan.phrases and not plan.without:
            return tally, False
        free = {number: score for number, score in tally.scores.items() if not self._has_any(number, plan.without)}
        whole = {number: score for number, score in free.items() if self._has_all(number, plan.phrases)}
        is_loose = plan.has_more_than_phrases and bool(free) and not whole
        return Tally(free if is_loose else whole, self._contents), is_loose

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

    def _has_all(self, number: int, phrases: Sequence[Phrase]) -> bool:
        """Whether a section has every phrase, its topic's names counting too."""
        rows = self._rows[number], self._rows[self._sections + self._contents.topic_of[number]]
        return all(any(holds(row, phrase) for row in rows) for phrase in phrases)

    def _has_any(self, number: int, phrases: Sequence[Phrase]) -> bool:
        """Whether a section or its title has one of the phrases."""
        rows = self._rows[number], self._rows.parts(self._sections + self._contents.topic_of[number])[0]
        return any(holds(row, phrase) for phrase in phrases for row in rows)


def _gathered(sections: Sequence[tuple[float, int]]) -> float:
    """What the sections of a topic earn together, their scores being negative."""
    best, *others = sorted(-minus for minus, _ in sections)[::-1]
    return best + OTHERS * sum(score * FADING**place for place, score in enumerate(others))
