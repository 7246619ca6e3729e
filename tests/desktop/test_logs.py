"""Where troubles are noted."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.logs import BIGGEST_FILE, start_logging


@pytest.fixture(autouse=True)
def root() -> Iterator[logging.Logger]:
    """The root logger, as it was again afterwards."""
    logger = logging.getLogger()
    level = logger.level
    before = list(logger.handlers)
    yield logger
    for handler in logger.handlers:
        handler.close()
    logger.handlers = before
    logger.setLevel(level)


def start_alone(folder: Path) -> list[logging.Handler]:
    """Start logging as the program does, where nothing else takes the records; give the handlers it made."""
    root = logging.getLogger()
    root.handlers = []
    start_logging(folder)
    return root.handlers


def test_a_warning_is_written_with_its_time_and_its_place(tmp_path: Path) -> None:
    start_alone(tmp_path / "not" / "there" / "yet")
    logging.getLogger("desktop.tasks").warning("%s is full", "the disk")
    line = (tmp_path / "not" / "there" / "yet" / "spotter.log").read_text(encoding="utf-8")
    assert line[:2] == "20"
    assert line.endswith(" WARNING desktop.tasks: the disk is full\n")


def test_what_is_less_than_a_warning_is_not_written(tmp_path: Path) -> None:
    start_alone(tmp_path)
    logging.getLogger("desktop.tasks").info("all is well")
    assert list(tmp_path.iterdir()) == []


def test_the_files_stay_few_and_small(tmp_path: Path) -> None:
    start_alone(tmp_path)
    for _ in range(5):
        logging.getLogger("desktop").warning("x" * (BIGGEST_FILE - 200))
    sizes = {file.name: file.stat().st_size for file in tmp_path.iterdir()}
    assert set(sizes) == {"spotter.log", "spotter.log.1", "spotter.log.2"}
    assert max(sizes.values()) <= BIGGEST_FILE


def test_nothing_is_made_before_there_is_something_to_write(tmp_path: Path) -> None:
    start_alone(tmp_path / "logs")
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_to_write_to_standard_error_gets_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    start_alone(tmp_path / "file" / "logs")
    logging.getLogger("desktop.tasks").warning("the disk is full")
    assert capsys.readouterr().err.endswith(" WARNING desktop.tasks: the disk is full\n")
