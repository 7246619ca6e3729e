"""Keeps the index: has it opened, or built first; takes questions to who answers them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from desktop.searching.answerer import Answerer, Question
from desktop.tasks import Progress, Task
from resources.library import Library
from search_index.answer import Answer
from search_index.location import cached_index, shipped_index

if TYPE_CHECKING:
    from desktop.searching.child_build import ChildBuild

TURN_S = 0.0003
"""A thread that builds or searches has Python to itself for so long where the window waits for its turn; it is 5 ms by
default, and the window waits many times while it paints."""

MANY_SECTIONS = 5_000
"""In more than so many a question may take longer than a frame: they are searched in a thread of their own."""


class Finder(QObject):
    """Whoosh is imported only once an index is opened or built, which is after the first picture.

    An index is built beside the window, in the user's cache or, where that can't be written, in a folder that goes at
    the end. Until then questions are answered by a plain look through the pages. The newest question is the only one
    that counts: `answered` may follow at once or later, and never for one that another has come after. `packs` are the
    folders of those that joined the pack that ships.
    """

    became_ready = Signal()
    building = Signal()
    progressed = Signal(int, int)
    stopped = Signal(str)
    answered = Signal(Question, Answer)
    _asked = Signal(Question, int)
    _to_be_opened = Signal(tuple)

    def __init__(self, library: Library, parent: QObject, packs: Sequence[Path] = ()) -> None:
        super().__init__(parent)
        self._library = library
        self._packs = packs
        self._task: Task | ChildBuild | None = None
        self._spare: TemporaryDirectory[str] | None = None
        self._newest: Question | None = None
        self._is_built = False
        self._answerer = Answerer(library)
        sys.setswitchinterval(TURN_S)
        self._thread = QThread(self) if count_sections(library) > MANY_SECTIONS else None
        if self._thread is not None:
            self._answerer.moveToThread(self._thread)
            self._thread.finished.connect(self._answerer.close)
            self._thread.start()
        self._asked.connect(self._answerer.answer)
        self._to_be_opened.connect(self._answerer.open)
        self._answerer.opened.connect(self.became_ready)
        self._answerer.missed.connect(self._make_up)
        self._answerer.answered.connect(self._pass_on)

    def start(self) -> None:
        """Open the index that is current; where none is, build one in the background and open that."""
        self._is_built = False
        self._to_be_opened.emit((shipped_index(), cached_index(self._library)))

    def cancel(self) -> None:
        """Stop building; `stopped` follows."""
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Let go of the index and stop building."""
        self.cancel()
        if self._task is not None:
            self._task.wait()
        if self._thread is None:
            self._answerer.close()
        else:
            self._thread.quit()
            self._thread.wait()
        if self._spare is not None:
            self._spare.cleanup()

    def ask(self, question: Question) -> None:
        """Have a question answered."""
        self._newest = question
        self._answerer.newest += 1
        number = self._answerer.newest
        if self._thread is None:
            self._asked.emit(question, number)
        else:  # once the key is painted: at the same time, each would wait for the other's turns at Python
            QTimer.singleShot(0, self, lambda: self._asked.emit(question, number))

    def _pass_on(self, question: Question, answer: Answer) -> None:
        if question == self._newest:
            self.answered.emit(question, answer)

    def _make_up(self) -> None:
        """Build the index that is missing; one that was just built and is not whole is not built again and again."""
        if self._is_built:
            self.stopped.emit(self.tr("The search index was made, but can't be read."))
        else:
            self._build()

    def _build(self) -> None:
        self._spare = TemporaryDirectory(prefix="spotter-", ignore_cleanup_errors=True)
        folders = (cached_index(self._library), Path(self._spare.name) / "index")

        self._task = self._task_for(folders)
        self._task.progressed.connect(self.progressed)
        self._task.succeeded.connect(self._open_built)
        self._task.failed.connect(self._tell_failure)
        self._task.stopped.connect(self._tell_stop)
        self.building.emit()
        self._task.start()

    def _task_for(self, folders: Sequence[Path]) -> Task | ChildBuild:
        """A large index is built by a process of its own, which reads the pack anew."""
        if self._thread is not None:
            from desktop.searching.child_build import ChildBuild

            return ChildBuild(folders, self, self._packs)

        def job(progress: Progress, cancelled: Callable[[], bool]) -> Path:
            from search_index.builder import build_where_possible

            return build_where_possible(self._library, folders, progress, cancelled)

        return Task(job, self)

    def _open_built(self, folder: object) -> None:
        self._is_built = True
        self._to_be_opened.emit((folder,))

    def _tell_stop(self) -> None:
        self.stopped.emit("")

    def _tell_failure(self, error: Exception) -> None:
        self.stopped.emit(self.tr("The search index could not be written: {error}.").format(error=error))


def count_sections(library: Library) -> int:
    """How many sections all topics have together."""
    return sum(len(topic.sections) for topic in library.topics.values())
