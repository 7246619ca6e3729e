"""From the wish to print to paper or a file."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.checking.checklist_page import ChecklistPage
from desktop.checking.tick_row import TickRow
from desktop.destination import AtChecklist, AtHome, AtTopic
from desktop.printing import dialogs
from desktop.printing.document import PaperDocument
from desktop.printing.options import Paper, PrintOptions
from desktop.printing.print_desk import PrintDesk, file_name
from desktop.printing.print_dialog import PrintDialog, PrintRequest, PrintSubject, Way
from desktop.theme import Theme
from resources.identifiers import SectionKind, TopicSlug
from resources.library import Library

STONES = AtTopic(TopicSlug("kidney-stones"))
OPTIONS = PrintOptions(Paper.LETTER)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(theme: Theme, library: Library, window: QWidget) -> PrintDesk:
    return PrintDesk(theme, library, window)


@pytest.fixture
def page(theme: Theme, library: Library, qtbot: QtBot) -> ChecklistPage:
    made = ChecklistPage(theme, library)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[PrintRequest | None], list[PrintSubject]]:
    """Answers the print dialog; the list holds what it was asked about."""

    def set_answer(request: PrintRequest | None) -> list[PrintSubject]:
        asked: list[PrintSubject] = []

        def ask(theme: Theme, subject: PrintSubject, options: PrintOptions, parent: QWidget) -> PrintRequest | None:
            asked.append(subject)
            return request

        monkeypatch.setattr(PrintDialog, "ask", ask)
        return asked

    return set_answer


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Answers the file dialog, one place after the other; "" gives up."""

    def set_places(*places: Path | str) -> None:
        left = [str(place) for place in places]
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (left.pop(0), ""))

    return set_places


Answer = Callable[[PrintRequest | None], list[PrintSubject]]


def test_a_topic_is_saved_with_the_sections_picked(
    desk: PrintDesk, page: ChecklistPage, answer: Answer, save_as: Callable[..., None], tmp_path: Path
) -> None:
    asked = answer(PrintRequest(OPTIONS, Way.PDF, (SectionKind.CAUSES,)))
    save_as(tmp_path / "stones")
    desk.ask(STONES, page)
    pdf = pypdfium2.PdfDocument(tmp_path / "stones.pdf")
    assert asked[0].title == pdf.get_metadata_dict()["Title"] == "Kidney stones"
    assert SectionKind.CAUSES in asked[0].sections
    assert "Treatment" not in pdf[0].get_textpage().get_text_bounded()


def test_the_checklist_is_saved_with_its_ticks(
    desk: PrintDesk, page: ChecklistPage, answer: Answer, save_as: Callable[..., None], tmp_path: Path
) -> None:
    page.findChildren(TickRow)[0].click()
    asked = answer(PrintRequest(OPTIONS, Way.PDF))
    save_as(tmp_path / "list.pdf")
    desk.ask(AtChecklist(), page)
    assert asked == [PrintSubject("When to seek care", has_ticks=True)]
    text = pypdfium2.PdfDocument(tmp_path / "list.pdf")[0].get_textpage().get_text_bounded()
    assert "1 emergency sign: call ______ now" in text


def test_other_pages_are_not_for_paper(desk: PrintDesk, page: ChecklistPage, answer: Answer) -> None:
    asked = answer(None)
    desk.ask(AtHome(), page)
    assert asked == []


def test_changing_ones_mind_prints_nothing(
    desk: PrintDesk, page: ChecklistPage, answer: Answer, save_as: Callable[..., None]
) -> None:
    answer(None)
    desk.ask(STONES, page)
    desk.ask(AtChecklist(), page)
    save_as("")
    desk.save_checklist(page.sheet_copy(), OPTIONS)


