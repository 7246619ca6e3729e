"""A topic: one page of the reference."""

from dataclasses import dataclass
from datetime import date

from resources.identifiers import SectionKind, SignSlug, SourceKey, TopicKind, TopicSlug
from resources.page_text import Block, lines_of, sources_of

WORDS_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a topic under one of the fixed headings."""

    kind: SectionKind
    blocks: tuple[Block, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Its text without marks or notes, one line a paragraph, item or heading."""
        return tuple(lines_of(self.blocks))

    @property
    def sources(self) -> tuple[SourceKey, ...]:
        """Its sources, each once, in the order they are first called on."""
        return sources_of(self.blocks)


@dataclass(frozen=True, slots=True)
class Topic:
    """One page; `signs` most urgent first, `aliases` are words people type and are never shown.

    `reviewed` is the day the page was checked against its sources, `review_note` what its pack says of who checked it.
    """

    slug: TopicSlug
    title: str
    kind: TopicKind
    summary: str
    signs: tuple[SignSlug, ...]
    related: tuple[TopicSlug, ...]
    aliases: tuple[str, ...]
    reviewed: date
    review_note: str
    sections: tuple[Section, ...]

    @property
    def sources(self) -> tuple[SourceKey, ...]:
        """Its sources, each once, in the order of their note numbers: the first is note 1."""
        return tuple(dict.fromkeys(key for section in self.sections for key in section.sources))

    @property
    def minutes(self) -> int:
        """How long it takes to read, at 200 words a minute, at least one."""
        words = sum(len(line.split()) for section in self.sections for line in section.lines)
        return max(1, round(words / WORDS_A_MINUTE))
