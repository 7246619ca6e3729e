"""The bar above every page: the way back, where one is, search, print, text size and colours."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.actions import Command, shown_keys
from desktop.crumbs import Crumbs
from desktop.theme import Look, Theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.search_field import SearchField

FIELD_WIDTH = 230
WIDEST_FIELD = 640
FIELD_FITS_FROM = 760  # text units of window width; below it the field is an icon
TIGHT_BELOW = 340  # text units; below it a field in use leaves room for back and text size alone


class TopBar(QWidget):
    """Shows what it is told; says what is asked of it. While searching, the field takes the place of the crumbs."""

    query_changed = Signal(str)
    query_entered = Signal()
    results_asked = Signal()
    search_left = Signal()
    crumb_asked = Signal(int)
    look_chosen = Signal(str)  # the value of a Look, "" for the system's
    scale_chosen = Signal(float)

    def __init__(self, theme: Theme, actions: Mapping[Command, QAction]) -> None:
        super().__init__()
        self._theme = theme
        self._actions = actions
        self._is_searching = False
        self._has_field = True
        self._buttons = {
            command: self._make_button(actions[command], command, icon)
            for command, icon in (
                (Command.CONTENTS, "sidebar"),
                (Command.BACK, "back"),
                (Command.FORWARD, "forward"),
                (Command.SEARCH, "search"),
                (Command.PRINT, "print"),
            )
        }
        self._crumbs = Crumbs(theme)
        self._field = SearchField(theme, self.tr("Search"))
        self._text_size = IconButton(theme, "text", self.tr("Text size"))
        self._colors = IconButton(theme, "theme", self.tr("Light, dark or high contrast"))
        self._lay_out()
        self._connect()

    @property
    def field(self) -> SearchField:
        """The line to search in."""
        return self._field

    def show_crumbs(self, crumbs: Sequence[str]) -> None:
        """Say where one is; the last is this page."""
        self._crumbs.show_crumbs(crumbs)

    def set_searching(self, is_searching: bool) -> None:
        """Give the field the place of the crumbs, or take it back."""
        self._is_searching = is_searching
        self._arrange()

    def set_field_offered(self, is_offered: bool) -> None:
        """Home has a field of its own, so the bar hides this one there."""
        self._has_field = is_offered
        self._arrange()

    def show_query(self, query: str) -> None:
        """Put words into the field without asking for them."""
        if self._field.text() != query:
            was_blocked = self._field.blockSignals(True)
            self._field.setText(query)
            self._field.blockSignals(was_blocked)
            self._field.show_what_fits()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("page"))
        border = self._theme.border
        painter.fillRect(0, self.height() - border, self.width(), border, self._theme.color("line"))

    def _make_button(self, action: QAction, command: Command, icon: str) -> IconButton:
        button = IconButton(self._theme, icon, action.text(), shown_keys(command))
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        return button

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        for command in (Command.CONTENTS, Command.BACK, Command.FORWARD):
            self._row.addWidget(self._buttons[command])
        self._row.addSpacing(8)
        self._row.addWidget(self._crumbs, 1)
        self._row.addWidget(self._field, 0)
        self._row.addWidget(self._buttons[Command.SEARCH])
        self._row.addStretch(0)
        self._row.addWidget(self._buttons[Command.PRINT])
        self._row.addWidget(self._text_size)
        self._row.addWidget(self._colors)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _connect(self) -> None:
        self._field.textChanged.connect(self.query_changed)
        self._field.returnPressed.connect(self.query_entered)
        self._field.down_pressed.connect(self.results_asked)
        self._field.escape_pressed.connect(self._escape)
        self._actions[Command.PRINT].changed.connect(self._arrange)
        self._crumbs.crumb_asked.connect(self.crumb_asked)
        self._text_size.clicked.connect(self._open_text_size)
        self._colors.clicked.connect(self._open_colors)

    def _escape(self) -> None:
        if self._field.text():
            self._field.clear()
        else:
            self.search_left.emit()

    def _restyle(self) -> None:
        space = self._theme.space_px
        self._row.setContentsMargins(space(16), 0, space(16), 0)
        self._row.setSpacing(space(4))
        self.setFixedHeight(self._theme.text_px(36) + space(22))
        self._arrange()

    def _arrange(self) -> None:
        units = self._theme.width_units(self.window().width())
        shows_field = self._has_field and (self._is_searching or units >= FIELD_FITS_FROM)
        is_tight = self._is_searching and units < TIGHT_BELOW
        for command in (Command.CONTENTS, Command.FORWARD):
            self._buttons[command].setVisible(not is_tight)
        self._colors.setVisible(not is_tight)
        self._field.setVisible(shows_field)
        self._buttons[Command.SEARCH].setVisible(self._has_field and not shows_field)
        self._crumbs.setVisible(not self._is_searching)
        self._buttons[Command.PRINT].setVisible(self._buttons[Command.PRINT].isEnabled())
        text_px = self._theme.text_px
        least = FIELD_WIDTH if not self._is_searching else 80 if is_tight else 160
        self._field.setMinimumWidth(text_px(least))
        self._field.setMaximumWidth(text_px(WIDEST_FIELD) if self._is_searching else text_px(FIELD_WIDTH))
        self._row.setStretchFactor(self._field, 10 if self._is_searching else 0)
        self._row.setStretch(self._row.indexOf(self._buttons[Command.SEARCH]) + 1, 1 if self._is_searching else 0)

    def _open_text_size(self) -> None:
        from desktop.text_size_menu import TextSizeMenu

        menu = TextSizeMenu(self._theme, self)
        menu.scale_chosen.connect(self.scale_chosen)
        menu.popup_under(self._text_size)

    def _open_colors(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self._colors.accessibleName())
        group = QActionGroup(menu)
        for look, text in (
            (None, self.tr("Same as system")),
            (Look.LIGHT, self.tr("Light")),
            (Look.DARK, self.tr("Dark")),
            (Look.HC_LIGHT, self.tr("High contrast, light")),
            (Look.HC_DARK, self.tr("High contrast, dark")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(self._theme.choice is look)
            action.setData(look or "")
            group.addAction(action)
        group.triggered.connect(lambda action: self.look_chosen.emit(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self._colors.mapToGlobal(self._colors.rect().bottomRight())
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))
