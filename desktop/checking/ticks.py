"""What was ticked, and the answer it adds up to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from resources.checklist import Checklist, Line
from resources.country import Wording
from resources.identifiers import LineId, RiskId, SignSlug, Tier

# At the fastest tier that a risk can act on there is no step left: the answer stays and asks for speed.
CALL_NOW = "Call now rather than later, because: {reason}."


class UnknownTickError(Exception):
    """A name that is neither a line, nor a sign, nor a rule of the checklist."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” is not on the checklist.")
        self.name = name


@dataclass(frozen=True, slots=True)
class Ticks:
    """What a person ticked; lines and signs stand apart, so that each view gives back what was ticked in it."""

    lines: frozenset[LineId] = frozenset()
    signs: frozenset[SignSlug] = frozenset()
    risks: frozenset[RiskId] = frozenset()

    def with_line(self, checklist: Checklist, line: LineId, ticked: bool) -> "Ticks":
        """The same with a line ticked or not; taking a line back takes back the signs that tick it."""
        if ticked:
            return replace(self, lines=self.lines | {line})
        held = frozenset(slug for slug in self.signs if (found := urgent_line(checklist, slug)) and found.id == line)
        return replace(self, lines=self.lines - {line}, signs=self.signs - held)

    def with_sign(self, sign: SignSlug, ticked: bool) -> "Ticks":
        """The same with a sign ticked or not."""
        return replace(self, signs=self.signs | {sign} if ticked else self.signs - {sign})

    def with_risk(self, risk: RiskId, ticked: bool) -> "Ticks":
        """The same with a move-up rule that fits or not."""
        return replace(self, risks=self.risks | {risk} if ticked else self.risks - {risk})


NO_TICKS = Ticks()


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to some ticks; `tier` is None while they do not add up to one.

    `count` is how many warning signs there are: ticked urgent lines, and ticked urgent signs without a line.
    `lines` and `also` are the rows to show ticked, in the order of the checklist; `also` are signs that tick no line.
    `second` and `moved` are "" where there is nothing to add.
    """

    tier: Tier | None
    count: int
    lines: tuple[LineId, ...]
    also: tuple[SignSlug, ...]
    headline: str
    second: str
    moved: str

    @property
    def is_empty(self) -> bool:
        """Whether not one line or sign is ticked."""
        return not self.lines and not self.also


class _Row(NamedTuple):
    """Something ticked that counts once."""

    tier: Tier
    text: str
    moves: bool


def ticks_named(checklist: Checklist, names: Iterable[str], risks: Iterable[str] = ()) -> Ticks:
    """Ticks for ids of lines, slugs of signs and ids of rules; raises UnknownTickError for any other name."""
    ticks = NO_TICKS
    for name in names:
        if name in checklist.lines:
            ticks = ticks.with_line(checklist, LineId(name), True)
        elif name in checklist.signs:
            ticks = ticks.with_sign(SignSlug(name), True)
        else:
            raise UnknownTickError(name)
    for name in risks:
        if name not in checklist.risks:
            raise UnknownTickError(name)
        ticks = ticks.with_risk(RiskId(name), True)
    return ticks


def urgent_line(checklist: Checklist, sign: SignSlug) -> Line | None:
    """The line that a ticked sign ticks too; none for self-care, whose lines must each be read and fit."""
    line = checklist.line_for(sign)
    return line if line and line.tier is not Tier.SELF_CARE else None


def assess(checklist: Checklist, ticks: Ticks, wording: Wording) -> Result:
    """The answer to `ticks`, its sentences filled with the words of a country."""
    by_sign = {line.id for slug in ticks.signs if (line := urgent_line(checklist, slug))}
    lines = tuple(id_ for id_ in checklist.lines if id_ in ticks.lines or id_ in by_sign)
    also = tuple(slug for slug in checklist.signs if slug in ticks.signs and urgent_line(checklist, slug) is None)
    rows = (*_line_rows(checklist, ticks, lines), *_sign_rows(checklist, also))
    urgent = [row for row in rows if row.tier is not Tier.SELF_CARE]
    before = _tier(checklist, urgent, lines)
    after = _raised(before, rows) if ticks.risks else before
    headline, second = _answer(checklist, rows, after, wording)
    moved = _moved(checklist, ticks, before, after)
    return Result(after, len(urgent), lines, also, headline, second, wording.fill(moved))


def _line_rows(checklist: Checklist, ticks: Ticks, lines: Iterable[LineId]) -> Iterator[_Row]:
    for line in (checklist.lines[id_] for id_ in lines):
        held = [checklist.signs[slug] for slug in line.signs]
        ticked = [sign for sign in held if sign.slug in ticks.signs]
        tier = min((line.tier, *(sign.tier for sign in ticked)), key=lambda tier: tier.rank)
        meant = held if line.id in ticks.lines else ticked
        yield _Row(tier, line.text, any(sign.moves_up for sign in meant))


def _sign_rows(checklist: Checklist, also: Iterable[SignSlug]) -> Iterator[_Row]:
    for sign in (checklist.signs[slug] for slug in also):
        yield _Row(sign.tier, sign.text.removesuffix("."), sign.moves_up)


def _tier(checklist: Checklist, urgent: Iterable[_Row], lines: Iterable[LineId]) -> Tier | None:
    """The fastest tier ticked; self-care only where all its lines fit and nothing above does."""
    if fastest := _fastest(row.tier for row in urgent):
        return fastest
    self_care = {line.id for line in checklist.lines_of(Tier.SELF_CARE)}
    return Tier.SELF_CARE if self_care and self_care <= set(lines) else None


def _raised(before: Tier | None, rows: Iterable[_Row]) -> Tier | None:
    """The tier once every row that moves has gone up a step; a single self-care tick is enough to move."""
    up = {Tier.SELF_CARE: Tier.WITHIN_DAYS, Tier.WITHIN_DAYS: Tier.TODAY}
    raised = [up.get(row.tier, row.tier) for row in rows if row.moves]
    return _fastest([*raised, *([before] if before else [])])


def _fastest(tiers: Iterable[Tier]) -> Tier | None:
    return min(tiers, key=lambda tier: tier.rank, default=None)


def _answer(checklist: Checklist, rows: Iterable[_Row], tier: Tier | None, wording: Wording) -> tuple[str, str]:
    """The headline and the line under it."""
    words = checklist.sheet.results
    urgent = [row for row in rows if row.tier is not Tier.SELF_CARE]
    if tier is Tier.EMERGENCY:
        headline = words.one_emergency if len(urgent) == 1 else words.emergencies
        said = next(row.text for row in urgent if row.tier is Tier.EMERGENCY)
        return wording.fill(headline, n=str(len(urgent))), wording.fill(words.emergency_second, line=wording.fill(said))
    plain = {
        Tier.TODAY: words.today,
        Tier.WITHIN_DAYS: words.within_days,
        Tier.SELF_CARE: words.self_care,
        None: words.self_care_unsure if rows else words.nothing,
    }
    headline, _, second = plain[tier].partition(". ")
    return wording.fill(headline) + "." * bool(second), wording.fill(second)


def _moved(checklist: Checklist, ticks: Ticks, before: Tier | None, after: Tier | None) -> str:
    """Why the answer went up, or why it can't wait; "" where no rule changed anything."""
    reasons = "; ".join(risk.reason for risk in checklist.risks.values() if risk.id in ticks.risks)
    if after is not before:
        return checklist.sheet.results.moved_up.replace("{reason}", reasons)
    if after is Tier.TODAY and reasons:
        return CALL_NOW.replace("{reason}", reasons)
    return ""
