"""A scroll area whose content is made anew from time to time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ReplaceableArea(QScrollArea):
    """Takes its content's width from itself and never scrolls sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def replace(self, content: QWidget) -> None:
        """Show other content. The old goes later: it may be in the middle of following a change of theme.

        QScrollArea.setWidget deletes at once, which ends the process when a slot of the deleted is still to be called.
        """
        old: QWidget | None = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setWidget(content)
