"""What the pages share that are one long text."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.reading.article_view import ArticleView
from desktop.theme import Theme
from resources.identifiers import PictureName


class ArticlePage(QWidget):
    """Holds the text and asks for every other place by a signal, with one of article_links.Asked."""

    asked = Signal(object)

    def __init__(self, theme: Theme, pictures: Mapping[PictureName, str]) -> None:
        super().__init__()
        self._theme = theme
        self.article = ArticleView(theme, pictures)
        self.article.setParent(self)

    def _arrange(self) -> None:
        """Lay out for the size there is; each page has its own way."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()  # only now does the text know its size

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.article.setFocus(event.reason())  # a focus proxy would stand in the way of Tab

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.color("page"))
