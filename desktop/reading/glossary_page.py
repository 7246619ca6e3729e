"""The glossary: every word that is explained, from A to Z."""

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QPoint

from desktop.destination import AtGlossary
from desktop.reading.article_builder import DOT, source_line
from desktop.reading.article_formats import BODY, LEAD, META, SECTION, SOURCE_ADDRESS, SUB_HEADING, TITLE
from desktop.reading.article_links import term_address
from desktop.reading.article_page import ArticlePage
from desktop.reading.explained_words import Explained
from desktop.reading.page_geometry import MARGIN, share
from desktop.reading.page_writer import HARD_SPACE, Notes, PageWriter
from desktop.theme import Theme
from resources.identifiers import TermSlug
from resources.library import Library, Term
from resources.page_text import Words

ABOVE_TERM = 20  # px at 100 % between the top edge and the word that was asked for


class GlossaryPage(ArticlePage):
    """One long text with a line of letters on top."""

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__(theme, {})
        self._library = library
        self._blocks: Mapping[TermSlug, int] = {}
        self._place = 0.0
        self.article.setAccessibleName(self.tr("Words explained"))
        self.article.link_asked.connect(self._follow)
        self.article.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._write)
        self._write()

    def show_term(self, term: TermSlug | None) -> None:
        """Show the entry of a word, or the page from its top."""
        self.restore(float(self._blocks[term]) if term is not None else 0.0)

    def position(self) -> float:
        """The paragraph that is at the top, counted from 0."""
        return self._place

    def restore(self, position: float) -> None:
        """Go to a paragraph."""
        self._place = position
        self._arrange()

    def _write(self) -> None:
        place = self._place
        document = self.article.document()
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        nothing_explained = Explained(()).on_new_page("")
        writer = _GlossaryWriter(PageWriter(document, self._theme, Notes({}, {}), nothing_explained), self._library)
        self._blocks = writer.write()
        self.article.page_changed()
        self.restore(place)

    def _arrange(self) -> None:
        wanted = self._place
        bar = self.article.verticalScrollBar()
        room = self.width() - bar.sizeHint().width()
        aside = max(0, (room - share(self._theme, room).column) // 2)
        self.article.setGeometry(self.rect())
        self.article.set_column(aside, aside, self._theme.space_px(MARGIN))
        above = self._theme.space_px(ABOVE_TERM)
        self.article.scroll_to(self.article.top_of(int(wanted)) - above if wanted else 0.0, is_at_once=True)
        self._place = wanted

    def _scrolled(self) -> None:
        if self.isVisible():
            corner = QPoint(self.width() // 2, self._theme.space_px(ABOVE_TERM) + 1)
            at_top = self.article.verticalScrollBar().value() == 0
            self._place = 0.0 if at_top else float(self.article.cursorForPosition(corner).blockNumber())

    def _follow(self, asked: object) -> None:
        match asked:
            case AtGlossary(term):
                self.show_term(term)
            case _:
                self.asked.emit(asked)


class _GlossaryWriter:
    """Writes all entries, sorted by what they are called."""

    def __init__(self, writer: PageWriter, library: Library) -> None:
        self._writer = writer
        self._library = library
        self._terms = sorted(library.terms.values(), key=lambda term: term.term.casefold())

    def write(self) -> Mapping[TermSlug, int]:
        """The number of the paragraph in which each entry begins."""
        writer, formats = self._writer, self._writer.formats
        writer.begin(TITLE, 0, 13, level=1)
        writer.text(_tr("Words explained"), formats.characters(TITLE))
        writer.begin(LEAD, 0, 12)
        writer.text(_tr("What the words on these pages mean, from A to Z."), formats.characters(LEAD))
        by_letter = [(letter, list(terms)) for letter, terms in groupby(self._terms, key=_letter)]
        self._letters([(letter, terms[0]) for letter, terms in by_letter])
        blocks: dict[TermSlug, int] = {}
        for letter, terms in by_letter:
            writer.begin(SECTION, 30, 6, level=2)
            writer.text(letter, formats.characters(SECTION))
            for term in terms:
                blocks[term.slug] = self._entry(term)
        writer.finish()
        return blocks

    def _letters(self, firsts: list[tuple[str, Term]]) -> None:
        letters = self._writer.formats.characters(BODY)
        self._writer.begin(BODY)
        for number, (letter, term) in enumerate(firsts):
            self._writer.text(HARD_SPACE * 2 + " " if number else "", letters)
            self._writer.text(letter, self._writer.formats.link(letters, term_address(term.slug)))

    def _entry(self, term: Term) -> int:
        writer, formats = self._writer, self._writer.formats
        writer.begin(SUB_HEADING, 16, 2, level=3)
        block = writer.block_number
        writer.text(term.term, formats.characters(SUB_HEADING))
        writer.begin(BODY, 0, 2)
        writer.spans((Words(term.meaning),), BODY)
        if term.lay:
            writer.begin(META, 0, 2)
            writer.text(_tr("People also say: {words}").format(words=", ".join(term.lay)), formats.characters(META))
        self._sources(term)
        return block

    def _sources(self, term: Term) -> None:
        writer, quiet = self._writer, self._writer.formats.characters(SOURCE_ADDRESS)
        writer.begin(SOURCE_ADDRESS, 0, 2)
        writer.text(_tr("Source: ") if len(term.sources) == 1 else _tr("Sources: "), quiet)
        for number, source in enumerate(self._library.sources[key] for key in term.sources):
            writer.text(DOT if number else "", quiet)
            writer.text(source_line(source), writer.formats.link(quiet, source.address) if source.address else quiet)


def _letter(term: Term) -> str:
    return term.term[0].upper()


def _tr(words: str) -> str:
    return QCoreApplication.translate("Glossary", words)
