"""Make the index of a library: Whoosh's own files, and the tables of words beside them."""

import math
import os
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path

from resources.library import Library
from search_index._whoosh import Rows, create_in
from search_index.concepts import Concepts
from search_index.documents import Document, documents_of, names_of_term, names_of_topic, sections_of, text_of
from search_index.location import write_manifest
from search_index.phrases import PHRASES
from search_index.schema import FIELD, FIELD_WEIGHTS, KEY, impacts, new_codec, new_schema
from search_index.signals import phrase_book
from search_index.tables import write_tables
from search_index.vocabulary import Vocabulary, analyse

Progress = Callable[[int, int], object]
"""Told how many documents are done, and of how many."""

STALE_AFTER_S = 86_400
SHARED = 16
"""What was worked out is kept for so many fields: the sections of a topic, one after the other, share some."""


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
    documents, texts = list(documents_of(library)), [text_of(section) for _, section in sections_of(library)]
    weigh, vocabulary = _Weigher(documents, Concepts(library.synonyms)), Vocabulary()
    index = create_in(str(folder), new_schema())
    with index.writer(codec=new_codec(), compound=False) as writer:  # cancels what it wrote when an error passes
        writer.pool = Rows(FIELD)
        for number, document in enumerate(documents):
            if cancelled():
                raise BuildCancelled
            writer.add_document(**{KEY: document.key})
            writer.pool.add(number, weigh(document))
            vocabulary.add(document)
            if number < len(texts):
                vocabulary.add_row(texts[number])
            progress(number + 1, len(documents))
    index.close()
    for names in (*map(names_of_topic, library.topics.values()), *map(names_of_term, library.terms.values())):
        vocabulary.add_row(names)
    write_tables(folder, vocabulary.tables(library.synonyms))
    (folder / PHRASES).write_bytes(phrase_book(library.checklist).written())
    write_manifest(folder, library)
    return len(documents)


class _Weigher:
    """Gives the weights of a document's words, a group of synonyms being a word that any of them spells."""

    def __init__(self, documents: Iterable[Document], concepts: Concepts) -> None:
        self._usual = _usual_lengths(documents)
        self._concepts = concepts
        self._counts = lru_cache(maxsize=SHARED)(self._count)

    def __call__(self, document: Document) -> dict[str, int]:
        weighed = ((name, FIELD_WEIGHTS[name], lines) for name, lines in document.fields.items() if lines)
        return impacts(
            (weight, _length(lines) / self._usual[name], self._counts(lines, weight.is_shared))
            for name, weight, lines in weighed
        )

    def _count(self, lines: tuple[str, ...], is_shared: bool) -> dict[str, float]:
        """What the words of a field count; the sections of a topic share some fields."""
        counts: dict[str, float] = {}
        for line in map(analyse, lines):
            share = 1 / math.sqrt(max(1, len(line.stems))) if is_shared else 1.0
            for term in chain(line.stems, line.joined, self._concepts.named(line.stems)):
                counts[term] = counts.get(term, 0.0) + share
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


@lru_cache(maxsize=SHARED)
def _length(lines: tuple[str, ...]) -> int:
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
