"""A quiet box that holds other things."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Look, Theme
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel

CountPixels = Callable[[QWidget, str], int]


@pytest.mark.parametrize("look", Look)
def test_a_card_is_filled_and_edged_as_it_was_told(
    theme: Theme, qtbot: QtBot, count_pixels: CountPixels, look: Look
) -> None:
    card = Card(theme, fill="sunken", line="redLine")
    qtbot.addWidget(card)
    theme.choose(look)
    card.resize(100, 100)
    assert count_pixels(card, theme.hex("sunken")) > 8000
    assert count_pixels(card, theme.hex("redLine")) > 4 * 60 * theme.border


def test_the_padding_of_a_card_grows_half_as_fast_as_the_text(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme, padding=18)
    qtbot.addWidget(card)
    label = TextLabel(theme, "Is it urgent?")
    card.column.addWidget(label)
    theme.resize(2.0)
    card.resize(400, 200)
    card.grab()
    assert label.x() == label.y() == 27
