"""A card with the rows of one tier under its head."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.checking.wrapped_text import Run, WrappedText
from desktop.painting import TIER_TOKEN, paint_box, paint_urgency
from desktop.theme import Theme
from resources.identifiers import Tier

RADIUS = 14
SHAPE = 26
NAME, ACTION, ASIDE = 18.5, 16.0, 14.5
SIDE, GAP, END = 16, 14, 12


class TierHead(QLabel):
    """The tier's shape, its name, and what to do there; a tinted band at the top of its card."""

    def __init__(self, theme: Theme, tier: Tier, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._tier = tier
        self._name = name
        self._action = ""
        self._aside = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def set_action(self, action: str, aside: str = "") -> None:
        """Say what to do; the aside stands after it in small."""
        if (action, aside) == (self._action, self._aside):
            return
        self._action = action
        self._aside = aside
        self.setText(f"{self._name}. {action} {aside}".strip())  # what a screen reader says
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = math.ceil(self._wrapped(width).height)
        return max(words, self._theme.text_px(SHAPE)) + 2 * self._theme.space_px(END)

    def sizeHint(self) -> QSize:
        width = self._theme.text_px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left() + self._theme.text_px(120), self._theme.text_px(SHAPE))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        token, border = TIER_TOKEN[self._tier], theme.border
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{token}Tint"))
        painter.drawPath(_tab(QRectF(self.rect()), RADIUS - border))
        painter.fillRect(QRectF(0, self.height() - border, self.width(), border), theme.color(f"{token}Line"))
        words = self._wrapped(self.width())
        words.paint(painter, self._left(), (self.height() - words.height) / 2)
        side = theme.text_px(SHAPE)
        shape = QRectF(theme.space_px(SIDE), (self.height() - side) / 2, side, side)
        paint_urgency(painter, theme, self._tier, shape)

    def _left(self) -> int:
        return self._theme.space_px(SIDE) + self._theme.text_px(SHAPE) + self._theme.space_px(GAP)

    def _wrapped(self, width: int) -> WrappedText:
        theme = self._theme
        runs: list[Run] = [
            (f"{self._name}\u2002", theme.font(NAME, 700), theme.color(TIER_TOKEN[self._tier])),
            (self._action, theme.font(ACTION), theme.color("ink")),
        ]
        if self._aside:
            runs.append((f" {self._aside}", theme.font(ASIDE), theme.color("ink2")))
        return WrappedText(runs, width - self._left() - theme.space_px(SIDE))


class TierCard(QFrame):
    """A white card: the head, then whatever is put into `rows`."""

    def __init__(self, theme: Theme, head: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(head)
        self.rows = QVBoxLayout()
        self._column.addLayout(self.rows)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        border, space = self._theme.border, self._theme.space_px(4)
        self._column.setContentsMargins(border, border, border, border)
        self.rows.setContentsMargins(space, space, space, space)
        self.rows.setSpacing(0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = (self._theme.color("line"), self._theme.border)
        paint_box(QPainter(self), self.rect(), RADIUS, self._theme.color("card"), edge)


def _tab(rect: QRectF, radius: float) -> QPainterPath:
    """A box with round corners at the top only."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    foot = QPainterPath()
    foot.addRect(rect.adjusted(0, radius, 0, 0))
    return path.united(foot)
