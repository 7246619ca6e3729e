"""Running text: the inline nodes of a paragraph, an item or a cell, made into spans."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from markdown_it.tree import SyntaxTreeNode

from resources.errors import FaultLog
from resources.identifiers import Evidence, SectionKind, SourceKey, TopicSlug
from resources.page_text import Citation, Link, Span, TopicLink, WebLink, Words

_TOPIC_ADDRESS = re.compile(r"(?P<topic>[^/#?:]+)\.md(?:#(?P<section>.*))?")
_WEB_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#]\S*)?")
_MARK = re.compile(r"\[\^|\*|\]\(")
_LEFT_OVER = re.compile(
    r"\[\^(?P<note>[^\]\s]*)\]?|\[!(?P<alert>\w*)|(?P<html></?[A-Za-z][^<>]*>|<!--|<\?)|(?P<mark>\*\*|\][(\[:]|[{}])"
)
_LEFT_OVER_MESSAGES = {
    "note": "There is no source {!r}.",
    "alert": "There is no call-out {!r}: it is CAUTION, WARNING, IMPORTANT, TIP or NOTE, alone on the first line.",
    "html": "HTML is not used here: {!r}.",
    "mark": "The mark {!r} is left over.",
}
_LABEL = re.compile(r"\((?P<label>[\w ]*(?:evidence|advice))\)")
_NO_LABEL = f"A label of evidence is the last words of a paragraph: {', '.join(f'*({label})*' for label in Evidence)}."
_NO_TEXT = {
    "hardbreak": "A line is not broken by hand: take off the spaces or the backslash at its end.",
    "code_inline": "Text in back quotes is not used here.",
    "image": "A picture stands alone in its paragraph.",
}


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """A link to a topic with the line it stands on."""

    line: int
    link: TopicLink


class SpanReader:
    """Makes spans of the text of one file; notes faults in `log` and keeps the links to topics in `links`."""

    def __init__(self, log: FaultLog, sources: Container[SourceKey]) -> None:
        self.links: list[LinkPlace] = []
        self._log = log
        self._sources = sources
        self._line = 0
        self._raw: list[str] = []

    def read(self, inline: SyntaxTreeNode, line: int) -> tuple[Span, ...]:
        """The spans of an inline node that begins on `line`; notes of sources that were left out are left out too."""
        self._line = line
        self._raw = []
        spans: list[Span] = []
        walk = self._walk(inline, Words(""))
        for look, run in groupby(walk, key=lambda span: _look(span) if isinstance(span, Words) else None):
            alike = tuple(run)
            spans += alike if look is None else [Words("".join(_texts(alike)), *look)]
        self._note_left_overs(line)
        return tuple(spans)

    def _walk(self, node: SyntaxTreeNode, look: Words) -> Iterator[Span]:
        for child in node.children:
            match child.type:
                case "strong":
                    yield from self._walk(child, replace(look, strong=True))
                case "em":
                    self._check_label(child, is_last=node.type == "inline" and child is node.children[-1])
                    yield from self._walk(child, replace(look, emphasis=True))
                case "link":
                    yield from self._walk(child, replace(look, link=self._link(str(child.attrs["href"]))))
                case _:
                    yield from self._leaf(child, look)

    def _leaf(self, node: SyntaxTreeNode, look: Words) -> Iterator[Span]:
        match node.type:
            case "text":
                self._raw.append(node.content)
                if node.content:
                    yield Words(node.content, *_look(look))
            case "softbreak":
                self._line += 1
                self._raw.append("\n")
                yield Words(" ", *_look(look))
            case "footnote_ref":
                if node.meta["label"] in self._sources:
                    yield Citation(SourceKey(node.meta["label"]))
            case kind:
                self._log.note(self._line, _NO_TEXT[kind])

    def _check_label(self, emphasis: SyntaxTreeNode, is_last: bool) -> None:
        """Note words that look like a label of evidence, but are none or not the last ones."""
        found = _LABEL.fullmatch("".join(child.content for child in emphasis.children))
        if found and not (is_last and found["label"] in list(Evidence)):
            self._log.note(self._line, _NO_LABEL)

    def _link(self, address: str) -> Link | None:
        if found := _TOPIC_ADDRESS.fullmatch(address):
            return self._topic_link(TopicSlug(found["topic"]), found["section"])
        if is_web_address(address):
            return WebLink(address)
        self._log.note(self._line, f"A link leads to https:// or to topic.md, not to {address!r}.")
        return None

    def _topic_link(self, topic: TopicSlug, section: str | None) -> Link | None:
        if section is None:
            link = TopicLink(topic)
        elif section in list(SectionKind):
            link = TopicLink(topic, SectionKind(section))
        else:
            self._log.note(self._line, f"There is no section {section!r}, so none in {topic}.md.")
            return None
        self.links.append(LinkPlace(self._line, link))
        return link

    def _note_left_overs(self, first_line: int) -> None:
        raw = "".join(self._raw)
        line, position = first_line, 0
        for found in _LEFT_OVER.finditer(raw):
            kind = found.lastgroup or ""
            line += raw.count("\n", position, found.start())
            position = found.start()
            self._log.note(line, _LEFT_OVER_MESSAGES[kind].format(found[kind]))


def _look(words: Words) -> tuple[bool, bool, Link | None]:
    return words.strong, words.emphasis, words.link


def _texts(spans: Iterable[Span]) -> Iterator[str]:
    return (span.text for span in spans if isinstance(span, Words))


def is_web_address(address: str) -> bool:
    """Whether an address is https with a plain host: no user's name in front of it that could pass for the host."""
    return _WEB_ADDRESS.fullmatch(address) is not None


def left_over_mark(text: str) -> str | None:
    """The first Markdown mark in a text that is to be plain; None where there is none."""
    found = _MARK.search(text)
    return found and found[0]
