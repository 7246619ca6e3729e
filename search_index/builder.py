"""Make the index of a library: Whoosh's own files, and the tables of words beside them."""

import os
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from resources.library import Library
from search_index._whoosh import create_in
from search_index.concepts import Concepts
from search_index.documents import Document, documents_of
from search_index.location import write_manifest
from search_index.schema import FIELD, FIELD_WEIGHTS, KEY, impacts, new_codec, new_schema
from search_index.tables import write_tables
from search_index.vocabulary import Vocabulary, analyse

Progress = Callable[[int, int], object]
"""Told how many documents are done, and of how many."""

MEMORY_MB = 1024
STALE_AFTER_S = 86_400


class BuildCancelled(Exception):
    """Nobody wants the index any more; nothing was changed."""


def build_index(library: Library, folder: Path, progress: Progress, cancelled: Callable[[], bool]) -> int:
    """Put a fresh index in the place of `folder`; return its number of documents.

    It is written to a folder beside it and renamed once complete: a crash, a full disk or `cancelled`, which raises
    BuildCancelled, leaves what was there. A searcher that has `folder` open has to be closed before.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    fresh = folder.with_name(f"{folder.name}.{os.getpid()}.new")
    fresh.mkdir()
    try:
        total = _write(library, fresh, progress, cancelled)
        _swap(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return total


def build_where_possible(
    library: Library, folders: Sequence[Path], progress: Progress, cancelled: Callable[[], bool]
) -> Path:
    """Put a fresh index in the first of some folders that can be written, and return it; raises the last OSError."""
    *preferred, last = folders
    for folder in preferred:
        try:
            build_index(library, folder, progress, cancelled)
        except OSError:
            continue
        return folder
    build_index(library, last, progress, cancelled)
    return last


def _write(library: Library, folder: Path, progress: Progress, cancelled: Callable[[], bool]) -> int:
    documents = list(documents_of(library))
    usual, concepts, vocabulary = _usual_lengths(documents), Concepts(library.synonyms), Vocabulary()
    index = create_in(str(folder), new_schema())
    with index.writer(limitmb=MEMORY_MB, codec=new_codec()) as writer:  # cancels what it wrote when an error passes
        for done, document in enumerate(documents, start=1):
            if cancelled():
                raise BuildCancelled
            writer.add_document(**{KEY: document.key, FIELD: tuple(_impacts(document, usual, concepts).items())})
            vocabulary.add(document)
            progress(done, len(documents))
    index.close()
    write_tables(folder, vocabulary.tables(library))
    write_manifest(folder, library)
    return len(documents)


def _impacts(document: Document, usual: Mapping[str, float], concepts: Concepts) -> dict[str, float]:
    """The weights of a document's words, a group of synonyms being a word that any of them spells."""
    return impacts(
        (FIELD_WEIGHTS[name], _length(lines) / usual[name], _counts(lines, concepts))
        for name, lines in document.fields.items()
        if lines
    )


def _counts(lines: Iterable[str], concepts: Concepts) -> Counter[str]:
    counts: Counter[str] = Counter()
    for line in map(analyse, lines):
        counts.update(line.stems)
        counts.update(line.joined)
        counts.update(concepts.counts(line.stems))
    return counts


def _usual_lengths(documents: Iterable[Document]) -> dict[str, float]:
    """The mean length of each field over the documents that have it."""
    totals: Counter[str] = Counter()
    having: Counter[str] = Counter()
    for document in documents:
        for name, lines in document.fields.items():
            totals[name] += _length(lines)
            having[name] += bool(lines)
    return {name: total / having[name] for name, total in totals.items() if total}


def _length(lines: Iterable[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _swap(fresh: Path, folder: Path) -> None:
    old = fresh.with_suffix(".old")
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Remove what builds that were killed left behind; a younger one may still be at work."""
    for left in (*folder.parent.glob(f"{folder.name}.*.new"), *folder.parent.glob(f"{folder.name}.*.old")):
        if time.time() - left.stat().st_mtime > STALE_AFTER_S:
            shutil.rmtree(left, ignore_errors=True)
