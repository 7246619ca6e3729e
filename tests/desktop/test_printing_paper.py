"""Saving a PDF whole or not at all, and showing pages before they are printed."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.printing import dialogs
from desktop.printing.document import PaperDocument
from desktop.printing.options import Paper
from desktop.printing.paper import PdfSaveError, save_pdf


def dot(painter: QPainter) -> None:
    painter.drawEllipse(20, 20, 5, 5)


@pytest.fixture
def document(qapp: QApplication) -> PaperDocument:
    return PaperDocument("Two dots", Paper.LETTER, (dot, dot))


def test_it_saves_pages_of_the_size_asked_for(document: PaperDocument, tmp_path: Path) -> None:
    save_pdf(document, tmp_path / "dots.pdf")
    pdf = pypdfium2.PdfDocument(tmp_path / "dots.pdf")
    assert [tuple(map(round, page.get_size())) for page in pdf] == [(612, 792)] * 2
    assert pdf.get_metadata_dict()["Creator"] == "Spotter"


def test_it_takes_the_place_of_an_older_file(document: PaperDocument, tmp_path: Path) -> None:
    place = tmp_path / "dots.pdf"
    place.write_text("older")
    save_pdf(document, place)
    assert place.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["dots.pdf"]


def test_a_folder_that_is_not_there_is_said_in_one_sentence(document: PaperDocument, tmp_path: Path) -> None:
    place = tmp_path / "nowhere" / "dots.pdf"
    with pytest.raises(PdfSaveError) as failed:
        save_pdf(document, place)
    assert failed.value.path == place
    assert str(failed.value).startswith(f"The PDF could not be saved as {place}: ")
    assert str(failed.value).endswith(".")


def test_a_place_that_can_not_be_replaced_is_left_as_it_was(document: PaperDocument, tmp_path: Path) -> None:
    (tmp_path / "dots.pdf").mkdir()
    with pytest.raises(PdfSaveError):
        save_pdf(document, tmp_path / "dots.pdf")
    assert (tmp_path / "dots.pdf").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["dots.pdf"]


@pytest.mark.parametrize(
    ("locale", "paper"),
    [(QLocale("en_US"), Paper.LETTER), (QLocale("en_GB"), Paper.A4), (QLocale("de_DE"), Paper.A4)],
)
def test_the_usual_paper_is_that_of_the_region(locale: QLocale, paper: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: locale)
    assert Paper.usual() is paper


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def test_the_preview_shows_every_page(document: PaperDocument, printer: QPrinter, qtbot: QtBot) -> None:
    preview = dialogs.make_preview(document, printer, None)
    qtbot.addWidget(preview)
    pages = preview.findChild(QPrintPreviewWidget)
    assert isinstance(pages, QPrintPreviewWidget)
    pages.updatePreview()
    assert pages.pageCount() == 2


def test_printing_draws_the_pages_on_the_printer(
    document: PaperDocument, printer: QPrinter, qtbot: QtBot, tmp_path: Path
) -> None:
    preview = dialogs.make_preview(document, printer, None)
    qtbot.addWidget(preview)
    preview.paintRequested.emit(printer)
    pdf = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert [tuple(map(round, page.get_size())) for page in pdf] == [(612, 792)] * 2


def test_the_preview_stays_until_it_is_closed(document: PaperDocument, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QPrintPreviewDialog, "exec", lambda self: shown.append(self.printer().docName()))
    dialogs.preview_and_print(document, None)
    assert shown == ["Two dots"]


@pytest.mark.parametrize("names", [[], ["Laser"]])
def test_it_knows_whether_there_is_a_printer(names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: names)
    assert dialogs.has_printer() is bool(names)


@pytest.mark.parametrize("accepts", [True, False])
def test_without_a_printer_a_pdf_is_offered(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, accepts: bool) -> None:
    said: list[str] = []

    def answer(box: QMessageBox) -> int:
        said.append(box.text())
        role = QMessageBox.ButtonRole.AcceptRole if accepts else QMessageBox.ButtonRole.RejectRole
        next(button for button in box.buttons() if box.buttonRole(button) is role).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    assert dialogs.wants_pdf_instead(None) is accepts
    assert said == ["No printer is set up on this computer."]
