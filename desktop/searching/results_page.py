"""The page of results."""

from html import escape

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QSizePolicy

from desktop.destination import AtTopic
from desktop.searching.filter_chips import FilterChips
from desktop.searching.no_results import NoResults
from desktop.searching.preview_card import PreviewCard
from desktop.searching.result_delegate import ResultDelegate
from desktop.searching.result_model import HIT, ResultModel
from desktop.searching.sign_banner import SignBanner
from desktop.searching.term_note import TermNote
from desktop.theme import Theme
from desktop.widgets.labels import TextLabel, cut_short
from desktop.widgets.scroll_page import ScrollPage
from desktop.widgets.soft_edge import SoftEdge
from resources.country import Wording
from resources.identifiers import SectionKind, TopicSlug
from resources.library import Library
from search_index.answer import Answer, Hit

PREVIEW_FROM = 960  # text units of page width
BESIDE_FROM = 760
LEAST_HEIGHT = 220
BY_MOUSE_AND_KEYBOARD = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
TALLEST = 16_777_215  # Qt's own word for no limit


class ResultsPage(ScrollPage):
    """Banner, what was put right, chips, list and preview. Narrow, all scrolls as one and the preview goes."""

    topic_asked = Signal(AtTopic)
    kind_chosen = Signal(str)  # the slug of a kind of section, "" for all
    verbatim_asked = Signal()
    checklist_asked = Signal(tuple)  # of SignSlug
    term_asked = Signal(str)
    waiting_asked = Signal()
    field_asked = Signal()

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme, 1180, margin=(28, 18))
        self._query = ""
        self._answer = Answer()
        self._banner = SignBanner(theme, library.checklist)
        self._corrected = TextLabel(theme, "", 15.5)
        self._corrected.setTextFormat(Qt.TextFormat.RichText)
        self._corrected.setTextInteractionFlags(BY_MOUSE_AND_KEYBOARD)
        self._left_out = TextLabel(theme, "", 15.5, token="ink2")
        self._term = TermNote(theme, library)
        self._chips = FilterChips(theme, len(library.topics))
        self._nothing = NoResults(theme, library)
        self._nothing.hide()
        self._model = ResultModel(library, self)
        self._list = ResultList(theme, self._model)
        self._preview = PreviewCard(theme, library)
        self._lay_out()
        self._connect()

    def show_answer(self, query: str, answer: Answer, only: SectionKind | None, wording: Wording) -> None:
        """Show what was found for a query."""
        self._query = query
        self._answer = answer
        self._banner.show_signs(answer.signs, wording)
        self._corrected.setVisible(answer.corrected is not None)
        self._say_corrected()
        self._left_out.setText(self._said_of_left_out(answer))
        self._left_out.setVisible(bool(self._left_out.text() and answer.hits))
        self._term.show_term(answer.terms[0] if answer.terms else None)
        has_hits = bool(answer.hits)
        self._chips.setVisible(has_hits or only is not None)
        self._chips.show_counts(answer.total, answer.counts, only)
        self._nothing.setVisible(not has_hits)
        self._nothing.show_query(query)
        self._model.show_hits(answer.hits)
        self._list.setVisible(has_hits)
        self._arrange()
        if has_hits:
            self._list.setCurrentIndex(self._model.index(0, 0))  # the preview follows
        self._announce(answer)

    def shown(self) -> tuple[Hit, ...]:
        """The results in view, in their order."""
        return self._answer.hits

    def enter_results(self) -> None:
        """Put the keyboard on the list."""
        if self._answer.hits:
            self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_current(self) -> None:
        """Open the result that is current."""
        if self._answer.hits:
            self._open(self._list.currentIndex())

    def _lay_out(self) -> None:
        for widget in (self._banner, self._corrected, self._left_out, self._term, self._chips, self._nothing):
            self.column.addWidget(widget)
        self._halves = QHBoxLayout()
        self._halves.addWidget(self._list, 62)
        self._halves.addWidget(self._preview, 38)
        self.column.addLayout(self._halves)
        self.column.addStretch()

    def _connect(self) -> None:
        self._banner.checklist_asked.connect(self.checklist_asked)
        self._banner.waiting_asked.connect(self.waiting_asked)
        self._corrected.linkActivated.connect(self._ask_verbatim)
        self._term.term_asked.connect(self.term_asked)
        self._chips.kind_chosen.connect(self.kind_chosen)
        self._nothing.topic_asked.connect(lambda slug: self.topic_asked.emit(AtTopic(TopicSlug(slug))))
        self._nothing.checklist_asked.connect(lambda: self.checklist_asked.emit(()))
        self._list.chosen.connect(self._open)
        self._list.current_changed.connect(self._show_preview)
        self._list.left_upwards.connect(self.field_asked)
        self._preview.section_asked.connect(self._open_section)

        self.theme.changed.connect(self._say_corrected)

    def _say_corrected(self) -> None:
        words = self.tr("Showing results for <b>{new}</b>. Search instead for {old}.")
        new, old = (escape(cut_short(text)) for text in (self._answer.corrected or "", self._query))
        link = f'<a href="verbatim" style="color: {self.theme.hex("accent")}">{old}</a>'
        self._corrected.setText(words.format(new=new, old=link))

    def _said_of_left_out(self, answer: Answer) -> str:
        parts = []
        if answer.is_plain:
            parts.append(self.tr("Search is still getting ready: these are the pages with your very words."))
        if answer.dropped:
            parts.append(self.tr("No page has: {words}.").format(words=cut_short(", ".join(answer.dropped))))
        if answer.is_loose:
            parts.append(self.tr("No page has the words in quotes side by side."))
        return " ".join(parts)

    def _open(self, index: QModelIndex) -> None:
        hit: Hit = index.data(HIT)
        self.topic_asked.emit(AtTopic(hit.topic, hit.section, marked=marked_words(hit)))

    def _open_section(self, slug: str) -> None:
        hit: Hit = self._list.currentIndex().data(HIT)
        kind = SectionKind(slug) if slug else None
        self.topic_asked.emit(AtTopic(hit.topic, kind, marked=marked_words(hit)))

    def _ask_verbatim(self, _link: str) -> None:
        self.verbatim_asked.emit()

    def _show_preview(self, index: QModelIndex) -> None:
        if index.isValid() and self._preview.isVisibleTo(self):
            self._preview.show_hit(index.data(HIT))

    def _arrange(self) -> None:
        if not hasattr(self, "_halves"):
            return
        units = self.width_units()
        has_preview = units >= PREVIEW_FROM and bool(self._answer.hits)
        self._banner.set_narrow(units < BESIDE_FROM)
        self._preview.setVisible(has_preview)
        self._halves.setSpacing(self.theme.space_px(24))
        self._list.set_whole(not has_preview)
        # Spare height goes to the list where it scrolls by itself, else below all.
        self.column.setStretchFactor(self._halves, 1 if has_preview else 0)
        self.column.setStretch(self.column.count() - 1, 0 if has_preview else 1)
        if has_preview:
            self._show_preview(self._list.currentIndex())

    def _announce(self, answer: Answer) -> None:
        several = self.tr("{n} pages found").format(n=answer.total)
        words = {0: self.tr("No page found"), 1: self.tr("1 page found")}.get(answer.total, several)
        if self._banner.isVisibleTo(self):
            words += ". " + self._banner.title
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


