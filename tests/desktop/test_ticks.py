"""What ticks add up to: every branch of the rules, on a checklist small enough to read."""

import dataclasses

import pytest

from desktop.checking.ticks import Ticks, UnknownTickError, assess, ticks_named, urgent_line
from resources.checklist import Checklist, Line, ResultWords, Risk, Sheet, Sign
from resources.country import Wording
from resources.identifiers import LineId, RiskId, SignSlug, Tier

WORDING = Wording("999", "or 112", "A&E", "111", "a GP", "116 123", "111", "tick", "ticked")
RESULTS = ResultWords(
    one_emergency="1 emergency sign: call {number} now",
    emergencies="{n} signs, at least one an emergency: call {number} now",
    emergency_second='Or {hospital}. Say: "{line}".',
    today="Get help today: call {advice}. Cannot be seen today? Go to {hospital}.",
    within_days="Book this week: {book}. New signs? {Tick} again.",
    self_care="Self-care is fine for now. Check again tomorrow.",
    self_care_unsure="Not sure yet. If you are worried, call {advice}.",
    nothing="Nothing {ticked} does not rule out a problem. Worried? Call {advice}.",
    moved_up="Moved up one step, because: {reason}.",
)


def line(id_: str, tier: Tier, *signs: str) -> Line:
    return Line(LineId(id_), tier, f"Line {id_}", "", tuple(SignSlug(slug) for slug in signs))


def sign(slug: str, tier: Tier, moves_up: bool = True) -> Sign:
    return Sign(SignSlug(slug), tier, "Group", f"Sign {slug}.", "It.", "All.", "", (), (), moves_up)


@pytest.fixture
def checklist() -> Checklist:
    sheet = Sheet(*(field.name for field in dataclasses.fields(Sheet)))  # type: ignore[arg-type]  # words play no part
    lines = (
        line("legs", Tier.EMERGENCY, "both-legs", "kidney-infection"),
        line("chest", Tier.EMERGENCY, "heart"),
        line("blood", Tier.TODAY, "blood"),
        line("weeks", Tier.WITHIN_DAYS, "not-improving"),
        line("spot", Tier.WITHIN_DAYS, "settled"),
        line("ache", Tier.SELF_CARE, "soreness", "strain"),
        line("eases", Tier.SELF_CARE, "soreness", "strain"),
        line("well", Tier.SELF_CARE, "strain"),
    )
    signs = (
        sign("both-legs", Tier.EMERGENCY),
        sign("heart", Tier.EMERGENCY),
        sign("bleed", Tier.EMERGENCY),
        sign("blood", Tier.TODAY),
        sign("kidney-infection", Tier.TODAY),
        sign("cough", Tier.TODAY),
        sign("not-improving", Tier.WITHIN_DAYS),
        sign("settled", Tier.WITHIN_DAYS, moves_up=False),
        sign("soreness", Tier.SELF_CARE, moves_up=False),
        sign("strain", Tier.SELF_CARE),
        sign("heat", Tier.SELF_CARE, moves_up=False),
    )
    risks = (
        Risk(RiskId("pregnant"), "You are pregnant", "you are pregnant", ()),
        Risk(RiskId("alone"), "You are alone", "you are alone", ()),
    )
    return Checklist(
        tiers={},
        signs={one.slug: one for one in signs},
        lines={one.id: one for one in lines},
        risks={one.id: one for one in risks},
        word_lists={},
        sheet=dataclasses.replace(sheet, results=RESULTS),
    )


CASES = [
    # names, risks, tier, count
    ("", "", None, 0),
    ("", "pregnant", None, 0),
    ("legs", "", Tier.EMERGENCY, 1),
    ("legs blood", "", Tier.EMERGENCY, 2),
    ("legs ache", "", Tier.EMERGENCY, 1),
    ("legs", "pregnant", Tier.EMERGENCY, 1),
    ("both-legs", "", Tier.EMERGENCY, 1),
    ("both-legs legs", "", Tier.EMERGENCY, 1),
    ("kidney-infection", "", Tier.EMERGENCY, 1),
    ("kidney-infection both-legs", "", Tier.EMERGENCY, 1),
    ("bleed", "", Tier.EMERGENCY, 1),
    ("bleed legs", "", Tier.EMERGENCY, 2),
    ("cough", "", Tier.TODAY, 1),
    ("cough blood", "", Tier.TODAY, 2),
    ("blood", "pregnant", Tier.TODAY, 1),
    ("weeks", "", Tier.WITHIN_DAYS, 1),
    ("weeks", "pregnant", Tier.TODAY, 1),
    ("settled", "pregnant", Tier.WITHIN_DAYS, 1),
    ("spot", "pregnant", Tier.WITHIN_DAYS, 1),
    ("weeks ache eases well", "", Tier.WITHIN_DAYS, 1),
    ("ache", "", None, 0),
    ("ache eases", "", None, 0),
    ("ache eases well", "", Tier.SELF_CARE, 0),
    ("ache eases well", "pregnant", Tier.WITHIN_DAYS, 0),
    ("ache", "pregnant", Tier.WITHIN_DAYS, 0),
    ("soreness", "", None, 0),
    ("soreness", "pregnant", None, 0),
    ("strain", "pregnant", Tier.WITHIN_DAYS, 0),
    ("soreness strain", "", None, 0),
    ("heat", "pregnant", None, 0),
    ("heat ache eases well", "", Tier.SELF_CARE, 0),
]


