from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.reading.article_links import SourceLink
from desktop.reading.reader_page import ReaderPage
from desktop.theme import Theme
from resources.identifiers import TopicSlug
from resources.library import Library

Role = QAccessible.Role
NAME = QAccessible.Text.Name


@pytest.fixture
def tree(page: ReaderPage) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(page.article)


def everything(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(node.childCount()):
        child = node.child(number)
        yield child
        yield from everything(child)


def named(tree: QAccessibleInterface, role: QAccessible.Role) -> list[str]:
    return [node.text(NAME) for node in everything(tree) if node.role() == role]


def first(tree: QAccessibleInterface, role: QAccessible.Role) -> QAccessibleInterface:
    return next(node for node in everything(tree) if node.role() == role)


def test_an_article_is_a_document(tree: QAccessibleInterface) -> None:
    assert tree.role() == Role.Document
    assert tree.textInterface().text(0, 11) == "Back strain"
    assert tree.textInterface().characterCount() > 1000


def test_headings_have_their_level(tree: QAccessibleInterface) -> None:
    heading = first(tree, Role.Heading)
    level = heading.attributesInterface()
    assert heading.text(NAME) == "Back strain"
    assert level.attributeKeys() == [QAccessible.Attribute.Level]
    assert level.attributeValue(QAccessible.Attribute.Level) == 1
    assert "Strained muscle" in named(tree, Role.Heading)


def test_list_items_are_items_and_steps_have_their_number(tree: QAccessibleInterface) -> None:
    assert "Stop a set early." in named(tree, Role.ListItem)
    assert "2. Then that." in named(tree, Role.ListItem)


def test_source_numbers_are_links_that_name_their_source(tree: QAccessibleInterface) -> None:
    links = named(tree, Role.Link)
    assert links[:2] == ["3 sources", "Source 1: Low back pain. A guideline body, 2024."]
    assert "delayed soreness" in links


def test_a_drawing_is_a_picture_with_its_words(tree: QAccessibleInterface) -> None:
    assert named(tree, Role.Graphic) == ["A disc that bulges"]


def test_a_cell_names_its_row_and_column(tree: QAccessibleInterface) -> None:
    spoken = named(tree, Role.Paragraph)
    assert "Strength, Hurt: Weak" in spoken
    assert "Worst day" in spoken


def test_an_evidence_label_is_spoken(tree: QAccessibleInterface) -> None:
    assert "Ask a pharmacist. Expert advice" in named(tree, Role.Paragraph)


def test_pressing_a_link_asks_for_it(page: ReaderPage, tree: QAccessibleInterface, qtbot: QtBot) -> None:
    action = first(tree, Role.Link).actionInterface()
    with qtbot.waitSignal(page.article.link_asked) as asked:
        action.doAction(action.actionNames()[0])
    assert asked.args == [SourceLink(None)]
    assert action.actionNames() == [QAccessibleActionInterface.pressAction()]


def test_tab_tells_which_link_has_the_focus(page: ReaderPage, tree: QAccessibleInterface, qtbot: QtBot) -> None:
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.article.hasFocus)
    QTest.keyClick(page.article, Qt.Key.Key_Tab)
    focused = [node.text(NAME) for node in everything(tree) if node.state().focused]
    assert focused == ["3 sources"]


def test_parts_know_their_parent_and_their_place(tree: QAccessibleInterface) -> None:
    link = first(tree, Role.Link)
    paragraph = link.parent()
    assert paragraph.indexOfChild(link) == 0
    assert tree.indexOfChild(paragraph) == 1
    assert tree.indexOfChild(link) == -1
    assert paragraph.childAt(link.rect().center().x(), link.rect().center().y()).text(NAME) == "3 sources"


def test_parts_out_of_sight_say_so(page: ReaderPage, tree: QAccessibleInterface) -> None:
    heading = first(tree, Role.Heading)
    assert not heading.state().offscreen
    page.article.verticalScrollBar().setValue(900)
    assert heading.state().offscreen


