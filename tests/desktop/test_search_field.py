"""The line to search in."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Look, Theme
from desktop.widgets.search_field import LONGEST_QUERY, KeyHint, SearchField

CountPixels = Callable[[QWidget, str], int]


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> SearchField:
    made = SearchField(theme, "Search")
    qtbot.addWidget(made)
    made.resize(300, made.height())
    made.show()
    return made


def test_each_letter_is_told(field: SearchField, qtbot: QtBot) -> None:
    typed: list[str] = []
    field.textChanged.connect(typed.append)
    qtbot.keyClicks(field, "pee")
    assert typed == ["p", "pe", "pee"]


def test_down_asks_for_the_results(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.down_pressed):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_escape_is_told_and_changes_nothing(field: SearchField, qtbot: QtBot) -> None:
    field.setText("pee")
    with qtbot.waitSignal(field.escape_pressed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "pee"


def test_enter_is_told(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.returnPressed):
        qtbot.keyClick(field, Qt.Key.Key_Enter)


def test_an_empty_field_shows_its_key_and_a_full_one_a_cross(field: SearchField, qtbot: QtBot) -> None:
    hint, cross = field.findChild(KeyHint), field.findChild(QToolButton)
    assert (hint.isVisible(), cross.isVisible()) == (True, False)
    qtbot.keyClicks(field, "p")
    assert (hint.isVisible(), cross.isVisible()) == (False, True)


def test_the_cross_empties_the_field_and_leaves_the_keyboard_there(
    open_window: Callable[[QWidget], None], theme: Theme, qtbot: QtBot
) -> None:
    field = SearchField(theme, "Search")
    open_window(field)
    qtbot.keyClicks(field, "pee")
    qtbot.mouseClick(field.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert field.hasFocus()


def test_what_is_too_long_is_cut_at_5000_letters(field: SearchField) -> None:
    field.setText("a" * (LONGEST_QUERY + 10))
    assert field.text() == "a" * 5000


@pytest.mark.parametrize("words", ["<b>&amp;</b>", "“'\"", "ünï", "痛い", "🏃"])
def test_any_words_stand_as_they_were_put(field: SearchField, words: str) -> None:
    field.setText(words)
    assert field.displayText() == words


def test_screen_readers_hear_what_it_is_for(field: SearchField) -> None:
    spoken = QAccessible.queryAccessibleInterface(field)
    assert spoken.text(QAccessible.Text.Name) == "Search the library"


@pytest.mark.parametrize("scale", [2.0, 4.0])
@pytest.mark.parametrize("is_big", [False, True])
def test_the_field_and_what_lies_in_it_grow_with_the_text(
    theme: Theme, qtbot: QtBot, scale: float, is_big: bool
) -> None:
    field = SearchField(theme, "Search", is_big=is_big)
    qtbot.addWidget(field)
    theme.resize(scale)
    field.ensurePolished()
    line, cross = field.fontMetrics().height(), field.findChild(QToolButton)
    assert field.height() >= line
    assert cross.height() == 28 * scale <= field.height()


@pytest.mark.parametrize("text", ["", "pee"])
@pytest.mark.parametrize("scale", [1.0, 4.0])
def test_what_lies_at_the_right_stays_inside(field: SearchField, theme: Theme, text: str, scale: float) -> None:
    field.setText(text)
    theme.resize(scale)
    field.resize(900, field.height())
    shown = next(child for child in (field.findChild(KeyHint), field.findChild(QToolButton)) if child.isVisible())
    assert field.rect().contains(shown.geometry())


@pytest.mark.parametrize("look", Look)
def test_the_glass_takes_the_colour_of_the_look(
    field: SearchField, theme: Theme, count_pixels: CountPixels, look: Look
) -> None:
    theme.resize(4.0)
    theme.choose(look)
    field.resize(900, field.height())
    assert count_pixels(field, theme.hex("ink2")) > 100
