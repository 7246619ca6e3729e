"""An activity as a button with its pictogram."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.home.activity_tile import ActivityTile
from desktop.theme import Look, Theme
from resources.identifiers import ActivitySlug
from resources.library import Library

CountPixels = Callable[[QWidget, str], int]


@pytest.fixture
def tile(theme: Theme, library: Library, qtbot: QtBot) -> ActivityTile:
    """The one with the longest name."""
    made = ActivityTile(theme, max(library.activities.values(), key=lambda activity: len(activity.title)))
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


@pytest.mark.parametrize("look", Look)
def test_every_activity_of_the_pack_has_a_pictogram(
    theme: Theme, library: Library, qtbot: QtBot, count_pixels: CountPixels, look: Look
) -> None:
    theme.choose(look)
    theme.resize(2.0)
    for activity in library.activities.values():
        tile = ActivityTile(theme, activity)
        qtbot.addWidget(tile)
        tile.resize(tile.sizeHint())
        assert count_pixels(tile, theme.hex("accent")) > 20, activity.slug
        assert count_pixels(tile, theme.hex("ink")) > 100, activity.slug


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_a_long_name_has_room_for_its_longest_word(tile: ActivityTile, theme: Theme, scale: float) -> None:
    theme.resize(scale)
    longest = max(QFontMetrics(theme.font(15, 500)).horizontalAdvance(word) for word in tile.text().split())
    assert tile.minimumSizeHint().width() >= longest + theme.text_px(40)
    assert tile.minimumSizeHint().height() >= 2 * QFontMetrics(theme.font(15, 500)).height()


def test_it_answers_to_the_mouse(tile: ActivityTile, theme: Theme, qtbot: QtBot, count_pixels: CountPixels) -> None:
    assert count_pixels(tile, theme.hex("accentTint")) == 0
    with qtbot.waitExposed(tile):
        tile.show()
    qtbot.mouseMove(tile, QPoint(5, 5))
    qtbot.waitUntil(tile.underMouse)
    assert count_pixels(tile, theme.hex("accentTint")) > 1000


def test_the_space_bar_asks_for_it(tile: ActivityTile, library: Library, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tile.activity_asked) as asked:
        tile.click()
    assert library.activities[ActivitySlug(asked.args[0])].title == tile.text()
