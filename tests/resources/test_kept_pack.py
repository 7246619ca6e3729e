"""A pack that was read before is recalled, and read anew whenever it might be another."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from resources.kept_pack import carry, recall_or_read
from resources.library import Pack
from resources.pack import read_pack

Change = Callable[[str, str, str], None]
Start = Callable[[], Pack]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def start(pack: Path, tmp_path: Path, cache: Path) -> Start:
    """What each start of the program does."""
    return lambda: recall_or_read(pack, tmp_path / "content.pickle", cache)


def renamed(pack: Path) -> Pack:
    """The pack as no text says it, so that it can only have been recalled."""
    read = read_pack(pack)
    return replace(read, library=replace(read.library, info=replace(read.library.info, title="Recalled")))


def test_the_first_start_reads_the_texts_and_the_next_recalls_the_same(pack: Path, start: Start) -> None:
    assert start() == start() == read_pack(pack)


def test_what_was_carried_is_recalled(pack: Path, tmp_path: Path, start: Start, cache: Path) -> None:
    carry(renamed(pack), tmp_path / "content.pickle")
    assert start().library.info.title == "Recalled"
    assert not cache.exists()


def test_other_texts_are_read_anew(pack: Path, tmp_path: Path, start: Start, change: Change) -> None:
    carry(renamed(pack), tmp_path / "content.pickle")
    change("topics/stones.md", "A second", "A third")
    assert start().library.info.title == "A small pack"


@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: data[:-1] + b"x", lambda _: b""])
def test_a_damaged_file_is_thrown_away(harm: Callable[[bytes], bytes], pack: Path, start: Start, cache: Path) -> None:
    start()
    [kept] = cache.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(harm(whole))
    assert start() == read_pack(pack)
    assert kept.read_bytes() == whole


def test_a_file_that_holds_no_pack_is_thrown_away(pack: Path, tmp_path: Path, start: Start) -> None:
    carry(renamed(pack), tmp_path / "content.pickle")
    other = read_pack(pack).library
    carry(_Impostor(other), tmp_path / "content.pickle")  # type: ignore[arg-type]  # that is the point
    assert start().library.info.title == "A small pack"


class _Impostor:
    def __init__(self, library: object) -> None:
        self.library = library


def test_another_python_reads_anew(pack: Path, tmp_path: Path, start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    carry(renamed(pack), tmp_path / "content.pickle")
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert start().library.info.title == "A small pack"


def test_what_can_not_take_its_place_leaves_nothing_behind(start: Start, cache: Path) -> None:
    (cache / "content.pickle").mkdir(parents=True)
    start()
    assert [path.name for path in cache.iterdir()] == ["content.pickle"]


def test_where_nothing_can_be_kept_the_texts_are_read_each_time(pack: Path, tmp_path: Path, cache: Path) -> None:
    cache.write_text("a file where the folder should be", encoding="utf-8")
    assert recall_or_read(pack, tmp_path / "content.pickle", cache) == read_pack(pack)
