"""The pages that stand in for another: search getting ready, a damaged pack, no such page."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop.painting import paint_box, paint_mark
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.flow_box import FlowBox
from desktop.widgets.labels import TextLabel, TitleLabel, cut_short
from desktop.widgets.pictures import Glyph, Picture
from desktop.widgets.scroll_page import ScrollPage
from resources.errors import Fault
from resources.identifiers import Tier, TopicSlug
from resources.library import Library

MOST_FAULTS = 8
BONES = 5


class StatePage(ScrollPage):
    """A block at the left of a column, a third of the way down."""

    def __init__(self, theme: Theme, widest: int = 600) -> None:
        super().__init__(theme, widest, margin=(28, 24), gap=10)
        self.title = TitleLabel(theme, "", 30)
        self.lead = TextLabel(theme, "", 18, token="ink2")

    def _stack(self, picture: QWidget, *below: QWidget) -> None:
        row = QHBoxLayout()
        row.addWidget(picture)
        row.addStretch(1)
        self.column.addStretch(2)
        self.column.addLayout(row)
        for widget in (self.title, self.lead, *below):
            self.column.addWidget(widget)
        self.column.addStretch(3)


class GettingReadyPage(StatePage):
    """Shows how far the index is; reading and the checklist work meanwhile."""

    reading_asked = Signal()
    checklist_asked = Signal()
    cancel_asked = Signal()
    again_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 560)
        self._spine = SpinePicture(theme)
        self._bar = ProgressLine(theme)
        self._count = TextLabel(theme, "", 15.5, 600)
        reading = Button(theme, self.tr("Start reading now"), "primary")
        checklist = Button(theme, self.tr("Is it urgent?"), icon=Tier.EMERGENCY)
        self._cancel = Button(theme, self.tr("Cancel"), "quiet")
        self._again = Button(theme, self.tr("Get search ready"), "quiet")
        self._stack(self._spine, self._bar, self._count, FlowBox(theme, reading, checklist, self._cancel, self._again))
        reading.clicked.connect(self.reading_asked)
        checklist.clicked.connect(self.checklist_asked)
        self._cancel.clicked.connect(self.cancel_asked)
        self._again.clicked.connect(self.again_asked)
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many entries; 0 of 0 means that it has not begun to count."""
        self.title.setText(self.tr("Getting your library ready"))
        self.lead.setText(self.tr("This happens once. After that, search is instant, even offline."))
        share = done / total if total else 0.0
        self._spine.show_share(share)
        self._bar.show_share(share)
        self._count.setText(self.tr("{done} of {total} entries").format(done=done, total=total) if total else "")
        self._offer_again(False)

    def show_stopped(self, reason: str = "") -> None:
        """Say that search is not ready, and why where there is a reason."""
        self.title.setText(self.tr("Search is not ready"))
        lead = self.tr("You can read every page and check the warning signs meanwhile.")
        self.lead.setText(f"{reason} {lead}".strip())
        self._count.setText("")
        self._offer_again(True)

    def _offer_again(self, is_stopped: bool) -> None:
        self._cancel.setVisible(not is_stopped)
        self._again.setVisible(is_stopped)
        self._bar.setVisible(not is_stopped)


class DamagedPackPage(StatePage):
    """Says what is broken, what still works and what to do."""

    carry_on_asked = Signal()
    checklist_asked = Signal()

    def __init__(self, theme: Theme, library: Library, faults: tuple[Fault, ...], *, has_added: bool) -> None:
        super().__init__(theme, 640)
        self._details = "\n".join(str(fault) for fault in faults)
        self.title.setText(self.tr("Some of the content is damaged"))
        whole = self.tr("The other {n} pages are fine. The warning signs checklist still works.")
        self.lead.setText(whole.format(n=len(library.topics)))
        card = Card(theme, fill="sunken")
        card.column.addWidget(TextLabel(theme, self.tr("What happened"), 14.5, 700, token="ink2"))
        for fault in faults[:MOST_FAULTS]:
            card.column.addWidget(TextLabel(theme, f"{fault.file}: {fault.message}", 16))
        if len(faults) > MOST_FAULTS:
            more = self.tr("And {n} more.").format(n=len(faults) - MOST_FAULTS)
            card.column.addWidget(TextLabel(theme, more, 16))
        if has_added:
            advice = self.tr("The author of a pack can find every fault with “spotter check” and its folder.")
        else:
            advice = self.tr("To get the missing parts back, install Spotter again.")
        carry_on = Button(theme, self.tr("Carry on with the rest"), "primary")
        checklist = Button(theme, self.tr("Is it urgent?"), icon=Tier.EMERGENCY)
        copy = Button(theme, self.tr("Copy details"), "quiet", "copy")
        self._stack(
            Glyph(theme, "packx", 52), card, TextLabel(theme, advice, 16), FlowBox(theme, carry_on, checklist, copy)
        )
        carry_on.clicked.connect(self.carry_on_asked)
        checklist.clicked.connect(self.checklist_asked)
        copy.clicked.connect(self._copy)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._details)


class NoTopicPage(StatePage):
    """There is no page of that name; here are those with a name like it."""

    topic_asked = Signal(str)
    home_asked = Signal()

    def __init__(self, theme: Theme, library: Library, name: str, near: tuple[TopicSlug, ...]) -> None:
        super().__init__(theme, 640)
        self.title.setText(self.tr("There is no page called “{name}”").format(name=cut_short(name)))
        self.lead.setText(self.tr("It may have a new name, or it is not written yet."))
        buttons = [Button(theme, library.topics[slug].title) for slug in near]
        for slug, button in zip(near, buttons, strict=True):
            button.clicked.connect(lambda _=False, slug=slug: self.topic_asked.emit(slug))
        home = Button(theme, self.tr("Go to Home"), "primary", "home")
        home.clicked.connect(self.home_asked)
        self._stack(Glyph(theme, "book", 52), FlowBox(theme, *buttons), FlowBox(theme, home))


class SpinePicture(Picture):
    """The mark fills from below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 132)
        self._share = 0.0

    def show_share(self, share: float) -> None:
        """From 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        rect = QRectF(self.rect()).translated(-0.164 * self.width(), 0)
        filled = round(self._share * BONES)
        paint_mark(QPainter(self), rect, theme.color("accent"), ghost=(filled, theme.color("iBody")))


class ProgressLine(QWidget):
    """A plain bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setAccessibleName(self.tr("Progress"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_share(self, share: float) -> None:
        """From 0 to 1."""
        self._share = share
        self.setAccessibleDescription(f"{share:.0%}")
        self.update()

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.space_px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = (self._theme.color("edge"), float(self._theme.border))
        paint_box(painter, self.rect(), 5, self._theme.color("card"), edge)
        done = QRectF(0, 0, self.width() * self._share, self.height())
        if done.width() > 1:
            paint_box(painter, done, 5, self._theme.color("accent"))
