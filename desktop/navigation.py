"""Takes somebody from page to page and back."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.actions import Command
from desktop.deep_link import named_topic, near_topics
from desktop.destination import (
    AtAbout,
    AtChecklist,
    AtGlossary,
    AtHome,
    AtPlace,
    AtProof,
    AtSearch,
    AtTopic,
    Destination,
    History,
)
from desktop.frame import Frame
from desktop.pages import KeepsPlace, Pages
from desktop.reading.article_links import ActivityLink
from desktop.searching.answerer import Question
from desktop.searching.finder import Finder
from desktop.states import NoTopicPage
from desktop.theme import Theme
from resources.country import Wording
from resources.identifiers import ActivitySlug, SectionKind, TopicSlug
from resources.library import Library
from resources.page_text import TopicLink
from search_index.answer import Answer

CARE = TopicLink(TopicSlug("emergency-signs"), SectionKind.WHAT_TO_DO)


class Navigation(QObject):
    """Shows a destination: its page, its crumbs, its place in the contents. It keeps the way back."""

    def __init__(self, frame: Frame, pages: Pages, library: Library, finder: Finder, theme: Theme) -> None:
        super().__init__(frame.window)
        self._frame = frame
        self._pages = pages
        self._library = library
        self._finder = finder
        self._theme = theme
        self._wording = library.wording(None)
        self._history = History(AtHome())
        finder.answered.connect(self._show_answer)

    @property
    def here(self) -> Destination:
        """Where somebody is."""
        return self._history.current.destination

    def set_wording(self, wording: Wording) -> None:
        """Use the numbers and doors of another country from now on."""
        self._wording = wording
        if isinstance(self.here, AtSearch):
            self.show()

    def go(self, destination: Destination) -> None:
        """Go on to a destination."""
        self._keep_position()
        self._history.visit(destination)
        self.show()

    def go_to_topic(self, link: TopicLink) -> None:
        """Go on to a topic."""
        self.go(AtTopic(link.topic, link.section))

    def go_to_activity(self, slug: ActivitySlug) -> None:
        """Go on to the first topic of an activity, the others beside it."""
        self.go(AtTopic(self._library.activities[slug].topics[0], activity=slug))

    def follow(self, asked: object) -> None:
        """Go on to what a link on a page asks for, if it is a place of Spotter."""
        match asked:
            case TopicLink():
                self.go_to_topic(asked)
            case ActivityLink(activity):
                self.go_to_activity(activity)
            case AtChecklist() | AtGlossary() | AtPlace():
                self.go(asked)

    def go_to_care(self) -> None:
        """Go on to what to do while help comes."""
        self.go_to_topic(CARE)

    def back(self) -> None:
        """Go back one visit, to where it was left."""
        self._keep_position()
        self._history.back()
        self.show()

    def forward(self) -> None:
        """Go forward again."""
        self._keep_position()
        self._history.forward()
        self.show()

    def search(self, query: str) -> None:
        """Search for what is typed; typing on goes on in the same visit, and nothing but the results changes."""
        if not isinstance(self.here, AtSearch) or self._frame.window.page is not self._pages.results:
            self.go(AtSearch(query))
            return
        self._history.visit(AtSearch(query))
        self._frame.top_bar.show_query(query)
        self._restore_position(self._fill(self.here), self.here)

    def search_only(self, slug: str) -> None:
        """Keep one kind of section of the search that is on, or all for ""."""
        if isinstance(self.here, AtSearch):
            self.go(replace(self.here, only=SectionKind(slug) if slug else None))

    def search_verbatim(self) -> None:
        """Search for what was typed, to the letter."""
        if isinstance(self.here, AtSearch):
            self.go(replace(self.here, is_verbatim=True))

    def leave_search(self) -> None:
        """Go back to the page before the search."""
        if isinstance(self.here, AtSearch):
            self.back()

    def enter_search(self) -> None:
        """Put the keyboard on the line to search in, where there is one; else open the page of results."""
        field = self._pages.home.field if isinstance(self.here, AtHome) else self._frame.top_bar.field
        if not field.isVisible():
            self.go(AtSearch(""))
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def show(self) -> None:
        """Show where somebody is."""
        here = self.here
        page = self._fill(here)
        frame = self._frame
        frame.window.show_page(page)
        frame.top_bar.set_field_offered(not isinstance(here, AtHome))
        frame.top_bar.set_searching(isinstance(here, AtSearch))
        frame.top_bar.show_query(here.query if isinstance(here, AtSearch) else "")
        frame.top_bar.show_crumbs(self._crumbs(here))
        frame.sidebar.show_current(here)
        frame.actions[Command.BACK].setEnabled(self._history.can_go_back)
        frame.actions[Command.FORWARD].setEnabled(self._history.can_go_forward)
        frame.actions[Command.PRINT].setEnabled(isinstance(here, AtTopic | AtChecklist))
        frame.window.setWindowTitle(self._title(here))
        self._restore_position(page, here)
        self._place_keyboard(here, page)

    def open_named(self, name: str) -> None:
        """Go on to a topic by its name, with #section if one is meant; say so where there is no such page."""
        link = named_topic(self._library, name)
        if link is not None:
            self.go_to_topic(link)
        else:
            self._show_missing(name, near_topics(self._library, name))

    def _show_missing(self, name: str, near: tuple[TopicSlug, ...]) -> None:
        page = NoTopicPage(self._theme, self._library, name, near)
        page.topic_asked.connect(lambda slug: self.go(AtTopic(TopicSlug(slug))))
        page.home_asked.connect(self.show)
        self._frame.window.show_page(page)

    def _fill(self, here: Destination) -> QWidget:
        pages = self._pages
        page: QWidget
        match here:
            case AtHome():
                page = pages.home
                page.clear_query()
            case AtTopic():
                page = pages.reader
                page.show_topic(here.topic, here.section, here.activity)
                page.mark_words(here.marked)
            case AtPlace():
                page = pages.place
                page.show_place(here.place)
            case AtChecklist():
                page = pages.checklist
                page.show_signs(here.signs)
            case AtGlossary():
                page = pages.glossary
                page.show_term(here.term)
            case AtAbout() | AtProof():
                page = pages.about if isinstance(here, AtAbout) else pages.proof
            case AtSearch():
                page = pages.results
                self._finder.ask(Question(here.query, here.only, here.is_verbatim))
        return page

    def _show_answer(self, question: Question, answer: Answer) -> None:
        self._pages.results.show_answer(question.words, answer, question.only, self._wording)

    def _crumbs(self, here: Destination) -> tuple[str, ...]:
        match here:
            case AtTopic():
                group = self._library.group_of(here.topic)
                title = self._library.topics[here.topic].title
                return (self.tr("Home"), group.title, title) if group else (self.tr("Home"), title)
            case AtPlace():
                return (self.tr("Home"), self._library.places[here.place].title)
            case AtChecklist():
                return (self.tr("Home"), self._library.checklist.sheet.title)
            case AtGlossary():
                return (self.tr("Home"), self.tr("Words explained"))
            case AtAbout() | AtProof():
                about = (self.tr("Home"), self.tr("About Spotter"))
                return about if isinstance(here, AtAbout) else (*about, self.tr("How to check that it stays offline"))
            case AtHome() | AtSearch():
                return ()

    def _title(self, here: Destination) -> str:
        crumbs = self._crumbs(here)
        return f"{crumbs[-1]} - Spotter" if crumbs else "Spotter"

    def _keep_position(self) -> None:
        page = self._frame.window.page
        if isinstance(page, KeepsPlace):
            self._history.current.position = page.position()

    def _restore_position(self, page: QWidget, here: Destination) -> None:
        """Back to where it was left; a section that is asked for for the first time is not left again at once."""
        position = self._history.current.position
        if isinstance(page, KeepsPlace) and (position or not isinstance(here, AtTopic | AtGlossary)):
            page.restore(position)

    def _place_keyboard(self, here: Destination, page: QWidget) -> None:
        if isinstance(here, AtSearch):
            field = self._frame.top_bar.field
            if not field.hasFocus():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                field.end(False)
        elif isinstance(here, AtHome):
            self._pages.home.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
