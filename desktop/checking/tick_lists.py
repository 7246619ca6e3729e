"""The lists to tick from: the short one of lines, and the full one of signs, tier by tier."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.checking.tick_row import TickRow
from desktop.checking.tier_card import TierCard, TierHead
from desktop.theme import Theme
from desktop.widgets.labels import TextLabel
from resources.checklist import Checklist, TierWords
from resources.country import Wording
from resources.identifiers import Tier

GAP = 14


@dataclass(frozen=True, slots=True)
class Entry:
    """A row to be: its words still have their placeholders. Rows of one `group` stand under its name."""

    id: str
    tier: Tier
    text: str
    hint: str
    group: str = ""


class TickList(QWidget):
    """A card a tier, in the order of the tiers; tells what was ticked and shows what it is told."""

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, tiers: Iterable[TierWords], entries: Collection[Entry]) -> None:
        super().__init__()
        self._theme = theme
        self._entries = {entry.id: entry for entry in entries}
        self._rows: dict[str, TickRow] = {}
        self._heads: list[tuple[TierHead, TierWords]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for words in tiers:
            self._column.addWidget(self._make_card(words))
        theme.changed.connect(self._restyle)
        self._restyle()

    def row(self, id_: str) -> TickRow:
        """The row of an entry."""
        return self._rows[id_]

    @property
    def first_row(self) -> TickRow:
        """The row that the keyboard comes to first."""
        return next(iter(self._rows.values()))

    def show_ticked(self, ticked: Collection[str]) -> None:
        """Show just these ticked."""
        for id_, row in self._rows.items():
            row.show_ticked(id_ in ticked)

    def set_wording(self, wording: Wording, today_aside: str) -> None:
        """Show the numbers and doors of a country; the aside stands in the head of the cards for today."""
        for head, words in self._heads:
            head.set_action(action_of(words, wording), today_aside if words.tier is Tier.TODAY else "")
        for id_, row in self._rows.items():
            entry = self._entries[id_]
            row.set_words(wording.fill(entry.text), wording.fill(entry.hint))

    def _make_card(self, words: TierWords) -> TierCard:
        head = TierHead(self._theme, words.tier, words.name)
        self._heads.append((head, words))
        card = TierCard(self._theme, head)
        group = ""
        for entry in self._entries.values():
            if entry.tier is not words.tier:
                continue
            is_first = card.rows.isEmpty() or entry.group != group
            if entry.group != group:
                group = entry.group
                card.rows.addWidget(_group_label(self._theme, group))
            card.rows.addWidget(self._make_row(entry, ruled=not is_first))
        return card

    def _make_row(self, entry: Entry, *, ruled: bool) -> TickRow:
        row = TickRow(self._theme, entry.tier, entry.text, entry.hint, ruled=ruled)
        row.toggled.connect(lambda on, id_=entry.id: self.ticked.emit(id_, on))
        self._rows[entry.id] = row
        return row

    def _restyle(self) -> None:
        self._column.setSpacing(self._theme.space_px(GAP))


def line_entries(checklist: Checklist) -> tuple[Entry, ...]:
    """The lines of the sheet."""
    return tuple(Entry(line.id, line.tier, line.text, line.hint) for line in checklist.lines.values())


def sign_entries(checklist: Checklist) -> tuple[Entry, ...]:
    """Every sign, with what it may mean."""
    return tuple(_signs(checklist))


def _signs(checklist: Checklist) -> Iterator[Entry]:
    for sign in checklist.signs.values():
        yield Entry(sign.slug, sign.tier, sign.text, f"May mean: {sign.may_mean}", sign.group)


def action_of(words: TierWords, wording: Wording) -> str:
    """What to do in a tier, for a place where its name stands before it."""
    rest = wording.fill(words.band).removeprefix(words.name)
    if not rest.startswith(":"):
        return rest.strip()
    action = rest.removeprefix(":").strip()
    return action[:1].upper() + action[1:]


def _group_label(theme: Theme, group: str) -> TextLabel:
    label = TextLabel(theme, group, 14.5, 600, token="ink3")
    label.setContentsMargins(14, 12, 14, 4)
    return label
