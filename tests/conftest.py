"""What every test shares: folders of its own, the pack that ships, and a look at what is left behind."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtGui import QCursor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import BeforeCloseFunc, QtBot

from resources.bundle import content_folder
from resources.library import Library
from resources.pack import read_pack
from search_index.builder import build_index
from search_index.location import cached_index

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before the first QApplication: no test opens a window on anybody's screen
GRACE_MS = 1000
NOWHERE = (5000, 5000)


class KeepingBot(QtBot):
    """Keeps the widgets it is given, where pytest-qt knows them weakly.

    A test's own variables are gone before its last events are seen to: a window that only they held would be freed as
    garbage while it paints itself, and take the process with it.
    """

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self._kept: list[QWidget] = []

    def addWidget(self, widget: QWidget, *, before_close_func: BeforeCloseFunc | None = None) -> None:
        self._kept.append(widget)
        super().addWidget(widget, before_close_func=before_close_func)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return KeepingBot(request)


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing is read from, or written to, the folders of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("cache", "config", "data", "state"):
            patch.setenv(f"XDG_{kind.upper()}_HOME", str(tmp_path_factory.mktemp(kind)))
        yield


@pytest.fixture(scope="session")
def library() -> Library:
    """The pack that ships."""
    return read_pack(content_folder()).library


@pytest.fixture(scope="session")
def indexed(library: Library, own_folders: None) -> Path:
    """The folder where the program looks for an index, with a current one of the pack that ships in it."""
    build_index(library, cached_index(library), lambda _done, _total: None, lambda: False)
    return cached_index(library)


CLINIC = """format = 1
id = "clinic"
title = "Riverside clinic"
language = "en"
version = "3"
reviewed = 2026-11-01
licence = "All rights reserved"
review_note = "The clinic's own physios have reviewed it."

[required]

[[group]]
slug = "ours"
title = "Our classes"
topics = ["pool-class"]
"""
POOL_CLASS = """+++
title = "The Tuesday pool class"
kind = "guide"
summary = "Gentle moves in warm water, for people with a sore back."
signs = []
related = []
aliases = ["aqua aerobics"]
reviewed = 2026-11-01
+++
## Steps
Walk in the warm water for five minutes. Then move your back as far as it likes.
"""


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """The folder of a pack with one page, without a fault, that somebody wrote for their own people."""
    folder = tmp_path / "clinic"
    (folder / "topics").mkdir(parents=True)
    (folder / "pack.toml").write_text(CLINIC, encoding="utf-8")
    (folder / "topics" / "pool-class.md").write_text(POOL_CLASS, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fails a test that leaves a window open or a job running; the next one starts without widgets or a style sheet."""
    yield
    is_idle = QThreadPool.globalInstance().waitForDone(GRACE_MS)
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    if (application := QApplication.instance()) is not None:
        clear_away(application)
    assert is_idle, "a job is still running in the thread pool"
    assert left == []


def clear_away(application: QApplication) -> None:
    """Destroy all widgets at once: each that lived on would be styled anew by every later test.

    The mouse goes where no window opens: a window that opens under it never hears it come.
    """
    QCursor.setPos(*NOWHERE)
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if application.styleSheet():
        application.setStyleSheet("")
        application.setPalette(QPalette())
