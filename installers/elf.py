"""What the files of a Linux program ask of the system: libraries, folders to look in, the age of glibc.

All of it is read from what `objdump -p` prints, so that a test needs no program built for the purpose.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

MAGIC = b"\x7fELF"
OLDEST_GLIBC = (2, 35)
"""That of Ubuntu 22.04, the oldest system that an installer is for."""


@dataclass(frozen=True, slots=True)
class Elf:
    """The dynamic section of one program or library."""

    needed: tuple[str, ...]
    run_path: str
    glibc: tuple[int, int]


def parse(text: str) -> Elf:
    """Read what `objdump -p` printed of one file; glibc is (0, 0) where it asks for none."""
    needed = re.findall(r"^\s+NEEDED\s+(\S+)", text, re.MULTILINE)
    paths = re.findall(r"^\s+(?:RUNPATH|RPATH)\s+(\S+)", text, re.MULTILINE)
    versions = [(int(major), int(minor)) for major, minor in re.findall(r"\bGLIBC_(\d+)\.(\d+)", text)]
    return Elf(tuple(needed), ":".join(paths), max(versions, default=(0, 0)))


def read(file: Path) -> Elf:
    """The dynamic section of a file."""
    done = subprocess.run(["objdump", "-p", str(file)], check=True, capture_output=True, encoding="utf-8")
    return parse(done.stdout)


def elf_files(folder: Path) -> Iterator[Path]:
    """Every program and library below a folder, once, in order."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as content:
                if content.read(len(MAGIC)) == MAGIC:
                    yield file


def is_foreign(run_path: str) -> bool:
    """Whether a search path leads out of the program's own folder, to where a stranger may put a library."""
    return any(not part.startswith("$ORIGIN") for part in run_path.split(":") if part)


def drop_foreign_run_paths(folder: Path) -> list[Path]:
    """Take the search paths of the machine that built them out of the files; returns those files."""
    foreign = [file for file in elf_files(folder) if is_foreign(read(file).run_path)]
    for file in foreign:
        subprocess.run(["patchelf", "--remove-rpath", str(file)], check=True)
    return foreign


def glibc_floor(files: Iterable[Elf]) -> tuple[int, int]:
    """The oldest glibc with which all of them start."""
    return max((file.glibc for file in files), default=(0, 0))
