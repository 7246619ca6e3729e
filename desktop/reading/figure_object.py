"""Drawings inside the running text, sharp at every size and on paper."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPyTextObject, QTextDocument, QTextFormat
from PySide6.QtSvg import QSvgRenderer

from desktop.reading.article_formats import PICTURE
from desktop.reading.plates import themed
from desktop.theme import Theme
from resources.identifiers import PictureName

WIDEST = 520  # px at 100 %, the width plates are drawn for


class FigureObject(QPyTextObject):
    """Draws the plates of a pack as wide as the text allows; the owner must keep a reference to it."""

    def __init__(self, theme: Theme, pictures: Mapping[PictureName, str], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = pictures
        self._renderers: dict[str, QSvgRenderer] = {}
        theme.changed.connect(self._renderers.clear)

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, N803
        """As wide as 520 px at 100 % or the room in its panel, whichever is less."""
        root = doc.rootFrame().frameFormat()
        block = doc.findBlock(posInDocument)
        panel = doc.frameAt(block.position()).frameFormat()
        room = doc.textWidth() - root.leftMargin() - root.rightMargin() - 2 * panel.padding()
        box = self._renderer(format).viewBoxF()
        width = max(1.0, min(self._theme.text_px(WIDEST), room))
        return QSizeF(width, width * box.height() / max(1.0, box.width()))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Render the plate into its room."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer(format).render(painter, QRectF(rect))
        painter.restore()

    def _renderer(self, format: QTextFormat) -> QSvgRenderer:  # noqa: A002
        name = str(format.property(PICTURE))
        if name not in self._renderers:
            plate = themed(self._pictures[PictureName(name)], self._theme.hex)
            self._renderers[name] = QSvgRenderer(QByteArray(plate.encode()))
        return self._renderers[name]
