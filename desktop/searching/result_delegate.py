"""Paints a result: title, badge of its section, two lines of snippet with the words marked, its group."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.painting import paint_box, paint_icon, paint_urgency
from desktop.searching.result_model import HIT, PLACE
from desktop.theme import Theme
from desktop.widgets.labels import wrapping_anywhere
from resources.identifiers import SectionKind, Tier
from search_index.answer import Hit

ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
SIDE, TOP, BADGE_ICON = 18, 12, 15
LINES, LINE_HEIGHT = 2, 1.08
STOPS = " ,;:.…"  # what no ellipsis stands after
TITLE, SNIPPET, PLACE_FONT = (17, 600), (15.5, 400), (13.5, 400)
KEPT_TEXTS = 128
SECTION_ICON = {
    SectionKind.HOW_IT_FEELS: "book",
    SectionKind.CAUSES: "book",
    SectionKind.PREVENTION: "shield",
    SectionKind.WHAT_TO_DO: "list",
    SectionKind.STEPS: "list",
    SectionKind.TREATMENT: "tip",
    SectionKind.QUESTIONS: "myth",
}
Index = QModelIndex | QPersistentModelIndex
Ranges = Sequence[tuple[int, int]]
Face = tuple[float, int]  # size in px at 100 % text, and weight


class ResultDelegate(QStyledItemDelegate):
    """Rows as wide as the list, all with room for two lines of snippet: no text is laid out to find their places."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        # From key to key most rows stay as they are.
        self._laid_out = lru_cache(maxsize=KEPT_TEXTS)(self._lay_out)
        theme.changed.connect(self._laid_out.cache_clear)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The height alone: a list gives its rows its own width."""
        title, snippet, place = (
            QFontMetricsF(self._theme.font(*font)).height() for font in (TITLE, SNIPPET, PLACE_FONT)
        )
        height = title + LINES * LINE_HEIGHT * snippet + place + self._theme.space_px(2 * TOP + 6)
        return QSize(0, int(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        rect = QRectF(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        hit: Hit = index.data(HIT)
        painter.save()
        self._paint_ground(painter, rect, is_current)
        x, y = rect.left() + theme.space_px(SIDE), rect.top() + theme.space_px(TOP)
        badge = self._paint_badge(painter, rect, y, hit.section, is_current)
        title = self._laid_out(hit.title, hit.title_marks, TITLE, badge - x - theme.space_px(10), 1)
        painter.setPen(theme.color("ink"))
        title.draw(painter, QPointF(x, y))
        y += QFontMetricsF(theme.font(*TITLE)).height() + theme.space_px(3)
        snippet = self._laid_out(hit.snippet, hit.snippet_marks, SNIPPET, rect.width() - self._sides(), LINES)
        painter.setPen(theme.color("ink" if is_current else "ink2"))
        snippet.draw(painter, QPointF(x, y))
        last = snippet.lineAt(snippet.lineCount() - 1)
        y += last.y() + last.height() + theme.space_px(2)
        painter.setFont(theme.font(*PLACE_FONT))
        painter.setPen(theme.color("ink3"))
        painter.drawText(QRectF(x, y, rect.width(), painter.fontMetrics().height()), ALIGN, index.data(PLACE))
        painter.restore()

    def _sides(self) -> int:
        return 2 * self._theme.space_px(SIDE)

    def _paint_ground(self, painter: QPainter, rect: QRectF, is_current: bool) -> None:
        theme = self._theme
        if not is_current:
            side = theme.space_px(SIDE)
            painter.fillRect(
                QRectF(rect.left() + side, rect.bottom() - 1, rect.width() - 2 * side, 1), theme.color("line")
            )
            return
        edge = (theme.color("accent"), 2.0) if theme.is_high_contrast else None
        paint_box(painter, rect.adjusted(1, 1, -2, -1), 10, theme.color("accentTint"), edge)
        bar = QRectF(rect.left() + 1, rect.top() + 14, 3.5, rect.height() - 28)
        paint_box(painter, bar, 1.75, theme.color("accent"))

    def _paint_badge(self, painter: QPainter, rect: QRectF, y: float, section: SectionKind, is_current: bool) -> float:
        """Paint it at the right and say where it begins."""
        theme = self._theme
        is_care = section is SectionKind.WHEN_TO_SEEK_CARE
        font = theme.font(13, 600)
        metrics = QFontMetrics(font)
        side = theme.text_px(BADGE_ICON)
        width = metrics.horizontalAdvance(section.heading) + side + theme.space_px(24)
        height = metrics.height() + theme.space_px(6)
        badge = QRectF(rect.right() - theme.space_px(14) - width, y, width, height)
        fill = "redTint" if is_care else "card" if is_current else "sunken"
        edge = (theme.color("redLine" if is_care else "line"), float(theme.border))
        paint_box(painter, badge, height / 2, theme.color(fill), edge)
        picture = QRectF(badge.left() + theme.space_px(9), badge.center().y() - side / 2, side, side)
        if is_care:
            paint_urgency(painter, theme, Tier.EMERGENCY, picture)
        else:
            paint_icon(painter, SECTION_ICON[section], picture, theme.color("ink2"))
        painter.setFont(font)
        painter.setPen(theme.color("red" if is_care else "ink2"))
        painter.drawText(badge.adjusted(theme.space_px(13) + side, 0, 0, 0), ALIGN, section.heading)
        return badge.left()

    def _lay_out(self, text: str, marks: Ranges, face: Face, width: float, lines: int) -> QTextLayout:
        """At most so many lines; what does not fit is left out with an ellipsis."""
        font = self._theme.font(*face)
        layout = QTextLayout(text, font)
        layout.setTextOption(wrapping_anywhere())
        layout.setFormats([self._mark(text, start, length) for start, length in marks])
        layout.beginLayout()
        pitch = QFontMetricsF(font).height() * LINE_HEIGHT
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, number * pitch))
        layout.endLayout()
        return self._cut(layout, marks, face, width, lines)

    def _cut(self, layout: QTextLayout, marks: Ranges, face: Face, width: float, lines: int) -> QTextLayout:
        text = layout.text()
        last = layout.lineAt(layout.lineCount() - 1)
        end = last.textStart() + last.textLength()
        if end >= len(text) or end == 0:
            return layout
        shorter = text[: end - 1].rstrip(STOPS)
        shorter = shorter[: shorter.rfind(" ")] if " " in shorter[last.textStart() :] else shorter[:-1]
        kept = [(start, min(length, len(shorter) - start)) for start, length in marks if start < len(shorter)]
        return self._lay_out(shorter.rstrip(STOPS) + "…", tuple(kept), face, width, lines)

    def _mark(self, text: str, start: int, length: int) -> QTextLayout.FormatRange:
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.DemiBold)
        style.setForeground(self._theme.color("onMark"))
        style.setBackground(self._theme.color("mark"))
        marked = QTextLayout.FormatRange()
        marked.start = qt_length(text[:start])
        marked.length = qt_length(text[start : start + length])
        marked.format = style
        return marked


def qt_length(text: str) -> int:
    """How long a text is for Qt, which counts an emoji as two."""
    return len(text.encode("utf-16-le")) // 2
