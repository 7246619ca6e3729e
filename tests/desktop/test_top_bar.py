"""The bar above every page."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions import Command, make_actions
from desktop.crumbs import Crumbs
from desktop.text_size_menu import Step, TextSizeMenu
from desktop.theme import Look, Theme
from desktop.top_bar import TopBar

LEFT = Qt.MouseButton.LeftButton
COMMANDS = (Command.CONTENTS, Command.BACK, Command.FORWARD, Command.SEARCH, Command.PRINT)


class Window(QWidget):
    """A window with the bar at its top."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.actions_by_command: Mapping[Command, QAction] = make_actions(self)
        self.bar = TopBar(theme, self.actions_by_command)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addStretch(1)
        self.resize(1366, 200)

    def button(self, name: str) -> QToolButton:
        return next(each for each in self.bar.findChildren(QToolButton) if each.accessibleName() == name)


@pytest.fixture
def window(theme: Theme, open_window: Callable[[QWidget], None]) -> Window:
    made = Window(theme)
    open_window(made)
    made.bar.show_crumbs(("Home", "Start here", "Back strain"))
    return made


@pytest.fixture
def bar(window: Window) -> TopBar:
    return window.bar


@pytest.mark.parametrize("command", COMMANDS)
def test_a_button_triggers_its_action(theme: Theme, qtbot: QtBot, command: Command) -> None:
    window = Window(theme)
    qtbot.addWidget(window)
    action = window.actions_by_command[command]
    with qtbot.waitSignal(action.triggered):
        window.button(action.text()).click()


@pytest.mark.parametrize(
    ("name", "tip"),
    [
        ("Back", "Back (Alt+Left)"),
        ("Print or save as PDF", "Print or save as PDF (Ctrl+P)"),
        ("Contents", "Contents (F9)"),
        ("Text size", "Text size"),
    ],
)
def test_every_icon_is_named_with_its_key(window: Window, name: str, tip: str) -> None:
    assert window.button(name).toolTip() == tip


def test_a_button_is_off_while_its_action_is(window: Window) -> None:
    window.actions_by_command[Command.BACK].setEnabled(False)
    assert not window.button("Back").isEnabled()
    window.actions_by_command[Command.BACK].setEnabled(True)
    assert window.button("Back").isEnabled()


def test_print_is_there_only_where_something_can_be_printed(window: Window) -> None:
    window.actions_by_command[Command.PRINT].setEnabled(False)
    assert not window.button("Print or save as PDF").isVisible()
    window.actions_by_command[Command.PRINT].setEnabled(True)
    assert window.button("Print or save as PDF").isVisible()


def test_typing_is_told_letter_by_letter(bar: TopBar, qtbot: QtBot) -> None:
    typed: list[str] = []
    bar.query_changed.connect(typed.append)
    qtbot.keyClicks(bar.field, "pee")
    assert typed == ["p", "pe", "pee"]


def test_words_that_are_put_there_are_not_asked_for(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.query_changed):
        bar.show_query("dark pee")
    assert bar.field.text() == "dark pee"
    assert bar.field.findChild(QToolButton).isVisible()


def test_the_cursor_stays_while_the_same_words_are_put_there(bar: TopBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "pee")
    bar.field.setCursorPosition(1)
    bar.show_query("pee")
    assert bar.field.cursorPosition() == 1


@pytest.mark.parametrize(("key", "signal"), [(Qt.Key.Key_Return, "query_entered"), (Qt.Key.Key_Down, "results_asked")])
def test_a_key_in_the_field_is_passed_on(bar: TopBar, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(bar, signal)):
        qtbot.keyClick(bar.field, key)


def test_escape_first_empties_the_field_and_then_leaves_it(bar: TopBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.field, "pee")
    with qtbot.assertNotEmitted(bar.search_left), qtbot.waitSignal(bar.query_changed) as changed:
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert changed.args == [""]
    with qtbot.waitSignal(bar.search_left):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)


def test_the_first_crumb_is_passed_on(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.crumb_asked):
        bar.findChild(Crumbs).crumb_asked.emit(0)


def test_while_searching_the_field_takes_the_place_of_the_crumbs(bar: TopBar, qtbot: QtBot) -> None:
    bar.set_searching(True)
    assert not bar.findChild(Crumbs).isVisible()
    qtbot.waitUntil(lambda: bar.field.width() == 640)
    bar.set_searching(False)
    assert bar.findChild(Crumbs).isVisible()
    qtbot.waitUntil(lambda: bar.field.width() == 230)


