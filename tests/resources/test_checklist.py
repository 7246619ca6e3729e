"""What a checklist can be asked."""

from collections.abc import Callable

import pytest

from resources.checklist import Checklist, fill_band
from resources.identifiers import LineId, SignSlug, Tier
from resources.library import Library

Change = Callable[[str, str, str], None]


@pytest.fixture
def checklist(change: Change, library: Callable[[], Library]) -> Checklist:
    """Two lines stand for one sign, the less urgent of them first."""
    change(
        "checklist.toml",
        'signs = ["plain-soreness"]',
        'signs = ["plain-soreness"]\n[[line]]\nid = "also"\n'
        'tier = "same-day"\ntext = "Very sore"\nsigns = ["plain-soreness"]',
    )
    return library().checklist


def test_lines_stand_most_urgent_first(checklist: Checklist) -> None:
    assert [line.tier for line in checklist.lines.values()] == [Tier.EMERGENCY, Tier.TODAY, Tier.SELF_CARE]


def test_lines_and_signs_are_told_by_tier(checklist: Checklist) -> None:
    assert [line.id for line in checklist.lines_of(Tier.EMERGENCY)] == ["dark-pee"]
    assert [sign.slug for sign in checklist.signs_of(Tier.SELF_CARE)] == ["plain-soreness"]


def test_the_most_urgent_line_stands_for_a_sign(checklist: Checklist) -> None:
    line = checklist.line_for(SignSlug("plain-soreness"))
    assert line is checklist.lines[LineId("also")]


def test_a_sign_may_have_no_line(checklist: Checklist) -> None:
    assert checklist.line_for(SignSlug("only-in-the-full-list")) is None


def test_a_band_says_the_number(checklist: Checklist, library: Callable[[], Library]) -> None:
    words = library().wording(library().countries["US"])
    assert fill_band(checklist.tiers[Tier.EMERGENCY], words) == "Call 911 now"
