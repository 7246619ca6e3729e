"""The hits of an answer as a list model."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from resources.library import Library
from search_index.answer import Hit

HIT = Qt.ItemDataRole.UserRole
PLACE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class ResultModel(QAbstractListModel):
    """One row a hit. Screen readers get title, section, snippet and "n of m"."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role == PLACE:
            return self._place(hit)
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        return self._spoken(hit, index.row() + 1) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _place(self, hit: Hit) -> str:
        """The group of a page; of one that has no word of the question, why it stands here."""
        if hit.related_to is not None:
            return self.tr("Related to: {title}").format(title=self._library.topics[hit.related_to].title)
        group = self._library.group_of(hit.topic)
        return group.title if group else ""

    def _spoken(self, hit: Hit, number: int) -> str:
        words = self.tr("{title}. {section}. {snippet} Result {n} of {m}.")
        if hit.related_to is not None:
            words = self.tr("{title}. {place}. {section}. {snippet} Result {n} of {m}.")
        parts = {"title": hit.title, "place": self._place(hit), "section": hit.section.heading, "snippet": hit.snippet}
        return words.format(**parts, n=number, m=len(self._hits))
