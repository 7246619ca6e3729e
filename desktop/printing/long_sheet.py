"""The checklist on as many pages as it takes: in large print, or with every warning sign."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop.printing.blocks import Block, Setting, Space, Spaced, TickRow, TierHead, Together
from desktop.printing.document import BlockPage, PaperDocument, Placed, size_mm, stack
from desktop.printing.lettering import Run, Typecase
from desktop.printing.measures import FULL, LARGE
from desktop.printing.options import PrintOptions
from desktop.printing.page_frame import CarriedHead, SheetFoot, SheetHead
from desktop.printing.sheet import PAIN_ENDING, head_runs, line_row, move_up_runs, opening, tier_rows
from desktop.printing.sheet_copy import SheetCopy
from desktop.printing.writing_lines import FieldRow, NoteLines, PainScale
from resources.checklist import Sign, TierWords

NOTE_LINES = 6
SHORT = 0.7  # of a page


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks under a head that is put again, as "continued", where they go on overleaf."""

    blocks: Sequence[Block]
    head: Callable[[bool], Block] | None = None


def long_sheet(copy: SheetCopy, options: PrintOptions, typecase: Typecase) -> PaperDocument:
    """The short list in large print, or all signs in either size; no row is split."""
    width, height = size_mm(options.paper)
    sizes = LARGE if options.large else FULL
    setting = Setting(typecase, sizes, width - 2 * sizes.margin)
    title = copy.checklist.sheet.title
    foot_run = (copy.checklist.sheet.disclaimer, sizes.foot)
    foot_at = height - sizes.margin - SheetFoot(setting, [foot_run], "Page 00 of 00").height
    parts = [*_front(copy, setting), *(_full if options.full else _short)(copy, setting)]
    pages = paginate(parts, foot_at - sizes.margin - sizes.gap, CarriedHead(setting, title))
    feet = [SheetFoot(setting, [foot_run], f"Page {n} of {len(pages)}") for n in range(1, len(pages) + 1)]
    drawn = tuple(
        BlockPage([*stack(blocks, sizes.margin, sizes.margin), Placed(foot, sizes.margin, foot_at)])
        for blocks, foot in zip(pages, feet, strict=True)
    )
    return PaperDocument(title, options.paper, drawn)


def paginate(parts: Sequence[Part], room: float, carried: Block) -> list[list[Block]]:
    """Blocks page by page; every page but the first starts with `carried`.

    A head never stands alone at the foot, and a short part is not split.
    """
    pages: list[list[Block]] = [[]]
    for part in parts:
        first = part.head(False) if part.head else Space(0)
        is_short = first.height + _height(part.blocks) < room * SHORT
        needed = first.height + _height(part.blocks if is_short else part.blocks[:1])
        if _height(pages[-1]) + needed > room:
            pages.append([carried])
        pages[-1].append(first)
        for block in part.blocks:
            if _height(pages[-1]) + block.height > room:
                pages.append([carried, *([part.head(True)] if part.head else [])])
            pages[-1].append(block)
    return pages


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _front(copy: SheetCopy, setting: Setting) -> Iterator[Part]:
    yield Part([SheetHead(setting, copy, beside=False), Space(setting.sizes.gap * 1.5), *opening(copy, setting)])


def _short(copy: SheetCopy, setting: Setting) -> Iterator[Part]:
    """The lines of the sheet and what stands round them."""
    for words in copy.checklist.tiers.values():
        rows = tier_rows(copy, setting, words.tier, set(copy.result.also))
        yield _tier_part(copy, setting, words, [Spaced(row, setting.sizes.row_gap) for row in rows])
    yield _plain(setting, (copy.fill(copy.checklist.sheet.last_line), setting.sizes.row_bold))
    yield _plain(setting, *move_up_runs(copy, setting))
    sheet = copy.checklist.sheet
    yield from _notes(copy, setting, [*sheet.fields_left[:4], *sheet.fields_right[:1]])
    yield from _last_words(copy, setting)


def _full(copy: SheetCopy, setting: Setting) -> Iterator[Part]:
    """Every sign with what it may mean, every rule, and every field."""
    for words in copy.checklist.tiers.values():
        yield _tier_part(copy, setting, words, list(_tier_in_full(copy, setting, words)))
    sheet = copy.checklist.sheet
    yield _plain(setting, (copy.fill(sheet.last_line), setting.sizes.row_bold))
    yield from _rules(copy, setting)
    yield from _waiting(copy, setting)
    yield from _notes(copy, setting, [sheet.free_line, *sheet.fields_left, *sheet.fields_right])
    yield _plain(setting, (copy.fill(sheet.poison_help), setting.sizes.row))
    yield from _last_words(copy, setting)


