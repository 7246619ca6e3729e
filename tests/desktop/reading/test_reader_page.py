import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.destination import AtChecklist
from desktop.reading.article_links import BackLink, SourceLink
from desktop.reading.reader_page import ReaderPage
from desktop.theme import Look, Theme
from resources.identifiers import ActivitySlug, SectionKind, SignSlug, SourceKey, TopicSlug
from resources.library import Library
from resources.page_text import TopicLink, WebLink

STRAIN, SORENESS = TopicSlug("strain"), TopicSlug("soreness")


def current(page: ReaderPage) -> str:
    return page.tabs.row.tabText(page.tabs.row.currentIndex())


def turn_wheel(page: ReaderPage, delta: int) -> None:
    """Over the tabs, as a person does."""
    middle = QPointF(page.tabs.geometry().center())
    QTest.wheelEvent(page.windowHandle(), middle, QPoint(0, delta))


def test_a_topic_is_shown_from_its_top(page: ReaderPage) -> None:
    assert page.article.toPlainText().startswith("Back strain")
    assert page.position() == 0.0


def test_a_topic_is_shown_from_a_section_on(page: ReaderPage) -> None:
    page.show_topic(SORENESS, SectionKind.TREATMENT)
    assert current(page) == "Treatment"
    assert page.article.verticalScrollBar().value() > 0


def test_the_next_topic_begins_at_its_top(page: ReaderPage) -> None:
    page.article.verticalScrollBar().setValue(700)
    page.show_topic(SORENESS)
    assert page.article.verticalScrollBar().value() == 0


def test_the_topic_that_is_open_is_not_written_again(page: ReaderPage) -> None:
    page.article.verticalScrollBar().setValue(700)
    page.mark_words(("pain",))
    page.show_topic(STRAIN, SectionKind.CAUSES)
    assert page.article.extraSelections()


def test_marks_go_with_the_topic(page: ReaderPage) -> None:
    page.mark_words(("pain",))
    page.show_topic(SORENESS)
    assert not page.article.extraSelections()


def test_a_section_that_the_topic_does_not_have_leaves_it_at_the_top(page: ReaderPage) -> None:
    page.show_topic(SORENESS, SectionKind.STEPS)
    assert page.position() == 0.0


def test_from_an_activity_the_signs_to_check_stand_above_the_title(page: ReaderPage, qtbot: QtBot) -> None:
    page.show_topic(STRAIN, activity=ActivitySlug("deadlift"))
    assert "Check first:" in page.article.toPlainText().split("Back strain")[0]
    with qtbot.waitSignal(page.asked) as asked:
        page.article.anchorClicked.emit(QUrl("signs:legs"))
    assert asked.args == [AtChecklist((SignSlug("legs"),))]


@pytest.mark.parametrize("value", [0, 333, 900, 1400])
def test_a_place_is_found_again(page: ReaderPage, value: int) -> None:
    page.article.verticalScrollBar().setValue(value)
    place = page.position()
    page.show_topic(SORENESS)
    page.show_topic(STRAIN)
    page.restore(place)
    assert page.article.verticalScrollBar().value() == pytest.approx(value, abs=2)


def test_going_back_stops_a_scroll_that_is_on_its_way(page: ReaderPage, theme: Theme, qtbot: QtBot) -> None:
    theme.reduce_motion = False
    page.show_topic(STRAIN, SectionKind.QUESTIONS)
    page.restore(1.0)
    there = page.article.verticalScrollBar().value()
    with qtbot.assertNotEmitted(page.article.verticalScrollBar().valueChanged, wait=250):
        pass
    assert page.article.verticalScrollBar().value() == there


def test_a_new_theme_keeps_the_place(page: ReaderPage, theme: Theme) -> None:
    page.article.verticalScrollBar().setValue(800)
    theme.choose(Look.HC_DARK)
    assert page.article.verticalScrollBar().value() == pytest.approx(800, abs=2)


def test_another_text_size_and_back_keeps_the_place(page: ReaderPage, theme: Theme) -> None:
    page.article.verticalScrollBar().setValue(800)
    place = page.position()
    theme.resize(2.0)
    assert int(page.position()) == int(place)
    theme.resize(1.0)
    assert page.article.verticalScrollBar().value() == pytest.approx(800, abs=8)


def test_another_width_keeps_the_place(page: ReaderPage) -> None:
    page.article.verticalScrollBar().setValue(800)
    page.resize(700, 500)
    page.resize(1102, 700)
    assert page.article.verticalScrollBar().value() == pytest.approx(800, abs=8)


