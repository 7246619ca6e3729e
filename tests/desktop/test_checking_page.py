"""The checklist on screen: ticking, the answer, and what is handed on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.checking.answer_strip import AnswerStrip
from desktop.checking.checklist_page import ChecklistPage
from desktop.checking.tick_row import TickRow
from desktop.checking.ticks import Ticks
from desktop.printing.options import PrintOptions
from desktop.theme import Look, Theme
from resources.identifiers import LineId, RiskId, SignSlug, Tier
from resources.library import Library

Open = Callable[[QWidget], None]


@pytest.fixture
def page(theme: Theme, library: Library, qtbot: QtBot) -> ChecklistPage:
    made = ChecklistPage(theme, library)
    made.set_country("GB")
    made.resize(1102, 700)
    qtbot.addWidget(made)
    return made


def row(page: ChecklistPage, words: str) -> TickRow:
    return next(row for row in page.findChildren(TickRow) if row.words.startswith(words) and not row.isHidden())


def tab_order(page: ChecklistPage) -> list[TickRow]:
    """The rows that can be seen, as the keyboard comes to them."""
    first = button(page, "Show the")
    met: list[QWidget] = [first]
    while (following := met[-1].nextInFocusChain()) not in (None, first):
        assert following is not None
        met.append(following)
    return [one for one in met if isinstance(one, TickRow) and one.isVisibleTo(page)]


def button(page: QWidget, words: str) -> QPushButton:
    return next(button for button in page.findChildren(QPushButton) if button.text().startswith(words))


def shown_words(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def strip_of(page: ChecklistPage) -> AnswerStrip:
    strip = page.findChild(AnswerStrip)
    assert isinstance(strip, AnswerStrip)
    return strip


def test_it_opens_on_the_short_list_with_nothing_ticked(page: ChecklistPage, library: Library) -> None:
    lines = [line.text for line in library.checklist.lines.values()]
    rows = [row for row in page.findChildren(TickRow) if row.isVisibleTo(page)]
    assert [row.words for row in rows][: len(lines)] == lines
    assert page.ticks == Ticks()
    assert "Nothing ticked does not rule out a problem." in shown_words(strip_of(page))


def test_a_click_on_a_row_ticks_it_and_the_strip_says_what_to_do(page: ChecklistPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(row(page, "Both legs weak"), Qt.MouseButton.LeftButton)
    assert page.result.tier is Tier.EMERGENCY
    words = shown_words(strip_of(page))
    assert "1 emergency sign: call 999 now" in words
    assert 'Say: "Both legs weak or numb (not just sore), or one growing weaker".' in words
    assert "Do not drive yourself." in shown_words(page)


def test_the_space_bar_ticks_the_row_that_has_the_keyboard(
    page: ChecklistPage, open_window: Open, qtbot: QtBot
) -> None:
    open_window(page)
    page.setFocus()
    first = page.findChildren(TickRow)[0]
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert first.isChecked()
    assert page.ticks.lines == {LineId("numb-between-legs")}


def test_a_ticked_rule_says_why_the_answer_moved(page: ChecklistPage) -> None:
    row(page, "No better after").click()
    row(page, "You take blood thinners").click()
    assert page.ticks.risks == {RiskId("blood-thinners")}
    assert page.result.tier is Tier.TODAY
    assert "Moved up one step, because: you take blood thinners or bleed easily." in shown_words(strip_of(page))


def test_every_sign_can_be_shown_and_ticked(page: ChecklistPage, library: Library) -> None:
    button(page, "Show every sign (104)").click()
    signs = [sign.text for tier in Tier for sign in library.checklist.signs_of(tier)]
    shown = tab_order(page)
    assert [row.words for row in shown][: len(signs)] == signs
    assert shown[0].accessibleDescription().startswith("May mean: ")
    row(page, "Your eyes or skin look yellow").click()
    assert page.ticks.signs == {SignSlug("yellow-skin-eyes")}


def test_a_ticked_sign_ticks_its_line_and_one_without_a_line_is_also_ticked(page: ChecklistPage) -> None:
    button(page, "Show every sign").click()
    row(page, "You have new leaks of poo").click()
    row(page, "You have black, sticky poo").click()
    button(page, "Show the short list").click()
    assert row(page, "New trouble with pee or poo").isChecked()
    also = [row for row in page.findChildren(TickRow) if row.words.startswith("You have black, sticky poo")]
    assert [row.isChecked() for row in also if row.isVisibleTo(page)] == [True]


def test_unticking_what_is_also_ticked_takes_it_back(page: ChecklistPage) -> None:
    page.show_signs((SignSlug("stomach-bleed"),))
    row(page, "You have black, sticky poo").click()
    button(page, "Show the short list").click()
    also = [
        one for one in page.findChildren(TickRow) if one.words.startswith("You have black") and one.isVisibleTo(page)
    ]
    also[0].click()
    assert page.ticks == Ticks()
    assert "Also ticked" not in shown_words(page)


def test_lines_ticked_before_stay_in_sight_of_the_full_list(page: ChecklistPage) -> None:
    row(page, "Both legs weak").click()
    row(page, "Chest pain, passing out").click()
    button(page, "Show every sign").click()
    assert "Also ticked" in shown_words(page)
    also = [
        one for one in page.findChildren(TickRow) if one.words.startswith("Both legs weak") and one.isVisibleTo(page)
    ]
    also[0].click()
    assert page.ticks.lines == {LineId("chest-pain-or-fainting")}


def test_one_action_forgets_ticks_and_notes(page: ChecklistPage) -> None:
    row(page, "Both legs weak").click()
    row(page, "You inject drugs").click()
    note(page).setPlainText("Since Tuesday.")
    button(page, "Clear all").click()
    assert page.ticks == Ticks()
    assert page.sheet_copy().notes == ""
    assert not any(row.isChecked() for row in page.findChildren(TickRow))


def note(page: ChecklistPage) -> QPlainTextEdit:
    field = page.findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    return field


def test_a_note_alone_can_be_cleared_too(page: ChecklistPage) -> None:
    assert not button(page, "Clear all").isVisibleTo(page)
    note(page).setPlainText("Since Tuesday.")
    assert button(page, "Clear all").isVisibleTo(page)


def test_what_is_printed_is_what_is_on_screen(page: ChecklistPage) -> None:
    row(page, "Both legs weak").click()
    note(page).setPlainText(" Since Tuesday. ")
    copy = page.sheet_copy()
    assert copy.ticks == page.ticks
    assert (copy.notes, copy.country, copy.wording.number) == ("Since Tuesday.", "United Kingdom", "999")
    assert copy.when is not None
    assert copy.when.tzinfo is not None


def test_the_buttons_ask_for_paper(page: ChecklistPage, qtbot: QtBot) -> None:
    for words, signal, blank in (
        ("Print", page.print_asked, False),
        ("Blank copy", page.print_asked, True),
        ("Save PDF", page.pdf_asked, False),
    ):
        with qtbot.waitSignal(signal) as asked:
            next(one for one in page.findChildren(QPushButton) if one.text() == words).click()
        options = asked.args[0]
        assert isinstance(options, PrintOptions)
        assert options.blank is blank


def test_a_narrow_page_has_one_button_with_all_in_it(page: ChecklistPage, open_window: Open, qtbot: QtBot) -> None:
    page.resize(700, 700)
    open_window(page)
    row(page, "Both legs weak").click()
    shown = [one.text() for one in strip_of(page).findChildren(QPushButton) if one.isVisible()]
    assert shown == ["Print or save"]
    button(page, "Print or save").click()
    menu = strip_of(page).findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if action.isVisible()] == [
        "Print",
        "Save PDF",
        "Blank copy",
        "Clear all",
    ]
    menu.actions()[-1].trigger()
    menu.close()
    assert page.ticks == Ticks()


def test_a_low_page_keeps_the_headline_and_says_the_rest_further_down(page: ChecklistPage, open_window: Open) -> None:
    page.resize(700, 380)
    open_window(page)
    row(page, "No better after").click()
    row(page, "You inject drugs").click()
    assert "Cannot be seen today?" not in shown_words(strip_of(page))
    assert "Cannot be seen today?" in shown_words(page)
    assert "Moved up one step" in shown_words(page)
    page.clear_ticks()
    assert "Worried?" not in shown_words(page)


def test_a_sign_is_brought_into_view_by_its_line(page: ChecklistPage, open_window: Open, qtbot: QtBot) -> None:
    open_window(page)
    page.show_signs((SignSlug("inflammatory-pattern"), SignSlug("heatstroke")))
    wanted = row(page, "Stiff for months")
    qtbot.waitUntil(wanted.hasFocus)
    assert not wanted.visibleRegion().isEmpty()


def test_a_sign_without_a_line_opens_the_full_list(page: ChecklistPage, open_window: Open, qtbot: QtBot) -> None:
    page.show_signs((SignSlug("severe-allergy"),))
    open_window(page)
    wanted = row(page, "Your lips, tongue")
    qtbot.waitUntil(wanted.hasFocus)
    page.show_signs((SignSlug("heatstroke"),))
    qtbot.waitUntil(row(page, "You got very hot").hasFocus)


def test_asking_for_no_sign_moves_nothing(page: ChecklistPage) -> None:
    before = page.focusProxy()
    page.show_signs(())
    assert page.focusProxy() is before


def test_another_answer_is_said_to_a_screen_reader_once(page: ChecklistPage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    row(page, "Both legs weak").click()
    button(page, "Show every sign").click()
    assert len(said) == 1
    assert said[0].startswith("1 emergency sign: call 999 now Or A&E")


@pytest.mark.parametrize(
    ("look", "scale", "width", "height"),
    [
        (Look.DARK, 1.0, 900, 520),
        (Look.HC_LIGHT, 2.0, 900, 520),
        (Look.HC_DARK, 2.0, 1366, 700),
        (Look.LIGHT, 4.0, 1366, 700),
    ],
)
def test_it_fits_every_look_and_size(
    page: ChecklistPage, theme: Theme, look: Look, scale: float, width: int, height: int
) -> None:
    theme.choose(look)
    theme.resize(scale)
    page.resize(width, height)
    row(page, "Both legs weak").click()
    assert not page.grab().isNull()
    assert page.minimumSizeHint().width() <= width
    assert page.minimumSizeHint().height() <= height
