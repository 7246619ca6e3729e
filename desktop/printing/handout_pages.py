"""A handout set in type: HTML laid out on paper, with a foot on every page and its drawings kept as lines."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QObject, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from desktop.faces import Faces
from desktop.painting import paint_icon
from desktop.printing.blocks import Setting
from desktop.printing.document import PaperDocument, size_mm
from desktop.printing.handout import ICON, PLATE, handout_html
from desktop.printing.lettering import BLACK, TENTHS, WHITE, Style, Typecase
from desktop.printing.measures import LARGE, ONE_PAGE
from desktop.printing.options import PrintOptions
from desktop.printing.page_breaks import keep_together
from desktop.printing.page_frame import SheetFoot
from desktop.reading.plates import themed
from desktop.theme import Look, tokens
from resources.identifiers import PictureName, SectionKind
from resources.library import Library
from resources.topic import Topic

MARGIN = 20.0
FOOT_GAP = 4.0
NORMAL_BODY, LARGE_BODY = 11.0, 18.0  # points
LETTERS_A_BOX, LARGE_LETTERS_A_BOX = 2000, 300  # what a call-out may hold to stand on one page, even of Letter
EDGE_OF_NEXT = 20.0  # tenths of a point: Qt draws the upper edge of a table overleaf at the foot of a page too
WIDEST_PLATE = 110.0  # mm


def lay_out_handout(
    library: Library, topics: Sequence[Topic], sections: Collection[SectionKind], options: PrintOptions, faces: Faces
) -> PaperDocument:
    """Topics on pages of the paper asked for; `sections` as in `handout_html`."""
    width, height = size_mm(options.paper)
    sizes = LARGE if options.large else ONE_PAGE
    setting = Setting(Typecase(faces), sizes, width - 2 * MARGIN)
    foot_words = [(library.checklist.sheet.disclaimer, sizes.foot)]
    foot_height = SheetFoot(setting, foot_words, "Page 00 of 00").height
    room = QSizeF(setting.width, height - 2 * MARGIN - foot_height - FOOT_GAP)
    html = handout_html(library, topics, sections, LARGE_LETTERS_A_BOX if options.large else LETTERS_A_BOX)
    text = _Text(html, library.pictures, faces, options.large, room)
    count = text.pages
    feet = [SheetFoot(setting, foot_words, f"Page {number} of {count}") for number in range(1, count + 1)]
    pages = tuple(_Page(text, number, foot, height - MARGIN - foot_height) for number, foot in enumerate(feet))
    return PaperDocument(", ".join(topic.title for topic in topics), options.paper, pages)


@dataclass(frozen=True, slots=True)
class _Page:
    """One page of the running text."""

    text: "_Text"
    number: int
    foot: SheetFoot
    foot_at: float

    def __call__(self, painter: QPainter) -> None:
        self.text.draw(painter, self.number)
        self.foot.draw(painter, MARGIN, self.foot_at)


class _Text:
    """The running text, laid out in tenths of a point."""

    def __init__(self, html: str, pictures: Mapping[PictureName, str], faces: Faces, large: bool, room: QSizeF) -> None:
        body = LARGE_BODY if large else NORMAL_BODY
        self._room = room * TENTHS
        self._document = QTextDocument()
        self._document.setUseDesignMetrics(True)
        self._document.setDocumentMargin(0)
        self._document.setIndentWidth(body * 17)
        self._document.setDefaultFont(Typecase(faces).font(Style(body)))
        self._document.setDefaultStyleSheet(_style_sheet(faces, body))
        self._pictures = _Pictures(pictures, body, self._document)
        layout = self._document.documentLayout()
        layout.registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self._pictures)
        self._document.setHtml(html)
        self._document.setPageSize(self._room)
        keep_together(self._document)

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return self._document.pageCount()

    def draw(self, painter: QPainter, number: int) -> None:
        """Put one page down, its corner at the margins."""
        view = QRectF(QPointF(0, number * self._room.height()), self._room)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = view
        context.palette.setColor(QPalette.ColorRole.Text, BLACK)
        painter.save()
        painter.translate(MARGIN, MARGIN)
        painter.scale(1 / TENTHS, 1 / TENTHS)
        painter.translate(-view.topLeft())
        painter.setClipRect(view.adjusted(0, 0, 0, -EDGE_OF_NEXT))
        self._document.documentLayout().draw(painter, context)
        painter.restore()


class _Pictures(QPyTextObject):
    """Draws the shapes and the drawings of a handout, in lines, not dots."""

    def __init__(self, plates: Mapping[PictureName, str], body: float, parent: QObject) -> None:
        super().__init__(parent)
        self._plates = plates
        self._icon_side = body * 14
        self._renderers: dict[str, QSvgRenderer] = {}

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, N803
        name = _picture_name(format)
        if name.startswith(ICON):
            return QSizeF(self._icon_side, self._icon_side)
        box = self._plate(name).viewBoxF()
        width = min(WIDEST_PLATE * TENTHS, doc.pageSize().width())
        return QSizeF(width, width * box.height() / max(1.0, box.width()))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        name = _picture_name(format)
        if name.startswith(ICON):
            paint_icon(painter, name.removeprefix(ICON), QRectF(rect), BLACK, second=WHITE)
        else:
            self._plate(name).render(painter, QRectF(rect))

    def _plate(self, name: str) -> QSvgRenderer:
        if name not in self._renderers:
            # High contrast on white: the only colours of the look whose tones stay apart in grey.
            plate = themed(self._plates[PictureName(name.removeprefix(PLATE))], tokens(Look.HC_LIGHT).__getitem__)
            self._renderers[name] = QSvgRenderer(QByteArray(plate.encode()))
        return self._renderers[name]


def _picture_name(look: QTextFormat) -> str:
    return look.toImageFormat().name()


def _style_sheet(faces: Faces, body: float) -> str:
    """Sizes in tenths of a point, as shares of the body size."""

    def size(share: float) -> str:
        return f"{round(body * 10 * share)}px"

    serif = f"font-family: '{faces.title[0]}'; font-weight: 600"
    return f"""
        p, li {{ margin-top: 0; margin-bottom: {size(0.55)}; line-height: 106% }}
        h1, h2, h3 {{ line-height: 100% }}
        h1 {{ {serif}; font-size: {size(2)}; margin-top: 0; margin-bottom: {size(0.1)} }}
        h2 {{ {serif}; font-size: {size(1.45)}; margin-top: {size(1.3)}; margin-bottom: {size(0.35)} }}
        h3 {{ font-size: {size(1.05)}; font-weight: 700; margin-top: {size(0.7)}; margin-bottom: {size(0.15)} }}
        .meta {{ font-size: {size(0.86)}; margin-bottom: {size(0.8)} }}
        .short {{ font-size: {size(1.18)} }}
        .evidence {{ font-size: {size(0.86)}; font-weight: 600 }}
        .callout-title {{ margin-bottom: {size(0.15)} }}
        .callout {{ margin-top: {size(0.5)}; margin-bottom: {size(0.5)}; border-collapse: collapse }}
        .callout td {{ border: {size(0.07)} solid black; padding: {size(0.5)} }}
        .urgent td {{ border: {size(0.16)} solid black }}
        .grid {{ margin-top: {size(0.4)}; margin-bottom: {size(0.6)}; border-collapse: collapse }}
        .grid th {{ text-align: left; border-bottom: {size(0.12)} solid black; padding: {size(0.35)} }}
        .grid td {{ border-bottom: {size(0.05)} solid black; padding: {size(0.35)} }}
        .figure {{ line-height: 100%; margin-top: {size(0.3)}; margin-bottom: {size(0.2)} }}
        .caption {{ font-size: {size(0.92)}; margin-bottom: {size(0.15)} }}
        .key {{ font-size: {size(0.92)}; margin-bottom: {size(0.15)}; margin-left: {size(0.8)} }}
        .source, .review {{ font-size: {size(0.86)}; margin-bottom: {size(0.3)} }}
        .review {{ font-weight: 600 }}
    """
