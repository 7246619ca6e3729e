"""The warning signs, the one-page sheet made of them, and the rules that move an answer up."""

from collections.abc import Mapping
from dataclasses import dataclass

from resources.country import Wording
from resources.identifiers import LineId, RiskId, SignSlug, SourceKey, Tier


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that raise a sign when somebody types them.

    `pattern` is terms split by spaces: `|` parts the choices of a term, `_` joins words that stand side by
    side, `@name` stands for a word list of the checklist. `not_when` lists what silences this phrase, in the same
    notation but without lists.
    """

    pattern: str
    not_when: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A warning sign; `text` is the line to tick, `concerns` says whom it applies to most."""

    slug: SignSlug
    tier: Tier
    group: str
    text: str
    may_mean: str
    concerns: str
    uk_and_us: str
    sources: tuple[SourceKey, ...]
    phrases: tuple[Phrase, ...]
    moves_up: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the one-page sheet; one tick on it stands for any of `signs`."""

    id: LineId
    tier: Tier
    text: str
    hint: str
    signs: tuple[SignSlug, ...]


@dataclass(frozen=True, slots=True)
class Risk:
    """A rule that moves the answer up one tier; `reason` follows "because"."""

    id: RiskId
    text: str
    reason: str
    sources: tuple[SourceKey, ...]


@dataclass(frozen=True, slots=True)
class TierWords:
    """A tier in words: `band` heads its lines; `uk` and `us` say in full what to do there."""

    tier: Tier
    name: str
    meaning: str
    band: str
    uk: str
    us: str


@dataclass(frozen=True, slots=True)
class ResultWords:
    """What the sheet answers; `{n}`, `{line}` and `{reason}` are filled in besides the country's words."""

    one_emergency: str
    emergencies: str
    emergency_second: str
    today: str
    within_days: str
    self_care: str
    self_care_unsure: str
    nothing: str
    moved_up: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words round the lines, to be filled by `Wording.fill`."""

    title: str
    subtitle: str
    instruction: str
    last_line: str
    pregnancy_door: str
    disclaimer: str
    review: str
    crisis: str
    move_up: tuple[str, ...]
    move_up_small_print: str
    while_waiting_emergency: tuple[str, ...]
    while_waiting_today: tuple[str, ...]
    fields_left: tuple[str, ...]
    fields_right: tuple[str, ...]
    free_line: str
    poison_help: str
    results: ResultWords


@dataclass(frozen=True, slots=True)
class Checklist:
    """All of it; signs and lines in the order they are shown, most urgent tier first for lines.

    `word_lists` has, by their names, choices that many phrases share, parted by `|`.
    """

    tiers: Mapping[Tier, TierWords]
    signs: Mapping[SignSlug, Sign]
    lines: Mapping[LineId, Line]
    risks: Mapping[RiskId, Risk]
    word_lists: Mapping[str, str]
    sheet: Sheet

    def lines_of(self, tier: Tier) -> tuple[Line, ...]:
        """The sheet's lines in one tier, in order."""
        return tuple(line for line in self.lines.values() if line.tier is tier)

    def signs_of(self, tier: Tier) -> tuple[Sign, ...]:
        """All signs of one tier, in order."""
        return tuple(sign for sign in self.signs.values() if sign.tier is tier)

    def line_for(self, sign: SignSlug) -> Line | None:
        """The most urgent line that stands for a sign; None where only the full list has it."""
        found = [line for line in self.lines.values() if sign in line.signs]
        return min(found, key=lambda line: line.tier.rank, default=None)


def fill_band(words: TierWords, wording: Wording) -> str:
    """The head over a tier's lines with the country's own number and doors."""
    return wording.fill(words.band)
