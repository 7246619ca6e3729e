"""The emergency number: no number before the country is confirmed."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.checking.checklist_page import ChecklistPage
from desktop.checking.country_chooser import CountryChooser
from desktop.checking.number_card import NumberCard, system_region
from desktop.theme import Theme
from resources.library import Library


@pytest.fixture
def card(theme: Theme, library: Library, qtbot: QtBot) -> NumberCard:
    made = NumberCard(theme, library, "IE")
    qtbot.addWidget(made)
    return made


def shown_words(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card) and label.text()]


def button(card: QWidget, words: str) -> QPushButton:
    return next(button for button in card.findChildren(QPushButton) if button.text() == words)


def line(card: QWidget) -> QLineEdit:
    field = next(field for field in card.findChildren(QLineEdit) if field.accessibleName() == "My own emergency number")
    assert isinstance(field, QLineEdit)
    return field


def test_the_region_of_the_system_is_only_a_guess(card: NumberCard, library: Library) -> None:
    assert card.country is None
    assert card.wording == library.wordings["neutral"]
    assert "112" not in shown_words(card)
    assert chooser_of(card).currentText() == "Ireland"


def test_one_click_confirms_the_guess(card: NumberCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.country_chosen) as chosen:
        button(card, "Yes, Ireland").click()
    assert chosen.args == ["IE"]
    assert card.wording.number == "112"
    assert shown_words(card) == ["Emergency number", "112", "or 999"]


def chooser_of(card: QWidget) -> CountryChooser:
    chooser = card.findChild(CountryChooser)
    assert isinstance(chooser, CountryChooser)
    return chooser


def type_in(card: QWidget, name: str, qtbot: QtBot) -> None:
    typed = chooser_of(card).lineEdit()
    assert typed is not None
    typed.clear()
    qtbot.keyClicks(typed, name)
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    completer = chooser_of(card).completer()
    popup = completer.popup() if completer else None
    assert popup is not None
    popup.hide()


@pytest.mark.parametrize("typed", ["united kingdom", "ted king", "United Kingdom"])
def test_typing_finds_a_country_by_any_part_of_its_name(card: NumberCard, qtbot: QtBot, typed: str) -> None:
    type_in(card, typed, qtbot)
    assert card.country is not None
    assert card.country.code == "GB"
    assert card.wording.number == "999"


def test_a_name_that_others_begin_with_is_still_found(card: NumberCard, qtbot: QtBot) -> None:
    type_in(card, "niger", qtbot)
    assert card.country is not None
    assert card.country.code == "NE"


@pytest.mark.parametrize("typed", ["Atlantis", "united"])
def test_what_names_no_one_country_gives_way(card: NumberCard, qtbot: QtBot, typed: str) -> None:
    type_in(card, typed, qtbot)
    assert chooser_of(card).currentText() == "Ireland"
    assert card.country is None


def test_the_list_to_choose_from_narrows_while_typing(card: NumberCard) -> None:
    completer = chooser_of(card).completer()
    assert completer is not None
    completer.setCompletionPrefix("ted king")
    assert [completer.currentCompletion(), completer.completionCount()] == ["United Kingdom", 1]


def test_an_unknown_region_guesses_nothing(theme: Theme, library: Library, qtbot: QtBot) -> None:
    card = NumberCard(theme, library, "ZZ")
    qtbot.addWidget(card)
    assert chooser_of(card).currentIndex() == -1
    assert not any(one.text().startswith("Yes") for one in card.findChildren(QPushButton) if one.isVisibleTo(card))


def test_a_country_chosen_another_time_is_taken_over(card: NumberCard) -> None:
    card.set_country("US", "")
    assert card.wording.number == "911"
    assert chooser_of(card).code == "US"


def test_nothing_chosen_another_time_stays_a_guess(card: NumberCard) -> None:
    card.set_country("", "")
    assert card.country is None
    assert chooser_of(card).code == "IE"


def test_a_number_of_ones_own_takes_the_place_of_the_countrys(card: NumberCard, qtbot: QtBot) -> None:
    card.set_country("GB", "")
    button(card, "Use another number").click()
    with qtbot.waitSignal(card.number_changed) as changed:
        line(card).setText("0117 4960000")
    assert changed.args == ["0117 4960000"]
    assert (card.wording.number, card.wording.also, card.wording.hospital) == ("0117 4960000", "", "A&E")
    button(card, "Use no other number").click()
    assert card.wording.number == "999"
    assert not line(card).isVisibleTo(card)


def test_what_is_no_number_is_not_used(card: NumberCard, qtbot: QtBot) -> None:
    card.set_country("GB", "")
    button(card, "Use another number").click()
    qtbot.keyClicks(line(card), "ring + ")
    assert card.wording.number == "999"


def test_a_country_without_a_sure_number_asks_for_one(card: NumberCard, library: Library) -> None:
    unsure = next(country for country in library.countries.values() if not country.number)
    card.set_country(unsure.code, "")
    assert line(card).isVisibleTo(card)
    assert any("is sure enough to show" in words for words in shown_words(card))
    line(card).setText("118")
    assert card.wording.number == "118"
    assert not any("is sure enough" in words for words in shown_words(card))


def test_the_note_of_a_country_stands_under_its_number(card: NumberCard, library: Library) -> None:
    noted = next(country for country in library.countries.values() if country.number and country.note)
    card.set_country(noted.code, "")
    assert noted.note in shown_words(card)


def test_the_region_comes_from_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("en_IE"))
    assert system_region() == "IE"


def test_the_page_uses_the_number_everywhere_and_hands_it_on(theme: Theme, library: Library, qtbot: QtBot) -> None:
    page = ChecklistPage(theme, library)
    qtbot.addWidget(page)
    page.set_country("IE")
    chooser_of(page).show_country("GB")
    with qtbot.waitSignals([page.wording_changed, page.country_chosen]):
        chooser_of(page).activated.emit(chooser_of(page).currentIndex())
    assert page.wording.number == "999"
    with qtbot.waitSignal(page.number_changed) as number:
        line(page).setText("118")
    assert number.args == ["118"]
    assert any("Call 118 now" in label.text() for label in page.findChildren(QLabel))


def test_the_chooser_paints_its_own_chevron(card: NumberCard, qtbot: QtBot) -> None:
    assert not card.grab().isNull()
    card.setFocus(Qt.FocusReason.TabFocusReason)
