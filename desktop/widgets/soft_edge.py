"""A soft edge that says there is more below."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.theme import Theme

HEIGHT = 44


class SoftEdge(QWidget):
    """Lies over the end of a list, fades to `token`, and goes when the end is reached."""

    def __init__(self, theme: Theme, host: QAbstractScrollArea, token: str) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._token = token
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        host.installEventFilter(self)
        host.verticalScrollBar().valueChanged.connect(self._show_if_more)
        host.verticalScrollBar().rangeChanged.connect(self._show_if_more)
        theme.changed.connect(self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        height = self._theme.text_px(HEIGHT)
        self.setGeometry(0, self._host.height() - height, self._host.width(), height)
        self._show_if_more()

    def _show_if_more(self) -> None:
        bar = self._host.verticalScrollBar()
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        color = self._theme.color(self._token)
        clear = self._theme.color(self._token)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(0.8, color)
        QPainter(self).fillRect(self.rect(), fade)
