"""A page that scrolls as one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.scroll_page import ScrollPage


@pytest.fixture
def content() -> QWidget:
    made = QWidget()
    made.setMinimumHeight(2000)
    return made


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, content: QWidget) -> ScrollPage:
    made = ScrollPage(theme, 400, margin=(20, 10))
    qtbot.addWidget(made)
    made.column.addWidget(content)
    made.resize(1000, 500)
    made.show()
    return made


def left_of(page: ScrollPage, content: QWidget) -> int:
    return content.mapTo(page, content.rect().topLeft()).x()


def test_the_column_stands_in_the_middle_and_is_no_wider_than_told(page: ScrollPage, content: QWidget) -> None:
    assert content.width() == 400
    assert left_of(page, content) == pytest.approx((page.viewport().width() - 400) / 2, abs=1)


def test_the_column_is_wider_with_bigger_text(page: ScrollPage, content: QWidget, theme: Theme, qtbot: QtBot) -> None:
    theme.resize(2.0)
    qtbot.waitUntil(lambda: content.width() == 800)
    assert left_of(page, content) == pytest.approx((page.viewport().width() - 800) / 2, abs=1)


def test_narrow_a_margin_is_kept(page: ScrollPage, content: QWidget) -> None:
    page.resize(300, 500)
    assert left_of(page, content) == 20
    assert content.width() == page.viewport().width() - 40


def test_it_scrolls_down_but_never_sideways(page: ScrollPage) -> None:
    page.resize(300, 500)
    assert page.verticalScrollBar().maximum() > 1000
    assert page.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_its_width_is_told_in_text_units(page: ScrollPage, theme: Theme) -> None:
    theme.resize(2.0)
    assert page.width_units() == 500
