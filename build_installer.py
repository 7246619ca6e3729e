#!/usr/bin/env python3
"""Make a folder that runs Spotter without Python, for the system that this runs on; needs only Python 3.11 or newer.

python3 build_installer.py [--out FOLDER]   check, build the index, freeze, try the frozen program (Windows: py)
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import run

if TYPE_CHECKING:
    from collections.abc import Sequence

BUILD = run.ROOT / "build"
INSTALLERS = run.ROOT / "installers"
SPOTTER = "spotter.exe" if os.name == "nt" else "spotter"


def python_library() -> dict[str, str]:
    """The shared library of this Python, which is frozen in; Debian has it in a package of its own."""
    name = sysconfig.get_config_var("INSTSONAME") or ""
    return {name: "libpython{}.{}".format(*sys.version_info)} if ".so" in name else {}


def ensure_tools() -> None:
    """Install what freezing needs of a Linux system: a library that is missing here is silently missing there."""
    libraries = run.QT_LIBRARIES | run.X11_LIBRARIES | run.WAYLAND_LIBRARIES | python_library()
    missing = run.missing_libraries(libraries)
    if not shutil.which("objdump"):
        missing["objdump"] = "binutils"
    if missing:
        run.install_packages(list(missing.values()), f"Freezing needs what is not here: {', '.join(missing)}.")


def build_steps(out: Path) -> dict[str, list[str]]:
    """What is done, in order, and the command that does it."""
    ours = [str(run.PYTHON), "-P"]
    work = ["--distpath", str(out), "--workpath", str(BUILD / "pyinstaller")]
    return {
        "Check the content": [*ours, "-m", "desktop", "check"],
        "Build the search index": [*ours, str(INSTALLERS / "make_index.py"), str(BUILD)],
        "Freeze the program": [
            *(str(run.PROGRAMS / "pyinstaller"), "--noconfirm", "--clean", "--log-level", "WARN"),
            *(*work, str(INSTALLERS / "spotter.spec")),
        ],
    }


def do_step(what: str, command: Sequence[str]) -> None:
    """Run one step; where it fails, nothing comes after it."""
    print(f"== {what}", flush=True)
    if subprocess.run(command, check=False).returncode:
        sys.exit(f"build_installer.py: This step failed, the lines above say why: {what}")


def try_frozen(program: Path) -> None:
    """Run the self-check of the frozen program as it starts on a stranger's system: no display, no folder of ours."""
    print("== Try the frozen program", flush=True)
    ours = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH")
    with tempfile.TemporaryDirectory() as home:
        environ = {name: value for name, value in os.environ.items() if name not in ours} | {"HOME": home}
        command = [str(program), "self-check"]
        done = subprocess.run(command, env=environ, cwd=home, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    print(done.stdout, end="", flush=True)
    if done.returncode:
        sys.exit("build_installer.py: The frozen program does not work, the lines above say why.")
    if "shipped index" not in done.stdout:
        sys.exit("build_installer.py: The frozen program does not take the index inside: it is not current.")


def size_of(folder: Path) -> tuple[int, int]:
    """Bytes and number of the files in a folder; what a link leads to is counted once, where it lies."""
    sizes = [file.lstat().st_size for file in folder.rglob("*") if file.is_symlink() or file.is_file()]
    return sum(sizes), len(sizes)


def main(args: Sequence[str]) -> None:
    """Make the folder and print how big it is."""
    run.refuse_old_python()
    parser = argparse.ArgumentParser(description="Make a folder that runs Spotter without Python.")
    parser.add_argument("--out", type=Path, default=run.ROOT / "dist", metavar="FOLDER", help="where to put it (dist)")
    out: Path = parser.parse_args(args).out.resolve()
    if sys.platform.startswith("linux"):
        ensure_tools()
    run.ensure_environment("build")
    for what, command in build_steps(out).items():
        do_step(what, command)
    try_frozen(out / "spotter" / SPOTTER)
    size, count = size_of(out / "spotter")
    print(f"{out / 'spotter'}: {size / 1e6:.1f} MB in {count} files")


if __name__ == "__main__":
    main(sys.argv[1:])
