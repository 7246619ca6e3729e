"""Buttons with words, and buttons with an icon alone."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from desktop.painting import paint_icon, paint_urgency
from desktop.theme import Theme
from resources.identifiers import Tier

Kind = Literal["primary", "secondary", "quiet", "danger"]
ICON_TOKEN = {"primary": "onAccent", "danger": "onRed", "quiet": "accent", "secondary": "ink"}
ICON_GAP = 5  # Qt's own gap is fixed at 4 px and can't be styled: the rest is baked into the picture
SHARPNESS = 3  # pictures are painted this many times larger, for dense screens


class Button(QPushButton):
    """A verb. `danger` belongs in the emergency banner only; `icon` is an icon's name or a tier's shape.

    `icon_after` puts the icon behind the words. Where there is no room for the words, their end is left out.
    """

    def __init__(
        self, theme: Theme, text: str, kind: Kind = "secondary", icon: str | Tier = "", *, icon_after: bool = False
    ) -> None:
        super().__init__(text)
        if icon_after:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._gap_left = icon_after
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self.setProperty("kind", kind)
        self.setProperty("radius", 10)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        missing = self.sizeHint().width() - self.width()
        if missing > 0:
            self._paint_cut(missing)
        else:
            super().paintEvent(event)

    def _paint_cut(self, missing: int) -> None:
        """Paint it with so many px fewer of its words."""
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(self.text()) - missing
        option.text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _restyle(self) -> None:
        if not self._icon:
            return
        from PySide6.QtGui import QIcon, QPixmap

        side, gap = self._theme.text_px(20), self._theme.text_px(ICON_GAP)
        picture = QPixmap((side + gap) * SHARPNESS, side * SHARPNESS)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        rect = QRectF(gap * SHARPNESS if self._gap_left else 0, 0, side * SHARPNESS, side * SHARPNESS)
        if isinstance(self._icon, Tier):
            paint_urgency(painter, self._theme, self._icon, rect)
        else:
            paint_icon(painter, self._icon, rect, self._theme.color(ICON_TOKEN[self._kind]))
        painter.end()
        picture.setDevicePixelRatio(SHARPNESS)
        self.setIcon(QIcon(picture))
        self.setIconSize(QSize(side + gap, side))


class IconButton(QToolButton):
    """An icon of 36 px with a tooltip that names its key; screen readers get `name`."""

    def __init__(self, theme: Theme, icon: str, name: str, keys: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self.setProperty("kind", "icon")
        self.setProperty("radius", 9)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({keys})" if keys else name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setOpacity(1 if self.isEnabled() or self._theme.is_high_contrast else 0.55)
        side = self._theme.text_px(20)
        icon = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, icon, self._theme.color("ink2" if self.isEnabled() else "edge"))

    def _restyle(self) -> None:
        self.setFixedSize(self._theme.text_px(36), self._theme.text_px(36))
