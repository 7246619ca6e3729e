"""The card for what a person wants to tell the clinician; kept in memory only."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel
from resources.checklist import Sheet

ROWS = 5


class NotesCard(Card):
    """A field to write in, and what is worth writing."""

    changed = Signal()

    def __init__(self, theme: Theme, sheet: Sheet) -> None:
        super().__init__(theme)
        title = TextLabel(theme, self.tr("Notes for the clinician"), 15.5, 600)
        self._field = QPlainTextEdit()
        self._field.setTabChangesFocus(True)
        self._field.setAccessibleName(title.text())
        title.setBuddy(self._field)
        kept = TextLabel(theme, self.tr("Printed with the list. Never saved by Spotter."), 14, token="ink2")
        worth = TextLabel(theme, self.tr("Worth noting"), 14, 600, token="ink2")
        fields = [sheet.free_line, *sheet.fields_left, *sheet.fields_right]
        named = TextLabel(theme, " · ".join(fields), 14, token="ink2")
        for widget in (title, self._field, kept, worth, named):
            self.column.addWidget(widget)
        self._field.textChanged.connect(self.changed)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def text(self) -> str:
        """What was written, without blanks round it."""
        return self._field.toPlainText().strip()

    def clear(self) -> None:
        """Forget it."""
        self._field.clear()

    def _fit(self) -> None:
        self._field.setFixedHeight(self._theme.text_px(20 * ROWS) + self._theme.space_px(20))