class ResultList(QListView):
    """The list; Up on its first row leads back to the search field."""

    chosen = Signal(QModelIndex)
    current_changed = Signal(QModelIndex)
    left_upwards = Signal()

    def __init__(self, theme: Theme, model: ResultModel) -> None:
        super().__init__()
        self._theme = theme
        self._is_whole = False
        self.setModel(model)
        self.setItemDelegate(ResultDelegate(theme, self))
        self.setAccessibleName(self.tr("Results"))
        self.setProperty("radius", 10)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        # Ignored: Qt's own idea of a list's height would make the page around it scroll for nothing.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        SoftEdge(theme, self, "canvas")
        self.clicked.connect(self.chosen)
        self.activated.connect(self.chosen)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.current_changed.emit(now))
        theme.changed.connect(self.doItemsLayout)

    def set_whole(self, is_whole: bool) -> None:
        """Show every row and let the page scroll, or scroll by itself."""
        self._is_whole = is_whole
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._is_whole:
            self.setMinimumHeight(self._theme.text_px(LEAST_HEIGHT))
            self.setMaximumHeight(TALLEST)
            return
        self.setFixedHeight(self.model().rowCount() * self.sizeHintForRow(0) + 2)


def marked_words(hit: Hit) -> tuple[str, ...]:
    """The words of a hit that were searched for, each once, as they stand in it."""
    found = [hit.snippet[start : start + length] for start, length in hit.snippet_marks]
    found += [hit.title[start : start + length] for start, length in hit.title_marks]
    return tuple(dict.fromkeys(word.casefold() for word in found))
