"""Everything the keyboard can ask of the window: one table."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Command(StrEnum):
    """A thing the window can be told to do."""

    BACK = "back"
    FORWARD = "forward"
    HOME = "home"
    SEARCH = "search"
    CHECKLIST = "checklist"
    CONTENTS = "contents"
    PRINT = "print"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL_SIZE = "normal-size"
    NEXT_PANE = "next-pane"
    PREVIOUS_PANE = "previous-pane"
    CLEAR_TICKS = "clear-ticks"
    FULL_SCREEN = "full-screen"
    ABOUT = "about"
    QUIT = "quit"


class Wording(NamedTuple):
    """What a command is called and its keys, the one to show first."""

    text: str
    keys: tuple[str, ...]


TABLE: Mapping[Command, Wording] = {
    Command.BACK: Wording("Back", ("Alt+Left",)),
    Command.FORWARD: Wording("Forward", ("Alt+Right",)),
    Command.HOME: Wording("Home", ("Alt+Home",)),
    Command.SEARCH: Wording("Search", ("Ctrl+K", "Ctrl+L", "/")),
    Command.CHECKLIST: Wording("Is it urgent?", ("F2", "Ctrl+E")),
    Command.CONTENTS: Wording("Contents", ("F9",)),
    Command.PRINT: Wording("Print or save as PDF", ("Ctrl+P",)),
    Command.LARGER: Wording("Larger text", ("Ctrl++", "Ctrl+=")),
    Command.SMALLER: Wording("Smaller text", ("Ctrl+-",)),
    Command.NORMAL_SIZE: Wording("Normal text size", ("Ctrl+0",)),
    Command.NEXT_PANE: Wording("Next pane", ("F6",)),
    Command.PREVIOUS_PANE: Wording("Previous pane", ("Shift+F6",)),
    Command.CLEAR_TICKS: Wording("Clear all ticks", ("Ctrl+Shift+Del",)),
    Command.FULL_SCREEN: Wording("Full screen", ("F11",)),
    Command.ABOUT: Wording("About Spotter", ("F1",)),
    Command.QUIT: Wording("Quit", ("Ctrl+Q",)),
}


def make_actions(window: QWidget) -> Mapping[Command, QAction]:
    """The window's actions with their keys; connect `triggered` to have them do something."""
    actions = {}
    for command, wording in TABLE.items():
        action = QAction(window)  # not at once with its text: PySide6 would make the class of icons to see if it is one
        action.setText(QCoreApplication.translate("actions", wording.text))
        action.setObjectName(command)
        action.setShortcuts([QKeySequence(keys) for keys in wording.keys])
        window.addAction(action)
        actions[command] = action
    return actions


def shown_keys(command: Command) -> str:
    """The first key of a command as the system writes it."""
    return QKeySequence(TABLE[command].keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
