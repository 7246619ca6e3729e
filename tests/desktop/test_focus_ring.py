"""One ring that shows where the keyboard is."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Look, Theme
from desktop.widgets.focus_ring import FocusRing

OpenWindow = Callable[[QWidget], None]


class Form(QWidget):
    """Two buttons and two fields, apart from each other, the keyboard on the second button; and the ring."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.resize(400, 300)
        self.line, self.text = QLineEdit(self), QPlainTextEdit(self)
        self.first, self.second = QPushButton("First", self), QPushButton("Second", self)
        for number, widget in enumerate((self.line, self.text, self.first, self.second)):
            widget.setGeometry(100, 20 + number * 60, 100, 30)
        self.ring = FocusRing(theme, self)
        self.ring.watch()
        self.second.setFocus(Qt.FocusReason.OtherFocusReason)

    def ring_color(self, widget: QWidget) -> str:
        """The colour just left of a widget, where the ring runs."""
        place = widget.geometry()
        return self.grab().toImage().pixelColor(place.left() - 2, place.center().y()).name().upper()


@pytest.fixture
def form(theme: Theme, open_window: OpenWindow) -> Form:
    made = Form(theme)
    open_window(made)
    return made


@pytest.mark.parametrize(
    "reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason]
)
def test_the_keyboard_brings_the_ring(form: Form, theme: Theme, reason: Qt.FocusReason) -> None:
    form.first.setFocus(reason)
    assert form.ring.isVisible()
    assert form.ring_color(form.first) == theme.hex("focus")


@pytest.mark.parametrize("reason", [Qt.FocusReason.MouseFocusReason, Qt.FocusReason.OtherFocusReason])
def test_nothing_else_brings_it(form: Form, theme: Theme, reason: Qt.FocusReason) -> None:
    form.first.setFocus(reason)
    assert not form.ring.isVisible()
    assert form.ring_color(form.first) != theme.hex("focus")


def test_the_ring_goes_along_with_the_tab_key_and_leaves_with_a_click(form: Form, theme: Theme, qtbot: QtBot) -> None:
    qtbot.keyClick(form.second, Qt.Key.Key_Backtab)
    assert form.ring_color(form.first) == theme.hex("focus")
    qtbot.keyClick(form.first, Qt.Key.Key_Tab)
    assert form.ring_color(form.first) != theme.hex("focus")
    assert form.ring_color(form.second) == theme.hex("focus")
    qtbot.mouseClick(form.first, Qt.MouseButton.LeftButton)
    assert not form.ring.isVisible()


@pytest.mark.parametrize("name", ["line", "text"])
def test_a_text_field_has_a_border_instead(form: Form, name: str) -> None:
    form.findChild(QLineEdit if name == "line" else QPlainTextEdit).setFocus(Qt.FocusReason.TabFocusReason)
    assert not form.ring.isVisible()


def test_the_ring_follows_a_widget_that_moves(form: Form, theme: Theme) -> None:
    form.first.setFocus(Qt.FocusReason.TabFocusReason)
    form.first.move(200, 100)
    assert form.ring_color(form.first) == theme.hex("focus")


def test_the_ring_is_as_big_as_the_window_and_grows_with_it(form: Form) -> None:
    form.first.setFocus(Qt.FocusReason.TabFocusReason)
    form.resize(500, 350)
    assert form.ring.geometry() == form.rect()


def test_the_ring_goes_with_its_widget(form: Form) -> None:
    form.first.setFocus(Qt.FocusReason.TabFocusReason)
    form.second.setEnabled(False)
    form.line.setEnabled(False)
    form.text.setEnabled(False)
    form.first.hide()
    assert not form.ring.isVisible()


def test_the_ring_survives_a_widget_that_is_deleted(form: Form, qtbot: QtBot) -> None:
    form.second.setEnabled(False)
    form.first.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(form.first.destroyed):
        form.first.deleteLater()
    form.resize(500, 350)
    assert form.ring_color(form.line)


def test_the_ring_of_another_window_is_not_shown_here(form: Form, theme: Theme, open_window: OpenWindow) -> None:
    other = Form(theme)
    open_window(other)
    other.first.setFocus(Qt.FocusReason.TabFocusReason)
    assert other.ring.isVisible()
    assert not form.ring.isVisible()


def test_the_mouse_goes_through_the_ring(form: Form) -> None:
    form.first.setFocus(Qt.FocusReason.TabFocusReason)
    assert form.childAt(QPoint(form.second.geometry().center())) is form.second


@pytest.mark.parametrize(("look", "width"), [(Look.LIGHT, 1), (Look.HC_LIGHT, 3), (Look.HC_DARK, 3)])
def test_the_ring_is_thicker_in_high_contrast(form: Form, theme: Theme, look: Look, width: int) -> None:
    theme.choose(look)
    form.first.setFocus(Qt.FocusReason.TabFocusReason)
    picture, place = form.grab().toImage(), form.first.geometry()
    row = [picture.pixelColor(place.left() - gap, place.center().y()) for gap in range(1, 7)]
    assert row.count(theme.color("focus")) >= width


def test_without_a_widget_to_show_the_ring_is_clear(
    form: Form, theme: Theme, count_pixels: Callable[[QWidget, str], int]
) -> None:
    form.ring.resize(form.size())
    assert count_pixels(form.ring, theme.hex("focus")) == 0


def test_what_the_tab_key_reaches_is_scrolled_into_view(theme: Theme, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = Form(theme)
    area, content = QScrollArea(window), QWidget()
    area.setGeometry(210, 10, 180, 280)
    content.setFixedSize(100, 2000)
    far = QPushButton("Far", content)
    far.move(0, 1900)
    area.setWidget(content)
    open_window(window)
    qtbot.keyClick(window.second, Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert far.hasFocus()
    assert area.viewport().rect().contains(far.mapTo(area.viewport(), far.rect().center()))
