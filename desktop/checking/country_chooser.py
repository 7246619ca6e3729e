"""A combo box of countries: any part of a name that is typed finds it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy

from desktop.checking.chevron_box import ChevronBox
from desktop.theme import Theme
from resources.country import Country

MOST_ROWS = 12
PLAIN = "border: none; background: transparent; padding: 0"  # the combo box draws the border of its line


class CountryChooser(ChevronBox):
    """Lists countries by name, each row holding its code. `activated` tells of a choice, not of typing."""

    def __init__(self, theme: Theme, countries: Iterable[Country]) -> None:
        super().__init__(theme)
        self.setMaxVisibleItems(MOST_ROWS)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Your country"))
        for country in countries:
            self.addItem(country.name, country.code)
        self._make_typable()
        self.setCurrentIndex(-1)

    @property
    def code(self) -> str:
        """The country shown; "" while none is."""
        return str(self.currentData() or "")

    def show_country(self, code: str) -> None:
        """Show a country, or none where the code is not listed."""
        self.setCurrentIndex(self.findData(code))

    def _make_typable(self) -> None:
        line = QLineEdit()
        line.setStyleSheet(PLAIN)
        line.setPlaceholderText(self.tr("Choose your country"))
        line.setAccessibleName(self.accessibleName())
        line.returnPressed.connect(self._take_only_match)
        line.editingFinished.connect(self._settle)
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._finder = QCompleter(self.model(), self)
        self._finder.setFilterMode(Qt.MatchFlag.MatchContains)
        self._finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(self._finder)

    def _take_only_match(self) -> None:
        """Enter takes the one country that holds what was typed; Qt sends the key twice."""
        typed = self.currentText().casefold()
        found = [row for row in range(self.count()) if typed in self.itemText(row).casefold()]
        if len(found) == 1 and found[0] != self.currentIndex():
            self._choose(found[0])

    def _settle(self) -> None:
        """A whole name is a choice; what names no country gives way to the country shown."""
        row = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if row not in (-1, self.currentIndex()):
            self._choose(row)
        self.setEditText(self.itemText(self.currentIndex()))

    def _choose(self, row: int) -> None:
        self.setCurrentIndex(row)
        self.activated.emit(row)
