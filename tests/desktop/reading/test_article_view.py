from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QPropertyAnimation, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.destination import AtChecklist
from desktop.reading.article_links import SourceLink
from desktop.reading.article_view import ArticleView
from desktop.reading.reader_page import ReaderPage
from desktop.theme import Look, Theme


@pytest.fixture
def article(page: ReaderPage, qtbot: QtBot) -> ArticleView:
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.article.hasFocus)
    return page.article


def marked(article: ArticleView) -> list[str]:
    return [selection.cursor.selectedText() for selection in article.extraSelections()]


def test_a_picture_on_the_disk_is_never_read(article: ArticleView, tmp_path: Path) -> None:
    picture = tmp_path / "secret.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.save(str(picture))
    article.setHtml(f'<img src="{picture}"><img src="{QUrl.fromLocalFile(str(picture)).toString()}">')
    for name in (str(picture), QUrl.fromLocalFile(str(picture)).toString()):
        found = article.document().resource(2, QUrl(name))
        assert not isinstance(found, QImage) or found.isNull()


def test_a_style_sheet_on_the_disk_is_never_read(article: ArticleView, tmp_path: Path) -> None:
    (tmp_path / "page.css").write_text("p { color: red }")
    assert not article.document().resource(3, QUrl.fromLocalFile(str(tmp_path / "page.css")))


