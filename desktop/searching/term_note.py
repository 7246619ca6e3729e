"""What the glossary says of the words that were searched for."""

from html import escape

from PySide6.QtCore import Qt, Signal

from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel
from resources.identifiers import TermSlug
from resources.library import Library

BY_MOUSE_AND_KEYBOARD = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class TermNote(Card):
    """One word with its meaning, and the way to all the others; hidden while no word is meant."""

    term_asked = Signal(str)

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme, fill="sunken", padding=12, radius=10)
        self._theme = theme
        self._terms = library.terms
        self._slug: TermSlug | None = None
        self._words = TextLabel(theme, "", 15.5)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setTextInteractionFlags(BY_MOUSE_AND_KEYBOARD)
        self._words.linkActivated.connect(self.term_asked)
        self.column.addWidget(self._words)
        theme.changed.connect(self._say)
        self.hide()

    def show_term(self, slug: TermSlug | None) -> None:
        """Say what a word means; None hides the note."""
        self._slug = slug
        self.setVisible(slug is not None)
        self._say()

    def _say(self) -> None:
        if self._slug is not None:
            term = self._terms[self._slug]
            more = f'<a href="{term.slug}" style="color: {self._theme.hex("accent")}">{self.tr("Words explained")}</a>'
            self._words.setText(f"<b>{escape(term.term)}</b>: {escape(term.meaning)} {more}")
