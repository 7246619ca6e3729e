"""How a person wants something on paper."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale


class Paper(StrEnum):
    """A size of paper; the value is its name on the command line."""

    A4 = "a4"
    LETTER = "letter"

    @classmethod
    def usual(cls) -> "Paper":
        """What printers hold where this computer is set up."""
        metric = QLocale.system().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
        return cls.A4 if metric else cls.LETTER


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """`blank` leaves out ticks and notes; `full` carries every warning sign; `large` is 20 pt type on more pages."""

    paper: Paper = Paper.A4
    large: bool = False
    blank: bool = False
    full: bool = False
