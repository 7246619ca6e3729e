"""The one-page checklist as a PDF: one page, every sentence, inside the margins, black and white."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest

from desktop.checking.ticks import ticks_named
from desktop.faces import Faces
from desktop.printing.documents import lay_out_checklist
from desktop.printing.measures import ONE_PAGE
from desktop.printing.options import Paper, PrintOptions
from desktop.printing.paper import pdf_bytes
from desktop.printing.sheet_copy import SheetCopy
from resources.checklist import Checklist
from resources.identifiers import LineId, Tier
from resources.library import Library

WHEN = datetime(2026, 11, 22, 6, 12, tzinfo=UTC)
DOTS_PER_MM = 3
NOTE = "Deadlifts on Tuesday. Pain came on that evening."
CASES = {
    "blank": ("", ""),
    "emergency": ("cola-pee no-better", ""),
    "emergency-by-sign": ("dark-urine-after-exercise", "pregnant"),
    "also-ticked": ("severe-allergy yellow-skin-eyes blood-in-pee", ""),
    "today": ("blood-in-pee", "alone"),
    "within-days": ("no-better", ""),
    "moved-up": ("no-better", "pregnant blood-thinners weak-bones"),
    "unsure": ("plain-back-strain", ""),
}
Make = Callable[[str, str], SheetCopy]


@pytest.fixture
def make_copy(library: Library) -> Make:
    def make(names: str, risks: str) -> SheetCopy:
        ticks = ticks_named(library.checklist, names.split(), risks.split())
        country = library.countries["GB"]
        wording = library.wording(country)
        return SheetCopy(library.checklist, wording, country.name, ticks, NOTE if names else "", WHEN)

    return make


def open_pdf(copy: SheetCopy, options: PrintOptions, faces: Faces) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(pdf_bytes(lay_out_checklist(copy, options, faces)))


def text_of(pdf: pypdfium2.PdfDocument) -> str:
    pages = (page.get_textpage().get_text_bounded() for page in pdf)
    return " ".join(" ".join(pages).split())


def sentences(copy: SheetCopy) -> list[str]:
    """What one page must say whatever is ticked."""
    sheet = copy.checklist.sheet
    lines = [f"{line.text} {line.hint}" for line in copy.checklist.lines.values()]
    bands = [words.band for words in copy.checklist.tiers.values()]
    round_them = [sheet.title, sheet.subtitle, sheet.last_line, " ".join(sheet.move_up), sheet.pregnancy_door]
    foot = [sheet.disclaimer, sheet.review, sheet.crisis]
    return [copy.fill(text) for text in (*lines, *bands, *round_them, *foot)]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("case", CASES)
def test_it_is_one_page_with_every_sentence(make_copy: Make, faces: Faces, paper: Paper, case: str) -> None:
    copy = make_copy(*CASES[case])
    pdf = open_pdf(copy, PrintOptions(paper), faces)
    text = text_of(pdf)
    assert len(pdf) == 1
    assert [sentence for sentence in sentences(copy) if sentence not in text] == []


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("case", ["blank", "also-ticked", "moved-up"])
def test_it_keeps_its_margins_and_has_no_colour(make_copy: Make, faces: Faces, paper: Paper, case: str) -> None:
    page = open_pdf(make_copy(*CASES[case]), PrintOptions(paper), faces)[0]
    bitmap = page.render(scale=DOTS_PER_MM * 25.4 / 72, prefer_bgrx=True)
    dots = bytes(bitmap.buffer)
    blue, green, red = dots[0::4], dots[1::4], dots[2::4]
    assert blue == green == red
    edge = round((ONE_PAGE.margin - 0.5) * DOTS_PER_MM)
    rows = [red[row * bitmap.width : (row + 1) * bitmap.width] for row in range(bitmap.height)]
    in_margin = [*rows[:edge], *rows[-edge:], *(row[:edge] + row[-edge:] for row in rows)]
    assert all(set(row) <= {255} for row in in_margin)


def test_a_ticked_copy_says_what_to_do_and_when_it_was_ticked(make_copy: Make, faces: Faces) -> None:
    copy = make_copy("dark-urine-after-exercise", "")
    text = text_of(open_pdf(copy, PrintOptions(), faces))
    assert "1 emergency sign: call 999 now" in text
    assert 'Say: "Pee like cola or tea, or hard swollen muscles, after effort".' in text
    assert "Ticked 22 November 2026, 06:12." in text
    assert NOTE in text
    assert copy.fill(copy.checklist.sheet.instruction) not in text


def test_a_blank_copy_carries_no_tick_and_no_note(make_copy: Make, faces: Faces) -> None:
    copy = make_copy("cola-pee", "")
    text = text_of(open_pdf(copy, PrintOptions(blank=True), faces))
    assert copy.fill(copy.checklist.sheet.instruction) in text
    assert NOTE not in text
    assert "2026, 06:12" not in text


def test_an_unknown_country_leaves_a_line_for_the_number(library: Library, faces: Faces) -> None:
    copy = SheetCopy(library.checklist, library.wording(None))
    text = text_of(open_pdf(copy, PrintOptions(), faces))
    assert "Emergency: call ______ now" in text
    assert "Numbers for" not in text


def test_the_country_of_the_numbers_is_named(make_copy: Make, faces: Faces) -> None:
    assert "Numbers for United Kingdom." in text_of(open_pdf(make_copy("", ""), PrintOptions(), faces))


def test_a_sign_without_a_line_has_a_row_of_its_own(make_copy: Make, faces: Faces) -> None:
    copy = make_copy("severe-allergy", "")
    text = text_of(open_pdf(copy, PrintOptions(Paper.LETTER), faces))
    assert text.count(copy.checklist.signs[copy.result.also[0]].text.removesuffix(".")) == 2  # and in what to say


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("urgent", [True, False])
def test_everything_ticked_still_fits_and_counts_what_found_no_room(
    library: Library, make_copy: Make, faces: Faces, paper: Paper, urgent: bool
) -> None:
    signs = library.checklist.signs.values()
    lone = [sign.slug for sign in signs if library.checklist.line_for(sign.slug) is None]
    names = [slug for slug in lone if urgent or library.checklist.signs[slug].tier is not Tier.EMERGENCY]
    copy = replace(make_copy(" ".join(names), " ".join(library.checklist.risks)), notes="A long note. " * 90)
    pdf = open_pdf(copy, PrintOptions(paper), faces)
    assert len(pdf) == 1
    assert "that this page has no room for: see the full print." in text_of(pdf)


def test_a_note_too_long_for_the_page_says_where_it_goes_on(make_copy: Make, faces: Faces) -> None:
    copy = replace(make_copy("cola-pee", ""), notes="First line.\n" + "It hurt. " * 200)
    text = text_of(open_pdf(copy, PrintOptions(), faces))
    assert "First line." in text
    assert "The note goes on in the full print." in text


def test_a_pack_with_too_many_lines_takes_more_pages(make_copy: Make, faces: Faces) -> None:
    copy = make_copy("", "")
    first = next(iter(copy.checklist.lines.values()))
    lines = {LineId(f"{number}"): replace(first, id=LineId(f"{number}")) for number in range(60)}
    many = replace(copy, checklist=replace(copy.checklist, lines=lines))
    assert len(open_pdf(many, PrintOptions(), faces)) > 1


def test_the_words_of_a_pack_with_other_bands_and_no_pain_field_print(make_copy: Make, faces: Faces) -> None:
    copy = make_copy("", "")
    tiers = {tier: replace(words, band="Go there") for tier, words in copy.checklist.tiers.items()}
    sheet = replace(copy.checklist.sheet, fields_left=("Started", "Doing what"))
    lines = {id_: replace(line, hint="") for id_, line in copy.checklist.lines.items()}
    other: Checklist = replace(copy.checklist, tiers=tiers, sheet=sheet, lines=lines)
    text = text_of(open_pdf(replace(copy, checklist=other), PrintOptions(), faces))
    assert text.count("Go there") == 4
    assert "Pain now" not in text


def test_the_pdf_has_a_title_and_its_fonts_inside(make_copy: Make, faces: Faces) -> None:
    content = pdf_bytes(lay_out_checklist(make_copy("", ""), PrintOptions(), faces))
    assert pypdfium2.PdfDocument(content).get_metadata_dict()["Title"] == "When to seek care"
    assert content.count(b"/FontFile2") >= 4
