"""The small panel that sets the text size."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.text_size_menu import Step, TextSizeMenu
from desktop.theme import Look, Theme

CountPixels = Callable[[QWidget, str], int]
OpenMenu = Callable[[float], TextSizeMenu]


@pytest.fixture
def window(open_window: Callable[[QWidget], None]) -> QWidget:
    """A window with a button at its right edge."""
    made = QWidget()
    made.resize(600, 300)
    QPushButton("Aa", made).setGeometry(550, 10, 40, 30)
    open_window(made)
    return made


@pytest.fixture
def open_menu(theme: Theme, window: QWidget) -> Iterator[OpenMenu]:
    """Opens the menu at a text size."""

    def open_it(scale: float) -> TextSizeMenu:
        theme.resize(scale)
        menu = TextSizeMenu(theme, window)
        menu.popup_under(window.findChild(QPushButton))
        return menu

    yield open_it
    if popup := QApplication.activePopupWidget():
        popup.close()


@pytest.fixture
def menu(open_menu: OpenMenu) -> TextSizeMenu:
    """The menu while the text has 125 %."""
    return open_menu(1.25)


@pytest.fixture
def chosen(menu: TextSizeMenu) -> list[float]:
    """What the menu asked for."""
    scales: list[float] = []
    menu.scale_chosen.connect(scales.append)
    return scales


def steps(menu: TextSizeMenu) -> dict[str, Step]:
    return {step.text(): step for step in menu.findChildren(Step)}


def test_the_size_in_force_is_the_one_that_is_on(menu: TextSizeMenu) -> None:
    assert {text: step.isChecked() for text, step in steps(menu).items()} == {
        "100": False,
        "125": True,
        "150": False,
        "175": False,
        "200": False,
    }


def test_the_size_in_force_is_filled(menu: TextSizeMenu, theme: Theme, count_pixels: CountPixels) -> None:
    for look in Look:
        theme.choose(look)
        assert count_pixels(steps(menu)["125"], theme.hex("accent")) > 500
        assert count_pixels(steps(menu)["150"], theme.hex("accent")) == 0


@pytest.mark.parametrize(("text", "scale"), [("100", 1.0), ("175", 1.75), ("200", 2.0)])
def test_a_click_chooses_a_size_and_closes(
    menu: TextSizeMenu, chosen: list[float], qtbot: QtBot, text: str, scale: float
) -> None:
    qtbot.mouseClick(steps(menu)[text], Qt.MouseButton.LeftButton)
    assert chosen == [scale]
    assert not menu.isVisible()


def test_the_keyboard_starts_on_the_size_in_force(menu: TextSizeMenu, chosen: list[float], qtbot: QtBot) -> None:
    assert steps(menu)["125"].hasFocus()
    qtbot.keyClick(steps(menu)["125"], Qt.Key.Key_Right)
    assert chosen == [1.5]


def test_a_ring_shows_where_the_keyboard_is(menu: TextSizeMenu, theme: Theme, count_pixels: CountPixels) -> None:
    assert count_pixels(steps(menu)["125"], theme.hex("focus")) > 100
    assert count_pixels(steps(menu)["150"], theme.hex("focus")) == 0


def test_escape_puts_it_away_and_chooses_nothing(menu: TextSizeMenu, chosen: list[float], qtbot: QtBot) -> None:
    qtbot.keyClick(steps(menu)["125"], Qt.Key.Key_Escape)
    assert chosen == []
    assert not menu.isVisible()


def test_a_size_between_the_steps_ticks_none_and_the_keyboard_still_finds_them(open_menu: OpenMenu) -> None:
    menu = open_menu(1.1)
    assert not any(step.isChecked() for step in steps(menu).values())
    assert steps(menu)["100"].hasFocus()


def test_it_opens_under_its_button_with_their_right_edges_in_line(menu: TextSizeMenu, window: QWidget) -> None:
    button = window.findChild(QPushButton)
    corner = button.mapToGlobal(button.rect().bottomRight())
    assert menu.geometry().right() == pytest.approx(corner.x(), abs=1)
    assert menu.geometry().top() == pytest.approx(corner.y(), abs=1)


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_it_never_leaves_the_screen_at_the_left(open_menu: OpenMenu, window: QWidget, scale: float) -> None:
    assert open_menu(scale).x() >= window.screen().availableGeometry().x()


def test_screen_readers_hear_percent(menu: TextSizeMenu) -> None:
    spoken = QAccessible.queryAccessibleInterface(steps(menu)["150"])
    assert spoken.text(QAccessible.Text.Name) == "150 percent"