@pytest.mark.parametrize(("names", "risks", "tier", "count"), CASES)
def test_the_worst_tier_wins_and_lines_and_lone_signs_count(
    checklist: Checklist, names: str, risks: str, tier: Tier | None, count: int
) -> None:
    result = assess(checklist, ticks_named(checklist, names.split(), risks.split()), WORDING)
    assert (result.tier, result.count) == (tier, count)


def answer(checklist: Checklist, names: str, risks: str = "") -> tuple[str, str, str]:
    result = assess(checklist, ticks_named(checklist, names.split(), risks.split()), WORDING)
    return result.headline, result.second, result.moved


def test_nothing_ticked_never_reassures(checklist: Checklist) -> None:
    headline, second, moved = answer(checklist, "")
    assert headline == "Nothing ticked does not rule out a problem."
    assert (second, moved) == ("Worried? Call 111.", "")


def test_one_emergency_says_whom_to_call_and_what_to_say(checklist: Checklist) -> None:
    headline, second, _ = answer(checklist, "legs ache")
    assert headline == "1 emergency sign: call 999 now"
    assert second == 'Or A&E. Say: "Line legs".'


def test_several_signs_are_counted_and_the_emergency_is_the_one_to_say(checklist: Checklist) -> None:
    headline, second, _ = answer(checklist, "blood bleed")
    assert headline == "2 signs, at least one an emergency: call 999 now"
    assert second == 'Or A&E. Say: "Sign bleed".'


def test_the_other_tiers_each_have_their_answer(checklist: Checklist) -> None:
    assert answer(checklist, "blood")[:2] == ("Get help today: call 111.", "Cannot be seen today? Go to A&E.")
    assert answer(checklist, "weeks")[:2] == ("Book this week: a GP.", "New signs? Tick again.")
    assert answer(checklist, "ache eases well")[:2] == ("Self-care is fine for now.", "Check again tomorrow.")
    assert answer(checklist, "ache")[:2] == ("Not sure yet.", "If you are worried, call 111.")


def test_moving_up_says_every_reason(checklist: Checklist) -> None:
    assert answer(checklist, "weeks", "alone pregnant") == (
        "Get help today: call 111.",
        "Cannot be seen today? Go to A&E.",
        "Moved up one step, because: you are pregnant; you are alone.",
    )


def test_today_does_not_move_but_asks_for_speed(checklist: Checklist) -> None:
    assert answer(checklist, "blood", "alone")[2] == "Call now rather than later, because: you are alone."


@pytest.mark.parametrize("names", ["legs", "settled", "soreness", ""])
def test_a_rule_that_changes_nothing_says_nothing(checklist: Checklist, names: str) -> None:
    assert answer(checklist, names, "pregnant")[2] == ""


def test_rows_come_in_the_order_of_the_checklist(checklist: Checklist) -> None:
    result = assess(
        checklist, ticks_named(checklist, ["well", "cough", "weeks", "bleed", "heart", "soreness"]), WORDING
    )
    assert result.lines == ("chest", "weeks", "well")
    assert result.also == ("bleed", "cough", "soreness")
    assert not result.is_empty


def test_taking_a_line_back_takes_back_the_signs_that_tick_it(checklist: Checklist) -> None:
    ticks = ticks_named(checklist, ["legs", "both-legs", "heart", "cough"])
    ticks = ticks.with_line(checklist, LineId("legs"), False)
    assert ticks == ticks_named(checklist, ["heart", "cough"])


def test_taking_a_sign_back_leaves_a_line_that_was_ticked_itself(checklist: Checklist) -> None:
    ticks = ticks_named(checklist, ["legs", "both-legs"]).with_sign(SignSlug("both-legs"), False)
    assert assess(checklist, ticks, WORDING).lines == ("legs",)


def test_a_risk_is_ticked_and_taken_back(checklist: Checklist) -> None:
    ticks = Ticks().with_risk(RiskId("alone"), True)
    assert ticks.risks == {"alone"}
    assert ticks.with_risk(RiskId("alone"), False) == Ticks()


def test_a_checklist_without_self_care_lines_never_says_self_care(checklist: Checklist) -> None:
    short = dataclasses.replace(checklist, lines={LineId("legs"): checklist.lines[LineId("legs")]})
    assert assess(short, Ticks(), WORDING).tier is None


@pytest.mark.parametrize(("names", "risks"), [(["legs", "wings"], []), (["legs"], ["wings"])])
def test_an_unknown_name_is_refused(checklist: Checklist, names: list[str], risks: list[str]) -> None:
    with pytest.raises(UnknownTickError) as refused:
        ticks_named(checklist, names, risks)
    assert refused.value.name == "wings"


def test_a_self_care_sign_has_no_urgent_line(checklist: Checklist) -> None:
    assert urgent_line(checklist, SignSlug("strain")) is None
    assert urgent_line(checklist, SignSlug("heat")) is None
