"""Writes the blocks of a section: paragraphs, lists, call-outs, tables and drawings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextLength, QTextList, QTextTableFormat

from desktop.reading.article_formats import (
    BODY,
    CAPTION,
    CAPTION_KEY,
    CELL,
    CELL_HEAD,
    FIGURE,
    ITEM,
    PANEL,
    PANEL_TOKEN,
    REMARK,
    SUB_HEADING,
    Style,
)
from desktop.reading.page_writer import HARD_SPACE, PageWriter
from desktop.theme import Theme
from resources.page_text import Block, Callout, Figure, ItemList, Paragraph, SubHeading, Table, plain

GRID = "table"
NARROWEST_CELL = 138  # px at 100 %; a table with less room for each column is told row by row
LABEL_SHARE = 26  # percent of a wider table for a first column that only names its rows
SHORT_KEY = 110  # letters of a drawing's whole key that still read well in one run
LIST_INDENT = 26  # px at 100 %
SHAPE_ROOM = (24, 12)  # the shape of a call-out and the gap beside it


@dataclass(frozen=True, slots=True)
class Voice:
    """How running text is set in a place; `gap` parts paragraphs, `last_gap` follows the last one."""

    body: Style
    item: Style
    gap: float
    last_gap: float


ON_PAGE = Voice(BODY, ITEM, 12, 12)
IN_PANEL = Voice(REMARK, REMARK, 4, 0)


class BlockWriter:
    """Knows how each kind of block is shown; `column_px` is the width of the text."""

    def __init__(self, writer: PageWriter, theme: Theme, column_px: float) -> None:
        self._writer = writer
        self._theme = theme
        self._column_px = column_px

    def write(self, blocks: Sequence[Block], voice: Voice = ON_PAGE) -> None:
        """Append blocks in order."""
        for number, block in enumerate(blocks, start=1):
            self._write(block, voice, voice.last_gap if number == len(blocks) else voice.gap)

    def _write(self, block: Block, voice: Voice, gap: float) -> None:
        match block:
            case Paragraph():
                self._paragraph(block, voice.body, gap)
            case SubHeading(text):
                self._writer.begin(SUB_HEADING, 18, 4, level=3)
                self._writer.text(text, self._writer.formats.characters(SUB_HEADING))
            case ItemList():
                self._list(block, voice, gap)
            case Callout():
                self._callout(block)
            case Table() if is_too_wide(block, self._column_px, self._theme):
                self._rows(block)
            case Table():
                self._grid(block)
            case Figure():
                self._figure(block)

    def _paragraph(self, paragraph: Paragraph, style: Style, gap: float) -> None:
        self._writer.begin(style, bottom=gap)
        self._fill(paragraph, style)

    def _fill(self, paragraph: Paragraph, style: Style) -> None:
        self._writer.spans(paragraph.spans, style)
        if paragraph.evidence is not None:
            self._writer.evidence(paragraph.evidence, style)

    def _list(self, items: ItemList, voice: Voice, gap: float) -> None:
        listing: QTextList | None = None
        for number, blocks in enumerate(items.items, start=1):
            space = gap if number == len(items.items) else 6
            listing = self._item(blocks, listing, replace(voice, last_gap=space), is_ordered=items.ordered)

    def _item(self, blocks: Sequence[Block], listing: QTextList | None, voice: Voice, *, is_ordered: bool) -> QTextList:
        first, *rest = blocks
        self._writer.begin(voice.item, bottom=4 if rest else voice.last_gap)
        listing = self._writer.begin_item(listing, is_ordered=is_ordered)
        if isinstance(first, Paragraph):
            self._fill(first, voice.item)
        else:
            rest = list(blocks)
        with self._writer.indented(self._theme.text_px(LIST_INDENT)):
            self.write(rest, replace(voice, body=voice.item))
        return listing

    def _callout(self, callout: Callout) -> None:
        shape, gap = SHAPE_ROOM
        room = self._theme.text_px(shape) + self._theme.space_px(gap)
        title = replace(REMARK, weight=700, token=PANEL_TOKEN[callout.kind.value], line_em=1.4)
        with self._writer.panel(callout.kind.value, 16, 12, 10), self._writer.indented(room):
            self._writer.begin(title, bottom=2 if callout.blocks else 0)
            self._writer.text(callout.title, self._writer.formats.characters(title))
            self.write(callout.blocks, IN_PANEL)

    def _figure(self, figure: Figure) -> None:
        writer = self._writer
        with writer.panel(FIGURE, 18, 14, 14):
            writer.begin_shaped(writer.formats.centred(12 if figure.caption else 0))
            writer.text("\ufffc", writer.formats.figure(figure.picture, figure.alt))
            if figure.caption:
                writer.begin(CAPTION, bottom=2)
                writer.text(figure.caption, writer.formats.characters(CAPTION))
            self._key(figure)

    def _key(self, figure: Figure) -> None:
        writer = self._writer
        is_short = sum(len(plain(spans)) for spans in figure.key) <= SHORT_KEY
        for number, spans in enumerate(figure.key, start=1):
            if number == 1 or not is_short:
                writer.begin(CAPTION_KEY)
            else:
                writer.text(f"{HARD_SPACE * 2} ", writer.formats.characters(CAPTION_KEY))
            writer.text(f"{number}{HARD_SPACE}", writer.formats.characters(replace(CAPTION, weight=700)))
            writer.spans(spans, CAPTION_KEY)

    def _grid(self, table: Table) -> None:
        made = self._writer.table(len(table.rows) + 1, len(table.head), self._grid_look(table))
        for row, cells in enumerate((table.head, *table.rows)):
            for column, spans in enumerate(cells):
                style = CELL if row else CELL_HEAD
                with self._writer.cell(made, row, column):
                    self._writer.begin(style)
                    self._writer.spans(spans, style, strong=column == 0 and row > 0)

    def _grid_look(self, table: Table) -> QTextTableFormat:
        look = QTextTableFormat()
        look.setProperty(PANEL, GRID)
        look.setBorder(0)
        look.setCellPadding(self._theme.space_px(10))
        look.setCellSpacing(0)
        look.setHeaderRowCount(1)
        look.setTopMargin(self._theme.space_px(10))
        look.setBottomMargin(self._theme.space_px(12))
        look.setWidth(share(100))
        columns = len(table.head)
        if columns > 2 and not plain(table.head[0]):
            others = (100 - LABEL_SHARE) / (columns - 1)
            look.setColumnWidthConstraints([share(LABEL_SHARE), *[share(others)] * (columns - 1)])
        return look

    def _rows(self, table: Table) -> None:
        writer = self._writer
        for cells in table.rows:
            writer.begin(SUB_HEADING, 12, 2)
            writer.spans(cells[0], SUB_HEADING)
            for head, spans in zip(table.head[1:], cells[1:], strict=True):
                writer.begin(ITEM, bottom=4)
                if plain(head):
                    writer.text(f"{plain(head)}: ", writer.formats.characters(replace(ITEM, weight=600, token="ink2")))
                writer.spans(spans, ITEM)


def share(percent: float) -> QTextLength:
    """A part of the width of the text."""
    return QTextLength(QTextLength.Type.PercentageLength, percent)


def is_too_wide(table: Table, column_px: float, theme: Theme) -> bool:
    """Whether the columns of a table would get too narrow to read."""
    return column_px < len(table.head) * theme.text_px(NARROWEST_CELL)
