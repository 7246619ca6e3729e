"""The engines that the search is held against, each asked in the way its own manual shows for the task."""

import importlib
import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from resources.library import Library
from search_index.builder import build_index
from search_index.documents import documents_of, sections_of
from search_index.searcher import Searcher

WEIGHTS: Mapping[str, float] = {"title": 2.4, "aliases": 1.6, "headings": 1.6, "body": 1.0}
"""What a word counts by the field it stands in: the same for all."""

SECTIONS_JUDGED = 50
"""How many sections are asked for where at least five topics are wanted; else ten."""

_WORD = re.compile(r"\w+")


class Engine(Protocol):
    """One that was built over a library and is open; `kind` says what is asked for, see `questions.Kind`."""

    def ask(self, kind: str, text: str, /) -> Sequence[str]:
        """The topics of the ten best sections, best first."""

    def close(self) -> None:
        """Let go of its files."""


class Spotter:
    """This program's search, with all that it does at a keystroke: signs, words put right, counts and terms too."""

    def __init__(self, library: Library, folder: Path) -> None:
        build_index(library, folder, lambda _done, _total: None, lambda: False)
        self._searcher = Searcher.open(folder, library)

    def ask(self, kind: str, text: str) -> Sequence[str]:
        """The topics of the answer."""
        answer = self._searcher.search(text, typing=kind == "typing")
        if kind == "snippets":
            for hit in answer.hits:
                hit.details()
        return [hit.topic for hit in answer.hits]

    def close(self) -> None:
        """Let go of its files."""
        self._searcher.close()


class Fts5:
    """SQLite's full-text search: Porter stems, indexes of short starts, weights by field, the file mapped."""

    def __init__(self, library: Library, folder: Path) -> None:
        folder.mkdir(parents=True)
        self._database = sqlite3.connect(folder / "fts5.db")
        fields = ", ".join(WEIGHTS)
        self._database.execute(
            f"create virtual table page using fts5(topic unindexed, {fields}, tokenize='porter', prefix='2 3')"
        )
        self._database.execute("create virtual table word using fts5vocab(page, row)")
        self._database.executemany("insert into page values (?, ?, ?, ?, ?)", rows(library))
        self._database.execute("insert into page(page) values ('optimize')")
        self._database.commit()
        self._database.execute("pragma mmap_size = 1000000000")
        self._words = [word for (word,) in self._database.execute("select term from word")]

    def ask(self, kind: str, text: str) -> Sequence[str]:
        """Any of the words, the last one open while typing; a slip is looked up among all words, as programs do."""
        words = [f'"{word}"' for word in _WORD.findall(text)]
        if kind == "typing":
            words[-1] += "*"
        if kind == "typo":
            words = [f'"{near}"' for word in _WORD.findall(text) for near in self._near(word)]
        shown = "topic, snippet(page, 4, '', '', '', 30)" if kind == "snippets" else "topic"
        weights = ", ".join(map(str, WEIGHTS.values()))
        found = self._database.execute(
            f"select {shown} from page where page match ? order by bm25(page, 0, {weights}) limit ?",  # noqa: S608
            (" OR ".join(words), SECTIONS_JUDGED if kind == "judged" else 10),
        )
        return [row[0] for row in found]

    def close(self) -> None:
        """Let go of its file."""
        self._database.close()

    def _near(self, word: str) -> Sequence[str]:
        likely = (known for known in self._words if abs(len(known) - len(word)) <= 1 and known[0] == word[0])
        return [known for known in likely if slips(word, known) <= 1] or [word]


