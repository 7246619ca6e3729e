"""Beliefs told once and shown wherever a page names them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from resources.identifiers import CalloutKind, SourceKey, TopicSlug
from resources.library import Library
from resources.page_text import Block, Callout, Citation, Paragraph, TopicLink, WebLink, Words, plain

Change = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]
Read = Callable[[], Library]

MYTHS = """\
[[myth]]
slug = "ice-only"
belief = "Ice only, never heat."
answer = "Either is fine.[^good-one] See [the page](stones.md#causes)."
topic = "stones"
"""
REFERENCE = "> [!NOTE]\n> [Ice only](../myths.toml#ice-only)\n"


@pytest.fixture(autouse=True)
def told(pack: Path, change: Change) -> None:
    """Puts one belief into the pack, which its own topic and another one show."""
    (pack / "myths.toml").write_text(MYTHS, encoding="utf-8")
    change("topics/stones.md", "A second line.", f"\n{REFERENCE}\nA second line.")
    change("topics/running.md", "![A runner]", f"{REFERENCE}\n![A runner]")


def myth_on(library: Library, topic: str) -> list[Block]:
    blocks = [block for section in library.topics[TopicSlug(topic)].sections for block in section.blocks]
    return [block for block in blocks if isinstance(block, Callout) and block.kind is CalloutKind.MYTH]


def test_the_page_that_owns_a_belief_shows_it_with_its_answer(library: Read, faults: Faults) -> None:
    assert faults() == []
    [shown] = myth_on(library(), "stones")
    assert isinstance(shown, Callout)
    assert shown.title == "Myth: “Ice only, never heat.”"
    [answer] = shown.blocks
    assert isinstance(answer, Paragraph)
    assert Citation(SourceKey("good-one")) in answer.spans


def test_another_page_shows_the_same_and_leads_to_the_owner(library: Read) -> None:
    [own] = myth_on(library(), "stones")
    [other] = myth_on(library(), "running")
    assert isinstance(own, Callout)
    assert isinstance(other, Callout)
    assert other.blocks[:-1] == own.blocks
    last = other.blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.spans == (Words("More in "), Words("Kidney stones", link=TopicLink(TopicSlug("stones"))))


def test_a_link_to_an_owner_that_was_left_out_becomes_words(change: Change, library: Read) -> None:
    change("topics/stones.md", 'kind = "condition"', 'kind = "hobby"')
    [shown] = myth_on(library(), "running")
    assert isinstance(shown, Callout)
    *_, last = shown.blocks
    assert isinstance(last, Paragraph)
    assert plain(last.spans) == "More in a page that could not be read"
    assert [span for span in last.spans if isinstance(span, Words) and span.link] == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"stones"', '"stonez"', "myths.toml:5: There is no topic 'stonez'."),
        ("good-one", "bad-one", "myths.toml:4: There is no source 'bad-one'."),
        ("page](stones.md", "page](stonez.md", "myths.toml:4: There is no topic 'stonez'."),
        ("#causes", "#steps", "myths.toml:4: The topic 'stones' has no section 'Steps'."),
        ("Either", "# Either", "myths.toml:4: A heading is not used here."),
        ("Either is fine.", "![An ice pack](../illustrations/runner.svg)", None),
        ("belief", "believe", "myths.toml:1: The key 'belief' is missing."),
        ('"ice-only"', '"ice-cold"', "topics/stones.md:13: There is no myth 'ice-only'."),
        ('"ice-only"', '"Ice"', "myths.toml:2: slug must be lower-case words with hyphens, not 'Ice'."),
    ],
)
def test_a_belief_keeps_its_rules(old: str, new: str, fault: str | None, change: Change, faults: Faults) -> None:
    change("myths.toml", old, new)
    assert [line for line in faults() if fault is None or line == fault]


def test_a_belief_that_its_topic_does_not_show_is_a_fault(change: Change, faults: Faults) -> None:
    change("topics/stones.md", REFERENCE, "")
    assert faults() == ["myths.toml:5: The topic 'stones' does not show the myth 'ice-only'."]


def test_a_belief_left_out_is_no_fault_of_the_pages_that_name_it(change: Change, faults: Faults, library: Read) -> None:
    change("myths.toml", 'answer = "Either', 'remark = "Either')
    assert {fault.partition(":")[0] for fault in faults()} == {"myths.toml"}
    assert myth_on(library(), "running") == []


def test_where_no_belief_can_be_read_the_pages_that_name_them_stay(
    change: Change, faults: Faults, library: Read
) -> None:
    change("myths.toml", "[[myth]]", "[[myth")
    assert {fault.partition(":")[0] for fault in faults()} == {"myths.toml"}
    assert set(library().topics) == {"stones", "running"}


def test_a_call_out_without_words_of_its_own_names_no_belief(change: Change, faults: Faults) -> None:
    change("topics/running.md", REFERENCE, "> [!NOTE]\n> - [Ice only](../myths.toml#ice-only)\n")
    assert "topics/running.md:11: A call-out begins with its title, a sentence in bold." in faults()


def test_a_call_out_with_a_link_among_words_is_read_as_it_stands(change: Change, library: Read) -> None:
    change("topics/stones.md", REFERENCE, "> [!NOTE]\n> **Myth: ice.** See [a page](https://example.org/ice).\n")
    [shown] = myth_on(library(), "stones")
    assert isinstance(shown, Callout)
    assert isinstance(shown.blocks[0], Paragraph)
    assert Words("a page", link=WebLink("https://example.org/ice")) in shown.blocks[0].spans
