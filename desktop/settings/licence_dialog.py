"""The whole text of one licence."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.settings.licences import Notice
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.labels import TextLabel


class LicenceDialog(QDialog):
    """To read, to copy from, and to close."""

    def __init__(self, theme: Theme, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licence"))
        self.text = QPlainTextEdit(notice.text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(notice.title)
        self.text.setFont(theme.font(14))
        close = Button(theme, self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        space = theme.space_px(20)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(theme.space_px(12))
        column.addWidget(TextLabel(theme, notice.title, 18, 600))
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.resize(theme.text_px(680), theme.text_px(520))

    @classmethod
    def show_notice(cls, theme: Theme, notice: Notice, parent: QWidget | None = None) -> None:
        """Show it until it is closed."""
        cls(theme, notice, parent).exec()
