"""A small pack without a fault, to be spoilt by the tests one rule at a time."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from resources.library import Library
from resources.pack import read_pack

SMALL_PACK = Path(__file__).with_name("small_pack")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The folder of a pack without a fault."""
    return shutil.copytree(SMALL_PACK, tmp_path / "pack")


@pytest.fixture
def change(pack: Path) -> Callable[[str, str, str], None]:
    """Puts new text in place of the first of some old text in a file of the pack."""

    def change(name: str, old: str, new: str) -> None:
        text = (pack / name).read_text(encoding="utf-8")
        assert old in text
        (pack / name).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")

    return change


@pytest.fixture
def faults(pack: Path) -> Callable[[], list[str]]:
    """Reads the pack and tells its faults."""
    return lambda: [str(fault) for fault in read_pack(pack).faults]


@pytest.fixture
def library(pack: Path) -> Callable[[], Library]:
    """Reads the pack and gives what is whole in it."""
    return lambda: read_pack(pack).library
