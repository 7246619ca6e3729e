"""One copy of the checklist: the words, the numbers of a country, and what somebody ticked and noted."""

from dataclasses import dataclass, replace
from datetime import datetime

from desktop.checking.ticks import NO_TICKS, Result, Ticks, assess
from resources.checklist import Checklist
from resources.country import Wording


@dataclass(frozen=True, slots=True)
class SheetCopy:
    """What goes on paper; `country` is the name printed beside the numbers, "" while it is unknown."""

    checklist: Checklist
    wording: Wording
    country: str = ""
    ticks: Ticks = NO_TICKS
    notes: str = ""
    when: datetime | None = None

    @property
    def result(self) -> Result:
        """What the ticks add up to."""
        return assess(self.checklist, self.ticks, self.wording)

    @property
    def has_own_marks(self) -> bool:
        """Whether anything stands on it that a person ticked or wrote."""
        return self.ticks != NO_TICKS or bool(self.notes)

    def blank(self) -> "SheetCopy":
        """The same without anything a person ticked or wrote."""
        return replace(self, ticks=NO_TICKS, notes="", when=None)

    def fill(self, text: str) -> str:
        """A text of the sheet with the country's words."""
        return self.wording.fill(text)
