"""What topics have to do with one another and with warning signs, apart from their words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from resources.checklist import Sign
from resources.identifiers import SignSlug, Tier, TopicSlug
from resources.topic import Topic

NAMED, NAMING, FADING = 0.5, 0.4, 0.8
"""The share of a topic's score that those earn which it names as related, and those that name it; less for each place
further down the list."""

SIGN_LIFT = 0.2
"""What a topic earns, in weights of the question, for a sign of its own that the question speaks of."""

GATHERED_LIFT = 1.8
"""The same for the page that gathers the signs as urgent as that; half as much for each tier that is less urgent."""

KEPT_TOPICS = 4096


class Neighbours:
    """For each topic, by its number, those next to it, with the share of their score that it earns."""

    def __init__(self, topics: Sequence[Topic], numbers: Mapping[TopicSlug, int]) -> None:
        self._topics = topics
        self._numbers = numbers
        self._naming: dict[TopicSlug, list[int]] = {}
        for number, topic in enumerate(topics):
            for other in topic.related:
                self._naming.setdefault(other, []).append(number)
        self.of = lru_cache(maxsize=KEPT_TOPICS)(self._next_to)

    def _next_to(self, number: int) -> Mapping[int, float]:
        topic = self._topics[number]
        shares = {self._numbers[slug]: NAMING * FADING**place for place, slug in enumerate(topic.related)}
        for other in self._naming.get(topic.slug, ()):
            place = self._topics[other].related.index(topic.slug)
            shares[other] = max(NAMED * FADING**place, shares.get(other, 0.0))
        return shares


class SignLifts:
    """Which topics rank higher for the signs that a question speaks of."""

    def __init__(self, topics: Sequence[Topic], signs: Mapping[SignSlug, Sign]) -> None:
        self._topics = topics
        self._tier_of = {slug: sign.tier for slug, sign in signs.items()}

    def of(self, spoken: Sequence[SignSlug]) -> dict[int, float]:
        """The lifts of topics by their numbers, in weights of the question; `spoken` has the fastest tier first."""
        lifts = {topic: SIGN_LIFT for slug in spoken for topic in self._with.get(slug, ())}
        tiers = dict.fromkeys(self._tier_of[slug] for slug in spoken)
        for place, tier in enumerate(tier for tier in tiers if tier in self._gathering):
            lifts[self._gathering[tier]] = GATHERED_LIFT / 2**place
        return lifts

    @cached_property
    def _with(self) -> Mapping[SignSlug, Sequence[int]]:
        """The topics that have a sign."""
        having: dict[SignSlug, list[int]] = {}
        for number, topic in enumerate(self._topics):
            for slug in topic.signs:
                having.setdefault(slug, []).append(number)
        return having

    @cached_property
    def _gathering(self) -> Mapping[Tier, int]:
        """The topic that has most signs of a tier, for each that wants a doctor."""
        most: dict[Tier, tuple[int, int]] = {}
        for number, topic in enumerate(self._topics):
            for tier, count in Counter(map(self._tier_of.__getitem__, topic.signs)).items():
                most[tier] = max(most.get(tier, (0, 0)), (count, -number))
        return {tier: -minus for tier, (_, minus) in most.items() if tier is not Tier.SELF_CARE}
