"""What is shown when nothing fits: never an empty pane."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.flow_box import FlowBox
from desktop.widgets.labels import TextLabel, TitleLabel, cut_short
from desktop.widgets.pictures import UrgencyShape
from resources.identifiers import Tier, TopicSlug
from resources.library import Library

OFFERED = 5


class NoResults(QWidget):
    """Says so in words, offers the topics most people want and the warning signs."""

    topic_asked = Signal(str)
    checklist_asked = Signal()

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self._title = TitleLabel(theme, "", 30)
        self._lead = TextLabel(theme, "", 18, token="ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space_px(48), 0, 0)
        column.setSpacing(theme.space_px(10))
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addWidget(FlowBox(theme, *(self._make_button(theme, library, slug) for slug in offered(library))))
        column.addSpacing(theme.space_px(16))
        column.addWidget(self._make_card(theme))

    def show_query(self, query: str) -> None:
        """Name what was searched for, cut short where it is long; ask for words where there are none yet."""
        shown = cut_short(query)
        if shown:
            self._title.setText(self.tr("No pages match “{query}”").format(query=shown))
            self._lead.setText(self.tr("Check the spelling, use fewer words, or try one of these."))
        else:
            self._title.setText(self.tr("What are you looking for?"))
            self._lead.setText(self.tr("Type where it hurts or what you were doing, or try one of these."))

    def _make_button(self, theme: Theme, library: Library, slug: TopicSlug) -> Button:
        button = Button(theme, library.topics[slug].title)
        button.clicked.connect(lambda: self.topic_asked.emit(slug))
        return button

    def _make_card(self, theme: Theme) -> Card:
        card = Card(theme)
        row = QHBoxLayout()
        row.setSpacing(theme.space_px(14))
        words = QVBoxLayout()
        words.addWidget(TextLabel(theme, self.tr("Worried about a sign you can't find here?"), 16.5, 700))
        words.addWidget(TextLabel(theme, self.tr("Check the warning signs, or ring for advice."), 15.5, token="ink2"))
        button = Button(theme, self.tr("Check the warning signs"))
        button.clicked.connect(self.checklist_asked)
        words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(UrgencyShape(theme, Tier.EMERGENCY, 28), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        card.column.addLayout(row)
        return card


def offered(library: Library) -> tuple[TopicSlug, ...]:
    """The first topics of the contents after the urgent ones."""
    slugs = [slug for group in library.groups[1:] for slug in group.topics]
    return tuple(slugs[:OFFERED])
