"""The list of all topics in their groups."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.painting import paint_box, paint_icon, paint_row
from desktop.theme import Theme
from desktop.widgets.soft_edge import HEIGHT, SoftEdge
from resources.front import Front, Group
from resources.identifiers import GroupSlug, TopicSlug

SLUG = Qt.ItemDataRole.UserRole
URGENT = GroupSlug("is-it-urgent")
IS_GROUP = Qt.ItemDataRole.UserRole + 1
Pick = QItemSelectionModel.SelectionFlag
ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class ContentsView(QTreeView):
    """Groups fold. The group `is-it-urgent` stands right under the row of that name: no heading, never folded."""

    topic_asked = Signal(str)

    def __init__(self, theme: Theme, front: Front) -> None:
        super().__init__()
        self._theme = theme
        self._model = QStandardItemModel(self)
        self._fill(front)
        self.setModel(self._model)
        self.setItemDelegate(ContentsDelegate(theme, self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setProperty("radius", 10)
        self.setAccessibleName(self.tr("Contents"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.expandAll()
        self.hovered = QPersistentModelIndex()
        SoftEdge(theme, self, "sidebar")
        self.entered.connect(self._hover)
        self.viewportEntered.connect(self._hover)
        self.clicked.connect(self._open)
        self.activated.connect(self._open_topic)
        theme.changed.connect(self.doItemsLayout)

    def show_current(self, topic: TopicSlug | None) -> None:
        """Mark a topic as the one being read and bring it into view."""
        found = self._find(topic) if topic is not None else None
        if found is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        self.selectionModel().setCurrentIndex(found, Pick.ClearAndSelect)
        row = self.visualRect(found)
        if row.top() < 0 or row.bottom() > self.viewport().height() - self._theme.text_px(HEIGHT):
            self.scrollTo(found, QAbstractItemView.ScrollHint.PositionAtCenter)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> Pick:
        return Pick.NoUpdate  # what is selected is the topic being read, wherever the keyboard or the mouse is

    def set_folded(self, groups: Sequence[GroupSlug]) -> None:
        """Fold these groups, unfold the others."""
        for index in self._group_indexes():
            self.setExpanded(index, index.data(SLUG) not in groups)

    def folded(self) -> tuple[GroupSlug, ...]:
        """The groups that are folded."""
        return tuple(GroupSlug(index.data(SLUG)) for index in self._group_indexes() if not self.isExpanded(index))

    def _fill(self, front: Front) -> None:
        root = self._model.invisibleRootItem()
        for group in front.groups:
            parent = root if group.slug == URGENT else self._heading(group)
            for topic in group.topics:
                item = QStandardItem(front.titles[topic])
                item.setData(topic, SLUG)
                item.setToolTip(item.text())
                parent.appendRow(item)
            if parent is not root:
                root.appendRow(parent)

    def _heading(self, group: Group) -> QStandardItem:
        heading = QStandardItem(group.title)
        heading.setData(group.slug, SLUG)
        heading.setData(True, IS_GROUP)
        return heading

    def _group_indexes(self) -> list[QModelIndex]:
        rows = (self._model.index(row, 0) for row in range(self._model.rowCount()))
        return [index for index in rows if index.data(IS_GROUP)]

    def _find(self, topic: TopicSlug) -> QModelIndex | None:
        flags = Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly
        found = self._model.match(self._model.index(0, 0), SLUG, topic, -1, flags)
        return next((index for index in found if not index.data(IS_GROUP)), None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover()

    def _hover(self, index: QModelIndex = NOWHERE) -> None:
        self.hovered = QPersistentModelIndex(index)

    def _open(self, index: QModelIndex) -> None:
        if index.data(IS_GROUP):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._open_topic(index)

    def _open_topic(self, index: QModelIndex) -> None:
        if not index.data(IS_GROUP):
            self.topic_asked.emit(index.data(SLUG))


class ContentsDelegate(QStyledItemDelegate):
    """Paints group headings and topic rows."""

    def __init__(self, theme: Theme, view: ContentsView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        theme.changed.connect(self._measure)
        self._measure()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._heading_size if index.data(IS_GROUP) else self._row_size

    def _measure(self) -> None:
        """Once for all rows, which are asked for again and again."""
        height = QFontMetrics(self._theme.font(14.5)).height() + self._theme.space_px(12)
        self._row_size = QSize(self._theme.text_px(100), height)
        self._heading_size = self._row_size + QSize(0, self._theme.space_px(10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect = QRectF(option.rect)
        view = self._view
        is_hovered = view.hovered == index
        if index.data(IS_GROUP):
            self._paint_heading(painter, rect.adjusted(0, self._theme.space_px(10), 0, 0), index, is_hovered)
        else:
            self._paint_topic(painter, rect, index, view.selectionModel().isSelected(index), is_hovered)
        if view.hasFocus() and view.currentIndex() == index:
            box = rect.adjusted(1, 1, -1, -1)
            paint_box(painter, box, 8, None, (self._theme.color("focus"), 2.0))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, index: Index, is_hovered: bool) -> None:
        theme = self._theme
        painter.setFont(theme.font(13, 600))
        painter.setPen(theme.color("ink" if is_hovered else "ink3"))
        painter.drawText(rect.adjusted(theme.space_px(12), 0, 0, 0), ALIGN, index.data())
        side = theme.text_px(16)
        chevron = QRectF(rect.right() - side - theme.space_px(8), rect.center().y() - side / 2, side, side)
        name = "chevd" if self._view.isExpanded(QModelIndex(index)) else "chev"
        paint_icon(painter, name, chevron, theme.color("ink3"))

    def _paint_topic(self, painter: QPainter, rect: QRectF, index: Index, is_current: bool, is_hovered: bool) -> None:
        theme = self._theme
        box = rect.adjusted(theme.space_px(2), 1, -theme.space_px(2), -1)
        paint_row(painter, theme, box, is_current=is_current, is_hovered=is_hovered)
        font = theme.font(14.5, 600 if is_current else 400)
        painter.setFont(font)
        painter.setPen(theme.color("accent" if is_current else "ink"))
        words = rect.adjusted(theme.space_px(12) + theme.text_px(20) + theme.space_px(10), 0, -theme.space_px(8), 0)
        text = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, ALIGN, text)
