"""All of the checklist that scrolls: the lists to tick, and the cards beside them."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from desktop.checking.notes_card import NotesCard
from desktop.checking.number_card import NumberCard
from desktop.checking.side_cards import AlsoCard, AnswerCard, RiskCard, WaitingCard
from desktop.checking.tick_lists import TickList, line_entries, sign_entries
from desktop.checking.tick_row import TickRow
from desktop.checking.ticks import Result, Ticks
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.labels import TextLabel, TitleLabel
from desktop.widgets.scroll_page import ScrollPage
from resources.checklist import Line, Sign
from resources.country import Wording
from resources.identifiers import LineId, SignSlug
from resources.library import Library

WIDEST = 1080
SIDE_COLUMN_FROM = 900  # text units of page width
SIDE_WIDTH = 290
GAP = 14


class ChecklistBoard(ScrollPage):
    """Shows ticks and tells of every change of one; it keeps none itself."""

    line_ticked = Signal(str, bool)
    sign_ticked = Signal(str, bool)
    risk_ticked = Signal(str, bool)
    list_changed = Signal()  # the other list of the two is shown now

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme, WIDEST, margin=(28, 24))
        self._checklist = library.checklist
        self.number = NumberCard(theme, library)
        self.notes = NotesCard(theme, self._checklist.sheet)
        self._lines = TickList(theme, self._checklist.tiers.values(), line_entries(self._checklist))
        self._order: tuple[bool, bool] | None = None  # how the cards are placed now
        self._signs: TickList | None = None  # 104 rows, made when they are first asked for
        self._make_words()
        self._also = AlsoCard(theme)
        self._risks = RiskCard(theme, self._checklist)
        self._waiting = WaitingCard(theme, self._checklist)
        self.answer = AnswerCard(theme)
        self._lay_out()
        self._connect()
        self._arrange()

    @property
    def shows_all(self) -> bool:
        """Whether every sign is listed, not the short list."""
        return self._signs is not None and not self._signs.isHidden()

    @property
    def first_row(self) -> TickRow:
        """The row that the keyboard comes to first."""
        return self._lines.first_row

    def show_all(self, all_signs: bool) -> None:
        """List every sign, or the short list."""
        if all_signs and self._signs is None:
            self._make_signs()
        if self._signs is not None:
            self._signs.setVisible(all_signs)
        self._lines.setVisible(not all_signs)
        count = len(self._checklist.signs)
        every = self.tr("Show every sign ({n})").format(n=count)
        self._toggle.setText(self.tr("Show the short list") if all_signs else every)
        self.list_changed.emit()

    def row_for(self, sign: SignSlug) -> TickRow:
        """The row that stands for a sign in the list that is shown, or in the full one if only that has it."""
        line = self._checklist.line_for(sign)
        if line is None:
            self.show_all(True)
        if self._signs is not None and self.shows_all:
            return self._signs.row(sign)
        assert line is not None
        return self._lines.row(line.id)

    def show_ticks(self, ticks: Ticks, result: Result, wording: Wording) -> None:
        """Show what is ticked, and what goes with the answer."""
        self._lines.show_ticked(result.lines)
        if self._signs is not None:
            self._signs.show_ticked(ticks.signs)
        self._risks.show_ticked(ticks.risks)
        signs: dict[str, Sign | Line] = {slug: self._checklist.signs[slug] for slug in result.also}
        lines: dict[str, Sign | Line] = {id_: self._checklist.lines[id_] for id_ in result.lines if id_ in ticks.lines}
        self._also.show_ticked(lines if self.shows_all else signs)
        self._waiting.show_result(result, wording)
        self.answer.show_result(result)

    def show_wording(self, wording: Wording) -> None:
        """Show the numbers and doors of a country."""
        sheet = self._checklist.sheet
        aside = self.tr("({door}, if pregnant)").format(door=wording.fill(sheet.pregnancy_door))
        for ticks in filter(None, (self._lines, self._signs)):
            ticks.set_wording(wording, aside)
        self._instruction.setText(wording.fill(sheet.instruction))
        self._last_line.setText(wording.fill(sheet.last_line))
        self._crisis.setText(wording.fill(sheet.crisis))
        self._poison.setText(wording.fill(sheet.poison_help))

    def _make_words(self) -> None:
        theme, sheet = self.theme, self._checklist.sheet
        self._title = TitleLabel(theme, sheet.title, 34)
        self._instruction = TextLabel(theme, "", 17, token="ink2")
        self._toggle = Button(theme, "", "secondary", "list")
        self._last_line = TextLabel(theme, "", 16.5, 600)
        self._crisis = TextLabel(theme, "", 15.5)
        self._poison = TextLabel(theme, "", 15.5)
        self._foot = TextLabel(theme, f"{sheet.disclaimer} {sheet.review}", 14, token="ink2")

    def _make_signs(self) -> None:
        self._signs = TickList(self.theme, self._checklist.tiers.values(), sign_entries(self._checklist))
        self._signs.ticked.connect(self.sign_ticked)
        self._main.insertWidget(self._main.indexOf(self._lines) + 1, self._signs)
        self.show_wording(self.number.wording)
        self._order_tabs()

    def _lay_out(self) -> None:
        self._main = QVBoxLayout()
        self._main.addWidget(self._title)
        self._main.addWidget(self._instruction)
        self._main.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        lists: tuple[QWidget, ...] = (self._lines, self.answer, self._also, self._risks)
        for widget in (*lists, self._last_line, self._crisis, self._poison):
            self._main.addWidget(widget)
        self._main.addStretch(1)
        self._side_box = QWidget()
        self._side = QVBoxLayout(self._side_box)
        self._side.setContentsMargins(0, 0, 0, 0)
        cards: tuple[QWidget, ...] = (self.number, self._waiting, self.notes, self._foot)
        for card in cards:
            self._side.addWidget(card)
        self._side.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addLayout(self._main, 1)
        self._columns.addWidget(self._side_box, 0)
        self.column.addLayout(self._columns)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._toggle.clicked.connect(lambda: self.show_all(not self.shows_all))
        self._lines.ticked.connect(self.line_ticked)
        self._risks.ticked.connect(self.risk_ticked)
        self._also.unticked.connect(self._take_back)
        self.show_all(False)

    def _take_back(self, id_: str) -> None:
        signal = self.line_ticked if LineId(id_) in self._checklist.lines else self.sign_ticked
        signal.emit(id_, False)

    def _arrange(self) -> None:
        if hasattr(self, "_columns"):  # the base class asks before there is anything to arrange
            self.arrange()

    def arrange(self) -> None:
        """Choose between one column and two."""
        is_wide = self.width_units() >= SIDE_COLUMN_FROM
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        space = self.theme.space_px(GAP)
        for layout in (self._main, self._side):
            layout.setSpacing(space)
        self._columns.setSpacing(self.theme.space_px(24) if is_wide else space)
        self._side_box.setMaximumWidth(self.theme.text_px(SIDE_WIDTH if is_wide else WIDEST))
        self._side_box.setMinimumWidth(self.theme.text_px(SIDE_WIDTH) if is_wide else 0)
        order = (is_wide, self.number.country is None)
        if order != self._order:
            self._order = order
            self._place_cards(is_wide)
            self._order_tabs()

    def _place_cards(self, is_wide: bool) -> None:
        """The number and what to do while waiting stand beside the lists, or under them where there is no side.

        A country still to be confirmed comes first even then. Nothing comes or goes above a row that is being ticked.
        """
        if is_wide:
            self._side.insertWidget(0, self.number)
            self._side.insertWidget(1, self._waiting)
            return
        anchor = self._toggle if self.number.country is None else self._also
        self._main.removeWidget(self.number)
        self._main.insertWidget(self._main.indexOf(anchor), self.number)
        self._main.insertWidget(self._main.indexOf(self.answer) + 1, self._waiting)

    def _order_tabs(self) -> None:
        """Qt would come last to what was made last."""
        for before, after in pairwise([*_tab_stops(self._main), *_tab_stops(self._side)]):
            QWidget.setTabOrder(before, after)


def _tab_stops(column: QVBoxLayout) -> Iterator[QWidget]:
    """What the keyboard stops at, from top to bottom."""
    for number in range(column.count()):
        item = column.itemAt(number)
        widget = item.widget() if item else None
        if widget is None:
            continue
        for one in (widget, *widget.findChildren(QWidget)):
            is_inside_combo = isinstance(one.parentWidget(), QComboBox) or one.window() is not widget.window()
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not is_inside_combo:
                yield one
