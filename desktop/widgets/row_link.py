"""A row that leads to a page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.painting import paint_box, paint_icon
from desktop.theme import Theme

ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class RowLink(QPushButton):
    """Title, a quieter line under it and a chevron; a hairline below unless it is the last."""

    def __init__(self, theme: Theme, title: str, place: str = "", *, is_last: bool = False) -> None:
        super().__init__(title)
        self._theme = theme
        self._place = place
        self._is_last = is_last
        self.setProperty("radius", 8)
        self.setAccessibleDescription(place)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        title = QFontMetrics(self._theme.font(15, 600))
        place = QFontMetrics(self._theme.font(13.5))
        height = title.height() + (place.height() if self._place else 0) + self._theme.space_px(16)
        return QSize(self._theme.text_px(160), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()).adjusted(-0.5, 1, 0, -2), 8, theme.color("sunken"))
        y = float(theme.space_px(8))
        width = self.width() - theme.text_px(26)
        for text, font, token in (
            (self.text(), theme.font(15, 600), "ink"),
            (self._place, theme.font(13.5), "ink2"),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(theme.color(token))
            words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(0, y, width, metrics.height()), ALIGN, words)
            y += metrics.height()
        side = theme.text_px(18)
        chevron = QRectF(self.width() - side, (self.height() - side) / 2, side, side)
        paint_icon(painter, "chev", chevron, theme.color("ink3"))
        if not self._is_last:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))