def test_a_place_that_can_not_be_written_is_asked_again(
    desk: PrintDesk,
    page: ChecklistPage,
    save_as: Callable[..., None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: said.append(words[-1]))
    save_as(tmp_path / "nowhere" / "list.pdf", tmp_path / "list.pdf")
    desk.save_checklist(page.sheet_copy(), OPTIONS)
    assert "could not be saved" in said[0]
    assert (tmp_path / "list.pdf").exists()


def test_printing_opens_the_preview(
    desk: PrintDesk, page: ChecklistPage, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[PaperDocument] = []
    monkeypatch.setattr(dialogs, "has_printer", lambda: True)
    monkeypatch.setattr(dialogs, "preview_and_print", lambda document, _: shown.append(document))
    answer(PrintRequest(OPTIONS, Way.PRINTER))
    desk.ask(AtChecklist(), page)
    assert [len(document.pages) for document in shown] == [1]


@pytest.mark.parametrize("saves", [True, False])
def test_without_a_printer_a_pdf_can_be_saved_instead(
    desk: PrintDesk,
    page: ChecklistPage,
    answer: Answer,
    save_as: Callable[..., None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    saves: bool,
) -> None:
    monkeypatch.setattr(dialogs, "has_printer", lambda: False)
    monkeypatch.setattr(dialogs, "wants_pdf_instead", lambda _: saves)
    answer(PrintRequest(OPTIONS, Way.PRINTER))
    save_as(tmp_path / "list.pdf")
    desk.ask(AtChecklist(), page)
    assert (tmp_path / "list.pdf").exists() is saves


def test_a_title_becomes_a_name_that_any_system_takes() -> None:
    assert file_name("Is it my back/kidney?: a guide") == "Is it my back kidney a guide"


def dialog_for(theme: Theme, qtbot: QtBot, subject: PrintSubject, options: PrintOptions = OPTIONS) -> PrintDialog:
    dialog = PrintDialog(theme, subject, options, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(qtbot: QtBot, dialog: PrintDialog, words: str) -> None:
    row = next(row for row in dialog.findChildren(TickRow) if row.words == words)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)


def test_the_dialog_asks_which_parts_of_a_topic(theme: Theme, qtbot: QtBot) -> None:
    kinds = (SectionKind.CAUSES, SectionKind.TREATMENT)
    dialog = dialog_for(theme, qtbot, PrintSubject("Stones", kinds))
    press(qtbot, dialog, "Causes")
    press(qtbot, dialog, "Large print")
    dialog._pdf.click()
    wanted = PrintOptions(Paper.LETTER, large=True)
    assert dialog.request() == PrintRequest(wanted, Way.PDF, (SectionKind.TREATMENT,))


def test_nothing_picked_can_not_be_printed(theme: Theme, qtbot: QtBot) -> None:
    dialog = dialog_for(theme, qtbot, PrintSubject("Stones", (SectionKind.CAUSES,)))
    press(qtbot, dialog, "Causes")
    assert not dialog._print.isEnabled()
    press(qtbot, dialog, "Causes")
    assert dialog._print.isEnabled()
    dialog.reject()


def test_the_dialog_asks_about_ticks_only_where_there_are_some(theme: Theme, qtbot: QtBot) -> None:
    dialog = dialog_for(theme, qtbot, PrintSubject("List"))
    assert [row.words for row in dialog.findChildren(TickRow) if row.isVisible()] == [
        "Every warning sign",
        "Large print",
    ]
    dialog.reject()


def test_a_blank_copy_is_chosen_when_it_was_asked_for(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    blank = PrintOptions(Paper.A4, blank=True)
    monkeypatch.setattr(PrintDialog, "exec", lambda self: self._print.click() or self.result())
    request = PrintDialog.ask(theme, PrintSubject("List", has_ticks=True), blank, None)
    assert request == PrintRequest(blank, Way.PRINTER)
    monkeypatch.setattr(PrintDialog, "exec", lambda _: 0)
    assert PrintDialog.ask(theme, PrintSubject("List"), blank, None) is None
