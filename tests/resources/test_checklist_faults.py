"""Every rule of `checklist.toml`, broken once: the fault names the line and what is wrong there."""

from collections.abc import Callable

import pytest

from resources.identifiers import LineId
from resources.library import Library

Change = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]
Read = Callable[[], Library]

TIERS = "emergency-now, same-day, within-days, self-care-ok"
BLANK = "A choice is blank, by two spaces or a | too many, in"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('slug = "emergency-now"', 'slug = "now"', f"2: slug must be one of {TIERS}, not 'now'."),
        ('slug = "same-day"', 'slug = "emergency-now"', "9: There is a tier named 'emergency-now' already."),
        ('slug = "same-day"', 'slug = "emergency-now"', "1: There is no [[tier]] same-day."),
        ('name = "Today"\n', "", "9: The key 'name' is missing."),
        ("{number} now", "{nubmer} now", "5: band has the unknown placeholder '{nubmer}'."),
        ("{number} now", "{number now", "5: band has the unknown placeholder '{'."),
        ("{number} now", "number} now", "5: band has the unknown placeholder '}'."),
        ("{number} now", "{a} {number} {b}", "5: band has the unknown placeholder '{a}' and '{b}'."),
        ("{number} now", "{n} now", "5: band has the unknown placeholder '{n}'."),
        ('["Pregnant"]', '["Pregnant {reason}"]', "42: An item of move_up has the unknown placeholder '{reason}'."),
        ("Because {reason}", "Because {why}", "60: moved_up has the unknown placeholder '{why}'."),
        ("[sheet]", "[sheets]", "51: The key 'subtitle' is missing."),
        ("[sheet.results]", "[sheet.answers]", "33: There is no table [sheet.results]."),
        ("[sheet.results]", "[sheet.answers]", "51: The key 'answers' is unknown."),
        ('id = "sore"', 'id = "Sore"', "70: id must be lower-case words with hyphens, not 'Sore'."),
        ('id = "sore"', 'id = "dark-pee"', "69: There is a line named 'dark-pee' already."),
        ('id = "sore"', "id = 5", "70: id must be text, not 5."),
        (
            'tier = "self-care-ok"\ntext = "Sore',
            'tier = "later"\ntext = "Sore',
            f"71: tier must be one of {TIERS}, not 'later'.",
        ),
        ('["plain-soreness"]', '["soreness"]', "73: There is no sign 'soreness'."),
        ('["plain-soreness"]', "[]", "73: signs must name at least 1 sign."),
        (
            '["plain-soreness"]',
            '["plain-soreness", "dark-urine"]',
            "73: The line is self-care-ok, but its sign 'dark-urine' is emergency-now.",
        ),
        ("[[sign]]", '[[risk]]\nid = "pregnant"\n[[sign]]', "81: There is a risk named 'pregnant' already."),
        ('reason = "you are pregnant"\n', "", "75: The key 'reason' is missing."),
        ('sources = ["good-one"]', 'sources = ["weak-one"]', "79: The risk rests on unverified sources only."),
        ('sources = ["good-one"]', 'sources = ["best-one"]', "79: There is no source 'best-one'."),
        ('["good-one", "weak-one"]', '["weak-one"]', "89: A sign rests on at least one verified source."),
        ('["good-one", "weak-one"]', "[]", "89: A sign rests on at least one verified source."),
        ('["good-one", "weak-one"]', '["good-one", "best-one"]', "89: There is no source 'best-one'."),
        ('slug = "plain-soreness"', 'slug = "dark-urine"', "100: There is a sign named 'dark-urine' already."),
        (
            'slug = "plain-soreness"',
            'slug = "plain soreness"',
            "101: slug must be lower-case words with hyphens, not 'plain soreness'.",
        ),
        ("moves_up = false", 'moves_up = "no"', "106: moves_up must be true or false, not 'no'."),
        ("moves_up = false", "moves_up = false\nphrase = 'sore'", "107: phrase must be written as [[phrase]] tables."),
        ("'cola_coloured urine',", "'cola', 7,", "93: An item of phrases must be text, not 7."),
        ("'dark|@brown pee'", "'dark| pee'", f"92: {BLANK} 'dark| pee'."),
        ("'dark|@brown pee'", "'dark|@brow pee'", "92: There is no list of words 'brow' to name here."),
        ("'brown|cola'", "'brown||cola'", f"110: {BLANK} 'brown||cola'."),
        ("'brown|cola'", "'brown|@brown'", "110: There is no list of words 'brown' to name here."),
        ("'brown|cola'", "3", "110: brown must be text, not 3."),
        ("'cola_drink'", "'|cola_drink'", f"90: {BLANK} '|cola_drink'."),
        ("'tea coloured pee'", "'tea  pee'", f"97: {BLANK} 'tea  pee'."),
        ("not_when = ''", "not_when = '@brown'", "98: There is no list of words 'brown' to name here."),
        ("'cola_drink'", "'@brown'", "90: There is no list of words 'brown' to name here."),
        ("not_when = ''", "not_when = 'a||b'", f"98: {BLANK} 'a||b'."),
        ("not_when = ''", "nor_when = ''", "98: The key 'nor_when' is unknown."),
        ("pattern = 'tea coloured pee'\n", "", "96: The key 'pattern' is missing."),
    ],
)
def test_the_checklist_is_strict(old: str, new: str, fault: str, change: Change, faults: Faults) -> None:
    change("checklist.toml", old, new)
    assert f"checklist.toml:{fault}" in faults()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('signs = ["dark-urine"]', 'signs = ["dark-urine", "plain-soreness"]'),
        ('concerns = "Anyone"', 'concerns = ""'),
        ('concerns = "Anyone"\n', ""),
        ("Pee like cola", "Pee like cola: call {number} {also} or {hospital}, {advice}, {book}, {poison}"),
        ('sources = ["good-one"]', "sources = []"),
    ],
)
def test_what_is_allowed_is_no_fault(old: str, new: str, change: Change, faults: Faults) -> None:
    change("checklist.toml", old, new)
    assert faults() == []


def test_the_first_of_two_lines_of_one_name_stands(change: Change, library: Read) -> None:
    change("checklist.toml", 'id = "sore"', 'id = "dark-pee"')
    lines = library().checklist.lines
    assert [line.text for line in lines.values()] == ["Pee like cola"]
    assert list(lines) == [LineId("dark-pee")]


def test_a_checklist_without_a_sheet_has_a_blank_one(change: Change, faults: Faults, library: Read) -> None:
    change("checklist.toml", "[sheet]", "[other]")
    change("checklist.toml", "[sheet.results]", "[other.results]")
    assert "checklist.toml:1: There is no table [sheet]." in faults()
    assert library().checklist.sheet.title == ""
