"""A soft edge that says there is more below."""

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Look, Theme
from desktop.widgets.soft_edge import SoftEdge


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    made = QScrollArea()
    qtbot.addWidget(made)
    content = QWidget()
    content.setFixedSize(100, 1000)
    made.setWidget(content)
    return made


@pytest.fixture
def edge(theme: Theme, area: QScrollArea) -> SoftEdge:
    made = SoftEdge(theme, area, "sidebar")
    area.resize(200, 300)
    area.show()
    return made


def test_it_lies_over_the_foot_of_a_list_that_goes_on(edge: SoftEdge, area: QScrollArea) -> None:
    assert edge.isVisible()
    assert (edge.geometry().bottom(), edge.width()) == (area.height() - 1, area.width())


def test_it_goes_at_the_end_and_comes_back(edge: SoftEdge, area: QScrollArea) -> None:
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not edge.isVisible()
    bar.setValue(bar.maximum() - 1)
    assert edge.isVisible()


def test_a_list_that_fits_has_none(edge: SoftEdge, area: QScrollArea) -> None:
    area.resize(200, 1100)
    assert not edge.isVisible()


@pytest.mark.parametrize("look", Look)
def test_it_fades_to_the_colour_of_the_pane(edge: SoftEdge, area: QScrollArea, theme: Theme, look: Look) -> None:
    theme.choose(look)
    assert edge.grab().toImage().pixelColor(50, edge.height() - 2) == theme.color("sidebar")


def test_the_mouse_goes_through_it(edge: SoftEdge, area: QScrollArea) -> None:
    assert area.childAt(50, area.height() - 10) is not edge


def test_it_grows_with_the_text(edge: SoftEdge, area: QScrollArea, theme: Theme) -> None:
    theme.resize(2.0)
    assert (edge.height(), edge.geometry().bottom()) == (88, area.height() - 1)
