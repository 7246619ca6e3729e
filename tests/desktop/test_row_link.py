"""A row that leads to a page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Look, Theme
from desktop.widgets.row_link import RowLink

CountPixels = Callable[[QWidget, str], int]


@pytest.fixture
def row(theme: Theme, qtbot: QtBot) -> RowLink:
    made = RowLink(theme, "Kidney stones", "Side, kidneys and pee")
    qtbot.addWidget(made)
    made.resize(300, made.sizeHint().height())
    made.show()
    return made


def test_the_space_bar_follows_a_row(row: RowLink, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.clicked):
        qtbot.keyClick(row, Qt.Key.Key_Space)


def test_a_click_follows_a_row(row: RowLink, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.clicked):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)


def test_screen_readers_hear_the_title_and_the_place(row: RowLink) -> None:
    spoken = QAccessible.queryAccessibleInterface(row)
    assert spoken.text(QAccessible.Text.Name) == "Kidney stones"
    assert spoken.text(QAccessible.Text.Description) == "Side, kidneys and pee"


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_a_row_grows_with_the_text(row: RowLink, theme: Theme, scale: float) -> None:
    theme.resize(scale)
    assert row.sizeHint().height() >= scale * (15 + 13.5) * 1.2
    assert row.minimumSizeHint() == row.sizeHint()


def test_a_title_takes_as_many_lines_as_it_needs(theme: Theme, qtbot: QtBot) -> None:
    row = RowLink(theme, "Spin, boot camp, HIIT and CrossFit-style classes")
    qtbot.addWidget(row)
    assert row.heightForWidth(180) >= row.heightForWidth(600) + QFontMetrics(theme.font(15, 600)).height()
    assert row.heightForWidth(600) == row.sizeHint().height()


def test_a_row_without_a_place_is_lower(theme: Theme, qtbot: QtBot, row: RowLink) -> None:
    lower = RowLink(theme, "Kidney stones")
    qtbot.addWidget(lower)
    assert lower.sizeHint().height() < row.sizeHint().height()


@pytest.mark.parametrize(("is_last", "line"), [(False, "line"), (True, "canvas")])
def test_a_hairline_parts_a_row_from_the_next(theme: Theme, qtbot: QtBot, is_last: bool, line: str) -> None:
    row = RowLink(theme, "Kidney stones", is_last=is_last)
    qtbot.addWidget(row)
    row.resize(300, 40)
    assert row.grab().toImage().pixelColor(150, 39) == theme.color(line)


@pytest.mark.parametrize("look", Look)
def test_the_words_take_the_ink_of_the_look(row: RowLink, theme: Theme, count_pixels: CountPixels, look: Look) -> None:
    theme.choose(look)
    assert count_pixels(row, theme.hex("ink")) > 20


def test_a_row_answers_to_the_mouse(row: RowLink, theme: Theme, qtbot: QtBot, count_pixels: CountPixels) -> None:
    untouched = RowLink(theme, "Kidney stones")
    qtbot.addWidget(untouched)
    qtbot.mouseMove(row, QPoint(150, 10))
    qtbot.waitUntil(row.underMouse)
    assert count_pixels(row, theme.hex("sunken")) > 10_000
    assert count_pixels(untouched, theme.hex("sunken")) == 0
