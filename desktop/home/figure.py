"""The figure of the body map: its shapes from the drawing that ships, and how they are painted."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from desktop.theme import Theme
from resources import bundle

DRAWING = "look/body-map.svg"
MIDDLE = 200.0  # x of the spine in the drawing
TOP, HEIGHT = 0.0, 478.0
HALF_WIDTH = 138.0
LIMBS = ("armL", "armR", "head")
REGIONS = ("neck", "mid", "lower", "flankL", "flankR", "leg")
KIDNEYS = ("kidneyL", "kidneyR")
PATH = re.compile(r'<path id="(\w+)" d="([^"]*)"')
STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
BONES = 17


@cache
def shapes() -> Mapping[str, QPainterPath]:
    """The drawing's shapes by their id. They hold absolute M, L, C and Z only, a letter for each step."""
    return {name: _path(steps) for name, steps in PATH.findall(bundle.read_text(DRAWING))}


def _path(text: str) -> QPainterPath:
    path = QPainterPath()
    draw: Mapping[str, Callable[..., None]] = {
        "M": path.moveTo,
        "L": path.lineTo,
        "C": path.cubicTo,
        "Z": path.closeSubpath,
    }
    for letter, numbers in STEP.findall(text):
        draw[letter](*map(float, numbers.split()))
    return path


def region_at(point: QPointF) -> str:
    """The region under a point of the drawing, "" for none."""
    found = (region for region in REGIONS if shapes()[region].contains(point))
    return next(found, "")


def paint_figure(painter: QPainter, theme: Theme, lit: str) -> None:
    """Paint the body in the drawing's own units, one region lit."""
    contour = QPen(theme.color("iInk"), 2) if theme.is_high_contrast else QPen(Qt.PenStyle.NoPen)
    painter.setPen(contour)
    painter.setBrush(theme.color("iBody"))
    for limb in LIMBS:
        painter.drawPath(shapes()[limb])
    gap = QPen(theme.color("iInk" if theme.is_high_contrast else "card"), 3)
    for region in REGIONS:
        color = theme.color("accentLine" if region == lit else "iBody2")
        painter.setBrush(_fading(color) if region == "leg" else color)
        painter.setPen(gap)
        painter.drawPath(shapes()[region])
    _paint_details(painter, theme)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("iOrgan"), 2, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
    for kidney in KIDNEYS:
        painter.drawPath(shapes()[kidney])


def _fading(color: QColor) -> QBrush:
    """The legs fade out below."""
    clear = QColor(color)
    clear.setAlpha(0)
    fade = QLinearGradient(0, 395, 0, 472)
    fade.setColorAt(0, color)
    fade.setColorAt(1, clear)
    return QBrush(fade)


def _paint_details(painter: QPainter, theme: Theme) -> None:
    """Shoulder blades, spine and buttocks, faint."""
    ink = theme.color("iInk")
    ink.setAlphaF(1.0 if theme.is_high_contrast else 0.3)
    painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side in (1, -1):
        blade = QPainterPath(QPointF(MIDDLE + side * 26, 158))
        blade.cubicTo(MIDDLE + side * 28, 182, MIDDLE + side * 34, 200, MIDDLE + side * 44, 212)
        fold = QPainterPath(QPointF(MIDDLE + side * 14, 378))
        fold.cubicTo(MIDDLE + side * 26, 388, MIDDLE + side * 44, 388, MIDDLE + side * 60, 378)
        painter.drawPath(blade)
        painter.drawPath(fold)
    painter.drawLine(QLineF(MIDDLE, 334, MIDDLE, 376))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for number in range(BONES):
        share = number / (BONES - 1)
        width = 5 + 3.2 * share
        painter.drawRoundedRect(QRectF(MIDDLE - width / 2, 97.4 + 200 * share, width, 5.2), 2.2, 2.2)
