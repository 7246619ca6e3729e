"""A scroll area whose content is made anew from time to time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.labels import TextLabel
from desktop.widgets.replaceable import ReplaceableArea


@pytest.fixture
def area(qtbot: QtBot) -> ReplaceableArea:
    made = ReplaceableArea()
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.show()
    return made


def test_content_is_as_wide_as_the_area_and_scrolls_down(area: ReplaceableArea, theme: Theme) -> None:
    label = TextLabel(theme, "Rest a little, then move. " * 40)
    area.replace(label)
    assert label.width() == area.viewport().width()
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_what_is_replaced_goes(area: ReplaceableArea, qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    area.replace(first)
    with qtbot.waitSignal(first.destroyed):
        area.replace(second)
    assert area.widget() is second


def test_content_can_be_replaced_while_it_follows_a_change_of_theme(
    area: ReplaceableArea, theme: Theme, qtbot: QtBot
) -> None:
    first, second = TextLabel(theme, "first"), TextLabel(theme, "second")
    area.replace(first)
    theme.changed.connect(lambda: area.replace(second))
    theme.resize(2.0)
    assert area.widget() is second
    assert second.font().pixelSize() == 30
