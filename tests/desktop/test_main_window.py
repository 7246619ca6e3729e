"""The window: contents at the left, bar at the top, the page in the rest."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions import make_actions
from desktop.app_icon import app_icon
from desktop.contents_view import ContentsView
from desktop.main_window import START_SIZE, MainWindow, Scrim
from desktop.sidebar import Sidebar
from desktop.theme import Look, Theme
from desktop.top_bar import TopBar
from resources.library import Library

NARROW, WIDE = 900, 1366


class Page(QWidget):
    """A page with a line and a button."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.line = QLineEdit(self)
        column.addWidget(self.line)
        column.addWidget(QPushButton("Print", self))


@pytest.fixture
def sidebar(theme: Theme, library: Library) -> Sidebar:
    return Sidebar(theme, library.front)


@pytest.fixture
def unseen(theme: Theme, sidebar: Sidebar, qtbot: QtBot) -> MainWindow:
    """A window that was not shown yet."""
    made = MainWindow(theme, sidebar)
    qtbot.addWidget(made)
    made.set_top_bar(TopBar(theme, make_actions(made)))
    made.show_page(Page())
    return made


@pytest.fixture
def window(unseen: MainWindow, open_window: Callable[[QWidget], None]) -> MainWindow:
    unseen.resize(WIDE, 768)
    open_window(unseen)
    return unseen


@pytest.fixture
def bar(window: MainWindow) -> TopBar:
    return window.findChild(TopBar)


def pane_with_keyboard(window: MainWindow) -> str:
    focused = window.focusWidget()
    for name, pane in (("bar", TopBar), ("contents", Sidebar), ("page", Page)):
        if window.findChild(pane).isAncestorOf(focused):
            return name
    return ""


def test_it_opens_no_larger_than_the_screen(unseen: MainWindow) -> None:
    most = unseen.screen().availableSize().boundedTo(START_SIZE)
    assert unseen.size().boundedTo(most) == unseen.size()
    assert unseen.width() > most.width() - 50


def test_wide_the_contents_stand_beside_the_page(window: MainWindow, sidebar: Sidebar) -> None:
    assert window.is_docked
    assert sidebar.isVisible()
    assert window.page.mapTo(window, QPoint(0, 0)).x() == sidebar.width() == 264


@pytest.mark.parametrize(("width", "scale", "is_docked"), [(1060, 1.0, True), (1059, 1.0, False), (1366, 1.5, False)])
def test_where_there_is_no_room_the_contents_go(
    window: MainWindow, sidebar: Sidebar, theme: Theme, width: int, scale: float, is_docked: bool
) -> None:
    window.resize(width, 600)
    theme.resize(scale)
    assert sidebar.isVisible() is is_docked
    assert (window.page.mapTo(window, QPoint(0, 0)).x() > 0) is is_docked


def test_wide_the_contents_can_be_put_away(window: MainWindow, sidebar: Sidebar) -> None:
    window.toggle_contents()
    assert not sidebar.isVisible()
    assert window.page.mapTo(window, QPoint(0, 0)).x() == 0
    window.toggle_contents()
    assert sidebar.isVisible()


def test_narrow_the_contents_are_a_drawer_over_the_dimmed_page(
    window: MainWindow, sidebar: Sidebar, theme: Theme
) -> None:
    window.resize(NARROW, 600)
    plain = window.grab().toImage().pixelColor(800, 500)
    window.toggle_contents()
    picture = window.grab().toImage()
    assert picture.pixelColor(2, 500) == theme.color("sidebar")
    assert picture.pixelColor(800, 500).lightness() < plain.lightness() - 50
    assert window.page.mapTo(window, QPoint(0, 0)).x() == 0


def test_the_keyboard_goes_to_the_drawer(window: MainWindow) -> None:
    window.resize(NARROW, 600)
    window.toggle_contents()
    assert window.findChild(ContentsView).hasFocus()


def test_a_press_beside_the_drawer_puts_it_away(window: MainWindow, sidebar: Sidebar, qtbot: QtBot) -> None:
    window.resize(NARROW, 600)
    window.toggle_contents()
    qtbot.mouseClick(window.childAt(800, 300), Qt.MouseButton.LeftButton)
    assert not sidebar.isVisible()
    assert not window.findChild(Scrim).isVisible()


def test_escape_puts_the_drawer_away(window: MainWindow, sidebar: Sidebar, qtbot: QtBot) -> None:
    window.resize(NARROW, 600)
    window.toggle_contents()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not sidebar.isVisible()


