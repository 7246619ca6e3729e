"""The line to search in."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.painting import paint_box, paint_icon
from desktop.theme import Theme
from desktop.widgets.buttons import IconButton

LONGEST_QUERY = 5000
GLASS_FROM = 150  # px at 100 % text


class SearchField(QLineEdit):
    """A line with a magnifying glass, a cross to clear it and a hint of its key; `is_big` is Home's."""

    down_pressed = Signal()
    escape_pressed = Signal()

    def __init__(self, theme: Theme, placeholder: str, *, is_big: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._is_big = is_big
        self.setProperty("kind", "search")
        self.setProperty("big", "true" if is_big else "false")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(self.tr("Search the library"))
        self.setMaxLength(LONGEST_QUERY)
        self._hint = KeyHint(theme, self.tr("Ctrl K"), self)
        self._clear = IconButton(theme, "close", self.tr("Clear search"), self.tr("Esc"))
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self.show_what_fits)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_what_fits()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.down_pressed.emit()
            case Qt.Key.Key_Escape:
                self.escape_pressed.emit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()
        edge = self._theme.space_px(10)
        for child in (self._hint, self._clear):
            child.move(self.width() - child.width() - edge, (self.height() - child.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_glass():
            return
        side = self._glass_px()
        glass = QRectF(self._left_px(), (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), "search", glass, self._theme.color("ink2"))

    def _glass_px(self) -> int:
        return self._theme.text_px(24 if self._is_big else 20)

    def _left_px(self) -> int:
        return self._theme.space_px(14 if self._is_big else 10)

    def show_what_fits(self) -> None:
        """Show the hint of the key in an empty field, the cross in a full one."""
        self._hint.setVisible(not self.text())
        self._clear.setVisible(bool(self.text()))

    def _restyle(self) -> None:
        theme = self._theme
        self.setFixedHeight(theme.text_px(30 if self._is_big else 22) + theme.space_px(20 if self._is_big else 16))
        self._clear.setFixedSize(theme.text_px(28), theme.text_px(28))
        self._set_margins()

    def _has_glass(self) -> bool:
        """Where there is hardly room for a word, there is none for the magnifying glass."""
        return self.width() >= self._theme.text_px(GLASS_FROM)

    def _set_margins(self) -> None:
        space = self._theme.space_px
        right = max(self._hint.width(), self._clear.width()) + space(10)
        self.setTextMargins(self._glass_px() + space(8) if self._has_glass() else 0, 0, right, 0)


class KeyHint(QWidget):
    """A small key cap."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        metrics = QFontMetrics(self._theme.font(13, 500))
        width = metrics.horizontalAdvance(self._text) + self._theme.space_px(14)
        self.setFixedSize(width, self._theme.text_px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self.rect(), 6, self._theme.color("sunken"), (self._theme.color("line"), 1))
        painter.setFont(self._theme.font(13, 500))
        painter.setPen(self._theme.color("ink3"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
