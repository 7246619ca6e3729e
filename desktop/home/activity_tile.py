"""An activity as a button with its pictogram."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.painting import paint_box, paint_icon
from desktop.theme import Theme
from resources.front import Activity

PICTOGRAM = 40
GAP = 8
EDGE = 10
WRAP = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class ActivityTile(QPushButton):
    """One press opens the activity's first topic with the others beside it. Long names take two lines."""

    activity_asked = Signal(str)

    def __init__(self, theme: Theme, activity: Activity) -> None:
        super().__init__(activity.title)
        self._theme = theme
        self._activity = activity
        self.setProperty("radius", 10)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clicked.connect(lambda: self.activity_asked.emit(activity.slug))
        theme.changed.connect(self._measure)
        self._measure()

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size

    def _measure(self) -> None:
        """Take the size anew; a layout asks for it many times."""
        metrics = QFontMetrics(self._theme.font(15, 500))
        longest = max(metrics.horizontalAdvance(word) for word in self.text().split())
        width = self._text_x() + max(longest, self._theme.text_px(56)) + self._theme.space_px(EDGE)
        lines = metrics.boundingRect(0, 0, width - self._text_x() - self._theme.space_px(EDGE), 999, WRAP, self.text())
        height = max(self._theme.text_px(PICTOGRAM), lines.height()) + self._theme.space_px(14)
        self._size = QSize(width, height)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        is_lit = self.underMouse() or self.hasFocus()
        edge = (theme.color("accent" if is_lit else "line"), float(theme.border))
        paint_box(painter, self.rect(), 10, theme.color("accentTint" if is_lit else "card"), edge)
        side = theme.text_px(PICTOGRAM)
        picture = QRectF(theme.space_px(EDGE), (self.height() - side) / 2, side, side)
        paint_icon(painter, f"act-{self._activity.icon}", picture, theme.color("ink"), second=theme.color("accent"))
        painter.setFont(theme.font(15, 500))
        painter.setPen(theme.color("ink"))
        words = QRectF(self._text_x(), 0, self.width() - self._text_x() - theme.space_px(EDGE), self.height())
        painter.drawText(words, WRAP, self.text())

    def _text_x(self) -> int:
        return self._theme.space_px(EDGE) + self._theme.text_px(PICTOGRAM) + self._theme.space_px(GAP)
