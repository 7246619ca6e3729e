"""Turns a topic into the text of its page, and notes where on it everything stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QFontMetrics, QTextCursor, QTextDocument, QTextList

from desktop.reading.article_formats import (
    BODY,
    CHECK_FIRST,
    IN_SHORT,
    ITEM,
    LEAD,
    LEAD_LABEL,
    META,
    REMARK,
    SECTION,
    SOURCE,
    SOURCE_ADDRESS,
    STRIP_TITLE,
    TITLE,
)
from desktop.reading.article_links import SOURCES, back_address, signs_address
from desktop.reading.block_writer import LIST_INDENT, BlockWriter, is_too_wide
from desktop.reading.explained_words import Explained
from desktop.reading.listings import Listing, listings, ways_to
from desktop.reading.page_geometry import PageGeometry
from desktop.reading.page_writer import HARD_SPACE, Notes, PageWriter
from desktop.theme import Theme
from resources.front import Activity
from resources.identifiers import SectionKind, SourceKey
from resources.library import Library, Source
from resources.page_text import Table, TopicLink, Words
from resources.topic import Section, Topic

DOT = " · "
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place that a tab leads to; `kind` is None for the sources."""

    kind: SectionKind | None
    title: str
    block: int


@dataclass(frozen=True, slots=True)
class ArticleMap:
    """Where things stand: block numbers, and for `notes` the position of a source's first raised number.

    `tabs` is the empty block over which the section tabs lie.
    """

    tabs: int
    landmarks: tuple[Landmark, ...]
    sources: Mapping[SourceKey, int]
    notes: Mapping[SourceKey, int]


class ArticleBuilder:
    """Writes topics of one library in the theme's colours and sizes."""

    def __init__(self, theme: Theme, library: Library) -> None:
        self._theme = theme
        self._library = library
        self._explained = Explained(library.terms.values())

    def build(
        self, document: QTextDocument, topic: Topic, activity: Activity | None, geometry: PageGeometry
    ) -> ArticleMap:
        """Replace what the document holds by a topic; the signs of `activity` stand above it.

        Where there is no room for a side column, the topics it would list follow the text.
        """
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setIndentWidth(self._theme.text_px(LIST_INDENT))
        edit = QTextCursor(document)
        edit.beginEditBlock()
        notes = self._notes(topic)
        writer = PageWriter(document, self._theme, notes, self._explained.on_new_page(topic.title))
        page = _Page(writer, self._theme, self._library, geometry.column)
        if activity is not None and activity.signs:
            page.check_first(activity)
        page.head(topic)
        tabs = page.room_for_tabs()
        landmarks = [page.section(section, topic) for section in topic.sections]
        if geometry.side_left is None:
            for listing in listings(topic, activity):
                page.listing(listing)
        landmarks.append(page.sources_head(topic))
        entries = {key: page.source(self._library.sources[key]) for key in topic.sources}
        page.writer.finish()
        edit.endEditBlock()
        return ArticleMap(tabs, tuple(landmarks), entries, notes.first_places)

    def _notes(self, topic: Topic) -> Notes:
        numbers = {key: number for number, key in enumerate(topic.sources, start=1)}
        tips = {key: source_line(self._library.sources[key]) for key in numbers}
        return Notes(numbers, tips)


