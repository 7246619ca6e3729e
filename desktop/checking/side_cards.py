"""The smaller cards of the checklist: what else was ticked, what moves the answer up, what to do while waiting."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal

from desktop.checking.tick_row import TickRow
from desktop.checking.ticks import Result
from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel
from resources.checklist import Checklist, Line, Sign
from resources.country import Wording
from resources.identifiers import Tier


class RiskCard(Card):
    """The rules that move an answer up, to be ticked where one fits."""

    ticked = Signal(str, bool)  # the id of a rule

    def __init__(self, theme: Theme, checklist: Checklist) -> None:
        super().__init__(theme, padding=8)
        self._rows: dict[str, TickRow] = {}
        self.column.setSpacing(0)
        title = TextLabel(theme, self.tr("Does any of this fit you?"), 18, 600)
        lead = TextLabel(theme, self.tr("Then the answer moves up one step."), 15, token="ink2")
        for label in (title, lead):
            label.setContentsMargins(12, 6, 12, 0)
            self.column.addWidget(label)
        for risk in checklist.risks.values():
            row = TickRow(theme, Tier.SELF_CARE, risk.text, ruled=bool(self._rows))
            row.toggled.connect(lambda on, id_=risk.id: self.ticked.emit(id_, on))
            self._rows[risk.id] = row
            self.column.addWidget(row)
        small = TextLabel(theme, checklist.sheet.move_up_small_print, 14, token="ink2")
        small.setContentsMargins(12, 4, 12, 8)
        self.column.addWidget(small)

    def show_ticked(self, risks: Iterable[str]) -> None:
        """Show just these ticked."""
        ticked = set(risks)
        for id_, row in self._rows.items():
            row.show_ticked(id_ in ticked)


class AlsoCard(Card):
    """What is ticked in the other list and has no row in this one; unticking takes it back."""

    unticked = Signal(str)  # the id of a line or the slug of a sign

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=8)
        self._rows: dict[str, TickRow] = {}
        self.column.setSpacing(0)
        title = TextLabel(theme, self.tr("Also ticked"), 18, 600)
        title.setContentsMargins(12, 6, 12, 4)
        self.column.addWidget(title)
        self.hide()

    def show_ticked(self, ticked: Mapping[str, Sign | Line]) -> None:
        """Show just these; none hides the card."""
        for id_ in [id_ for id_ in self._rows if id_ not in ticked]:
            row = self._rows.pop(id_)
            self.column.removeWidget(row)
            row.deleteLater()
        for id_, what in ticked.items():
            if id_ not in self._rows:
                self._add_row(id_, what)
        self.setVisible(bool(ticked))

    def _add_row(self, id_: str, what: Sign | Line) -> None:
        row = TickRow(self._theme, what.tier, what.text)
        row.show_ticked(True)
        row.toggled.connect(lambda _on, id_=id_: self.unticked.emit(id_))
        self._rows[id_] = row
        self.column.addWidget(row)


class WaitingCard(Card):
    """What to do until help comes; shown only where the answer is to get help now or today."""

    def __init__(self, theme: Theme, checklist: Checklist) -> None:
        super().__init__(theme)
        sheet = checklist.sheet
        self.column.addWidget(TextLabel(theme, self.tr("While you wait"), 15.5, 600))
        self._labels = [
            (tier, line, TextLabel(theme, "", 15))
            for tier, lines in (
                (Tier.EMERGENCY, sheet.while_waiting_emergency),
                (Tier.TODAY, sheet.while_waiting_today),
            )
            for line in lines
        ]
        for _, _, label in self._labels:
            self.column.addWidget(label)
        self.hide()

    def show_result(self, result: Result, wording: Wording) -> None:
        """Show what fits an answer."""
        for tier, line, label in self._labels:
            label.setText(wording.fill(line))
            label.setVisible(tier is result.tier)
        self.setVisible(any(tier is result.tier for tier, _, _ in self._labels))


class AnswerCard(Card):
    """The rest of the answer, where the strip has room for its headline only."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._second = TextLabel(theme, "", 15.5)
        self._moved = TextLabel(theme, "", 15.5, 600)
        self.column.addWidget(self._second)
        self.column.addWidget(self._moved)
        self.hide()

    def show_result(self, result: Result) -> None:
        """Show what stands under the headline."""
        self._second.setText(result.second)
        self._moved.setText(result.moved)
        self._moved.setVisible(bool(result.moved))
