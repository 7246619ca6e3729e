"""What stands round every page."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction

from desktop.actions import Command
from desktop.main_window import MainWindow
from desktop.sidebar import Sidebar
from desktop.top_bar import TopBar


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands round the page."""

    window: MainWindow
    sidebar: Sidebar
    top_bar: TopBar
    actions: Mapping[Command, QAction]
