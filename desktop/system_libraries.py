"""What is said where Linux lacks a library that Qt asks for, and that no program started from here inherits ours."""

import os
import re
import sys
from collections.abc import MutableMapping

PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Library file -> Debian package, as run.py has it."""

FOR_A_WINDOW = ("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0")
COMMAND = "sudo apt-get install --no-install-recommends"


def restore_library_path(environ: MutableMapping[str, str] = os.environ) -> None:
    """Take the bundle's libraries out of what a browser or PDF viewer inherits: they would break it.

    What this program itself has been told of them stays with it.
    """
    if not getattr(sys, "frozen", False):
        return
    for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        environ.pop(name, None)
    before = environ.pop("LD_LIBRARY_PATH_ORIG", "")
    environ.pop("LD_LIBRARY_PATH", None)
    if before:
        environ["LD_LIBRARY_PATH"] = before


def missing_library(error: ImportError) -> str | None:
    """One sentence on the library that an import lacked, with the command that gets it; None for any other error."""
    found = re.match(r"(lib[\w.+-]+\.so[\d.]*): cannot open shared object", str(error))
    if not found:
        return None
    every = " ".join(PACKAGES.values())
    return f"spotter: The system lacks {found[1]}. On Debian and Ubuntu this installs it: {COMMAND} {every}"


def no_window() -> str:
    """The sentence where Qt can't open a window, which it would tell by aborting."""
    every = " ".join(FOR_A_WINDOW)
    return f"spotter: Qt can't open a window here. On Debian and Ubuntu this installs what it needs: {COMMAND} {every}"
