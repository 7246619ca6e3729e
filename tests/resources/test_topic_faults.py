"""Every rule of a topic's file, broken once: the fault names the line and what is wrong there."""

from collections.abc import Callable
from pathlib import Path

import pytest

Change = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]

HEADINGS = "How it feels, Causes, Prevention, What to do, Steps, Treatment, When to seek care, Questions"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("title =", "titel =", "1: The key 'title' is missing."),
        ("aliases", 'author = "me"\naliases', "7: The key 'author' is unknown."),
        ('title = "Kidney stones"', "title = 7", "2: title must be text, not 7."),
        ('title = "Kidney stones"', 'title = " "', "2: title is blank."),
        ('aliases = ["renal colic"]', 'aliases = "colic"', "7: aliases must be a list of texts, not 'colic'."),
        ('aliases = ["renal colic"]', 'aliases = [\n "a",\n 7,\n]', "9: An item of aliases must be text, not 7."),
        (
            "2026-11-21",
            "2026-11-21T10:00:00",
            "8: reviewed must be a date such as 2026-11-21, not datetime.datetime(2026, 11, 21, 10, 0).",
        ),
        ("2026-11-21", '"2026-11-21"', "8: reviewed must be a date such as 2026-11-21, not '2026-11-21'."),
        ("2026-11-21", "2026-13-21", "8: This is not TOML: Expected newline or end of document after a statement."),
        (
            'kind = "condition"',
            'kind = "illness"',
            "3: kind must be one of condition, activity, treatment, guide, not 'illness'.",
        ),
        ("it moves.", "it *moves*.", "4: The summary is plain words, without '*'."),
        ("it moves.", "it moves.[^good-one]", "4: The summary is plain words, without '[^'."),
        ('"Kidney stones"', '"[Kidney](stones.md)"', "2: The title is plain words, without ']('."),
        ("it moves.", "it {moves}.", "4: summary has the unknown placeholder '{moves}'."),
        ('["dark-urine"]', '["pale-urine"]', "5: There is no sign 'pale-urine'."),
        ('["running"]', '["rowing"]', "6: There is no topic 'rowing'."),
        ('["running"]', '["stones"]', "6: The topic 'stones' is named as related to itself."),
        ('["running"]', '["running", "running"]', "6: The topic 'running' is named twice."),
        ('["dark-urine"]', '["plain-soreness", "dark-urine"]', "5: The signs must stand most urgent first."),
        ("+++\ntitle", "title", "1: A topic begins with front matter between two lines of +++."),
        ("+++\n## C", "## C", "1: A topic begins with front matter between two lines of +++."),
        ("summary = ", "summary ", "4: This is not TOML: Expected '=' after a key in a key/value pair."),
    ],
)
def test_front_matter_is_strict(old: str, new: str, fault: str, change: Change, faults: Faults) -> None:
    change("topics/stones.md", old, new)
    assert f"topics/stones.md:{fault}" in faults()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("## Causes\n", "## Reasons\n", f"10: There is no section 'Reasons'; there are {HEADINGS}."),
        ("## Causes\n", "## causes\n", f"10: There is no section 'causes'; there are {HEADINGS}."),
        ("## Causes\n", "## *Causes*\n", "10: A heading is plain words."),
        (
            "## Causes\n",
            "# Top\n## Causes\n",
            "10: Text stands under the heading of a section, not before the first one.",
        ),
        (
            "## Causes\n",
            "Hello.\n\n## Causes\n",
            "10: Text stands under the heading of a section, not before the first one.",
        ),
        (
            "## Causes\n",
            "## Steps\n1. Go.\n\n## Causes\n",
            "13: The section 'Causes' stands before 'Steps', not after it.",
        ),
        ("## When", "## Causes\nMore.\n\n## When", "14: The section 'Causes' stands here for the second time."),
        ("## Causes\n", "## Treatment\n", "1: The section 'Causes' is missing."),
        ("## When", "## Steps\n## When", "14: A section has no text."),
        ("### Can", "#### Can", "21: Headings are ## for a section and ### inside it, not ####."),
        ("### Can I run?", "### Can I run?[^good-one]", "21: A heading is plain words."),
        ("### Can I run?", "### Can I [^run]?", "21: There is no source 'run'."),
    ],
)
def test_sections_are_the_fixed_ones_in_order(old: str, new: str, fault: str, change: Change, faults: Faults) -> None:
    change("topics/stones.md", old, new)
    assert f"topics/stones.md:{fault}" in faults()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("A second", "See [x](rowing.md). A second", "12: There is no topic 'rowing'."),
        ("A second", "See [x](running.md#causes). A second", "12: The topic 'running' has no section 'Causes'."),
        ("A second", "See [x](running.md#legs). A second", "12: There is no section 'legs', so none in running.md."),
        (
            "A second",
            "See [x](http://a.org). A second",
            "12: A link leads to https:// or to topic.md, not to 'http://a.org'.",
        ),
        (
            "A second",
            "[x](javascript:go) A second",
            "12: A link leads to https:// or to topic.md, not to 'javascript:go'.",
        ),
        (
            "A second",
            "[x](https://me@a.org) A",
            "12: A link leads to https:// or to topic.md, not to 'https://me@a.org'.",
        ),
        ("A second", "<me@a.org> A second", "12: A link leads to https:// or to topic.md, not to 'mailto:me@a.org'."),
        ("A second", "[x](../running.md) A", "12: A link leads to https:// or to topic.md, not to '../running.md'."),
        ("A second", "[x](#causes) A second", "12: A link leads to https:// or to topic.md, not to '#causes'."),
        ("A second", "[x]() A second", "12: A link leads to https:// or to topic.md, not to ''."),
        ("A second", "[x](a b) [c][d] A", "12: The mark '][' is left over."),
        ("A second", "\n[x]: https://a.org\n\nA second", "13: The mark ']:' is left over."),
    ],
)
def test_links_lead_somewhere(old: str, new: str, fault: str, change: Change, faults: Faults) -> None:
    change("topics/stones.md", old, new)
    assert f"topics/stones.md:{fault}" in faults()


