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
from desktop.searching.results_page import ResultList, ResultsPage
from desktop.searching.sign_banner import SignBanner
from desktop.theme import Look, Theme
from desktop.widgets.labels import TitleLabel
from desktop.widgets.scroll_page import Sheet
from resources.identifiers import SectionKind, SignSlug, TopicSlug
from search_index.answer import Answer

KEY = Qt.Key
ShowAnswer = Callable[..., None]
SIGN = SignSlug("dark-urine-after-exercise")


def said(results_page: ResultsPage) -> list[str]:
    """The labels right on the page, those of its parts left out."""
    parts = (SignBanner, NoResults, PreviewCard)
    labels = [label for label in results_page.findChildren(QLabel) if label.isVisible()]
    return [
        label.text() for label in labels if not any(results_page.findChild(part).isAncestorOf(label) for part in parts)
    ]


def title(part: QWidget) -> str:
    return part.findChild(TitleLabel).text()


def test_results_are_listed_and_the_first_is_current(
    results_page: ResultsPage, show_answer: ShowAnswer, result_list: ResultList, answer: Answer
) -> None:
    show_answer(answer)
    assert result_list.model().rowCount() == len(answer.hits)
    assert result_list.currentIndex().row() == 0
    assert results_page.shown() == answer.hits
    assert not results_page.findChild(NoResults).isVisible()


def test_a_new_answer_begins_at_its_first_result(
    show_answer: ShowAnswer, result_list: ResultList, answer: Answer
) -> None:
    show_answer(answer)
    result_list.setCurrentIndex(result_list.model().index(3, 0))
    show_answer(replace(answer, hits=answer.hits[::-1]))
    assert result_list.currentIndex().row() == 0
    assert result_list.currentIndex().data() == answer.hits[-1].title


def test_the_counts_stand_on_the_chips(results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer) -> None:
    show_answer(answer)
    names = [chip.accessibleName() for chip in results_page.findChildren(Chip) if chip.isVisible()]
    assert names == [f"All, {len(answer.hits)} pages", "Causes, 4 pages"]


def test_a_chip_that_is_pressed_is_told(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer, qtbot: QtBot
) -> None:
    show_answer(answer)
    causes = next(chip for chip in results_page.findChildren(Chip) if chip.text() == "Causes")
    with qtbot.waitSignal(results_page.kind_chosen) as chosen:
        qtbot.mouseClick(causes, Qt.MouseButton.LeftButton)
    assert chosen.args == ["causes"]


def test_with_nothing_found_there_are_neither_list_nor_chips(
    results_page: ResultsPage, show_answer: ShowAnswer, result_list: ResultList, answer: Answer
) -> None:
    show_answer(answer)
    show_answer(Answer(), "zzzz")
    assert title(results_page.findChild(NoResults)) == "No pages match “zzzz”"
    assert results_page.findChild(NoResults).isVisible()
    assert not any(
        part.isVisible()
        for part in (result_list, results_page.findChild(FilterChips), results_page.findChild(PreviewCard))
    )


def test_a_kind_with_nothing_found_can_be_left_again(results_page: ResultsPage, show_answer: ShowAnswer) -> None:
    show_answer(Answer(total=3, counts={SectionKind.CAUSES: 3}), only=SectionKind.STEPS)
    assert [chip.text() for chip in results_page.findChildren(Chip) if chip.isVisible()] == ["All", "Causes", "Steps"]


def test_what_was_put_right_is_said_and_can_be_undone_with_the_keyboard(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer, qtbot: QtBot
) -> None:
    show_answer(replace(answer, corrected="kidney stones"), "kidny stones")
    label = next(each for each in results_page.findChildren(QLabel) if "verbatim" in each.text())
    assert "Showing results for <b>kidney stones</b>" in label.text()
    label.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(label, KEY.Key_Tab)
    with qtbot.waitSignal(results_page.verbatim_asked):
        qtbot.keyClick(label, KEY.Key_Return)


