#!/usr/bin/env python3
"""Take the pictures of docs/screenshots/ anew: run it with the Python of .venv, from the checkout.

Each is the real window on Qt's offscreen platform, with the shipped content.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.app import Spotter
from desktop.checking.tick_row import TickRow
from desktop.destination import AtChecklist, AtHome, AtSearch, AtTopic
from desktop.settings.preferences import PreferencesFile
from desktop.theme import Look
from resources.bundle import content_folder
from resources.identifiers import TopicSlug
from resources.pack import read_pack

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
QUERY = "dark pee after spin class"
TICKED = "Pee like cola"
WIDE, SMALL = (1366, 768), (900, 600)
SHOTS = (
    *((look, size, 1.0) for look in (Look.LIGHT, Look.DARK) for size in (WIDE, SMALL)),
    (Look.HC_DARK, WIDE, 1.0),
    (Look.LIGHT, WIDE, 2.0),
)


def main() -> int:
    """Write every picture; returns 0."""
    application = QApplication([sys.argv[0], "-platform", "offscreen"])
    application.setStyle("Fusion")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        spotter = Spotter(read_pack(content_folder()), PreferencesFile(Path(folder) / "spotter.ini"))
        open_with_index(spotter)
        tick(spotter, TICKED)
        for name in take_all(application, spotter):
            print(name)
        spotter.window.close()
    return 0


def open_with_index(spotter: Spotter) -> None:
    """Open the window and wait until it can search."""
    waiting = QEventLoop()
    spotter.finder.became_ready.connect(waiting.quit)
    spotter.start()
    waiting.exec()


def tick(spotter: Spotter, beginning: str) -> None:
    """Tick the line of the checklist that begins so."""
    rows = spotter.pages.checklist.findChildren(TickRow)
    next(row for row in rows if row.words.startswith(beginning)).click()


def take_all(application: QApplication, spotter: Spotter) -> Iterator[str]:
    """Photograph each page in each look and size; yields the names of the files."""
    go = spotter.navigation.go
    pages: dict[str, Callable[[], None]] = {
        "home": lambda: go(AtHome()),
        "topic": lambda: go(AtTopic(TopicSlug("rhabdomyolysis"))),
        "search": lambda: go(AtSearch(QUERY)),
        "checklist": lambda: go(AtChecklist()),
    }
    for look, (width, height), scale in SHOTS:
        spotter.theme.choose(look)
        spotter.theme.resize(scale)
        spotter.window.resize(width, height)
        ending = f"-{scale:.0%}".replace("%", "-percent") if scale > 1 else ""
        for name, show in pages.items():
            show()
            for _ in range(3):  # a page that learns its width asks to be laid out again
                application.processEvents()
            file = f"{name}-{look}-{width}x{height}{ending}.png"
            spotter.window.grab().save(str(FOLDER / file))
            yield file


if __name__ == "__main__":
    sys.exit(main())
