"""One question in, one answer out: the way of a search from what was typed to what is shown."""

from dataclasses import replace
from functools import lru_cache, partial
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import Self

from resources.identifiers import SectionKind, Tier, TopicSlug
from resources.library import Library
from search_index.answer import Answer, Details, Hit
from search_index.asked import Asked
from search_index.concepts import Concepts
from search_index.documents import sections_of, text_of
from search_index.groups import GroupMaker
from search_index.lexicon import Lexicon
from search_index.location import is_current
from search_index.named_terms import NamedTerms
from search_index.neighbours import Neighbours, SignLifts
from search_index.phrases import PHRASES, PhraseBook
from search_index.plan import Planner
from search_index.postings import PostingReader
from search_index.query import Query, read_query
from search_index.ranking import Ranker, Ranking, Wish
from search_index.signals import SignMatcher
from search_index.snippet import Quoter
from search_index.tables import read_tables
from search_index.tally import KINDS, Contents

KEPT_DETAILS = 256


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
        kinds = bytes(KINDS.index(section.kind) for _, section in sections)
        self._topics = list(library.topics.values())
        self._sections = [section for _, section in sections]
        numbers = {topic.slug: number for number, topic in enumerate(self._topics)}
        self._topic_of = [numbers[slug] for slug, _ in sections]
        self._first = [*accumulate((len(topic.sections) for topic in self._topics), initial=0)]
        self._details = lru_cache(maxsize=KEPT_DETAILS)(self._work_out)
        self._postings = PostingReader(folder)
        self._planner = Planner(lexicon, GroupMaker(lexicon, concepts, self._postings, len(sections)))
        self._ranker = Ranker(
            tables.rows,
            Contents(self._topic_of, kinds, self._first, Neighbours(self._topics, numbers)),
            self._postings.lanes,
        )
        self._quoter = Quoter(lambda number: text_of(self._sections[number]), tables.rows.parts, lexicon.number)
        self._glossary = list(library.terms)
        after_names = len(sections) + len(self._topics)
        self._terms = NamedTerms(
            [tables.rows.parts(after_names + number) for number in range(len(self._glossary))],
            [len(term.names) for term in library.terms.values()],
            len(sections) + len(library.checklist.signs),
        )
        self._signs = SignMatcher(library.checklist, PhraseBook.read((folder / PHRASES).read_bytes()))
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
        kinds = frozenset((only,)) if only else query.kinds
        all_signs = self._library.checklist.signs
        signs = tuple(slug for slug in spoken if all_signs[slug].tier is not Tier.SELF_CARE)
        wish = Wish(limit, kinds, self._lifts.of(spoken), is_warned=bool(signs))
        asked = Asked(plan.groups)
        ranking = self._ranker.rank(plan, asked, wish)
        return Answer(
            hits=self._hits(ranking, asked, limit),
            counts=ranking.tally.counts,
            total=ranking.tally.total,
            suggestion=plan.suggestion,
            corrected=plan.corrected,
            dropped=plan.dropped,
            is_loose=ranking.is_loose,
            signs=signs,
            terms=tuple(self._glossary[number] for number in self._terms.in_question(plan.groups)),
        )

    def _hits(self, ranking: Ranking, asked: Asked, limit: int) -> tuple[Hit, ...]:
        most = max(0, limit)
        hits = [self._hit(section, score, asked) for section, score in ranking.best[:most]]
        for section, score, topic in ranking.related[: most - len(hits)]:
            hits.append(self._hit(section, score, asked, related_to=self._topics[topic].slug))
        return tuple(hits)

    def _hit(self, number: int, score: float, asked: Asked, related_to: TopicSlug | None = None) -> Hit:
        topic = self._topics[self._topic_of[number]]
        return Hit(
            topic=topic.slug,
            section=self._sections[number].kind,
            title=topic.title,
            score=round(score, 4),
            details=partial(self._details, number, asked),
            related_to=related_to,
        )

    def _work_out(self, number: int, asked: Asked) -> Details:
        topic = self._topic_of[number]
        title_marks = self._quoter.marks(self._topics[topic].title, asked)
        return Details(title_marks, *self._quoter.quote(number, asked), self._sections_with(topic, asked))

    def _sections_with(self, topic: int, asked: Asked) -> tuple[tuple[SectionKind, int], ...]:
        numbers = range(self._first[topic], self._first[topic + 1])
        found = ((self._sections[number].kind, self._ranker.found_in(number, asked)) for number in numbers)
        return tuple((kind, matches) for kind, matches in found if matches)
