"""A row to tick: a real check box that paints itself, words and all."""

import math

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from desktop.checking.wrapped_text import Run, WrappedText
from desktop.painting import TIER_TOKEN, paint_box, paint_icon
from desktop.theme import Theme
from resources.identifiers import Tier

BOX = 24
ROW_RADIUS = 9
SIDE, GAP, END = 14, 14, 9  # space left of the box, between box and words, above and below
TEXT, HINT = 16.5, 15.0


class TickRow(QCheckBox):
    """Text with a hint under it; a click anywhere on the row ticks it. `ruled` draws a hairline over it."""

    def __init__(self, theme: Theme, tier: Tier, text: str, hint: str = "", *, ruled: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._token = TIER_TOKEN[tier]
        self._ruled = ruled
        self.setProperty("radius", ROW_RADIUS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._heights: dict[int, int] = {}  # by width; a layout asks for them again and again
        self._text = self._hint = ""
        self.set_words(text, hint)
        theme.changed.connect(self._measure_anew)

    def set_words(self, text: str, hint: str) -> None:
        """Show other words: another country's number may be among them."""
        if (text, hint) == (self._text, self._hint):
            return
        self._text = text
        self._hint = hint
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        self._measure_anew()
        self.update()

    @property
    def words(self) -> str:
        """What is ticked here, without its hint."""
        return self._text

    def show_ticked(self, ticked: bool) -> None:
        """Tick or untick it without saying so."""
        self.blockSignals(True)
        self.setChecked(ticked)
        self.blockSignals(False)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            words = self._wrapped(width, ticked=True)  # bold is wider: ticking moves no row
            self._heights[width] = math.ceil(max(words.height, self._box_side())) + 2 * self._theme.space_px(END)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self._theme.text_px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left() + self._theme.text_px(80), self._box_side() + 2 * self._theme.space_px(END))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, ticked = self._theme, self.isChecked()
        if ticked or self.underMouse():
            tint = f"{self._token}Tint" if ticked else "sunken"
            edge = (theme.color(f"{self._token}Line"), 2) if theme.is_high_contrast and ticked else None
            paint_box(painter, self.rect(), ROW_RADIUS, theme.color(tint), edge)
        elif self._ruled:
            end = self.width() - theme.space_px(SIDE)
            painter.fillRect(QRectF(self._left(), 0, end - self._left(), 1), theme.color("line"))
        words = self._wrapped(self.width(), ticked)
        top = (self.height() - words.height) / 2
        words.paint(painter, self._left(), top)
        side = self._box_side()
        self._paint_box(painter, QRectF(theme.space_px(SIDE), top + (words.first_line_height - side) / 2, side, side))

    def _measure_anew(self) -> None:
        self._heights.clear()
        self.updateGeometry()

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        if not self.isChecked():
            paint_box(painter, box, 6, theme.color("card"), (theme.color("edge"), 2))
            return
        paint_box(painter, box, 6, theme.color(f"{self._token}Fill"))
        inset = box.width() * 0.12
        on_fill = theme.color(f"on{self._token.capitalize()}")
        paint_icon(painter, "check", box.adjusted(inset, inset, -inset, -inset), on_fill)

    def _wrapped(self, width: int, ticked: bool) -> WrappedText:
        theme = self._theme
        runs: list[Run] = [(self._text, theme.font(TEXT, 600 if ticked else 400), theme.color("ink"))]
        if self._hint:
            runs.append((f"\n{self._hint}", theme.font(HINT), theme.color("ink2")))
        return WrappedText(runs, width - self._left() - theme.space_px(SIDE))

    def _left(self) -> int:
        return self._theme.space_px(SIDE) + self._box_side() + self._theme.space_px(GAP)

    def _box_side(self) -> int:
        return self._theme.text_px(BOX)
