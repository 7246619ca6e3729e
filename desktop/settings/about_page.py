"""What Spotter is, who checked it, how it keeps to itself, and its keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from desktop.actions import TABLE, shown_keys
from desktop.settings.licences import Notice, carried_notices
from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel, TitleLabel
from desktop.widgets.row_link import RowLink
from desktop.widgets.scroll_page import ScrollPage
from resources.library import Library


class AboutPage(ScrollPage):
    """One page; rows lead to the proof that Spotter stays offline and to the licences that an installed one carries."""

    proof_asked = Signal()

    def __init__(self, theme: Theme, library: Library, version: str, notices: tuple[Notice, ...] | None = None) -> None:
        super().__init__(theme, 760, margin=(28, 24))
        self._say_what_it_is(library, version)
        self._add_licences(library, carried_notices() if notices is None else notices)
        self.column.addWidget(self._make_keys())
        self.column.addStretch(1)

    def _say_what_it_is(self, library: Library, version: str) -> None:
        info = library.info
        self.column.addWidget(TitleLabel(self.theme, self.tr("About Spotter"), 34))
        lead = self.tr("The training partner who watches your back: pain in the back and kidney area after exercise.")
        self.column.addWidget(TextLabel(self.theme, lead, 18, token="ink2"))
        month = info.reviewed.strftime("%B %Y")
        self._add(
            self.tr("How far to trust it"),
            self.tr("Every page was checked against its sources in {month}.").format(month=month),
            info.review_note,
            self.tr(
                "Spotter is a reference. It cannot examine you or rule anything out. If you are worried, get help."
            ),
        )
        self._add(
            self.tr("What is here"),
            self.tr(
                "Spotter {version}. Content {content}: {topics} pages, {signs} warning signs, {sources} sources."
            ).format(
                version=version,
                content=info.version,
                topics=len(library.topics),
                signs=len(library.checklist.signs),
                sources=len(library.sources),
            ),
            *(
                self.tr("Also here: {title}, {version}, {licence}. {note}").format(
                    title=pack.title, version=pack.version, licence=pack.licence, note=pack.review_note
                )
                for pack in library.added
            ),
        )
        card = self._add(
            self.tr("It keeps to itself"),
            self.tr(
                "Spotter never uses the internet. A link to a source opens in your own browser, only after you say so."
            ),
            self.tr("What you search, read, tick or note down stays in memory and is gone when you close the window."),
            self.tr("It remembers the text size, the colours, your country and number, and which groups are folded."),
        )
        proof = RowLink(self.theme, self.tr("How to check that it stays offline"), is_last=True)
        proof.clicked.connect(self.proof_asked)
        card.column.addWidget(proof)

    def _add_licences(self, library: Library, notices: tuple[Notice, ...]) -> None:
        card = self._add(
            self.tr("Licences"),
            self.tr("Program: MIT. Text and drawings: {licence}.").format(licence=library.info.licence),
            self.tr("Typefaces: Literata and Atkinson Hyperlegible Next, SIL OFL 1.1."),
            self.tr("It stands on Qt for Python (LGPL 3), Whoosh (BSD), markdown-it-py (MIT) and platformdirs (MIT)."),
            self.tr("Its list of ordinary words comes from SCOWL, under the terms at the head of that file."),
        )
        for notice in notices:
            row = RowLink(self.theme, notice.title, notice.licence, is_last=notice is notices[-1])
            row.clicked.connect(lambda _=False, notice=notice: self._show(notice))
            card.column.addWidget(row)

    def _show(self, notice: Notice) -> None:
        from desktop.settings.licence_dialog import LicenceDialog

        LicenceDialog.show_notice(self.theme, notice, self)

    def _add(self, heading: str, *lines: str) -> Card:
        card = Card(self.theme)
        card.column.addWidget(TextLabel(self.theme, heading, 18, 600))
        for line in lines:
            card.column.addWidget(TextLabel(self.theme, line, 16))
        self.column.addWidget(card)
        return card

    def _make_keys(self) -> Card:
        card = Card(self.theme)
        card.column.addWidget(TextLabel(self.theme, self.tr("Keys"), 18, 600))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.space_px(24))
        for row, (command, wording) in enumerate(TABLE.items()):
            grid.addWidget(TextLabel(self.theme, shown_keys(command), 15, 600), row, 0)
            grid.addWidget(TextLabel(self.theme, self.tr(wording.text), 15), row, 1)
        grid.setColumnStretch(1, 1)
        card.column.addLayout(grid)
        return card