def test_escape_leaves_the_contents_beside_the_page(window: MainWindow, sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.focus_contents()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert sidebar.isVisible()


def test_another_page_puts_the_drawer_away(window: MainWindow, sidebar: Sidebar) -> None:
    window.resize(NARROW, 600)
    window.toggle_contents()
    window.show_page(Page())
    assert not sidebar.isVisible()


def test_a_drawer_does_not_come_back_by_itself(window: MainWindow, sidebar: Sidebar) -> None:
    window.resize(NARROW, 600)
    window.toggle_contents()
    window.resize(WIDE, 600)
    window.resize(NARROW, 600)
    assert not sidebar.isVisible()


@pytest.mark.parametrize("scale", [2.0, 3.0, 4.0])
def test_a_drawer_leaves_room_to_press_beside_it(
    window: MainWindow, sidebar: Sidebar, theme: Theme, scale: float
) -> None:
    theme.resize(scale)
    window.resize(NARROW, 600)
    window.toggle_contents()
    assert sidebar.geometry().right() < NARROW - 60
    assert isinstance(window.childAt(NARROW - 20, 300), Scrim)


def test_a_page_is_kept_and_shown_again(window: MainWindow) -> None:
    first, second = window.page, Page()
    window.show_page(second)
    assert (window.page, second.isVisible(), first.isVisible()) == (second, True, False)
    window.show_page(first)
    assert (window.page, second.isVisible(), first.isVisible()) == (first, False, True)


def test_the_keyboard_walks_through_the_panes_and_back(window: MainWindow) -> None:
    window.page.findChild(QLineEdit).setFocus()
    walked = []
    for step in (1, 1, 1, -1, -1, -1):
        window.step_pane(step)
        walked.append(pane_with_keyboard(window))
    assert walked == ["bar", "contents", "page", "contents", "bar", "page"]


def test_panes_that_are_away_are_passed_over(window: MainWindow) -> None:
    window.resize(NARROW, 600)
    window.page.findChild(QLineEdit).setFocus()
    walked = []
    for _ in range(3):
        window.step_pane(1)
        walked.append(pane_with_keyboard(window))
    assert walked == ["bar", "page", "bar"]


@pytest.mark.parametrize(("step", "pane"), [(1, "bar"), (-1, "page")])
def test_from_nowhere_the_walk_begins_at_an_end(window: MainWindow, step: int, pane: str) -> None:
    window.focusWidget().clearFocus()
    window.step_pane(step)
    assert pane_with_keyboard(window) == pane


def test_a_page_without_anything_to_reach_takes_the_keyboard_itself(window: MainWindow) -> None:
    window.show_page(QWidget())
    window.findChild(ContentsView).setFocus()
    window.step_pane(1)
    assert not window.findChild(ContentsView).hasFocus()


def test_it_can_fill_the_screen_and_go_back(window: MainWindow) -> None:
    window.toggle_full_screen()
    assert window.isFullScreen()
    window.toggle_full_screen()
    assert not window.isFullScreen()


def test_the_first_picture_is_told_once(unseen: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(unseen.first_shown):
        unseen.show()
    with qtbot.assertNotEmitted(unseen.first_shown):
        unseen.repaint()


def test_closing_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()
    assert not window.isVisible()


@pytest.mark.parametrize("look", Look)
def test_the_ground_takes_the_colour_of_the_look(window: MainWindow, theme: Theme, look: Look) -> None:
    theme.choose(look)
    assert window.grab().toImage().pixelColor(WIDE - 3, 700) == theme.color("canvas")


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_big_text_never_makes_the_window_grow(window: MainWindow, theme: Theme, scale: float) -> None:
    window.resize(640, 440)
    theme.resize(scale)
    assert (window.width(), window.height()) == (640, 440)


def test_the_icon_is_drawn_for_every_size_a_desktop_asks_for(qtbot: QtBot) -> None:
    assert sorted(size.width() for size in app_icon().availableSizes()) == [16, 24, 32, 48, 64, 128, 256]
    picture = app_icon().pixmap(64).toImage()
    assert picture.pixelColor(32, 60).name().upper() == "#17594F"


def test_pages_are_taken_in_without_being_shown(window: MainWindow) -> None:
    current, others = window.page, [Page(), Page()]
    for page in others:
        window.take_in(page)
    assert window.page is current
    assert [page.window() is window and not page.isVisible() for page in others] == [True, True]
