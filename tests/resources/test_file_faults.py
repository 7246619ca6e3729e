"""Files that are no fit text, and files that a pack does not have."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from resources.library import Library

Change = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]
Read = Callable[[], Library]

NAMES = ["sources.toml", "topics/running.md", "illustrations/runner.svg"]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_utf_8(name: str, pack: Path, faults: Faults) -> None:
    (pack / name).write_bytes(b"a\nb\nc \xe9 d\n")
    assert f"{name}:3: The file is not UTF-8: byte 0xe9 is out of place." in faults()


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_a_megabyte_at_most(name: str, pack: Path, faults: Faults) -> None:
    (pack / name).write_text("a" * (2**20 + 1))
    assert f"{name}:1: The file is larger than 1048576 bytes." in faults()


def test_a_file_of_a_megabyte_is_no_fault(pack: Path, faults: Faults) -> None:
    path = pack / "sources.toml"
    path.write_text(path.read_text() + "#" * (2**20 - path.stat().st_size))
    assert faults() == []


def test_a_file_that_may_not_be_read_is_a_fault(pack: Path, faults: Faults, monkeypatch: pytest.MonkeyPatch) -> None:
    def open_all_but_one(path: Path, mode: str) -> IO[bytes]:
        if path.name == "running.md":
            raise PermissionError(errno.EACCES, "Permission denied")
        return open(path, mode)  # noqa: PTH123 - stands in for Path.open

    monkeypatch.setattr(Path, "open", open_all_but_one)
    assert faults() == ["topics/running.md:1: The file can't be read: Permission denied."]


def test_a_hidden_character_is_a_fault_and_is_taken_out(change: Change, faults: Faults, library: Read) -> None:
    change("glossary.toml", "of the body", "of \u202ethe body")
    assert faults() == ["glossary.toml:4: The hidden character U+202E stands here."]
    assert [term.meaning for term in library().terms.values()] == ["The side of the body."]


def test_a_file_of_another_name_is_a_fault(pack: Path, faults: Faults) -> None:
    (pack / "check-list.toml").write_text("")
    assert [fault.partition(", only")[0] for fault in faults()] == [
        "check-list.toml:1: A pack has no file of this name"
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a = 1\nb = ", "2: This is not TOML: Invalid value."),
        ("a = 1\nb = [1,\n2\n", "3: This is not TOML: Unclosed array."),
        ("a = 1\na = 2\n", "2: This is not TOML: Cannot overwrite a value."),
        ("\na = " + "1" * 5000, "2: This is not TOML: Exceeds the limit"),
        ("\na = " + "[" * 5000, "2: This is not TOML: maximum recursion depth exceeded"),
        ("\n" + "a." * 20 + "a = 1", "2: This is not TOML: a key has 20 parts at most."),
    ],
)
def test_a_table_file_is_toml(text: str, fault: str, pack: Path, faults: Faults) -> None:
    (pack / "synonyms.toml").write_text(text)
    assert faults()[0].startswith(f"synonyms.toml:{fault}")


def test_faults_stand_in_the_order_of_files_and_lines(change: Change, faults: Faults) -> None:
    change("topics/stones.md", "A second", "A **second")
    change("topics/stones.md", "Too", "To **o")
    change("glossary.toml", "lay =", "words =")
    places = [fault.rsplit(":", 1)[0] for fault in faults()]
    assert places == ["glossary.toml:5", "topics/stones.md:11", "topics/stones.md:12"]


@pytest.mark.parametrize("name", ["sources.toml", "checklist.toml"])
def test_what_names_the_rows_of_a_file_that_cannot_be_read_is_no_fault(
    name: str, pack: Path, faults: Faults, library: Read
) -> None:
    (pack / name).write_text("This is not TOML")
    assert [fault.partition(": This is not TOML")[0] for fault in faults()] == [f"{name}:1"]
    assert list(library().topics) == ["stones", "running"]
    assert "[^" not in " ".join(line for topic in library().topics.values() for line in topic.sections[0].lines)