class _Page:
    """One page being written."""

    def __init__(self, writer: PageWriter, theme: Theme, library: Library, column_px: float) -> None:
        self.writer = writer
        self._theme = theme
        self._library = library
        self._wording = library.wordings["neutral"]
        self._blocks = BlockWriter(writer, theme, column_px)
        self._listing: QTextList | None = None

    def check_first(self, activity: Activity) -> None:
        """One strip: the signs to rule out before reading on, each a link to the checklist."""
        formats = self.writer.formats
        with self.writer.panel(CHECK_FIRST, 16, 0, 18):
            self.writer.begin(STRIP_TITLE, bottom=2)
            self.writer.text(translate("Article", "Check first:"), formats.characters(STRIP_TITLE))
            listing: QTextList | None = None
            for sign in (self._library.checklist.signs[slug] for slug in activity.signs):
                self.writer.begin(REMARK, bottom=0 if sign.slug == activity.signs[-1] else 4)
                listing = self.writer.begin_item(listing, is_ordered=False, tier=sign.tier)
                words = self._wording.fill(sign.text)
                self.writer.text(words, formats.link(formats.characters(REMARK), signs_address((sign.slug,))))

    def head(self, topic: Topic) -> None:
        """Title, what the page is, and its gist."""
        formats = self.writer.formats
        self.writer.begin(TITLE, 0, 13, level=1)
        self.writer.text(topic.title, formats.characters(TITLE))
        ways = ways_to(self._library, topic.slug)
        self.writer.begin(META, 0, 4 if ways else 16)
        self.writer.text(self._about(topic), formats.characters(META))
        if topic.sources:
            self.writer.text(DOT, formats.characters(META))
            count = count_of_sources(topic).replace(" ", HARD_SPACE)
            self.writer.text(count, formats.link(formats.characters(META), SOURCES))
        month = QLocale.c().toString(QDate(topic.reviewed), f"MMMM'{HARD_SPACE}'yyyy")
        against = "Checked against its sources, {month}" if topic.sources else "Checked, {month}"
        checked = translate("Article", against).format(month=month)
        self.writer.text(f"{DOT}{checked}", formats.characters(META))
        if ways:
            self._also_under(ways)
        with self.writer.panel(IN_SHORT, 20, 18, 10):
            self.writer.begin(LEAD_LABEL, 0, 4)
            self.writer.text(translate("Article", "In short"), formats.characters(LEAD_LABEL))
            self.writer.begin(LEAD)
            self.writer.spans((Words(topic.summary),), LEAD)

    def _also_under(self, ways: Sequence[tuple[str, str]]) -> None:
        letters = self.writer.formats.characters(META)
        self.writer.begin(META, 0, 16)
        self.writer.text(translate("Article", "Also under: "), letters)
        for number, (title, address) in enumerate(ways):
            self.writer.text(DOT if number else "", letters)
            self.writer.text(title.replace(" ", HARD_SPACE), self.writer.formats.link(letters, address))

    def room_for_tabs(self) -> int:
        """An empty line as high as the section tabs."""
        self.writer.begin_shaped(self.writer.formats.gap(tabs_height(self._theme)))
        return self.writer.block_number

    def section(self, section: Section, topic: Topic) -> Landmark:
        """A section under its heading; the one on seeking care ends with the way to the checklist."""
        landmark = self._heading(section.kind, section.kind.heading)
        self._blocks.write(section.blocks)
        if section.kind is SectionKind.WHEN_TO_SEEK_CARE:
            formats = self.writer.formats
            self.writer.begin(BODY, 6, 12)
            self.writer.text(translate("Article", "Not sure?") + " ", formats.characters(BODY))
            address = signs_address(topic.signs)
            letters = formats.link(formats.characters(BODY), address)
            self.writer.text(translate("Article", "Check the warning signs"), letters)
            self.writer.text(".", formats.characters(BODY))
        return landmark

    def listing(self, listing: Listing) -> None:
        """A list of links to other topics."""
        self._heading(None, listing.heading)
        made: QTextList | None = None
        for slug in listing.topics:
            self.writer.begin(ITEM, bottom=6)
            made = self.writer.begin_item(made, is_ordered=False)
            title = Words(self._library.topics[slug].title, link=TopicLink(slug))
            self.writer.spans((title,), ITEM)

    def sources_head(self, topic: Topic) -> Landmark:
        """The heading of the sources, and how far the page was reviewed."""
        landmark = self._heading(None, translate("Article", "Sources"))
        self.writer.begin(SOURCE, 0, 14)
        self.writer.text(topic.review_note, self.writer.formats.characters(SOURCE))
        return landmark

    def source(self, source: Source) -> int:
        """One numbered entry with its whole address; comes back as the number of its block."""
        formats = self.writer.formats
        self.writer.begin(SOURCE)
        self._listing = self.writer.begin_item(self._listing, is_ordered=True)
        block = self.writer.block_number
        self.writer.text(source_line(source), formats.characters(SOURCE))
        with self.writer.indented(self._theme.text_px(LIST_INDENT)):
            self.writer.begin(SOURCE_ADDRESS, 0, 12)
        quiet = formats.characters(SOURCE_ADDRESS)
        if source.address:
            self.writer.text(source.address, formats.link(quiet, source.address))
            self.writer.text(DOT, quiet)
        back = translate("Article", "Back to the text").replace(" ", HARD_SPACE)
        self.writer.text(back, formats.anchor(quiet, back_address(source.key)))
        return block

    def _heading(self, kind: SectionKind | None, title: str) -> Landmark:
        self.writer.begin(SECTION, 38, 14, level=2)
        self.writer.text(title, self.writer.formats.characters(SECTION))
        return Landmark(kind, title, self.writer.block_number)

    def _about(self, topic: Topic) -> str:
        group = self._library.group_of(topic.slug)
        minutes = translate("Article", "{minutes} minute read").format(minutes=topic.minutes)
        return f"{group.title}{DOT}{minutes}" if group else minutes


def tabs_height(theme: Theme) -> int:
    """The height of the section tabs in px."""
    return QFontMetrics(theme.font(15)).height() + theme.space_px(24)


def is_written_otherwise(topic: Topic, one: PageGeometry, other: PageGeometry, theme: Theme) -> bool:
    """Whether the text itself differs between two widths, and not just where its lines break."""
    tables = [block for section in topic.sections for block in section.blocks if isinstance(block, Table)]
    by_rows = ([is_too_wide(table, each.column, theme) for table in tables] for each in (one, other))
    return (one.side_left is None) != (other.side_left is None) or next(by_rows) != next(by_rows)


def count_of_sources(topic: Topic) -> str:
    """`1 source` or `9 sources`."""
    count = len(topic.sources)
    if count == 1:
        return translate("Article", "1 source")
    return translate("Article", "{count} sources").format(count=count)


def source_line(source: Source) -> str:
    """Title, publisher and year in one line."""
    stop = "" if source.title.endswith(("?", "!", ".")) else "."
    origin = ", ".join(part for part in (source.publisher, source.year) if part)
    return f"{source.title}{stop} {origin}." if origin else f"{source.title}{stop}"
