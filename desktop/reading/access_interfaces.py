"""The small interfaces that a screen reader asks of the parts of an article: words, level and action."""

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleTextInterface,
    QTextCursor,
)
from PySide6.QtWidgets import QTextBrowser


def pointer(interface: object) -> shiboken6.VoidPtr:
    """Where an interface lies, in the one form that Qt takes from Python without crashing."""
    return shiboken6.VoidPtr(shiboken6.getCppPointer(interface)[0])  # type: ignore[no-untyped-call]  # has no types


def index_of(parts: Sequence[QAccessibleInterface], sought: QAccessibleInterface) -> int:
    """The number of that very part, or -1."""
    return next((number for number, part in enumerate(parts) if part is sought), -1)


def rect_of(view: QTextBrowser, start: int, length: int) -> QRect:
    """The place on the screen of a stretch of one paragraph; of all of it where it runs over several lines."""
    document = view.document()
    last = document.characterCount() - 1
    cursor = QTextCursor(document)
    cursor.setPosition(min(start, last))
    first = view.cursorRect(cursor)
    cursor.setPosition(min(start + length, last))
    rect = first.united(view.cursorRect(cursor))
    if first.top() != view.cursorRect(cursor).top():
        whole = document.documentLayout().blockBoundingRect(document.findBlock(min(start, last)))
        rect = whole.toAlignedRect().translated(0, -view.verticalScrollBar().value())
    return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())


class Action(QAccessibleActionInterface):
    """One thing that can be done."""

    def __init__(self, name: str, act: Callable[[], object]) -> None:
        super().__init__()
        self._name = name
        self._act = act

    def actionNames(self) -> list[str]:
        return [self._name]

    def doAction(self, actionName: str) -> None:  # noqa: N803  Qt's own name
        self._act()

    def keyBindingsForAction(self, actionName: str) -> list[str]:  # noqa: N803  Qt's own name
        return []

    def localizedActionName(self, name: str) -> str:
        return name

    def localizedActionDescription(self, name: str) -> str:
        return ""


class Level(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: Callable[[], int]) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        return self._level()


class ReadOnlyText(QAccessibleTextInterface):
    """Words without a caret or a selection; `words` gives all of them as they are by then."""

    def __init__(self, words: Callable[[], str]) -> None:
        super().__init__()
        self.words = words

    def text(self, startOffset: int, endOffset: int) -> str:  # noqa: N803  Qt's own names
        return self.words()[startOffset : None if endOffset == -1 else endOffset]

    def characterCount(self) -> int:
        return len(self.words())

    def cursorPosition(self) -> int:
        return 0

    def setCursorPosition(self, position: int) -> None:
        """There is no caret."""

    def selectionCount(self) -> int:
        return 0

    def selection(self, selectionIndex: int) -> tuple[int, int]:  # noqa: N803  Qt's own name
        """Start and end of a selection; there is none."""
        return (0, 0)

    def addSelection(self, startOffset: int, endOffset: int) -> None:  # noqa: N803  Qt's own names
        """There is no selection."""

    def removeSelection(self, selectionIndex: int) -> None:  # noqa: N803  Qt's own name
        """There is no selection."""

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:  # noqa: N803
        """There is no selection."""

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:  # noqa: N803  Qt's own names
        self.setCursorPosition(startIndex)

    def offsetAtPoint(self, point: QPoint) -> int:
        return 0

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """No attributes, from the first character to the last."""
        return ("", 0, self.characterCount())


class PartText(ReadOnlyText):
    """The words of one part."""

    def __init__(self, words: Callable[[], str], rect: Callable[[], QRect]) -> None:
        super().__init__(words)
        self._rect = rect

    def characterRect(self, offset: int) -> QRect:
        return self._rect()


class WholeText(ReadOnlyText):
    """The words of the whole article, with its caret."""

    def __init__(self, view: QTextBrowser) -> None:
        super().__init__(lambda: view.document().toPlainText())
        self._view = view

    def cursorPosition(self) -> int:
        return self._view.textCursor().position()

    def setCursorPosition(self, position: int) -> None:
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(min(position, self._view.document().characterCount() - 1))
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()

    def selectionCount(self) -> int:
        return 1 if self._view.textCursor().hasSelection() else 0

    def selection(self, selectionIndex: int) -> tuple[int, int]:  # noqa: N803  Qt's own name
        cursor = self._view.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def characterRect(self, offset: int) -> QRect:
        return rect_of(self._view, offset, 1)

    def offsetAtPoint(self, point: QPoint) -> int:
        return self._view.cursorForPosition(self._view.viewport().mapFromGlobal(point)).position()
