"""The body seen from behind, each place a real button joined to it by a line."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.home.figure import HALF_WIDTH, HEIGHT, MIDDLE, paint_figure, region_at
from desktop.home.place_button import PlaceButton
from desktop.theme import Theme
from resources.front import Place
from resources.identifiers import PlaceSlug

LEAST_HEIGHT = 330
MOST_ABOVE = 24  # px of air over the head in a card that is taller than the body
LABEL_GAP = 8


class Spot(NamedTuple):
    """Where a place is on the drawing: its region, the side of its label, where the line ends, the label's height.

    What can't be seen from behind has no region and no line.
    """

    region: str
    is_left: bool
    x: float
    y: float
    label_y: float


SPOTS: Mapping[str, Spot] = {
    "neck": Spot("neck", True, MIDDLE - 12, 118, 108),
    "mid-back": Spot("mid", False, MIDDLE + 30, 178, 170),
    "left-flank": Spot("flankL", True, MIDDLE - 54, 252, 236),
    "right-flank": Spot("flankR", False, MIDDLE + 54, 252, 236),
    "lower-back": Spot("lower", True, MIDDLE - 18, 286, 330),
    "front-or-groin": Spot("", True, MIDDLE, 0, 436),
    "buttock-or-leg": Spot("leg", False, MIDDLE + 44, 352, 352),
}


class BodyMap(QWidget):
    """Takes the places it knows a spot for, in the order of the spots, which is the order of the Tab key.

    Hovering a region or its label lights both.
    """

    place_asked = Signal(str)

    def __init__(self, theme: Theme, places: Iterable[Place]) -> None:
        super().__init__()
        self._theme = theme
        self._lit = ""
        known = {place.slug: place for place in places}
        self._labels: dict[PlaceSlug, PlaceButton] = {}
        for slug in SPOTS:
            if place := known.get(PlaceSlug(slug)):
                self._labels[place.slug] = self._make_label(place)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Body map, seen from behind"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._restyle)
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_labels()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._light(self._region_under(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        region = self._region_under(event.position())
        for slug in self._labels:
            if region and SPOTS[slug].region == region:
                self.place_asked.emit(slug)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, left, top = self._frame()
        painter.save()
        painter.translate(left, top)
        painter.scale(scale, scale)
        paint_figure(painter, self._theme, self._lit)
        painter.restore()
        for slug, label in self._labels.items():
            if SPOTS[slug].region:
                self._paint_line(painter, SPOTS[slug], label)

    def _make_label(self, place: Place) -> PlaceButton:
        label = PlaceButton(self._theme, place)
        label.setParent(self)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        label.place_asked.connect(self.place_asked)
        label.lit.connect(lambda is_lit: self._light(SPOTS[place.slug].region if is_lit else ""))
        return label

    def _light(self, region: str) -> None:
        if region == self._lit:
            return
        self._lit = region
        for slug, label in self._labels.items():
            label.set_lit(bool(region) and SPOTS[slug].region == region)
        self.setCursor(Qt.CursorShape.PointingHandCursor if region else Qt.CursorShape.ArrowCursor)
        self.update()

    def _frame(self) -> tuple[float, float, float]:
        """Scale of the drawing, and where its origin lies."""
        widest = max((label.width() for label in self._labels.values()), default=0) + LABEL_GAP
        scale = max(0.45, min(self.height() / HEIGHT, (self.width() / 2 - widest) / HALF_WIDTH))
        top = min((self.height() - HEIGHT * scale) / 2, self._theme.space_px(MOST_ABOVE))
        return scale, self.width() / 2 - MIDDLE * scale, top

    def _region_under(self, point: QPointF) -> str:
        scale, left, top = self._frame()
        return region_at(QPointF((point.x() - left) / scale, (point.y() - top) / scale))

    def _restyle(self) -> None:
        self.setMinimumHeight(self._theme.space_px(LEAST_HEIGHT))
        self._place_labels()

    def _place_labels(self) -> None:
        for label in self._labels.values():
            label.resize(label.sizeHint())
        scale, _, top = self._frame()
        reach = HALF_WIDTH * scale + self._theme.space_px(10)
        for slug, label in self._labels.items():
            spot = SPOTS[slug]
            x = self.width() / 2 - reach - label.width() if spot.is_left else self.width() / 2 + reach
            y = top + spot.label_y * scale - label.height() / 2
            label.move(round(max(0, min(x, self.width() - label.width()))), round(y))
        for is_left in (True, False):
            self._part([label for slug, label in self._labels.items() if SPOTS[slug].is_left == is_left])
        self.update()

    def _part(self, labels: list[PlaceButton]) -> None:
        """Push the labels of one side apart, then up from the floor."""
        gap = self._theme.space_px(LABEL_GAP)
        ordered = sorted(labels, key=lambda label: label.y())
        for above, below in pairwise(ordered):
            below.move(below.x(), max(below.y(), above.y() + above.height() + gap))
        floor = self.height()
        for label in reversed(ordered):
            label.move(label.x(), min(label.y(), floor - label.height()))
            floor = label.y() - gap

    def _paint_line(self, painter: QPainter, spot: Spot, label: PlaceButton) -> None:
        theme = self._theme
        scale, left, top = self._frame()
        is_lit = spot.region == self._lit
        color = theme.color("accent" if is_lit else "edge")
        end = QPointF(left + spot.x * scale, top + spot.y * scale)
        start = QPointF(label.x() + (label.width() if spot.is_left else 0), label.y() + label.height() / 2)
        line = QPainterPath(start)
        line.lineTo(start.x() + (14 if spot.is_left else -14), start.y())
        line.lineTo(end)
        painter.setPen(QPen(color, 1.75 if is_lit else 1.25))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)
        painter.setPen(QPen(theme.color("card"), 1.5))
        painter.setBrush(color)
        painter.drawEllipse(end, 4, 4)
