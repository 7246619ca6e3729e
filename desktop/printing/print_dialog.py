"""The dialog that asks what to print, and how."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.checking.chevron_box import ChevronBox
from desktop.checking.tick_row import TickRow
from desktop.printing.options import Paper, PrintOptions
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.labels import TextLabel, TitleLabel
from resources.identifiers import SectionKind, Tier

WIDTH, HEIGHT, HEIGHT_WITH_PARTS = 480, 400, 580


class Way(Enum):
    """Where a document goes."""

    PRINTER = auto()
    PDF = auto()


@dataclass(frozen=True, slots=True)
class PrintSubject:
    """What is to be printed: a topic has `sections` to choose from, the checklist has none."""

    title: str
    sections: Sequence[SectionKind] = ()
    has_ticks: bool = False


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What was asked for; all `sections` picked is the same as none."""

    options: PrintOptions
    way: Way
    sections: tuple[SectionKind, ...] = ()


class PrintDialog(QDialog):
    """Use `ask`; it opens with `options` chosen."""

    def __init__(self, theme: Theme, subject: PrintSubject, options: PrintOptions, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._subject = subject
        self._way = Way.PRINTER
        self.setWindowTitle(self.tr("Print or save as PDF"))
        self._make_choices(options)
        self._lay_out()
        height = HEIGHT_WITH_PARTS if subject.sections else HEIGHT
        self.resize(theme.text_px(WIDTH), theme.text_px(height))

    @classmethod
    def ask(
        cls, theme: Theme, subject: PrintSubject, options: PrintOptions, parent: QWidget | None
    ) -> PrintRequest | None:
        """What the person wants; None when they changed their mind."""
        dialog = cls(theme, subject, options, parent)
        return dialog.request() if dialog.exec() else None

    def request(self) -> PrintRequest:
        """What is chosen now."""
        options = PrintOptions(
            paper=Paper(self._paper.currentData()),
            large=self._large.isChecked(),
            blank=self._blank.isChecked(),
            full=self._full.isChecked(),
        )
        picked = tuple(kind for kind, row in self._sections.items() if row.isChecked())
        return PrintRequest(options, self._way, picked)

    def _make_choices(self, options: PrintOptions) -> None:
        is_topic = bool(self._subject.sections)
        self._sections = {kind: self._row(kind.heading, "", True) for kind in self._subject.sections}
        self._large = self._row(self.tr("Large print"), self.tr("Easier to read, on more pages"), options.large)
        every = self.tr("Every warning sign")
        self._full = self._row(every, self.tr("With what each may mean, on several pages"), options.full)
        own = self.tr("Leave out my ticks and notes")
        self._blank = self._row(own, self.tr("A blank copy, to fill in by hand"), options.blank)
        self._full.setVisible(not is_topic)
        self._blank.setVisible(not is_topic and self._subject.has_ticks)
        self._paper = ChevronBox(self._theme)
        self._paper.setAccessibleName(self.tr("Paper"))
        self._paper.addItem(self.tr("A4 paper"), Paper.A4.value)
        self._paper.addItem(self.tr("US Letter paper"), Paper.LETTER.value)
        self._paper.setCurrentIndex(self._paper.findData(options.paper.value))

    def _lay_out(self) -> None:
        theme = self._theme
        page = QWidget()
        page.setObjectName("clear")
        choices = QVBoxLayout(page)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(0)
        if self._sections:
            choices.addWidget(TextLabel(theme, self.tr("Which parts"), 15.5, 600))
            choices.addSpacing(theme.space_px(6))
        for row in (*self._sections.values(), self._full, self._blank, self._large):
            choices.addWidget(row)
        choices.addSpacing(theme.space_px(8))
        choices.addWidget(self._paper, 0, Qt.AlignmentFlag.AlignLeft)
        choices.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        column = QVBoxLayout(self)
        space = theme.space_px(22)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.space_px(14))
        column.addWidget(TitleLabel(theme, self._subject.title, 22))
        column.addWidget(area, 1)
        column.addLayout(self._make_buttons())

    def _make_buttons(self) -> QHBoxLayout:
        theme = self._theme
        cancel = Button(theme, self.tr("Cancel"), "quiet")
        self._pdf = Button(theme, self.tr("Save PDF"), "secondary", "save")
        self._print = Button(theme, self.tr("Print"), "primary", "print")
        cancel.clicked.connect(self.reject)
        self._pdf.clicked.connect(lambda: self._choose(Way.PDF))
        self._print.clicked.connect(lambda: self._choose(Way.PRINTER))
        self._print.setDefault(True)
        for row in self._sections.values():
            row.toggled.connect(self._allow)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space_px(10))
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._pdf)
        buttons.addWidget(self._print)
        return buttons

    def _row(self, text: str, hint: str, ticked: bool) -> TickRow:
        row = TickRow(self._theme, Tier.SELF_CARE, text, hint)
        row.setChecked(ticked)
        return row

    def _allow(self) -> None:
        """Nothing picked can't be printed."""
        has_any = any(row.isChecked() for row in self._sections.values())
        self._pdf.setEnabled(has_any)
        self._print.setEnabled(has_any)

    def _choose(self, way: Way) -> None:
        self._way = way
        self.accept()
