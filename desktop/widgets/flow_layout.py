"""Things in a row that wraps."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget

from desktop.theme import Theme


class FlowLayout(QLayout):
    """Left to right, then the next line; `gap` is px at 100 %. Right-to-left windows mirror it."""

    def __init__(self, theme: Theme, gap: float = 8) -> None:
        super().__init__()
        self._theme = theme
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_trial=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    def _place(self, rect: QRect, *, is_trial: bool) -> int:
        gap = self._theme.space_px(self._gap)
        x, y, line_height = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), rect.width()))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line_height = rect.x(), y + line_height + gap, 0
            if not is_trial:
                place = QRect(QPoint(x, y), size)
                item.setGeometry(QStyle.visualRect(self.parentWidget().layoutDirection(), rect, place))
            x += size.width() + gap
            line_height = max(line_height, size.height())
        return y + line_height - rect.y()


class FlowBox(QWidget):
    """A widget that lays its children out so."""

    def __init__(self, theme: Theme, *widgets: QWidget, gap: float = 8) -> None:
        super().__init__()
        flow = FlowLayout(theme, gap)
        self.setLayout(flow)
        for widget in widgets:
            flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
