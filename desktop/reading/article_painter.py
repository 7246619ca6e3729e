"""Paints what lies behind the words of an article: panels, tables, list dots, evidence bars and pills."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextFrame,
    QTextFrameFormat,
    QTextLine,
    QTextListFormat,
    QTextTable,
)

from desktop.painting import TIER_TOKEN, paint_box, paint_icon, paint_urgency
from desktop.reading.article_formats import CHECK_FIRST, EVIDENCE, FIGURE, IN_SHORT, PANEL, PANEL_TOKEN, TIER
from desktop.reading.block_writer import LIST_INDENT
from desktop.theme import Theme
from resources.identifiers import CalloutKind, Evidence, Tier

CALLOUT_TIER = {
    CalloutKind.URGENT.value: Tier.EMERGENCY,
    CalloutKind.TODAY.value: Tier.TODAY,
    CalloutKind.DAYS.value: Tier.WITHIN_DAYS,
}
QUIET_PANELS = {  # kind: radius, fill, edge
    IN_SHORT: (14, "accentTint", "accentTint"),
    FIGURE: (14, "canvas", "line"),
    CHECK_FIRST: (12, "card", "redLine"),
    CalloutKind.TIP.value: (12, "accentTint", "accentLine"),
    CalloutKind.MYTH.value: (12, "sunken", "edge"),
}
ICONS = {CalloutKind.TIP.value: ("tip", "accent"), CalloutKind.MYTH.value: ("myth", "ink")}
FILLED_BARS = {Evidence.STRONG.value: 3, Evidence.SOME.value: 2, Evidence.EXPERT.value: 1}
SHAPE, SMALL_SHAPE = 24, 17  # px at 100 %
LAST_LINE_SPARE = 4  # Qt puts the height of a line below it: this much of a panel's last line is air


class ArticlePainter:
    """Paints in document coordinates and asks the theme for every colour."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, document: QTextDocument, visible: QRectF) -> None:
        """Everything that lies behind the words in the `visible` part of the document."""
        layout = document.documentLayout()
        for frame in _frames(document.rootFrame()):
            if layout.frameBoundingRect(frame).intersects(visible):
                self._paint_frame(painter, document, frame)
        for block in _blocks(document):
            box = layout.blockBoundingRect(block)
            if box.intersects(visible):
                if _has_dot(block):
                    self._paint_dot(painter, block, box.topLeft(), _dot_token(document, block))
                for fragment in _labels(block):
                    self._paint_label(painter, block, fragment, box.topLeft())

    def paint_ring(self, painter: QPainter, document: QTextDocument, cursor: QTextCursor) -> None:
        """The ring round a link that the keyboard is on."""
        width = 3.0 if self._theme.is_high_contrast else 2.5
        for rect in _selection_rects(document, cursor):
            ring = rect.adjusted(-4, -3, 4, 2)
            paint_box(painter, ring, 4, None, (self._theme.color("focus"), width))

    def _paint_frame(self, painter: QPainter, document: QTextDocument, frame: QTextFrame) -> None:
        outer = document.documentLayout().frameBoundingRect(frame)
        if isinstance(frame, QTextTable):
            self._paint_table(painter, frame, outer.width(), document.documentLayout())
        else:
            self._paint_panel(painter, frame.frameFormat(), outer)

    def _paint_panel(self, painter: QPainter, look: QTextFrameFormat, outer: QRectF) -> None:
        rect = outer.adjusted(0, look.topMargin(), 0, -look.bottomMargin())
        kind = str(look.property(PANEL))
        rect.adjust(0, 0, 0, 0 if kind == FIGURE else -self._theme.text_px(LAST_LINE_SPARE))
        radius, fill, edge = QUIET_PANELS[kind] if kind in QUIET_PANELS else _urgent_panel(kind)
        edge_color = self._theme.color(self._visible_edge(edge))
        paint_box(painter, rect, radius, self._theme.color(fill), (edge_color, self._theme.border))
        side = self._theme.text_px(SHAPE)
        corner = QPointF(rect.left() + look.padding() - 2, rect.top() + look.padding() - 2)
        shape = QRectF(corner.x(), corner.y(), side, side)
        if kind in CALLOUT_TIER:
            paint_urgency(painter, self._theme, CALLOUT_TIER[kind], shape)
        elif kind in ICONS:
            icon, token = ICONS[kind]
            paint_icon(painter, icon, shape, self._theme.color(token))

    def _visible_edge(self, token: str) -> str:
        return "accent" if self._theme.is_high_contrast and token == "accentTint" else token

    def _paint_table(
        self, painter: QPainter, table: QTextTable, width: float, layout: QAbstractTextDocumentLayout
    ) -> None:
        """Round the words: Qt's own rectangle of a table counts its margins otherwise than that of a frame."""
        theme = self._theme
        padding = table.format().cellPadding()
        rows = [_row_words(table, row, layout) for row in range(table.rows())]
        box = QRectF(rows[0].left(), rows[0].top(), width, rows[-1].bottom() - rows[0].top())
        box.adjust(-padding, -padding, -padding, padding)
        paint_box(painter, box, 12, theme.color("card"))
        painter.save()
        painter.setClipRect(QRectF(box.left(), box.top(), box.width(), rows[1].top() - padding - box.top()))
        paint_box(painter, box, 12, theme.color("sunken"))
        painter.restore()
        for words in rows[1:]:
            painter.fillRect(QRectF(box.left(), words.top() - padding, box.width(), theme.border), theme.color("line"))
        paint_box(painter, box, 12, None, (theme.color("line"), theme.border))

    def _paint_dot(self, painter: QPainter, block: QTextBlock, corner: QPointF, token: str) -> None:
        line = block.layout().lineAt(0)
        letters = QFontMetricsF(block.charFormat().font())
        middle = corner.y() + line.y() + line.ascent() - letters.xHeight() / 2
        if block.blockFormat().hasProperty(TIER):
            self._paint_shape(painter, block, QPointF(corner.x() + line.x(), middle))
            return
        side = self._theme.text_px(6)
        left = corner.x() + line.x() - self._theme.text_px(17)
        paint_box(painter, QRectF(left, middle - side / 2, side, side), side / 2, self._theme.color(token))

    def _paint_shape(self, painter: QPainter, block: QTextBlock, text: QPointF) -> None:
        side = self._theme.text_px(SMALL_SHAPE)
        left = text.x() - self._theme.text_px(LIST_INDENT)
        tier = Tier(str(block.blockFormat().property(TIER)))
        paint_urgency(painter, self._theme, tier, QRectF(left, text.y() - side / 2, side, side))

    def _paint_label(self, painter: QPainter, block: QTextBlock, label: QTextFragment, corner: QPointF) -> None:
        theme = self._theme
        start = label.position() - block.position()
        line = block.layout().lineForTextPosition(start)
        left, right = _x_of(line, start), _x_of(line, start + label.length())
        letters = QFontMetricsF(label.charFormat().font())
        top = corner.y() + line.y() + line.ascent() - letters.ascent() - 3
        pill = QRectF(corner.x() + left, top, right - left, letters.height() + 5)
        paint_box(painter, pill, pill.height() / 2, theme.color("sunken"), (theme.color("line"), theme.border))
        filled = FILLED_BARS[str(label.charFormat().property(EVIDENCE))]
        unit = theme.scale
        for number in range(3):
            height = (5 + number * 3.5) * unit
            top = pill.center().y() + 6 * unit - height
            bar = QRectF(pill.left() + (10 + number * 6) * unit, top, 4.2 * unit, height)
            token = "accent" if number < filled else "edge"
            fill = theme.color(token) if number < filled else None
            paint_box(painter, bar, 1.3 * unit, fill, (theme.color(token), 1.2))


