"""A look at the result under the cursor."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.searching.preview_card import InShort, PreviewCard, SectionRow
from desktop.theme import Look, Theme
from resources.identifiers import SectionKind
from resources.library import Library
from search_index.answer import Hit

CountPixels = Callable[[QWidget, str], int]


@pytest.fixture
def hit(hits: tuple[Hit, ...]) -> Hit:
    """Kidney stones, with one match in its first section, two in its second and none in its third."""
    stones = next(hit for hit in hits if hit.topic == "kidney-stones")
    return replace(stones, details=partial(stones.details()._replace, sections=stones.sections[:2]))


@pytest.fixture
def card(theme: Theme, library: Library, hit: Hit, qtbot: QtBot) -> PreviewCard:
    made = PreviewCard(theme, library)
    qtbot.addWidget(made)
    made.resize(400, 900)
    made.show()
    made.show_hit(hit)
    return made


def rows(card: PreviewCard) -> list[SectionRow]:
    return [row for row in card.findChildren(SectionRow) if row.isVisibleTo(card)]


def spoken(row: SectionRow) -> str:
    return QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Description)


def test_it_shows_title_group_and_summary(card: PreviewCard, library: Library, hit: Hit) -> None:
    topic = library.topics[hit.topic]
    words = [label.text() for label in card.findChildren(QLabel)]
    assert words[:2] == ["Kidney stones", f"Side, kidneys and pee · {topic.minutes} minute read"]
    assert topic.summary in words


def test_a_topic_in_no_group_is_shown_too(theme: Theme, library: Library, hit: Hit, qtbot: QtBot) -> None:
    card = PreviewCard(theme, replace(library, groups=()))
    qtbot.addWidget(card)
    card.show_hit(hit)
    assert any("minute read" in label.text() for label in card.findChildren(QLabel))


def test_it_lists_the_sections_of_the_topic_with_their_matches(card: PreviewCard, library: Library, hit: Hit) -> None:
    sections = library.topics[hit.topic].sections
    assert {row.text() for row in rows(card)} == {section.kind.heading for section in sections}
    matches = {row.text(): spoken(row) for row in rows(card)}
    assert [matches[section.kind.heading] for section in sections[:3]] == ["1 match", "2 matches", ""]


def test_another_result_replaces_the_first(card: PreviewCard, hits: tuple[Hit, ...], library: Library) -> None:
    other = hits[0]
    card.show_hit(other)
    kinds = {section.kind.heading for section in library.topics[other.topic].sections}
    assert {row.text() for row in rows(card)} == kinds
    assert library.topics[other.topic].title in [label.text() for label in card.findChildren(QLabel)]


def test_a_section_is_opened_by_mouse_and_by_key(card: PreviewCard, qtbot: QtBot) -> None:
    row = next(row for row in rows(card) if row.text() == "Treatment")
    with qtbot.waitSignal(card.section_asked) as asked:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert asked.args == ["treatment"]
    with qtbot.waitSignal(card.section_asked):
        qtbot.keyClick(row, Qt.Key.Key_Space)


def test_the_button_opens_the_topic_at_its_top(card: PreviewCard, qtbot: QtBot) -> None:
    button = next(each for each in card.findChildren(QPushButton) if each.text() == "Open topic")
    with qtbot.waitSignal(card.section_asked) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [""]


@pytest.mark.parametrize("look", Look)
def test_care_wears_the_shape_of_an_emergency(
    card: PreviewCard, theme: Theme, count_pixels: CountPixels, look: Look
) -> None:
    theme.choose(look)
    shapes = {row.text(): count_pixels(row, theme.hex("redFill")) for row in rows(card)}
    assert shapes.pop(SectionKind.WHEN_TO_SEEK_CARE.heading) > 50
    assert set(shapes.values()) == {0}


@pytest.mark.parametrize(("look", "edge"), [(Look.LIGHT, 0), (Look.HC_LIGHT, 400), (Look.HC_DARK, 400)])
def test_in_high_contrast_the_summary_has_an_edge_instead_of_a_tint(
    card: PreviewCard, theme: Theme, count_pixels: CountPixels, look: Look, edge: int
) -> None:
    theme.choose(look)
    short = card.findChild(InShort)
    assert count_pixels(short, theme.hex("accentTint")) > 5000
    assert count_pixels(short, theme.hex("accentLine")) >= edge


def test_a_section_answers_to_the_mouse(
    card: PreviewCard, theme: Theme, qtbot: QtBot, count_pixels: CountPixels
) -> None:
    row = rows(card)[0]
    qtbot.mouseMove(row, QPoint(5, 5))
    qtbot.waitUntil(row.underMouse)
    assert count_pixels(row, theme.hex("accent")) > 20


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_sections_grow_with_the_text(card: PreviewCard, theme: Theme, scale: float) -> None:
    theme.resize(scale)
    assert all(row.height() >= 15 * scale * 1.3 for row in rows(card))


def test_where_there_is_little_room_the_page_can_still_be_opened(card: PreviewCard, qtbot: QtBot) -> None:
    button = next(found for found in card.findChildren(QPushButton) if found.text() == "Open topic")
    below = button.geometry().bottom()
    assert rows(card)[-1].mapTo(card, QPoint(0, 0)).y() < button.y()  # with room for all it stands under the last row
    card.resize(400, 300)
    qtbot.waitUntil(lambda: button.geometry().bottom() < below)
    assert card.rect().contains(button.geometry())
