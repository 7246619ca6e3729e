"""Where one is: Home, the group, the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.crumbs import Crumbs
from desktop.theme import Theme

CountPixels = Callable[[QWidget, str], int]
PATH = ("Home", "Side, kidneys and pee", "Kidney stones")


@pytest.fixture
def crumbs(theme: Theme, qtbot: QtBot) -> Crumbs:
    made = Crumbs(theme)
    qtbot.addWidget(made)
    made.resize(500, 30)
    made.show()
    made.show_crumbs(PATH)
    return made


@pytest.fixture
def home(crumbs: Crumbs) -> QPushButton:
    return crumbs.findChild(QPushButton)


def test_the_first_crumb_leads_home(crumbs: Crumbs, home: QPushButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(crumbs.crumb_asked) as asked:
        qtbot.mouseClick(home, Qt.MouseButton.LeftButton)
    assert asked.args == [0]


def test_the_space_bar_leads_home_too(crumbs: Crumbs, home: QPushButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(crumbs.crumb_asked):
        qtbot.keyClick(home, Qt.Key.Key_Space)


@pytest.mark.parametrize("path", [(), ("Kidney stones",)])
def test_where_nothing_leads_up_there_is_no_button(crumbs: Crumbs, home: QPushButton, path: tuple[str, ...]) -> None:
    crumbs.show_crumbs(path)
    assert not home.isVisible()


def test_this_page_stands_out_from_what_leads_to_it(
    crumbs: Crumbs, home: QPushButton, theme: Theme, count_pixels: CountPixels
) -> None:
    assert count_pixels(crumbs, theme.hex("ink")) > 50
    assert count_pixels(crumbs, theme.hex("ink2")) > 15
    crumbs.show_crumbs(())
    assert count_pixels(crumbs, theme.hex("ink")) == 0


def test_narrow_the_first_goes_first(
    crumbs: Crumbs, home: QPushButton, theme: Theme, count_pixels: CountPixels
) -> None:
    crumbs.resize(280, 30)
    assert not home.isVisible()
    assert count_pixels(crumbs, theme.hex("ink2")) > 15


@pytest.mark.parametrize("width", [120, 40])
def test_very_narrow_only_this_page_is_left(
    crumbs: Crumbs, theme: Theme, count_pixels: CountPixels, width: int
) -> None:
    crumbs.resize(width, 30)
    assert count_pixels(crumbs, theme.hex("ink2")) == 0
    assert count_pixels(crumbs, theme.hex("ink")) > 10


def test_big_text_drops_crumbs_too(crumbs: Crumbs, home: QPushButton, theme: Theme) -> None:
    theme.resize(4.0)
    assert not home.isVisible()


def test_the_button_lies_on_its_word(crumbs: Crumbs, home: QPushButton) -> None:
    assert (home.x(), home.height()) == (0, crumbs.height())
    assert 30 < home.width() < 60


def test_the_button_answers_to_the_mouse(
    home: QPushButton, theme: Theme, qtbot: QtBot, count_pixels: CountPixels
) -> None:
    qtbot.mouseMove(home, QPoint(5, 15))
    qtbot.waitUntil(home.underMouse)
    assert count_pixels(home, theme.hex("accent")) > 20


def test_screen_readers_hear_the_whole_way(crumbs: Crumbs, home: QPushButton) -> None:
    name = QAccessible.Text.Name
    assert QAccessible.queryAccessibleInterface(crumbs).text(name) == f"You are at: {', '.join(PATH)}"
    assert QAccessible.queryAccessibleInterface(home).text(name) == "Home"


def test_crumbs_ask_for_little_room(crumbs: Crumbs, theme: Theme) -> None:
    theme.resize(2.0)
    assert (crumbs.minimumSizeHint().width(), crumbs.sizeHint().height()) == (80, 60)
