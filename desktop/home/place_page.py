"""The short page of a place on the body: what to check first, then what to read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.home.sign_row import SignRow
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel, TitleLabel
from desktop.widgets.pictures import UrgencyShape
from desktop.widgets.row_link import RowLink
from desktop.widgets.scroll_page import ScrollPage
from resources.front import Place
from resources.identifiers import PlaceSlug, SignSlug
from resources.library import Library


class PlacePage(ScrollPage):
    """Made anew for each place; a sign opens the checklist with its line in view."""

    topic_asked = Signal(str)
    checklist_asked = Signal(tuple)  # of SignSlug

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme, 760, margin=(28, 24))
        self._library = library

    def show_place(self, slug: PlaceSlug) -> None:
        """Show another place."""
        while item := self.column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        place = self._library.places[slug]
        self.column.addWidget(TitleLabel(self.theme, place.title, 34))
        self.column.addWidget(TextLabel(self.theme, place.lead, 18, token="ink2"))
        if place.note:
            self.column.addWidget(TextLabel(self.theme, place.note, 15, token="ink2"))
        self.column.addWidget(self._make_checks(place))
        self.column.addWidget(self._make_topics(place))
        self.column.addStretch(1)
        self.verticalScrollBar().setValue(0)

    def _make_checks(self, place: Place) -> Card:
        card = Card(self.theme, line="redLine")
        card.column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(self.theme.space_px(10))
        worst = min((self._library.checklist.signs[sign].tier for sign in place.signs), key=lambda tier: tier.rank)
        head.addWidget(UrgencyShape(self.theme, worst, 24))
        head.addWidget(TextLabel(self.theme, self.tr("First, check these"), 18, 600), 1)
        card.column.addLayout(head)
        for sign in place.signs:
            card.column.addWidget(self._make_sign_row(sign, is_last=sign == place.signs[-1]))
        button = Button(self.theme, self.tr("All warning signs"))
        button.clicked.connect(lambda: self.checklist_asked.emit(place.signs))
        card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _make_sign_row(self, slug: SignSlug, *, is_last: bool) -> SignRow:
        sign = self._library.checklist.signs[slug]
        row = SignRow(self.theme, sign, is_last=is_last)
        row.clicked.connect(lambda: self.checklist_asked.emit((slug,)))
        return row

    def _make_topics(self, place: Place) -> Card:
        card = Card(self.theme)
        card.column.setSpacing(0)
        card.column.addWidget(TextLabel(self.theme, self.tr("Then read"), 18, 600))
        for slug in place.topics:
            group = self._library.group_of(slug)
            title = self._library.topics[slug].title
            row = RowLink(self.theme, title, group.title if group else "", is_last=slug == place.topics[-1])
            row.clicked.connect(lambda _=False, slug=slug: self.topic_asked.emit(slug))
            card.column.addWidget(row)
        return card
