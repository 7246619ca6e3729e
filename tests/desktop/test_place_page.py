"""The short page of a place on the body."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.home.place_page import PlacePage
from desktop.home.sign_row import SignRow
from desktop.painting import TIER_TOKEN
from desktop.theme import Look, Theme
from desktop.widgets.pictures import UrgencyShape
from desktop.widgets.row_link import RowLink
from resources.checklist import Sign
from resources.identifiers import PlaceSlug, Tier
from resources.library import Library

T = TypeVar("T", bound=QWidget)
CountPixels = Callable[[QWidget, str], int]
LEFT = Qt.MouseButton.LeftButton
FLANK, NECK = PlaceSlug("left-flank"), PlaceSlug("neck")


@pytest.fixture
def page(theme: Theme, library: Library, qtbot: QtBot) -> PlacePage:
    made = PlacePage(theme, library)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_place(FLANK)
    return made


@pytest.fixture
def sign(library: Library) -> Sign:
    """The first sign of the left flank."""
    return library.checklist.signs[library.places[FLANK].signs[0]]


@pytest.fixture
def row(theme: Theme, sign: Sign, qtbot: QtBot) -> SignRow:
    made = SignRow(theme, sign, is_last=False)
    qtbot.addWidget(made)
    made.resize(500, made.heightForWidth(500))
    return made


def visible(page: QWidget, kind: type[T]) -> list[T]:
    return [each for each in page.findChildren(kind) if each.isVisible()]


def go(page: PlacePage, place: PlaceSlug, qtbot: QtBot) -> None:
    """Show another place, and wait until it is in view."""
    page.show_place(place)
    qtbot.waitUntil(lambda: visible(page, SignRow) != [])


def words(page: PlacePage) -> str:
    return "\n".join(label.text() for label in visible(page, QLabel))


@pytest.mark.parametrize("place", ["left-flank", "neck", "lower-back", "front-or-groin"])
def test_it_says_what_the_place_is_and_what_to_check(
    page: PlacePage, library: Library, qtbot: QtBot, place: str
) -> None:
    shown = library.places[PlaceSlug(place)]
    go(page, shown.slug, qtbot)
    assert words(page).startswith(f"{shown.title}\n{shown.lead}")
    assert (shown.note in words(page)) if shown.note else True
    signs = [library.checklist.signs[slug].text for slug in shown.signs]
    assert [row.text() for row in visible(page, SignRow)] == signs
    assert [row.text() for row in visible(page, RowLink)] == [library.topics[slug].title for slug in shown.topics]


def test_another_place_takes_the_place_of_the_first(page: PlacePage, library: Library, qtbot: QtBot) -> None:
    go(page, NECK, qtbot)
    assert library.places[NECK].title in words(page)
    assert library.places[FLANK].title not in words(page)


def test_another_place_is_shown_from_its_top(page: PlacePage) -> None:
    page.resize(400, 300)
    page.verticalScrollBar().setValue(200)
    page.show_place(NECK)
    assert page.verticalScrollBar().value() == 0


def test_a_sign_opens_its_line_of_the_checklist(page: PlacePage, library: Library, qtbot: QtBot) -> None:
    for row, slug in zip(visible(page, SignRow), library.places[FLANK].signs, strict=True):
        with qtbot.waitSignal(page.checklist_asked) as asked:
            qtbot.keyClick(row, Qt.Key.Key_Space)
        assert asked.args == [(slug,)]


def test_the_button_opens_the_checklist_at_all_these_signs(page: PlacePage, library: Library, qtbot: QtBot) -> None:
    button = next(each for each in visible(page, QPushButton) if each.text() == "All warning signs")
    with qtbot.waitSignal(page.checklist_asked) as asked:
        qtbot.mouseClick(button, LEFT)
    assert asked.args == [library.places[FLANK].signs]


def test_a_topic_is_asked_for(page: PlacePage, library: Library, qtbot: QtBot) -> None:
    for row, slug in zip(visible(page, RowLink), library.places[FLANK].topics, strict=True):
        with qtbot.waitSignal(page.topic_asked) as asked:
            qtbot.mouseClick(row, LEFT)
        assert asked.args == [slug]


def test_the_card_wears_the_shape_of_its_most_urgent_sign(
    page: PlacePage, theme: Theme, library: Library, count_pixels: CountPixels
) -> None:
    (shape,) = visible(page, UrgencyShape)
    tiers = {library.checklist.signs[slug].tier for slug in library.places[FLANK].signs}
    assert Tier.EMERGENCY in tiers
    assert count_pixels(shape, theme.hex("redFill")) > 100


@pytest.mark.parametrize("look", Look)
def test_a_row_wears_the_shape_of_its_sign(
    row: SignRow, theme: Theme, sign: Sign, count_pixels: CountPixels, look: Look
) -> None:
    theme.choose(look)
    assert count_pixels(row, theme.hex(f"{TIER_TOKEN[sign.tier]}Fill")) > 50
    assert count_pixels(row, theme.hex("ink")) > 100


def test_long_words_take_the_lines_they_need(row: SignRow) -> None:
    assert row.heightForWidth(200) > 2 * row.heightForWidth(900)
    assert row.minimumSizeHint().height() <= row.sizeHint().height()


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_a_row_grows_with_the_text(row: SignRow, theme: Theme, scale: float) -> None:
    theme.resize(scale)
    assert row.sizeHint().height() >= 16 * scale * 1.3


def test_a_row_answers_to_the_mouse(row: SignRow, theme: Theme, qtbot: QtBot, count_pixels: CountPixels) -> None:
    with qtbot.waitExposed(row):
        row.show()
    qtbot.mouseMove(row, QPoint(100, 10))
    qtbot.waitUntil(row.underMouse)
    assert count_pixels(row, theme.hex("sunken")) > 2000


@pytest.mark.parametrize(("is_last", "line"), [(False, "line"), (True, "canvas")])
def test_a_hairline_parts_a_row_from_the_next(theme: Theme, sign: Sign, qtbot: QtBot, is_last: bool, line: str) -> None:
    row = SignRow(theme, sign, is_last=is_last)
    qtbot.addWidget(row)
    row.resize(500, 60)
    assert row.grab().toImage().pixelColor(250, 59) == theme.color(line)
