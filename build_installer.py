#!/usr/bin/env python3
"""Make what a stranger downloads and installs, for the system that this runs on; needs only Python 3.11 or newer.

python3 build_installer.py                     make all that this system can (Windows: py build_installer.py)
python3 build_installer.py --format deb        make one; `folder` alone is the program in a folder, installed by nobody
python3 build_installer.py --check             name what is missing here, with the one command that gets it
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import run
from installers import elf, measures, product, tools
from installers.linux import appimage, deb
from installers.macos import dmg
from installers.steps import do_step, fail, launcher, say, try_program
from installers.windows import setup

if TYPE_CHECKING:
    from collections.abc import Sequence

INSTALLERS = run.ROOT / "installers"
BUILD = run.ROOT / "build"
PACKERS = {"deb": deb, "appimage": appimage, "setup": setup, "dmg": dmg}
FORMATS = {"linux": ("deb", "appimage"), "win32": ("setup",), "darwin": ("dmg",)}


def options(args: Sequence[str]) -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description="Make what installs Spotter on this system.")
    parser.add_argument("--format", nargs="+", choices=["folder", *PACKERS], help="what to make (all that works here)")
    parser.add_argument("--check", action="store_true", help="only name what is missing here")
    parser.add_argument("--out", type=Path, default=run.ROOT / "dist", metavar="FOLDER", help="where to put it (dist)")
    parser.add_argument("--python", type=Path, help="a Python that has requirements/build.txt, instead of our own")
    parser.add_argument(
        "--bundle", type=Path, metavar="FOLDER", help="pack this folder, frozen before, and freeze none"
    )
    chosen = parser.parse_args(args)
    chosen.out = chosen.out.resolve()
    chosen.bundle = chosen.bundle and chosen.bundle.resolve()
    chosen.format = chosen.format or FORMATS[sys.platform]
    return chosen


def check(formats: Sequence[str]) -> int:
    """Name what is missing; 0 when nothing is."""
    lacking = tools.missing(formats)
    for what, package in lacking.items():
        print(f"missing: {what}{f' (package {package})' if package else ''}")
    print(f"This gets it: {tools.command_for(lacking)}" if lacking else "Nothing is missing.")
    return 1 if lacking else 0


def own_python() -> Path:
    """The Python of a virtual environment that holds the locked build requirements, and nothing that tests need."""
    run.VENV = BUILD / "venv"
    run.PROGRAMS = run.VENV / run.PROGRAMS.name
    run.PYTHON = run.PROGRAMS / run.PYTHON.name
    run.ensure_environment("build")
    return run.PYTHON


def freeze_steps(python: Path, out: Path) -> dict[str, list[str]]:
    """What is done to freeze, in order, and the command that does it."""
    ours = [str(python), "-P"]
    freeze = [*ours, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", "--distpath"]
    work = ["--workpath", str(BUILD / "pyinstaller")]
    hello = ["--specpath", str(BUILD), "--name", "hello", "--console", str(INSTALLERS / "hello.py")]
    return {
        "Check the content": [*ours, "-m", "desktop", "check"],
        "Build the search index, keep the pack": [*ours, str(INSTALLERS / "make_index.py"), str(BUILD)],
        "Draw the icons": [*ours, str(INSTALLERS / "icons.py"), str(BUILD / "icons")],
        "Freeze Spotter, with its licences": [*freeze, str(out), *work, str(INSTALLERS / "spotter.spec")],
        "Freeze a hello window, to compare": [*freeze, str(BUILD), *work, *hello],
    }


def make_bundle(python: Path, out: Path) -> Path:
    """Freeze Spotter into a folder that starts anywhere, and try it."""
    for what, command in freeze_steps(python, out).items():
        do_step(what, command)
    bundle = out / product.PROGRAM
    if sys.platform.startswith("linux"):
        finish_linux(python, bundle)
    if sys.platform == "win32":
        measures.squeeze(bundle / "_internal" / "base_library.zip")
    try_program("Try the frozen program", [str(launcher(bundle))])
    return bundle


def finish_linux(python: Path, bundle: Path) -> None:
    """Take out where the machine that builds keeps its libraries, and tell the oldest system that it starts on."""
    support = [str(python), "-P", str(INSTALLERS / "support.py"), str(bundle / "_internal" / "shiboken6")]
    do_step("Compile what PySide6 else compiles at each start", support)
    say("Take out foreign search paths, look at the age of glibc")
    foreign = elf.drop_foreign_run_paths(bundle)
    floor = elf.glibc_floor(elf.read(file) for file in elf.elf_files(bundle))
    print(f"{len(foreign)} files had a foreign search path; they need glibc {floor[0]}.{floor[1]}")
    if floor > elf.OLDEST_GLIBC:
        print("That is newer than Ubuntu 22.04 has: a release is to be built there.")


def pack(name: str, bundle: Path, out: Path) -> Path:
    """Make one installer, install it into a place of its own, and try what is there."""
    say(f"Pack: {name}")
    try:
        packed: Path = PACKERS[name].pack(bundle, out)
        PACKERS[name].try_packed(packed)
    except subprocess.CalledProcessError as error:
        fail(f"{error.cmd[0]} failed.", f"{error.stderr or 'The lines above say why.'}")
    return packed


def figures(bundle: Path, packed: Sequence[Path]) -> None:
    """Print how big all is, as a share of the hello window, with the SHA-256 of each file."""
    say("Sizes")
    hello = BUILD / "hello"
    whole = measures.size_of(hello)[0]
    print(measures.told("program folder", measures.size_of(bundle)[0], whole, "the hello window's folder"))
    for name, module in PACKERS.items():
        made = [file for file in packed if file.name.endswith(module.ENDING)]
        for line in module.figures(made[0], hello) if made else ():
            print(f"{name}: {line}")
    for file in packed:
        print(f"{measures.checksum(file)}  {file.name}")


def main(args: Sequence[str]) -> int:
    """Make what was asked for; returns 0 when it went well."""
    run.refuse_old_python()
    chosen = options(args)
    formats = [name for name in chosen.format if name != "folder"]
    if chosen.check:
        return check(formats)
    tools.ensure(formats)
    chosen.out.mkdir(parents=True, exist_ok=True)
    bundle = chosen.bundle or make_bundle(chosen.python or own_python(), chosen.out)
    if not launcher(bundle).exists():
        fail(f"There is no program in {bundle}.", "Name a folder that this script made, or leave --bundle out.")
    packed = [pack(name, bundle, chosen.out) for name in formats]
    figures(bundle, packed)
    shutil.copy(BUILD / f"spotter-{product.version()}.cdx.json", chosen.out)
    measures.write_checksums(packed, chosen.out)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
