"""Spotter with the pages of a clinic beside its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Spotter
from desktop.destination import AtSearch, AtTopic
from desktop.settings.preferences import PreferencesFile
from desktop.widgets.labels import TextLabel
from resources.identifiers import TopicSlug
from resources.joined import join
from resources.library import Library, Pack
from search_index.location import cached_index, is_current

BUILD_MS = 30_000
POOL_CLASS = TopicSlug("pool-class")


@pytest.fixture
def both(library: Library, clinic: Path) -> Pack:
    return join(Pack(library, ()), [clinic])


@pytest.fixture
def spotter(qtbot: QtBot, indexed: Path, both: Pack, preferences: PreferencesFile) -> Iterator[Spotter]:
    """Opened at Home, the index of both packs built."""
    made = Spotter(both, preferences)
    made.theme.reduce_motion = True
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.finder.became_ready, timeout=BUILD_MS):
        made.start()
    yield made
    made.window.close()
    made.deleteLater()


def test_its_page_is_found_read_and_told_of(spotter: Spotter, both: Pack, library: Library, indexed: Path) -> None:
    assert is_current(cached_index(both.library), both.library)
    assert is_current(indexed, library), "the index of Spotter's own pages is kept beside it"
    spotter.navigation.go(AtSearch("aqua aerobics on tuesday"))
    assert spotter.pages.results.shown()[0].topic == POOL_CLASS
    spotter.navigation.go(AtTopic(POOL_CLASS))
    page = spotter.pages.reader.article.toPlainText()
    assert "Checked, November 2026" in page
    assert "The clinic's own physios have reviewed it." in page
    said = [label.text() for label in spotter.pages.about.findChildren(TextLabel)]
    assert "Also here: Riverside clinic, 3, All rights reserved. The clinic's own physios have reviewed it." in said
