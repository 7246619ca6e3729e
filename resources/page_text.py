"""The text of a page, parsed: blocks made of spans, free of Markdown and of any way to show them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from resources.identifiers import CalloutKind, Evidence, PictureName, SectionKind, SourceKey, TopicSlug


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A link to a topic of the same pack, or to one of its sections."""

    topic: TopicSlug
    section: SectionKind | None = None


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link out; `address` starts with https:// and is opened only when the reader asks for it."""

    address: str


Link = TopicLink | WebLink


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words with one look; `link` leads elsewhere."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """The place of a source note: what stands before it rests on `source`."""

    source: SourceKey


Span = Words | Citation


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; the words of the evidence label are taken off its end and kept as `evidence`."""

    spans: tuple[Span, ...]
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class SubHeading:
    """A heading inside a section: a question, a treatment, an exercise."""

    text: str


@dataclass(frozen=True, slots=True)
class ItemList:
    """A bulleted or numbered list; an item is blocks, most often one paragraph."""

    items: tuple[tuple["Block", ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed remark; `title` is its first bold sentence, without the bold."""

    kind: CalloutKind
    title: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a head of as many cells."""

    head: tuple[tuple[Span, ...], ...]
    rows: tuple[tuple[tuple[Span, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing; `alt` says it in words, `key` explains its numbers from 1 on."""

    picture: PictureName
    alt: str
    caption: str
    key: tuple[tuple[Span, ...], ...] = ()


Block = Paragraph | SubHeading | ItemList | Callout | Table | Figure


def plain(spans: tuple[Span, ...]) -> str:
    """The words alone, without source notes."""
    return "".join(span.text for span in spans if isinstance(span, Words)).strip()


def spans_of(blocks: Iterable[Block]) -> Iterator[tuple[Span, ...]]:
    """Every run of spans in reading order, however deep it lies."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block.spans
            case ItemList():
                yield from spans_of(chain.from_iterable(block.items))
            case Callout():
                yield from spans_of(block.blocks)
            case Table():
                yield from chain(block.head, *block.rows)
            case Figure():
                yield from block.key


def sources_of(blocks: Iterable[Block]) -> tuple[SourceKey, ...]:
    """The sources that are cited, each once, in the order they are first called on."""
    cited = (span.source for spans in spans_of(blocks) for span in spans if isinstance(span, Citation))
    return tuple(dict.fromkeys(cited))


def lines_of(blocks: Iterable[Block]) -> Iterator[str]:
    """What is said, one line a paragraph, item, heading, cell or caption, in reading order."""
    for block in blocks:
        match block:
            case Paragraph():
                yield plain(block.spans)
            case SubHeading():
                yield block.text
            case ItemList():
                yield from lines_of(chain.from_iterable(block.items))
            case Callout():
                yield block.title
                yield from lines_of(block.blocks)
            case Table():
                yield from map(plain, chain(block.head, *block.rows))
            case _:
                yield block.caption
                yield from map(plain, block.key)
