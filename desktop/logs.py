"""Where Spotter notes its own troubles. What a person searched for, read or ticked is never among them.

Whoever has one to note imports this first: no start waits for what it takes.
"""

import logging
from functools import cache, cached_property
from pathlib import Path

import platformdirs

BIGGEST_FILE = 256_000
KEPT_FILES = 2


class LogFile(logging.Handler):
    """A file that starts anew when it is full. It is made, with its folder, at the first record.

    Where that can't be, standard error gets the records.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    @cached_property
    def _target(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler

        target: logging.Handler
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            target = RotatingFileHandler(self._path, maxBytes=BIGGEST_FILE, backupCount=KEPT_FILES, encoding="utf-8")
        except OSError:
            target = logging.StreamHandler()
        target.setFormatter(self.formatter)
        return target

    def emit(self, record: logging.LogRecord) -> None:
        self._target.handle(record)

    def close(self) -> None:
        if "_target" in self.__dict__:
            self._target.close()
        super().close()


@cache
def begin_logging() -> None:
    """Have warnings written to a folder of Spotter's own from now on."""
    start_logging(platformdirs.user_log_path("spotter", appauthor=False))


def note(where: str, what: str, *details: object) -> None:
    """Write a warning of the module `where`."""
    begin_logging()
    logging.getLogger(where).warning(what, *details)


def start_logging(folder: Path) -> None:
    """Write warnings to a small file in `folder`."""
    handler = LogFile(folder / "spotter.log")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
