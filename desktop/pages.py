"""Every page of the window, each made when it is first wanted: the first picture needs Home alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

from PySide6.QtWidgets import QWidget

from desktop.home.home_page import HomePage

if TYPE_CHECKING:
    from desktop.checking.checklist_page import ChecklistPage
    from desktop.home.place_page import PlacePage
    from desktop.reading.glossary_page import GlossaryPage
    from desktop.reading.reader_page import ReaderPage
    from desktop.searching.results_page import ResultsPage
    from desktop.settings.about_page import AboutPage
    from desktop.settings.proof_page import ProofPage
    from desktop.states import GettingReadyPage
    from desktop.theme import Theme
    from resources.front import Content

Page = TypeVar("Page", bound=QWidget)
SOON = ("checklist", "reader", "results")  # what is made ahead, in this order, once the window stands


@runtime_checkable
class KeepsPlace(Protocol):
    """A page that can say how far down somebody has read, and go back there; it counts as it likes."""

    def position(self) -> float:
        """How far down."""

    def restore(self, position: float) -> None:
        """Go there."""


class Pages:
    """`take_in` is called with each that has just been made."""

    def __init__(self, theme: Theme, pack: Content, take_in: Callable[[QWidget], None]) -> None:
        self._theme = theme
        self._pack = pack
        self._take_in = take_in
        self._there: dict[str, QWidget] = {}
        self._connect: Callable[[str, QWidget], None] | None = None

    def connect_each(self, connect: Callable[[str, QWidget], None]) -> None:
        """Call `connect` with the name and the page of each that is there, and from now on of each that is made."""
        self._connect = connect
        for name, page in self._there.items():
            connect(name, page)

    @cached_property
    def home(self) -> HomePage:
        """The first page."""
        return self._made("home", HomePage(self._theme, self._pack.front))

    @cached_property
    def getting_ready(self) -> GettingReadyPage:
        """What stands in for results until the index is open."""
        from desktop.states import GettingReadyPage

        return self._made("getting_ready", GettingReadyPage(self._theme))

    @cached_property
    def place(self) -> PlacePage:
        """The page of a place on the body."""
        from desktop.home.place_page import PlacePage

        return self._made("place", PlacePage(self._theme, self._pack.library))

    @cached_property
    def reader(self) -> ReaderPage:
        """The page of a topic."""
        from desktop.reading.reader_page import ReaderPage

        return self._made("reader", ReaderPage(self._theme, self._pack.library))

    @cached_property
    def results(self) -> ResultsPage:
        """The page of a search."""
        from desktop.searching.results_page import ResultsPage

        return self._made("results", ResultsPage(self._theme, self._pack.library))

    @cached_property
    def checklist(self) -> ChecklistPage:
        """The warning signs."""
        from desktop.checking.checklist_page import ChecklistPage

        return self._made("checklist", ChecklistPage(self._theme, self._pack.library))

    @cached_property
    def glossary(self) -> GlossaryPage:
        """All words that are explained."""
        from desktop.reading.glossary_page import GlossaryPage

        return self._made("glossary", GlossaryPage(self._theme, self._pack.library))

    @cached_property
    def about(self) -> AboutPage:
        """What Spotter is."""
        from desktop.settings.about_page import AboutPage
        from desktop.version import own_version

        return self._made("about", AboutPage(self._theme, self._pack.library, own_version()))

    @cached_property
    def proof(self) -> ProofPage:
        """How to see that Spotter stays offline."""
        from desktop.settings.proof_page import ProofPage
        from desktop.version import own_version

        return self._made("proof", ProofPage(self._theme, self._pack.library, own_version()))

    def _made(self, name: str, page: Page) -> Page:
        self._take_in(page)
        self._there[name] = page
        if self._connect is not None:
            self._connect(name, page)
        return page
