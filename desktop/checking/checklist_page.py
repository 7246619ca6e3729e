"""The checklist on screen: tick what fits, and the strip at the foot says what to do."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.checking.answer_strip import AnswerStrip
from desktop.checking.checklist_board import ChecklistBoard
from desktop.checking.tick_row import TickRow
from desktop.checking.ticks import NO_TICKS, Result, Ticks, assess
from desktop.printing.options import Paper, PrintOptions
from desktop.printing.sheet_copy import SheetCopy
from desktop.theme import Theme
from resources.country import Wording
from resources.identifiers import LineId, RiskId, SignSlug
from resources.library import Library

ROOM_ROUND_ROW = 120  # px at 100 % that stay visible above and below a row brought into view


class ChecklistPage(QWidget):
    """Ticks and notes live in this widget alone: they are gone when it closes, or when `clear_ticks` is called."""

    print_asked = Signal(PrintOptions)
    pdf_asked = Signal(PrintOptions)
    country_chosen = Signal(str)  # a code
    number_changed = Signal(str)  # a number of one's own; "" for none
    wording_changed = Signal(Wording)

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self._theme = theme
        self._checklist = library.checklist
        self._ticks = NO_TICKS
        self._awaited: TickRow | None = None
        self._board = ChecklistBoard(theme, library)
        self._strip = AnswerStrip(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._board, 1)
        column.addWidget(self._strip)
        self._connect()
        self._take_wording()

    @property
    def ticks(self) -> Ticks:
        """What is ticked now."""
        return self._ticks

    @property
    def wording(self) -> Wording:
        """The words of the country that was confirmed, or the neutral ones."""
        return self._board.number.wording

    @property
    def result(self) -> Result:
        """What the ticks add up to now."""
        return assess(self._checklist, self._ticks, self.wording)

    def sheet_copy(self) -> SheetCopy:
        """What would be printed now."""
        country = self._board.number.country
        return SheetCopy(
            self._checklist,
            self.wording,
            country.name if country else "",
            self._ticks,
            self._board.notes.text,
            datetime.now().astimezone(),
        )

    def set_country(self, code: str, number: str = "") -> None:
        """Take over a country and a number of one's own that were chosen another time."""
        self._board.number.set_country(code, number)
        self._board.arrange()
        self._take_wording()

    def clear_ticks(self) -> None:
        """Forget every tick and note."""
        self._board.notes.clear()
        self._set_ticks(NO_TICKS)

    def show_signs(self, signs: tuple[SignSlug, ...]) -> None:
        """Bring the first of some signs into view, by its line where the short list is shown; none moves nothing."""
        if not signs:
            return
        self._awaited = self._board.row_for(signs[0])
        QTimer.singleShot(0, self, self._bring_awaited)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A focus proxy would stand in the way of Tab and hide all that lies before it.
        (self._awaited or self._board.first_row).setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._bring_awaited)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_strip()

    def _connect(self) -> None:
        board, strip = self._board, self._strip
        board.line_ticked.connect(
            lambda id_, on: self._set_ticks(self._ticks.with_line(self._checklist, LineId(id_), on))
        )
        board.sign_ticked.connect(lambda slug, on: self._set_ticks(self._ticks.with_sign(SignSlug(slug), on)))
        board.risk_ticked.connect(lambda id_, on: self._set_ticks(self._ticks.with_risk(RiskId(id_), on)))
        board.list_changed.connect(self._show)
        board.notes.changed.connect(self._show)
        board.number.country_chosen.connect(self._choose_country)
        board.number.number_changed.connect(self._choose_number)
        strip.clear_asked.connect(self.clear_ticks)
        strip.print_asked.connect(lambda: self.print_asked.emit(PrintOptions(Paper.usual())))
        strip.blank_asked.connect(lambda: self.print_asked.emit(PrintOptions(Paper.usual(), blank=True)))
        strip.pdf_asked.connect(lambda: self.pdf_asked.emit(PrintOptions(Paper.usual())))
        self._theme.changed.connect(self._fit_strip)

    def _choose_country(self, code: str) -> None:
        self._take_wording()
        self.country_chosen.emit(code)

    def _choose_number(self, number: str) -> None:
        self._take_wording()
        self.number_changed.emit(number)

    def _take_wording(self) -> None:
        self._board.show_wording(self.wording)
        self._show()
        self.wording_changed.emit(self.wording)

    def _set_ticks(self, ticks: Ticks) -> None:
        self._ticks = ticks
        self._show()

    def _show(self) -> None:
        result = self.result
        self._board.show_ticks(self._ticks, result, self.wording)
        has_any = self._ticks != NO_TICKS or bool(self._board.notes.text)
        self._strip.show_result(result, has_any)
        self._show_answer_card(result)

    def _fit_strip(self) -> None:
        self._strip.fit(self._theme.width_units(self.width()), self._theme.width_units(self.height()))
        self._show_answer_card(self.result)

    def _show_answer_card(self, result: Result) -> None:
        self._board.answer.setVisible(self._strip.hides_lines and not result.is_empty)

    def _bring_awaited(self) -> None:
        if self._awaited is None or not self.isVisible():
            return
        room = self._theme.text_px(ROOM_ROUND_ROW)
        self._board.ensureWidgetVisible(self._awaited, 0, room)
        self._awaited.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._awaited = None
