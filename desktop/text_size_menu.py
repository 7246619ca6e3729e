"""The small panel that sets the text size."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.painting import paint_box
from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel

PERCENTS = (100, 125, 150, 175, 200)


class TextSizeMenu(QWidget):
    """Five steps in a row; goes by itself when one clicks elsewhere or presses Esc."""

    scale_chosen = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        card = Card(theme, line="edge", padding=14, radius=0)
        card.column.addWidget(TextLabel(theme, self.tr("Text size"), 14, 600))
        card.column.addWidget(self._make_steps())
        card.column.addWidget(TextLabel(theme, self.tr("Also Ctrl + and Ctrl -. Ctrl 0 resets."), 13.5, token="ink2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(card)

    def popup_under(self, button: QWidget) -> None:
        """Open below a button, its right edges in line."""
        self.adjustSize()
        corner = button.mapToGlobal(button.rect().bottomRight())
        left = max(corner.x() - self.width(), button.screen().availableGeometry().x())
        self.move(left, corner.y())
        self.show()
        step = self._group.checkedButton() or self._group.buttons()[0]
        step.setFocus(Qt.FocusReason.PopupFocusReason)

    def _make_steps(self) -> QWidget:
        steps = QWidget()
        row = QHBoxLayout(steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(steps)
        for percent in PERCENTS:
            step = Step(self._theme, percent)
            step.setChecked(round(self._theme.scale * 100) == percent)
            self._group.addButton(step, percent)
            row.addWidget(step)
        self._group.idClicked.connect(self._choose)
        return steps

    def _choose(self, percent: int) -> None:
        self.scale_chosen.emit(percent / 100)
        self.close()


class Step(QPushButton):
    """One size, in percent."""

    def __init__(self, theme: Theme, percent: int) -> None:
        super().__init__(str(percent))
        self._theme = theme
        self.setCheckable(True)
        self.setAccessibleName(self.tr("{percent} percent").format(percent=percent))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(theme.text_px(56), theme.text_px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sunken"))
        if self.isChecked():
            paint_box(painter, self.rect().adjusted(3, 3, -3, -3), 7, theme.color("accent"))
        if self.hasFocus():
            paint_box(painter, self.rect().adjusted(1, 1, -1, -1), 8, None, (theme.color("focus"), 2))
        painter.setFont(theme.font(14, 600 if self.isChecked() else 400))
        painter.setPen(theme.color("onAccent" if self.isChecked() else "ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
