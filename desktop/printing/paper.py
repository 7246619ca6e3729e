"""Drawing a document on a printer or into a PDF file, and saving that file whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.printing.document import PAGE_SIZES, PaperDocument

MM_PER_INCH = 25.4
PDF_DOTS_PER_INCH = 720


class PdfSaveError(Exception):
    """A PDF could not be written; `path` and `reason` say where and why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"The PDF could not be saved as {path}: {reason}.")
        self.path = path
        self.reason = reason


def draw(document: PaperDocument, device: QPagedPaintDevice) -> None:
    """Put every page on a device that was set up by `page_layout`."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, page in enumerate(document.pages):
        if number:
            device.newPage()
        painter.save()
        painter.scale(device.logicalDpiX() / MM_PER_INCH, device.logicalDpiY() / MM_PER_INCH)
        page(painter)
        painter.restore()
    painter.end()


def page_layout(document: PaperDocument) -> QPageLayout:
    """Upright pages without a margin: the pages leave their own."""
    size = QPageSize(PAGE_SIZES[document.paper])
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def pdf_bytes(document: PaperDocument) -> bytes:
    """The document as a PDF with its fonts inside."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PDF_DOTS_PER_INCH)
    writer.setPageLayout(page_layout(document))
    writer.setTitle(document.title)
    writer.setCreator("Spotter")
    draw(document, writer)
    buffer.close()
    return bytes(content.data())


def save_pdf(document: PaperDocument, path: Path) -> None:
    """Write the PDF beside its place and move it there; raises PdfSaveError and leaves what was there before."""
    file = QSaveFile(str(path))
    saved = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(pdf_bytes(document)) >= 0 and file.commit()
    if not saved:
        raise PdfSaveError(path, file.errorString())
