"""What is shown when nothing fits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.searching.no_results import NoResults, offered
from desktop.theme import Theme
from desktop.widgets.labels import TitleLabel
from resources.library import Library


@pytest.fixture
def nothing(theme: Theme, library: Library, qtbot: QtBot) -> NoResults:
    made = NoResults(theme, library)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    return made


def title(nothing: NoResults) -> str:
    return nothing.findChild(TitleLabel).text()


def test_it_names_what_was_searched_for(nothing: NoResults) -> None:
    nothing.show_query("zzzz")
    assert title(nothing) == "No pages match “zzzz”"


@pytest.mark.parametrize("query", ["", "   "])
def test_before_anything_is_typed_it_asks_for_words(nothing: NoResults, query: str) -> None:
    nothing.show_query("zzzz")
    nothing.show_query(query)
    assert title(nothing) == "What are you looking for?"
    assert "spelling" not in "".join(label.text() for label in nothing.findChildren(QLabel))


@pytest.mark.parametrize("query", ["<b>bold</b>", "&amp;", "{query}", "%s", '"'])
def test_markup_in_a_query_is_shown_as_it_is(nothing: NoResults, query: str) -> None:
    nothing.show_query(query)
    assert title(nothing) == f"No pages match “{query}”"
    assert nothing.findChild(TitleLabel).textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("query", ["a" * 5000, "sore back " * 500])
def test_an_endless_query_is_cut_short_and_widens_nothing(nothing: NoResults, query: str) -> None:
    nothing.show_query(query)
    assert len(title(nothing)) < 90
    assert title(nothing).endswith("…”")
    assert nothing.minimumSizeHint().width() < 500


def test_it_offers_the_topics_most_people_want(nothing: NoResults, library: Library, qtbot: QtBot) -> None:
    asked: list[str] = []
    nothing.topic_asked.connect(asked.append)
    for button in nothing.findChildren(QPushButton)[:5]:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert tuple(asked) == offered(library) == library.groups[1].topics[:5]


def test_it_offers_the_warning_signs(nothing: NoResults, qtbot: QtBot) -> None:
    check = next(each for each in nothing.findChildren(QPushButton) if each.text() == "Check the warning signs")
    with qtbot.waitSignal(nothing.checklist_asked):
        qtbot.keyClick(check, Qt.Key.Key_Space)
