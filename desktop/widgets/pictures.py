"""Icons and shapes that stand by themselves."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.painting import paint_icon, paint_urgency
from desktop.theme import Theme
from resources.identifiers import Tier


class Picture(QWidget):
    """A square of `size` px at 100 % that grows with the text."""

    def __init__(self, theme: Theme, size: float) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        side = self._theme.text_px(self._size)
        self.setFixedSize(side, side)


class Glyph(Picture):
    """An icon of the look in a colour token."""

    def __init__(self, theme: Theme, icon: str, size: float = 20, *, token: str = "ink2") -> None:
        super().__init__(theme, size)
        self._icon = icon
        self._token = token

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_icon(QPainter(self), self._icon, QRectF(self.rect()), self._theme.color(self._token))


class UrgencyShape(Picture):
    """The shape of a tier; `set_tier` changes it."""

    def __init__(self, theme: Theme, tier: Tier, size: float = 28) -> None:
        super().__init__(theme, size)
        self._tier = tier

    def set_tier(self, tier: Tier) -> None:
        """Show another tier."""
        self._tier = tier
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_urgency(QPainter(self), self._theme, self._tier, QRectF(self.rect()))
