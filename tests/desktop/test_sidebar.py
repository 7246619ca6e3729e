"""The contents pane."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.contents_view import ContentsView
from desktop.destination import AtAbout, AtChecklist, AtHome, AtPlace, AtSearch, AtTopic, Destination
from desktop.sidebar import Sidebar
from desktop.theme import Look, Theme
from resources.identifiers import GroupSlug, PlaceSlug, TopicSlug
from resources.library import Library

ROWS = {"home_asked": "Home", "checklist_asked": "Is it urgent?", "about_asked": "On this computer · Nov 2026"}


@pytest.fixture
def sidebar(theme: Theme, library: Library, qtbot: QtBot) -> Sidebar:
    made = Sidebar(theme, library.front)
    qtbot.addWidget(made)
    made.resize(264, 700)
    made.show()
    return made


def row(sidebar: Sidebar, text: str) -> QPushButton:
    return next(button for button in sidebar.findChildren(QPushButton) if button.text() == text)


def current(sidebar: Sidebar) -> list[str]:
    """The rows that say that one is there."""
    return [each.text() for each in sidebar.findChildren(QPushButton) if each.accessibleDescription()]


@pytest.mark.parametrize(("signal", "text"), ROWS.items())
def test_a_row_asks_for_its_page_by_mouse_and_by_key(sidebar: Sidebar, qtbot: QtBot, signal: str, text: str) -> None:
    with qtbot.waitSignal(getattr(sidebar, signal)):
        qtbot.mouseClick(row(sidebar, text), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(getattr(sidebar, signal)):
        qtbot.keyClick(row(sidebar, text), Qt.Key.Key_Space)


def test_a_topic_asked_for_in_the_list_is_passed_on(sidebar: Sidebar, qtbot: QtBot) -> None:
    view = sidebar.findChild(ContentsView)
    with qtbot.waitSignal(sidebar.topic_asked) as asked:
        view.topic_asked.emit("running")
    assert asked.args == ["running"]


@pytest.mark.parametrize(
    ("destination", "rows"),
    [
        (AtHome(), ["Home"]),
        (AtChecklist(), ["Is it urgent?"]),
        (AtAbout(), ["On this computer · Nov 2026"]),
        (AtTopic(TopicSlug("running")), []),
        (AtPlace(PlaceSlug("neck")), []),
        (AtSearch("pee"), []),
    ],
)
def test_where_one_is_is_marked(sidebar: Sidebar, destination: Destination, rows: list[str]) -> None:
    sidebar.show_current(AtHome())
    sidebar.show_current(destination)
    assert current(sidebar) == rows


@pytest.mark.parametrize("look", Look)
def test_the_row_where_one_is_has_a_bar(sidebar: Sidebar, theme: Theme, look: Look) -> None:
    theme.choose(look)
    sidebar.show_current(AtHome())
    picture = row(sidebar, "Home").grab().toImage()
    assert picture.pixelColor(3, picture.height() // 2) == theme.color("accent")


def test_leaving_a_topic_clears_its_mark(sidebar: Sidebar) -> None:
    view = sidebar.findChild(ContentsView)
    sidebar.show_current(AtTopic(TopicSlug("running")))
    assert view.selectedIndexes()[0].data() == "Back pain and running"
    sidebar.show_current(AtHome())
    assert view.selectedIndexes() == []


def test_the_urgent_question_wears_the_shape_of_an_emergency(
    sidebar: Sidebar, theme: Theme, count_pixels: Callable[[QWidget, str], int]
) -> None:
    assert count_pixels(row(sidebar, "Is it urgent?"), theme.hex("redFill")) > 50


def test_folded_groups_pass_through(sidebar: Sidebar) -> None:
    sidebar.set_folded((GroupSlug("feel-better"),))
    assert sidebar.folded() == ("feel-better",)


def test_the_keyboard_can_be_put_on_the_list(
    sidebar: Sidebar, theme: Theme, library: Library, open_window: Callable[[QWidget], None]
) -> None:
    other = Sidebar(theme, library.front)
    open_window(other)
    other.focus_contents()
    assert other.findChild(ContentsView).hasFocus()


def test_the_foot_says_what_is_here_and_leads_on(sidebar: Sidebar) -> None:
    spoken = QAccessible.queryAccessibleInterface(row(sidebar, ROWS["about_asked"]))
    assert spoken.text(QAccessible.Text.Name) == "About Spotter. On this computer · Nov 2026"
    assert row(sidebar, ROWS["about_asked"]).toolTip() == "About Spotter (F1)"


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_the_pane_grows_with_the_text(sidebar: Sidebar, theme: Theme, scale: float) -> None:
    theme.resize(scale)
    assert sidebar.sizeHint().width() == 264 * scale
    assert all(each.height() >= each.fontMetrics().height() for each in sidebar.findChildren(QPushButton))


@pytest.mark.parametrize("look", Look)
def test_a_hairline_parts_the_pane_from_the_page(sidebar: Sidebar, theme: Theme, look: Look) -> None:
    theme.choose(look)
    picture = sidebar.grab().toImage()
    assert picture.pixelColor(picture.width() - 1, 350) == theme.color("line")
    assert picture.pixelColor(2, 350) == theme.color("sidebar")


def test_the_brand_is_painted(sidebar: Sidebar, theme: Theme, count_pixels: Callable[[QWidget, str], int]) -> None:
    assert count_pixels(sidebar, theme.hex("iSore")) > 20
