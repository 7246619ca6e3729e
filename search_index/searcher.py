"""One question in, one answer out: the way of a search from what was typed to what is shown."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache, partial
from itertools import accumulate, chain
from pathlib import Path
from types import TracebackType
from typing import Self

from resources.identifiers import SectionKind, TermSlug, Tier
from resources.library import Library
from search_index.answer import Answer, Details, Hit
from search_index.asked import Asked
from search_index.concepts import Concepts
from search_index.documents import sections_of, text_of
from search_index.groups import Group, GroupMaker
from search_index.lexicon import Lexicon
from search_index.location import is_current
from search_index.neighbours import SignLifts, neighbours_of
from search_index.plan import Planner
from search_index.postings import PostingReader
from search_index.query import Query, read_query
from search_index.ranking import Contents, Ranker, Ranking, Wish
from search_index.signals import SignMatcher
from search_index.snippet import Quoter
from search_index.tables import read_tables

MOST_TERMS = 3
KEPT_NAMES = 1024


class IndexNotCurrent(Exception):
    """The index in `folder` is missing, damaged, foreign or of another library: build it anew."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder}: no index of this library")
        self.folder = folder


class Searcher:
    """An open index over its library; only for the thread that opened it, never for two at once.

    Open it once and keep it: what was read for one question serves the next. Close it before the index is built anew.
    Nothing that is asked is logged or written anywhere.
    """

    def __init__(self, folder: Path, library: Library) -> None:
        tables = read_tables(folder)
        sections = sections_of(library)
        lexicon = Lexicon(tables)
        concepts = Concepts(library.synonyms, lexicon.stem_of)
        self._library = library
        self._topics = list(library.topics.values())
        self._sections = [section for _, section in sections]
        self._kinds = [section.kind for section in self._sections]
        order = {kind: number for number, kind in enumerate(SectionKind)}
        self._kind_numbers = [order[kind] for kind in self._kinds]
        numbers = {topic.slug: number for number, topic in enumerate(self._topics)}
        self._topic_of = [numbers[slug] for slug, _ in sections]
        self._first = [*accumulate((len(topic.sections) for topic in self._topics), initial=0)]
        self._names_in = lru_cache(maxsize=KEPT_NAMES)(tables.rows.parts)
        self._postings = PostingReader(folder)
        self._planner = Planner(lexicon, GroupMaker(lexicon, concepts, self._postings, len(sections)))
        self._ranker = Ranker(tables.rows, Contents(self._topic_of, self._kinds, neighbours_of(self._topics, numbers)))
        self._quoter = Quoter(lambda number: text_of(self._sections[number]), lexicon.number)
        self._terms_in_order = list(library.terms)
        self._signs = SignMatcher(library.checklist.signs)
        self._lifts = SignLifts(self._topics, library.checklist.signs)

    @classmethod
    def open(cls, folder: Path, library: Library) -> Self:
        """Open the index in `folder`; raises IndexNotCurrent where there is none that was built from this library."""
        if not is_current(folder, library):
            raise IndexNotCurrent(folder)
        return cls(folder, library)

    def close(self) -> None:
        """Let go of the index's files."""
        self._postings.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def search(self, text: str, *, limit: int = 10, typing: bool = False, only: SectionKind | None = None) -> Answer:
        """What the library has on a question: at most `limit` topics, best first, each by its best section.

        With `typing` the last word may go on. With `only` topics are ranked and shown by that section of theirs.
        """
        return self._answer(read_query(text, typing=typing), limit, only)

    def search_as_typed(self, text: str, *, limit: int = 10, only: SectionKind | None = None) -> Answer:
        """The same for someone who means what they typed: no word is put right, though `suggestion` still says how."""
        return self._answer(replace(read_query(text), is_verbatim=True), limit, only)

    def _answer(self, query: Query, limit: int, only: SectionKind | None) -> Answer:
        spoken = self._signs.find(query.text, is_open=query.is_open)
        plan = self._planner.plan(query)
        kinds = {only} if only else query.kinds
        wish = Wish(limit, kinds, self._lifts.of(spoken))
        asked = Asked(plan.groups)
        ranking = self._ranker.rank(plan, asked, wish)
        return Answer(
            hits=self._hits(ranking, asked, limit),
            counts=self._counts(ranking.matches),
            total=len(set(map(self._topic_of.__getitem__, ranking.matches))),
            suggestion=plan.suggestion,
            corrected=plan.corrected,
            dropped=plan.dropped,
            signs=tuple(slug for slug in spoken if self._library.checklist.signs[slug].tier is not Tier.SELF_CARE),
            terms=self._terms(plan.groups),
        )

    def _hits(self, ranking: Ranking, asked: Asked, limit: int) -> tuple[Hit, ...]:
        best: dict[int, tuple[int, float]] = {}
        for number, score in ranking.best:
            best.setdefault(self._topic_of[number], (number, score))
        return tuple(self._hit(number, score, asked) for number, score in list(best.values())[: max(0, limit)])

    def _hit(self, number: int, score: float, asked: Asked) -> Hit:
        topic = self._topics[self._topic_of[number]]
        return Hit(
            topic=topic.slug,
            section=self._kinds[number],
            title=topic.title,
            score=round(score, 4),
            details=cache(partial(self._details, number, asked)),
        )

    def _details(self, number: int, asked: Asked) -> Details:
        topic = self._topic_of[number]
        title_marks = self._quoter.marks(self._topics[topic].title, asked)
        return Details(title_marks, *self._quoter.quote(number, asked), self._sections_with(topic, asked))

    def _sections_with(self, topic: int, asked: Asked) -> tuple[tuple[SectionKind, int], ...]:
        numbers = range(self._first[topic], self._first[topic + 1])
        found = ((self._kinds[number], self._ranker.found_in(number, asked)) for number in numbers)
        return tuple((kind, matches) for kind, matches in found if matches)

    def _counts(self, matches: Sequence[int]) -> dict[SectionKind, int]:
        """How many sections of each kind match, in page order: a topic has each kind once."""
        counts = Counter(map(self._kind_numbers.__getitem__, matches))
        return {kind: counts[number] for number, kind in enumerate(SectionKind) if number in counts}

    def _terms(self, groups: Sequence[Group]) -> tuple[TermSlug, ...]:
        """The glossary terms that the question names: by the longest name first, then the best score.

        What people also say for a term must be all of the question, as "lower back" is in so many.
        """
        typed = frozenset[int]().union(*(group.own for group in groups))
        first = len(self._sections) + len(self._library.checklist.signs)
        names = len(self._sections) + len(self._topics)
        named: list[tuple[int, float, int]] = []
        scores: dict[int, float] = {}
        for document, score in chain.from_iterable(group.others.items() for group in groups):
            if document >= first:
                scores[document] = scores.get(document, 0.0) + score
        for document, score in scores.items():
            own = len(self._library.terms[self._terms_in_order[document - first]].names)
            parts = enumerate(self._names_in(names + document - first))
            said = [name for place, name in parts if place < own or len(name) >= len(groups)]
            held = [len(name) for name in said if name and typed.issuperset(name)]
            if held:
                named.append((-max(held), -round(score, 6), document - first))
        return tuple(self._terms_in_order[at] for *_, at in sorted(named)[:MOST_TERMS])
