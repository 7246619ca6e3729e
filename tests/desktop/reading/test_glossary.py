"""Words explained: on the page where they stand, and all of them from A to Z."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QCursor, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.destination import AtGlossary
from desktop.reading.glossary_page import GlossaryPage
from desktop.reading.reader_page import ReaderPage
from desktop.theme import Theme
from resources.identifiers import SourceKey, TermSlug, TopicSlug
from resources.library import Library, Term
from resources.page_text import WebLink

TIREDNESS = TermSlug("tiredness")
MEANING = "What hard work leaves behind."


@pytest.fixture
def explaining(library: Library) -> Library:
    """The sample with words explained, more than fit on a screen."""
    many = [Term(TermSlug(f"word-{n}"), f"Word {n}", "It is a word. " * 20, (), ()) for n in range(20)]
    tired = Term(TIREDNESS, "Tiredness", MEANING, ("fatigue",), (SourceKey("guide"), SourceKey("advice")))
    return replace(library, terms={term.slug: term for term in (tired, *many)})


@pytest.fixture
def reader(theme: Theme, explaining: Library, qtbot: QtBot) -> ReaderPage:
    made = ReaderPage(theme, explaining)
    qtbot.addWidget(made)
    made.resize(1102, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_topic(TopicSlug("strain"))
    made.article.setFocus()
    return made


@pytest.fixture
def glossary(theme: Theme, explaining: Library, qtbot: QtBot) -> GlossaryPage:
    made = GlossaryPage(theme, explaining)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def tab_to_word(reader: ReaderPage) -> None:
    for _ in range(40):
        QTest.keyClick(reader.article, Qt.Key.Key_Tab)
        if reader.article.textCursor().selectedText() == "tiredness":
            return
    pytest.fail("no Tab leads to the word")


@pytest.fixture
def point_at_word(reader: ReaderPage) -> Iterator[None]:
    """Puts the mouse on the word, and afterwards back where it was."""
    found = reader.article.document().find("tiredness")
    start = QTextCursor(reader.article.document())
    start.setPosition(found.selectionStart() + 2)
    place = reader.article.cursorRect(start).center()
    before = QCursor.pos()
    QCursor.setPos(reader.article.viewport().mapToGlobal(place))
    QTest.mouseMove(reader.article.viewport(), place)
    yield
    QCursor.setPos(before)


def test_the_keyboard_on_a_word_shows_what_it_means(reader: ReaderPage) -> None:
    assert not reader.meaning.isVisible()
    tab_to_word(reader)
    assert reader.meaning.isVisible()
    assert reader.meaning.said() == f"Tiredness\n{MEANING}"


def test_going_on_to_another_link_takes_the_meaning_away(reader: ReaderPage) -> None:
    tab_to_word(reader)
    QTest.keyClick(reader.article, Qt.Key.Key_Tab)
    assert not reader.meaning.isVisible()


def test_escape_takes_the_meaning_away_first(reader: ReaderPage) -> None:
    reader.mark_words(("pain",))
    tab_to_word(reader)
    QTest.keyClick(reader.article, Qt.Key.Key_Escape)
    assert not reader.meaning.isVisible()
    assert reader.article.extraSelections()
    QTest.keyClick(reader.article, Qt.Key.Key_Escape)
    assert not reader.article.extraSelections()


def test_scrolling_takes_the_meaning_away(reader: ReaderPage) -> None:
    tab_to_word(reader)
    bar = reader.article.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    assert not reader.meaning.isVisible()


@pytest.mark.usefixtures("point_at_word")
def test_the_mouse_on_a_word_shows_what_it_means_until_it_leaves(reader: ReaderPage, qtbot: QtBot) -> None:
    assert reader.meaning.isVisible()
    reader.article.highlighted.emit(QUrl())
    qtbot.waitUntil(lambda: not reader.meaning.isVisible())


def test_the_meaning_stands_within_the_page(reader: ReaderPage) -> None:
    reader.resize(360, 300)
    tab_to_word(reader)
    assert reader.article.viewport().rect().contains(reader.meaning.geometry())


def test_a_press_on_a_word_asks_for_the_glossary(reader: ReaderPage, qtbot: QtBot) -> None:
    tab_to_word(reader)
    with qtbot.waitSignal(reader.asked) as asked:
        QTest.keyClick(reader.article, Qt.Key.Key_Return)
    assert asked.args == [AtGlossary(TIREDNESS)]


def test_a_word_tells_a_screen_reader_what_it_means(reader: ReaderPage) -> None:
    tree = QAccessible.queryAccessibleInterface(reader.article)
    links: list[QAccessibleInterface] = []
    for number in range(tree.childCount()):
        part = tree.child(number)
        links += [part.child(inner) for inner in range(part.childCount())]
    word = next(link for link in links if link.text(QAccessible.Text.Name) == "tiredness")
    assert word.text(QAccessible.Text.Description) == MEANING


def test_the_glossary_has_all_words_with_their_sources(glossary: GlossaryPage) -> None:
    text = glossary.article.toPlainText()
    assert text.index("Tiredness") < text.index("Word 0")
    assert "People also say: fatigue" in text
    assert "Sources: Low back pain. A guideline body, 2024. · A leaflet." in text


def test_the_glossary_opens_at_a_word(glossary: GlossaryPage) -> None:
    glossary.show_term(TermSlug("word-7"))
    top = glossary.article.cursorForPosition(QPoint(300, 30)).block().text()
    assert top == "Word 7"
    glossary.show_term(None)
    assert glossary.article.verticalScrollBar().value() == 0


def test_a_letter_leads_to_its_first_word(glossary: GlossaryPage) -> None:
    glossary.article.anchorClicked.emit(QUrl("term:word-0"))
    assert glossary.article.cursorForPosition(QPoint(300, 30)).block().text() == "Word 0"


def test_the_glossary_keeps_its_place_at_another_text_size(glossary: GlossaryPage, theme: Theme) -> None:
    glossary.show_term(TermSlug("word-12"))
    theme.resize(1.5)
    assert glossary.article.cursorForPosition(QPoint(300, 40)).block().text() == "Word 12"
    assert glossary.position() > 0


def test_scrolling_the_glossary_moves_its_place(glossary: GlossaryPage) -> None:
    glossary.article.verticalScrollBar().setValue(900)
    place = glossary.position()
    glossary.show_term(None)
    glossary.restore(place)
    assert abs(glossary.article.verticalScrollBar().value() - 900) < 200


def test_a_source_of_the_glossary_is_asked_for_before_it_opens(glossary: GlossaryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(glossary.asked) as asked:
        glossary.article.anchorClicked.emit(QUrl("https://example.org/guide"))
    assert asked.args == [WebLink("https://example.org/guide")]