def _tier_part(copy: SheetCopy, setting: Setting, words: TierWords, blocks: list[Block]) -> Part:
    def head(continued: bool) -> Block:
        runs = head_runs(copy, setting, words)
        if continued:
            runs = [(f"{words.name}, continued", setting.sizes.head_name)]
        return Spaced(TierHead(setting, words.tier, runs), setting.sizes.head_gap)

    return Part([*blocks, Space(setting.sizes.gap)], head)


def _tier_in_full(copy: SheetCopy, setting: Setting, words: TierWords) -> Iterator[Block]:
    sizes = setting.sizes
    doors: list[Run] = [(f"{words.meaning}.", sizes.row_bold)]
    doors += [(f"\nIn the UK: {words.uk}.", sizes.row), (f"\nIn the US: {words.us}.", sizes.row)]
    yield Spaced(setting.text(*doors), sizes.row_gap)
    for line in copy.checklist.lines_of(words.tier):
        if line.id in copy.ticks.lines:
            yield Spaced(line_row(copy, setting, line, ticked=True), sizes.row_gap)
    group = ""
    for sign in copy.checklist.signs_of(words.tier):
        row: Block = Spaced(_sign_in_full(copy, setting, sign), sizes.row_gap)
        if sign.group != group:
            heading = Spaced(setting.text((sign.group, sizes.heading)), sizes.row_gap / 2)
            row, group = Together(heading, row), sign.group
        yield row


def _sign_in_full(copy: SheetCopy, setting: Setting, sign: Sign) -> TickRow:
    sizes, ticked = setting.sizes, sign.slug in copy.ticks.signs
    runs: list[Run] = [(sign.text, sizes.ticked_row if ticked else sizes.row)]
    for label, text in (("May mean", sign.may_mean), ("Most for", sign.concerns), ("UK and US", sign.uk_and_us)):
        if text:
            runs.append((f"\n{label}: {text}", sizes.hint))
    return TickRow(setting, runs, ticked)


def _last_words(copy: SheetCopy, setting: Setting) -> Iterator[Part]:
    sheet, sizes = copy.checklist.sheet, setting.sizes
    yield _plain(setting, (copy.fill(sheet.crisis), sizes.row_bold))
    numbers = f" Numbers for {copy.country}." if copy.country else ""
    yield _plain(setting, (sheet.review + numbers, sizes.row))


def _rules(copy: SheetCopy, setting: Setting) -> Iterator[Part]:
    sizes = setting.sizes
    rows: list[Block] = [
        Spaced(TickRow(setting, [(risk.text, sizes.row)], risk.id in copy.ticks.risks), sizes.row_gap)
        for risk in copy.checklist.risks.values()
    ]
    small = setting.text((copy.checklist.sheet.move_up_small_print, sizes.hint))
    yield _headed(setting, "Move up one step if", [*rows, Spaced(small, sizes.gap)])
    yield _plain(setting, *move_up_runs(copy, setting))


def _waiting(copy: SheetCopy, setting: Setting) -> Iterator[Part]:
    sheet, sizes = copy.checklist.sheet, setting.sizes
    for title, texts in (
        ("While you wait for an emergency crew", sheet.while_waiting_emergency),
        ("While you wait to be seen today", sheet.while_waiting_today),
    ):
        blocks = [Spaced(setting.text((copy.fill(text), sizes.row)), sizes.row_gap) for text in texts]
        yield _headed(setting, title, [*blocks, Space(sizes.gap)])


def _notes(copy: SheetCopy, setting: Setting, labels: Sequence[str]) -> Iterator[Part]:
    """Fields to fill in, a scale to ring, what was noted on screen, and lines to write on."""
    sizes = setting.sizes
    blocks: list[Block] = []
    for label in labels:
        if label.endswith(PAIN_ENDING):
            blocks.append(Spaced(PainScale(setting, label.removesuffix(PAIN_ENDING)), sizes.gap / 2))
        else:
            blocks.append(FieldRow(setting, (label, "")))
    blocks.append(Space(sizes.gap))
    if copy.notes:
        lines = setting.text((copy.notes, sizes.row)).lines
        blocks += [setting.text((line, sizes.row)) for line in lines]
    blocks += [*[NoteLines(setting, 1, "")] * NOTE_LINES, Space(sizes.gap)]
    yield _headed(setting, "Notes for the clinician", blocks)


def _headed(setting: Setting, title: str, blocks: list[Block]) -> Part:
    def head(continued: bool) -> Block:
        words = f"{title}, continued" if continued else title
        return Spaced(setting.text((words, setting.sizes.heading)), setting.sizes.row_gap)

    return Part(blocks, head)


def _plain(setting: Setting, *runs: Run) -> Part:
    return Part([Spaced(setting.text(*runs), setting.sizes.gap)])
