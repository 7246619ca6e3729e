"""Searching from the command line."""

import argparse
import gc
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from resources.library import Library
from search_index.answer import Answer
from search_index.builder import build_where_possible
from search_index.location import cached_index, is_current, shipped_index
from search_index.searcher import Searcher


def answer_once(chosen: argparse.Namespace, library: Library) -> int:
    """Answer the words of the command line."""
    query = " ".join(chosen.words)
    with open_searcher(library) as searcher:
        answer = searcher.search(query, limit=chosen.limit)
    print(as_json(query, answer) if chosen.json else as_text(library, answer))
    return 0


def answer_lines(limit: int, library: Library) -> int:
    """Answer each line of standard input by a line of JSON, at once; bytes that are no UTF-8 are replaced."""
    with open_searcher(library) as searcher:
        for line in sys.stdin.buffer:
            query = line.decode("utf-8", errors="replace").rstrip("\r\n")
            answer = searcher.search(query, limit=limit)
            sys.stdout.buffer.write(as_json(query, answer).encode() + b"\n")
            sys.stdout.buffer.flush()
    return 0


@contextmanager
def open_searcher(library: Library) -> Iterator[Searcher]:
    """A searcher on the index that is current; one is built first where there is none."""
    gc.freeze()  # the library stays: no look for garbage need go through it
    with tempfile.TemporaryDirectory(prefix="spotter-", ignore_cleanup_errors=True) as spare:
        searcher = Searcher.open(current_index(library, Path(spare)), library)
        try:
            yield searcher
        finally:
            searcher.close()


def current_index(library: Library, spare: Path) -> Path:
    """The folder of an index of this library; it is built in the cache, or in `spare` where that can't be written."""
    for folder in (shipped_index(), cached_index(library)):
        if is_current(folder, library):
            return folder
    folders = (cached_index(library), spare / "index")
    return build_where_possible(library, folders, lambda _done, _total: None, lambda: False)


def as_json(query: str, answer: Answer) -> str:
    """One line; a character that can't be written as UTF-8 is escaped."""
    results = [
        {"topic": hit.topic, "section": hit.section, "title": hit.title, "snippet": hit.snippet, "score": hit.score}
        for hit in answer.hits
    ]
    found = {"query": query, "results": results, "suggestion": answer.suggestion, "signs": list(answer.signs)}
    text = json.dumps(found, ensure_ascii=False)
    return text.encode("utf-8", errors="backslashreplace").decode()


def as_text(library: Library, answer: Answer) -> str:
    """For people: the warning signs first, then a result in two lines."""
    lines = []
    if answer.signs:
        lines += ["Check these warning signs first:"]
        lines += [f"  ! {library.checklist.signs[slug].text}" for slug in answer.signs] + [""]
    if answer.corrected:
        lines += [f"Showing results for: {answer.corrected}", ""]
    for number, hit in enumerate(answer.hits, start=1):
        why = f", related to {library.topics[hit.related_to].title}" if hit.related_to else ""
        lines += [f"{number:2}. {hit.title} ({hit.section.heading}{why})  {hit.topic}#{hit.section}"]
        lines += [f"    {hit.snippet}"]
    if not answer.hits:
        lines += ["No page matches. Try fewer words, or `spotter checklist --pdf FILE` for the warning signs."]
    return "\n".join(lines)
