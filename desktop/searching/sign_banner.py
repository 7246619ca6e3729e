"""The banner above the results when the words touch a warning sign."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.painting import TIER_TOKEN, paint_box
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.labels import TextLabel
from desktop.widgets.pictures import UrgencyShape
from resources.checklist import Checklist
from resources.country import Wording
from resources.identifiers import SignSlug, Tier

MOST_SIGNS = 2
ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
LEFT, CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter


class SignBanner(QWidget):
    """Says what to do first, then which sign the words can mean. It never hides the results and can't be closed.

    Signs to book for within days get one quiet line; self-care signs get nothing.
    """

    checklist_asked = Signal(tuple)  # of SignSlug
    waiting_asked = Signal()

    def __init__(self, theme: Theme, checklist: Checklist) -> None:
        super().__init__()
        self._theme = theme
        self._checklist = checklist
        self._signs: tuple[SignSlug, ...] = ()
        self._tier = Tier.EMERGENCY
        self._shape = UrgencyShape(theme, self._tier, 36)
        self._title = TextLabel(theme, "", 18, 700)
        self._body = TextLabel(theme, "", 16)
        self._check = {
            True: Button(theme, self.tr("Check the warning signs"), "danger"),
            False: Button(theme, self.tr("Check the warning signs"), "secondary"),
        }
        self._waiting = Button(theme, self.tr("While you wait"), "quiet")
        self._lay_out()
        for button in self._check.values():
            button.clicked.connect(lambda: self.checklist_asked.emit(self._signs))
        self._waiting.clicked.connect(self.waiting_asked)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_signs(self, signs: tuple[SignSlug, ...], wording: Wording) -> None:
        """Show the fastest tier's first two signs; hide where there is nothing to say."""
        known = [self._checklist.signs[slug] for slug in signs]
        urgent = [sign for sign in known if sign.tier is not Tier.SELF_CARE]
        self.setVisible(bool(urgent))
        if not urgent:
            return
        self._tier = urgent[0].tier
        shown = [sign for sign in urgent if sign.tier is self._tier][:MOST_SIGNS]
        self._signs = tuple(sign.slug for sign in shown)
        self._shape.set_tier(self._tier)
        self._title.setText(wording.fill(self._titles()[self._tier]))
        lines = [
            self.tr("{sign} It may mean: {meaning}").format(sign=sign.text, meaning=lower_first(sign.may_mean))
            for sign in shown
        ]
        self._body.setText("\n".join(lines))
        self._restyle()

    @property
    def title(self) -> str:
        """What it says to do."""
        return self._title.text()

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the buttons under the words, in a row where there is room for it, or beside them."""
        self._parts.setDirection(DOWN if is_narrow else ACROSS)
        self._place_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        is_narrow = self._parts.direction() == DOWN
        buttons = (*self._check.values(), self._waiting)
        room = self.contentsRect().width() - self._shape.width() - 3 * self._row.spacing()
        widths = [button.sizeHint().width() + self._buttons.spacing() for button in buttons if button.isVisibleTo(self)]
        self._buttons.setDirection(ACROSS if is_narrow and sum(widths) <= room else DOWN)
        for button in buttons:
            self._buttons.setAlignment(button, LEFT if is_narrow else CENTRE)

    def _titles(self) -> dict[Tier, str]:
        return {
            Tier.EMERGENCY: self.tr("Call {number} now if this fits"),
            Tier.TODAY: self.tr("Get help today if this fits"),
            Tier.WITHIN_DAYS: self.tr("Book a visit if this fits"),
        }

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._body)
        words.addStretch(1)
        self._buttons = QBoxLayout(DOWN)
        self._buttons.setSpacing(4)
        for button in (*self._check.values(), self._waiting):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._parts = QBoxLayout(ACROSS)
        self._parts.addLayout(words, 1)
        self._parts.addLayout(self._buttons)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._parts, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _restyle(self) -> None:
        space = self._theme.space_px
        self._row.setContentsMargins(space(22), space(14), space(18), space(14))
        self._row.setSpacing(space(16))
        self._parts.setSpacing(space(12))
        is_emergency = self._tier is Tier.EMERGENCY
        is_quiet = self._tier is Tier.WITHIN_DAYS
        for is_danger, button in self._check.items():
            button.setVisible(is_danger == is_emergency)
        self._waiting.setVisible(not is_quiet)
        self._title.set_token("ink" if self._theme.is_high_contrast else TIER_TOKEN[self._tier])
        self._place_buttons()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, token = self._theme, TIER_TOKEN[self._tier]
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_box(painter, rect, 14, theme.color(f"{token}Tint"), (theme.color(f"{token}Line"), float(theme.border)))
        clip = QPainterPath()
        clip.addRoundedRect(rect, 14, 14)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(clip)
        painter.fillRect(QRectF(0, 0, 6, rect.height()), theme.color(f"{token}Fill"))


def lower_first(text: str) -> str:
    """`text` to go on a sentence: its first letter small, unless the first word is an abbreviation."""
    first = text.split(" ", 1)[0]
    return text if first.isupper() and len(first) > 1 else text[:1].lower() + text[1:]
