"""The page of a topic: the text, its section tabs, and the side column."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QWheelEvent,
)

from desktop.destination import AtChecklist
from desktop.reading.article_builder import ArticleBuilder, ArticleMap, is_written_otherwise, tabs_height
from desktop.reading.article_links import BackLink, SourceLink
from desktop.reading.article_page import ArticlePage
from desktop.reading.meaning_card import MeaningCard
from desktop.reading.page_geometry import MARGIN, SIDE, PageGeometry, share
from desktop.reading.reading_place import height_of, place_at, section_at
from desktop.reading.section_tabs import SectionTabs
from desktop.reading.side_column import SideColumn
from desktop.theme import Theme
from resources.front import Activity
from resources.identifiers import ActivitySlug, SectionKind, SourceKey, TopicSlug
from resources.library import Library
from resources.page_text import TopicLink
from resources.topic import Topic

NUMBERED = (SectionKind.CAUSES, SectionKind.PREVENTION, SectionKind.TREATMENT, SectionKind.WHEN_TO_SEEK_CARE)
ABOVE_HEADING = 16  # px at 100 % between the tabs and the heading that was jumped to


class ReaderPage(ArticlePage):
    """Shows one topic at a time.

    Keys 1 to 4, with the focus in the text, lead to causes, prevention, treatment and when to seek care.
    """

    print_asked = Signal()

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme, library.pictures)
        self._library = library
        self._builder = ArticleBuilder(theme, library)
        self._topic: Topic | None = None
        self._activity: Activity | None = None
        self._page = ArticleMap(0, (), {}, {})
        self._place = 0.0
        self._came_from: float | None = None
        self._asked_section: int | None = None
        self._is_arranging = False
        self._geometry = PageGeometry(0, 0, None)
        self.meaning = MeaningCard(theme, self.article, library.terms)
        self.side = SideColumn(theme, library, self)
        self.tabs = SectionTabs(theme, self)
        self._connect()

    def _connect(self) -> None:
        self.article.link_asked.connect(self._follow)
        self.article.number_pressed.connect(lambda number: self._go_to_kind(NUMBERED[number - 1]))
        self.article.moved_by_hand.connect(self._forget_asked_section)
        self.article.verticalScrollBar().actionTriggered.connect(self._forget_asked_section)
        self.article.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.tabs.chosen.connect(self._go_to)
        self.side.topic_asked.connect(lambda slug: self.asked.emit(TopicLink(slug)))
        self.side.care_asked.connect(lambda: self._go_to_kind(SectionKind.WHEN_TO_SEEK_CARE))
        self.side.checklist_asked.connect(
            lambda: self.asked.emit(AtChecklist(self._topic.signs if self._topic else ()))
        )
        self.side.print_asked.connect(self.print_asked)
        self._theme.changed.connect(self._rebuild)

    def _ask_for_signs(self) -> None:
        self.asked.emit(AtChecklist(self._topic.signs if self._topic else ()))

    def show_topic(
        self, slug: TopicSlug, section: SectionKind | None = None, activity: ActivitySlug | None = None
    ) -> None:
        """Show a topic from its top or from a section on; from an activity, its signs and topics show too."""
        topic = self._library.topics[slug]
        beside = self._library.activities[activity] if activity is not None else None
        is_same = topic is self._topic and beside is self._activity
        self._topic, self._activity = topic, beside
        if not is_same:
            self._place, self._came_from, self._asked_section = 0.0, None, None
            self.article.mark_words(())
            self._rebuild()
            self.article.setAccessibleName(topic.title)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.article, topic.title))
        if section is not None:
            self._go_to_kind(section, is_at_once=not is_same)
        else:
            self.restore(0.0)

    def position(self) -> float:
        """Where the reader is, to be kept with the visit; it survives another width, text size and theme."""
        return self._place

    def restore(self, position: float) -> None:
        """Go back to where a visit was left."""
        self._asked_section = None
        self._place = position
        self._arrange()

    def mark_words(self, words: Sequence[str]) -> None:
        """Mark the words of a search in the page; Esc clears them."""
        self.article.mark_words(words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.article.wheelEvent(event)  # what lies over the text scrolls it too

    def _rebuild(self) -> None:
        if self._topic is None:
            return
        self._geometry = self._measure()
        self._build(self._topic)
        self.side.show_topic(self._topic, self._activity)
        for before, after in pairwise((self.tabs.row, self.tabs.menu_button, *self.side.stops, self.article)):
            self.setTabOrder(before, after)  # the text comes last: it may hold a hundred links
        self._arrange()

    def _build(self, topic: Topic) -> None:
        self._is_arranging = True
        self._page = self._builder.build(self.article.document(), topic, self._activity, self._geometry)
        self.article.page_changed()
        self.tabs.show_landmarks(self._page.landmarks)
        self._is_arranging = False

    def _measure(self) -> PageGeometry:
        return share(self._theme, self.width() - self.article.verticalScrollBar().sizeHint().width())

    def _arrange(self) -> None:
        if self._topic is None:
            return
        before, self._geometry = self._geometry, self._measure()
        if is_written_otherwise(self._topic, before, self._geometry, self._theme):
            self._build(self._topic)
        self._is_arranging = True
        left, column = self._geometry.left, self._geometry.column
        bar = self.article.verticalScrollBar()
        self.article.setGeometry(self.rect())
        right = max(0, self.width() - bar.sizeHint().width() - left - column)
        self.article.set_column(left, right, self._theme.space_px(MARGIN))
        self.tabs.place(left, column)
        self.side.setVisible(self._geometry.side_left is not None)
        self.article.scroll_to(self._wanted_height(), is_at_once=True)
        self._is_arranging = False
        self._stick()

    def _wanted_height(self) -> float:
        if self._asked_section is not None:
            return self._height_above(self._page.landmarks[self._asked_section].block)
        return height_of(self.article.document(), self._page, self._place)

    def _height_above(self, block: int) -> float:
        room = tabs_height(self._theme) + self._theme.space_px(ABOVE_HEADING)
        return self.article.top_of(block) - room

    def _scrolled(self) -> None:
        if self._topic is None or self._is_arranging or not self.isVisible():
            return
        y = self.article.verticalScrollBar().value()
        self._place = place_at(self.article.document(), self._page, y)
        self._stick()

    def _stick(self) -> None:
        """Put the tabs where the page has them, or at the top edge once it has passed; the side column follows."""
        y = self.article.verticalScrollBar().value()
        top = round(self.article.top_of(self._page.tabs)) - y
        is_stuck = top <= 0
        height = tabs_height(self._theme)
        side_left = self._geometry.side_left
        pane = self.width() - self.article.verticalScrollBar().sizeHint().width()
        width = pane if is_stuck or side_left is None else side_left - self._theme.space_px(8)
        self.tabs.setGeometry(0, max(0, top), width, height)
        self.tabs.set_stuck(is_stuck)
        self.tabs.set_current(self._current_section(y))
        self.article.covered_px = height if is_stuck else 0
        if side_left is not None:
            covered = height if is_stuck else 0
            down = covered + self._theme.space_px(MARGIN)
            height_left = self.height() - down - self._theme.space_px(12)
            self.side.setGeometry(side_left, down, self._theme.text_px(SIDE), height_left)

    def _current_section(self, y: int) -> int:
        if self._asked_section is not None:
            return self._asked_section
        if 0 < self.article.verticalScrollBar().maximum() <= y:
            return len(self._page.landmarks) - 1
        tops = [self.article.top_of(landmark.block) for landmark in self._page.landmarks]
        return section_at(tops, y + tabs_height(self._theme) + self._theme.space_px(40))

    def _forget_asked_section(self) -> None:
        self._asked_section = None
        self._scrolled()

    def _go_to_kind(self, kind: SectionKind, *, is_at_once: bool = False) -> None:
        kinds = [landmark.kind for landmark in self._page.landmarks]
        if kind in kinds:
            self._go_to(kinds.index(kind), is_at_once=is_at_once)

    def _go_to(self, number: int, *, is_at_once: bool = False) -> None:
        self._go_to_block(self._page.landmarks[number].block, is_at_once=is_at_once)
        self._asked_section = number
        self.tabs.set_current(number)

    def _go_to_block(self, block: int, *, is_at_once: bool = False) -> None:
        self._asked_section = None
        self.article.scroll_to(self._height_above(block), is_at_once=is_at_once)

    def _follow(self, asked: object) -> None:
        match asked:
            case TopicLink(topic, section) if self._topic is not None and topic == self._topic.slug and section:
                self._go_to_kind(section)
            case SourceLink(source):
                self._go_to_source(source)
            case BackLink(source):
                self._go_back(source)
            case _:
                self.asked.emit(asked)

    def _go_to_source(self, source: SourceKey | None) -> None:
        if source is None:
            self._go_to(len(self._page.landmarks) - 1)
        else:
            self._came_from = self._place
            self._go_to_block(self._page.sources[source])

    def _go_back(self, source: SourceKey) -> None:
        """To where the raised number was pressed, or to the first one."""
        if self._came_from is not None:
            self.article.scroll_to(height_of(self.article.document(), self._page, self._came_from))
            self._came_from = None
        else:
            position = self._page.notes[source]
            self._go_to_block(self.article.document().findBlock(position).blockNumber())
