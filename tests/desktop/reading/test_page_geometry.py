import pytest

from desktop.reading.page_geometry import share
from desktop.theme import Theme


def test_a_wide_pane_has_the_text_and_the_side_column_in_its_middle(theme: Theme) -> None:
    shared = share(theme, 1088)
    assert shared.side_left is not None
    assert shared.side_left + 264 + shared.left == pytest.approx(1088, abs=2)


def test_a_narrow_pane_gives_up_the_side_column(theme: Theme) -> None:
    assert share(theme, 880).side_left is None


def test_the_text_is_never_wider_than_its_measure(theme: Theme) -> None:
    assert share(theme, 4000).column == share(theme, 700).column


def test_a_very_narrow_pane_keeps_its_margins(theme: Theme) -> None:
    assert share(theme, 300).left == 28
    assert share(theme, 300).column == 244


def test_big_text_takes_the_room_of_the_side_column(theme: Theme) -> None:
    theme.resize(2.0)
    assert share(theme, 1300).side_left is None
