"""The index in the window: opened, built, cancelled, and asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.searching.finder import Finder
from resources.identifiers import SectionKind
from resources.library import Library
from search_index.builder import build_index
from search_index.location import cached_index, is_current


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder of one's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def finder(library: Library, cache: Path, qapp: QApplication) -> Iterator[Finder]:
    parent = QObject()
    made = Finder(library, parent)
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()


def test_without_an_index_one_is_built_with_progress(finder: Finder, library: Library, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    finder.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignals([finder.building, finder.became_ready], order="strict"):
        finder.start()
    assert is_current(cached_index(), library)
    assert told[-1][0] == told[-1][1] == len(told)


def test_a_current_index_is_opened_at_once(finder: Finder, library: Library, qtbot: QtBot) -> None:
    build_index(library, cached_index(), lambda _done, _total: None, lambda: False)
    with qtbot.assertNotEmitted(finder.building), qtbot.waitSignal(finder.became_ready):
        finder.start()
    assert finder.is_ready


def test_a_damaged_index_is_built_anew(finder: Finder, library: Library, qtbot: QtBot) -> None:
    build_index(library, cached_index(), lambda _done, _total: None, lambda: False)
    next(cached_index().glob("*.seg")).write_bytes(b"spoilt")
    with qtbot.waitSignals([finder.building, finder.became_ready]):
        finder.start()
    assert finder.find("kidney stones").hits[0].topic == "kidney-stones"


def test_a_cache_that_can_not_be_written_does_no_harm(finder: Finder, cache: Path, qtbot: QtBot) -> None:
    (cache / "spotter").write_text("a file is in the way")
    with qtbot.waitSignal(finder.became_ready):
        finder.start()
    assert finder.find("kidney stones").hits


def test_cancelling_stops_without_an_index(finder: Finder, qtbot: QtBot) -> None:
    finder.building.connect(finder.cancel)  # asked to stop before it has begun
    with qtbot.waitSignal(finder.stopped) as stopped:
        finder.start()
        finder.cancel()
    assert stopped.args == [""]
    assert not finder.is_ready
    assert not cached_index().exists()


def test_what_was_typed_can_be_meant_to_the_letter(finder: Finder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finder.became_ready):
        finder.start()
    assert finder.find("back dedlift").corrected == "back deadlift"
    assert finder.find("back dedlift", is_verbatim=True).corrected is None


def test_one_kind_of_section_can_be_asked_for(finder: Finder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finder.became_ready):
        finder.start()
    found = finder.find("kidney stones", SectionKind.TREATMENT).hits
    assert {hit.section for hit in found} == {SectionKind.TREATMENT}
