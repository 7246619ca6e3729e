"""Preview and print. Only this file knows QtPrintSupport, and it is imported only once Print was chosen.

Qt's printing talks to the print service of the computer as soon as it is used.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.printing.document import PaperDocument
from desktop.printing.paper import draw, page_layout


def has_printer() -> bool:
    """Whether this computer knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def make_preview(document: PaperDocument, printer: QPrinter, parent: QWidget | None) -> QPrintPreviewDialog:
    """A window that shows the pages as they will be printed, and prints them."""
    printer.setDocName(document.title)
    printer.setPageLayout(page_layout(document))
    preview = QPrintPreviewDialog(printer, parent)
    preview.paintRequested.connect(lambda device: _paint(document, device))
    return preview


def preview_and_print(document: PaperDocument, parent: QWidget | None) -> None:
    """Show the preview until it is closed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    make_preview(document, printer, parent).exec()


def wants_pdf_instead(parent: QWidget | None) -> bool:
    """Say that there is no printer; True when the person would rather save a PDF."""
    say = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setWindowTitle(say("printing", "Print"))
    box.setText(say("printing", "No printer is set up on this computer."))
    box.setInformativeText(say("printing", "You can save a PDF and print it elsewhere."))
    save = box.addButton(say("printing", "Save PDF"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is save


def _paint(document: PaperDocument, printer: QPrinter) -> None:
    printer.setPageLayout(page_layout(document))
    draw(document, printer)
