"""The table of commands and the actions made of it."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.actions import TABLE, Command, make_actions, shown_keys

OpenWindow = Callable[[QWidget], None]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("command", Command)
def test_every_command_has_a_text_and_a_key(command: Command) -> None:
    assert TABLE[command].text.strip()
    assert TABLE[command].keys
    assert all(not QKeySequence(keys).isEmpty() for keys in TABLE[command].keys)


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(QKeySequence(key).toString() for wording in TABLE.values() for key in wording.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_two_commands_share_a_text() -> None:
    assert len({wording.text for wording in TABLE.values()}) == len(TABLE)


def test_every_action_belongs_to_the_window(window: QWidget) -> None:
    actions = make_actions(window)
    assert list(actions) == list(Command)
    assert window.actions() == list(actions.values())


@pytest.mark.parametrize(
    ("key", "modifier", "command"),
    [
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, Command.NEXT_PANE),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier, Command.PREVIOUS_PANE),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, Command.SEARCH),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, Command.SEARCH),
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier, Command.SEARCH),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier, Command.LARGER),
        (Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier, Command.LARGER),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, Command.BACK),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, Command.CHECKLIST),
    ],
)
def test_a_key_triggers_its_action(
    open_window: OpenWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, command: Command
) -> None:
    window = QWidget()
    actions = make_actions(window)
    triggered: list[Command] = []
    for name, action in actions.items():
        action.triggered.connect(lambda _=False, name=name: triggered.append(name))
    open_window(window)
    qtbot.keyClick(window, key, modifier)
    assert triggered == [command]


def test_the_key_that_is_shown_is_the_first() -> None:
    assert shown_keys(Command.SEARCH) == QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)


def test_an_action_can_be_found_by_its_name(window: QWidget) -> None:
    make_actions(window)
    assert window.findChild(QAction, "clear-ticks").text() == "Clear all ticks"
