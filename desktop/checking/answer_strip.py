"""The strip at the foot of the checklist: what the ticks add up to, and what to do with the list."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.checking.ticks import Result
from desktop.painting import TIER_TOKEN, paint_icon, paint_urgency
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.labels import TextLabel
from desktop.widgets.pictures import Picture
from resources.identifiers import Tier

BAR = 4
SHAPE = 34
ONE_BUTTON_UNITS = 1000  # narrower than this, one button holds all
HEADLINE_ONLY_UNITS = 420  # lower than this a window shows the headline alone


class AnswerStrip(QWidget):
    """Neutral until something is ticked: it never reassures by itself."""

    clear_asked = Signal()
    blank_asked = Signal()
    pdf_asked = Signal()
    print_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shape = _AnswerShape(theme)
        self._headline = TextLabel(theme, "", 18.5, 700)
        self._second = TextLabel(theme, "", 15.5)
        self._moved = TextLabel(theme, "", 15, 600)
        self._tier: Tier | None = None
        self._can_clear = False
        self._is_narrow = False
        self._is_low = False
        self._make_buttons()
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_result(self, result: Result, can_clear: bool) -> None:
        """Show an answer, and say it to a screen reader when it is another one."""
        before = self.accessibleName()
        self._tier = result.tier
        self._shape.set_tier(result.tier)
        self._headline.setText(result.headline)
        self._second.setText(result.second)
        self._moved.setText(result.moved)
        self._can_clear = can_clear
        self.setAccessibleName(" ".join(filter(None, (result.headline, result.second, result.moved))))
        self._restyle()
        self._show_parts()
        if before != self.accessibleName():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def fit(self, width: float, height: float) -> None:
        """Choose the layout for a page of a size in text units."""
        self._is_narrow = width < ONE_BUTTON_UNITS
        self._is_low = height < HEADLINE_ONLY_UNITS
        self._show_parts()

    @property
    def hides_lines(self) -> bool:
        """Whether only the headline is shown, so that the rest must stand elsewhere."""
        return self._is_low

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        token = TIER_TOKEN[self._tier] if self._tier else None
        painter.fillRect(self.rect(), theme.color(f"{token}Tint" if token else "sunken"))
        bar = QRectF(0, 0, self.width(), BAR if token else theme.border)
        painter.fillRect(bar, theme.color(f"{token}Fill" if token else "line"))

    def _make_buttons(self) -> None:
        theme = self._theme
        self._clear = Button(theme, self.tr("Clear all"), "quiet", "close")
        self._blank = Button(theme, self.tr("Blank copy"), "secondary", "blank")
        self._pdf = Button(theme, self.tr("Save PDF"), "secondary", "save")
        self._print = Button(theme, self.tr("Print"), "primary", "print")
        self._all_in_one = Button(theme, self.tr("Print or save"), "primary", "print")
        self._clear.setToolTip(self.tr("Take back every tick and note (Ctrl+Shift+Del)"))
        for button, act in self._doings():
            button.clicked.connect(lambda _=False, act=act: act())
        self._all_in_one.clicked.connect(self._open_menu)

    def _doings(self) -> tuple[tuple[Button, Callable[[], None]], ...]:
        return (
            (self._print, self.print_asked.emit),
            (self._pdf, self.pdf_asked.emit),
            (self._blank, self.blank_asked.emit),
            (self._clear, self.clear_asked.emit),
        )

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._headline, self._second, self._moved):
            words.addWidget(label)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        for button in (self._clear, self._blank, self._pdf, self._print, self._all_in_one):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _show_parts(self) -> None:
        for label in (self._second, self._moved):
            label.setVisible(bool(label.text()) and not self._is_low)
        for button in (self._blank, self._pdf, self._print):
            button.setVisible(not self._is_narrow)
        self._clear.setVisible(self._can_clear and not self._is_narrow)
        self._all_in_one.setVisible(self._is_narrow)

    def _restyle(self) -> None:
        theme = self._theme
        sides, ends = theme.space_px(28), theme.space_px(12)
        self._row.setContentsMargins(sides, ends + BAR, sides, ends)
        self._row.setSpacing(theme.space_px(14))
        self._headline.set_token(TIER_TOKEN[self._tier] if self._tier else "ink")
        self.update()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for button, act in self._doings():
            action = menu.addAction(button.text())
            action.setVisible(button is not self._clear or self._can_clear)
            action.triggered.connect(lambda _=False, act=act: act())
        place = self._all_in_one.mapToGlobal(QPoint(0, 0))
        menu.popup(place - QPoint(0, menu.sizeHint().height()))


class _AnswerShape(Picture):
    """The shape of a tier, or a list while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, SHAPE)
        self._tier: Tier | None = None

    def set_tier(self, tier: Tier | None) -> None:
        """Show another tier."""
        self._tier = tier
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        if self._tier:
            paint_urgency(painter, self._theme, self._tier, rect)
        else:
            paint_icon(painter, "list", rect, self._theme.color("ink2"))
