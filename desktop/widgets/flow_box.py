"""Things in a row that wraps."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from desktop.theme import Theme

WIDEST_LEAST = 160  # px at 100 % text: what is wider may be made narrower, as a button leaves out the end of its words


class FlowBox(QWidget):
    """Lays out its widgets left to right, then on the next line; right-to-left windows mirror it.

    It places them itself: a layout written in Python ends the process when Qt asks it for a widget that has gone.
    """

    def __init__(self, theme: Theme, *widgets: QWidget, gap: float = 8) -> None:
        super().__init__()
        self._theme = theme
        self._gap = gap
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._arrange)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        least = QSize()
        for widget in self._shown():
            least = least.expandedTo(widget.minimumSizeHint().expandedTo(widget.minimumSize()))
        return least.boundedTo(QSize(self._theme.text_px(WIDEST_LEAST), least.height()))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self._arrange()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _arrange(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        for widget, place in self._places(self.width()):
            if self.isRightToLeft():
                place.moveLeft(self.width() - place.x() - place.width())
            widget.setGeometry(place)

    def _shown(self) -> Iterator[QWidget]:
        there = filter(isValid, self._widgets)
        return (widget for widget in there if not widget.isHidden())

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        """Each widget that is shown and its place, as if from left to right."""
        gap = self._theme.space_px(self._gap)
        x, y, line_height = 0, 0, 0
        for widget in self._shown():
            size = widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())
            size.setWidth(min(size.width(), width))
            if x > 0 and x + size.width() > width:
                x, y, line_height = 0, y + line_height + gap, 0
            yield widget, QRect(x, y, size.width(), size.height())
            x += size.width() + gap
            line_height = max(line_height, size.height())
