"""How the width of the reading pane is shared between the text and what stands beside it."""

from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from desktop.theme import Theme

MEASURE = 74  # letters of running text a line
SAMPLE = "Most back pain that starts within two days of lifting is a strained muscle or joint. "
SIDE = 264
MARGIN, GAP, SPARE = 28, 48, 56


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """In px: where the text begins, how wide it is, and where the side column begins (None: no room for it)."""

    left: int
    column: int
    side_left: int | None


def share(theme: Theme, width_px: int) -> PageGeometry:
    """Share a pane: 74 letters for the text, and the side column where it fits as well."""
    letters = QFontMetricsF(theme.font(18))
    wanted = round(letters.horizontalAdvance(SAMPLE) / len(SAMPLE) * MEASURE)
    beside = theme.space_px(GAP) + theme.text_px(SIDE)
    has_side = width_px >= wanted + beside + theme.space_px(SPARE)
    column = min(wanted, width_px - 2 * theme.space_px(MARGIN))
    total = column + beside if has_side else column
    left = max(theme.space_px(MARGIN), round((width_px - total) / 2))
    return PageGeometry(left, column, left + column + theme.space_px(GAP) if has_side else None)
