"""The ideas of a question: each word, or name of several words, with all the terms of the index that stand for it."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from search_index.concepts import Concepts
from search_index.kept import Kept
from search_index.lanes import Row
from search_index.lexicon import Lexicon
from search_index.postings import PostingReader, Postings, rarity
from search_index.schema import WEIGHT_UNIT
from search_index.stems import stem as stem_of

SYNONYM_SHARE = 0.65
"""What a word by another name earns of what the word itself earns."""

COMPLETION_SHARE = 0.9
LONGER_SHARE = 0.25
"""What a completion earns where what was typed is a word by itself."""

PIECE_SHARE = 0.4
"""What one word earns of a name that is made of several."""

BOOST_UNIT = 1 << 16
SCORE_UNIT = BOOST_UNIT * WEIGHT_UNIT
"""Scores are added up as whole numbers of such parts of one."""

KEPT_SCORES = 4_000_000
KEPT_TERMS = 4096


class Part(NamedTuple):
    """A term that stands for what was typed: the share it earns, and how much of the idea it covers."""

    term: str
    share: float
    cover: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """One idea of a question.

    `weight` is its rarity. `own` are the numbers of the stems typed, `stems` of all that stand for it. `scores` has
    what each document earns that has a part of it, in SCORE_UNITs, `row` the same without what is no section.
    `covers` has for each part of it where that stands, and how much of the idea it covers; none where each covers all.
    """

    weight: float
    parts: tuple[Part, ...]
    own: frozenset[int]
    stems: frozenset[int]
    scores: "array[int]"
    row: Row
    covers: tuple[tuple[float, Postings], ...]

    def __len__(self) -> int:
        return len(self.scores)

    def covered_by(self, section: int) -> float:
        """How much of the idea a section covers that has a part of it."""
        return min(1.0, sum([cover for cover, having in self.covers if section in having])) if self.covers else 1.0


class Idea(NamedTuple):
    """What a group is made of: the stems typed, the terms of the name that they are, and the word that may go on."""

    stems: tuple[str, ...]
    terms: tuple[str, ...]
    open_word: str


class GroupMaker:
    """Makes groups for one open index."""

    def __init__(self, lexicon: Lexicon, concepts: Concepts, postings: PostingReader, sections: int) -> None:
        self._lexicon = lexicon
        self._concepts = concepts
        self._postings = postings
        self._sections = sections
        self._in_sections = postings.lanes.only(range(sections))
        self._kept = Kept(self._make, KEPT_SCORES)
        self._having = lru_cache(maxsize=KEPT_TERMS)(self._count_having)

    def groups(self, stems: Sequence[str], open_word: str = "") -> tuple[tuple[Group, ...], frozenset[str]]:
        """The ideas in a run of stems, each once, and the stems that stand nowhere.

        The last one may go on where `open_word` is what it is so far.
        """
        made: dict[frozenset[int], Group] = {}
        missed: set[str] = set()
        start = 0
        while start < len(stems):
            size, terms = self._name_at(stems, start)
            is_last = start + size == len(stems)
            group = self._kept(Idea(tuple(stems[start : start + size]), terms, open_word if is_last else ""))
            if group.parts:
                made.setdefault(group.own, group)
            else:
                missed.add(stems[start])
            start += size
        return tuple(made.values()), frozenset(missed)

    def said(self, spoken: Sequence[str]) -> tuple[Group, ...]:
        """The ideas of the sayings in a question, of which all stems are given."""
        terms = [term for term in self._concepts.said(spoken) if self._having(term)]
        return tuple(self._kept(Idea((), (term,), "")) for term in terms)

    def _name_at(self, stems: Sequence[str], start: int) -> tuple[int, tuple[str, ...]]:
        """Size and terms of the longest name that sections have of the words from `start` on; a word is its own."""
        for run in self._concepts.at(stems, start):
            terms = tuple(term for term in run.terms if self._having(term))
            if run.size > 1 and terms:
                return run.size, terms
        joined = stem_of("".join(stems[start : start + 2]))
        if len(stems) > start + 1 and self._having(joined):
            return 2, (joined,)
        return 1, ()

    def _make(self, idea: Idea) -> Group:
        if not idea.stems:
            return self._group((), [Part(term, 1.0) for term in idea.terms])
        if len(idea.stems) > 1:
            return self._named(idea.stems, idea.terms)
        if idea.open_word:
            return self._open(idea.stems[0], idea.open_word)
        return self._group(idea.stems, self._parts_of(idea.stems[0]))

    def _named(self, stems: Sequence[str], terms: Sequence[str]) -> Group:
        """A name of several words: whole it counts for all of it, a word of it counts for less the commoner it is."""
        whole = [Part(term, 1 / len(terms)) for term in terms]
        weight = self._rarity(whole)
        pieces = [
            Part(stem, PIECE_SHARE * min(1.0, self._rarity([Part(stem, 1.0)]) / weight), 1 / len(stems))
            for stem in stems
        ]
        named = frozenset().union(*(self._concepts.all_stems_of(term) for term in terms))
        group = self._group([*stems, *terms], [*whole, *pieces], weight)
        return replace(group, stems=group.stems | self._numbers(named))

    def _open(self, stem: str, word: str) -> Group:
        """A word that may go on: what it is so far, and its likely completions, by other names only if they need be."""
        parts = self._parts_of(stem)
        share = LONGER_SHARE if parts else COMPLETION_SHARE
        others = [other for other in self._lexicon.completions(word) if other != stem]
        words = ([Part(other, 1.0)] if self._having(other) else self._parts_of(other) for other in others)
        longer = [part._replace(share=part.share * share) for part in chain.from_iterable(words)]
        return self._group((stem, *others), [*parts, *longer], self._rarity(parts or longer))

    def _parts_of(self, stem: str) -> list[Part]:
        """The word itself, and the groups of synonyms it belongs to."""
        terms = [term for term in self._concepts.terms_of(stem) if self._having(term)]
        own = 1 - SYNONYM_SHARE if terms else 1.0
        parts = [Part(stem, own)] if self._having(stem) else []
        return [*parts, *(Part(term, SYNONYM_SHARE / len(terms)) for term in terms)]

    def _group(self, stems: Iterable[str], parts: Sequence[Part], weight: float | None = None) -> Group:
        own = self._numbers(stems)
        all_stems = own | self._numbers(stem for part in parts for stem in self._concepts.stems_of(part.term))
        weight = self._rarity(parts) if weight is None else weight
        row = self._postings.sum_of((part.term, round(BOOST_UNIT * weight * part.share)) for part in parts)
        is_whole = all(part.cover == 1 for part in parts)
        covers = () if is_whole else tuple((part.cover, self._postings.of(part.term)) for part in parts)
        scores = self._postings.lanes.values(row)
        return Group(weight, tuple(parts), own, all_stems, scores, row & self._in_sections, covers)

    def _numbers(self, stems: Iterable[str]) -> frozenset[int]:
        return frozenset(number for stem in stems if (number := self._lexicon.number(stem)) is not None)

    def _rarity(self, parts: Iterable[Part]) -> float:
        """How rare the commonest of the parts is among sections."""
        having = max((self._having(part.term) for part in parts), default=0)
        return rarity(having, self._sections)

    def _count_having(self, term: str) -> int:
        """How many sections have a term."""
        return self._postings.of(term).before(self._sections)
