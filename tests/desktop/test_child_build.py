"""The hidden command that builds an index, as the window starts it: a real process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.searching import child_build, finder
from desktop.searching.child_build import ChildBuild, own_program
from desktop.searching.finder import Finder
from resources.joined import join
from resources.library import Library, Pack
from search_index.location import cached_index, is_current

PATIENCE_MS = 60_000


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QObject]:
    made = QObject(qapp)
    yield made
    made.deleteLater()


def test_an_index_is_built_in_the_first_folder_that_can_be_written(
    parent: QObject, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    build, told = ChildBuild([tmp_path / "file" / "index", tmp_path / "index"], parent), list[tuple[int, int]]()
    build.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(build.succeeded, timeout=PATIENCE_MS) as succeeded:
        build.start()
    assert succeeded.args == [tmp_path / "index"]
    assert is_current(tmp_path / "index", library)
    assert told[-1][0] == told[-1][1] > len(told) > 50


def test_an_index_of_several_packs_is_built_from_all_of_them(
    parent: QObject, library: Library, clinic: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    build = ChildBuild([tmp_path / "index"], parent, [clinic])
    with qtbot.waitSignal(build.succeeded, timeout=PATIENCE_MS):
        build.start()
    assert is_current(tmp_path / "index", join(Pack(library, ()), [clinic]).library)


def test_cancelling_ends_the_process_and_leaves_nothing(parent: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    build = ChildBuild([tmp_path / "index"], parent)
    build.progressed.connect(build.cancel)
    with qtbot.waitSignal(build.stopped, timeout=PATIENCE_MS):
        build.start()
    assert list(tmp_path.iterdir()) == []


def test_it_can_be_cancelled_before_it_has_begun(parent: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    build, told = ChildBuild([tmp_path / "index"], parent), list[tuple[int, int]]()
    build.progressed.connect(lambda done, total: told.append((done, total)))
    build.cancel()
    with qtbot.waitSignal(build.stopped, timeout=PATIENCE_MS):
        build.start()
    assert told == []
    assert list(tmp_path.iterdir()) == []


def test_where_no_folder_can_be_written_it_says_why(parent: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    build = ChildBuild([tmp_path / "file" / "index"], parent)
    with qtbot.waitSignal(build.failed, timeout=PATIENCE_MS) as failed:
        build.start()
    assert str(tmp_path / "file") in str(failed.args[0])


def test_a_program_that_can_not_be_started_is_told(
    parent: QObject, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_build, "own_program", lambda: [str(tmp_path / "nowhere")])
    build = ChildBuild([tmp_path / "index"], parent)
    with qtbot.waitSignal(build.failed, timeout=PATIENCE_MS):
        build.start()


def test_the_process_ends_with_the_one_that_started_it(tmp_path: Path) -> None:
    command = [*own_program(), child_build.COMMAND, str(tmp_path / "index")]
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (ended.returncode, list(tmp_path.iterdir())) == (1, [])


def test_an_installed_program_is_started_with_a_console_where_it_has_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Spotter.exe"))
    assert own_program() == [str(tmp_path / "Spotter.exe")]
    (tmp_path / child_build.CONSOLE_PROGRAM).touch()
    assert own_program() == [str(tmp_path / child_build.CONSOLE_PROGRAM)]


def test_the_window_has_a_large_index_built_by_a_process_of_its_own(
    library: Library, qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(finder, "MANY_SECTIONS", 100)
    made = Finder(library, qapp)
    with qtbot.waitSignals([made.building, made.became_ready], order="strict", timeout=PATIENCE_MS):
        made.start()
    assert isinstance(made._task, ChildBuild)
    assert is_current(cached_index(library), library)
    made.close()
