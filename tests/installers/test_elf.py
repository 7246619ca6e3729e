"""What is read of the libraries of a Linux program."""

import sys
from pathlib import Path

import pytest

from installers import elf

PRINTED = """
libsomething.so:     file format elf64-x86-64

Dynamic Section:
  NEEDED               libQt6Core.so.6
  NEEDED               libc.so.6
  RUNPATH              /home/builder/lib:$ORIGIN/../lib

Version References:
  required from libc.so.6:
    0x06969191 0x00 05 GLIBC_2.2.5
    0x06969195 0x00 04 GLIBC_2.35
  required from libstdc++.so.6:
    0x0297f861 0x00 02 GLIBCXX_3.4.29
"""


def test_libraries_search_path_and_glibc_are_read() -> None:
    found = elf.parse(PRINTED)
    assert found.needed == ("libQt6Core.so.6", "libc.so.6")
    assert found.run_path == "/home/builder/lib:$ORIGIN/../lib"
    assert found.glibc == (2, 35)


def test_a_file_that_asks_for_nothing_has_nothing() -> None:
    assert elf.parse("data.so: file format elf64-x86-64") == elf.Elf((), "", (0, 0))


@pytest.mark.parametrize(
    ("path", "foreign"),
    [
        ("", False),
        ("$ORIGIN/../lib", False),
        ("/home/builder/lib", True),
        ("$ORIGIN:/usr/local/lib", True),
        ("lib", True),
    ],
)
def test_a_search_path_out_of_the_folder_is_foreign(path: str, foreign: bool) -> None:
    assert elf.is_foreign(path) is foreign


def test_the_latest_glibc_that_any_file_asks_for_is_the_floor() -> None:
    files = [elf.Elf((), "", version) for version in ((2, 9), (2, 28), (2, 17))]
    assert elf.glibc_floor(files) == (2, 28)
    assert elf.glibc_floor([]) == (0, 0)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has such files")
def test_programs_are_found_by_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "library").write_bytes(elf.MAGIC + b"\x02\x01")
    (tmp_path / "library.so").write_text("not one")
    (tmp_path / "link").symlink_to(tmp_path / "library")
    assert list(elf.elf_files(tmp_path)) == [tmp_path / "library"]
