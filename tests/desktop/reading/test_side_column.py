import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.destination import AtChecklist
from desktop.reading.reader_page import ReaderPage
from desktop.reading.side_column import SideColumn
from resources.identifiers import ActivitySlug, SectionKind, SignSlug, TopicSlug
from resources.page_text import TopicLink


@pytest.fixture
def side(page: ReaderPage) -> SideColumn:
    return page.side


def words(side: SideColumn) -> list[str]:
    return [label.text() for label in side.findChildren(QLabel)]


def button(side: SideColumn, text: str) -> QPushButton:
    return next(each for each in side.findChildren(QPushButton) if each.text() == text)


def test_the_card_lists_the_most_urgent_signs_in_words(side: SideColumn) -> None:
    assert words(side)[:2] == ["Get help now if", "The legs sign is there: call the emergency number."]
    assert len([text for text in words(side) if "sign is there" in text]) == 3


@pytest.mark.parametrize(
    ("topic", "heading"),
    [
        ("soreness", "Get help today if"),
        ("days", "Book a visit if"),
        ("stones", "Look after it yourself if"),
        ("bare", "Is it urgent?"),
    ],
)
def test_the_card_says_how_soon(page: ReaderPage, topic: str, heading: str) -> None:
    page.show_topic(TopicSlug(topic))
    assert words(page.side)[0] == heading
    assert button(page.side, "All warning signs").isEnabled()


def test_all_warning_signs_asks_for_the_checklist_with_those_of_the_topic(page: ReaderPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.asked) as asked:
        button(page.side, "All warning signs").click()
    assert asked.args == [AtChecklist(tuple(map(SignSlug, ("legs", "numb", "pee", "chest", "fever"))))]


def test_more_signs_lead_to_the_section_on_seeking_care(page: ReaderPage) -> None:
    button(page.side, "More signs on this page").click()
    assert page.tabs.row.tabText(page.tabs.row.currentIndex()) == SectionKind.WHEN_TO_SEEK_CARE.heading


def test_a_related_topic_is_asked_for(page: ReaderPage, qtbot: QtBot) -> None:
    assert "Related" in words(page.side)
    with qtbot.waitSignal(page.asked) as asked:
        button(page.side, "Kidney stones").click()
    assert asked.args == [TopicLink(TopicSlug("stones"))]


def test_a_topic_without_related_ones_has_no_such_heading(page: ReaderPage) -> None:
    page.show_topic(TopicSlug("bare"))
    assert "Related" not in words(page.side)


def test_the_other_topics_of_an_activity_stand_under_its_title(page: ReaderPage) -> None:
    page.show_topic(TopicSlug("strain"), activity=ActivitySlug("deadlift"))
    buttons = [each.text() for each in page.side.findChildren(QPushButton)]
    assert "Deadlift" in words(page.side)
    assert buttons.count("Kidney stones") == 1
    assert buttons.index("Kidney stones") < buttons.index("Delayed soreness")


def test_print_is_asked_for(page: ReaderPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.print_asked):
        button(page.side, "Print this page").click()


def test_the_column_goes_where_there_is_no_room(page: ReaderPage) -> None:
    assert page.side.isVisible()
    page.resize(900, 600)
    assert not page.side.isVisible()


def test_nothing_is_cut_off_at_its_side(side: SideColumn) -> None:
    for label in side.findChildren(QLabel):
        assert label.x() + label.width() <= side.width()
