"""Every rule of a page's text, broken once: the fault names the line and what is wrong there."""

from collections.abc import Callable

import pytest

Change = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]

LABELS = "*(strong evidence)*, *(some evidence)*, *(expert advice)*"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("line.[^weak-one]", "line.[^nowhere]", "12: There is no source 'nowhere'."),
        ("line.[^weak-one]", "line.[^weak one]", "12: A note is [^source-key], without a space and closed."),
        ("A second", "A **second", "12: The mark '**' is left over."),
        ("A second", "A {number}", "12: The mark '{' is left over."),
        ("A second", "A <b>second</b>", "12: HTML is not used here: '<b>'."),
        ("A second", "A <br>\nsecond", "12: HTML is not used here: '<br>'."),
        ("A second", "A <!-- hidden --> second", "12: HTML is not used here: '<!--'."),
        ("A second", "\n<div\nclass='x'>\n\nA second", "13: HTML is not used here: \"<div\\nclass='x'>\"."),
        ("### Can", "*(some evidence)*\n\n### Can", "21: The label some evidence has no words before it."),
        ("A second", "A `second`", "12: Text in back quotes is not used here."),
        ("A second", "A ![x](../illustrations/runner.svg)", "12: A picture stands alone in its paragraph."),
        (
            "A second line.",
            "A second  \nline.",
            "12: A line is not broken by hand: take off the spaces or the backslash at its end.",
        ),
        (
            "*(strong evidence)*",
            "*(good evidence)*",
            f"12: A label of evidence is the last words of a paragraph: {LABELS}.",
        ),
        (
            "*(strong evidence)*",
            "*(strong evidence)* And more.",
            f"12: A label of evidence is the last words of a paragraph: {LABELS}.",
        ),
    ],
)
def test_running_text_is_plain_markdown(old: str, new: str, fault: str, change: Change, faults: Faults) -> None:
    change("topics/stones.md", old, new)
    assert f"topics/stones.md:{fault}" in faults()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("> - vomiting", ">   - vomiting", "19: A nested list is not used here."),
        ("> - vomiting", ">   1. vomiting", "19: A nested list is not used here."),
        ("> - vomiting", "> -", "19: An item of a list is blank."),
        ("Yes, says", "2. Yes, says", "22: A numbered list starts at 1."),
        ("Yes, says", "> Yes, says", "22: A quote that is no call-out is not used here."),
        ("Yes, says", "> - Yes, says", "22: A quote that is no call-out is not used here."),
        ("Yes, says", "> [!DANGER]\n> Yes, says", None),
        ("Yes, says", "    Yes, says", "22: A block of code is not used here."),
        ("Yes, says", "```\nno\n```\nYes, says", "22: A block of code is not used here."),
        ("Yes, says", "---\nYes, says", "22: A dividing line is not used here."),
        ("Yes, says", "[^good-one]: Yes, says", "22: A definition of a note is not used here."),
        ("> **Call now.** Pain", "> Pain", "15: A call-out begins with its title, a sentence in bold."),
        ("> **Call now.** Pain", "> - Pain", "15: A call-out begins with its title, a sentence in bold."),
        (
            "> **Call now.** Pain",
            "> [**Call now.**](running.md) Pain",
            "15: A call-out begins with its title, a sentence in bold.",
        ),
        ("> - vomiting", "> ### vomiting", "19: A heading is not used here."),
        ("> - vomiting", "> > [!TIP]\n> > **No.**", "19: A call-out is not used here."),
    ],
)
def test_blocks_are_the_ones_of_a_page(old: str, new: str, fault: str | None, change: Change, faults: Faults) -> None:
    change("topics/stones.md", old, new)
    kinds = (
        "22: There is no call-out 'DANGER': it is CAUTION, WARNING, IMPORTANT, TIP or NOTE, alone on the first line."
    )
    assert f"topics/stones.md:{fault or kinds}" in faults()


def test_a_call_out_may_be_blank_only_with_a_fault(change: Change, faults: Faults) -> None:
    change("topics/stones.md", "### Can", "> [!TIP]\n\n### Can")
    assert faults() == ["topics/stones.md:21: A call-out begins with its title, a sentence in bold."]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "runner.svg",
            "walker.svg",
            "11: There is no picture '../illustrations/walker.svg': write ../illustrations/name.svg.",
        ),
        (
            "../illustrations/runner.svg",
            "https://a.org/runner.svg",
            "11: There is no picture 'https://a.org/runner.svg': write ../illustrations/name.svg.",
        ),
        ("[A runner]", "[]", "11: The picture '../illustrations/runner.svg' has no words that say what it shows."),
        ("[A runner]", "[A *runner*]", "11: The words of a picture are plain, without '*'."),
        ("Stand tall", "Stand tall[^good-one]", "11: The words of a picture are plain, without '[^'."),
        ("1. The spine.", "1. The spine.\n\n   More.", "13: An item of a picture's key is one paragraph."),
        ("1. The spine.\n2.", "2.", "13: A numbered list starts at 1."),
    ],
)
def test_pictures_are_there_and_are_said_in_words(
    old: str, new: str, fault: str, change: Change, faults: Faults
) -> None:
    change("topics/running.md", old, new)
    assert faults() == [f"topics/running.md:{fault}"]


@pytest.mark.parametrize("marks", ["*a " * 2000 + "b*" * 2000, "*a **a " * 1000 + "b** b*" * 1000])
def test_emphasis_has_an_end(marks: str, change: Change, faults: Faults) -> None:
    change("topics/stones.md", "A second", marks)
    assert faults() == ["topics/stones.md:1: The text is nested too deep to be read."]


def test_a_table_has_an_end(change: Change, faults: Faults) -> None:
    change("topics/running.md", "| Day 1 |", "| Day | Rest |\n" * 2000 + "| Day 1 |")
    assert faults() == ["topics/running.md:16: A table has 2000 rows at most, not 2001."]


def test_a_fault_in_a_table_stands_on_its_row(change: Change, faults: Faults) -> None:
    change("topics/running.md", "| Day 1 |", "| Day 0 | **Rest |\n| Day 1 |")
    assert faults() == ["topics/running.md:18: The mark '**' is left over."]
