"""A combo box with the look's own chevron."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from desktop.painting import paint_icon
from desktop.theme import Theme

CHEVRON = 18


class ChevronBox(QComboBox):
    """The style sheet takes Qt's arrow away; this paints ours in its place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("radius", 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.text_px(CHEVRON)
        place = QRectF(self.width() - side - self._theme.space_px(10), (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), "chevd", place, self._theme.color("ink2"))
