"""The list on the page of results, and the preview beside it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.destination import AtTopic
from desktop.searching.preview_card import PreviewCard
from desktop.searching.results_page import ResultList, ResultsPage, marked_words
from desktop.theme import Theme
from desktop.widgets.labels import TitleLabel
from resources.identifiers import SectionKind
from search_index.answer import Answer, Details, Hit

KEY = Qt.Key
ShowAnswer = Callable[..., None]


def title(part: QWidget) -> str:
    return part.findChild(TitleLabel).text()


def test_the_keyboard_walks_the_list_and_opens_a_result(
    results_page: ResultsPage, show_answer: ShowAnswer, result_list: ResultList, answer: Answer, qtbot: QtBot
) -> None:
    show_answer(answer)
    results_page.enter_results()
    assert result_list.hasFocus()
    qtbot.keyClick(result_list, KEY.Key_Down)
    with qtbot.waitSignal(results_page.topic_asked) as asked:
        qtbot.keyClick(result_list, KEY.Key_Return)
    hit = answer.hits[1]
    assert asked.args == [AtTopic(hit.topic, hit.section, marked=("pain",))]


def test_up_from_the_first_result_leads_back_to_the_line(
    results_page: ResultsPage, show_answer: ShowAnswer, result_list: ResultList, answer: Answer, qtbot: QtBot
) -> None:
    show_answer(answer)
    qtbot.keyClick(result_list, KEY.Key_Down)
    with qtbot.assertNotEmitted(results_page.field_asked):
        qtbot.keyClick(result_list, KEY.Key_Up)
    with qtbot.waitSignal(results_page.field_asked):
        qtbot.keyClick(result_list, KEY.Key_Up)


def test_a_click_opens_a_result(
    results_page: ResultsPage, show_answer: ShowAnswer, result_list: ResultList, answer: Answer, qtbot: QtBot
) -> None:
    show_answer(answer)
    place = result_list.visualRect(result_list.model().index(1, 0)).center()
    with qtbot.waitSignal(results_page.topic_asked) as asked:
        qtbot.mouseClick(result_list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args is not None
    assert asked.args[0].topic == answer.hits[1].topic


def test_enter_in_the_line_opens_the_current_result(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer, qtbot: QtBot
) -> None:
    show_answer(answer)
    with qtbot.waitSignal(results_page.topic_asked) as asked:
        results_page.open_current()
    assert asked.args is not None
    assert asked.args[0].topic == answer.hits[0].topic


def test_with_nothing_found_the_keys_do_nothing(
    results_page: ResultsPage, show_answer: ShowAnswer, result_list: ResultList, qtbot: QtBot
) -> None:
    show_answer(Answer(), "zzzz")
    with qtbot.assertNotEmitted(results_page.topic_asked):
        results_page.open_current()
        results_page.enter_results()
    assert not result_list.hasFocus()


def test_the_preview_follows_the_current_result(
    results_page: ResultsPage, show_answer: ShowAnswer, result_list: ResultList, answer: Answer, qtbot: QtBot
) -> None:
    show_answer(answer)
    assert title(results_page.findChild(PreviewCard)) == answer.hits[0].title
    qtbot.keyClick(result_list, KEY.Key_Down)
    assert title(results_page.findChild(PreviewCard)) == answer.hits[1].title


@pytest.mark.parametrize("section", [SectionKind.TREATMENT, None])
def test_the_preview_opens_the_topic_at_a_section(
    results_page: ResultsPage, show_answer: ShowAnswer, answer: Answer, qtbot: QtBot, section: SectionKind | None
) -> None:
    show_answer(answer)
    with qtbot.waitSignal(results_page.topic_asked) as asked:
        results_page.findChild(PreviewCard).section_asked.emit(section or "")
    assert asked.args == [AtTopic(answer.hits[0].topic, section, marked=("pain",))]


@pytest.mark.parametrize(("width", "scale", "has_preview"), [(960, 1.0, True), (959, 1.0, False), (1366, 2.0, False)])
def test_where_there_is_no_room_the_preview_goes(
    results_page: ResultsPage,
    show_answer: ShowAnswer,
    answer: Answer,
    theme: Theme,
    width: int,
    scale: float,
    has_preview: bool,
) -> None:
    show_answer(answer)
    theme.resize(scale)
    results_page.resize(width, 700)
    assert results_page.findChild(PreviewCard).isVisible() is has_preview


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_narrow_the_list_shows_every_row_and_the_page_scrolls(
    results_page: ResultsPage,
    show_answer: ShowAnswer,
    result_list: ResultList,
    answer: Answer,
    theme: Theme,
    qtbot: QtBot,
    scale: float,
) -> None:
    results_page.resize(700, 600)
    theme.resize(scale)
    show_answer(answer)
    qtbot.waitUntil(lambda: results_page.verticalScrollBar().maximum() > 0)
    last = result_list.visualRect(result_list.model().index(len(answer.hits) - 1, 0))
    assert result_list.rect().contains(last)
    assert result_list.verticalScrollBar().maximum() == 0


def test_wide_the_list_scrolls_by_itself(
    results_page: ResultsPage, show_answer: ShowAnswer, result_list: ResultList, answer: Answer, qtbot: QtBot
) -> None:
    show_answer(replace(answer, hits=answer.hits * 3))
    qtbot.waitUntil(lambda: result_list.verticalScrollBar().maximum() > 0)
    assert results_page.verticalScrollBar().maximum() == 0


def test_the_words_that_were_found_are_carried_to_the_page(hits: tuple[Hit, ...]) -> None:
    details = Details(title_marks=((0, 4), (5, 4)), snippet="Pain. A back.", snippet_marks=((0, 4),), sections=())
    hit = replace(hits[0], title="Back pain", details=lambda: details)
    assert marked_words(hit) == ("pain", "back")
