"""Chips that keep one kind of section."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.painting import paint_box, paint_icon, paint_urgency
from desktop.theme import Theme
from desktop.widgets.flow_box import FlowBox
from resources.identifiers import SectionKind, Tier

ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
SIDE, PICTURE = 12, 20  # px: air at either end, the shape with the gap behind it
LEAST_ROOM = 2  # figures


class FilterChips(FlowBox):
    """One chip for all and one for each kind of section that has results; exactly one is on.

    Each has room for as many figures as `most` has: the chips stay where they are while the numbers change.
    """

    kind_chosen = Signal(str)  # the slug of a kind, "" for all

    def __init__(self, theme: Theme, most: int) -> None:
        figures = "0" * max(LEAST_ROOM, len(str(most)))
        self._chips = {kind: Chip(theme, words(kind), kind, figures) for kind in (None, *SectionKind)}
        super().__init__(theme, *self._chips.values(), gap=7)
        for kind, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, kind=kind: self.kind_chosen.emit(kind or ""))

    def show_counts(self, total: int, counts: Mapping[SectionKind, int], only: SectionKind | None) -> None:
        """How many topics have each kind; `only` is the one that is on."""
        for kind, chip in self._chips.items():
            count = total if kind is None else counts.get(kind, 0)
            chip.show_count(count, is_on=kind is only)
            chip.setVisible(kind is None or count > 0 or kind is only)


def words(kind: SectionKind | None) -> str:
    """What a chip says: the heading of the sections, but a short one where eight must fit in a row."""
    if kind is None:
        return QCoreApplication.translate("FilterChips", "All")
    if kind is SectionKind.WHEN_TO_SEEK_CARE:
        return QCoreApplication.translate("FilterChips", "Seek care")
    return kind.heading


class Chip(QPushButton):
    """A word and a number, with room for a number as wide as `figures`; on means filled and ticked."""

    def __init__(self, theme: Theme, text: str, kind: SectionKind | None, figures: str) -> None:
        super().__init__(text)
        self._figures = figures
        self._theme = theme
        self._has_shape = kind is SectionKind.WHEN_TO_SEEK_CARE
        self._count = -1
        self.setCheckable(True)
        self.setProperty("radius", 16)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._size = QSize()
        self._words = self._content = 0  # px: the words with their gap, and all that stands in the chip
        theme.changed.connect(self._measure)
        self._measure()

    def show_count(self, count: int, *, is_on: bool) -> None:
        """Show how many there are and whether the chip is on."""
        if (count, is_on) == (self._count, self.isChecked()):
            return
        self._count = count
        self.setChecked(is_on)
        spoken = self.tr("{text}, 1 page") if count == 1 else self.tr("{text}, {count} pages")
        self.setAccessibleName(spoken.format(text=self.text(), count=count))
        self._measure()
        self.update()

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size

    def _measure(self) -> None:
        """Take the size anew; the page is laid out again only where it has changed."""
        bold, plain = (QFontMetrics(self._theme.font(14.5, weight)) for weight in (600, 400))
        number, room = (plain.horizontalAdvance(figures) for figures in (str(self._count), self._figures))
        picture = self._theme.text_px(PICTURE) if self.isChecked() or self._has_shape else 0
        self._words = bold.horizontalAdvance(self.text() + " ") + 2
        self._content = picture + self._words + number
        width = self._content + max(0, room - number) + 2 * self._theme.space_px(SIDE)
        size = QSize(width, bold.height() + self._theme.space_px(12))
        if size != self._size:
            self._size = size
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        is_on = self.isChecked()
        rect = QRectF(self.rect())
        fill = "accent" if is_on else "accentTint" if self.underMouse() else "card"
        edge = (theme.color("accent" if is_on else "edge"), float(theme.border))
        paint_box(painter, rect, rect.height() / 2, theme.color(fill), edge)
        x, side = (rect.width() - self._content) / 2, theme.text_px(16)
        picture = QRectF(x, rect.center().y() - side / 2, side, side)
        if is_on:
            paint_icon(painter, "check", picture, theme.color("onAccent"))
            x += theme.text_px(PICTURE)
        elif self._has_shape:
            paint_urgency(painter, theme, Tier.EMERGENCY, picture.adjusted(1, 1, 0, 0))
            x += theme.text_px(PICTURE)
        painter.setFont(theme.font(14.5, 600 if is_on else 500))
        painter.setPen(theme.color("onAccent" if is_on else "ink"))
        painter.drawText(rect.adjusted(x, 0, 0, 0), ALIGN, self.text())
        painter.setFont(theme.font(14.5))
        painter.setPen(theme.color("onAccent" if is_on else "ink2"))
        painter.drawText(rect.adjusted(x + self._words, 0, 0, 0), ALIGN, str(self._count))
