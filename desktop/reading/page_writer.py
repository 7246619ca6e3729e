"""Writes an article line by line: blocks, panels, runs of words, raised numbers and evidence labels."""

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from desktop.reading.article_formats import EVIDENCE, PILL, TIER, Formats, Style
from desktop.reading.article_links import address_of, source_address, term_address
from desktop.reading.explained_words import FirstUses
from desktop.theme import Theme
from resources.identifiers import Evidence, SourceKey, Tier
from resources.page_text import Citation, Span, Words

HARD_SPACE = "\u00a0"  # the carried face has no narrow one that does not break
HAIR = 0.4  # so small is the hard space that keeps a raised number with its sentence
EVIDENCE_BARS = 32  # px at 100 % that the bars of an evidence label need before its words


@dataclass(frozen=True, slots=True)
class Notes:
    """The numbers of a page's sources, what each says when pointed at, and where each is first called on."""

    numbers: Mapping[SourceKey, int]
    tips: Mapping[SourceKey, str]
    first_places: dict[SourceKey, int] = field(default_factory=dict)


class PageWriter:
    """Appends to a document. Qt leaves an empty block after every frame: the next block goes there."""

    def __init__(self, document: QTextDocument, theme: Theme, notes: Notes, uses: FirstUses) -> None:
        self.formats = Formats(theme)
        self._theme = theme
        self._notes = notes
        self._uses = uses
        self._cursor = QTextCursor(document)
        self._is_fresh = True
        self._left_px = 0.0
        self._frame_before: QTextFrame | None = None

    @property
    def block_number(self) -> int:
        """The block being written."""
        return self._cursor.blockNumber()

    def begin(self, style: Style, top: float = 0, bottom: float = 0, level: int = 0) -> None:
        """Start a paragraph; `level` makes it a heading."""
        shape = self.formats.block(style, top, bottom, self._left_px)
        shape.setHeadingLevel(level)
        self.begin_shaped(shape, self.formats.characters(style))

    def begin_shaped(self, shape: QTextBlockFormat, letters: QTextCharFormat | None = None) -> None:
        """Start a paragraph in a format made elsewhere."""
        letters = letters or QTextCharFormat()
        if self._is_fresh:
            self._widen_gap(shape.topMargin())
            self._cursor.setBlockFormat(shape)
            self._cursor.setBlockCharFormat(letters)
            self._cursor.setCharFormat(letters)
        else:
            self._cursor.insertBlock(shape, letters)
        self._is_fresh = False

    def begin_item(self, listing: QTextList | None, *, is_ordered: bool, tier: Tier | None = None) -> QTextList:
        """Make the paragraph just begun an item of a list; None starts one. `tier` gives its shape for a dot."""
        if tier is not None:
            shape = self._cursor.blockFormat()
            shape.setProperty(TIER, tier.value)
            self._cursor.setBlockFormat(shape)
        if listing is not None:
            listing.add(self._cursor.block())  # or Qt makes a list of its own of it
            return listing
        look = QTextListFormat()
        kind = QTextListFormat.Style.ListDecimal if is_ordered else QTextListFormat.Style.ListStyleUndefined
        look.setStyle(kind)
        look.setIndent(1)
        return self._cursor.createList(look)

    def text(self, words: str, letters: QTextCharFormat) -> None:
        """Add words as they are."""
        self._cursor.insertText(words, letters)

    def spans(self, spans: Sequence[Span], style: Style, *, strong: bool = False) -> None:
        """Add words, links and raised numbers; numbers that follow each other are parted by a comma."""
        was_note = False
        for span in spans:
            match span:
                case Words():
                    self._words(span, style, strong=strong)
                case Citation(source):
                    self._note(source, style, is_next=was_note)
            was_note = isinstance(span, Citation)

    def evidence(self, label: Evidence, style: Style) -> None:
        """Add an evidence label: real words, with room for the bars that are painted before them."""
        letters = self.formats.characters(PILL)
        letters.setProperty(EVIDENCE, label.value)
        space = QFontMetricsF(letters.font()).horizontalAdvance(HARD_SPACE)
        room = math.ceil(self._theme.text_px(EVIDENCE_BARS) / space)
        words = evidence_words(label).replace(" ", HARD_SPACE)
        self.text(" ", self.formats.characters(style))
        self.text(f"{HARD_SPACE * room}{words}{HARD_SPACE * 2}", letters)

    @contextmanager
    def panel(self, kind: str, padding: float, top: float, bottom: float) -> Iterator[None]:
        """What is written inside stands on a painted panel."""
        self._close_gap()
        frame = self._cursor.insertFrame(self.formats.panel(kind, padding, top, bottom))
        self._enter()
        yield
        self._leave(frame)

    @contextmanager
    def indented(self, left_px: float) -> Iterator[None]:
        """What is written inside starts further right."""
        self._left_px += left_px
        yield
        self._left_px -= left_px

    def table(self, rows: int, columns: int, look: QTextTableFormat) -> QTextTable:
        """Add an empty table, to be filled with `cell`."""
        self._close_gap()
        made = self._cursor.insertTable(rows, columns, look)
        self._leave(made)
        return made

    @contextmanager
    def cell(self, table: QTextTable, row: int, column: int) -> Iterator[None]:
        """What is written inside goes into that cell."""
        outside = self._cursor
        self._cursor = table.cellAt(row, column).firstCursorPosition()
        self._enter()
        yield
        self._cursor = outside
        self._leave(table)

    def finish(self) -> None:
        """Make the empty block that may be left at the end as thin as can be."""
        self._close_gap()

    def _close_gap(self) -> None:
        if self._is_fresh:
            self._cursor.setBlockFormat(self.formats.gap(1))

    def _enter(self) -> None:
        self._is_fresh = True
        self._frame_before = None

    def _leave(self, frame: QTextFrame) -> None:
        self._cursor.setPosition(frame.lastPosition() + 1)
        self._is_fresh = True
        self._frame_before = frame

    def _widen_gap(self, wanted: float) -> None:
        """Qt ignores the top margin of a block right after a frame: the frame takes it over."""
        if self._frame_before is None:
            return
        look = self._frame_before.frameFormat()
        if look.bottomMargin() < wanted:
            look.setBottomMargin(wanted)
            self._frame_before.setFrameFormat(look)

    def _words(self, words: Words, style: Style, *, strong: bool) -> None:
        letters = self.formats.characters(style, strong=strong or words.strong, emphasis=words.emphasis)
        if words.link is not None:
            self.text(words.text, self.formats.link(letters, address_of(words.link)))
            return
        for text, term in self._uses.parts(words.text):
            if term is None:
                self.text(text, letters)
            else:
                self.text(text, self.formats.explained(letters, term_address(term.slug), term.meaning))

    def _note(self, source: SourceKey, style: Style, *, is_next: bool) -> None:
        if is_next:
            self.text(",", self.formats.note())
        self.text(HARD_SPACE, self.formats.characters(replace(style, size=style.size * HAIR)))
        self._notes.first_places.setdefault(source, self._cursor.position())
        letters = self.formats.anchor(self.formats.note(), source_address(source), self._notes.tips[source])
        self.text(str(self._notes.numbers[source]), letters)


def evidence_words(label: Evidence) -> str:
    """An evidence label as it is shown."""
    match label:
        case Evidence.STRONG:
            return QCoreApplication.translate("Article", "Strong evidence")
        case Evidence.SOME:
            return QCoreApplication.translate("Article", "Some evidence")
        case Evidence.EXPERT:
            return QCoreApplication.translate("Article", "Expert advice")
