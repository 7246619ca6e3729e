"""The whole window on the shipped content, its index built once for all journeys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Spotter
from desktop.settings.preferences import Preferences, PreferencesFile
from desktop.theme import Look
from resources.library import Library, Pack


@pytest.fixture
def preferences(tmp_path: Path) -> PreferencesFile:
    file = PreferencesFile(tmp_path / "spotter.ini")
    file.save(Preferences(look=Look.LIGHT))
    return file


@pytest.fixture
def spotter(qtbot: QtBot, library: Library, indexed: Path, preferences: PreferencesFile) -> Iterator[Spotter]:
    """Spotter, opened at Home and ready to search."""
    made = Spotter(Pack(library, ()), preferences)
    made.theme.reduce_motion = True
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.finder.became_ready):
        made.start()
    yield made
    made.window.close()
    made.deleteLater()