@pytest.mark.qt_log_ignore("^Mouse event .* not accepted")  # a label lets its parent have the press, too
def test_what_was_put_right_can_be_undone_with_the_mouse(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer, qtbot: QtBot
) -> None:
    show_answer(replace(answer, corrected="kidney stones"), "kidny stones")
    label = next(each for each in results_page.findChildren(QLabel) if "verbatim" in each.text())
    left = label.fontMetrics().horizontalAdvance("Showing results for kidney stones. Search instead for kid")
    with qtbot.waitSignal(results_page.verbatim_asked):
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(left, label.height() // 2))


def test_the_link_takes_the_colour_of_another_look(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer, theme: Theme
) -> None:
    show_answer(replace(answer, corrected="kidney"), "kidny")
    theme.choose(Look.HC_DARK)
    assert any(theme.hex("accent") in text for text in said(results_page))


def test_markup_in_a_query_is_shown_as_it_is(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer
) -> None:
    show_answer(replace(answer, corrected="<i>new</i>", dropped=("<b>x</b>",)), "<b>old</b> & {new}")
    corrected, dropped = said(results_page)
    assert "<b>&lt;i&gt;new&lt;/i&gt;</b>" in corrected
    assert "&lt;b&gt;old&lt;/b&gt; &amp; {new}</a>" in corrected
    assert dropped == "No page has: <b>x</b>."


def test_words_that_no_page_has_are_named(results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer) -> None:
    show_answer(replace(answer, dropped=("zumba", "xyz")))
    assert said(results_page) == ["No page has: zumba, xyz."]
    show_answer(replace(answer, hits=(), dropped=("zumba", "xyz")))
    assert said(results_page) == []


def test_quotes_that_were_let_go_are_told(results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer) -> None:
    show_answer(replace(answer, dropped=("zumba",), is_loose=True))
    assert said(results_page) == ["No page has: zumba. No page has the words in quotes side by side."]


def test_while_the_index_is_made_the_page_says_so(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer
) -> None:
    show_answer(replace(answer, is_plain=True))
    assert said(results_page) == ["Search is still getting ready: these are the pages with your very words."]


@pytest.mark.parametrize("query", ["a" * 5000, "ab " * 1700])
@pytest.mark.parametrize("scale", [1.0, 4.0])
def test_an_endless_query_widens_nothing(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer, theme: Theme, query: str, scale: float
) -> None:
    theme.resize(scale)
    results_page.resize(900, 600)
    show_answer(replace(answer, corrected=query, dropped=(query,)), query)
    assert results_page.findChild(Sheet).minimumSizeHint().width() <= results_page.viewport().width()
    show_answer(Answer(), query)
    assert results_page.findChild(Sheet).minimumSizeHint().width() <= results_page.viewport().width()


def test_the_banner_stands_above_and_hides_no_result(
    results_page: ResultsPage, show_answer: ShowAnswer, result_list: ResultList, answer: Answer
) -> None:
    show_answer(replace(answer, signs=(SIGN,)))
    banner = results_page.findChild(SignBanner)
    assert banner.title == "Call the emergency number now if this fits"
    assert banner.isVisible()
    assert result_list.isVisible()
    show_answer(answer)
    assert not banner.isVisible()


def test_the_banner_stands_even_where_no_page_matches(results_page: ResultsPage, show_answer: ShowAnswer) -> None:
    show_answer(Answer(signs=(SIGN,)), "zzzz dark pee")
    assert results_page.findChild(SignBanner).isVisible()


@pytest.mark.parametrize(("signal", "args"), [("checklist_asked", [(SIGN,)]), ("waiting_asked", [])])
def test_what_the_banner_asks_is_passed_on(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer, qtbot: QtBot, signal: str, args: list[object]
) -> None:
    show_answer(replace(answer, signs=(SIGN,)))
    with qtbot.waitSignal(getattr(results_page, signal)) as asked:
        getattr(results_page.findChild(SignBanner), signal).emit(*args)
    assert asked.args == args


def test_what_nothing_found_offers_is_passed_on(results_page: ResultsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(results_page.topic_asked) as asked:
        results_page.findChild(NoResults).topic_asked.emit("running")
    assert asked.args == [AtTopic(TopicSlug("running"))]
    with qtbot.waitSignal(results_page.checklist_asked) as asked:
        results_page.findChild(NoResults).checklist_asked.emit()
    assert asked.args == [()]


def test_beside_a_preview_the_list_scrolls_and_not_the_page(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer, qtbot: QtBot
) -> None:
    results_page.resize(1100, 640)
    show_answer(answer)
    qtbot.waitUntil(lambda: results_page.verticalScrollBar().maximum() == 0)
