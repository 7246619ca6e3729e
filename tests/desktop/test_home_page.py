"""The first page."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.home.activity_tile import ActivityTile
from desktop.home.body_map import SPOTS, BodyMap
from desktop.home.home_page import HomePage
from desktop.home.place_button import PlaceButton
from desktop.home.urgent_card import UrgentCard
from desktop.theme import Theme
from desktop.widgets.row_link import RowLink
from resources.identifiers import PlaceSlug
from resources.library import Library

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(theme: Theme, library: Library, qtbot: QtBot) -> HomePage:
    made = HomePage(theme, library.front)
    qtbot.addWidget(made)
    made.resize(1102, 710)
    made.show()
    return made


def with_a_knee(library: Library) -> Library:
    """The same with a place that the drawing does not know."""
    knee = library.places[PlaceSlug("neck")]._replace(slug=PlaceSlug("knee"), title="Knee")
    return replace(library, places={**library.places, knee.slug: knee})


def button(page: QWidget, text: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.text() == text)


def test_typing_is_told(page: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.query_typed) as typed:
        qtbot.keyClicks(page.field, "p")
    assert typed.args == ["p"]


def test_the_line_is_emptied_without_asking(page: HomePage, qtbot: QtBot) -> None:
    page.field.setText("pee")
    with qtbot.assertNotEmitted(page.query_typed):
        page.clear_query()
    assert page.field.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, None])
def test_the_urgent_card_leads_to_the_warning_signs(page: HomePage, qtbot: QtBot, key: Qt.Key | None) -> None:
    check = button(page, "Check the warning signs")
    with qtbot.waitSignal(page.checklist_asked):
        qtbot.mouseClick(check, LEFT) if key is None else qtbot.keyClick(check, key)


def test_every_place_has_a_button_that_asks_for_it(page: HomePage, library: Library, qtbot: QtBot) -> None:
    asked: list[str] = []
    page.place_asked.connect(asked.append)
    for each in page.findChildren(PlaceButton):
        qtbot.keyClick(each, Qt.Key.Key_Space)
    assert sorted(asked) == sorted(library.places)


def test_every_activity_has_a_tile_that_asks_for_it(page: HomePage, library: Library, qtbot: QtBot) -> None:
    asked: list[str] = []
    page.activity_asked.connect(asked.append)
    for each in page.findChildren(ActivityTile):
        qtbot.mouseClick(each, LEFT)
    assert asked == list(library.activities)


def test_who_finds_no_activity_is_led_to_the_first_page(page: HomePage, library: Library, qtbot: QtBot) -> None:
    asked: list[str] = []
    page.topic_asked.connect(asked.append)
    for row in page.findChildren(RowLink):
        qtbot.mouseClick(row, LEFT)
    assert asked == ["start-here"]


def test_a_pack_without_a_first_page_has_no_empty_card(theme: Theme, library: Library, qtbot: QtBot) -> None:
    bare = HomePage(theme, library.front._replace(titles={}))
    qtbot.addWidget(bare)
    bare.show()
    assert [row for row in bare.findChildren(RowLink) if row.isVisible()] == []


def test_no_part_of_it_is_a_window_while_it_is_made(theme: Theme, library: Library, qtbot: QtBot) -> None:
    before = set(QGuiApplication.allWindows())
    qtbot.addWidget(HomePage(theme, library.front))
    assert set(QGuiApplication.allWindows()) == before


def test_a_place_the_drawing_does_not_know_gets_a_button_below_it(theme: Theme, library: Library, qtbot: QtBot) -> None:
    page = HomePage(theme, with_a_knee(library).front)
    qtbot.addWidget(page)
    knee = button(page, "Knee")
    assert not page.findChild(BodyMap).isAncestorOf(knee)
    with qtbot.waitSignal(page.place_asked) as asked:
        qtbot.mouseClick(knee, LEFT)
    assert asked.args == ["knee"]


@pytest.mark.parametrize(("width", "scale", "is_beside"), [(1102, 1.0, True), (859, 1.0, False), (1366, 2.0, False)])
def test_where_there_is_room_places_and_activities_stand_side_by_side(
    page: HomePage, theme: Theme, qtbot: QtBot, width: int, scale: float, is_beside: bool
) -> None:
    theme.resize(scale)
    page.resize(width, 700)
    tile, figure = page.findChild(ActivityTile), page.findChild(BodyMap)

    def stands_beside() -> bool:
        return tile.mapTo(page, tile.rect().topLeft()).x() > figure.mapTo(page, figure.rect().topRight()).x()

    qtbot.waitUntil(lambda: stands_beside() is is_beside)


@pytest.mark.parametrize(("width", "columns"), [(1102, 3), (859, 3), (459, 2), (359, 1)])
def test_activities_stand_in_as_many_columns_as_fit(page: HomePage, qtbot: QtBot, width: int, columns: int) -> None:
    page.resize(width, 700)
    qtbot.waitUntil(lambda: len({tile.x() for tile in page.findChildren(ActivityTile)}) == columns)


@pytest.mark.parametrize(
    ("width", "direction"), [(640, QBoxLayout.Direction.LeftToRight), (639, QBoxLayout.Direction.TopToBottom)]
)
def test_narrow_the_urgent_card_stacks(page: HomePage, width: int, direction: QBoxLayout.Direction) -> None:
    page.resize(width, 700)
    (row,) = page.findChild(UrgentCard).column.findChildren(
        QBoxLayout, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    assert row.direction() is direction


@pytest.mark.parametrize(
    ("width", "hint"), [(700, "Search, for example: lower back sore after deadlifts"), (600, "Search")]
)
def test_the_example_shows_only_where_it_fits(page: HomePage, width: int, hint: str) -> None:
    page.resize(width, 700)
    assert page.field.placeholderText() == hint


def test_the_tab_key_reaches_everything_in_reading_order(
    theme: Theme, library: Library, open_window: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    page = HomePage(theme, library.front)
    open_window(page)
    page.field.setFocus()
    reached: list[QWidget] = []
    while not reached or reached[-1] is not page.field:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
    places = [library.places[PlaceSlug(slug)].title for slug in SPOTS]
    tiles = [activity.title for activity in library.activities.values()]
    starts = [row.text() for row in page.findChildren(RowLink)]
    texts = [each.text() for each in reached if isinstance(each, QPushButton)]
    assert texts == ["Check the warning signs", *places, *tiles, *starts]


def test_both_halves_end_at_the_same_height_and_tiles_are_even(page: HomePage) -> None:
    cards = {half: half.mapTo(page, half.rect().bottomLeft()).y() for half in (page._places, page._activities)}
    start = next(row for row in page.findChildren(RowLink)).parentWidget()
    assert start is not None
    assert start.mapTo(page, start.rect().bottomLeft()).y() == cards[page._places]
    heights = sorted(tile.height() for tile in page.findChildren(ActivityTile))
    assert heights[-1] - heights[0] < heights[0] / 2


def test_on_a_large_screen_the_body_map_has_the_larger_half(page: HomePage, qtbot: QtBot) -> None:
    assert page._places.width() == pytest.approx(page._activities.width(), abs=1)
    page.resize(1656, 1020)
    qtbot.waitUntil(lambda: page._places.width() > 1.15 * page._activities.width())
    assert page.findChild(BodyMap).height() > 600


@pytest.mark.parametrize("scale", [2.0, 0.8])
def test_no_tile_is_cut_off_when_the_text_size_changes(
    page: HomePage, theme: Theme, qtbot: QtBot, scale: float
) -> None:
    theme.resize(scale)
    tiles = page.findChildren(ActivityTile)
    qtbot.waitUntil(lambda: all(tile.height() >= tile.minimumSizeHint().height() for tile in tiles))
    assert page._activities.maximumHeight() >= page._activities.sizeHint().height()
