"""Things in a row that wraps."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.flow_box import FlowBox


def block() -> QWidget:
    widget = QWidget()
    widget.setFixedSize(100, 20)
    return widget


@pytest.fixture
def blocks() -> list[QWidget]:
    return [block() for _ in range(5)]


@pytest.fixture
def box(theme: Theme, qtbot: QtBot, blocks: list[QWidget]) -> FlowBox:
    """Five blocks of 100 × 20 px, 8 px apart, as wide as two of them."""
    made = FlowBox(theme, *blocks)
    qtbot.addWidget(made)
    made.resize(208, made.heightForWidth(208))
    made.show()
    return made


def test_what_does_not_fit_goes_to_the_next_line(box: FlowBox, blocks: list[QWidget]) -> None:
    places = [(0, 0), (108, 0), (0, 28), (108, 28), (0, 56)]
    assert [each.pos() for each in blocks] == [QPoint(*place) for place in places]


@pytest.mark.parametrize(("width", "height"), [(532, 20), (531, 48), (207, 132), (99, 132)])
def test_the_height_follows_the_width(box: FlowBox, width: int, height: int) -> None:
    assert box.heightForWidth(width) == height


def test_the_widest_thing_is_the_least_width(box: FlowBox) -> None:
    assert box.minimumSizeHint().width() == 100


def test_nothing_is_wider_than_the_row(theme: Theme, qtbot: QtBot) -> None:
    long = Button(theme, "A name that is much longer than the row is wide")
    box = FlowBox(theme, long)
    qtbot.addWidget(box)
    box.resize(100, 40)
    box.show()
    assert long.width() == 100


def test_what_is_hidden_takes_no_room(box: FlowBox, blocks: list[QWidget]) -> None:
    blocks[0].hide()
    assert box.heightForWidth(208) == 48


def test_the_gap_grows_half_as_fast_as_the_text(box: FlowBox, theme: Theme) -> None:
    theme.resize(2.0)
    assert box.heightForWidth(100) == 5 * 20 + 4 * 12


def test_a_window_from_right_to_left_begins_at_the_right(box: FlowBox, blocks: list[QWidget], qtbot: QtBot) -> None:
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: blocks[0].x() == 108)
    assert [each.x() for each in blocks] == [108, 0, 108, 0, 108]


def test_a_widget_that_goes_leaves_the_rest_in_place(box: FlowBox, blocks: list[QWidget], qtbot: QtBot) -> None:
    with qtbot.waitSignal(blocks[1].destroyed):
        blocks[1].deleteLater()
    box.resize(320, 100)
    assert box.heightForWidth(532) == 20
