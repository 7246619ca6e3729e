"""What can go wrong with a pack."""

from pathlib import Path
from typing import NamedTuple


class PackError(Exception):
    """The pack can't be read at all; `file` and `reason` say which file and why, in words for its author."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


class Fault(NamedTuple):
    """One rule that a file of the pack breaks; `file` is relative to the pack, `line` counts from 1."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class FaultLog:
    """The faults of one file of a pack, each once, in the order they were found."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._faults: dict[Fault, None] = {}

    def note(self, line: int, message: str) -> None:
        """Add the fault that `message` states in one plain sentence."""
        self._faults[Fault(self._file, line, message)] = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All that were noted so far."""
        return tuple(self._faults)
