"""Runs of text in several styles, broken into lines of a width, for widgets that paint themselves."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

Run = tuple[str, QFont, QColor]


class WrappedText:
    """`height` in px. A line break is a run of its own that begins with a new line."""

    def __init__(self, runs: Sequence[Run], width: float) -> None:
        text = "".join(text for text, _, _ in runs).replace("\n", "\u2028")
        self._layout = QTextLayout(text, runs[0][1])
        self._layout.setFormats(_formats(runs))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, self.height))
            self.height += line.height()
        self._layout.endLayout()

    @property
    def first_line_height(self) -> float:
        """In px."""
        return self._layout.lineAt(0).height()

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Put it down with its top left corner at a place."""
        self._layout.draw(painter, QPointF(x, y))


def _formats(runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    ranges, start = [], 0
    for text, font, color in runs:
        part = QTextLayout.FormatRange()
        part.start, part.length = start, len(text.encode("utf-16-le")) // 2
        part.format = QTextCharFormat()
        part.format.setFont(font)
        part.format.setForeground(color)
        start += part.length
        ranges.append(part)
    return ranges
