"""A warning sign as a row that leads to its line in the checklist."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.painting import paint_box, paint_icon, paint_urgency
from desktop.theme import Theme
from resources.checklist import Sign

WRAP = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class SignRow(QPushButton):
    """The shape of the sign's tier, its words on as many lines as they need, a chevron."""

    def __init__(self, theme: Theme, sign: Sign, *, is_last: bool) -> None:
        super().__init__(sign.text)
        self._theme = theme
        self._tier = sign.tier
        self._is_last = is_last
        self.setProperty("radius", 8)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = QFontMetrics(self._theme.font(16)).boundingRect(0, 0, self._words_width(width), 9999, WRAP, self.text())
        return words.height() + self._theme.space_px(16)

    def sizeHint(self) -> QSize:
        width = self._theme.text_px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.text_px(160), self._theme.text_px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()).adjusted(-0.5, 1, 0, -2), 8, theme.color("sunken"))
        side = theme.text_px(18)
        middle = (self.height() - side) / 2
        paint_urgency(painter, theme, self._tier, QRectF(theme.space_px(4), middle, side, side))
        painter.setFont(theme.font(16))
        painter.setPen(theme.color("ink"))
        words = QRectF(self._words_x(), 0, self._words_width(self.width()), self.height())
        painter.drawText(words, WRAP, self.text())
        paint_icon(painter, "chev", QRectF(self.width() - side, middle, side, side), theme.color("ink3"))
        if not self._is_last:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.color("line"))

    def _words_x(self) -> int:
        return self._theme.text_px(18) + self._theme.space_px(16)

    def _words_width(self, width: int) -> int:
        return max(1, width - self._words_x() - self._theme.text_px(26))
