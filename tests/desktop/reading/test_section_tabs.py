import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.reading.reader_page import ReaderPage
from desktop.theme import Theme


def titles(page: ReaderPage) -> list[str]:
    row = page.tabs.row
    return [row.tabText(number) for number in range(row.count())] if row.isVisible() else []


def entries(page: ReaderPage) -> list[str]:
    return [action.text() for action in page.tabs.menu_button.menu().actions()]


def centre(page: ReaderPage, number: int) -> QPoint:
    return page.tabs.row.tabRect(number).center()


def test_every_section_and_the_sources_have_a_tab(page: ReaderPage) -> None:
    assert titles(page) == ["Causes", "Prevention", "Treatment", "When to seek care", "Questions", "Sources"]
    assert not page.tabs.menu_button.isVisible()


def test_the_sources_give_up_their_tab_first(page: ReaderPage) -> None:
    page.resize(560, 600)
    assert titles(page) == ["Causes", "Prevention", "Treatment", "When to seek care", "Questions"]


def test_tabs_that_do_not_fit_fold_into_one_button(page: ReaderPage) -> None:
    page.resize(420, 600)
    assert titles(page) == []
    assert page.tabs.menu_button.isVisible()
    assert page.tabs.menu_button.accessibleName() == "Section: Causes"
    assert entries(page)[-1] == "Sources"


def test_big_text_folds_the_tabs_as_a_narrow_window_does(page: ReaderPage, theme: Theme) -> None:
    page.resize(900, 600)
    theme.resize(2.0)
    assert titles(page) == []


def test_a_click_on_a_tab_leads_to_its_section(page: ReaderPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.tabs.row, Qt.MouseButton.LeftButton, pos=centre(page, 2))
    assert page.tabs.row.currentIndex() == 2
    assert int(page.position()) in (1, 2, 3)


def test_a_click_on_the_current_tab_leads_back_to_its_head(page: ReaderPage, qtbot: QtBot) -> None:
    QTest.mouseClick(page.tabs.row, Qt.MouseButton.LeftButton, pos=centre(page, 1))
    there = page.article.verticalScrollBar().value()
    page.article.verticalScrollBar().setValue(there + 60)
    QTest.mouseClick(page.tabs.row, Qt.MouseButton.LeftButton, pos=centre(page, 1))
    assert page.article.verticalScrollBar().value() == there


def test_arrow_keys_go_from_tab_to_tab(page: ReaderPage, qtbot: QtBot) -> None:
    page.tabs.row.setFocus()
    QTest.keyClick(page.tabs.row, Qt.Key.Key_Right)
    assert page.tabs.row.currentIndex() == 1
    assert page.article.verticalScrollBar().value() > 0


def test_the_menu_leads_to_a_section_and_ticks_it(page: ReaderPage) -> None:
    page.resize(420, 600)
    page.tabs.menu_button.menu().actions()[3].trigger()
    ticked = [action.text() for action in page.tabs.menu_button.menu().actions() if action.isChecked()]
    assert ticked == ["When to seek care"]
    assert page.tabs.menu_button.accessibleName() == "Section: When to seek care"


def test_the_tabs_follow_the_page(page: ReaderPage) -> None:
    bar = page.article.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert 0 < page.tabs.row.currentIndex() < 5
    bar.setValue(page.article.end_of_scroll())
    assert page.tabs.row.currentIndex() == 5


def test_the_tabs_hold_on_to_the_top_edge(page: ReaderPage) -> None:
    assert page.tabs.y() > 0
    page.article.verticalScrollBar().setValue(900)
    assert page.tabs.y() == 0
    assert page.article.covered_px == page.tabs.height()


@pytest.mark.parametrize("width", [1102, 560, 420])
def test_a_tab_is_never_wider_than_the_text(page: ReaderPage, width: int) -> None:
    page.resize(width, 600)
    shown = page.tabs.row if page.tabs.row.isVisible() else page.tabs.menu_button
    assert shown.x() + shown.width() <= page.width()
