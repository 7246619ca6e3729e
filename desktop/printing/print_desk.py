"""From the wish to print to paper or a file: asks, lays out, and hands over."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.checking.checklist_page import ChecklistPage
from desktop.destination import AtChecklist, AtTopic, Destination
from desktop.printing.document import PaperDocument
from desktop.printing.documents import lay_out_checklist
from desktop.printing.handout_pages import lay_out_handout
from desktop.printing.options import Paper, PrintOptions
from desktop.printing.paper import PdfSaveError, save_pdf
from desktop.printing.print_dialog import PrintDialog, PrintSubject, Way
from desktop.printing.sheet_copy import SheetCopy
from desktop.theme import Theme
from resources.identifiers import TopicSlug
from resources.library import Library


class PrintDesk(QObject):
    """Prints what is on screen, or saves it as a PDF."""

    def __init__(self, theme: Theme, library: Library, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._library = library
        self._window = window

    def ask(self, here: Destination, checklist: ChecklistPage) -> None:
        """Ask how to print the page that is on; pages other than a topic or the checklist are not for paper."""
        if isinstance(here, AtTopic):
            self.ask_topic(here.topic)
        elif isinstance(here, AtChecklist):
            self.ask_checklist(checklist.sheet_copy(), PrintOptions(Paper.usual()))

    def ask_topic(self, slug: TopicSlug) -> None:
        """Ask which parts of a topic to print, and how."""
        topic = self._library.topics[slug]
        kinds = tuple(section.kind for section in topic.sections)
        subject = PrintSubject(topic.title, kinds)
        request = PrintDialog.ask(self._theme, subject, PrintOptions(Paper.usual()), self._window)
        if request:
            faces = self._theme.faces
            document = lay_out_handout(self._library, [topic], request.sections, request.options, faces)
            self._hand_over(document, request.way)

    def ask_checklist(self, copy: SheetCopy, options: PrintOptions) -> None:
        """Ask how to print the checklist."""
        subject = PrintSubject(copy.checklist.sheet.title, has_ticks=copy.has_own_marks)
        request = PrintDialog.ask(self._theme, subject, options, self._window)
        if request:
            self._hand_over(lay_out_checklist(copy, request.options, self._theme.faces), request.way)

    def save_checklist(self, copy: SheetCopy, options: PrintOptions) -> None:
        """Save the checklist as a PDF without more questions than where."""
        self._hand_over(lay_out_checklist(copy, options, self._theme.faces), Way.PDF)

    def _hand_over(self, document: PaperDocument, way: Way) -> None:
        if way is Way.PRINTER:
            from desktop.printing import dialogs

            if dialogs.has_printer():
                dialogs.preview_and_print(document, self._window)
                return
            if not dialogs.wants_pdf_instead(self._window):
                return
        self._save(document)

    def _save(self, document: PaperDocument) -> None:
        """Ask for a place until the PDF is there or the person gives up."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = str(Path(folder) / f"{file_name(document.title)}.pdf")
        while place:
            place, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save PDF"), place, self.tr("PDF (*.pdf)"))
            if not place:
                return
            path = Path(place) if Path(place).suffix else Path(f"{place}.pdf")
            try:
                save_pdf(document, path)
            except PdfSaveError as error:
                QMessageBox.warning(self._window, self.tr("PDF not saved"), str(error))
            else:
                return


def file_name(title: str) -> str:
    """A title as the name of a file on any system."""
    kept = "".join(sign if sign.isalnum() or sign in " -_()" else " " for sign in title)
    return " ".join(kept.split())
