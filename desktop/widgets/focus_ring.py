"""One ring that shows where the keyboard is."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from desktop.painting import paint_box
from desktop.theme import Theme

KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
OUTSET = 3
DEFAULT_RADIUS = 8
WATCHED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide)


class FocusRing(QWidget):
    """A clear overlay over the whole window: never clipped, moves no layout, lets the mouse through.

    It shows for focus that came by Tab, Backtab or a shortcut. A widget states the radius of its corners in
    the property `radius`; text fields draw a border of their own.
    """

    # On the class: Qt still calls the event filter while Python takes a window apart and its attributes are gone.
    _target: QWidget | None = None
    _by_keyboard = False

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        theme.changed.connect(self.update)

    def watch(self) -> None:
        """Begin to follow the keyboard: not before the first picture, as the filter looks at every event of all."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.installEventFilter(self)
        application.focusChanged.connect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            self._by_keyboard = event.reason() in KEYBOARD
        elif self._target is not None and event.type() in WATCHED:
            self._follow()
        return False

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        shows = now is not None and self._by_keyboard and not isinstance(now, QLineEdit | QPlainTextEdit)
        self._target = now if shows else None
        if now is not None and self._by_keyboard:
            bring_into_view(now)
        self._follow()

    def _follow(self) -> None:
        target = self._target
        window = self._window
        if target is None or not target.isVisible() or target.window() is not window.window():
            self.hide()
            return
        if self.geometry() != window.rect():
            self.setGeometry(window.rect())
        if not self.isVisible():
            self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._target is None:
            return
        corner = self._target.mapTo(self._window, QPoint(0, 0))
        ring = QRectF(QRect(corner, self._target.size())).adjusted(-OUTSET, -OUTSET, OUTSET, OUTSET)
        radius = float(self._target.property("radius") or DEFAULT_RADIUS) + OUTSET
        width = 3.0 if self._theme.is_high_contrast else 2.5
        paint_box(QPainter(self), ring, radius, None, (self._theme.color("focus"), width))


def bring_into_view(widget: QWidget) -> None:
    """Scroll to a widget. Qt does so only while Tab stays inside one scroll area, not when it enters it."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
