"""The steps of a build: each is named before it runs, and a step that fails says what to do and ends it all."""

import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from installers.product import build_environment

OURS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH", "LD_LIBRARY_PATH", "XDG_CACHE_HOME")
CARRIED = ("shipped pages", "shipped index")
"""What the self-check says of a program that reads no text and builds no index when it is started first."""


def say(what: str) -> None:
    """Name the step that begins."""
    print(f"== {what}", flush=True)


def fail(what: str, advice: str) -> NoReturn:
    """End the build with one line: what failed, and what to do."""
    sys.exit(f"build_installer.py: {what} {advice}")


def do_step(what: str, command: Sequence[str], advice: str = "The lines above say why.") -> None:
    """Run one step; where it fails, nothing comes after it."""
    say(what)
    if subprocess.run(command, env=build_environment(), check=False).returncode:
        fail(f"This step failed: {what}.", advice)


def stranger(environ: Mapping[str, str], home: str) -> dict[str, str]:
    """The environment of somebody who has just got the program: no display, no folder of ours."""
    kept = {name: value for name, value in environ.items() if name not in OURS}
    return kept | {"HOME": home, "XDG_RUNTIME_DIR": home}


def try_program(what: str, command: Sequence[str], **more: str) -> None:
    """Run the self-check of a frozen program as on a stranger's system; it must take what it carries."""
    say(what)
    with tempfile.TemporaryDirectory() as home:
        environ = stranger(build_environment(), home) | more
        words = [*command, "self-check"]
        done = subprocess.run(words, env=environ, cwd=home, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    print(done.stdout, end="", flush=True)
    if done.returncode:
        fail("The program does not work.", "The lines above say why.")
    for part in CARRIED:
        if part not in done.stdout:
            fail(f"The program does not take its {part}: not current.", "Delete build/ and run this again.")


def launcher(folder: Path) -> Path:
    """The program of a bundle that answers on the command line."""
    if sys.platform == "darwin" and (app := folder.parent / "Spotter.app").is_dir():
        return app / "Contents" / "MacOS" / "Spotter"
    names = ("spotter", "spotter-cli.exe", "Spotter")
    return next((folder / name for name in names if (folder / name).is_file()), folder / names[0])
