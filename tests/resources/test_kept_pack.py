"""A pack that was read before is recalled, and read anew whenever it might be another."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from resources.front import Content
from resources.kept_pack import FRONT, WHOLE, KeptPack, carried_seal, is_carried, keep, recall_or_read
from resources.library import Pack
from resources.pack import read_pack

Change = Callable[[str, str, str], None]
Start = Callable[[], Content]


@pytest.fixture
def carried(tmp_path: Path) -> Path:
    return tmp_path / "carried"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def start(pack: Path, carried: Path, cache: Path) -> Start:
    """What each start of the program does."""
    return lambda: recall_or_read(pack, carried, lambda: cache)


def renamed(pack: Path) -> Pack:
    """The pack as no text says it, so that it can only have been recalled."""
    read = read_pack(pack)
    return replace(read, library=replace(read.library, info=replace(read.library.info, title="Recalled")))


@pytest.fixture
def carry(pack: Path, carried: Path) -> None:
    """The program carries the pack, renamed."""
    keep(renamed(pack), carried, carried_seal(pack))


def test_the_first_start_reads_the_texts_and_the_next_recalls_the_same(pack: Path, start: Start) -> None:
    first, second = start(), start()
    assert isinstance(first, Pack)
    assert isinstance(second, KeptPack)
    assert first.front == second.front == read_pack(pack).front
    assert first.library == second.library == read_pack(pack).library


def test_the_front_holds_the_faults(pack: Path, change: Change, start: Start) -> None:
    change("topics/stones.md", "+++", "---")
    assert start().front.faults == start().front.faults == read_pack(pack).faults != ()


@pytest.mark.usefixtures("carry")
def test_what_was_carried_is_recalled(start: Start, cache: Path) -> None:
    assert start().library.info.title == "Recalled"
    assert not cache.exists()


@pytest.mark.usefixtures("carry")
def test_what_was_carried_is_recalled_whatever_times_an_installer_sets(pack: Path, start: Start, cache: Path) -> None:
    for file in pack.rglob("*.*"):
        os.utime(file, (0, 0))
    assert start().library.info.title == "Recalled"
    assert not cache.exists()


@pytest.mark.usefixtures("carry")
@pytest.mark.parametrize("name", [FRONT, WHOLE])
def test_a_program_knows_whether_it_carries_all(pack: Path, carried: Path, name: str) -> None:
    assert is_carried(pack, carried)
    (carried / name).unlink()
    assert not is_carried(pack, carried)


@pytest.mark.usefixtures("carry")
def test_other_texts_are_read_anew(start: Start, change: Change) -> None:
    change("topics/stones.md", "A second", "A third")
    assert start().library.info.title == "A small pack"


def test_texts_of_the_same_length_are_read_anew(pack: Path, start: Start, change: Change) -> None:
    start()
    change("topics/stones.md", "A second", "A fourth")
    assert start().library == read_pack(pack).library


@pytest.mark.parametrize("name", [FRONT, WHOLE])
@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: data[:-1] + b"x", lambda _: b""])
def test_a_damaged_file_is_thrown_away(
    name: str, harm: Callable[[bytes], bytes], pack: Path, start: Start, cache: Path
) -> None:
    start()
    whole = (cache / name).read_bytes()
    (cache / name).write_bytes(harm(whole))
    assert start().library == read_pack(pack).library
    assert (cache / name).read_bytes() == whole


@pytest.mark.usefixtures("carry")
def test_a_file_that_holds_something_else_is_thrown_away(carried: Path, start: Start) -> None:
    (carried / WHOLE).replace(carried / FRONT)
    assert start().library.info.title == "A small pack"


@pytest.mark.usefixtures("carry")
def test_another_python_reads_anew(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert start().library.info.title == "A small pack"


def test_what_can_not_take_its_place_leaves_nothing_behind(start: Start, cache: Path) -> None:
    (cache / WHOLE).mkdir(parents=True)
    start()
    assert [path.name for path in cache.iterdir()] == [WHOLE]


def test_where_nothing_can_be_kept_the_texts_are_read_each_time(pack: Path, start: Start, cache: Path) -> None:
    cache.write_text("a file where the folder should be", encoding="utf-8")
    assert start() == start() == read_pack(pack)
