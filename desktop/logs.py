"""Where Spotter notes its own troubles. What a person searched for, read or ticked is never among them."""

import logging
from functools import cached_property
from pathlib import Path

BIGGEST_FILE = 256_000
KEPT_FILES = 2


class LogFile(logging.Handler):
    """A file that starts anew when it is full. It is opened, and what that takes is loaded, at the first record."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    @cached_property
    def _file(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        file = RotatingFileHandler(self._path, maxBytes=BIGGEST_FILE, backupCount=KEPT_FILES, encoding="utf-8")
        file.setFormatter(self.formatter)
        return file

    def emit(self, record: logging.LogRecord) -> None:
        self._file.handle(record)

    def close(self) -> None:
        if "_file" in self.__dict__:
            self._file.close()
        super().close()


def start_logging(folder: Path) -> None:
    """Write warnings to a small file in `folder`; where that can't be, to standard error."""
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = LogFile(folder / "spotter.log")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
