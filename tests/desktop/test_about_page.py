"""The page about Spotter."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.actions import TABLE, Command, shown_keys
from desktop.settings.about_page import AboutPage
from desktop.settings.licence_dialog import LicenceDialog
from desktop.settings.licences import Notice, carried_notices, parse_notice
from desktop.theme import Theme
from desktop.widgets.row_link import RowLink
from resources.library import Library


@pytest.fixture
def said(theme: Theme, library: Library, qtbot: QtBot) -> str:
    """All that stands on the page, a line a label."""
    page = AboutPage(theme, library, "9.8.7")
    qtbot.addWidget(page)
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_it_says_who_checked_the_pages_and_who_did_not(said: str, library: Library) -> None:
    assert "Every page was checked against its sources in November 2026." in said
    assert library.info.review_note in said
    assert "no clinician" in library.info.review_note.lower()


def test_it_says_what_is_here(said: str, library: Library) -> None:
    assert f"Spotter 9.8.7. Content {library.info.version}: {len(library.topics)} pages" in said
    assert f"{len(library.checklist.signs)} warning signs" in said


def test_it_says_that_it_keeps_to_itself(said: str) -> None:
    assert "Spotter never uses the internet." in said
    assert "gone when you close the window" in said


def test_it_says_on_what_terms_it_may_be_passed_on(said: str, library: Library) -> None:
    assert library.info.licence in said
    assert all(name in said for name in ("MIT", "SIL OFL", "Qt for Python", "Whoosh", "markdown-it-py", "platformdirs"))


@pytest.mark.parametrize("command", Command)
def test_it_lists_the_key_of_every_command(said: str, command: Command) -> None:
    assert f"\n{shown_keys(command)}\n{TABLE[command].text}" in said


def test_it_promises_nothing_loudly(said: str) -> None:
    assert "!" not in said


QT = Notice("Qt 6.11.3", "LGPL-3.0-only", "Qt 6.11.3\n\nLicence: LGPL-3.0-only\n\nAll of it.\n")


def test_a_checkout_carries_no_licences_and_a_notice_is_read_by_its_lines() -> None:
    assert carried_notices() == ()
    assert parse_notice(QT.text) == QT


def test_each_licence_has_a_row_that_shows_its_text(theme: Theme, library: Library, qtbot: QtBot) -> None:
    page = AboutPage(theme, library, "1.0", (QT,))
    qtbot.addWidget(page)
    shown: list[str] = []

    def read_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LicenceDialog)
        shown.append(dialog.text.toPlainText())
        dialog.accept()

    QTimer.singleShot(0, read_and_close)
    next(row for row in page.findChildren(RowLink) if row.text() == QT.title).click()
    assert shown == [QT.text]


def test_a_row_leads_to_the_proof(theme: Theme, library: Library, qtbot: QtBot) -> None:
    page = AboutPage(theme, library, "1.0")
    qtbot.addWidget(page)
    row = next(row for row in page.findChildren(RowLink) if "stays offline" in row.text())
    with qtbot.waitSignal(page.proof_asked):
        row.click()
