"""Text set into lines for paper: measured and drawn by the same layout, so that it lands where it was measured.

Everything on paper is placed in millimetres. Type is set in tenths of a point, so that its sizes are whole numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.faces import Faces

TENTHS = 72 * 10 / 25.4  # tenths of a point in a millimetre
BLACK = QColor(Qt.GlobalColor.black)
WHITE = QColor(Qt.GlobalColor.white)
LINE_BREAK = "\u2028"
GREY = QColor.fromRgbF(0.29, 0.29, 0.29)  # second text: 8.9:1 on white, and still dark on a poor printer


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text looks; sizes in points. `leading` is a share of the line height that the face asks for."""

    points: float
    weight: int = 400
    title: bool = False
    color: QColor | None = None
    leading: float = 1.0


Run = tuple[str, Style]


@dataclass(frozen=True, slots=True)
class Typecase:
    """The type at hand."""

    faces: Faces

    def font(self, style: Style) -> QFont:
        """The font of a style, its pixels being tenths of a point.

        Without ligatures: a PDF knows no letters for one, and loses them to readers.
        """
        font = self.faces.font(round(style.points * 10), style.weight, title=style.title)
        font.setFeature(QFont.Tag("liga"), 0)
        return font

    def width(self, text: str, style: Style) -> float:
        """How long `text` is on one line, in mm."""
        return QFontMetricsF(self.font(style)).horizontalAdvance(text) / TENTHS

    def height(self, style: Style) -> float:
        """The height of a line, in mm."""
        return QFontMetricsF(self.font(style)).height() * style.leading / TENTHS


class Lettering:
    """Runs of text broken into lines of a width; `height` in mm."""

    def __init__(
        self,
        typecase: Typecase,
        runs: Sequence[Run],
        width: float,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        text = "".join(text for text, _ in runs).replace("\n", LINE_BREAK)
        self._layout = QTextLayout(text, typecase.font(runs[0][1]))
        self._layout.setFormats(_formats(typecase, runs))
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.height = self._break_lines(width * TENTHS, runs[0][1].leading) / TENTHS

    @property
    def lines(self) -> tuple[str, ...]:
        """Its text as it broke."""
        text = self._layout.text()
        found = (self._layout.lineAt(number) for number in range(self._layout.lineCount()))
        return tuple(text[line.textStart() : line.textStart() + line.textLength()].strip() for line in found)

    @property
    def baseline(self) -> float:
        """From the top to the foot of the letters of the first line, in mm."""
        line = self._layout.lineAt(0)
        return (line.y() + line.ascent()) / TENTHS

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Put it down with its top left corner at a place in mm."""
        painter.save()
        painter.translate(x, y)
        painter.scale(1 / TENTHS, 1 / TENTHS)
        painter.setPen(BLACK)
        self._layout.draw(painter, QPointF(0, 0))
        painter.restore()

    def _break_lines(self, width: float, leading: float) -> float:
        height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            pitch = line.height() * leading
            line.setPosition(QPointF(0, height - (line.height() - pitch) / 2))
            height += pitch
        self._layout.endLayout()
        return height


def _formats(typecase: Typecase, runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    ranges = []
    start = 0
    for text, style in runs:
        part = QTextLayout.FormatRange()
        part.start, part.length = start, len(text.encode("utf-16-le")) // 2
        part.format = _format(typecase, style)
        start += part.length
        ranges.append(part)
    return ranges


def _format(typecase: Typecase, style: Style) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(typecase.font(style))
    if style.color is not None:
        look.setForeground(style.color)
    return look
