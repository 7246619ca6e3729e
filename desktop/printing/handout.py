"""Topics as HTML for paper: words in, words out. `handout_pages` sets it in type."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from html import escape

from desktop.printing.boxes import boxes
from resources.identifiers import CalloutKind, Evidence, SectionKind, SourceKey
from resources.library import Library, Source
from resources.page_text import (
    Block,
    Callout,
    Citation,
    Figure,
    ItemList,
    Paragraph,
    Span,
    SubHeading,
    Table,
    WebLink,
    Words,
)
from resources.topic import Section, Topic

EVIDENCE_WORDS = {
    Evidence.STRONG: "Strong evidence",
    Evidence.SOME: "Some evidence",
    Evidence.EXPERT: "Expert advice",
}
CALLOUT_ICON = {
    CalloutKind.URGENT: "urgency-emergency",
    CalloutKind.TODAY: "urgency-today",
    CalloutKind.DAYS: "urgency-days",
    CalloutKind.TIP: "tip",
    CalloutKind.MYTH: "myth",
}
ICON, PLATE = "icon:", "plate:"  # how the address of a picture begins


def handout_html(
    library: Library, topics: Sequence[Topic], sections: Collection[SectionKind] = (), letters_a_box: int = 2500
) -> str:
    """One or more topics, each on a new page; `sections` picks some of them, none means all.

    Whatever is picked, a topic's urgent call-outs come with it. A call-out of more letters is cut into several boxes.
    """
    texts = [_TopicText(library, topic, sections, letters_a_box) for topic in topics]
    return "".join(text.html(on_new_page=number > 0) for number, text in enumerate(texts))


@dataclass(frozen=True, slots=True)
class _Notes:
    """Numbers for sources, in the order they are called on."""

    numbers: dict[SourceKey, int]

    def number(self, source: SourceKey) -> int:
        return self.numbers.setdefault(source, len(self.numbers) + 1)


class _TopicText:
    """Writes one topic."""

    def __init__(self, library: Library, topic: Topic, sections: Collection[SectionKind], letters_a_box: int) -> None:
        self._library = library
        self._topic = topic
        self._sections = [one for one in topic.sections if not sections or one.kind in sections]
        self._notes = _Notes({})
        self._letters_a_box = letters_a_box

    def html(self, *, on_new_page: bool) -> str:
        """Title, the short of it, the sections, the sources, and who checked it."""
        topic = self._topic
        group = self._library.group_of(topic.slug)
        against = " against its sources" if topic.sources else ""
        checked = f"Checked{against}, {topic.reviewed:%B %Y}"
        meta = ["Spotter handout", *([group.title] if group else []), checked]
        start = ' style="page-break-before: always"' if on_new_page else ""
        parts = [
            f"<h1{start}>{escape(topic.title)}</h1>",
            _tag("p", " · ".join(map(escape, meta)), "meta"),
            _tag("p", f"<b>In short.</b> {escape(topic.summary)}", "short"),
            *(self._block(block) for block in self._urgent_elsewhere()),
            *(self._section(section) for section in self._sections),
            self._source_list(),
        ]
        return "".join(parts)

    def _urgent_elsewhere(self) -> list[Block]:
        """The urgent call-outs of the sections that were not picked."""
        left_out = [section for section in self._topic.sections if section not in self._sections]
        blocks = [block for section in left_out for block in section.blocks]
        return [block for block in blocks if isinstance(block, Callout) and block.kind is CalloutKind.URGENT]

    def _section(self, section: Section) -> str:
        return _tag("h2", section.kind.heading) + "".join(map(self._block, section.blocks))

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return _tag("p", self._paragraph(block))
            case SubHeading():
                return _tag("h3", escape(block.text))
            case ItemList():
                items = "".join(_tag("li", "<br/>".join(map(self._in_line, item))) for item in block.items)
                return _tag("ol" if block.ordered else "ul", items)
            case Callout():
                return "".join(map(self._box, boxes(block, self._letters_a_box)))
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)

    def _in_line(self, block: Block) -> str:
        """A block inside a list item: its paragraphs lose their own margins."""
        return self._paragraph(block) if isinstance(block, Paragraph) else self._block(block)

    def _paragraph(self, paragraph: Paragraph) -> str:
        words = EVIDENCE_WORDS[paragraph.evidence].replace(" ", "&nbsp;") if paragraph.evidence else ""
        label = f" <b class='evidence'>{words}</b>" if words else ""
        return self._spans(paragraph.spans) + label

    def _box(self, callout: Callout) -> str:
        icon = f'<img class="icon" src="{ICON}{CALLOUT_ICON[callout.kind]}"/>'
        title = f"Myth: {callout.title}" if _needs_myth(callout) else callout.title
        words = _tag("p", _tag("b", escape(title)), "callout-title") + "".join(map(self._block, callout.blocks))
        row = f'<tr><td class="shape" width="6%" valign="top">{icon}</td><td class="said">{words}</td></tr>'
        return f'<table class="callout {callout.kind.name.lower()}" width="100%" cellspacing="0">{row}</table>'

    def _table(self, table: Table) -> str:
        head = "".join(_tag("th", self._spans(cell)) for cell in table.head)
        rows = "".join(_tag("tr", self._row(row)) for row in table.rows)
        return f'<table class="grid" width="100%" cellspacing="0">{_tag("thead", _tag("tr", head))}{rows}</table>'

    def _row(self, cells: Sequence[Sequence[Span]]) -> str:
        """Cells of which the first, in bold, names the row."""
        first, *others = map(self._spans, cells)
        return _tag("td", _tag("b", first)) + "".join(_tag("td", cell) for cell in others)

    def _figure(self, figure: Figure) -> str:
        picture = f'<p class="figure" align="center"><img src="{PLATE}{escape(figure.picture)}"/></p>'
        key = "".join(
            _tag("p", f"<b>{number}</b>&ensp;{self._spans(words)}", "key")
            for number, words in enumerate(figure.key, start=1)
        )
        return picture + _tag("p", f"<b>{escape(figure.caption)}</b>", "caption") + key

    def _spans(self, spans: Sequence[Span]) -> str:
        written: list[str] = []
        for place, span in enumerate(spans, start=1):
            if isinstance(span, Words):
                written.append(_words(span))
            else:
                comma = "," if place < len(spans) and isinstance(spans[place], Citation) else ""
                written.append(f"<sup>{self._notes.number(span.source)}{comma}</sup>")
        return "".join(written)

    def _source_list(self) -> str:
        """Who has not reviewed it, and the sources, numbered as in the text; it must be written after the text."""
        lines = [f"{number}. {_source(self._library.sources[key])}" for key, number in self._notes.numbers.items()]
        review = _tag("p", escape(self._topic.review_note), "review")
        return (_tag("h2", "Sources") if lines else "") + review + "".join(_tag("p", line, "source") for line in lines)


def _words(words: Words) -> str:
    text = escape(words.text)
    wraps: list[tuple[bool, Callable[[str], str]]] = [
        (words.strong, lambda inner: _tag("b", inner)),
        (words.emphasis, lambda inner: _tag("i", inner)),
    ]
    for applies, wrap in wraps:
        text = wrap(text) if applies else text
    return f"{text} ({escape(words.link.address)})" if isinstance(words.link, WebLink) else text


def _needs_myth(callout: Callout) -> bool:
    return callout.kind is CalloutKind.MYTH and not callout.title.lower().startswith("myth")


def _source(source: Source) -> str:
    return escape(f"{source.title}. {source.publisher}, {source.year}. {source.address}")


def _tag(name: str, inner: str, class_name: str = "") -> str:
    return f'<{name} class="{class_name}">{inner}</{name}>' if class_name else f"<{name}>{inner}</{name}>"
