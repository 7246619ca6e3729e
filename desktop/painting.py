"""Small things that several widgets paint: boxes, icons, the four urgency shapes and the mark."""

import math
import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from desktop.theme import Theme
from resources import bundle
from resources.identifiers import Tier

INK, ACCENT, KNOCK_OUT = "#15211E", "#17594F", "#FFFFFF"  # the three colours an icon file may hold
LITERALS = re.compile(f"{INK}|{ACCENT}|{KNOCK_OUT}")
TIER_TOKEN = {Tier.EMERGENCY: "red", Tier.TODAY: "amber", Tier.WITHIN_DAYS: "violet", Tier.SELF_CARE: "green"}
TIER_ICON = {
    Tier.EMERGENCY: "urgency-emergency",
    Tier.TODAY: "urgency-today",
    Tier.WITHIN_DAYS: "urgency-days",
    Tier.SELF_CARE: "urgency-selfcare",
}
MARK_WIDTHS = (21.0, 25.5, 30.0, 34.5, 39.0)  # five vertebrae on a grid of 64
MARK_SORE = 3


def paint_box(
    painter: QPainter,
    rect: QRectF | QRect,
    radius: float,
    fill: QColor | None,
    edge: tuple[QColor, float] | None = None,
) -> None:
    """A rounded box; `edge` is a colour and a width in px, drawn inside the box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect)
    painter.setPen(Qt.PenStyle.NoPen)
    if edge is not None:
        color, width = edge
        box.adjust(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(color, width))
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: QColor, second: QColor | None = None) -> None:
    """An icon of the look, by its file name.

    `second` is the accent of a pictogram or what is knocked out of a shape; the same as `color` if left out.
    """
    _icon(name, color.name(), (second or color).name()).render(painter, rect)


def paint_urgency(painter: QPainter, theme: Theme, tier: Tier, rect: QRectF) -> None:
    """The shape of a tier: octagon, triangle, square or circle."""
    token = TIER_TOKEN[tier]
    paint_icon(painter, TIER_ICON[tier], rect, theme.color(f"{token}Fill"), theme.color(f"on{token.capitalize()}"))


def paint_mark(
    painter: QPainter, rect: QRectF, bone: QColor, sore: QColor | None = None, ghost: tuple[int, QColor] | None = None
) -> None:
    """The mark: five vertebrae. `ghost` says how many are filled from below and the colour of the rest."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 64, rect.height() / 64)
    for number, width in enumerate(MARK_WIDTHS):
        color = sore if sore is not None and number == MARK_SORE else bone
        if ghost is not None and number < len(MARK_WIDTHS) - ghost[0]:
            color = ghost[1]
        y = 8.2 + number * 11.9
        turn = (y - 4) * 2 * math.pi / 56
        painter.save()
        painter.translate(QPointF(32 + 4.4 * math.sin(turn), y))
        painter.rotate(-math.degrees(math.atan(4.4 * 2 * math.pi / 56 * math.cos(turn))) * 0.34)
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(-width / 2, -4, width, 8), 3.9, 3.9)
        painter.restore()
    painter.restore()


def paint_row(painter: QPainter, theme: Theme, box: QRectF, *, is_current: bool, is_hovered: bool) -> None:
    """The ground of a row of the contents: a tint and a bar where somebody is, a quiet fill under the mouse."""
    if is_current:
        edge = (theme.color("accent"), 2.0) if theme.is_high_contrast else None
        paint_box(painter, box, 8, theme.color("accentTint"), edge)
        paint_box(painter, QRectF(box.left(), box.top() + 7, 3, box.height() - 14), 1.5, theme.color("accent"))
    elif is_hovered:
        paint_box(painter, box, 8, theme.color("sunken"))


@lru_cache(maxsize=256)
def _icon(name: str, color: str, second: str) -> QSvgRenderer:
    text = bundle.read_text(f"look/icons/{name}.svg")
    drawn = LITERALS.sub(lambda found: color if found[0] == INK else second, text)
    return QSvgRenderer(QByteArray(drawn.encode()))
