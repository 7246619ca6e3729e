"""The checklist on one page: measured, then set as loosely as the page allows."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.painting import TIER_ICON
from desktop.printing.blocks import (
    AnswerBox,
    Block,
    Setting,
    SideBySide,
    Space,
    TickRow,
    TierHead,
)
from desktop.printing.document import BlockPage, PaperDocument, Placed, size_mm, stack
from desktop.printing.lettering import Run, Typecase
from desktop.printing.measures import ONE_PAGE
from desktop.printing.options import Paper
from desktop.printing.page_frame import SheetFoot, SheetHead
from desktop.printing.sheet_copy import SheetCopy
from desktop.printing.writing_lines import FieldRow, NoteLines, PainScale
from resources.checklist import Line, Sign, TierWords
from resources.identifiers import SignSlug, Tier

PAIN_ENDING = " 0 to 10"  # a field that ends so prints as a scale to ring
COMFORTABLE_GAPS = (0.8, 0.6, 0.4)
TIGHT_GAPS = (0.4, 0.2, 0.0)
COMFORTABLE_NOTES = 5
FIELD_GAP = 8.0
AFTER_HEAD = 0.6
ABOVE_FOOT = 2.5
MANY_REASONS = 240  # characters


@dataclass(frozen=True, slots=True)
class Fit:
    """How tightly a page is set: mm between rows, at least so many note lines, so many rows of signs without a line."""

    row_gap: float
    notes: int
    signs: int


def one_page(copy: SheetCopy, paper: Paper, typecase: Typecase) -> PaperDocument | None:
    """The sheet on exactly one page; None where a pack has more lines than a page can hold."""
    width, height = size_mm(paper)
    sizes = ONE_PAGE
    setting = Setting(typecase, sizes, width - 2 * sizes.margin)
    foot = SheetFoot(setting, foot_lines(copy, setting), "Page 1 of 1")
    room = height - 2 * sizes.margin - foot.height - ABOVE_FOOT
    for fit in _fits(copy, paper):
        blocks = list(_blocks(copy, setting, fit))
        left = room - sum(block.height for block in blocks)
        if left >= fit.notes * sizes.note_line:
            blocks.append(NoteLines(setting, int(left / sizes.note_line), copy.notes))
            foot_at = Placed(foot, sizes.margin, height - sizes.margin - foot.height)
            page = BlockPage([*stack(blocks, sizes.margin, sizes.margin), foot_at])
            return PaperDocument(copy.checklist.sheet.title, paper, (page,))
    return None


def _fits(copy: SheetCopy, paper: Paper) -> Iterator[Fit]:
    """From loose to tight: first the gaps shrink, then the note lines, then signs without a line are only counted."""
    signs = len(copy.result.also)
    least = 2 if paper is Paper.LETTER and not copy.result.is_empty else 3
    yield from (Fit(gap, COMFORTABLE_NOTES, signs) for gap in COMFORTABLE_GAPS)
    yield from (Fit(gap, least, signs) for gap in TIGHT_GAPS)
    yield from (Fit(0.0, least, shown) for shown in range(signs - 1, -1, -1))
    yield from (Fit(0.0, notes, 0) for notes in range(least - 1, -1, -1))


def _blocks(copy: SheetCopy, setting: Setting, fit: Fit) -> Iterator[Block]:
    """Everything above the note lines."""
    sheet, sizes = copy.checklist.sheet, setting.sizes
    yield SheetHead(setting, copy, beside=True)
    yield Space(sizes.gap)
    yield from opening(copy, setting)
    urgent_first = sorted(copy.result.also, key=lambda slug: copy.checklist.signs[slug].tier.rank)
    shown = set(urgent_first[: fit.signs])
    for words in copy.checklist.tiers.values():
        yield TierHead(setting, words.tier, head_runs(copy, setting, words))
        yield Space(AFTER_HEAD)
        for row in tier_rows(copy, setting, words.tier, shown):
            yield row
            yield Space(fit.row_gap)
        yield Space(sizes.head_gap - AFTER_HEAD)
    if folded := len(copy.result.also) - fit.signs:
        yield setting.text((folded_note(folded), sizes.row_bold))
    yield setting.text((copy.fill(sheet.last_line), sizes.row_bold))
    yield setting.text(*move_up_runs(copy, setting))
    yield Space(sizes.gap)
    yield setting.text(("Notes for the clinician", sizes.heading))
    yield from _fields(copy, setting)


def opening(copy: SheetCopy, setting: Setting) -> Iterator[Block]:
    """What to do with a blank copy, or what a ticked one says."""
    sizes, result = setting.sizes, copy.result
    if result.is_empty:
        yield setting.text((copy.fill(copy.checklist.sheet.instruction), sizes.instruction))
    else:
        icon = TIER_ICON[result.tier] if result.tier else "list"
        second: list[Run] = [(result.second, sizes.row)]
        if copy.when:
            ticked = copy.fill("{Ticked}")
            second.append((f" {ticked} {copy.when.day} {copy.when:%B %Y, %H:%M}.", sizes.hint))
        texts = [[(result.headline, sizes.answer)], second]
        if result.moved:
            texts.append([(result.moved, sizes.row_bold if len(result.moved) < MANY_REASONS else sizes.reasons)])
        yield AnswerBox(setting, icon, texts)
    yield Space(sizes.gap)


def head_runs(copy: SheetCopy, setting: Setting, words: TierWords) -> list[Run]:
    """The band of a tier, its name in bold."""
    sizes, band = setting.sizes, copy.fill(words.band)
    name = f"{words.name}:" if band.startswith(f"{words.name}:") else words.name
    if not band.startswith(name):
        return [(band, sizes.head_name)]
    rest = sizes.alarm_rest if words.tier is Tier.EMERGENCY else sizes.head_rest
    runs: list[Run] = [(name, sizes.head_name), (band.removeprefix(name), rest)]
    if words.tier is Tier.TODAY:
        runs.append((f" ({copy.fill(copy.checklist.sheet.pregnancy_door)}, if pregnant)", sizes.hint))
    return runs


def tier_rows(copy: SheetCopy, setting: Setting, tier: Tier, shown: set[SignSlug]) -> Iterator[TickRow]:
    """The lines of a tier, then the ticked signs that no line stands for."""
    result = copy.result
    for line in copy.checklist.lines_of(tier):
        yield line_row(copy, setting, line, line.id in result.lines)
    for slug in result.also:
        sign = copy.checklist.signs[slug]
        if sign.tier is tier and slug in shown:
            yield sign_row(setting, sign)


def line_row(copy: SheetCopy, setting: Setting, line: Line, ticked: bool) -> TickRow:
    """A line with its hint."""
    sizes = setting.sizes
    runs: list[Run] = [(copy.fill(line.text), sizes.ticked_row if ticked else sizes.row)]
    if line.hint:
        runs.append((sizes.before_hint + copy.fill(line.hint), sizes.hint))
    return TickRow(setting, runs, ticked)


def sign_row(setting: Setting, sign: Sign) -> TickRow:
    """A ticked sign that has no line: in bold, so that it is seen to be added."""
    return TickRow(setting, [(sign.text, setting.sizes.row_bold)], ticked=True)


def folded_note(count: int) -> str:
    """What stands for ticked signs that found no room."""
    signs = "1 more sign is" if count == 1 else f"{count} more signs are"
    return f"{signs} ticked that this page has no room for: see the full print."


def move_up_runs(copy: SheetCopy, setting: Setting) -> list[Run]:
    """The short form of the rules."""
    lines = " ".join(copy.checklist.sheet.move_up)
    return [("Move up one step if: ", setting.sizes.row_bold), (copy.fill(lines), setting.sizes.row)]


def foot_lines(copy: SheetCopy, setting: Setting) -> list[Run]:
    """The crisis line, what this sheet can't do, and who checked it."""
    sheet, sizes = copy.checklist.sheet, setting.sizes
    numbers = f" Numbers for {copy.country}." if copy.country else ""
    return [
        (copy.fill(sheet.crisis), sizes.foot_bold),
        (sheet.disclaimer, sizes.foot),
        (sheet.review + numbers, sizes.foot),
    ]


def _fields(copy: SheetCopy, setting: Setting) -> Iterator[Block]:
    """The first fields of the sheet, and the pain scale; the others are in the full print."""
    sheet = copy.checklist.sheet
    half = Setting(setting.typecase, setting.sizes, (setting.width - FIELD_GAP) / 2)
    scales = [label for label in (*sheet.fields_left, *sheet.fields_right) if label.endswith(PAIN_ENDING)]
    plain = [label for label in sheet.fields_left if label not in scales][:2] + list(sheet.fields_right[:1])
    yield FieldRow(setting, *((label, "") for label in plain[:2]))
    medicines: Block = FieldRow(half, (plain[-1], ""))
    scale: Block = PainScale(half, scales[0].removesuffix(PAIN_ENDING)) if scales else Space(0)
    yield SideBySide(medicines, scale, half.width + FIELD_GAP)
