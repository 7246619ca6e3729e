"""What Spotter is, who checked it, how it keeps to itself, and its keys."""

from PySide6.QtWidgets import QGridLayout

from desktop.actions import TABLE, shown_keys
from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel, TitleLabel
from desktop.widgets.scroll_page import ScrollPage
from resources.library import Library


class AboutPage(ScrollPage):
    """One page, no choices."""

    def __init__(self, theme: Theme, library: Library, version: str) -> None:
        super().__init__(theme, 760, margin=(28, 24))
        info = library.info
        self.column.addWidget(TitleLabel(theme, self.tr("About Spotter"), 34))
        lead = self.tr("The training partner who watches your back: pain in the back and kidney area after exercise.")
        self.column.addWidget(TextLabel(theme, lead, 18, token="ink2"))
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
        )
        self._add(
            self.tr("It keeps to itself"),
            self.tr(
                "Spotter never uses the internet. A link to a source opens in your own browser, only after you say so."
            ),
            self.tr("What you search, read, tick or note down stays in memory and is gone when you close the window."),
            self.tr("It remembers the text size, the colours, your country and number, and which groups are folded."),
        )
        self._add(
            self.tr("Licences"),
            self.tr("Program: MIT. Text and drawings: {licence}.").format(licence=info.licence),
            self.tr("Typefaces: Literata and Atkinson Hyperlegible Next, SIL OFL 1.1."),
            self.tr("It stands on Qt for Python (LGPL 3), Whoosh (BSD), markdown-it-py (MIT) and platformdirs (MIT)."),
            self.tr("Its list of ordinary words comes from SCOWL, under the terms at the head of that file."),
        )
        self.column.addWidget(self._make_keys())
        self.column.addStretch(1)

    def _add(self, heading: str, *lines: str) -> None:
        card = Card(self.theme)
        card.column.addWidget(TextLabel(self.theme, heading, 18, 600))
        for line in lines:
            card.column.addWidget(TextLabel(self.theme, line, 16))
        self.column.addWidget(card)

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
