import random

import pytest

from resources.identifiers import SectionKind
from search_index.lanes import Lanes
from search_index.neighbours import Neighbours
from search_index.tally import FLOOR, KINDS, Contents, Tally

TOPICS, KINDS_EACH = 80, 5
SECTIONS = TOPICS * KINDS_EACH
BEYOND = 20  # documents that are no sections


@pytest.fixture
def scores() -> list[int]:
    chosen = random.Random(3)
    found = [chosen.choice([0, chosen.randrange(1, 40)]) for _ in range(SECTIONS)]
    return [number << 30 for number in found] + [0] * BEYOND


@pytest.fixture
def contents() -> Contents:
    kind_of = bytes(number % KINDS_EACH for number in range(SECTIONS))
    return Contents([number // KINDS_EACH for number in range(SECTIONS)], kind_of, [], Neighbours([], {}))


@pytest.fixture
def tally(scores: list[int], contents: Contents) -> Tally:
    lanes = Lanes(SECTIONS + BEYOND)
    values = lanes.zeros()
    for number, score in enumerate(scores):
        values[number] = score
    return Tally(lanes.row(values), lanes, contents)


def matching(scores: list[int], kinds: frozenset[SectionKind] = frozenset()) -> list[int]:
    """The numbers of the sections that match, found one by one."""
    wished = [number for number in range(SECTIONS) if not kinds or KINDS[number % KINDS_EACH] in kinds]
    return [number for number in wished if scores[number] >= max(1, FLOOR * max(scores))]


def test_matches_are_counted_by_kind_and_by_topic(tally: Tally, scores: list[int]) -> None:
    numbers = matching(scores)
    assert sum(tally.counts.values()) == len(numbers)
    assert tally.counts[KINDS[2]] == sum(number % KINDS_EACH == 2 for number in numbers)
    assert list(tally.counts) == list(KINDS[:KINDS_EACH])
    assert tally.total == len({number // KINDS_EACH for number in numbers})


@pytest.mark.parametrize("kinds", [frozenset[SectionKind](), frozenset({KINDS[1]}), frozenset({KINDS[0], KINDS[4]})])
@pytest.mark.parametrize("many", [1, 7, 50, 1000])
def test_the_likeliest_are_those_with_the_highest_scores_and_of_equals_the_first(
    tally: Tally, scores: list[int], kinds: frozenset[SectionKind], many: int
) -> None:
    best = sorted(matching(scores, kinds), key=lambda number: -scores[number])  # the first of equals stays the first
    assert sorted(tally.likeliest(many, kinds)) == sorted(best[:many])


def test_where_nothing_is_found_nothing_is_likely(contents: Contents) -> None:
    tally = Tally(0, Lanes(SECTIONS), contents)
    assert (list(tally.likeliest(5, frozenset())), tally.counts, tally.total) == ([], {}, 0)