def test_home_has_a_field_of_its_own(window: Window, bar: TopBar) -> None:
    bar.set_field_offered(False)
    assert not bar.field.isVisible()
    assert not window.button("Search").isVisible()


@pytest.mark.parametrize(("width", "scale", "has_field"), [(760, 1.0, True), (759, 1.0, False), (1366, 2.0, False)])
def test_where_there_is_no_room_the_field_is_an_icon(
    window: Window, theme: Theme, width: int, scale: float, has_field: bool
) -> None:
    theme.resize(scale)
    window.resize(width, 200)
    assert window.bar.field.isVisible() is has_field
    assert window.button("Search").isVisible() is not has_field


def test_while_searching_a_narrow_window_has_the_field_too(window: Window) -> None:
    window.resize(640, 200)
    window.bar.set_searching(True)
    assert window.bar.field.isVisible()
    assert not window.button("Search").isVisible()


@pytest.mark.parametrize("look", Look)
def test_a_hairline_parts_the_bar_from_the_page(bar: TopBar, theme: Theme, look: Look) -> None:
    theme.choose(look)
    picture = bar.grab().toImage()
    assert picture.pixelColor(700, picture.height() - 1) == theme.color("line")
    assert picture.pixelColor(700, 2) == theme.color("page")


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_the_bar_grows_with_the_text(bar: TopBar, theme: Theme, scale: float) -> None:
    theme.resize(scale)
    assert bar.height() == 36 * scale + theme.space_px(22)


def popup(kind: type[QWidget]) -> QWidget:
    """The menu that is open."""
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())


def test_a_text_size_is_chosen_with_the_mouse(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.button("Text size"), LEFT)
    step = next(each for each in popup(TextSizeMenu).findChildren(Step) if each.text() == "150")
    with qtbot.waitSignal(window.bar.scale_chosen) as chosen:
        qtbot.mouseClick(step, LEFT)
    assert chosen.args == [1.5]


def test_the_colours_are_chosen_with_the_keyboard(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window.button("Light, dark or high contrast"), Qt.Key.Key_Space)
    menu = popup(QMenu)
    for _ in range(3):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.bar.look_chosen) as chosen:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chosen.args == [Look.DARK]


@pytest.mark.parametrize(("place", "value"), [(0, ""), (1, "light"), (2, "dark"), (3, "hc-light"), (4, "hc-dark")])
def test_every_look_can_be_chosen(window: Window, qtbot: QtBot, place: int, value: str) -> None:
    window.button("Light, dark or high contrast").click()
    menu = popup(QMenu)
    with qtbot.waitSignal(window.bar.look_chosen) as chosen:
        menu.actions()[place].trigger()
    assert chosen.args == [value]
    menu.close()


@pytest.mark.parametrize(("choice", "place"), [(None, 0), (Look.LIGHT, 1), (Look.HC_DARK, 4)])
def test_the_look_that_is_chosen_is_ticked(window: Window, theme: Theme, choice: Look | None, place: int) -> None:
    theme.choose(choice)
    window.button("Light, dark or high contrast").click()
    menu = popup(QMenu)
    assert [action.isChecked() for action in menu.actions()] == [number == place for number in range(5)]
    menu.close()


def test_a_menu_opens_inside_the_window(window: Window) -> None:
    window.button("Light, dark or high contrast").click()
    menu = popup(QMenu)
    assert menu.geometry().right() <= window.mapToGlobal(window.rect().topRight()).x()
    menu.close()


def test_at_four_times_the_text_size_nothing_lies_on_the_field_in_a_small_window(window: Window, theme: Theme) -> None:
    theme.resize(4.0)
    window.resize(900, 300)
    window.bar.set_searching(True)
    QApplication.sendPostedEvents()  # the row is laid out anew
    parts = [part for part in (window.bar.field, *window.bar.findChildren(QToolButton)) if part.parent() is window.bar]
    shown = [part.geometry() for part in parts if part.isVisibleTo(window)]
    assert all(window.bar.rect().contains(place) for place in shown)
    assert not any(one.intersects(other) for one in shown for other in shown if one is not other)
    assert window.bar.field.width() > theme.text_px(100)
