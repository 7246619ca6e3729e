"""A look at the result under the cursor."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.painting import paint_box, paint_urgency
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel, TitleLabel
from desktop.widgets.scroll_page import Sheet
from desktop.widgets.soft_edge import SoftEdge
from resources.identifiers import SectionKind, Tier, TopicSlug
from resources.library import Library
from resources.topic import Topic
from search_index.answer import Hit

ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
ALIGN_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PreviewCard(Card):
    """Title, In short, the sections with how often each matches, and a button to open the page.

    What there is no room for scrolls, but never the button. It is filled anew at each key that is typed, so its parts
    are made once.
    """

    section_asked = Signal(str)  # the slug of a section's kind, "" for the top of the page

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme, padding=22)
        self._library = library
        self._shown: TopicSlug | None = None
        self._glance = Glance(theme)
        self._title = TitleLabel(theme, "", 22)
        self._meta = TextLabel(theme, "", 14, token="ink2")
        self._short = InShort(theme)
        self._rows = {kind: SectionRow(theme, kind) for kind in SectionKind}
        self._open = Button(theme, self.tr("Open topic"), "primary", "arrow", icon_after=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # as high as the list beside it
        self._lay_out(theme)
        for kind, row in self._rows.items():
            row.clicked.connect(lambda _=False, kind=kind: self.section_asked.emit(kind))
        self._open.clicked.connect(lambda: self.section_asked.emit(""))

    def show_hit(self, hit: Hit) -> None:
        """Show another result."""
        if hit.topic != self._shown:
            self._shown = hit.topic
            self._show_topic(self._library.topics[hit.topic])
        matches = dict(hit.sections)
        for kind, row in self._rows.items():
            row.show_matches(matches.get(kind, 0))

    def _show_topic(self, topic: Topic) -> None:
        group = self._library.group_of(topic.slug)
        place = group.title if group else ""
        self._title.setText(topic.title)
        self._meta.setText(self.tr("{place} · {n} minute read").format(place=place, n=topic.minutes))
        self._short.show_summary(topic.summary)
        kinds = {section.kind for section in topic.sections}
        for kind, row in self._rows.items():
            row.setVisible(kind in kinds)
        self._glance.updateGeometry()

    def _lay_out(self, theme: Theme) -> None:
        on_this_page = TextLabel(theme, self.tr("On this page"), 13.5, 700, token="ink2")
        for part in (self._title, self._meta, self._short, on_this_page, *self._rows.values()):
            self._glance.column.addWidget(part)
        self.column.addWidget(self._glance, 1)
        self.column.addSpacing(theme.space_px(8))
        self.column.addWidget(self._open)
        self.column.addStretch()


class Glance(QScrollArea):
    """A column that is as high as it needs, or scrolls where there is less room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sheet = Sheet(self)
        self.column = QVBoxLayout(self._sheet)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self._sheet)
        SoftEdge(theme, self, "card")
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        return self._sheet.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _restyle(self) -> None:
        self.column.setSpacing(self._theme.space_px(8))


class InShort(QWidget):
    """The summary on a tint."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._summary = TextLabel(theme, "", 15.5)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addWidget(TextLabel(theme, self.tr("In short"), 13.5, 700, token="accent"))
        self._column.addWidget(self._summary)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_summary(self, summary: str) -> None:
        """Show another summary."""
        self._summary.setText(summary)

    def _restyle(self) -> None:
        space = self._theme.space_px
        self._column.setContentsMargins(space(14), space(10), space(14), space(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = (self._theme.color("accentLine"), 2.0) if self._theme.is_high_contrast else None
        paint_box(QPainter(self), self.rect(), 10, self._theme.color("accentTint"), edge)


class SectionRow(QPushButton):
    """A section's heading and how many of its lines match."""

    def __init__(self, theme: Theme, kind: SectionKind) -> None:
        super().__init__(kind.heading)
        self._theme = theme
        self._is_care = kind is SectionKind.WHEN_TO_SEEK_CARE
        self._matches = ""
        self.setProperty("radius", 6)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_matches(self, matches: int) -> None:
        """Show how many lines match; nothing for none."""
        several = self.tr("{n} matches").format(n=matches)
        words = "" if not matches else self.tr("1 match") if matches == 1 else several
        if words != self._matches:
            self._matches = words
            self.setAccessibleDescription(words)
            self.update()

    def _restyle(self) -> None:
        self.setFixedHeight(QFontMetrics(self._theme.font(15)).height() + self._theme.space_px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        rect = QRectF(self.rect())
        x = 0.0
        if self._is_care:
            side = theme.text_px(16)
            paint_urgency(painter, theme, Tier.EMERGENCY, QRectF(0, (rect.height() - side) / 2, side, side))
            x = side + theme.space_px(8)
        painter.setFont(theme.font(15, 500))
        painter.setPen(theme.color("accent" if self.underMouse() else "ink"))
        painter.drawText(rect.adjusted(x, 0, 0, 0), ALIGN, self.text())
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("ink2"))
        painter.drawText(rect, ALIGN_RIGHT, self._matches)
        painter.fillRect(QRectF(0, rect.height() - 1, rect.width(), 1), theme.color("line"))