def test_there_is_no_part_beyond_the_last(tree: QAccessibleInterface) -> None:
    assert tree.child(9999) is None
    assert first(tree, Role.Link).child(0) is None


def test_a_part_of_a_page_that_is_gone_is_invalid(page: ReaderPage, tree: QAccessibleInterface) -> None:
    old = first(tree, Role.Heading)
    page.show_topic(TopicSlug("soreness"))
    assert not old.isValid()
    assert old.rect().isEmpty()
    assert first(tree, Role.Heading).text(NAME) == "Delayed soreness"


def test_many_pages_make_no_more_parts_than_the_largest(page: ReaderPage, tree: QAccessibleInterface) -> None:
    count = len(list(everything(tree)))
    for number in range(12):
        page.show_topic(TopicSlug("soreness" if number % 2 else "strain"))
        assert tree.childCount() > 0
    page.show_topic(TopicSlug("strain"))
    assert len(list(everything(tree))) == count


def test_the_caret_of_the_article_can_be_moved(page: ReaderPage, tree: QAccessibleInterface) -> None:
    text = tree.textInterface()
    text.setCursorPosition(1500)
    assert (text.cursorPosition(), page.article.textCursor().position()) == (1500, 1500)
    assert page.article.verticalScrollBar().value() > 0
    assert text.offsetAtPoint(page.article.viewport().mapToGlobal(QPoint(200, 200))) > 0
    assert not text.characterRect(1500).isEmpty()


def test_the_selection_of_the_article_can_be_read(page: ReaderPage, tree: QAccessibleInterface) -> None:
    assert tree.textInterface().selectionCount() == 0
    page.article.selectAll()
    assert tree.textInterface().selectionCount() == 1


def test_the_words_of_a_part_can_be_read_piece_by_piece(tree: QAccessibleInterface) -> None:
    text = first(tree, Role.Heading).textInterface()
    assert (text.text(0, 4), text.text(5, -1), text.characterCount()) == ("Back", "strain", 11)
    assert text.attributes(0) == ("", 0, 11)
    assert not text.characterRect(0).isEmpty()


def test_the_parts_of_an_article_that_was_closed_are_invalid(theme: Theme, library: Library) -> None:
    page = ReaderPage(theme, library)
    page.show_topic(TopicSlug("strain"))
    heading = first(QAccessible.queryAccessibleInterface(page.article), Role.Heading)
    shiboken6.delete(page)  # type: ignore[no-untyped-call]  # has no types
    assert not heading.isValid()
    assert heading.state().invalid
    assert heading.window() is None


def test_a_part_offers_only_what_it_has(tree: QAccessibleInterface) -> None:
    paragraph = first(tree, Role.Paragraph)
    assert paragraph.attributesInterface() is None
    assert paragraph.actionInterface() is None
    assert paragraph.valueInterface() is None
    assert paragraph.text(QAccessible.Text.Help) == ""


def test_the_article_takes_the_focus_when_asked(page: ReaderPage, tree: QAccessibleInterface, qtbot: QtBot) -> None:
    page.activateWindow()
    tree.actionInterface().doAction(QAccessibleActionInterface.setFocusAction())
    qtbot.waitUntil(page.article.hasFocus)


def test_the_paragraph_knows_which_of_its_links_has_the_focus(
    page: ReaderPage, tree: QAccessibleInterface, qtbot: QtBot
) -> None:
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.article.hasFocus)
    assert tree.child(1).focusChild() is None
    QTest.keyClick(page.article, Qt.Key.Key_Tab)
    assert tree.child(1).focusChild().text(NAME) == "3 sources"


def test_a_screen_reader_can_scroll_to_words(page: ReaderPage, tree: QAccessibleInterface) -> None:
    tree.textInterface().scrollToSubstring(1500, 1510)
    assert page.article.verticalScrollBar().value() > 0
