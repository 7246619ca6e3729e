"""The files of a pack: each is read once, and what is wrong with each is kept under its name."""

import re
from hashlib import sha256
from pathlib import Path, PurePosixPath

from resources.errors import Fault, FaultLog

MAX_BYTES = 1 << 20

_PATTERNS = ("*.toml", "topics/*.md", "illustrations/*.svg")
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class PackFolder:
    """What lies in the folder of a pack; the name of a file is relative to it, with `/` between its parts."""

    def __init__(self, folder: Path) -> None:
        self._bytes: dict[str, bytes | None] = {}
        self._logs: dict[str, FaultLog] = {}
        paths = (path for pattern in _PATTERNS for path in folder.glob(pattern) if path.is_file())
        for name, path in sorted((path.relative_to(folder).as_posix(), path) for path in paths):
            self._read(name, path)

    def _read(self, name: str, path: Path) -> None:
        self._bytes[name] = None
        try:
            with path.open("rb") as file:
                self._bytes[name] = file.read(MAX_BYTES + 1)
        except OSError as error:
            self.log(name).note(1, f"The file can't be read: {error.strerror}.")

    def log(self, name: str) -> FaultLog:
        """The faults of one file, to add to."""
        return self._logs.setdefault(name, FaultLog(name))

    def files_in(self, folder: str) -> list[PurePosixPath]:
        """The files in a folder of the pack, `.` for its top, sorted."""
        return [path for path in map(PurePosixPath, self._bytes) if path.parent == PurePosixPath(folder)]

    def text(self, name: str) -> str | None:
        """The text of a file with plain line ends; None where it is missing or, with the fault noted, no fit text."""
        data = self._bytes.get(name)
        if data is None:
            return None
        if len(data) > MAX_BYTES:
            self.log(name).note(1, f"The file is larger than {MAX_BYTES} bytes.")
            return None
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self.log(name).note(line, f"The file is not UTF-8: byte {data[error.start]:#x} is out of place.")
            return None
        if _HIDDEN.search(text) is None:
            return text
        for line, words in enumerate(text.split("\n"), start=1):
            if found := _HIDDEN.search(words):
                self.log(name).note(line, f"The hidden character U+{ord(found[0]):04X} stands here.")
        return _HIDDEN.sub("", text)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All faults found so far, by file and line."""
        faults = (fault for log in self._logs.values() for fault in log.faults)
        return tuple(sorted(faults, key=lambda fault: (fault.file, fault.line)))

    @property
    def fingerprint(self) -> str:
        """A SHA-256 over the names and bytes of all files."""
        digest = sha256()
        for name, data in self._bytes.items():
            digest.update(f"{name}\0{len(data or b'')}\0".encode())
            digest.update(data or b"")
        return digest.hexdigest()
