"""The first page: search, the urgent question, where it hurts, what one was doing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from desktop.home.activity_tile import ActivityTile
from desktop.home.body_map import SPOTS, BodyMap
from desktop.home.place_button import PlaceButton
from desktop.home.urgent_card import UrgentCard
from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.flow_box import FlowBox
from desktop.widgets.labels import TextLabel, TitleLabel
from desktop.widgets.row_link import RowLink
from desktop.widgets.scroll_page import ScrollPage
from desktop.widgets.search_field import SearchField
from resources.front import Front
from resources.identifiers import TopicSlug

START = TopicSlug("start-here")
TWO_COLUMNS_FROM = 860  # text units of page width
MOST_TILES = 3
WIDEST = 1220  # px at 100 % text; where there is all that room the body map gets the larger half
EVEN, TO_THE_MAP = (1, 1), (11, 9)
MOST_AIR = 40  # px at 100 % text
TWO_TILES_FROM = 360
THREE_TILES_FROM = 520  # text units of the card's width


class HomePage(ScrollPage):
    """Asks nothing of the person but one press."""

    query_typed = Signal(str)
    checklist_asked = Signal()
    place_asked = Signal(str)
    activity_asked = Signal(str)
    topic_asked = Signal(str)

    def __init__(self, theme: Theme, front: Front) -> None:
        super().__init__(theme, WIDEST)
        self._front = front
        self._form: tuple[object, ...] = ()
        self.field = SearchField(theme, "", is_big=True)
        self._urgent = UrgentCard(theme)
        self._places = self._make_places()
        self._activities = self._make_activities()
        self._lay_out()
        self._connect()
        self._arrange()

    def clear_query(self) -> None:
        """Empty the field without asking."""
        was_blocked = self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(was_blocked)
        self.field.show_what_fits()

    def _make_places(self) -> Card:
        card = Card(self.theme)
        places = self._front.places.values()
        card.column.addWidget(TextLabel(self.theme, self.tr("Where does it hurt?"), 18, 600))
        hint = self.tr("Seen from behind: your left is on the left.")
        card.column.addWidget(TextLabel(self.theme, hint, 14.5, token="ink2"))
        self._map = BodyMap(self.theme, places)
        card.column.addWidget(self._map, 1)
        self._place_buttons = [PlaceButton(self.theme, place) for place in places if place.slug not in SPOTS]
        if self._place_buttons:
            card.column.addWidget(FlowBox(self.theme, *self._place_buttons))
        return card

    def _make_activities(self) -> Card:
        card = Card(self.theme)
        card.column.addWidget(TextLabel(self.theme, self.tr("What were you doing?"), 18, 600))
        self._tile_grid = QGridLayout()
        self._tiles = [ActivityTile(self.theme, activity) for activity in self._front.activities.values()]
        card.column.addLayout(self._tile_grid)
        place_in_grid(self._tile_grid, self._tiles, MOST_TILES, 0)  # at once: what is placed first comes first by Tab
        return card

    def _make_start(self) -> Card:
        """For pain that fits no activity: it must not be made to fit one."""
        card = Card(self.theme, padding=12)
        row = RowLink(self.theme, self.tr("Something else, or nothing at all"), is_last=True)
        row.clicked.connect(lambda: self.topic_asked.emit(START))
        card.column.addWidget(row)
        if START not in self._front.titles:
            card.hide()  # showing it here would make a window of it: it stands nowhere yet
        return card

    def _lay_out(self) -> None:
        hero = QVBoxLayout()
        hero.setSpacing(2)
        hero.addWidget(TitleLabel(self.theme, self.tr("Back pain after exercise"), 32))
        lead = self.tr(
            "What causes it, what helps, and when to get care. Plain answers with sources, no internet needed."
        )
        hero.addWidget(TextLabel(self.theme, lead, 16, token="ink2"))
        self.column.addLayout(hero)
        self.column.addWidget(self.field)
        self.column.addWidget(self._urgent)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.addWidget(self._places, 1)
        right = QVBoxLayout()
        right.addWidget(self._activities, 1)  # somewhat higher than it need be, to end where the card beside it ends
        right.addWidget(self._make_start())
        right.addStretch()
        self._halves.addLayout(right, 1)
        self.column.addLayout(self._halves, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.query_typed)
        self._urgent.checklist_asked.connect(self.checklist_asked)
        self._map.place_asked.connect(self.place_asked)
        for button in self._place_buttons:
            button.place_asked.connect(self.place_asked)
        for tile in self._tiles:
            tile.activity_asked.connect(self.activity_asked)
        self.theme.changed.connect(self._limit_activities)  # after the tiles, which were connected before

    def _arrange(self) -> None:
        if not hasattr(self, "_halves"):
            return
        units = self.width_units()
        has_two = units >= TWO_COLUMNS_FROM
        halves = TO_THE_MAP if units >= WIDEST else EVEN
        card_units = min(units, WIDEST) * (halves[1] / sum(halves) if has_two else 1)
        columns = MOST_TILES if card_units >= THREE_TILES_FROM - 60 else 2 if card_units >= TWO_TILES_FROM else 1
        form = (has_two, halves, columns, units > 620, units < 640, self.theme.scale)
        if form == self._form:
            return  # what is set anew is laid out anew, also when nothing is other than before
        self._form = form
        direction = QBoxLayout.Direction.LeftToRight if has_two else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(direction)
        for half, stretch in enumerate(halves):
            self._halves.setStretch(half, stretch)
        self._halves.setSpacing(self.theme.space_px(14))
        example = self.tr("Search, for example: lower back sore after deadlifts")
        self.field.setPlaceholderText(example if units > 620 else self.tr("Search"))
        self._urgent.set_narrow(units < 640)
        place_in_grid(self._tile_grid, self._tiles, columns, self.theme.space_px(8))
        self._limit_activities()

    def _limit_activities(self) -> None:
        """Let the card of activities grow somewhat, once its tiles have their size."""
        self._activities.column.invalidate()
        self._tile_grid.invalidate()
        most = self._activities.column.sizeHint().height() + self.theme.space_px(MOST_AIR)
        self._activities.setMaximumHeight(most)


def place_in_grid(grid: QGridLayout, widgets: Sequence[QWidget], columns: int, gap: int) -> None:
    """Put widgets into so many columns, row by row."""
    grid.setSpacing(gap)
    for number, widget in enumerate(widgets):
        grid.addWidget(widget, number // columns, number % columns)
        grid.setRowStretch(number // columns, 1)
