"""The text of a page: real text that can be selected, searched and copied, on painted panels."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QEasingCurve,
    QPoint,
    QPropertyAnimation,
    QRectF,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from desktop.reading.article_formats import FIGURE_OBJECT
from desktop.reading.article_links import asked_by
from desktop.reading.article_painter import ArticlePainter
from desktop.reading.figure_object import FigureObject
from desktop.reading.marked_words import places_of
from desktop.theme import Theme
from resources.identifiers import PictureName

SCROLL_MS = 160
CARET_KEYS = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
PAGE_KEYS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1}


class ArticleView(QTextBrowser):
    """Shows a document that a builder filled. It opens nothing by itself: every link is asked for.

    `covered_px` is the height of what lies over the top of the text; the keyboard stays clear of it.
    """

    link_asked = Signal(object)  # one of article_links.Asked
    number_pressed = Signal(int)
    moved_by_hand = Signal()
    page_replaced = Signal()
    link_focused = Signal(int)  # where in the document the link begins

    def __init__(self, theme: Theme, pictures: Mapping[PictureName, str]) -> None:
        super().__init__()
        self.covered_px = 0
        self._theme = theme
        self._painter = ArticlePainter(theme)
        self._figures = FigureObject(theme, pictures, self)
        self._scroll = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._is_on_link = False
        self._marked: tuple[str, ...] = ()
        self._set_up()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.anchorClicked.connect(self._ask)

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(0)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().registerHandler(FIGURE_OBJECT, self._figures)
        self._scroll.setEasingCurve(QEasingCurve.Type.OutCubic)

    def _restyle(self) -> None:
        """All words have a colour of their own: what is left for the palette's are the caret and Qt's link outline."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.color("focus"))
        self.setPalette(palette)

    def set_column(self, left_px: int, right_px: int, top_px: int) -> None:
        """Keep that much room round the text; the scroll bar stays at the edge of the window."""
        root = self.document().rootFrame()
        look = root.frameFormat()
        look.setLeftMargin(left_px)
        look.setRightMargin(right_px)
        look.setTopMargin(top_px)
        look.setBottomMargin(self._theme.space_px(80))
        root.setFrameFormat(look)

    def page_changed(self) -> None:
        """To be told after the document was filled anew."""
        self._scroll.stop()
        self._is_on_link = False
        self.setCursorWidth(0)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()
        self.page_replaced.emit()

    def top_of(self, block: int) -> float:
        """How far down the document a block begins."""
        layout = self.document().documentLayout()
        return layout.blockBoundingRect(self.document().findBlockByNumber(block)).top()

    def end_of_scroll(self) -> int:
        """The lowest place it can scroll to, with all of the page laid out."""
        self.document().documentLayout().frameBoundingRect(self.document().rootFrame())
        return self.verticalScrollBar().maximum()

    def scroll_to(self, y: float, *, is_at_once: bool = False) -> None:
        """Bring a height in the document to the top edge."""
        self._scroll.stop()
        target = max(0, min(round(y), self.end_of_scroll()))
        bar = self.verticalScrollBar()
        if is_at_once or self._theme.reduce_motion or not self.isVisible():
            bar.setValue(target)
            return
        self._scroll.setDuration(SCROLL_MS)
        self._scroll.setStartValue(bar.value())
        self._scroll.setEndValue(target)
        self._scroll.start()

    def mark_words(self, words: Sequence[str]) -> None:
        """Mark words wherever they stand in the page; none clears the marks."""
        self._marked = tuple(words)
        self._mark()

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002  Qt's own name
        """Nothing is ever read for a page: all it shows comes from its pack. None would make Qt look on the disk."""
        return QImage() if type == QTextDocument.ResourceType.ImageResource.value else ""

    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,  # noqa: A002
    ) -> None:
        """Pages are shown by their owner alone."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("page"))
        offset = self.verticalScrollBar().value()
        painter.translate(0, -offset)
        self._painter.paint(painter, self.document(), QRectF(event.rect().translated(0, offset)))
        painter.end()
        super().paintEvent(event)
        if self._is_on_link and self.hasFocus():
            painter = QPainter(self.viewport())
            painter.translate(0, -offset)
            self._painter.paint_ring(painter, self.document(), self.textCursor())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key is Qt.Key.Key_Escape and self._marked:
            self.mark_words(())
        elif is_plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self.number_pressed.emit(key - Qt.Key.Key_0)
        elif key in PAGE_KEYS and (is_plain or key is Qt.Key.Key_Space):
            self._turn_page(key, event.modifiers())
        else:
            self._move_caret(event, key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_on_link = False
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scroll.stop()
        super().wheelEvent(event)
        self.moved_by_hand.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's own name
        if not self._is_on_link and self.verticalScrollBar().value() > 0:
            self._look_from_here(is_forward=next)
        moved = super().focusNextPrevChild(next)
        self._is_on_link = moved and self.textCursor().hasSelection()
        if self._is_on_link:
            self._uncover_caret()
            self.link_focused.emit(self.textCursor().selectionStart())
            self.moved_by_hand.emit()
        self.viewport().update()
        return moved

    def _ask(self, url: QUrl) -> None:
        asked = asked_by(url)
        if asked is not None:
            self.link_asked.emit(asked)

    def _mark(self) -> None:
        letters = QTextCharFormat()
        letters.setBackground(self._theme.color("mark"))
        letters.setForeground(self._theme.color("onMark"))
        found = []
        for cursor in places_of(self.document(), self._marked):
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, letters
            found.append(selection)
        self.setExtraSelections(found)

    def _turn_page(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        direction = PAGE_KEYS[key]
        if key is Qt.Key.Key_Space and modifiers == Qt.KeyboardModifier.ShiftModifier:
            direction = -1
        step = self.viewport().height() - self.covered_px - self._theme.text_px(28)
        self._scroll.stop()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + direction * step)
        self.moved_by_hand.emit()

    def _move_caret(self, event: QKeyEvent, key: Qt.Key) -> None:
        self._is_on_link = self._is_on_link and key not in CARET_KEYS
        if key in CARET_KEYS:
            self._scroll.stop()
            self._bring_caret()
        super().keyPressEvent(event)
        if key in CARET_KEYS:
            self._uncover_caret()
            self.moved_by_hand.emit()

    def _look_from_here(self, *, is_forward: bool) -> None:
        """Let Qt look for a link from what is in sight on; it looks from a selection, else from the very start."""
        view = self.viewport().rect()
        corner = QPoint(view.left(), self.covered_px) if is_forward else view.bottomRight()
        cursor = self.cursorForPosition(corner)
        way = QTextCursor.MoveOperation.Left if is_forward else QTextCursor.MoveOperation.Right
        cursor.movePosition(way, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _bring_caret(self) -> None:
        """Show the caret, and when it was scrolled out of sight, put it on the first line in sight."""
        self.setCursorWidth(2)
        rect = self.cursorRect()
        if rect.bottom() < self.covered_px or rect.top() > self.viewport().height():
            left = round(self.document().rootFrame().frameFormat().leftMargin())
            self.setTextCursor(self.cursorForPosition(QPoint(left + 1, self.covered_px + self._theme.text_px(8))))

    def _uncover_caret(self) -> None:
        hidden = self.covered_px + self._theme.space_px(8) - self.cursorRect().top()
        if hidden > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)
