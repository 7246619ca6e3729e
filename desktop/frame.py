"""What stands round every page."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction

from desktop.actions import Command
from desktop.main_window import MainWindow
from desktop.sidebar import Sidebar
from desktop.top_bar import TopBar


class Frame(NamedTuple):
    """What stands round the page."""

    window: MainWindow
    sidebar: Sidebar
    top_bar: TopBar
    actions: Mapping[Command, QAction]