def test_a_source_that_is_set_changes_nothing(article: ArticleView, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("Hello")
    article.setSource(QUrl.fromLocalFile(str(tmp_path / "page.html")))
    assert "Back strain" in article.toPlainText()


def test_enter_on_a_link_asks_for_it_and_opens_nothing(article: ArticleView, qtbot: QtBot) -> None:
    QTest.keyClick(article, Qt.Key.Key_Tab)
    with qtbot.waitSignal(article.link_asked) as asked:
        QTest.keyClick(article, Qt.Key.Key_Return)
    assert asked.args == [SourceLink(None)]
    assert "Back strain" in article.toPlainText()


def test_a_link_that_spotter_does_not_follow_asks_for_nothing(article: ArticleView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(article.link_asked):
        article.anchorClicked.emit(QUrl("file:///etc/passwd"))


def test_the_link_to_the_checklist_asks_for_the_signs_of_the_topic(article: ArticleView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(article.link_asked) as asked:
        article.anchorClicked.emit(QUrl("signs:legs,fever"))
    assert asked.args == [AtChecklist(("legs", "fever"))]  # type: ignore[arg-type]  # plain words are slugs


def test_tab_walks_the_links_and_rings_them(article: ArticleView, qtbot: QtBot) -> None:
    before = article.grab().toImage()
    QTest.keyClick(article, Qt.Key.Key_Tab)
    assert article.textCursor().selectedText() == "3\u00a0sources"
    assert article.grab().toImage() != before
    QTest.keyClick(article, Qt.Key.Key_Tab)
    assert article.textCursor().selectedText() == "1"


def test_tab_goes_on_from_what_is_in_sight(article: ArticleView, qtbot: QtBot) -> None:
    article.scroll_to(article.end_of_scroll())
    QTest.keyClick(article, Qt.Key.Key_Tab)
    assert article.verticalScrollBar().value() > article.end_of_scroll() / 2


def test_shift_tab_goes_back_from_what_is_in_sight(article: ArticleView, qtbot: QtBot) -> None:
    article.scroll_to(article.end_of_scroll() / 2)
    QTest.keyClick(article, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert 0 < article.verticalScrollBar().value() < article.end_of_scroll()


def test_a_link_that_has_the_focus_is_not_hidden_under_the_tabs(article: ArticleView, qtbot: QtBot) -> None:
    article.scroll_to(article.end_of_scroll() / 2)
    for _press in range(6):
        QTest.keyClick(article, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert article.cursorRect().top() >= article.covered_px


def test_a_click_ends_the_walk_through_the_links(article: ArticleView, qtbot: QtBot) -> None:
    QTest.keyClick(article, Qt.Key.Key_Tab)
    QTest.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert not article.textCursor().hasSelection()


def test_words_are_marked_whole_and_whatever_their_case(article: ArticleView) -> None:
    article.mark_words(("PAIN", "rust", ""))
    assert {word.casefold() for word in marked(article)} == {"pain", "rust"}


def test_words_are_searched_for_as_they_are_typed(article: ArticleView) -> None:
    article.mark_words((".*", "("))
    assert marked(article) == []


def test_escape_clears_the_marks(article: ArticleView, qtbot: QtBot) -> None:
    article.mark_words(("pain",))
    QTest.keyClick(article, Qt.Key.Key_Escape)
    assert marked(article) == []


def test_marks_stay_when_the_theme_changes(article: ArticleView, theme: Theme) -> None:
    article.mark_words(("pain",))
    theme.choose(Look.DARK)
    assert {word.casefold() for word in marked(article)} == {"pain"}
    assert article.extraSelections()[0].format.background().color() == theme.color("mark")


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Space, 1), (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)])
def test_a_page_is_turned_by_what_can_be_seen_of_it(article: ArticleView, qtbot: QtBot, key: Qt.Key, step: int) -> None:
    article.scroll_to(800)
    QTest.keyClick(article, key)
    moved = (article.verticalScrollBar().value() - 800) * step
    assert 0 < moved < article.viewport().height() - article.covered_px


def test_shift_and_space_turn_a_page_back(article: ArticleView, qtbot: QtBot) -> None:
    article.scroll_to(800)
    QTest.keyClick(article, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert article.verticalScrollBar().value() < 800


def test_the_caret_shows_once_the_keyboard_moves_it(article: ArticleView, qtbot: QtBot) -> None:
    assert article.cursorWidth() == 0
    QTest.keyClick(article, Qt.Key.Key_Down)
    assert article.cursorWidth() == 2
    assert article.textCursor().position() > 0


def test_the_caret_comes_to_where_one_is_reading(article: ArticleView, qtbot: QtBot) -> None:
    article.scroll_to(900)
    QTest.keyClick(article, Qt.Key.Key_Down)
    assert article.verticalScrollBar().value() == pytest.approx(900, abs=60)
    assert article.cursorRect().top() >= article.covered_px


def test_the_keyboard_selects_text(article: ArticleView, qtbot: QtBot) -> None:
    article.moveCursor(QTextCursor.MoveOperation.Start)
    for _press in range(4):
        QTest.keyClick(article, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert article.textCursor().selectedText() == "Back"


def test_other_keys_are_left_to_the_window(article: ArticleView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(article.number_pressed):
        QTest.keyClick(article, Qt.Key.Key_5)
        QTest.keyClick(article, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)


def test_scrolling_takes_its_time_unless_motion_is_reduced(article: ArticleView, theme: Theme, qtbot: QtBot) -> None:
    theme.reduce_motion = False
    article.scroll_to(600)
    assert article.verticalScrollBar().value() < 600
    qtbot.waitUntil(lambda: article.verticalScrollBar().value() == 600)


def test_the_wheel_stops_a_scroll_that_is_on_its_way(article: ArticleView, theme: Theme) -> None:
    theme.reduce_motion = False
    article.scroll_to(article.end_of_scroll())
    QTest.wheelEvent(article.window().windowHandle(), QPointF(200, 400), QPoint(0, 120))
    assert article._scroll.state() is QPropertyAnimation.State.Stopped


@pytest.mark.parametrize("look", list(Look))
def test_the_page_is_painted_in_the_colours_of_the_look(article: ArticleView, theme: Theme, look: Look) -> None:
    theme.choose(look)
    image = article.grab().toImage()
    assert image.pixelColor(20, image.height() // 2) == theme.color("page")


def test_a_source_number_names_its_source_when_pointed_at(article: ArticleView, qtbot: QtBot) -> None:
    QTest.keyClick(article, Qt.Key.Key_Tab)
    QTest.keyClick(article, Qt.Key.Key_Tab)
    assert article.textCursor().charFormat().toolTip() == "Low back pain. A guideline body, 2024."
