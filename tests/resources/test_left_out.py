"""What is left of a pack that is not whole."""

from collections.abc import Callable

from resources.identifiers import (
    LineId,
    PlaceSlug,
    SignSlug,
    SourceKey,
    TopicSlug,
)
from resources.library import Library
from resources.page_text import (
    Block,
    Citation,
    Paragraph,
    Table,
    Words,
    spans_of,
)

Change = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]
Read = Callable[[], Library]

GOOD, WEAK = Citation(SourceKey("good-one")), Citation(SourceKey("weak-one"))
STONES, RUNNING = TopicSlug("stones"), TopicSlug("running")


def blocks(library: Library, topic: TopicSlug, section: int) -> tuple[Block, ...]:
    return library.topics[topic].sections[section].blocks


def test_a_faulty_topic_is_left_out_with_every_mention_of_it(change: Change, faults: Faults, library: Read) -> None:
    change("topics/running.md", 'kind = "activity"', 'kind = "hobby"')
    read = library()
    assert len(faults()) == 1
    assert list(read.topics) == [STONES]
    assert read.topics[STONES].related == ()
    assert read.groups[0].topics == (STONES,)
    assert read.activities == {}
    first = blocks(read, STONES, 0)[0]
    assert isinstance(first, Paragraph)
    assert first.spans[2:5] == (Words(", as "), Words("running"), Words(" shows."))


def test_links_to_a_faulty_topic_become_words_wherever_they_stand(change: Change, library: Read) -> None:
    change("topics/stones.md", "signs", "sings")
    change("topics/running.md", "Day 1", "[Day 1](stones.md)")
    change("topics/running.md", "![", "> [!TIP]\n> **Drink.** See [stones](stones.md).\n\n![")
    change("topics/running.md", "| When", "- an [item](stones.md)\n\n### A question\n\n| When")
    sections = library().topics[RUNNING].sections
    spans = [span for section in sections for spans in spans_of(section.blocks) for span in spans]
    assert [span for span in spans if isinstance(span, Words) and span.link] == []


def test_a_faulty_sign_is_left_out_of_all_that_names_it(change: Change, faults: Faults, library: Read) -> None:
    change("checklist.toml", 'may_mean = "Muscle breakdown"\n', "")
    read = library()
    assert len(faults()) == 1
    assert list(read.checklist.signs) == ["plain-soreness"]
    assert read.checklist.lines[LineId("dark-pee")].signs == ()
    assert read.topics[STONES].signs == ()
    assert read.places[PlaceSlug("left-flank")].signs == ()


def test_a_faulty_source_is_left_out_of_all_that_cites_it(change: Change, faults: Faults, library: Read) -> None:
    change("sources.toml", "verified = false", "verified = 0")
    read = library()
    assert faults() == ["sources.toml:17: verified must be true or false, not 0."]
    assert read.topics[STONES].sources == (GOOD.source,)
    assert read.checklist.signs[SignSlug("dark-urine")].sources == (GOOD.source,)


def test_a_sign_whose_sources_are_all_faulty_is_a_fault(change: Change, faults: Faults) -> None:
    change("sources.toml", "verified = true", "verified = 1")
    assert "checklist.toml:89: A sign rests on at least one verified source." in faults()


def test_a_faulty_picture_is_left_out_with_its_key(change: Change, faults: Faults, library: Read) -> None:
    change("illustrations/runner.svg", "</svg>", "</svgs>")
    assert faults() == ["illustrations/runner.svg:6: This is no well-formed SVG: mismatched tag."]
    assert library().pictures == {}
    assert [type(block) for block in blocks(library(), RUNNING, 0)] == [Table]


def test_a_country_whose_words_are_faulty_gets_the_neutral_ones(change: Change, faults: Faults, library: Read) -> None:
    change("countries.toml", 'book = "your doctor"\n', "")
    assert faults() == ["countries.toml:12: The key 'book' is missing."]
    assert library().countries["US"].words == "neutral"


def test_a_group_without_a_whole_topic_is_left_out(change: Change, library: Read) -> None:
    change("topics/stones.md", "+++", "++")
    change("topics/running.md", "+++", "++")
    assert (library().groups, library().topics) == ((), {})


def test_what_is_faulty_in_the_sheet_leaves_it_blank(change: Change, faults: Faults, library: Read) -> None:
    change("checklist.toml", 'free_line = "My worry"\n', "")
    assert faults() == ["checklist.toml:33: The key 'free_line' is missing."]
    assert library().checklist.sheet.title == ""


def test_what_is_faulty_in_the_results_leaves_only_these_blank(change: Change, library: Read) -> None:
    change("checklist.toml", 'nothing = "Nothing {ticked}"\n', "")
    sheet = library().checklist.sheet
    assert (sheet.title, sheet.results.today) == ("When to seek care", "")


def test_a_faulty_phrase_is_left_out_of_its_sign(change: Change, library: Read) -> None:
    change("checklist.toml", "pattern = 'tea coloured pee'", "pattern = 'tea  pee'")
    assert len(library().checklist.signs[SignSlug("dark-urine")].phrases) == 2