class Tantivy:
    """A search engine of native code, as a yardstick; its package is optional."""

    def __init__(self, library: Library, folder: Path) -> None:
        self._tantivy: Any = importlib.import_module("tantivy")
        folder.mkdir(parents=True)
        builder = self._tantivy.SchemaBuilder()
        builder.add_text_field("topic", stored=True, tokenizer_name="raw")
        for name in WEIGHTS:
            builder.add_text_field(name, stored=name == "body", tokenizer_name="en_stem")
        self._index = self._tantivy.Index(builder.build(), path=str(folder))
        writer = self._index.writer(heap_size=128_000_000, num_threads=1)
        for topic, *texts in rows(library):
            fields = dict(zip(WEIGHTS, texts, strict=True))
            writer.add_document(self._tantivy.Document(topic=topic, **fields))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def ask(self, kind: str, text: str) -> Sequence[str]:
        """Any of the words, the last one open while typing, one slip forgiven in each where that is asked for."""
        query = self._query(kind, _WORD.findall(text))
        found = [self._searcher.doc(address) for _, address in self._searcher.search(query, 10).hits]
        if kind == "snippets":
            maker = self._tantivy.SnippetGenerator.create(self._searcher, query, self._index.schema, "body")
            for document in found:
                maker.snippet_from_doc(document).to_html()
        return [document["topic"][0] for document in found]

    def close(self) -> None:
        """Nothing to let go of."""

    def _query(self, kind: str, words: list[str]) -> object:
        schema, fields = self._index.schema, list(WEIGHTS)
        if kind == "typing":
            fuzzy, should = self._tantivy.Query.fuzzy_term_query, self._tantivy.Occur.Should
            clauses = [(should, fuzzy(schema, field, words[-1], 0, True, True)) for field in fields]
            if words[1:]:
                clauses.append((should, self._parsed(words[:-1])))
            return self._tantivy.Query.boolean_query(clauses)
        forgiving = {"fuzzy_fields": dict.fromkeys(fields, (False, 1, True))}
        return self._parsed(words, **(forgiving if kind == "typo" else {}))

    def _parsed(self, words: Iterable[str], **more: object) -> object:
        return self._index.parse_query(" ".join(words), list(WEIGHTS), field_boosts=dict(WEIGHTS), **more)


class TutorialWhoosh:
    """Whoosh as its tutorial has it: a text field each, BM25F, any of the words."""

    def __init__(self, library: Library, folder: Path) -> None:
        fields, index, qparser = (importlib.import_module(f"whoosh.{name}") for name in ("fields", "index", "qparser"))
        analyzer = importlib.import_module("whoosh.analysis").StemmingAnalyzer()
        folder.mkdir(parents=True)
        texts = {name: fields.TEXT(analyzer=analyzer, field_boost=boost) for name, boost in WEIGHTS.items()}
        made = index.create_in(str(folder), fields.Schema(topic=fields.ID(stored=True), **texts))
        with made.writer() as writer:
            for topic, *lines in rows(library):
                writer.add_document(topic=topic, **dict(zip(WEIGHTS, lines, strict=True)))
        self._parser = qparser.MultifieldParser(list(WEIGHTS), made.schema, group=qparser.OrGroup)
        self._searcher = made.searcher()

    def ask(self, _kind: str, text: str, /) -> Sequence[str]:
        """The words as they are: starts and slips would take seconds in a large index."""
        found = self._searcher.search(self._parser.parse(" ".join(_WORD.findall(text))), limit=None)
        return [hit["topic"] for hit in found]

    def close(self) -> None:
        """Let go of its files."""
        self._searcher.close()


def rows(library: Library) -> Iterable[Sequence[str]]:
    """Every section as the rivals index it: its topic, then a text for each of `WEIGHTS`."""
    for (topic, _), document in zip(sections_of(library), documents_of(library), strict=False):
        headings = (
            *document.fields["kind"],
            *document.fields.get("headings", ()),
            *document.fields.get("questions", ()),
        )
        texts = {**document.fields, "headings": headings}
        yield topic, *(" ".join(texts[name]) for name in WEIGHTS)


def slips(typed: str, known: str) -> int:
    """Fewest letters left out, put in or mistaken, and neighbours swapped, between two words."""
    before: list[int] = []
    row = list(range(len(known) + 1))
    for i, char in enumerate(typed, start=1):
        before, last, row = row, before, [i]
        for j, other in enumerate(known, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != other))
            if i > 1 and j > 1 and char == known[j - 2] and typed[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
