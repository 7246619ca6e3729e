"""What stands beside a page: when to get help, the other topics of an activity, and what is related."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.painting import TIER_TOKEN, paint_box
from desktop.reading.listings import Listing, listings
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel
from desktop.widgets.pictures import UrgencyShape
from desktop.widgets.replaceable import ReplaceableArea
from desktop.widgets.row_link import RowLink
from desktop.widgets.soft_edge import SoftEdge
from resources.checklist import Sign
from resources.front import Activity
from resources.identifiers import Tier
from resources.library import Library
from resources.topic import Topic

MOST_SIGNS = 3  # the card points; the section on seeking care has them all


class SideColumn(ReplaceableArea):
    """Made anew for each topic and each theme; scrolls only where the window is too low for it."""

    topic_asked = Signal(object)  # a TopicSlug
    care_asked = Signal()
    checklist_asked = Signal()
    print_asked = Signal()

    def __init__(self, theme: Theme, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._library = library
        self.stops: tuple[QWidget, ...] = ()  # what Tab stops at, in order
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._edge = SoftEdge(theme, self, "page")

    def show_topic(self, topic: Topic, activity: Activity | None) -> None:
        """Show what goes with another topic."""
        page = QWidget()
        page.setObjectName("clear")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space_px(16))
        column.addWidget(self._make_help(topic))
        for listing in listings(topic, activity):
            column.addWidget(self._make_list(listing))
        button = Button(self._theme, self.tr("Print this page"), "quiet", "print")
        button.clicked.connect(self.print_asked)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.replace(page)
        self.stops = tuple(page.findChildren(QPushButton))

    def _make_help(self, topic: Topic) -> Card:
        signs = [self._library.checklist.signs[slug] for slug in topic.signs]
        tier = min((sign.tier for sign in signs), key=lambda each: each.rank, default=Tier.EMERGENCY)
        urgent = [sign for sign in signs if sign.tier is tier]
        card = Card(self._theme, line=f"{TIER_TOKEN[tier]}Line", padding=16)
        card.column.setSpacing(self._theme.space_px(6))
        head = QHBoxLayout()
        head.setSpacing(self._theme.space_px(10))
        head.addWidget(UrgencyShape(self._theme, tier, 24))
        head.addWidget(TextLabel(self._theme, self._help_words(tier, has_signs=bool(signs)), 16, 700), 1)
        card.column.addLayout(head)
        self._add_signs(card, urgent, tier)
        button = Button(self._theme, self.tr("All warning signs"))
        button.clicked.connect(self.checklist_asked)
        card.column.addSpacing(self._theme.space_px(4))
        card.column.addWidget(button)
        return card

    def _add_signs(self, card: Card, signs: Sequence[Sign], tier: Tier) -> None:
        wording = self._library.wordings["neutral"]
        for sign in signs[:MOST_SIGNS]:
            card.column.addWidget(DottedLabel(self._theme, wording.fill(sign.text), TIER_TOKEN[tier]))
        if len(signs) > MOST_SIGNS:
            more = Button(self._theme, self.tr("More signs on this page"), "quiet")
            more.clicked.connect(self.care_asked)
            card.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _help_words(self, tier: Tier, *, has_signs: bool) -> str:
        if not has_signs:
            return self.tr("Is it urgent?")
        match tier:
            case Tier.EMERGENCY:
                return self.tr("Get help now if")
            case Tier.TODAY:
                return self.tr("Get help today if")
            case Tier.WITHIN_DAYS:
                return self.tr("Book a visit if")
            case Tier.SELF_CARE:
                return self.tr("Look after it yourself if")

    def _make_list(self, listing: Listing) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(self._theme.space_px(17), 0, self._theme.space_px(15), 0)
        column.setSpacing(0)
        column.addWidget(TextLabel(self._theme, listing.heading, 14, 700, token="ink2"))
        for slug in listing.topics:
            group = self._library.group_of(slug)
            title = self._library.topics[slug].title
            row = RowLink(self._theme, title, group.title if group else "", is_last=slug == listing.topics[-1])
            row.setToolTip(title)
            row.clicked.connect(lambda _=False, slug=slug: self.topic_asked.emit(slug))
            column.addWidget(row)
        return box


class DottedLabel(TextLabel):
    """A line of a list, with a dot in the colour of `dot`."""

    def __init__(self, theme: Theme, text: str, dot: str) -> None:
        super().__init__(theme, text, 15)
        self._dot = dot
        self.setContentsMargins(theme.text_px(15), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.text_px(5)
        letters = QFontMetricsF(self.font())
        middle = letters.ascent() - letters.xHeight() / 2
        paint_box(QPainter(self), QRectF(0, middle - side / 2, side, side), side / 2, self._theme.color(self._dot))
