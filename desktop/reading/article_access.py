"""What a screen reader gets of an article, where Qt by itself gives one flat text.

Qt holds raw pointers to all of this, so three rules keep the program from crashing: `interface_cast` gives a
VoidPtr and nothing else, parts are never freed but used again, and an interface that Qt has seen is kept for good.
"""

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from desktop.reading.access_interfaces import Action, Level, PartText, WholeText, index_of, pointer, rect_of
from desktop.reading.article_outline import Part, PartKind, outline
from desktop.reading.article_view import ArticleView

NOTHING = shiboken6.VoidPtr(0)
EMPTY = Part(PartKind.PARAGRAPH, "", 0, 0)
ROLES = {
    PartKind.HEADING: QAccessible.Role.Heading,
    PartKind.PARAGRAPH: QAccessible.Role.Paragraph,
    PartKind.ITEM: QAccessible.Role.ListItem,
    PartKind.LINK: QAccessible.Role.Link,
    PartKind.PICTURE: QAccessible.Role.Graphic,
}
KEPT: list[QAccessibleInterface] = []  # Qt frees an interface itself when its widget goes; Python must not


def install() -> None:
    """Give every article a tree; once, after the application is made and before its first window."""
    QAccessible.installFactory(_make)


def _make(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, ArticleView):
        return None
    made = ArticleAccess(thing)
    KEPT.append(made)
    return made


class ArticleAccess(QAccessibleWidget):
    """The article itself; its parts are made when somebody first asks, and anew after each new page."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self.view = view
        self.is_alive = True
        self._pool: list[PartAccess] = []
        self._used = 0
        self._parts: list[PartAccess] = []
        self._is_current = False
        self._text = WholeText(view)
        self._action = Action(QAccessibleActionInterface.setFocusAction(), view.setFocus)
        self.focused: PartAccess | None = None
        view.page_replaced.connect(self._forget)
        view.link_focused.connect(self._tell_focus)
        view.destroyed.connect(self._die)

    def childCount(self) -> int:
        return len(self._up_to_date())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes none
        parts = self._up_to_date()
        return parts[index] if 0 <= index < len(parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return index_of(self._up_to_date(), child)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Document

    def interface_cast(self, t: QAccessible.InterfaceType) -> shiboken6.VoidPtr:  # type: ignore[override]  # see above
        match t:
            case QAccessible.InterfaceType.TextInterface:
                return pointer(self._text)
            case QAccessible.InterfaceType.ActionInterface:
                return pointer(self._action)
            case _:
                return NOTHING

    def _up_to_date(self) -> list["PartAccess"]:
        if not self._is_current and self.is_alive:
            self._is_current = True
            self._parts = [self._take(part, None) for part in outline(self.view.document())]
        return self._parts

    def _take(self, part: Part, parent: "PartAccess | None") -> "PartAccess":
        if self._used == len(self._pool):
            self._pool.append(PartAccess(self))
        node = self._pool[self._used]
        self._used += 1
        node.stand_for(part, parent)
        node.parts = [self._take(inner, node) for inner in part.parts]
        return node

    def _forget(self) -> None:
        self._is_current = False
        self._parts = []
        self._used = 0
        self.focused = None
        for node in self._pool:
            node.stand_for_nothing()

    def _die(self) -> None:
        self._forget()
        self.is_alive = False

    def _tell_focus(self, start: int) -> None:
        """Tab between the links of a text makes no event of Qt's own."""
        self._up_to_date()
        used = self._pool[: self._used]
        self.focused = next((node for node in used if node.part.address and node.part.start == start), None)
        if self.focused is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.focused, QAccessible.Event.Focus))


class PartAccess(QAccessibleInterface):
    """One part of the article at a time."""

    def __init__(self, article: ArticleAccess) -> None:
        super().__init__()
        self.part = EMPTY
        self.parts: list[PartAccess] = []
        self._article = article
        self._parent: PartAccess | None = None
        self._is_used = False
        self._text = PartText(lambda: self.part.text, self.rect)
        self._level = Level(lambda: self.part.level)
        self._action = Action(QAccessibleActionInterface.pressAction(), self._press)
        QAccessible.registerAccessibleInterface(self)

    def stand_for(self, part: Part, parent: "PartAccess | None") -> None:
        """Be this part from now on."""
        self.part, self._parent, self._is_used = part, parent, True

    def stand_for_nothing(self) -> None:
        """Be invalid until used again."""
        self.part, self.parts, self._parent, self._is_used = EMPTY, [], None, False

    def isValid(self) -> bool:
        return self._is_used and self._article.is_alive

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt takes none
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # Qt takes none
        return self._article.window() if self.isValid() else None

    def parent(self) -> QAccessibleInterface:
        return self._parent or self._article

    def role(self) -> QAccessible.Role:
        return ROLES[self.part.kind]

    def text(self, t: QAccessible.Text) -> str:
        said = {QAccessible.Text.Name: self.part.text, QAccessible.Text.Description: self.part.description}
        return said.get(t, "")

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """A page is for reading."""

    def childCount(self) -> int:
        return len(self.parts)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes none
        return self.parts[index] if 0 <= index < len(self.parts) else None

    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        return index_of(self.parts, arg__1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes none
        return next((part for part in self.parts if part.rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # Qt takes none
        return self._article.focused if self._article.focused in self.parts else None

    def state(self) -> QAccessible.State:
        said = QAccessible.State()
        said.readOnly = True
        said.invalid = not self.isValid()
        if self.isValid():
            view = self._article.view
            shown = QRect(view.viewport().mapToGlobal(QPoint(0, 0)), view.viewport().size())
            said.offscreen = not shown.intersects(self.rect())
            if self.part.kind is PartKind.LINK:
                said.linked = said.focusable = True
                said.focused = self._article.focused is self and view.hasFocus()
        return said

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        return rect_of(self._article.view, self.part.start, self.part.length)

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()

    def relations(
        self, match: QAccessible.RelationFlag = QAccessible.RelationFlag.AllRelations
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        return []

    def interface_cast(self, t: QAccessible.InterfaceType) -> shiboken6.VoidPtr:  # type: ignore[override]  # see above
        match t:
            case QAccessible.InterfaceType.TextInterface:
                return pointer(self._text)
            case QAccessible.InterfaceType.AttributesInterface if self.part.level:
                return pointer(self._level)
            case QAccessible.InterfaceType.ActionInterface if self.part.address:
                return pointer(self._action)
            case _:
                return NOTHING

    def _press(self) -> None:
        if self.isValid():
            self._article.view.anchorClicked.emit(QUrl(self.part.address))
