"""Building a large index in a process of its own, which takes nothing of the window's time."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

COMMAND = "build-index"
CONSOLE_PROGRAM = "spotter-cli.exe"


class ChildBuild(QObject):
    """This very program with a hidden command; like a task it ends with exactly one of succeeded, failed, stopped.

    A line of its output says how many documents are done and of how many, the last one in which folder the index is.
    It stops when its input ends: when it is cancelled, and also when this process is no more.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(Exception)
    stopped = Signal()

    def __init__(self, folders: Sequence[Path], parent: QObject, packs: Sequence[Path] = ()) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._is_cancelled = False
        self._process = QProcess(self)
        program, *arguments = own_program()
        self._process.setProgram(program)
        added = [word for pack in packs for word in ("--pack", str(pack))]
        self._process.setArguments([*arguments, *added, COMMAND, *map(str, folders)])
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.errorOccurred.connect(self._tell_failed_start)
        self._process.finished.connect(self._tell_end)

    def start(self) -> None:
        """Start the process, which stops at once where it was cancelled before."""
        self._process.start()
        if self._is_cancelled:
            self._process.closeWriteChannel()

    def cancel(self) -> None:
        """Ask the process to stop; it answers by `stopped` when it has."""
        self._is_cancelled = True
        self._process.closeWriteChannel()

    def wait(self) -> None:
        """Stay until the process has ended, which it does soon once it is cancelled."""
        self._process.waitForFinished()

    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode().rstrip("\r\n")
            done, _, total = line.partition(" of ")
            if done.isdigit() and total.isdigit():
                self.progressed.emit(int(done), int(total))
            else:
                self._folder = Path(line)

    def _tell_failed_start(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.failed.emit(OSError(self._process.errorString()))

    def _tell_end(self) -> None:
        self._read()
        if self._is_cancelled:
            self.stopped.emit()
        elif self._folder is not None:
            self.succeeded.emit(self._folder)
        else:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").split("\n")
            self.failed.emit(OSError(next(filter(None, reversed(said)), self._process.errorString())))


def own_program() -> list[str]:
    """How this program is started, with a console where Windows asks for one to have output."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "desktop"]
    itself = Path(sys.executable)
    beside = itself.with_name(CONSOLE_PROGRAM)
    return [str(beside if beside.exists() else itself)]
