"""The window: contents at the left, bar at the top, the page in the rest."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.sidebar import Sidebar
from desktop.theme import Theme
from desktop.top_bar import TopBar
from desktop.widgets.focus_ring import FocusRing

DOCKS_FROM = 1060  # text units of window width; below it the contents are a drawer
START_SIZE = QSize(1366, 768)
LEAST_SIZE = QSize(640, 440)
TITLE_BAR = QSize(16, 48)  # what the system draws round a window, at most
LEAST_SCRIM = 64  # px beside the drawer, to press and put it away
SCRIM = QColor(10, 20, 18, 110)


class MainWindow(QMainWindow):
    """Lays out what it is given and decides nothing. Wide enough, the contents stand beside the page.

    It is a QMainWindow because only that is a window to screen readers; its bars and docks are not used.
    """

    first_shown = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, sidebar: Sidebar) -> None:
        super().__init__()
        self._theme = theme
        self._sidebar = sidebar
        self._top_bar: TopBar | None = None
        self._wants_contents = True
        self._has_drawer_out = False
        self._was_shown = False
        self._pages = QStackedWidget()
        self.setWindowTitle("Spotter")
        self.setMinimumSize(LEAST_SIZE)
        self.resize(START_SIZE.boundedTo(self.screen().availableSize() - TITLE_BAR))
        body = QWidget()
        self.setCentralWidget(body)
        self._main = QWidget(body)
        self._column = QVBoxLayout(self._main)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        self._scrim = Scrim(body)
        self._scrim.pressed.connect(self.close_drawer)
        sidebar.setParent(body)
        self._ring = FocusRing(theme, self)
        theme.changed.connect(self._arrange)
        self.first_shown.connect(self._finish)

    def set_top_bar(self, top_bar: TopBar) -> None:
        """Take the bar, whose buttons need the window's actions to be made."""
        self._top_bar = top_bar
        self._column.insertWidget(0, top_bar)
        self.setTabOrder(top_bar, self._sidebar)
        self.setTabOrder(self._sidebar, self._pages)

    @property
    def page(self) -> QWidget:
        """The page in view."""
        return self._pages.currentWidget()

    @property
    def is_docked(self) -> bool:
        """Whether there is room for the contents beside the page."""
        return self._theme.width_units(self.width()) >= DOCKS_FROM

    def take_in(self, page: QWidget) -> None:
        """Own a page; it is not shown yet."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Bring a page into view; it is taken in when it is new."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.close_drawer()

    def toggle_contents(self) -> None:
        """Show or hide the contents: beside the page, or as a drawer over it."""
        if self.is_docked:
            self._wants_contents = not self._wants_contents
        else:
            self._has_drawer_out = not self._has_drawer_out
        self._arrange()
        if self._has_drawer_out and not self.is_docked:
            self._sidebar.focus_contents()

    def close_drawer(self) -> None:
        """Put the drawer away, if it is out."""
        self._has_drawer_out = False
        self._arrange()

    def step_pane(self, step: int) -> None:
        """Move the keyboard to the next pane (1) or the one before (-1): bar, contents, page."""
        panes = [pane for pane in (self._top_bar, self._sidebar, self._pages) if pane is not None and pane.isVisible()]
        nowhere = -1 if step > 0 else 0
        here = next((number for number, pane in enumerate(panes) if holds(pane, self.focusWidget())), nowhere)
        target = panes[(here + step) % len(panes)]
        if target is self._sidebar:
            self._sidebar.focus_contents()
        else:
            first_focusable(target).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("canvas"))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_shown:
            self._was_shown = True
            QTimer.singleShot(0, self, self.first_shown.emit)  # once its children are painted too, and all is on screen
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._has_drawer_out:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _finish(self) -> None:
        """Take what the picture can do without for a moment: many systems know the icon by the program's name."""
        from desktop.app_icon import app_icon

        self.setWindowIcon(app_icon())
        self._ring.watch()

    def _arrange(self) -> None:
        width = min(self._sidebar.sizeHint().width(), self.width() - LEAST_SCRIM)
        is_beside = self.is_docked and self._wants_contents
        self._has_drawer_out = is_over = self._has_drawer_out and not self.is_docked
        left = width if is_beside else 0
        self._main.setGeometry(left, 0, self.width() - left, self.height())
        self._sidebar.setGeometry(0, 0, width, self.height())
        self._sidebar.setVisible(is_beside or is_over)
        self._scrim.setGeometry(self.rect())
        self._scrim.setVisible(is_over)
        if is_over:
            self._scrim.raise_()
            self._sidebar.raise_()


class Scrim(QWidget):
    """Dims the page under the drawer; a press on it puts the drawer away."""

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), SCRIM)


def holds(pane: QWidget, widget: QWidget | None) -> bool:
    """Whether a widget lies in a pane."""
    return widget is not None and pane.isAncestorOf(widget)


def first_focusable(pane: QWidget) -> QWidget:
    """The first widget of a pane that takes the keyboard, or the pane itself."""
    shown = (child for child in pane.findChildren(QWidget) if child.isVisible() and child.isEnabled())
    return next((child for child in shown if child.focusPolicy() & Qt.FocusPolicy.TabFocus), pane)
