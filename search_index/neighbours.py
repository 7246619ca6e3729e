"""What topics have to do with one another and with warning signs, apart from their words."""

from collections import Counter
from collections.abc import Mapping, Sequence

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


def neighbours_of(topics: Sequence[Topic], numbers: Mapping[TopicSlug, int]) -> list[dict[int, float]]:
    """For each topic those next to it by their numbers, with the share of their score that it earns."""
    neighbours: list[dict[int, float]] = [{} for _ in topics]
    for number, topic in enumerate(topics):
        for place, other in enumerate(numbers[slug] for slug in topic.related):
            for one, next_to, share in ((other, number, NAMED), (number, other, NAMING)):
                neighbours[one][next_to] = max(share * FADING**place, neighbours[one].get(next_to, 0.0))
    return neighbours


class SignLifts:
    """Which topics rank higher for the signs that a question speaks of."""

    def __init__(self, topics: Sequence[Topic], signs: Mapping[SignSlug, Sign]) -> None:
        self._tier_of = {slug: sign.tier for slug, sign in signs.items()}
        self._with: dict[SignSlug, list[int]] = {}
        most: dict[Tier, tuple[int, int]] = {}
        for number, topic in enumerate(topics):
            for slug in topic.signs:
                self._with.setdefault(slug, []).append(number)
            for tier, count in Counter(signs[slug].tier for slug in topic.signs).items():
                most[tier] = max(most.get(tier, (0, 0)), (count, -number))
        self._gathering = {tier: -minus for tier, (_, minus) in most.items() if tier is not Tier.SELF_CARE}

    def of(self, spoken: Sequence[SignSlug]) -> dict[int, float]:
        """The lifts of topics by their numbers, in weights of the question; `spoken` has the fastest tier first."""
        lifts = {topic: SIGN_LIFT for slug in spoken for topic in self._with.get(slug, ())}
        tiers = dict.fromkeys(self._tier_of[slug] for slug in spoken)
        for place, tier in enumerate(tier for tier in tiers if tier in self._gathering):
            lifts[self._gathering[tier]] = GATHERED_LIFT / 2**place
        return lifts
