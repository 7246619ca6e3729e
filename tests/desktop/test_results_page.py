"""The page of results."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.destination import AtTopic
from desktop.searching.filter_chips import Chip, FilterChips
from desktop.searching.no_results import NoResults
from desktop.searching.preview_card import PreviewCard
from desktop.searching.results_page import ResultList, ResultsPage, marked_words
from desktop.searching.sign_banner import SignBanner
from desktop.theme import Look, Theme
from desktop.widgets.labels import TitleLabel
from desktop.widgets.scroll_page import Sheet
from resources.country import NEUTRAL_WORDING
from resources.identifiers import SectionKind, SignSlug, TopicSlug
from resources.library import Library
from search_index.answer import Answer, Hit

KEY = Qt.Key
SIGN = SignSlug("dark-urine-after-exercise")


@pytest.fixture
def answer(hits: tuple[Hit, ...]) -> Answer:
    """A result for each topic, four of them with causes."""
    return Answer(hits=hits, counts={SectionKind.CAUSES: 4}, total=len(hits))


@pytest.fixture
def page(theme: Theme, library: Library, open_window: Callable[[QWidget], None]) -> ResultsPage:
    made = ResultsPage(theme, library)
    made.resize(1102, 700)
    open_window(made)
    return made


@pytest.fixture
def show(page: ResultsPage) -> Callable[..., None]:
    """Shows an answer to a query."""

    def show_it(answer: Answer, query: str = "pain", only: SectionKind | None = None) -> None:
        page.show_answer(query, answer, only, NEUTRAL_WORDING)

    return show_it


@pytest.fixture
def results(page: ResultsPage) -> ResultList:
    return page.findChild(ResultList)


def said(page: ResultsPage) -> list[str]:
    """The labels right on the page, those of its parts left out."""
    parts = (SignBanner, NoResults, PreviewCard)
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in labels if not any(page.findChild(part).isAncestorOf(label) for part in parts)]


def title(part: QWidget) -> str:
    return part.findChild(TitleLabel).text()


def test_results_are_listed_and_the_first_is_current(
    page: ResultsPage, show: Callable[..., None], results: ResultList, answer: Answer
) -> None:
    show(answer)
    assert results.model().rowCount() == len(answer.hits)
    assert results.currentIndex().row() == 0
    assert page.shown() == answer.hits
    assert not page.findChild(NoResults).isVisible()


def test_a_new_answer_begins_at_its_first_result(
    show: Callable[..., None], results: ResultList, answer: Answer
) -> None:
    show(answer)
    results.setCurrentIndex(results.model().index(3, 0))
    show(replace(answer, hits=answer.hits[::-1]))
    assert results.currentIndex().row() == 0
    assert results.currentIndex().data() == answer.hits[-1].title


def test_the_counts_stand_on_the_chips(page: ResultsPage, show: Callable[..., None], answer: Answer) -> None:
    show(answer)
    names = [chip.accessibleName() for chip in page.findChildren(Chip) if chip.isVisible()]
    assert names == [f"All, {len(answer.hits)} pages", "Causes, 4 pages"]


def test_a_chip_that_is_pressed_is_told(
    page: ResultsPage, show: Callable[..., None], answer: Answer, qtbot: QtBot
) -> None:
    show(answer)
    causes = next(chip for chip in page.findChildren(Chip) if chip.text() == "Causes")
    with qtbot.waitSignal(page.kind_chosen) as chosen:
        qtbot.mouseClick(causes, Qt.MouseButton.LeftButton)
    assert chosen.args == ["causes"]


def test_with_nothing_found_there_are_neither_list_nor_chips(
    page: ResultsPage, show: Callable[..., None], results: ResultList, answer: Answer
) -> None:
    show(answer)
    show(Answer(), "zzzz")
    assert title(page.findChild(NoResults)) == "No pages match “zzzz”"
    assert page.findChild(NoResults).isVisible()
    assert not any(part.isVisible() for part in (results, page.findChild(FilterChips), page.findChild(PreviewCard)))


def test_a_kind_with_nothing_found_can_be_left_again(page: ResultsPage, show: Callable[..., None]) -> None:
    show(Answer(total=3, counts={SectionKind.CAUSES: 3}), only=SectionKind.STEPS)
    assert [chip.text() for chip in page.findChildren(Chip) if chip.isVisible()] == ["All", "Causes", "Steps"]


def test_what_was_put_right_is_said_and_can_be_undone_with_the_keyboard(
    page: ResultsPage, show: Callable[..., None], answer: Answer, qtbot: QtBot
) -> None:
    show(replace(answer, corrected="kidney stones"), "kidny stones")
    label = next(each for each in page.findChildren(QLabel) if "verbatim" in each.text())
    assert "Showing results for <b>kidney stones</b>" in label.text()
    label.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(label, KEY.Key_Tab)
    with qtbot.waitSignal(page.verbatim_asked):
        qtbot.keyClick(label, KEY.Key_Return)


@pytest.mark.qt_log_ignore("^Mouse event .* not accepted")  # a label lets its parent have the press, too
def test_what_was_put_right_can_be_undone_with_the_mouse(
    page: ResultsPage, show: Callable[..., None], answer: Answer, qtbot: QtBot
) -> None:
    show(replace(answer, corrected="kidney stones"), "kidny stones")
    label = next(each for each in page.findChildren(QLabel) if "verbatim" in each.text())
    left = label.fontMetrics().horizontalAdvance("Showing results for kidney stones. Search instead for kid")
    with qtbot.waitSignal(page.verbatim_asked):
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(left, label.height() // 2))


def test_the_link_takes_the_colour_of_another_look(
    page: ResultsPage, show: Callable[..., None], answer: Answer, theme: Theme
) -> None:
    show(replace(answer, corrected="kidney"), "kidny")
    theme.choose(Look.HC_DARK)
    assert any(theme.hex("accent") in text for text in said(page))


def test_markup_in_a_query_is_shown_as_it_is(page: ResultsPage, show: Callable[..., None], answer: Answer) -> None:
    show(replace(answer, corrected="<i>new</i>", dropped=("<b>x</b>",)), "<b>old</b> & {new}")
    corrected, dropped = said(page)
    assert "<b>&lt;i&gt;new&lt;/i&gt;</b>" in corrected
    assert "&lt;b&gt;old&lt;/b&gt; &amp; {new}</a>" in corrected
    assert dropped == "No page has: <b>x</b>."


def test_words_that_no_page_has_are_named(page: ResultsPage, show: Callable[..., None], answer: Answer) -> None:
    show(replace(answer, dropped=("zumba", "xyz")))
    assert said(page) == ["No page has: zumba, xyz."]
    show(replace(answer, hits=(), dropped=("zumba", "xyz")))
    assert said(page) == []


@pytest.mark.parametrize("query", ["a" * 5000, "ab " * 1700])
@pytest.mark.parametrize("scale", [1.0, 2.0, 4.0])
def test_an_endless_query_widens_nothing(
    page: ResultsPage, show: Callable[..., None], answer: Answer, theme: Theme, query: str, scale: float
) -> None:
    theme.resize(scale)
    page.resize(900, 600)
    show(replace(answer, corrected=query, dropped=(query,)), query)
    assert page.findChild(Sheet).minimumSizeHint().width() <= page.viewport().width()
    show(Answer(), query)
    assert page.findChild(Sheet).minimumSizeHint().width() <= page.viewport().width()


def test_the_banner_stands_above_and_hides_no_result(
    page: ResultsPage, show: Callable[..., None], results: ResultList, answer: Answer
) -> None:
    show(replace(answer, signs=(SIGN,)))
    banner = page.findChild(SignBanner)
    assert banner.title == "Call the emergency number now if this fits"
    assert banner.isVisible()
    assert results.isVisible()
    show(answer)
    assert not banner.isVisible()


def test_the_banner_stands_even_where_no_page_matches(page: ResultsPage, show: Callable[..., None]) -> None:
    show(Answer(signs=(SIGN,)), "zzzz dark pee")
    assert page.findChild(SignBanner).isVisible()


@pytest.mark.parametrize(("signal", "args"), [("checklist_asked", [(SIGN,)]), ("waiting_asked", [])])
def test_what_the_banner_asks_is_passed_on(
    page: ResultsPage, show: Callable[..., None], answer: Answer, qtbot: QtBot, signal: str, args: list[object]
) -> None:
    show(replace(answer, signs=(SIGN,)))
    with qtbot.waitSignal(getattr(page, signal)) as asked:
        getattr(page.findChild(SignBanner), signal).emit(*args)
    assert asked.args == args


def test_what_nothing_found_offers_is_passed_on(page: ResultsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.topic_asked) as asked:
        page.findChild(NoResults).topic_asked.emit("running")
    assert asked.args == [AtTopic(TopicSlug("running"))]
    with qtbot.waitSignal(page.checklist_asked) as asked:
        page.findChild(NoResults).checklist_asked.emit()
    assert asked.args == [()]


def test_the_keyboard_walks_the_list_and_opens_a_result(
    page: ResultsPage, show: Callable[..., None], results: ResultList, answer: Answer, qtbot: QtBot
) -> None:
    show(answer)
    page.enter_results()
    assert results.hasFocus()
    qtbot.keyClick(results, KEY.Key_Down)
    with qtbot.waitSignal(page.topic_asked) as asked:
        qtbot.keyClick(results, KEY.Key_Return)
    hit = answer.hits[1]
    assert asked.args == [AtTopic(hit.topic, hit.section, marked=("pain",))]


def test_up_from_the_first_result_leads_back_to_the_line(
    page: ResultsPage, show: Callable[..., None], results: ResultList, answer: Answer, qtbot: QtBot
) -> None:
    show(answer)
    qtbot.keyClick(results, KEY.Key_Down)
    with qtbot.assertNotEmitted(page.field_asked):
        qtbot.keyClick(results, KEY.Key_Up)
    with qtbot.waitSignal(page.field_asked):
        qtbot.keyClick(results, KEY.Key_Up)


def test_a_click_opens_a_result(
    page: ResultsPage, show: Callable[..., None], results: ResultList, answer: Answer, qtbot: QtBot
) -> None:
    show(answer)
    place = results.visualRect(results.model().index(1, 0)).center()
    with qtbot.waitSignal(page.topic_asked) as asked:
        qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args is not None
    assert asked.args[0].topic == answer.hits[1].topic


def test_enter_in_the_line_opens_the_current_result(
    page: ResultsPage, show: Callable[..., None], answer: Answer, qtbot: QtBot
) -> None:
    show(answer)
    with qtbot.waitSignal(page.topic_asked) as asked:
        page.open_current()
    assert asked.args is not None
    assert asked.args[0].topic == answer.hits[0].topic


def test_with_nothing_found_the_keys_do_nothing(
    page: ResultsPage, show: Callable[..., None], results: ResultList, qtbot: QtBot
) -> None:
    show(Answer(), "zzzz")
    with qtbot.assertNotEmitted(page.topic_asked):
        page.open_current()
        page.enter_results()
    assert not results.hasFocus()


def test_the_preview_follows_the_current_result(
    page: ResultsPage, show: Callable[..., None], results: ResultList, answer: Answer, qtbot: QtBot
) -> None:
    show(answer)
    assert title(page.findChild(PreviewCard)) == answer.hits[0].title
    qtbot.keyClick(results, KEY.Key_Down)
    assert title(page.findChild(PreviewCard)) == answer.hits[1].title


@pytest.mark.parametrize("section", [SectionKind.TREATMENT, None])
def test_the_preview_opens_the_topic_at_a_section(
    page: ResultsPage, show: Callable[..., None], answer: Answer, qtbot: QtBot, section: SectionKind | None
) -> None:
    show(answer)
    with qtbot.waitSignal(page.topic_asked) as asked:
        page.findChild(PreviewCard).section_asked.emit(section or "")
    assert asked.args == [AtTopic(answer.hits[0].topic, section, marked=("pain",))]


@pytest.mark.parametrize(("width", "scale", "has_preview"), [(960, 1.0, True), (959, 1.0, False), (1366, 2.0, False)])
def test_where_there_is_no_room_the_preview_goes(
    page: ResultsPage,
    show: Callable[..., None],
    answer: Answer,
    theme: Theme,
    width: int,
    scale: float,
    has_preview: bool,
) -> None:
    show(answer)
    theme.resize(scale)
    page.resize(width, 700)
    assert page.findChild(PreviewCard).isVisible() is has_preview


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_narrow_the_list_shows_every_row_and_the_page_scrolls(
    page: ResultsPage,
    show: Callable[..., None],
    results: ResultList,
    answer: Answer,
    theme: Theme,
    qtbot: QtBot,
    scale: float,
) -> None:
    page.resize(700, 600)
    theme.resize(scale)
    show(answer)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    last = results.visualRect(results.model().index(len(answer.hits) - 1, 0))
    assert results.rect().contains(last)
    assert results.verticalScrollBar().maximum() == 0


def test_wide_the_list_scrolls_by_itself(
    page: ResultsPage, show: Callable[..., None], results: ResultList, answer: Answer, qtbot: QtBot
) -> None:
    show(replace(answer, hits=answer.hits * 3))
    qtbot.waitUntil(lambda: results.verticalScrollBar().maximum() > 0)
    assert page.verticalScrollBar().maximum() == 0


def test_the_words_that_were_found_are_carried_to_the_page(hits: tuple[Hit, ...]) -> None:
    hit = replace(
        hits[0], title="Back pain", title_marks=((0, 4), (5, 4)), snippet="Pain. A back.", snippet_marks=((0, 4),)
    )
    assert marked_words(hit) == ("pain", "back")
