"""Words that stand by themselves: plain labels, and serif titles with a tight line."""

import math

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.theme import Theme

TITLE_LINE_EM = 1.2
WIDEST_WORD = 120  # px at 100 % text: a title asks for no more for its longest word, and breaks it where it must
# With a style sheet in force Qt takes font and colours back to what the sheet says at each of these.
RESTYLED_BY = (QEvent.Type.Polish, QEvent.Type.ParentChange, QEvent.Type.StyleChange)
LONGEST_SHOWN, LONGEST_WORD = 60, 20


class TextLabel(QLabel):
    """Plain words in a size (px at 100 %), weight and colour token of the theme."""

    def __init__(
        self, theme: Theme, text: str = "", size: float = 15, weight: int = 400, *, token: str = "ink"
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._size = size
        self._weight = weight
        self._token = token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._restyle()

    def set_token(self, token: str) -> None:
        """Change the colour."""
        self._token = token
        self._restyle()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in RESTYLED_BY:
            self._restyle()
        return done

    def _restyle(self) -> None:
        self.setFont(self._font())
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.color(self._token))
        palette.setColor(QPalette.ColorRole.Link, self._theme.color("accent"))
        self.setPalette(palette)
        self.updateGeometry()

    def _font(self) -> QFont:
        return self._theme.font(self._size, self._weight)


class TitleLabel(TextLabel):
    """A serif title. QLabel has no line height, and its rich text under 100 % cuts descenders, so it paints itself."""

    def __init__(
        self, theme: Theme, text: str = "", size: float = 32, weight: int = 500, *, token: str = "ink"
    ) -> None:
        super().__init__(theme, text, size, weight, token=token)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _font(self) -> QFont:
        return self._theme.font(self._size, self._weight, title=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return math.ceil(self._laid_out(width)[1])

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        longest = max(self.text().split() or [""], key=len)
        metrics = QFontMetrics(self.font())
        width = min(metrics.horizontalAdvance(longest), self._theme.text_px(WIDEST_WORD))
        return QSize(width + 2, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.color(self._token))
        self._laid_out(self.width())[0].draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        font = self.font()
        pitch = font.pixelSize() * TITLE_LINE_EM
        layout = QTextLayout(self.text(), font)
        layout.setTextOption(wrapping_anywhere())
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, count * pitch))
            count += 1
        layout.endLayout()
        return layout, max(0, count - 1) * pitch + QFontMetricsF(font).height()


def wrapping_anywhere() -> QTextOption:
    """Lines end between words, and inside a word that is longer than a line."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def cut_short(text: str) -> str:
    """What somebody typed, to be named in a sentence: a long word or text loses its end."""
    words = " ".join(_cut(word, LONGEST_WORD) for word in text.split())
    return _cut(words, LONGEST_SHOWN)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rstrip() + "…"
