"""The commands that need no window."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping
from datetime import datetime

from resources.bundle import content_folder
from resources.chosen_packs import chosen_packs
from resources.errors import PackError
from resources.library import Library
from resources.pack import read_pack
from resources.proofreading import proofread

Command = Callable[[argparse.Namespace], int]
OFFSCREEN = "offscreen"


def run_command(chosen: argparse.Namespace) -> int:
    """Do it; returns 0 when it went well, 1 when it did not, which standard error says in a sentence."""
    commands: Mapping[str, Command] = {
        "search": search,
        "checklist": save_checklist,
        "print": save_topics,
        "check": check,
        "self-check": self_check,
        "build-index": build_index,
    }
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return commands[chosen.command](chosen)
    except PackError as error:
        return refuse(f"the pack can't be read: {error}")
    except BrokenPipeError:
        sys.stderr.close()  # whoever read the answers has enough of them
        return 0


def refuse(why: str) -> int:
    """Say why nothing was done; returns 1."""
    print(f"spotter: {why}", file=sys.stderr)
    return 1


def chosen_library(chosen: argparse.Namespace) -> Library:
    """All that is whole in the packs that were chosen; standard error says what is not."""
    content = chosen_packs(chosen.packs)
    for fault in content.front.faults:
        print(f"spotter: {fault}", file=sys.stderr)
    return content.library


def check(chosen: argparse.Namespace) -> int:
    """Say every fault of a pack and every remark on its words, and how many there are; only faults are a failure."""
    folder = chosen.pack or content_folder()
    pack = read_pack(folder)
    library = pack.library
    remarks = proofread(folder, library, datetime.now().astimezone().date())
    for fault in pack.faults:
        print(fault)
    for remark in remarks:
        print(f"{remark} (a warning)")
    counts = f"{len(pack.faults)} faults, {len(remarks)} warnings"
    print(f"{len(library.topics)} topics, {len(library.checklist.signs)} signs, {counts}")
    return 1 if pack.faults else 0


def search(chosen: argparse.Namespace) -> int:
    """Search once, or once a line of standard input."""
    from desktop.search_command import answer_lines, answer_once

    library = chosen_library(chosen)
    return (
        answer_lines(chosen.limit, library) if chosen.json and chosen.words == ["-"] else answer_once(chosen, library)
    )


def save_checklist(chosen: argparse.Namespace) -> int:
    """Save the checklist as a PDF."""
    from desktop.print_commands import checklist_to_pdf

    return in_qt(lambda: checklist_to_pdf(chosen, chosen_library(chosen)))


def save_topics(chosen: argparse.Namespace) -> int:
    """Save topics as a PDF."""
    from desktop.print_commands import topics_to_pdf

    return in_qt(lambda: topics_to_pdf(chosen, chosen_library(chosen)))


def build_index(chosen: argparse.Namespace) -> int:
    """Build the index for the window."""
    from desktop.index_command import build

    return build(chosen)


def self_check(chosen: argparse.Namespace) -> int:
    """Load everything, open the index, lay out a page."""
    from desktop.self_check import check_everything

    return in_qt(lambda: check_everything(chosen_packs(chosen.packs)))


def in_qt(work: Callable[[], int]) -> int:
    """Do what needs Qt's fonts and painters, on its offscreen platform."""
    os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is not None:
        return work()
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    code = work()
    application.shutdown()
    return code
