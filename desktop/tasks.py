"""Slow work away from the window's thread."""

import logging
from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, QThreadPool, Signal

log = logging.getLogger(__name__)
Progress = Callable[[int, int], None]
Job = Callable[[Progress, Callable[[], bool]], object]


class Task(QObject):
    """A job in the thread pool; it ends with exactly one of succeeded, failed, stopped.

    The job gets `progress(done, total)` and `cancelled() -> bool`. The parent lives in the window's thread and
    owns the signals: a runnable that owned them would be destroyed in the pool's thread.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(Exception)
    stopped = Signal()

    def __init__(self, job: Job, parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self._stop = Event()
        self._end = Event()

    def start(self) -> None:
        """Hand the job to the pool."""
        QThreadPool.globalInstance().start(self._run)

    def cancel(self) -> None:
        """Ask the job to stop; it answers by `stopped` when it does."""
        self._stop.set()

    def wait(self) -> None:
        """Stay until the job has ended; what it has to tell follows."""
        self._end.wait()

    def _run(self) -> None:
        try:
            result = self._job(self.progressed.emit, self._stop.is_set)
        except Exception as error:
            if self._stop.is_set():
                self.stopped.emit()
            else:
                log.exception("background task failed")
                self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        finally:
            self._end.set()
