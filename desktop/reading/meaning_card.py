"""What a word means, on a small card beside it while the mouse or the keyboard is on the word."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QCursor, QEnterEvent, QKeyEvent, QTextCursor

from desktop.destination import AtGlossary
from desktop.reading.article_links import asked_by
from desktop.reading.article_view import ArticleView
from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel
from resources.identifiers import TermSlug
from resources.library import Term

WIDTH = 340  # px at 100 %
GAP = 4
LINGER_MS = 250  # so that the mouse can come over to the card


class MeaningCard(Card):
    """Lies over the article and never takes the keyboard; Esc, scrolling or going elsewhere takes it away."""

    def __init__(self, theme: Theme, article: ArticleView, terms: Mapping[TermSlug, Term]) -> None:
        super().__init__(theme, fill="card", line="edge", padding=12, radius=10)
        self._article = article
        self._terms = terms
        self._word = TextLabel(theme, "", 16, 700)
        self._meaning = TextLabel(theme, "", 16)
        self._going = QTimer(self, singleShot=True, interval=LINGER_MS)
        self._going.timeout.connect(self.hide)
        self.column.addWidget(self._word)
        self.column.addWidget(self._meaning)
        self.column.setSpacing(0)
        self.setParent(article.viewport())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        article.highlighted.connect(self._point_at)
        article.link_focused.connect(self._focus)
        article.page_replaced.connect(self.hide)
        article.verticalScrollBar().valueChanged.connect(self.hide)
        article.installEventFilter(self)

    def said(self) -> str:
        """The word and its meaning, a line each."""
        return f"{self._word.text()}\n{self._meaning.text()}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes the card before it does anything else."""
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Resize}:
            self.hide()
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() is QEvent.Type.KeyPress and self.isVisible():
            self.hide()
            return True
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._going.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._going.start()

    def _point_at(self, address: QUrl) -> None:
        """The mouse came over a link, or with an empty address left one."""
        if address.isEmpty():
            self._going.start()
            return
        at = self._article.viewport().mapFromGlobal(QCursor.pos())
        if self._article.viewport().rect().contains(at):
            self._show_at(self._article.cursorForPosition(at))

    def _focus(self, start: int) -> None:
        cursor = QTextCursor(self._article.document())
        cursor.setPosition(start)
        self._show_at(cursor)

    def _show_at(self, cursor: QTextCursor) -> None:
        self._going.stop()
        rect = self._article.cursorRect(cursor)
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)  # a format is asked for behind its letter
        asked = asked_by(QUrl(cursor.charFormat().anchorHref()))
        slug = asked.term if isinstance(asked, AtGlossary) else None
        self.setVisible(slug is not None)
        if slug is not None:
            term = self._terms[slug]
            self._word.setText(term.term)
            self._meaning.setText(term.meaning)
            self._place(rect)

    def _place(self, beside: QRect) -> None:
        """Below the line, or above where there is no room below; never past the edges."""
        pane = self._article.viewport().rect()
        width = min(self._theme.text_px(WIDTH), pane.width() - 2 * GAP)
        self.resize(width, self.heightForWidth(width))
        below, above = beside.bottom() + GAP, beside.top() - GAP - self.height()
        fits_below = below + self.height() <= pane.height()
        left = max(GAP, min(beside.left(), pane.width() - GAP - width))
        self.move(QPoint(left, below if fits_below or above < 0 else above))
        self.raise_()
