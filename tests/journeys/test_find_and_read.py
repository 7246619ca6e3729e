"""Somebody looks for an answer, reads it and finds the way back."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions import Command
from desktop.app import Spotter
from desktop.destination import AtChecklist, AtGlossary, AtHome, AtPlace, AtSearch, AtTopic
from desktop.searching.sign_banner import SignBanner
from desktop.searching.term_note import TermNote
from desktop.states import NoTopicPage
from desktop.widgets.labels import TextLabel
from resources.identifiers import ActivitySlug, PlaceSlug, SectionKind, SignSlug, TermSlug, TopicSlug

NIGHT = "dark pee after spin class"


def press(qtbot: QtBot, spotter: Spotter, command: Command) -> None:
    spotter.frame.actions[command].trigger()


def labelled(page: QWidget, text: str) -> QPushButton:
    return next(button for button in page.findChildren(QPushButton) if button.text() == text)


def test_typing_at_home_goes_on_in_the_bar(spotter: Spotter, qtbot: QtBot) -> None:
    qtbot.keyClicks(spotter.pages.home.field, "d")
    qtbot.keyClicks(spotter.frame.top_bar.field, "eadlift")
    assert spotter.navigation.here == AtSearch("deadlift")
    assert spotter.frame.top_bar.field.text() == "deadlift"


def test_a_worried_search_shows_the_urgent_banner_and_the_right_topic_first(spotter: Spotter, qtbot: QtBot) -> None:
    qtbot.keyClicks(spotter.pages.home.field, NIGHT[0])
    qtbot.keyClicks(spotter.frame.top_bar.field, NIGHT[1:])
    banner = spotter.pages.results.findChild(SignBanner)
    assert banner.isVisible()
    assert banner.title.startswith("Call the emergency number now")
    assert spotter.pages.results.shown()[0].topic == "rhabdomyolysis"


def test_enter_opens_the_first_result_and_back_returns_to_the_search(spotter: Spotter, qtbot: QtBot) -> None:
    spotter.navigation.search(NIGHT)
    qtbot.keyClick(spotter.frame.top_bar.field, Qt.Key.Key_Return)
    assert isinstance(spotter.navigation.here, AtTopic)
    assert spotter.navigation.here.topic == "rhabdomyolysis"
    press(qtbot, spotter, Command.BACK)
    assert spotter.navigation.here == AtSearch(NIGHT)
    assert spotter.frame.top_bar.field.text() == NIGHT


def test_down_and_up_walk_between_the_field_and_the_results(spotter: Spotter, qtbot: QtBot) -> None:
    spotter.navigation.search("kidney")
    qtbot.keyClick(spotter.frame.top_bar.field, Qt.Key.Key_Down)
    results = spotter.window.focusWidget()
    assert results.accessibleName() == "Results"
    qtbot.keyClick(results, Qt.Key.Key_Up)
    assert spotter.window.focusWidget() is spotter.frame.top_bar.field


def test_escape_clears_the_words_and_then_goes_back(spotter: Spotter, qtbot: QtBot) -> None:
    spotter.navigation.search("kidney")
    field = spotter.frame.top_bar.field
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert spotter.navigation.here == AtSearch("")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert spotter.navigation.here == AtHome()


def test_the_banner_leads_to_its_signs_in_the_checklist(spotter: Spotter, qtbot: QtBot) -> None:
    spotter.navigation.search(NIGHT)
    buttons = spotter.pages.results.findChild(SignBanner).findChildren(QWidget)
    check = next(each for each in buttons if each.isVisible() and getattr(each, "text", str)().startswith("Check"))
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton)
    assert spotter.navigation.here == AtChecklist((SignSlug("dark-urine-after-exercise"),))


def test_a_chip_keeps_one_kind_of_section(spotter: Spotter) -> None:
    spotter.navigation.search("kidney stones")
    spotter.navigation.search_only("prevention")
    assert {hit.section for hit in spotter.pages.results.shown()} == {SectionKind.PREVENTION}


def test_a_place_on_the_body_leads_to_its_page(spotter: Spotter, qtbot: QtBot) -> None:
    qtbot.mouseClick(labelled(spotter.pages.home, "Left flank"), Qt.MouseButton.LeftButton)
    assert spotter.navigation.here == AtPlace(PlaceSlug("left-flank"))
    assert spotter.window.page is spotter.pages.place


def test_an_activity_opens_its_first_topic_with_its_signs_on_top(spotter: Spotter, qtbot: QtBot) -> None:
    qtbot.mouseClick(labelled(spotter.pages.home, "Deadlift"), Qt.MouseButton.LeftButton)
    assert spotter.navigation.here == AtTopic(TopicSlug("deadlift"), activity=ActivitySlug("deadlift"))
    assert "Check first" in spotter.pages.reader.article.toPlainText()


def test_going_back_returns_to_where_one_had_read(spotter: Spotter) -> None:
    spotter.navigation.go(AtTopic(TopicSlug("running")))
    spotter.pages.reader.restore(2.5)
    spotter.navigation.go(AtTopic(TopicSlug("deadlift")))
    spotter.navigation.back()
    assert spotter.pages.reader.position() == pytest.approx(2.5)


def test_a_name_that_no_page_has_is_said_with_pages_of_a_like_name(spotter: Spotter) -> None:
    spotter.navigation.open_named("kidney-stone")
    assert isinstance(spotter.window.page, NoTopicPage)
    assert spotter.window.page.title.text() == "There is no page called “kidney-stone”"
    assert labelled(spotter.window.page, "Kidney stones").isVisible()


def test_the_keyboard_reaches_the_checklist_from_anywhere(spotter: Spotter, qtbot: QtBot) -> None:
    spotter.navigation.go(AtTopic(TopicSlug("running")))
    qtbot.keyClick(spotter.window, Qt.Key.Key_F2)
    assert spotter.navigation.here == AtChecklist()


def test_a_narrow_window_shows_the_contents_as_a_drawer(spotter: Spotter, qtbot: QtBot) -> None:
    spotter.window.resize(900, 600)
    assert not spotter.frame.sidebar.isVisible()
    press(qtbot, spotter, Command.CONTENTS)
    assert spotter.frame.sidebar.isVisible()
    qtbot.mouseClick(spotter.window.childAt(QPoint(700, 300)), Qt.MouseButton.LeftButton)
    assert not spotter.frame.sidebar.isVisible()


@pytest.mark.parametrize("query", ["", " ", '"', "-", "a" * 5000, "causes:", "🙂", "AND OR NOT (", "\x00", "*"])
def test_nothing_typed_breaks_the_window(spotter: Spotter, query: str) -> None:
    spotter.navigation.search(query)
    assert spotter.window.page is spotter.pages.results


def test_a_word_that_is_searched_for_is_explained_and_leads_to_the_glossary(spotter: Spotter, qtbot: QtBot) -> None:
    spotter.navigation.search("creatine kinase")
    note = spotter.pages.results.findChild(TermNote)
    assert note.isVisible()
    note.findChild(TextLabel).linkActivated.emit("creatine-kinase")
    assert spotter.navigation.here == AtGlossary(TermSlug("creatine-kinase"))
    assert spotter.window.page is spotter.pages.glossary
    assert spotter.pages.glossary.article.verticalScrollBar().value() > 0
    press(qtbot, spotter, Command.BACK)
    assert spotter.navigation.here == AtSearch("creatine kinase")


def test_a_word_on_a_page_leads_to_the_glossary_and_back_to_the_page(spotter: Spotter, qtbot: QtBot) -> None:
    spotter.navigation.open_named("rhabdomyolysis")
    spotter.pages.reader.asked.emit(AtGlossary(TermSlug("statin")))
    assert spotter.window.windowTitle() == "Words explained - Spotter"
    press(qtbot, spotter, Command.BACK)
    assert spotter.window.page is spotter.pages.reader


def test_a_page_says_where_else_it_stands_and_leads_there(spotter: Spotter) -> None:
    spotter.navigation.open_named("kidney-stones")
    text = spotter.pages.reader.article.toPlainText()
    assert "Also under: Left flank · Right flank · Front or groin\n" in text
    spotter.pages.reader.article.anchorClicked.emit(QUrl("place:left-flank"))
    assert spotter.navigation.here == AtPlace(PlaceSlug("left-flank"))


def test_a_page_that_an_activity_begins_with_does_not_lead_to_itself(spotter: Spotter) -> None:
    spotter.navigation.open_named("running")
    assert "Also under: Front or groin\n" in spotter.pages.reader.article.toPlainText()
    spotter.navigation.open_named("back-strain")
    spotter.pages.reader.article.anchorClicked.emit(QUrl("activity:deadlift"))
    assert spotter.navigation.here == AtTopic(TopicSlug("deadlift"), activity=ActivitySlug("deadlift"))


def test_the_contents_lead_to_the_glossary(spotter: Spotter) -> None:
    labelled(spotter.frame.sidebar, "Words explained").click()
    assert spotter.navigation.here == AtGlossary()
