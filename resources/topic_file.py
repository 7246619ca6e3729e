"""One file of `topics/`: its front matter and its sections."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.tree import SyntaxTreeNode

from resources.checklist import Sign
from resources.errors import FaultLog
from resources.identifiers import MythSlug, SectionKind, SignSlug, SourceKey, TopicKind, TopicSlug
from resources.known import Known
from resources.library import PackInfo, Source, rests_on_unverified
from resources.markdown import Markdown
from resources.page_reader import PageNames, PageReader, line_of
from resources.page_text import sources_of
from resources.spans import LinkPlace, left_over_mark
from resources.toml_table import TomlFile, TomlTable
from resources.topic import Section, Topic

_FRONT_MATTER = re.compile(r"\+\+\+[ \t]*\n(?P<toml>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
# The time to parse open notes grows with the square of their number: a page that has one is not parsed.
_OPEN_NOTE = re.compile(r"\[\^(?![^\s\[\]]{1,80}\])")
PlacedSection = tuple[int, Section]
_KINDS_BY_HEADING = {kind.heading: kind for kind in SectionKind}


@dataclass(frozen=True, slots=True)
class TopicRules:
    """What the files of topics are read with, and what they may name."""

    markdown: Markdown
    info: PackInfo
    signs: Known[SignSlug, Sign]
    names: PageNames


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """A file of a topic, read; `topic` is None where its front matter, kept in `front`, breaks a rule.

    `myths` are those it shows. Whether its `links` and its related topics lead somewhere can only be told once all
    files are read.
    """

    slug: TopicSlug
    log: FaultLog
    topic: Topic | None
    sections: frozenset[SectionKind]
    links: tuple[LinkPlace, ...]
    myths: frozenset[MythSlug]
    front: TomlTable | None


def unread_topic(slug: TopicSlug, log: FaultLog) -> TopicDraft:
    """A file that gave no topic; a link to any section of it is no fault of the one that links."""
    return TopicDraft(slug, log, None, frozenset(SectionKind), (), frozenset(), None)


def read_topic(slug: TopicSlug, log: FaultLog, text: str, rules: TopicRules) -> TopicDraft:
    """What the text of a file says; the faults are noted in `log`."""
    front = _FRONT_MATTER.match(text)
    if front is None:
        log.note(1, "A topic begins with front matter between two lines of +++.")
        return unread_topic(slug, log)
    body = "\n" * text.count("\n", 0, front.end()) + text[front.end() :]  # its lines count from the top of the file
    page = PageReader(log, rules.names, slug)
    placed = _read_body(page, log, body, rules)
    sections = tuple(section for _line, section in placed or ())
    table = TomlFile(log, "\n" + front["toml"]).table()
    topic = _read_front_matter(table, slug, sections, rules)
    kinds = frozenset(SectionKind if placed is None else (section.kind for section in sections))
    if topic and topic.kind is not TopicKind.GUIDE:
        _note_disorder(log, placed or ())
    for missing in rules.info.required[topic.kind] if topic else ():
        if missing not in kinds:
            log.note(1, f"The section {missing.heading!r} is missing.")
    return TopicDraft(slug, log, topic, kinds, tuple(page.spans.links), frozenset(page.myths), table)


def _note_disorder(log: FaultLog, placed: Sequence[PlacedSection]) -> None:
    """Only a guide may have its sections in an order of its own."""
    order = list(SectionKind)
    for (_, before), (line, section) in pairwise(placed):
        if order.index(section.kind) < order.index(before.kind):
            heading = section.kind.heading
            log.note(line, f"The section {heading!r} stands before {before.kind.heading!r}, not after it.")


def _read_body(page: PageReader, log: FaultLog, body: str, rules: TopicRules) -> tuple[PlacedSection, ...] | None:
    """The sections of a page, each with its line; None where its Markdown could not be read."""
    if found := _OPEN_NOTE.search(body):
        log.note(body.count("\n", 0, found.start()) + 1, "A note is [^source-key], without a space and closed.")
        return None
    try:
        return tuple(_read_sections(page, log, rules.markdown.parse(body), rules.names.sources))
    except RecursionError:
        log.note(1, "The text is nested too deep to be read.")
        return None


def _read_front_matter(
    table: TomlTable, slug: TopicSlug, sections: tuple[Section, ...], rules: TopicRules
) -> Topic | None:
    for key in ("title", "summary"):
        if mark := left_over_mark(table.text(key)):
            table.fault(f"The {key} is plain words, without {mark!r}.", key)
    named = table.names("signs", rules.signs)
    if list(named) != sorted(named, key=lambda sign: rules.signs.good[sign].tier.rank):
        table.fault("The signs must stand most urgent first.", "signs")
    return table.read(Topic, slug=slug, sections=sections, signs=named, review_note=rules.info.review_note)


def _read_sections(
    page: PageReader, log: FaultLog, root: SyntaxTreeNode, sources: Known[SourceKey, Source]
) -> Iterator[PlacedSection]:
    nodes = root.children
    heads = [index for index, node in enumerate(nodes) if node.tag == "h2"]
    if nodes and heads[:1] != [0]:
        log.note(line_of(nodes[0]), "Text stands under the heading of a section, not before the first one.")
    before: list[SectionKind] = []
    for head, end in pairwise([*heads, len(nodes)]):
        line = line_of(nodes[head])
        kind = _section_kind(page.heading(nodes[head]), before, line, log)
        blocks = page.read(nodes[head + 1 : end])
        if end == head + 1:
            log.note(line, "A section has no text.")
        if kind is SectionKind.WHEN_TO_SEEK_CARE and rests_on_unverified(sources_of(blocks), sources.good):
            log.note(line, f"The section {kind.heading!r} rests on unverified sources only.")
        if kind is not None:
            before.append(kind)
            yield line, Section(kind, blocks)


def _section_kind(heading: str, before: Sequence[SectionKind], line: int, log: FaultLog) -> SectionKind | None:
    """The kind that a heading names, unless it stands in the wrong place."""
    kind = _KINDS_BY_HEADING.get(heading)
    if kind is None:
        log.note(line, f"There is no section {heading!r}; there are {', '.join(_KINDS_BY_HEADING)}.")
    elif kind in before:
        log.note(line, f"The section {heading!r} stands here for the second time.")
    return kind
