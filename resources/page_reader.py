"""The body of a topic: the nodes of its Markdown, made into the blocks of a page."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from markdown_it.tree import SyntaxTreeNode

from resources.errors import FaultLog
from resources.identifiers import CalloutKind, Evidence, MythSlug, PictureName, SourceKey, TopicSlug
from resources.known import Known
from resources.library import Myth, Source, rests_on_unverified
from resources.page_text import (
    Block,
    Callout,
    Figure,
    ItemList,
    Paragraph,
    Span,
    SubHeading,
    Table,
    TopicLink,
    Words,
    plain,
    sources_of,
    spans_of,
)
from resources.spans import SpanReader, left_over_mark

MAX_TABLE_ROWS = 2000

_LISTS = frozenset({"bullet_list", "ordered_list"})
_IN_SECTION = _LISTS | {"paragraph", "heading", "alert", "table"}
_IN_CALLOUT = _LISTS | {"paragraph"}
_IN_ITEM = frozenset({"paragraph"})
_NAMES = {
    "alert": "call-out",
    "blockquote": "quote that is no call-out",
    "bullet_list": "nested list",
    "ordered_list": "nested list",
    "code_block": "block of code",
    "fence": "block of code",
    "footnote_reference": "definition of a note",
    "hr": "dividing line",
}
_MYTH_ADDRESS = re.compile(r"\.\./myths\.toml#(?P<slug>.+)")
_PICTURE_ADDRESS = re.compile(r"\.\./illustrations/(?P<name>[^/]+)\.svg")
_SAFETY_CALLOUTS = frozenset({CalloutKind.URGENT, CalloutKind.TODAY})


@dataclass(frozen=True, slots=True)
class PageNames:
    """What the text of a page may name, besides topics."""

    sources: Known[SourceKey, Source]
    pictures: Known[PictureName, str]
    myths: Known[MythSlug, Myth]


class PageReader:
    """Makes blocks of the nodes of one page; notes faults in `log`.

    The links to topics are kept in `spans.links`, the myths that are shown in `myths`.
    """

    def __init__(self, log: FaultLog, names: PageNames, page: TopicSlug) -> None:
        self.spans = SpanReader(log, names.sources.good)
        self.myths: set[MythSlug] = set()
        self._log = log
        self._names = names
        self._page = page
        self._readers: dict[str, Callable[[SyntaxTreeNode], Iterator[Block]]] = {
            "paragraph": self._read_paragraph,
            "heading": self._read_heading,
            "bullet_list": self._read_list,
            "ordered_list": self._read_list,
            "alert": self._read_callout,
            "table": self._read_table,
        }

    def read(self, nodes: Sequence[SyntaxTreeNode], allowed: frozenset[str] = _IN_SECTION) -> tuple[Block, ...]:
        """The blocks of some nodes; figures whose picture was left out are left out too."""
        blocks: list[Block] = []
        for node in nodes:
            last = blocks[-1] if blocks else None
            if node.type not in allowed:
                self._refuse(node)
            elif node.type == "ordered_list" and isinstance(last, Figure) and not last.key:
                blocks[-1] = replace(last, key=tuple(self._read_key(node)))
            else:
                blocks += self._readers[node.type](node)
        return tuple(block for block in blocks if not self._is_left_out(block))

    def heading(self, node: SyntaxTreeNode) -> str:
        """The words of a heading, which has no notes, links or emphasis."""
        spans = self.spans.read(node.children[0], line_of(node))
        words = plain(spans)
        if spans != (Words(words),):
            self._log.note(line_of(node), "A heading is plain words.")
        return words

    def _refuse(self, node: SyntaxTreeNode) -> None:
        if node.type == "blockquote" and node.children and node.children[0].type == "paragraph":
            text = node.children[0].children[0]
            if text.content.startswith("[!"):
                self.spans.read(text, line_of(node))  # notes the unknown kind of call-out
                return
        self._log.note(line_of(node), f"A {_NAMES.get(node.type, node.type)} is not used here.")

    def _is_left_out(self, block: Block) -> bool:
        return isinstance(block, Figure) and block.picture in self._names.pictures.left_out

    def _read_heading(self, node: SyntaxTreeNode) -> Iterator[Block]:
        if node.tag != "h3":
            self._log.note(line_of(node), f"Headings are ## for a section and ### inside it, not {node.markup}.")
        yield SubHeading(self.heading(node))

    def _read_paragraph(self, node: SyntaxTreeNode) -> Iterator[Block]:
        inline = node.children[0]
        shown = [child for child in inline.children if child.type != "text" or child.content]
        if [child.type for child in shown] == ["image"]:
            yield self._figure(shown[0], line_of(node))
        else:
            yield from self._paragraph(self.spans.read(inline, line_of(node)), line_of(node))

    def _paragraph(self, spans: tuple[Span, ...], line: int) -> Iterator[Paragraph]:
        words, evidence = _without_label(spans)
        if words:
            yield Paragraph(words, evidence)
        elif evidence:
            self._log.note(line, f"The label {evidence!s} has no words before it.")

    def _read_list(self, node: SyntaxTreeNode) -> Iterator[Block]:
        self._check_start(node)
        items = tuple(self._read_item(item) for item in node.children)
        yield ItemList(items, ordered=node.type == "ordered_list")

    def _check_start(self, node: SyntaxTreeNode) -> None:
        if node.attrs.get("start", 1) != 1:
            self._log.note(line_of(node), "A numbered list starts at 1.")

    def _read_item(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        if not node.children:
            self._log.note(line_of(node), "An item of a list is blank.")
        return self.read(node.children, _IN_ITEM)

    def _read_callout(self, node: SyntaxTreeNode) -> Iterator[Block]:
        kind = CalloutKind(node.info.lower())
        _, *nodes = node.children
        if kind is CalloutKind.MYTH and (slug := _myth_named(nodes)):
            yield from self._myth(slug, line_of(node))
            return
        title, first = self._read_callout_opening(nodes)
        if not title:
            self._log.note(line_of(node), "A call-out begins with its title, a sentence in bold.")
        blocks = (*first, *self.read(nodes[1:], _IN_CALLOUT))
        if kind in _SAFETY_CALLOUTS and rests_on_unverified(sources_of(blocks), self._names.sources.good):
            self._log.note(line_of(node), f"The call-out {title!r} rests on unverified sources only.")
        yield Callout(kind, title, blocks)

    def _read_callout_opening(self, nodes: Sequence[SyntaxTreeNode]) -> tuple[str, tuple[Block, ...]]:
        """The title of a call-out and what follows it in its first paragraph."""
        if not nodes or nodes[0].type != "paragraph":
            return "", ()
        line = line_of(nodes[0])
        spans = self.spans.read(nodes[0].children[0], line)
        title = tuple(takewhile(lambda span: isinstance(span, Words) and span.strong and not span.link, spans))
        return plain(title), tuple(self._paragraph(_trimmed(spans[len(title) :]), line))

    def _myth(self, slug: MythSlug, line: int) -> Iterator[Callout]:
        """A myth as told in its own file; on any page but the one that owns it, that page's title ends it as a link."""
        if slug not in self._names.myths:
            self._log.note(line, f"There is no myth {slug!r}.")
        self.myths.add(slug)
        myth = self._names.myths.good.get(slug)
        if myth is not None:
            is_here = myth.topic == self._page
            more = () if is_here else (Paragraph((Words("More in "), Words("", link=TopicLink(myth.topic)))),)
            yield Callout(CalloutKind.MYTH, f"Myth: “{myth.belief}”", (*myth.answer, *more))

    def _read_table(self, node: SyntaxTreeNode) -> Iterator[Block]:
        head, *rows = (self._read_row(row) for part in node.children for row in part.children)
        if len(rows) > MAX_TABLE_ROWS:
            self._log.note(line_of(node), f"A table has {MAX_TABLE_ROWS} rows at most, not {len(rows)}.")
        yield Table(head, tuple(rows))

    def _read_row(self, node: SyntaxTreeNode) -> tuple[tuple[Span, ...], ...]:
        return tuple(self.spans.read(cell.children[0], line_of(node)) for cell in node.children)

    def _figure(self, image: SyntaxTreeNode, line: int) -> Figure:
        address = str(image.attrs["src"])
        found = _PICTURE_ADDRESS.fullmatch(address)
        picture = PictureName(found["name"] if found else address)
        alt, caption = image.content, str(image.attrs.get("title", ""))
        if picture not in self._names.pictures:
            self._log.note(line, f"There is no picture {address!r}: write ../illustrations/name.svg.")
        if not alt.strip():
            self._log.note(line, f"The picture {address!r} has no words that say what it shows.")
        if mark := left_over_mark(f"{alt}\n{caption}"):
            self._log.note(line, f"The words of a picture are plain, without {mark!r}.")
        return Figure(picture, alt, caption)

    def _read_key(self, node: SyntaxTreeNode) -> Iterator[tuple[Span, ...]]:
        """The numbered list under a figure: its items say what the numbers in the picture are."""
        self._check_start(node)
        for item in node.children:
            blocks = self._read_item(item)
            if len(blocks) != 1:
                self._log.note(line_of(item), "An item of a picture's key is one paragraph.")
            yield from spans_of(blocks)


def line_of(node: SyntaxTreeNode) -> int:
    """The line on which a block begins."""
    return node.map[0] + 1 if node.map else 1


def _myth_named(nodes: Sequence[SyntaxTreeNode]) -> MythSlug | None:
    """The myth that a call-out names, if all there is in it is a link to one."""
    if [node.type for node in nodes] != ["paragraph"]:
        return None
    spans = nodes[0].children[0].children
    found = [_MYTH_ADDRESS.fullmatch(str(span.attrs.get("href", ""))) for span in spans]
    return MythSlug(found[0]["slug"]) if len(found) == 1 and found[0] else None


def _without_label(spans: tuple[Span, ...]) -> tuple[tuple[Span, ...], Evidence | None]:
    """The spans of a paragraph without the evidence label at their end, and that label."""
    last = spans[-1] if spans else None
    if isinstance(last, Words) and last.emphasis:
        for evidence in Evidence:
            if last.text == f"({evidence})":
                return _trimmed(spans[:-1]), evidence
    return _trimmed(spans), None


def _trimmed(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans without blank space at either end."""
    kept = list(spans)
    if kept and isinstance(kept[0], Words):
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
    if kept and isinstance(kept[-1], Words):
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(span for span in kept if not isinstance(span, Words) or span.text)
