"""A page that scrolls as one, its column in the middle."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme


class Sheet(QWidget):
    """What scrolls. It asks for the height it needs at the width there is.

    By itself Qt asks for the height at the least width, at which chips stand under each other, and scrolls for nothing.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__()
        self._area = area
        self.setObjectName("clear")

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return QSize(least.width(), layout.heightForWidth(max(least.width(), self._area.viewport().width())))


class ScrollPage(QScrollArea):
    """Put things into `column`; it is at most `widest` px (at 100 % text) wide and keeps a margin."""

    def __init__(self, theme: Theme, widest: int, *, margin: tuple[int, int] = (32, 18), gap: int = 14) -> None:
        super().__init__()
        self.theme = theme
        self._widest = widest
        self._margin = margin
        self._gap = gap
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._make_viewport()
        page = Sheet(self)
        self._row = QHBoxLayout(page)
        self._box = QWidget()
        self.column = QVBoxLayout(self._box)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self._row.addWidget(self._box, 1000)
        self._row.addStretch(1)
        self.setWidget(page)
        theme.changed.connect(self._fit)
        self._fit()

    def width_units(self) -> float:
        """The width to lay out in, in text units."""
        return self.theme.width_units(self.width())

    def position(self) -> float:
        """How far down somebody has read, in px of the scroll bar."""
        return self.verticalScrollBar().value()

    def restore(self, position: float) -> None:
        """Scroll there."""
        self.verticalScrollBar().setValue(round(position))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make_viewport(self) -> None:
        """One made here, as Qt's own would have PySide6 look through all classes of widgets for the right one."""
        viewport = QWidget()
        viewport.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.setViewport(viewport)

    def _fit(self) -> None:
        sides, ends = (self.theme.space_px(size) for size in self._margin)
        self._row.setContentsMargins(sides, ends, sides, ends)
        self._box.setMaximumWidth(self.theme.text_px(self._widest))
        self.column.setSpacing(self.theme.space_px(self._gap))
        self._arrange()

    def _arrange(self) -> None:
        """Choose the layout that fits the width; pages that have more than one override it."""
