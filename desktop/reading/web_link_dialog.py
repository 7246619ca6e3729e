"""The question before a web page is opened: nothing goes out without a yes."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextOption
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.labels import TextLabel

LINES_SHOWN = 3


class WebLinkDialog(QDialog):
    """Shows the whole address in plain letters; to copy it comes before opening it."""

    def __init__(self, theme: Theme, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._url = QUrl(address)
        self.setWindowTitle(self.tr("Link to a web page"))
        self._address = self._make_address()
        self.copy_button = Button(theme, self.tr("Copy"), "primary", "copy")
        self.open_button = Button(theme, self.tr("Open in your browser"))
        self._cancel = Button(theme, self.tr("Cancel"), "quiet")
        self._lay_out()
        self.copy_button.clicked.connect(self._copy)
        self.open_button.clicked.connect(self._open)
        self._cancel.clicked.connect(self.reject)
        self.copy_button.setDefault(True)
        self.copy_button.setFocus()

    @classmethod
    def ask(cls, theme: Theme, address: str, parent: QWidget | None = None) -> None:
        """Ask, and do what was chosen."""
        cls(theme, address, parent).exec()

    @property
    def shown_address(self) -> str:
        """The address as it is shown: letters beyond plain ones are spelt out, so that none can pass for another."""
        return self._address.toPlainText()

    def _make_address(self) -> QPlainTextEdit:
        shown = QPlainTextEdit(self._url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        shown.setAccessibleName(self.tr("Address"))
        shown.setFont(self._theme.font(15))
        shown.setFixedHeight(shown.fontMetrics().lineSpacing() * LINES_SHOWN + self._theme.space_px(30))
        return shown

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(self._theme.space_px(8))
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        column = QVBoxLayout(self)
        space = self._theme.space_px(20)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(self._theme.space_px(12))
        column.addWidget(TextLabel(self._theme, self.tr("This link leads out of Spotter"), 18, 600))
        words = self.tr("Spotter itself never goes online. Your own browser would, at this address:")
        column.addWidget(TextLabel(self._theme, words, 15))
        column.addWidget(self._address)
        column.addLayout(buttons)
        self.setMinimumWidth(self._theme.text_px(480))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.shown_address)
        self.accept()

    def _open(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.accept()
