"""The parts of a printed checklist; each knows its height in mm and draws itself in black."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from desktop.painting import TIER_ICON, paint_icon
from desktop.printing.lettering import BLACK, WHITE, Lettering, Run, Typecase
from desktop.printing.measures import Measures
from resources.identifiers import Tier

# Urgency by weight, for paper has no colour: solid, then ever thinner borders (mm).
HEAD_BORDER = {Tier.EMERGENCY: 0.0, Tier.TODAY: 0.7, Tier.WITHIN_DAYS: 0.45, Tier.SELF_CARE: 0.25}
ROW_INDENT = 2.0


class Block(Protocol):
    """Something that is put on a page whole."""

    @property
    def height(self) -> float:
        """In mm."""
        ...

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Put it down with its top left corner at a place in mm."""
        ...


@dataclass(frozen=True, slots=True)
class Setting:
    """What every block is made with: the type, the sizes, and the width to fill in mm."""

    typecase: Typecase
    sizes: Measures
    width: float

    def text(self, *runs: Run, width: float | None = None) -> Lettering:
        """Runs of text over the whole width, or over a narrower one."""
        return Lettering(self.typecase, runs, self.width if width is None else width)


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, of a height."""

    height: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Leave the place white."""


class Together:
    """Blocks under each other that no page break may part."""

    def __init__(self, *blocks: Block) -> None:
        self._blocks = blocks
        self.height = sum(block.height for block in blocks)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """One after the other."""
        for block in self._blocks:
            block.draw(painter, x, y)
            y += block.height


class Spaced(Together):
    """A block with some mm of white under it."""

    def __init__(self, block: Block, gap: float) -> None:
        super().__init__(block, Space(gap))


class TickRow:
    """A box to tick and what it stands for; ticked in ink where `ticked`."""

    def __init__(self, setting: Setting, runs: Sequence[Run], ticked: bool) -> None:
        sizes = setting.sizes
        self._sizes = sizes
        self._left = ROW_INDENT + sizes.box * 1.75
        self._text = setting.text(*runs, width=setting.width - self._left)
        self._ticked = ticked
        self._box_top = (setting.typecase.height(runs[0][1]) - sizes.box) / 2
        self.height = max(self._text.height, sizes.box)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Box left, text right."""
        side = self._sizes.box
        box = QRectF(x + ROW_INDENT, y + self._box_top, side, side)
        painter.setPen(QPen(BLACK, self._sizes.box_line))
        painter.setBrush(WHITE)
        painter.drawRoundedRect(box, side / 7, side / 7)
        self._text.draw(painter, x + self._left, y)
        if self._ticked:
            _tick(painter, box, self._sizes.tick_line)


class TierHead:
    """The band over a tier's rows, with its shape."""

    def __init__(self, setting: Setting, tier: Tier, runs: Sequence[Run]) -> None:
        self._setting = setting
        self._tier = tier
        color = WHITE if tier is Tier.EMERGENCY else BLACK
        colored = [(text, replace(style, color=color)) for text, style in runs]
        self._left = 2 + setting.sizes.head_shape + 2.5
        self._text = setting.text(*colored, width=setting.width - self._left - 2)
        self.height = max(setting.sizes.head, self._text.height + 1)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Solid black for an emergency, else a border."""
        solid, border = self._tier is Tier.EMERGENCY, HEAD_BORDER[self._tier]
        band = QRectF(x, y, self._setting.width, self.height).adjusted(border / 2, border / 2, -border / 2, -border / 2)
        painter.setPen(Qt.PenStyle.NoPen if solid else QPen(BLACK, border))
        painter.setBrush(BLACK if solid else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(band, 1.6, 1.6)
        side = self._setting.sizes.head_shape
        shape = QRectF(x + 2, y + (self.height - side) / 2, side, side)
        ink, paper = (WHITE, BLACK) if solid else (BLACK, WHITE)
        paint_icon(painter, TIER_ICON[self._tier], shape, ink, second=paper)
        self._text.draw(painter, x + self._left, y + (self.height - self._text.height) / 2)


class AnswerBox:
    """What the ticks add up to, framed."""

    def __init__(self, setting: Setting, icon: str, texts: Sequence[Sequence[Run]]) -> None:
        self._setting = setting
        self._icon = icon
        self._left = setting.sizes.answer_shape + 6
        self._texts = [setting.text(*runs, width=setting.width - self._left - 3) for runs in texts]
        self._pad = setting.sizes.gap
        self.height = sum(text.height for text in self._texts) + 2 * self._pad

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """The shape left, the texts under each other."""
        painter.setPen(QPen(BLACK, 0.7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x + 0.35, y + 0.35, self._setting.width - 0.7, self.height - 0.7), 2, 2)
        side = self._setting.sizes.answer_shape
        shape = QRectF(x + 3, y + (self.height - side) / 2, side, side)
        paint_icon(painter, self._icon, shape, BLACK, second=WHITE)
        top = y + self._pad
        for text in self._texts:
            text.draw(painter, x + self._left, top)
            top += text.height


class SideBySide:
    """Two blocks next to each other, each in its half."""

    def __init__(self, left: Block, right: Block, second: float) -> None:
        self._left = left
        self._right = right
        self._second = second
        self.height = max(left.height, right.height)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Feet level."""
        self._left.draw(painter, x, y + self.height - self._left.height)
        self._right.draw(painter, x + self._second, y + self.height - self._right.height)


def _tick(painter: QPainter, box: QRectF, width: float) -> None:
    """A stroke that breaks out of the box, so that it survives a fax."""
    path = QPainterPath(box.topLeft() + QPointF(0.2 * box.width(), 0.52 * box.height()))
    path.lineTo(box.topLeft() + QPointF(0.43 * box.width(), 0.76 * box.height()))
    path.lineTo(box.topLeft() + QPointF(1.12 * box.width(), -0.12 * box.height()))
    pen = QPen(BLACK, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
