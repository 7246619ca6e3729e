"""What a search gives back: frozen, complete, and free of anything of the index."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from resources.identifiers import SectionKind, SignSlug, TermSlug, TopicSlug

Mark = tuple[int, int]
"""Where a found word stands in a text: its first character and its length, counted in Python characters."""


class Details(NamedTuple):
    """What only a hit that is shown needs: a quote of its section, where found words stand, and in which sections."""

    title_marks: tuple[Mark, ...]
    snippet: str
    snippet_marks: tuple[Mark, ...]
    sections: tuple[tuple[SectionKind, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A topic that was found, shown by its best section; its details are worked out when they are first asked for.

    Any thread may ask, also of an index that is closed: they come from the library's texts and from caches that Python
    keeps whole.

    `sections` are all sections of the topic that hold found words, in page order, each with how many. A hit with
    `related_to` has no word of the question; it is next to that topic, and stands last, where few topics were found.
    """

    topic: TopicSlug
    section: SectionKind
    title: str
    score: float
    details: Callable[[], Details] = field(repr=False, compare=False)
    related_to: TopicSlug | None = None

    @property
    def title_marks(self) -> tuple[Mark, ...]:
        """Where found words stand in the title."""
        return self.details().title_marks

    @property
    def snippet(self) -> str:
        """The sentences of the section that say most of what was asked."""
        return self.details().snippet

    @property
    def snippet_marks(self) -> tuple[Mark, ...]:
        """Where found words stand in the snippet."""
        return self.details().snippet_marks

    @property
    def sections(self) -> tuple[tuple[SectionKind, int], ...]:
        """The sections of the topic that hold found words."""
        return self.details().sections


@dataclass(frozen=True, slots=True)
class Answer:
    """All that is known about one question; an empty question has an empty answer.

    `counts` says how many topics match in each kind of section, `total` how many match at all, whichever section
    was asked for. `suggestion` is what was typed with misspelt words put right; it stands in `corrected` too where
    the hits are for those words. `dropped` are words that stand nowhere and were left out. `is_loose` says that no
    page has the words in quotes side by side, so that the hits have them apart or only the others. `signs` come
    fastest tier first, then as the checklist has them; signs and glossary terms never stand in `hits`. `is_plain` says
    that there was no index to ask.
    """

    hits: tuple[Hit, ...] = ()
    counts: Mapping[SectionKind, int] = field(default_factory=dict)
    total: int = 0
    suggestion: str | None = None
    corrected: str | None = None
    dropped: tuple[str, ...] = ()
    is_loose: bool = False
    signs: tuple[SignSlug, ...] = ()
    terms: tuple[TermSlug, ...] = ()
    is_plain: bool = False
