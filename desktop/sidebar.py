"""The contents pane: the mark, Home, the urgent question, every topic in its group, the glossary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.contents_view import ContentsView
from desktop.painting import paint_icon, paint_mark, paint_row, paint_urgency
from desktop.theme import Theme
from resources.front import Front
from resources.identifiers import GroupSlug, Tier

if TYPE_CHECKING:
    from desktop.destination import Destination

WIDTH = 264
ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Sidebar(QWidget):
    """Says where somebody wants to go; shows where they are."""

    home_asked = Signal()
    checklist_asked = Signal()
    glossary_asked = Signal()
    about_asked = Signal()
    topic_asked = Signal(str)

    def __init__(self, theme: Theme, front: Front) -> None:
        super().__init__()
        self._theme = theme
        self._home = NavRow(theme, self.tr("Home"), icon="home")
        self._urgent = NavRow(theme, self.tr("Is it urgent?"), tier=Tier.EMERGENCY)
        self._contents = ContentsView(theme, front)
        self._words = NavRow(theme, self.tr("Words explained"), icon="book")
        reviewed = front.reviewed.strftime("%b %Y")
        self._foot = FootRow(theme, self.tr("On this computer · {month}").format(month=reviewed))
        self._lay_out()
        self._connect()

    def set_folded(self, groups: Sequence[GroupSlug]) -> None:
        """Fold these groups, unfold the others."""
        self._contents.set_folded(groups)

    def folded(self) -> tuple[GroupSlug, ...]:
        """The groups that are folded now."""
        return self._contents.folded()

    def show_current(self, destination: Destination) -> None:
        """Mark where somebody is."""
        from desktop.destination import AtAbout, AtChecklist, AtGlossary, AtHome, AtTopic

        self._home.set_current(isinstance(destination, AtHome))
        self._urgent.set_current(isinstance(destination, AtChecklist))
        self._words.set_current(isinstance(destination, AtGlossary))
        self._foot.set_current(isinstance(destination, AtAbout))
        self._contents.show_current(destination.topic if isinstance(destination, AtTopic) else None)

    def show_home(self) -> None:
        """Mark Home as where somebody is."""
        self._home.set_current(True)

    def focus_contents(self) -> None:
        """Put the keyboard on the list of topics."""
        self._contents.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.text_px(WIDTH), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sidebar"))
        painter.fillRect(
            self.width() - self._theme.border, 0, self._theme.border, self.height(), self._theme.color("line")
        )

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(Brand(self._theme))
        self._column.addWidget(self._home)
        self._column.addWidget(self._urgent)
        self._column.addWidget(self._contents, 1)
        self._column.addWidget(self._words)
        self._column.addWidget(self._foot)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        space = self._theme.space_px
        self._column.setContentsMargins(space(12), space(14), space(12), space(8))
        self._column.setSpacing(space(2))

    def _connect(self) -> None:
        self._home.clicked.connect(self.home_asked)
        self._urgent.clicked.connect(self.checklist_asked)
        self._words.clicked.connect(self.glossary_asked)
        self._foot.clicked.connect(self.about_asked)
        self._contents.topic_asked.connect(self.topic_asked)


class Brand(QWidget):
    """The mark and the name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.text_px(36) + self._theme.space_px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        side, height = theme.text_px(32), theme.text_px(36)
        mark = QRectF(theme.space_px(6), (height - side) / 2, side, side)
        paint_mark(painter, mark, theme.color("accent"), theme.color("iSore"))
        painter.setFont(theme.font(21, 600, title=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(QRectF(mark.right() + theme.space_px(4), 0, self.width(), height), ALIGN, "Spotter")


class NavRow(QPushButton):
    """A row with an icon or the shape of a tier; the current one is tinted and barred."""

    def __init__(self, theme: Theme, text: str, *, icon: str = "", tier: Tier | None = None, size: float = 15) -> None:
        super().__init__(text)
        self._theme = theme
        self._icon = icon
        self._tier = tier
        self._size, self._weight, self._token = size, 500, "ink"
        self._is_current = False
        self.setProperty("radius", 8)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_current(self, is_current: bool) -> None:
        """Mark the row as where somebody is, for eyes and for screen readers."""
        self._is_current = is_current
        self.setAccessibleDescription(self.tr("You are here") if is_current else "")
        self.update()

    def _restyle(self) -> None:
        self.setFixedHeight(self.fontMetrics().height() + self._theme.space_px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(theme.space_px(2), 1, -theme.space_px(2), -1)
        paint_row(painter, theme, box, is_current=self._is_current, is_hovered=self.underMouse())
        side = theme.text_px(self._size + 5)
        shape = QRectF(theme.space_px(12), box.center().y() - side / 2, side, side)
        if self._tier is not None:
            paint_urgency(painter, theme, self._tier, shape.adjusted(1, 1, -1, -1))
        else:
            paint_icon(painter, self._icon, shape, theme.color("accent" if self._is_current else "ink2"))
        painter.setFont(theme.font(self._size, 600 if self._is_current else self._weight))
        painter.setPen(theme.color("accent" if self._is_current else self._token))
        painter.drawText(box.adjusted(shape.right() + theme.space_px(8), 0, 0, 0), ALIGN, self.text())


class FootRow(NavRow):
    """What is here and how old it is, small; it opens the page about Spotter."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text, icon="offline", size=13)
        self._weight, self._token = 400, "ink3"
        self.setToolTip(self.tr("About Spotter (F1)"))
        self.setAccessibleName(self.tr("About Spotter. {text}").format(text=text))