def test_a_section_asked_for_before_the_page_is_shown_stands_at_the_top_then(
    theme: Theme, library: Library, qtbot: QtBot
) -> None:
    page = ReaderPage(theme, library)
    qtbot.addWidget(page)
    page.show_topic(STRAIN, SectionKind.TREATMENT)
    page.resize(1102, 500)
    with qtbot.waitExposed(page):
        page.show()
    assert current(page) == "Treatment"
    cursor = page.article.cursorForPosition(QPoint(120, page.article.covered_px + 30))
    assert cursor.block().text() == "Treatment"


def test_a_theme_change_before_the_first_topic_is_no_matter(theme: Theme, library: Library, qtbot: QtBot) -> None:
    page = ReaderPage(theme, library)
    qtbot.addWidget(page)
    theme.choose(Look.DARK)
    page.article.verticalScrollBar().setValue(1)
    assert page.article.toPlainText() == ""


@pytest.mark.parametrize(
    ("key", "title"),
    [
        (Qt.Key.Key_1, "Causes"),
        (Qt.Key.Key_2, "Prevention"),
        (Qt.Key.Key_3, "Treatment"),
        (Qt.Key.Key_4, "When to seek care"),
    ],
)
def test_number_keys_lead_to_the_four_sections(page: ReaderPage, qtbot: QtBot, key: Qt.Key, title: str) -> None:
    QTest.keyClick(page.article, key)
    assert current(page) == title


def test_the_section_one_asked_for_stays_current_until_one_moves_on(page: ReaderPage) -> None:
    page.resize(1102, 1500)
    page.tabs.chosen.emit(4)
    assert current(page) == "Questions"
    turn_wheel(page, 120)
    assert current(page) != "Questions"


def test_the_wheel_over_the_tabs_scrolls_the_page(page: ReaderPage) -> None:
    turn_wheel(page, -240)
    assert page.article.verticalScrollBar().value() > 0
    assert page.tabs.row.currentIndex() == 0


def test_the_focus_goes_into_the_text(page: ReaderPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.article.hasFocus)


def test_a_link_to_another_topic_is_asked_for(page: ReaderPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.asked) as asked:
        page.article.anchorClicked.emit(QUrl("topic:soreness#causes"))
    assert asked.args == [TopicLink(SORENESS, SectionKind.CAUSES)]


def test_a_link_to_a_section_of_the_same_topic_scrolls(page: ReaderPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.asked):
        page.article.anchorClicked.emit(QUrl("topic:strain#treatment"))
    assert current(page) == "Treatment"


def test_a_web_link_is_asked_for(page: ReaderPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.asked) as asked:
        page.article.anchorClicked.emit(QUrl("https://example.org/guide?a=1"))
    assert asked.args == [WebLink("https://example.org/guide?a=1")]


def test_the_link_in_the_head_leads_to_the_sources(page: ReaderPage) -> None:
    page.article.link_asked.emit(SourceLink(None))
    assert current(page) == "Sources"


def test_a_source_number_leads_to_its_entry_and_back_to_where_one_was(page: ReaderPage) -> None:
    page.article.verticalScrollBar().setValue(400)
    page.article.link_asked.emit(SourceLink(SourceKey("review")))
    assert page.article.verticalScrollBar().value() > 1000
    page.article.link_asked.emit(BackLink(SourceKey("review")))
    assert page.article.verticalScrollBar().value() == pytest.approx(400, abs=2)


def test_without_having_come_from_a_number_back_leads_to_the_first_one(page: ReaderPage) -> None:
    page.article.verticalScrollBar().setValue(page.article.end_of_scroll())
    page.article.link_asked.emit(BackLink(SourceKey("review")))
    assert current(page) == "Causes"


def test_a_narrow_page_puts_the_related_topics_after_the_text(page: ReaderPage) -> None:
    assert "Related" not in page.article.toPlainText()
    page.resize(800, 600)
    assert "Related" in page.article.toPlainText()


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0, 4.0])
@pytest.mark.parametrize("size", [(560, 500), (900, 600), (1102, 710)])
def test_the_text_is_never_cut_off(page: ReaderPage, theme: Theme, scale: float, size: tuple[int, int]) -> None:
    theme.resize(scale)
    page.resize(*size)
    assert page.article.document().size().width() <= page.article.viewport().width()
