"""The checklist in large print, and with every sign."""

from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest

from desktop.checking.ticks import ticks_named
from desktop.faces import Faces
from desktop.printing.blocks import Block, Space
from desktop.printing.documents import lay_out_checklist
from desktop.printing.long_sheet import Part, paginate
from desktop.printing.options import Paper, PrintOptions
from desktop.printing.paper import pdf_bytes
from desktop.printing.sheet_copy import SheetCopy
from resources.library import Library

WHEN = datetime(2026, 11, 22, 6, 12, tzinfo=UTC)


@pytest.fixture
def copy(library: Library) -> SheetCopy:
    ticks = ticks_named(library.checklist, ["weak-legs", "severe-allergy", "no-better"], ["pregnant"])
    country = library.countries["US"]
    return SheetCopy(library.checklist, library.wording(country), country.name, ticks, "It began on Tuesday.", WHEN)


def pages_of(copy: SheetCopy, options: PrintOptions, faces: Faces) -> list[str]:
    pdf = pypdfium2.PdfDocument(pdf_bytes(lay_out_checklist(copy, options, faces)))
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


@pytest.mark.parametrize("paper", Paper)
def test_large_print_carries_every_line_and_numbers_its_pages(copy: SheetCopy, faces: Faces, paper: Paper) -> None:
    pages = pages_of(copy, PrintOptions(paper, large=True), faces)
    text = " ".join(pages)
    texts = [copy.fill(part) for line in copy.checklist.lines.values() for part in (line.text, line.hint)]
    assert [line for line in texts if line not in text] == []
    assert all(page.endswith(f"Page {number} of {len(pages)}") for number, page in enumerate(pages, start=1))
    assert all("When to seek care, continued" in page for page in pages[1:])
    assert "Emergency, continued" in text
    assert "It began on Tuesday." in text


@pytest.mark.parametrize("large", [False, True])
def test_the_full_print_carries_every_sign_rule_and_field(copy: SheetCopy, faces: Faces, large: bool) -> None:
    text = " ".join(" ".join(pages_of(copy, PrintOptions(large=large, full=True), faces)).split())
    checklist, sheet = copy.checklist, copy.checklist.sheet
    signs = [part for sign in checklist.signs.values() for part in (sign.text, sign.may_mean)]
    doors = [part for tier in checklist.tiers.values() for part in (tier.uk, tier.us)]
    waiting = [*sheet.while_waiting_emergency, *sheet.while_waiting_today]
    round_them = [sheet.crisis, sheet.disclaimer, sheet.review, sheet.poison_help, sheet.move_up_small_print]
    rules = [risk.text for risk in checklist.risks.values()]
    if not large:  # in large print a text may go on overleaf, with a foot and a head between
        assert [one for one in map(copy.fill, (*signs, *doors)) if one not in text] == []
    assert [one for one in map(copy.fill, (*waiting, *round_them, *rules)) if one not in text] == []
    fields = [field.removesuffix(" 0 to 10") for field in (*sheet.fields_left, *sheet.fields_right)]
    assert [field for field in fields if field not in text] == []


def test_a_blank_full_print_has_no_note(copy: SheetCopy, faces: Faces) -> None:
    text = " ".join(pages_of(copy, PrintOptions(full=True, blank=True), faces))
    assert "It began on Tuesday." not in text
    assert "at least one an emergency" not in text


def test_an_unknown_country_is_not_named(copy: SheetCopy, faces: Faces) -> None:
    text = " ".join(pages_of(replace(copy, country="", notes=""), PrintOptions(large=True), faces))
    assert "Numbers for" not in text


def test_a_long_note_runs_over_pages(copy: SheetCopy, faces: Faces) -> None:
    pages = pages_of(replace(copy, notes="It hurt. " * 600), PrintOptions(large=True), faces)
    assert sum(page.count("It hurt.") for page in pages) == 600


def heights(pages: list[list[Block]]) -> list[list[float]]:
    return [[block.height for block in page if block.height] for page in pages]


def test_a_head_is_repeated_where_its_rows_go_on_overleaf() -> None:
    part = Part([Space(30)] * 3, lambda continued: Space(11 if continued else 10))
    assert heights(paginate([part], 75, Space(5))) == [[10, 30, 30], [5, 11, 30]]


def test_a_head_never_stands_alone_at_the_foot() -> None:
    parts = [Part([Space(60)]), Part([Space(30)] * 3, lambda _: Space(10))]
    assert heights(paginate(parts, 100, Space(5))) == [[60, 10, 30], [5, 10, 30, 30]]
    parts = [Part([Space(70)]), Part([Space(30)] * 3, lambda _: Space(10))]
    assert heights(paginate(parts, 100, Space(5)))[0] == [70]


def test_a_short_part_is_not_split() -> None:
    parts = [Part([Space(60)]), Part([Space(30)] * 2)]
    assert heights(paginate(parts, 100, Space(5))) == [[60], [5, 30, 30]]


def test_a_part_without_a_head_goes_on_without_one() -> None:
    assert heights(paginate([Part([Space(40)] * 3)], 100, Space(5))) == [[40, 40], [5, 40]]
