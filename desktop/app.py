"""Makes the first picture; what works behind it is made once that stands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop.actions import Command, make_actions
from desktop.faces import load_faces
from desktop.frame import Frame
from desktop.main_window import MainWindow
from desktop.pages import Pages
from desktop.settings.preferences import Choices, PreferencesFile
from desktop.sidebar import Sidebar
from desktop.theme import Theme
from desktop.top_bar import TopBar
from resources.front import Content

if TYPE_CHECKING:
    from desktop.navigation import Navigation
    from desktop.searching.finder import Finder
    from desktop.workings import Workings


class Spotter(QObject):
    """The window and all that works in it."""

    def __init__(self, pack: Content, file: PreferencesFile) -> None:
        super().__init__()
        self._pack = pack
        self._choices = Choices(file)
        self.theme = Theme(load_faces(), self._choices.now.look, self._choices.now.scale)
        self.frame = self._make_frame()
        self.window = self.frame.window
        self.pages = Pages(self.theme, pack, self.window.take_in)
        self.window.first_shown.connect(self._go_on)
        self.window.closing.connect(self._keep_folded)

    def start(self, topic: str = "") -> None:
        """Show the window at a topic, or at Home."""
        if topic:
            self.navigation.show()
            self.navigation.open_named(topic)
        elif self._pack.front.faults:
            self.navigation.show()
            self._workings.show_faults()
        else:
            self._show_home()
        self.window.show()

    def come_forward(self, topic: str) -> None:
        """Open what a later start was asked for, and bring the window to the front."""
        if topic:
            self.navigation.open_named(topic)
        self.window.raise_()
        self.window.activateWindow()

    @property
    def navigation(self) -> Navigation:
        """The way from page to page."""
        return self._workings.navigation

    @property
    def finder(self) -> Finder:
        """The search."""
        return self._workings.finder

    @cached_property
    def _workings(self) -> Workings:
        from desktop.workings import Workings

        return Workings(self.frame, self.pages, self._pack, self.theme, self._choices)

    def _make_frame(self) -> Frame:
        sidebar = Sidebar(self.theme, self._pack.front)
        sidebar.set_folded(self._choices.now.folded)
        window = MainWindow(self.theme, sidebar)
        actions = make_actions(window)
        top_bar = TopBar(self.theme, actions)
        window.set_top_bar(top_bar)
        return Frame(window, sidebar, top_bar, actions)

    def _show_home(self) -> None:
        """Show what `Navigation` shows at Home, before there is one."""
        self.window.show_page(self.pages.home)
        self.frame.top_bar.set_field_offered(False)
        self.frame.sidebar.show_home()
        for command in (Command.BACK, Command.FORWARD, Command.PRINT):
            self.frame.actions[command].setEnabled(False)
        self.pages.home.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        self._workings.begin()

    def _keep_folded(self) -> None:
        self._choices.keep(folded=self.frame.sidebar.folded())
