"""Keeps the index: opens the current one, or has it built first; answers questions once it is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.tasks import Progress, Task
from resources.identifiers import SectionKind
from resources.library import Library
from search_index.answer import Answer
from search_index.location import cached_index, is_current, shipped_index

if TYPE_CHECKING:
    from search_index.searcher import Searcher

LIMIT = 30


class Finder(QObject):
    """Whoosh is imported only once an index is opened or built, which is after the first picture.

    An index is built in the pool, in the user's cache or, where that can't be written, in a folder that goes at the
    end. It is opened and asked in the window's thread only, as no searcher may be shared.
    """

    became_ready = Signal()
    building = Signal()
    progressed = Signal(int, int)
    stopped = Signal(str)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._task: Task | None = None
        self._spare: TemporaryDirectory[str] | None = None
        self._searcher: Searcher | None = None

    @property
    def is_ready(self) -> bool:
        """Whether questions can be asked."""
        return self._searcher is not None

    def start(self) -> None:
        """Open the index that is current; where none is, build one in the background and open that."""
        for folder in (shipped_index(), cached_index()):
            if is_current(folder, self._library):
                self._open(folder)
                return
        self._build()

    def cancel(self) -> None:
        """Stop building; `stopped` follows."""
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Let go of the index and stop building."""
        self.cancel()
        if self._searcher is not None:
            self._searcher.close()
            self._searcher = None
        if self._spare is not None:
            self._spare.cleanup()

    def find(self, query: str, only: SectionKind | None = None, *, is_verbatim: bool = False) -> Answer:
        """What fits a query, as somebody types it: its last word may be half a word."""
        assert self._searcher is not None, "asked before became_ready"
        if is_verbatim:
            return self._searcher.search_as_typed(query, limit=LIMIT, only=only)
        return self._searcher.search(query, limit=LIMIT, typing=True, only=only)

    def _build(self) -> None:
        self._spare = TemporaryDirectory(prefix="spotter-", ignore_cleanup_errors=True)
        folders = (cached_index(), Path(self._spare.name) / "index")

        def job(progress: Progress, cancelled: Callable[[], bool]) -> Path:
            from search_index.builder import build_where_possible

            return build_where_possible(self._library, folders, progress, cancelled)

        self._task = Task(job, self)
        self._task.progressed.connect(self.progressed)
        self._task.succeeded.connect(self._open_built)
        self._task.failed.connect(self._tell_failure)
        self._task.stopped.connect(self._tell_stop)
        self.building.emit()
        self._task.start()

    def _open_built(self, folder: object) -> None:
        assert isinstance(folder, Path)
        self._open(folder)

    def _open(self, folder: Path) -> None:
        from search_index.searcher import Searcher

        self._searcher = Searcher.open(folder, self._library)
        self.became_ready.emit()

    def _tell_stop(self) -> None:
        self.stopped.emit("")

    def _tell_failure(self, error: Exception) -> None:
        self.stopped.emit(self.tr("The search index could not be written: {error}.").format(error=error))
