"""Where every start begins; what a command does not need is never imported."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.system_libraries import missing_library, restore_library_path

NO_DISPLAY = (
    "spotter: there is no display to open a window on. "
    "These commands need none: search, checklist --pdf, print --pdf, check, self-check."
)


def has_display() -> bool:
    """Whether a window could be shown; only Linux and its kin ever run without."""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main() -> int:
    """Do what the command line says; returns 0 when it went well, 1 when it did not, 2 when it can't be done here."""
    restore_library_path()
    try:
        return run()
    except ImportError as error:
        if (sentence := missing_library(error)) is None:
            raise
        print(sentence, file=sys.stderr)
        return 1


def run() -> int:
    """The same, where the system has all that Qt asks for."""
    if not sys.argv[1:]:
        return open_window("", [])
    from desktop.command_line import parser
    from desktop.version import own_version

    chosen = parser(own_version()).parse_args()
    if chosen.command in (None, "open"):
        return open_window(getattr(chosen, "topic", ""), chosen.packs)
    from desktop.commands import run_command

    return run_command(chosen)


def open_window(topic: str, packs: Sequence[Path]) -> int:
    """Show the window at a topic, "" for Home, with the pages of the packs in some folders too."""
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 2
    gc.disable()  # until the first picture is there: what is made for it stays
    from desktop.start import run_window

    return run_window(topic, packs)


if __name__ == "__main__":
    sys.exit(main())
