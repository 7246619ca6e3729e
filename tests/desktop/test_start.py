"""What is said where Spotter can't start, and that Qt does not wear Python out."""

import threading
from pathlib import Path

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.start import in_window_thread, tell_crash, tell_unreadable
from resources.errors import PackError


def shown_text(qapp: QApplication) -> list[str]:
    """Notes the words of the next message box and closes it."""
    said: list[str] = []

    def close_it() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.extend([box.text(), box.informativeText(), box.detailedText()])
        box.reject()

    QTimer.singleShot(0, close_it)
    return said


def test_an_unreadable_pack_is_said_with_what_to_do(qapp: QApplication) -> None:
    said = shown_text(qapp)
    tell_unreadable(PackError(Path("pack.toml"), "is not TOML"))
    assert said[0] == "Spotter can't read its pages."
    assert "Install Spotter again" in said[1]
    assert said[2] == "pack.toml: is not TOML"


def test_a_crash_is_said_in_plain_words(qapp: QApplication) -> None:
    said = shown_text(qapp)
    tell_crash("ValueError: 3")
    assert "went wrong" in said[0]
    assert "ValueError" not in said[0] + said[1]


def test_calls_that_return_nothing_cost_nothing(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 lost a reference to None in each, until the process was aborted."""
    widget = QWidget()
    qtbot.addWidget(widget)
    for _ in range(20_000):
        widget.setToolTip("")
    assert widget.toolTip() == ""


def test_a_crash_in_another_thread_is_told_in_the_windows_thread(qapp: QApplication, qtbot: QtBot) -> None:
    told: list[QThread] = []
    tell = in_window_thread(qapp, lambda _what: told.append(QThread.currentThread()))
    thread = threading.Thread(target=lambda: tell("ValueError: 3"))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [qapp.thread()]
