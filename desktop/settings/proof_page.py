"""How to see for oneself that Spotter stays offline: for whoever has to vouch for the computer."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtGui import QShowEvent

from desktop.settings.open_sockets import internet_sockets
from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.labels import TextLabel, TitleLabel
from desktop.widgets.scroll_page import ScrollPage
from resources.library import Library


class ProofPage(ScrollPage):
    """What is known of this copy, what holds now, and how to look from outside."""

    def __init__(self, theme: Theme, library: Library, version: str) -> None:
        super().__init__(theme, 760, margin=(28, 24))
        self.column.addWidget(TitleLabel(theme, self.tr("How to check that it stays offline"), 34))
        lead = self.tr("Spotter opens no internet connection. You need not take its word for that.")
        self.column.addWidget(TextLabel(theme, lead, 18, token="ink2"))
        self._now = TextLabel(theme, "", 16)
        self._add(self.tr("Now"), self._now)
        self._add(self.tr("From outside"), *self._ways())
        self._add(self.tr("This copy"), *self._facts(library, version))
        self.column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again()

    def _look_again(self) -> None:
        count = internet_sockets()
        if count is None:
            self._now.setText(self.tr("This system does not tell a program its own connections. Look from outside."))
        else:
            self._now.setText(self.tr("Linux counts {count} internet sockets of this program.").format(count=count))

    def _ways(self) -> tuple[TextLabel, ...]:
        ways = (
            self.tr("Any system: turn the network off. Everything in Spotter works as before."),
            self.tr("Linux: run “strace -f -e trace=network spotter”. No line names AF_INET or AF_INET6."),
            self.tr("Windows: in Resource Monitor, under Network, Spotter.exe never shows."),
            self.tr("macOS: “nettop -p Spotter” in Terminal stays empty."),
            self.tr("You will see a local socket or pipe: by it a second start hands over to the first window."),
            self.tr("If you print, the system's own print service may be asked for its printers."),
        )
        return tuple(TextLabel(self.theme, way, 16) for way in ways)

    def _facts(self, library: Library, version: str) -> tuple[TextLabel, ...]:
        facts = (
            self.tr("Spotter {version}, Qt {qt}, Python {python}.").format(
                version=version, qt=qVersion(), python=platform.python_version()
            ),
            self.tr("Content {content}, {sources} sources.").format(
                content=library.info.version, sources=len(library.sources)
            ),
            self.tr("SHA-256 of the content: {hash}").format(hash=library.fingerprint),
        )
        return tuple(TextLabel(self.theme, fact, 16) for fact in facts)

    def _add(self, heading: str, *labels: TextLabel) -> None:
        card = Card(self.theme)
        card.column.addWidget(TextLabel(self.theme, heading, 18, 600))
        for label in labels:
            card.column.addWidget(label)
        self.column.addWidget(card)
