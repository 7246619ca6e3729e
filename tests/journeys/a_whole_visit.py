"""A program for test_offline: open the window, search, read, tick, save PDFs, search by command line, close."""

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.__main__ import main
from desktop.app import Spotter
from desktop.checking.tick_row import TickRow
from desktop.destination import AtChecklist, AtSearch, AtTopic
from desktop.first_window import FirstWindow
from desktop.handover import hand_over
from desktop.settings.preferences import PreferencesFile
from resources.bundle import content_folder
from resources.identifiers import TopicSlug
from resources.pack import read_pack


def visit(folder: Path) -> None:
    """Do in the window what people do."""
    application = QApplication(["spotter", "-platform", "offscreen"])
    assert not hand_over("", "spotter-test-of-a-visit")
    spotter = Spotter(read_pack(content_folder()), PreferencesFile(folder / "spotter.ini"))
    FirstWindow("spotter-test-of-a-visit", spotter)
    waiting = QEventLoop()
    spotter.finder.became_ready.connect(waiting.quit)
    spotter.start()
    waiting.exec()
    for place in (AtSearch("dark pee"), AtTopic(TopicSlug("running")), AtChecklist()):
        spotter.navigation.go(place)
        spotter.window.grab()
    tick(spotter, "Pee like cola")
    spotter.window.close()
    application.shutdown()


def tick(spotter: Spotter, beginning: str) -> None:
    """Tick the line of the checklist that begins so."""
    rows = spotter.pages.checklist.findChildren(TickRow)
    next(row for row in rows if row.words.startswith(beginning)).click()


def command(*words: str) -> None:
    """Run a command of Spotter in this process."""
    sys.argv = ["spotter", *words]
    assert main() == 0


if __name__ == "__main__":
    work = Path(sys.argv[1])
    visit(work)
    command("search", "kidney", "--json")
    command("check")
