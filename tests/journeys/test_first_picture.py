"""What a start shows first, and that it waits for nothing else."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Spotter
from desktop.destination import AtSearch
from desktop.settings.preferences import PreferencesFile
from resources.kept_pack import shipped_pack
from resources.library import Library, Pack

AFTERWARDS = {
    *("PySide6.QtNetwork", "PySide6.QtPrintSupport", "search_index", "whoosh"),
    *("dataclasses", "importlib.metadata", "importlib.resources", "json", "logging.handlers"),
    *("markdown_it", "tomllib", "xml"),
    *("desktop.command_line", "desktop.destination", "desktop.first_window", "desktop.states", "desktop.workings"),
    *("desktop.checking", "desktop.printing", "desktop.reading", "desktop.searching"),
    *("resources.library", "resources.pack", "resources.page_text", "resources.topic"),
}
START = """
import sys
from desktop.__main__ import main
from desktop.app import Spotter

def tell(spotter):
    print(*sys.modules)
    spotter.window.close()

Spotter._go_on = tell
sys.argv = ["spotter"]
main()
"""


@pytest.fixture
def starting(qtbot: QtBot, library: Library, preferences: PreferencesFile) -> Iterator[Spotter]:
    """Spotter, just started."""
    made = Spotter(Pack(library, ()), preferences)
    qtbot.addWidget(made.window)
    made.start()
    yield made
    made.window.close()
    made.deleteLater()


def test_it_waits_for_nothing_that_it_does_not_show() -> None:
    shipped_pack()  # from the second start on
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, check=True, encoding="utf-8")
    loaded = set(done.stdout.split())
    assert "desktop.home.home_page" in loaded
    assert sorted(loaded & AFTERWARDS) == []


def test_it_is_the_same_as_home_ever_after(spotter: Spotter, qapp: QApplication) -> None:
    qapp.setCursorFlashTime(0)
    actions = spotter.frame.actions.values()
    picture, enabled = spotter.window.grab().toImage(), [action.isEnabled() for action in actions]
    spotter.navigation.show()
    assert [action.isEnabled() for action in actions] == enabled
    assert spotter.window.grab().toImage() == picture


@pytest.mark.usefixtures("indexed")
def test_what_is_typed_before_anybody_listens_is_searched_for(starting: Spotter, qtbot: QtBot) -> None:
    starting.pages.home.field.setText("pee")
    with qtbot.waitSignal(starting.window.first_shown):
        pass
    assert starting.navigation.here == AtSearch("pee")


def test_the_icon_comes_with_the_first_picture(starting: Spotter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(starting.window.first_shown):
        pass
    assert not starting.window.windowIcon().isNull()
