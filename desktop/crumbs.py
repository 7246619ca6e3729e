"""Where one is: Home, the group, the page."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.painting import paint_icon
from desktop.theme import Theme

ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Crumbs(QWidget):
    """Crumbs drop from the left when they do not fit; the last is always kept and cut short if it must be.

    The first leads Home and is a button; the others are words.
    """

    crumb_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._crumbs: tuple[str, ...] = ()
        self._home = CrumbButton(theme, self)
        self._home.clicked.connect(lambda: self.crumb_asked.emit(0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._arrange)

    def show_crumbs(self, crumbs: Sequence[str]) -> None:
        """From Home to this page."""
        self._crumbs = tuple(crumbs)
        self.setAccessibleName(self.tr("You are at: {path}").format(path=", ".join(crumbs)))
        self._home.setText(self._crumbs[0] if len(self._crumbs) > 1 else "")
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.text_px(200), self._theme.text_px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.text_px(40), self._theme.text_px(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _kept(self) -> tuple[str, ...]:
        kept = self._crumbs
        while len(kept) > 1 and self._width(kept) > self.width():
            kept = kept[1:]
        return kept

    def _width(self, crumbs: Sequence[str]) -> int:
        widths = sum(self._metrics(text is crumbs[-1]).horizontalAdvance(text) for text in crumbs)
        return widths + (len(crumbs) - 1) * self._gap()

    def _metrics(self, is_last: bool) -> QFontMetrics:
        return QFontMetrics(self._theme.font(14, 600 if is_last else 400))

    def _gap(self) -> int:
        return self._theme.text_px(14) + self._theme.space_px(8)

    def _arrange(self) -> None:
        shows_home = len(self._crumbs) > 1 and self._kept() == self._crumbs
        self._home.setVisible(shows_home)
        if shows_home:
            self._home.setGeometry(0, 0, self._metrics(False).horizontalAdvance(self._crumbs[0]), self.height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        kept = self._kept()
        x = 0
        for number, text in enumerate(kept):
            is_last = number == len(kept) - 1
            metrics = self._metrics(is_last)
            is_button = number == 0 and self._home.isVisible()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width() - x)
            if not is_button:
                painter.setFont(theme.font(14, 600 if is_last else 400))
                painter.setPen(theme.color("ink" if is_last else "ink2"))
                painter.drawText(QRectF(x, 0, self.width() - x, self.height()), ALIGN, shown)
            x += metrics.horizontalAdvance(shown)
            if not is_last:
                side = theme.text_px(14)
                chevron = QRectF(x + theme.space_px(4), (self.height() - side) / 2, side, side)
                paint_icon(painter, "chev", chevron, theme.color("ink3"))
                x += self._gap()


class CrumbButton(QPushButton):
    """The crumb that leads Home."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("radius", 6)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._theme.font(14)
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(self._theme.color("accent" if self.underMouse() else "ink2"))
        painter.drawText(self.rect(), ALIGN, self.text())
