"""Where the pages of a laid-out text end: never inside a call-out or a row, nor between a heading and its text."""

from collections.abc import Iterator
from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableCellFormat,
)

OBJECT = "\ufffc"  # what stands for a picture in the text
SHORT = 12  # lines; what is shorter is not split: Qt would write the lines at the edge into both pages, unseen
KEPT = 2  # lines of a longer text that stay with what stands before them
EDGE = 100.0  # tenths of a point at the foot of a page: too low for a line of text, so that the next row goes overleaf
SLACK = 120.0  # tenths of a point: so much lower than its words Qt may take a table to end
Item = QTextBlock | QTextTable


def keep_together(document: QTextDocument) -> None:
    """Move what would be torn apart to the next page; what is taller than a page stays as it is."""
    # Qt lays out lazily, and loses text for good where a format is changed before it is done.
    document.pageCount()
    waiting: list[Item] = []
    # Qt leaves an empty line after every table.
    items = [item for item in _items(document) if isinstance(item, QTextTable) or item.text()]
    for item, after in zip_longest(items, items[1:]):
        waiting.append(item)
        if isinstance(item, QTextBlock) and _leads(item, after):
            continue
        top, bottom = _top(waiting[0]), _first_part_bottom(item)
        if _page(document, top) != _page(document, bottom) and bottom - top < document.pageSize().height():
            _start_page(waiting[0])
        if isinstance(item, QTextTable):
            _keep_rows(document, item)
            _keep_margin(document, item)
        waiting.clear()
    document.pageCount()


def _lay_out(document: QTextDocument) -> None:
    """Find anew where everything stands: after a change Qt moves what follows without asking where the page ends."""
    document.markContentsDirty(0, document.characterCount())
    document.pageCount()


def _items(document: QTextDocument) -> Iterator[Item]:
    """The blocks and tables of the text in order; a table counts as one."""
    place = document.rootFrame().begin()
    while not place.atEnd():
        frame = place.currentFrame()
        yield frame if isinstance(frame, QTextTable) else place.currentBlock()
        place += 1


def _leads(block: QTextBlock, after: Item | None) -> bool:
    """Whether a block belongs to what comes after it: a heading, a drawing, or a line that leads to a list or a box."""
    is_drawing = block.text() == OBJECT and block.blockFormat().alignment() == Qt.AlignmentFlag.AlignHCenter
    leads_to_box = isinstance(after, QTextTable) and block.layout().lineCount() == 1
    return block.blockFormat().headingLevel() > 0 or is_drawing or leads_to_box or block.text().endswith(":")


def _page(document: QTextDocument, y: float) -> int:
    return int(y / document.pageSize().height())


def _top(item: Item) -> float:
    if isinstance(item, QTextTable):
        return _row_ends(item, 0)[0]
    return _block_ends(item)[0]


def _first_part_bottom(item: Item) -> float:
    """The foot of what may not be torn off: a short text, the beginning of a long one, the first rows of a table."""
    if isinstance(item, QTextTable):
        return _row_ends(item, min(1, item.rows() - 1))[1]
    lines = item.layout().lineCount()
    top, bottom = _block_ends(item)
    return bottom if lines <= SHORT else top + (bottom - top) * KEPT / lines


def _block_ends(block: QTextBlock) -> tuple[float, float]:
    """Top and bottom of the lines of a block, also where they begin or go on overleaf."""
    layout = block.layout()
    top = block.document().documentLayout().blockBoundingRect(block).top()
    if not layout.lineCount():
        return top, top
    last = layout.lineAt(layout.lineCount() - 1)
    return top + layout.lineAt(0).y(), top + last.y() + last.height()


def _row_ends(table: QTextTable, row: int) -> tuple[float, float]:
    """Top and bottom of a row with its padding and the space under its last lines."""
    cells = [table.cellAt(row, column) for column in range(table.columns())]
    paddings = [cell.format().toTableCellFormat() for cell in cells]
    top = min(_block_ends(cell.firstCursorPosition().block())[0] for cell in cells)
    last_blocks = [cell.lastCursorPosition().block() for cell in cells]
    bottom = max(_block_ends(block)[1] + block.blockFormat().bottomMargin() for block in last_blocks)
    return top - paddings[0].topPadding(), bottom + paddings[0].bottomPadding()


def _start_page(item: Item) -> None:
    if isinstance(item, QTextTable):
        frame = item.format()
        frame.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        frame.setTopMargin(0)
        item.setFormat(frame)
    else:
        look = item.blockFormat()
        look.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        look.setTopMargin(0)
        QTextCursor(item).setBlockFormat(look)
    _lay_out(item.document())


def _keep_rows(document: QTextDocument, table: QTextTable) -> None:
    """Fill the page under the last row that fits with an empty row: Qt knows no page break inside a table."""
    row = 1
    while row < table.rows():
        top, bottom = _row_ends(table, row)
        edge = (_page(document, top) + 1) * document.pageSize().height()
        if bottom + SLACK > edge and bottom - top < document.pageSize().height():
            _insert_filler(table, row, edge - top)
            row += 1
        row += 1


def _keep_margin(document: QTextDocument, table: QTextTable) -> None:
    """Let the space under a table end with the page: Qt would go on overleaf with its head and nothing below."""
    top, bottom = _row_ends(table, table.rows() - 1)
    left = (_page(document, top) + 1) * document.pageSize().height() - bottom - SLACK
    look = table.format()
    if left < look.bottomMargin():
        look.setBottomMargin(max(0.0, left))
        table.setFormat(look)
        _lay_out(document)


def _insert_filler(table: QTextTable, row: int, height: float) -> None:
    table.insertRows(row, 1)
    look = QTextTableCellFormat()
    look.setTopPadding(max(0.0, height - EDGE))
    look.setProperty(QTextFormat.Property.FontPixelSize, 1)
    for column in range(table.columns()):
        table.cellAt(row, column).setFormat(look)
    _lay_out(table.document())
