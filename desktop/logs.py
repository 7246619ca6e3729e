"""Where Spotter notes its own troubles. What a person searched for, read or ticked is never among them."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

BIGGEST_FILE = 256_000
KEPT_FILES = 2


def start_logging(folder: Path) -> None:
    """Write warnings to a small file in `folder`; where that can't be, to standard error."""
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "spotter.log", maxBytes=BIGGEST_FILE, backupCount=KEPT_FILES, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
