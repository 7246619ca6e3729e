"""The way to the warning signs from Home."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel
from desktop.widgets.pictures import UrgencyShape
from resources.identifiers import Tier


class UrgentCard(Card):
    """The octagon, the question and one button; stacked when narrow."""

    checklist_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, line="redLine", padding=12)
        self._button = Button(theme, self.tr("Check the warning signs"))
        self._button.clicked.connect(self.checklist_asked)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(TextLabel(theme, self.tr("Is it urgent?"), 17, 700))
        lead = self.tr("A few signs need help now. Check yours in under a minute.")
        column.addWidget(TextLabel(theme, lead, 15, token="ink2"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(UrgencyShape(theme, Tier.EMERGENCY, 34))
        self._row.addLayout(column, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._row)
        self._row.setSpacing(theme.space_px(16))

    def set_narrow(self, is_narrow: bool) -> None:
        """Stack the parts."""
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
