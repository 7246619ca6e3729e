"""A quiet box that holds other things."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.painting import paint_box
from desktop.theme import Theme


class Card(QFrame):
    """A column of things on a rounded card; `fill` and `line` are colour tokens, `padding` is px at 100 %."""

    def __init__(
        self, theme: Theme, *, fill: str = "card", line: str = "line", padding: int = 18, radius: int = 14
    ) -> None:
        super().__init__()
        self._theme = theme
        self._fill = fill
        self._line = line
        self._padding = padding
        self._radius = radius
        self.column = QVBoxLayout(self)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        space = self._theme.space_px(self._padding)
        self.column.setContentsMargins(space, space, space, space)
        self.column.setSpacing(self._theme.space_px(8))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = (self._theme.color(self._line), self._theme.border)
        paint_box(QPainter(self), self.rect(), self._radius, self._theme.color(self._fill), edge)
