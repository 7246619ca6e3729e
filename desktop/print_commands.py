"""Saving the checklist and topics as PDF from the command line."""

import argparse
import sys
from pathlib import Path

from desktop.checking.ticks import Ticks, UnknownTickError, ticks_named
from desktop.deep_link import near_topics
from desktop.faces import load_faces
from desktop.printing.document import PaperDocument
from desktop.printing.documents import lay_out_checklist
from desktop.printing.handout_pages import lay_out_handout
from desktop.printing.options import Paper, PrintOptions
from desktop.printing.paper import PdfSaveError, save_pdf
from desktop.printing.sheet_copy import SheetCopy
from resources.identifiers import SectionKind, TopicSlug
from resources.library import Library


class WrongWordError(Exception):
    """A word of the command line that names nothing; the message says which, and what there is."""


def checklist_to_pdf(chosen: argparse.Namespace, library: Library) -> int:
    """Save the checklist, ticked where something is to be ticked; returns 0, or 1 having said why not."""
    try:
        copy = sheet_copy(chosen, library)
    except (UnknownTickError, WrongWordError) as error:
        return refuse(str(error))
    options = PrintOptions(Paper(chosen.paper), large=chosen.large, blank=not has_ticks(copy.ticks), full=chosen.full)
    return save(lay_out_checklist(copy, options, load_faces()), chosen.pdf)


def topics_to_pdf(chosen: argparse.Namespace, library: Library) -> int:
    """Save topics as one handout; returns 0, or 1 having said why not."""
    for name in chosen.topics:
        if name not in library.topics:
            near = " or ".join(near_topics(library, name))
            return refuse(f"there is no topic “{name}”{f'; did you mean {near}?' if near else '.'}")
    topics = [library.topics[TopicSlug(name)] for name in chosen.topics]
    sections = [SectionKind(kind) for kind in chosen.section or ()]
    options = PrintOptions(Paper(chosen.paper), large=chosen.large)
    return save(lay_out_handout(library, topics, sections, options, load_faces()), chosen.pdf)


def sheet_copy(chosen: argparse.Namespace, library: Library) -> SheetCopy:
    """What is to be printed; raises WrongWordError or UnknownTickError for a name that is not there."""
    country = None
    if chosen.country is not None:
        country = library.countries.get(chosen.country.upper())
        if country is None:
            raise WrongWordError(f"“{chosen.country}” is no country code, such as GB, US or IE.")
    ticks = ticks_named(library.checklist, chosen.tick, chosen.risk)
    name = country.name if country else ""
    return SheetCopy(library.checklist, library.wording(country), name, ticks)


def has_ticks(ticks: Ticks) -> bool:
    """Whether anything is ticked."""
    return ticks != Ticks()


def save(document: PaperDocument, path: Path) -> int:
    """Write the PDF; returns 0, or 1 having said why not."""
    try:
        save_pdf(document, path)
    except PdfSaveError as error:
        return refuse(str(error))
    return 0


def refuse(why: str) -> int:
    """Say why nothing was saved; returns 1."""
    print(f"spotter: {why}", file=sys.stderr)
    return 1
