"""The card with the emergency number: whose it is, what it is, and a number of one's own."""

from dataclasses import replace

from PySide6.QtCore import QLocale, QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop.checking.country_chooser import CountryChooser
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel
from desktop.widgets.pictures import Glyph
from resources.country import Country, Wording
from resources.library import Library

DIALLED = QRegularExpression(r"[0-9+*# ()-]{0,20}")
CHEVRON_ROOM = 40


class NumberCard(Card):
    """No number stands here before the person confirms the country or writes one in.

    The region of the system is shown as a guess, to be confirmed with one click.
    """

    country_chosen = Signal(str)  # a code
    number_changed = Signal(str)  # "" for the country's own

    def __init__(self, theme: Theme, library: Library, region: str = "") -> None:
        super().__init__(theme)
        self._library = library
        self._country: Country | None = None
        self._chooser = CountryChooser(theme, library.countries.values())
        self._chooser.show_country(region or system_region())
        self._make_labels()
        self._lay_out()
        self._connect()
        self._show()

    @property
    def country(self) -> Country | None:
        """The country that was confirmed."""
        return self._country

    @property
    def wording(self) -> Wording:
        """The words to use: the country's, with the person's own number where there is one."""
        return worded(self._library, self._country, self._own.text())

    def set_country(self, code: str, number: str) -> None:
        """Take over what was chosen another time; "" for nothing chosen."""
        self._country = self._library.countries.get(code)
        if self._country:
            self._chooser.show_country(code)
        self._own.setText(number)
        self._show()

    def _make_labels(self) -> None:
        theme = self._theme
        self._guess = TextLabel(theme, "", 14, token="ink2")
        self._confirm = Button(theme, "", "secondary", "check")
        self._phone = Glyph(theme, "phone", 26, token="red")
        self._number = TextLabel(theme, "", 34, 700)
        self._also = TextLabel(theme, "", 17, token="ink2")
        self._note = TextLabel(theme, "", 14, token="ink2")
        self._change = Button(theme, self.tr("Use another number"), "quiet")
        self._own = QLineEdit()
        self._own.setValidator(QRegularExpressionValidator(DIALLED, self._own))
        self._own.setAccessibleName(self.tr("My own emergency number"))
        self._own.setPlaceholderText(self.tr("My own number"))
        self._own.hide()

    def _lay_out(self) -> None:
        theme = self._theme
        title = TextLabel(theme, self.tr("Emergency number"), 15.5, 600)
        title.setBuddy(self._chooser)
        row = QHBoxLayout()
        row.setSpacing(theme.space_px(10))
        row.addWidget(self._phone, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._number)
        row.addWidget(self._also, 1)
        self._number.setWordWrap(False)
        for widget in (title, self._chooser, self._guess):
            self.column.addWidget(widget)
        self.column.addWidget(self._confirm, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(row)
        self.column.addWidget(self._note)
        self.column.addWidget(self._own)
        self.column.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self._chooser.activated.connect(self._confirm_country)
        self._confirm.clicked.connect(self._confirm_country)
        self._change.clicked.connect(self._open_own)
        self._own.textChanged.connect(self._change_number)

    def _confirm_country(self) -> None:
        self._country = self._library.countries[self._chooser.code]
        self._show()
        self.country_chosen.emit(self._country.code)

    def _change_number(self, number: str) -> None:
        self._show()
        self.number_changed.emit(number.strip())

    def _open_own(self) -> None:
        """A second click closes the line again, and the country's own number holds."""
        opens = self._own.isHidden()
        if not opens:
            self._own.clear()
        self._own.setVisible(opens)
        self._show()
        if opens:
            self._own.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        wording = self.wording
        has_number = any(map(str.isdigit, wording.number))
        for widget in (self._phone, self._number, self._also):
            widget.setVisible(has_number)
        self._number.setText(wording.number)
        self._also.setText(wording.also)
        guess = self._library.countries.get(self._chooser.code)
        known = self.tr("Is this your country? Then its number shows here.")
        asked = self.tr("Choose your country, so that its number shows here.")
        self._guess.setText(known if guess else asked)
        self._guess.setVisible(self._country is None)
        self._confirm.setVisible(self._country is None and guess is not None)
        self._confirm.setText(self.tr("Yes, {country}").format(country=guess.name) if guess else "")
        self._note.setText(self._note_text())
        self._note.setVisible(bool(self._note.text()))
        if self._own.text() or (self._country and not self._country.number):
            self._own.show()
        self._change.setText(self.tr("Use another number") if self._own.isHidden() else self.tr("Use no other number"))

    def _note_text(self) -> str:
        country = self._country
        if country is None or self._own.text():
            return ""
        if not country.number:
            unsure = self.tr("No number for {country} is sure enough to show. Write in the one you know.")
            return " ".join(filter(None, (unsure.format(country=country.name), country.note)))
        return country.note


def worded(library: Library, country: Country | None, own: str) -> Wording:
    """The words of a country, with a number of one's own in place of its number."""
    wording = library.wording(country)
    return replace(wording, number=own.strip(), also="") if any(map(str.isdigit, own)) else wording


def system_region() -> str:
    """The code of the region this computer is set up for."""
    return QLocale.territoryToCode(QLocale.system().territory())
