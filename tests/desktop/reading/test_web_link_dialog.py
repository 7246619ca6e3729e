from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.reading.web_link_dialog import WebLinkDialog
from desktop.theme import Theme

ADDRESS = "https://example.org/a/very/long/path?with=words#and-more"


class Browser(QObject):
    """Stands for the person's own browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")  # type: ignore[arg-type]  # the types say bytes, Qt takes words
    yield made
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> WebLinkDialog:
    made = WebLinkDialog(theme, ADDRESS)
    qtbot.addWidget(made)
    return made


def test_the_whole_address_is_shown(dialog: WebLinkDialog) -> None:
    assert dialog.shown_address == ADDRESS


def test_letters_that_could_pass_for_others_are_spelt_out(theme: Theme, qtbot: QtBot) -> None:
    dialog = WebLinkDialog(theme, "https://ex\u0430mple.org/\u00e9")
    qtbot.addWidget(dialog)
    assert dialog.shown_address == "https://xn--exmple-4nf.org/%C3%A9"


def test_copy_comes_first_and_opens_nothing(dialog: WebLinkDialog, browser: Browser) -> None:
    assert dialog.copy_button.isDefault()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert browser.opened == []


def test_the_browser_opens_after_the_click(dialog: WebLinkDialog, browser: Browser) -> None:
    assert browser.opened == []
    dialog.open_button.click()
    assert browser.opened == [ADDRESS]


def test_asking_ends_when_the_question_is_closed(theme: Theme, browser: Browser) -> None:
    QTimer.singleShot(0, QApplication.closeAllWindows)
    WebLinkDialog.ask(theme, ADDRESS)
    assert browser.opened == []
