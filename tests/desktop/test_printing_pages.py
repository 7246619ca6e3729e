"""Handouts laid out on pages: nothing lost, nothing torn apart."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument, QTextTable

from desktop.faces import Faces
from desktop.printing.handout_pages import lay_out_handout
from desktop.printing.options import Paper, PrintOptions
from desktop.printing.page_breaks import _items, _row_ends, keep_together
from desktop.printing.paper import pdf_bytes
from resources.identifiers import SectionKind, TopicSlug
from resources.library import Library
from resources.topic import Topic

NEARLY_EMPTY = 100  # letters
LARGE_TRIED = 10  # of the longest topics: large print takes long to lay out
PAGE = QSizeF(4000, 3000)  # tenths of a point
LONG = "One line of words that is long enough to break more than once on so narrow a page. "


def pages_of(
    library: Library, faces: Faces, topics: Iterable[Topic], options: PrintOptions, *kinds: SectionKind
) -> list[str]:
    document = lay_out_handout(library, list(topics), kinds, options, faces)
    pdf = pypdfium2.PdfDocument(pdf_bytes(document))
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def letters(text: str) -> str:
    """Letters alone: notes, bullets and line ends stand in between on paper."""
    return re.sub(r"[^a-z]", "", text.lower())


@pytest.mark.parametrize("large", [False, True])
def test_every_topic_prints_whole(library: Library, faces: Faces, large: bool) -> None:
    options = PrintOptions(Paper.LETTER if large else Paper.A4, large=large)
    foot = letters(library.checklist.sheet.disclaimer)
    longest_first = sorted(library.topics.values(), key=lambda topic: topic.minutes, reverse=True)
    for topic in longest_first[: LARGE_TRIED if large else None]:
        pages = pages_of(library, faces, [topic], options)
        texts = [letters(re.sub(r"Page \d+ of \d+", "", page)).replace(foot, "") for page in pages]
        text = "".join(texts)
        assert [number for number, said in enumerate(texts[:-1], start=1) if len(said) < NEARLY_EMPTY] == [], topic.slug
        heads = [section.kind.heading for section in topic.sections]
        lines = [line for section in topic.sections for line in section.lines]
        assert [line for line in (topic.title, *heads, *lines) if letters(line) not in text] == []
        assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, start=1))


def test_sources_and_review_stand_at_the_end(library: Library, faces: Faces) -> None:
    topic = library.topics[TopicSlug("kidney-stones")]
    pages = pages_of(library, faces, [topic], PrintOptions())
    assert library.info.review_note in " ".join(pages).partition(" Sources ")[2]
    assert f"{len(topic.sources)}. " in pages[-1]


def test_chosen_sections_of_two_topics_print_one_after_the_other(library: Library, faces: Faces) -> None:
    topics = [library.topics[TopicSlug(slug)] for slug in ("kidney-stones", "deadlift")]
    pages = pages_of(library, faces, topics, PrintOptions(), SectionKind.TREATMENT)
    text = " ".join(pages)
    assert "How it feels" not in text
    assert text.count("Call your emergency number now") == 2
    assert sum(page.startswith("Deadlifts") for page in pages) == 1


def test_ligatures_and_capitals_stay_letters(library: Library, faces: Faces) -> None:
    topic = replace(library.topics[TopicSlug("running")], title="A first effort: five stiff cuffs")
    assert pages_of(library, faces, [topic], PrintOptions())[0].startswith("A first effort: five stiff cuffs")


def test_a_handout_without_drawings_has_no_colour(library: Library, faces: Faces) -> None:
    topic = library.topics[TopicSlug("same-day-signs")]
    document = lay_out_handout(library, [topic], (), PrintOptions(), faces)
    for page in pypdfium2.PdfDocument(pdf_bytes(document)):
        dots = bytes(page.render(scale=1, prefer_bgrx=True).buffer)
        assert dots[0::4] == dots[1::4] == dots[2::4]


def test_a_drawing_is_kept_as_lines(library: Library, faces: Faces) -> None:
    topic = library.topics[TopicSlug("deadlift")]
    content = pdf_bytes(lay_out_handout(library, [topic], (), PrintOptions(), faces))
    assert b"/Subtype /Image" not in content


def laid_out(faces: Faces, html: str) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(faces.font(140))
    document.setHtml(html)
    document.setPageSize(PAGE)
    keep_together(document)
    return document


def page_of(document: QTextDocument, word: str) -> int:
    block = document.find(word).block()
    return int(document.documentLayout().blockBoundingRect(block).top() / PAGE.height())


def filler(height: int) -> str:
    return f'<p style="margin:0; line-height:{height}px; -qt-line-height-type: fixed">filler</p>'


def test_headings_go_overleaf_with_their_text(faces: Faces) -> None:
    document = laid_out(faces, filler(2450) + f"<h2>Outer</h2><h3>Inner</h3><p>{LONG * 2}</p>")
    assert page_of(document, "Outer") == page_of(document, "Inner") == page_of(document, "One line") == 1


def test_a_short_text_is_not_split(faces: Faces) -> None:
    document = laid_out(faces, filler(2700) + f"<p>{LONG}</p>")
    assert page_of(document, "One line") == 1


def test_a_long_text_fills_the_page(faces: Faces) -> None:
    document = laid_out(faces, filler(2000) + f"<p>{LONG * 12}</p>")
    assert page_of(document, "One line") == 0
    assert document.pageCount() > 1


def test_a_lead_in_stays_with_its_list(faces: Faces) -> None:
    document = laid_out(faces, filler(2620) + f"<p>Ask first if:</p><ul><li>{LONG}</li></ul>")
    assert page_of(document, "Ask first") == 1


def test_a_call_out_is_not_torn(faces: Faces) -> None:
    box = f"<table><tr><td>Begin<br/>{LONG * 3}</td></tr></table>"
    document = laid_out(faces, filler(2000) + box)
    assert page_of(document, "Begin") == 1
    assert document.find(LONG[:20]).block().isValid()


def test_what_is_taller_than_a_page_is_left_to_break(faces: Faces) -> None:
    box = f"<table><tr><td>Begin<br/>{LONG * 40}</td></tr></table>"
    document = laid_out(faces, filler(1000) + box)
    assert page_of(document, "Begin") == 0
    assert document.pageCount() > 2


def rows_of(document: QTextDocument) -> list[tuple[float, float]]:
    (table,) = (item for item in _items(document) if isinstance(item, QTextTable))
    return [_row_ends(table, row) for row in range(table.rows())]


@pytest.mark.parametrize("above", range(600, 2000, 100))
def test_no_row_of_a_table_is_torn(faces: Faces, above: int) -> None:
    rows = "".join(f"<tr><td>Row {row}</td><td>{LONG}</td></tr>" for row in range(6))
    table = f'<table width="100%"><thead><tr><th>A</th><th>B</th></tr></thead>{rows}</table>'
    document = laid_out(faces, filler(above) + table)
    torn = [row for row in rows_of(document) if int(row[0] / PAGE.height()) != int((row[1] - 1) / PAGE.height())]
    assert torn == []
