"""Whether an installed Spotter holds all it needs."""

import sys
import tempfile
import traceback
from pathlib import Path

from desktop.app import Spotter
from desktop.destination import AtChecklist, AtHome, AtTopic
from desktop.faces import load_faces
from desktop.printing.documents import lay_out_checklist
from desktop.printing.handout_pages import lay_out_handout
from desktop.printing.options import PrintOptions
from desktop.printing.paper import save_pdf
from desktop.printing.sheet_copy import SheetCopy
from desktop.settings.preferences import PreferencesFile
from resources.bundle import content_folder
from resources.front import Content
from resources.kept_pack import is_carried
from resources.library import Library
from search_index.builder import build_index
from search_index.location import is_current, shipped_index
from search_index.searcher import Searcher

QUESTION = "kidney pain"


def check_everything(pack: Content) -> int:
    """Try each part once; returns 0 and says what was found, or 1 and says what failed."""
    try:
        with tempfile.TemporaryDirectory(prefix="spotter-", ignore_cleanup_errors=True) as folder:
            found = try_all(pack, Path(folder))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a bundle is what this is for
        traceback.print_exc()
        print(f"self-check failed: {error}", file=sys.stderr)
        return 1
    print(f"self-check passed: {found}")
    return 0


def try_all(pack: Content, folder: Path) -> str:
    """Read, search, print, show; returns what was there. Whatever raises has failed."""
    if faults := pack.front.faults:
        raise ValueError(f"the pack has {len(faults)} faults, first {faults[0]}")
    library = pack.library
    index, whose = find_index(library, folder)
    with Searcher.open(index, library) as searcher:
        if not searcher.search(QUESTION).hits:
            raise ValueError(f"nothing was found for {QUESTION!r}")
    print_samples(library, folder)
    show_pages(pack, folder)
    pages = "shipped" if is_carried(content_folder(), content_folder().parent) else "fresh"
    topics, signs = len(library.topics), len(library.checklist.signs)
    return f"{topics} topics, {signs} signs, {pages} pages, {whose} index, PDF and window"


def find_index(library: Library, folder: Path) -> tuple[Path, str]:
    """The index that ships, or one built into `folder` where none does; and which of the two."""
    if is_current(shipped_index(), library):
        return shipped_index(), "shipped"
    build_index(library, folder / "index", lambda _done, _total: None, lambda: False)
    return folder / "index", "fresh"


def print_samples(library: Library, folder: Path) -> None:
    """Save the checklist and a topic as PDF."""
    faces = load_faces()
    copy = SheetCopy(library.checklist, library.wording(None))
    save_pdf(lay_out_checklist(copy, PrintOptions(blank=True), faces), folder / "checklist.pdf")
    first = next(iter(library.topics.values()))
    save_pdf(lay_out_handout(library, [first], (), PrintOptions(), faces), folder / "topic.pdf")


def show_pages(pack: Content, folder: Path) -> None:
    """Lay out the window at its main pages."""
    spotter = Spotter(pack, PreferencesFile(folder / "spotter.ini"))
    for place in (AtHome(), AtTopic(next(iter(pack.library.topics))), AtChecklist()):
        spotter.navigation.go(place)
        if spotter.window.grab().isNull():
            raise ValueError("a page could not be painted")
    spotter.window.close()