def _urgent_panel(kind: str) -> tuple[int, str, str]:
    token = TIER_TOKEN[CALLOUT_TIER[kind]]
    return 12, f"{token}Tint", f"{token}Line"


def _row_words(table: QTextTable, row: int, layout: QAbstractTextDocumentLayout) -> QRectF:
    words = QRectF()
    for column in range(table.columns()):
        words = words.united(layout.blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block()))
    return words


def _has_dot(block: QTextBlock) -> bool:
    return block.blockFormat().objectIndex() >= 0 and (
        block.textList().format().style() == QTextListFormat.Style.ListStyleUndefined
    )


def _dot_token(document: QTextDocument, block: QTextBlock) -> str:
    """Passed the document, as `block.document()` would give a wrapper that PySide6 throws away with the block."""
    kind = document.frameAt(block.position()).frameFormat().property(PANEL)
    return PANEL_TOKEN.get(str(kind), "accent")


def _frames(frame: QTextFrame) -> Iterator[QTextFrame]:
    for child in frame.childFrames():
        yield child
        yield from _frames(child)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _labels(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        if place.fragment().charFormat().hasProperty(EVIDENCE):
            yield place.fragment()
        place += 1


def _selection_rects(document: QTextDocument, cursor: QTextCursor) -> Iterator[QRectF]:
    block = document.findBlock(cursor.selectionStart())
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    start, end = cursor.selectionStart() - block.position(), cursor.selectionEnd() - block.position()
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x_of(line, first), _x_of(line, last)
            yield QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.ascent() + line.descent())


def _x_of(line: QTextLine, position: int) -> float:
    """PySide6 gives cursorToX as the x and the position it was rounded to."""
    x, _position = line.cursorToX(position)
    return float(x)
