"""`myths.toml`: popular beliefs and the true answer to each, told once and shown wherever a page names them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from resources.errors import FaultLog
from resources.identifiers import MythSlug, SourceKey, TopicSlug
from resources.known import Known
from resources.library import Myth, Source
from resources.markdown import Markdown
from resources.page_reader import PageNames, PageReader
from resources.spans import LinkPlace
from resources.toml_table import TomlTable, gather
from resources.topic_file import TopicDraft
from resources.topic_links import dead_end

_ANSWER = frozenset({"paragraph"})


@dataclass(frozen=True, slots=True)
class MythDraft:
    """A row of the file, read; whether its topic shows it and its `links` lead somewhere is told once all is read."""

    myth: Myth
    row: TomlTable
    links: tuple[LinkPlace, ...]


def read_myths(root: TomlTable, markdown: Markdown, sources: Known[SourceKey, Source]) -> Known[MythSlug, MythDraft]:
    """The beliefs in the order of the file."""
    names = PageNames(sources, Known("picture", {}), Known("myth", {}))

    def read(_: MythSlug, row: TomlTable) -> MythDraft | None:
        log = FaultLog("")
        page = PageReader(log, names, TopicSlug(row.text("topic")))
        answer = page.read(markdown.parse(row.text("answer")).children, _ANSWER)
        for fault in log.faults:
            row.fault(fault.message, "answer")
        row.value("answer", str)
        myth = row.read(Myth, answer=answer)
        return MythDraft(myth, row, tuple(page.spans.links)) if myth else None

    rows = [(MythSlug(row.name("slug")), row) for row in root.rows("myth")]
    root.close()
    return replace(gather("myth", rows, read), is_unread=root.is_unread)


def myths_of(drafts: Known[MythSlug, MythDraft]) -> Known[MythSlug, Myth]:
    """The beliefs themselves, for the pages that name them."""
    good = {slug: draft.myth for slug, draft in drafts.good.items()}
    return Known(drafts.noun, good, drafts.left_out, drafts.is_unread)


def check_myths(drafts: Known[MythSlug, MythDraft], topics: Mapping[TopicSlug, TopicDraft]) -> None:
    """Note each belief that the topic it belongs to does not show, and each link in an answer that leads nowhere."""
    for slug, draft in drafts.good.items():
        owner = topics.get(draft.myth.topic)
        if owner is None:
            draft.row.fault(f"There is no topic {draft.myth.topic!r}.", "topic")
        elif owner.topic is not None and slug not in owner.myths:
            draft.row.fault(f"The topic {draft.myth.topic!r} does not show the myth {slug!r}.", "topic")
        for place in draft.links:
            if wrong := dead_end(place.link, topics):
                draft.row.fault(wrong, "answer")
