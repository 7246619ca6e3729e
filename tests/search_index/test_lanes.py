import random

import pytest

from search_index.lanes import Lanes

COUNT = 300


@pytest.fixture
def numbers() -> list[int]:
    chosen = random.Random(5)
    return [chosen.choice([0, 1, chosen.randrange(1 << 40)]) for _ in range(COUNT)]


def row(lanes: Lanes, numbers: list[int]) -> int:
    values = lanes.zeros()
    for document, number in enumerate(numbers):
        values[document] = number
    return lanes.row(values)


def test_rows_are_added_and_weighed_number_by_number(numbers: list[int]) -> None:
    lanes, others = Lanes(COUNT), numbers[::-1]
    total = row(lanes, numbers) + 1000 * row(lanes, others)
    expected = [number + 1000 * other for number, other in zip(numbers, others, strict=True)]
    assert list(lanes.values(total)) == expected


@pytest.mark.parametrize("floor", [0, 1, 2, 1 << 39, (1 << 63) - 1, 1 << 63])
def test_the_documents_that_reach_a_floor_are_told(numbers: list[int], floor: int) -> None:
    lanes = Lanes(COUNT)
    numbers[7] = (1 << 63) - 1  # the most that a sum may be
    reached = lanes.at_least(floor, row(lanes, numbers))
    assert [bool(byte) for byte in reached] == [number >= floor for number in numbers]


def test_only_some_documents_keep_their_numbers(numbers: list[int]) -> None:
    lanes, kept = Lanes(COUNT), {0, 8, COUNT - 1}
    masked = row(lanes, numbers) & lanes.only(kept)
    assert list(lanes.values(masked)) == [number * (at in kept) for at, number in enumerate(numbers)]


def test_there_may_be_no_document() -> None:
    lanes = Lanes(0)
    assert list(lanes.values(0)) == []
    assert lanes.at_least(1, 0) == b""