def test_a_topic_stands_in_a_group(change: Change, faults: Faults) -> None:
    change("pack.toml", '["stones", "running"]', '["stones"]')
    assert "topics/running.md:1: The topic 'running' stands in no group of pack.toml." in faults()


def test_a_topic_file_is_named_in_lower_case_with_hyphens(pack: Path, change: Change, faults: Faults) -> None:
    (pack / "topics/running.md").rename(pack / "topics/Running_1.md")
    message = "The name of a topic's file must be lower-case words with hyphens, not 'Running_1'."
    assert f"topics/Running_1.md:1: {message}" in faults()


def test_an_urgent_call_out_does_not_rest_on_unverified_sources(change: Change, faults: Faults) -> None:
    change("topics/stones.md", "fever.[^good-one]", "fever.[^weak-one]")
    assert faults() == [
        "topics/stones.md:14: The section 'When to seek care' rests on unverified sources only.",
        "topics/stones.md:15: The call-out 'Call now.' rests on unverified sources only.",
    ]


def test_a_tip_may_rest_on_unverified_sources(change: Change, faults: Faults) -> None:
    change("topics/running.md", "| When", "> [!TIP]\n> **Drink.** Water.[^weak-one]\n\n| When")
    assert faults() == []


def test_a_call_out_may_be_its_title_alone(change: Change, faults: Faults) -> None:
    change("topics/stones.md", "### Can", "> [!TIP]\n> **Drink.**\n\n### Can")
    assert faults() == []


def test_a_link_to_a_section_of_a_topic_that_was_not_read_is_no_fault(change: Change, faults: Faults) -> None:
    change("topics/running.md", "+++", "++")
    assert faults() == ["topics/running.md:1: A topic begins with front matter between two lines of +++."]


def test_a_guide_chooses_the_order_of_its_sections(change: Change, faults: Faults) -> None:
    change("topics/stones.md", 'kind = "condition"', 'kind = "guide"')
    change("topics/stones.md", "## Causes\n", "## Steps\n1. Go.\n\n## Causes\n")
    assert faults() == []
