"""The whole window on the shipped content, its index built once for all journeys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Spotter
from desktop.settings.preferences import Preferences, PreferencesFile
from desktop.theme import Look
from resources.library import Library, Pack
from search_index.builder import build_index
from search_index.location import cached_index


@pytest.fixture(scope="session")
def cached(library: Library) -> Path:
    """The folder where the window looks for an index, with a current one in it."""
    build_index(library, cached_index(), lambda _done, _total: None, lambda: False)
    return cached_index()


@pytest.fixture
def preferences(tmp_path: Path) -> PreferencesFile:
    file = PreferencesFile(tmp_path / "spotter.ini")
    file.save(Preferences(look=Look.LIGHT))
    return file


@pytest.fixture
def spotter(qtbot: QtBot, library: Library, cached: Path, preferences: PreferencesFile) -> Iterator[Spotter]:
    """Spotter, opened at Home and ready to search."""
    made = Spotter(Pack(library, ()), preferences, "0.0")
    made.theme.reduce_motion = True
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.finder.became_ready):
        made.start()
    yield made
    made.window.close()
    made.deleteLater()
