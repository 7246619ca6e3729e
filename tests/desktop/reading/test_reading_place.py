import pytest

from desktop.reading.reading_place import section_at

TOPS = [100.0, 200.0, 300.0]


@pytest.mark.parametrize(("y", "section"), [(0, 0), (150, 0), (200, 1), (299, 1), (300, 2), (999, 2)])
def test_a_height_lies_in_the_section_that_begins_above_it(y: float, section: int) -> None:
    assert section_at(TOPS, y) == section


def test_a_page_of_one_section_has_only_that() -> None:
    assert section_at([100.0], 5000) == 0
