"""A row that leads to a page."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.painting import paint_box, paint_icon
from desktop.theme import Theme

ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class RowLink(QPushButton):
    """Title in all its lines, a quieter line under it and a chevron; a hairline below unless it is the last."""

    def __init__(self, theme: Theme, title: str, place: str = "", *, is_last: bool = False) -> None:
        super().__init__(title)
        self._theme = theme
        self._place = place
        self._is_last = is_last
        self.setProperty("radius", 8)
        self.setAccessibleDescription(place)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(False)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        wide = self._theme.text_px(160)
        return QSize(wide, self._height_of(QFontMetrics(self._theme.font(15, 600)).height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height_of(self._title_height(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()).adjusted(-0.5, 1, 0, -2), 8, theme.color("sunken"))
        title = QRectF(0, theme.space_px(8), self._room(self.width()), self._title_height(self.width()))
        painter.setFont(theme.font(15, 600))
        painter.setPen(theme.color("ink"))
        painter.drawText(title, WRAPPED, self.text())
        painter.setFont(theme.font(13.5))
        painter.setPen(theme.color("ink2"))
        metrics = QFontMetrics(painter.font())
        place = metrics.elidedText(self._place, Qt.TextElideMode.ElideRight, int(title.width()))
        painter.drawText(QRectF(0, title.bottom(), title.width(), metrics.height()), ALIGN, place)
        side = theme.text_px(18)
        chevron = QRectF(self.width() - side, (self.height() - side) / 2, side, side)
        paint_icon(painter, "chev", chevron, theme.color("ink3"))
        if not self._is_last:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))

    def _room(self, width: int) -> int:
        """The width left for words beside the chevron."""
        return max(1, width - self._theme.text_px(26))

    def _title_height(self, width: int) -> int:
        room = QRect(0, 0, self._room(width), 0)
        return QFontMetrics(self._theme.font(15, 600)).boundingRect(room, WRAPPED, self.text()).height()

    def _height_of(self, title_height: int) -> int:
        place = QFontMetrics(self._theme.font(13.5)).height() if self._place else 0
        return title_height + place + self._theme.space_px(16)
