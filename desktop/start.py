"""Starting the window: logs, hand-over, content; and what is said where that fails."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QStandardPaths, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.crash import CrashReport, Tell
from desktop.handover import hand_over, server_name
from desktop.settings.preferences import PreferencesFile
from desktop.system_libraries import no_window
from resources.chosen_packs import chosen_packs
from resources.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.app import Spotter

APP_ID = "org.spotter_reference.Spotter"
"""The name of the menu entry, by which Linux desktops find the icon of a window."""


def run_window(topic: str, packs: Sequence[Path]) -> int:
    """Open the window and stay until it is closed; hand over to the one that is open already, if there is one."""
    application = make_application()
    application.setApplicationName("Spotter")
    application.setDesktopFileName(APP_ID)
    CrashReport(in_window_thread(application, tell_crash)).install()
    settings = settings_folder()
    name = server_name(settings, *packs)
    if hand_over(topic, name):
        return 0
    from desktop.app import Spotter

    try:
        pack = chosen_packs(packs)
    except PackError as error:
        tell_unreadable(error)
        return 1
    spotter = Spotter(pack, PreferencesFile(settings / "spotter.ini"))
    spotter.window.first_shown.connect(lambda: collect_from_now_on(spotter))
    spotter.window.first_shown.connect(lambda: listen(name, spotter))
    spotter.window.first_shown.connect(take_notes)
    spotter.start(topic)
    return application.exec()


def settings_folder() -> Path:
    """Where this system keeps what people chose: Qt, which is there, knows it as well as a library to be imported."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation), "spotter")


def take_notes() -> None:
    """Write warnings to a file, whoever gives them."""
    from desktop.logs import begin_logging

    begin_logging()


def collect_from_now_on(spotter: Spotter) -> None:
    """Look for garbage again, but never through what is there by now: pages and library stay, as the index will."""
    gc.freeze()
    gc.enable()
    spotter.finder.became_ready.connect(gc.freeze)


def listen(name: str, spotter: Spotter) -> None:
    """Be the window that later starts hand over to."""
    from desktop.first_window import FirstWindow

    FirstWindow(name, spotter).asked.connect(spotter.come_forward)


def make_application() -> QApplication:
    """The application; where there is no way to open a window, Qt's abort becomes a sentence."""
    qInstallMessageHandler(tell_start)
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    qInstallMessageHandler(None)
    return application


def tell_start(kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says while it starts, but for its last word."""
    is_last = kind == QtMsgType.QtFatalMsg
    if sys.stderr is not None:
        sys.stderr.write(f"{no_window() if is_last else message}\n")
        sys.stderr.flush()
    if is_last:
        os._exit(1)


def in_window_thread(application: QApplication, tell: Tell) -> Tell:
    """The same, called in the window's thread, where message boxes belong, whichever thread asks."""
    return lambda what: QTimer.singleShot(0, application, lambda: tell(what))


def tell_crash(what: str) -> None:
    """Say once that something went wrong; the window stays as it is."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.NoIcon, "Spotter", "Something in Spotter went wrong. Reading still works.")
    box.setInformativeText("If it happens again, close Spotter and open it anew. Nothing was sent to anybody.")
    box.setDetailedText(what)
    box.exec()


def tell_unreadable(error: PackError) -> None:
    """Say that there is nothing to read, and what to do."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.NoIcon, "Spotter", "Spotter can't read its pages.")
    box.setInformativeText("Install Spotter again to get them back. In an emergency call your emergency number.")
    box.setDetailedText(str(error))
    box.exec()
