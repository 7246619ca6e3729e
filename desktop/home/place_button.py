"""A place on the body as a button."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.painting import paint_box
from desktop.theme import Theme
from resources.front import Place

ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class PlaceButton(QPushButton):
    """The name of the place, with its hint ("kidney area") under it."""

    place_asked = Signal(str)
    lit = Signal(bool)

    def __init__(self, theme: Theme, place: Place) -> None:
        super().__init__(place.title)
        self._theme = theme
        self._place = place
        self._is_lit = False
        self.setProperty("radius", 8)
        self.setAccessibleName(f"{place.title}, {place.hint}" if place.hint else place.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(lambda: self.place_asked.emit(place.slug))
        theme.changed.connect(self.updateGeometry)

    def set_lit(self, is_lit: bool) -> None:
        """Look as under the mouse, since the mouse is on what the button stands for."""
        self._is_lit = is_lit
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.lit.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.lit.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.lit.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.lit.emit(False)

    def sizeHint(self) -> QSize:
        title = QFontMetrics(self._theme.font(15, 600))
        hint = QFontMetrics(self._theme.font(13))
        hint_height = hint.height() if self._place.hint else 0
        width = max(title.horizontalAdvance(self.text()), hint.horizontalAdvance(self._place.hint))
        height = title.height() + hint_height + self._theme.space_px(14)
        return QSize(width + self._theme.space_px(26), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        is_lit = self._is_lit or self.underMouse() or self.hasFocus()
        edge = (theme.color("accent" if is_lit else "edge"), float(theme.border))
        paint_box(painter, self.rect(), 8, theme.color("accentTint" if is_lit else "card"), edge)
        title, hint = theme.font(15, 600), theme.font(13)
        x = theme.space_px(12)
        title_height = QFontMetrics(title).height()
        hint_height = QFontMetrics(hint).height() if self._place.hint else 0
        y = (self.height() - title_height - hint_height) / 2
        painter.setFont(title)
        painter.setPen(theme.color("ink"))
        painter.drawText(QRectF(x, y, self.width() - x, title_height), ALIGN, self.text())
        painter.setFont(hint)
        painter.setPen(theme.color("ink2"))
        painter.drawText(QRectF(x, y + title_height, self.width() - x, hint_height), ALIGN, self._place.hint)
