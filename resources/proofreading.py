"""What a pack may have, but should not: words that talk down or promise, and pages that were not checked for long."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from resources.errors import Fault
from resources.library import Library
from resources.pack_folder import PackFolder

YEARS = 2  # after so long a page is to be checked against its sources again

# Each makes light of pain, hides who says so, promises what nobody can, or is said better without.
PHRASES = (
    "as everyone knows",
    "consult your healthcare provider",
    "do not worry",
    "don't worry",
    "experts say",
    "guaranteed",
    "it goes without saying",
    "it is important to",
    "listen to your body",
    "may want to consider",
    "no need to panic",
    "nothing to worry about",
    "obviously",
    "of course",
    "please note",
    "simply",
    "studies show",
    "you should be fine",
)
_PHRASE = re.compile(rf"\b(?:{'|'.join(map(re.escape, PHRASES))})\b", re.IGNORECASE)
_TITLES_OF_OTHERS = "sources.toml"


def proofread(folder: Path, library: Library, today: date) -> tuple[Fault, ...]:
    """All such remarks on the texts of the pack in a folder, by file and line; none keeps a page from being shown."""
    files = PackFolder(folder)
    names = [str(path) for place in (".", "topics") for path in files.files_in(place) if path.name != _TITLES_OF_OTHERS]
    days = {"pack.toml": library.info.reviewed}
    days |= {f"topics/{topic.slug}.md": topic.reviewed for topic in library.topics.values()}
    remarks = [remark for name in names for remark in _on_words(name, files.text(name) or "")]
    remarks += [remark for name, day in days.items() for remark in _on_day(name, files.text(name) or "", day, today)]
    return tuple(sorted(remarks, key=lambda remark: (remark.file, remark.line)))


def _on_words(name: str, text: str) -> Iterator[Fault]:
    for found in _PHRASE.finditer(text.replace("’", "'")):
        yield Fault(name, _line(text, found.start()), f"Say it without {found[0]!r}.")


def _on_day(name: str, text: str, day: date, today: date) -> Iterator[Fault]:
    line = _line(text, text.find("\nreviewed") + 1)
    if day > today:
        yield Fault(name, line, f"The day it was checked against its sources, {day}, is yet to come.")
    elif (today.year - day.year, today.month, today.day) > (YEARS, day.month, day.day):
        yield Fault(name, line, f"It was checked against its sources on {day}, more than {YEARS} years ago.")


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
