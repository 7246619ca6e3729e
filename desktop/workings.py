"""What works behind the first picture: searching, every page but Home, paper; and what leads from one to another."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer

from desktop.actions import Command
from desktop.destination import AtAbout, AtChecklist, AtGlossary, AtHome, AtPlace, AtProof, AtSearch, AtTopic
from desktop.navigation import Navigation
from desktop.pages import SOON
from desktop.reading import article_access
from desktop.searching.finder import Finder
from desktop.states import DamagedPackPage
from desktop.theme import Look
from resources.identifiers import ActivitySlug, PlaceSlug, SignSlug, TermSlug, TopicSlug
from resources.page_text import WebLink

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.checking.checklist_page import ChecklistPage
    from desktop.frame import Frame
    from desktop.home.home_page import HomePage
    from desktop.home.place_page import PlacePage
    from desktop.pages import Pages
    from desktop.printing.options import PrintOptions
    from desktop.printing.print_desk import PrintDesk
    from desktop.reading.reader_page import ReaderPage
    from desktop.searching.results_page import ResultsPage
    from desktop.settings.about_page import AboutPage
    from desktop.settings.preferences import Choices
    from desktop.states import GettingReadyPage
    from desktop.theme import Theme
    from resources.front import Content

SCALES = (0.8, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)  # the steps of Ctrl + and Ctrl -


class Workings(QObject):
    """Takes the frame and the pages as they stand, connects them and keeps them going until the window closes."""

    def __init__(self, frame: Frame, pages: Pages, pack: Content, theme: Theme, choices: Choices) -> None:
        super().__init__(frame.window)
        self._frame = frame
        self._pages = pages
        self._library = pack.library
        self._faults = pack.front.faults
        self._has_added = bool(pack.added)
        self._theme = theme
        self._choices = choices
        article_access.install()
        self.finder = Finder(self._library, self, pack.added)
        self.navigation = Navigation(frame, pages, self._library, self.finder, theme)
        self._connect_actions()
        self._connect_frame()
        self._connect_finder()
        frame.window.closing.connect(self._close)
        pages.connect_each(self._connect_page)

    def begin(self) -> None:
        """Open the index, then make the pages that are likely to be wanted, one at a time."""
        self.finder.start()
        if isinstance(self.navigation.here, AtHome) and (typed := self._pages.home.field.text()):
            self.navigation.search(typed)  # before anybody listened
        for name in SOON:
            QTimer.singleShot(0, self, lambda name=name: getattr(self._pages, name))

    def _close(self) -> None:
        """End what goes on in the background."""
        self.finder.close()
        QThreadPool.globalInstance().waitForDone()

    def show_faults(self) -> None:
        """Say what is damaged, and what still works."""
        page = DamagedPackPage(self._theme, self._library, self._faults, has_added=self._has_added)
        page.carry_on_asked.connect(self.navigation.show)
        page.checklist_asked.connect(lambda: self.navigation.go(AtChecklist()))
        self._frame.window.show_page(page)

    def _connect_actions(self) -> None:
        go = self.navigation.go
        reactions = {
            Command.BACK: self.navigation.back,
            Command.FORWARD: self.navigation.forward,
            Command.HOME: lambda: go(AtHome()),
            Command.SEARCH: self.navigation.enter_search,
            Command.CHECKLIST: lambda: go(AtChecklist()),
            Command.CONTENTS: self._frame.window.toggle_contents,
            Command.PRINT: self._print,
            Command.LARGER: lambda: self._step_scale(1),
            Command.SMALLER: lambda: self._step_scale(-1),
            Command.NORMAL_SIZE: lambda: self._set_scale(1.0),
            Command.NEXT_PANE: lambda: self._frame.window.step_pane(1),
            Command.PREVIOUS_PANE: lambda: self._frame.window.step_pane(-1),
            Command.FULL_SCREEN: self._frame.window.toggle_full_screen,
            Command.ABOUT: lambda: go(AtAbout()),
            Command.QUIT: self._frame.window.close,
        }
        for command, reaction in reactions.items():
            self._frame.actions[command].triggered.connect(lambda _=False, react=reaction: react())

    def _connect_frame(self) -> None:
        go = self.navigation.go
        sidebar, top_bar = self._frame.sidebar, self._frame.top_bar
        sidebar.home_asked.connect(lambda: go(AtHome()))
        sidebar.checklist_asked.connect(lambda: go(AtChecklist()))
        sidebar.glossary_asked.connect(lambda: go(AtGlossary()))
        sidebar.about_asked.connect(lambda: go(AtAbout()))
        sidebar.topic_asked.connect(lambda slug: go(AtTopic(TopicSlug(slug))))
        top_bar.query_changed.connect(self.navigation.search)
        top_bar.search_left.connect(self.navigation.leave_search)
        top_bar.crumb_asked.connect(lambda _: go(AtHome()))
        top_bar.look_chosen.connect(self._choose_look)
        top_bar.scale_chosen.connect(self._set_scale)

    def _connect_page(self, name: str, page: QWidget) -> None:
        """Connect a page that is there."""
        connect: dict[str, Callable[..., None]] = {
            "home": self._connect_home,
            "place": self._connect_place,
            "reader": self._connect_reader,
            "glossary": lambda page: page.asked.connect(self._follow),
            "results": self._connect_results,
            "checklist": self._connect_checklist,
            "getting_ready": self._connect_getting_ready,
            "about": self._connect_about,
        }
        if name in connect:
            connect[name](page)

    def _connect_home(self, page: HomePage) -> None:
        go = self.navigation.go
        page.query_typed.connect(self.navigation.search)
        page.checklist_asked.connect(lambda: go(AtChecklist()))
        page.place_asked.connect(lambda slug: go(AtPlace(PlaceSlug(slug))))
        page.activity_asked.connect(lambda slug: self.navigation.go_to_activity(ActivitySlug(slug)))
        page.topic_asked.connect(lambda slug: go(AtTopic(TopicSlug(slug))))

    def _connect_place(self, page: PlacePage) -> None:
        page.topic_asked.connect(lambda slug: self.navigation.go(AtTopic(TopicSlug(slug))))
        page.checklist_asked.connect(self._show_signs)

    def _connect_reader(self, page: ReaderPage) -> None:
        page.asked.connect(self._follow)
        page.print_asked.connect(self._print)

    def _connect_results(self, page: ResultsPage) -> None:
        page.topic_asked.connect(self.navigation.go)
        page.kind_chosen.connect(self.navigation.search_only)
        page.term_asked.connect(self._show_term)
        page.verbatim_asked.connect(self.navigation.search_verbatim)
        page.checklist_asked.connect(self._show_signs)
        page.waiting_asked.connect(self.navigation.go_to_care)
        page.field_asked.connect(self.navigation.enter_search)
        self._frame.top_bar.query_entered.connect(page.open_current)
        self._frame.top_bar.results_asked.connect(page.enter_results)

    def _connect_checklist(self, page: ChecklistPage) -> None:
        page.print_asked.connect(self._print_checklist)
        page.pdf_asked.connect(self._save_checklist)
        page.country_chosen.connect(lambda code: self._choices.keep(country=code))
        page.number_changed.connect(lambda number: self._choices.keep(number=number))
        page.wording_changed.connect(self.navigation.set_wording)
        page.set_country(self._choices.now.country, self._choices.now.number)
        self._frame.actions[Command.CLEAR_TICKS].triggered.connect(page.clear_ticks)

    def _connect_getting_ready(self, page: GettingReadyPage) -> None:
        self.finder.progressed.connect(page.show_progress)
        self.finder.stopped.connect(page.show_stopped)
        page.cancel_asked.connect(self.finder.cancel)
        page.again_asked.connect(self.finder.start)
        page.reading_asked.connect(lambda: self.navigation.go(AtHome()))
        page.reading_asked.connect(self.navigation.show)
        page.checklist_asked.connect(lambda: self.navigation.go(AtChecklist()))

    def _connect_about(self, page: AboutPage) -> None:
        page.proof_asked.connect(lambda: self.navigation.go(AtProof()))

    def _connect_finder(self) -> None:
        self.finder.building.connect(self._show_getting_ready)
        self.finder.became_ready.connect(self._show_ready)

    def _show_getting_ready(self) -> None:
        """The first run shows how far it is; somebody who came for a topic stays with it."""
        self._pages.getting_ready.show_progress(0, 0)
        if isinstance(self.navigation.here, AtHome) and not self._faults:
            self._frame.window.show_page(self._pages.getting_ready)

    def _show_ready(self) -> None:
        if self._frame.window.page is self._pages.getting_ready or isinstance(self.navigation.here, AtSearch):
            self.navigation.show()

    def _show_signs(self, signs: tuple[SignSlug, ...]) -> None:
        self.navigation.go(AtChecklist(tuple(signs)))

    def _show_term(self, slug: str) -> None:
        self.navigation.go(AtGlossary(TermSlug(slug)))

    def _follow(self, asked: object) -> None:
        """What a link on a page asks for; one that leads out is shown first."""
        if isinstance(asked, WebLink):
            from desktop.reading.web_link_dialog import WebLinkDialog

            WebLinkDialog.ask(self._theme, asked.address, self._frame.window)
        else:
            self.navigation.follow(asked)

    @cached_property
    def _print_desk(self) -> PrintDesk:
        from desktop.printing.print_desk import PrintDesk

        return PrintDesk(self._theme, self._library, self._frame.window)

    def _print(self) -> None:
        self._print_desk.ask(self.navigation.here, self._pages.checklist)

    def _print_checklist(self, options: PrintOptions) -> None:
        self._print_desk.ask_checklist(self._pages.checklist.sheet_copy(), options)

    def _save_checklist(self, options: PrintOptions) -> None:
        self._print_desk.save_checklist(self._pages.checklist.sheet_copy(), options)

    def _choose_look(self, name: str) -> None:
        look = Look(name) if name else None
        self._theme.choose(look)
        self._choices.keep(look=look)

    def _set_scale(self, scale: float) -> None:
        self._theme.resize(scale)
        self._choices.keep(scale=self._theme.scale)

    def _step_scale(self, step: int) -> None:
        nearest = min(range(len(SCALES)), key=lambda number: abs(SCALES[number] - self._theme.scale))
        self._set_scale(SCALES[max(0, min(len(SCALES) - 1, nearest + step))])
