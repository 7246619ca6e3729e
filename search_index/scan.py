"""Answers without an index: a plain look through every section for the very words, while an index is being made."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial

from resources.identifiers import SectionKind, Tier
from resources.library import Library
from search_index.answer import Answer, Details, Hit, Mark
from search_index.documents import names_of_topic, sections_of, text_of
from search_index.query import Run, read_query
from search_index.signals import SignMatcher, phrase_book
from search_index.stems import STOP
from search_index.text import fold

NAME = 3
"""How many times as much a word counts in a name of the topic."""

TITLE = 0.2
"""What a word of the title earns besides: of a few words less than one more word of the question."""


class PlainScan:
    """Finds words by how they begin: "kidney" is in "kidneys". Nothing is put right, no other word is thought of."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._signs = SignMatcher(library.checklist, phrase_book(library.checklist))
        self._sections = sections_of(library)
        self._texts = [_spaced(text_of(section)) for _, section in self._sections]
        self._titles = {topic.slug: _spaced((topic.title,)) for topic in library.topics.values()}
        self._names = {topic.slug: _spaced(names_of_topic(topic)) for topic in library.topics.values()}

    def search(self, text: str, *, limit: int = 10, typing: bool = False, only: SectionKind | None = None) -> Answer:
        """The topics that have most of the words, each by its section that has most; those with all words first."""
        query = read_query(text, typing=typing)
        spoken = self._signs.find(query.text, is_open=query.is_open)
        signs = tuple(slug for slug in spoken if self._library.checklist.signs[slug].tier is not Tier.SELF_CARE)
        words, unwanted = _words((*query.phrases, query.words)), _words(query.without)
        found = sorted(self._found(words, unwanted), reverse=True)
        kinds = frozenset((only,)) if only else query.kinds
        best: dict[str, tuple[float, int]] = {}
        for score, minus in found:
            slug, section = self._sections[-minus]
            if not kinds or section.kind in kinds:
                best.setdefault(slug, (score, -minus))
        return Answer(
            hits=tuple(self._hit(number, score, words) for score, number in list(best.values())[: max(0, limit)]),
            counts=self._counts(-minus for _, minus in found),
            total=len({self._sections[-minus][0] for _, minus in found}),
            signs=signs,
            is_plain=True,
        )

    search_as_typed = search

    def _found(self, words: Sequence[str], unwanted: Sequence[str]) -> Iterator[tuple[float, int]]:
        """Scores, with the numbers of their sections as negatives so that the first of equals sorts as the higher."""
        for number, (slug, _) in enumerate(self._sections):
            text, names = self._texts[number], self._names[slug]
            counts = [text.count(f" {word}") + NAME * names.count(f" {word}") for word in words]
            if any(counts) and not any(f" {word}" in text for word in unwanted):
                titled = sum(f" {word}" in self._titles[slug] for word in words)
                yield sum(map(bool, counts)) + TITLE * titled + sum(counts) / (sum(counts) + 10), -number

    def _counts(self, numbers: Iterable[int]) -> dict[SectionKind, int]:
        counts = Counter(self._sections[number][1].kind for number in numbers)
        return {kind: counts[kind] for kind in SectionKind if kind in counts}

    def _hit(self, number: int, score: float, words: Sequence[str]) -> Hit:
        slug, section = self._sections[number]
        topic = self._library.topics[slug]
        details = cache(partial(_details, topic.title, text_of(section), words))
        return Hit(topic=slug, section=section.kind, title=topic.title, score=round(score, 4), details=details)


def _words(runs: Iterable[Run]) -> tuple[str, ...]:
    """The words of some runs that say something, each once."""
    tokens = (token for run in runs for token in run)
    return tuple(dict.fromkeys(token.word for token in tokens if token.word not in STOP and not token.joined))


def _spaced(lines: Sequence[str]) -> str:
    """The lines folded, with a space before every word and nothing else between them."""
    return " " + " ".join(re.findall(r"[^\W_]+", fold(" ".join(lines))))


def _details(title: str, lines: Sequence[str], words: Sequence[str]) -> Details:
    """The first line that has most words, and where they stand in it; the sections are left uncounted."""
    snippet = max(lines, key=lambda line: len(_marks(line, words)), default="")
    return Details(_marks(title, words), snippet, _marks(snippet, words), ())


def _marks(text: str, words: Sequence[str]) -> tuple[Mark, ...]:
    found = re.finditer(r"[^\W_]+", text)
    return tuple((word.start(), len(word[0])) for word in found if fold(word[0]).startswith(tuple(words)))
