"""What a topic, its sections and its blocks can be asked."""

from collections.abc import Callable
from dataclasses import replace

from resources.identifiers import SectionKind, SourceKey, Tier, TopicSlug
from resources.library import Library
from resources.page_text import Citation, Paragraph, Words, lines_of, plain, sources_of

Read = Callable[[], Library]


def test_the_lines_of_a_section_are_its_text_in_reading_order(library: Read) -> None:
    topics = library().topics
    care = topics[TopicSlug("stones")].sections[1]
    assert care.lines == ("Call now.", "Pain with fever.", "shivers", "vomiting", "Can I run?", "Yes, says a page.")
    key = ("Stand tall", "The spine.", "The kidneys.")
    assert topics[TopicSlug("running")].sections[0].lines == (*key, "When", "What", "Day 1", "Rest")


def test_sources_stand_once_in_the_order_of_their_notes(library: Read) -> None:
    topic = library().topics[TopicSlug("stones")]
    assert topic.sources == ("good-one", "weak-one")
    assert topic.sections[1].sources == ("good-one",)


def test_sources_are_found_however_deep_they_lie(library: Read) -> None:
    sections = library().topics[TopicSlug("running")].sections
    assert sources_of(sections[0].blocks) == (SourceKey("good-one"),)


def test_a_topic_takes_a_minute_at_least(library: Read) -> None:
    topic = library().topics[TopicSlug("stones")]
    long = replace(topic.sections[0], blocks=(Paragraph((Words("word " * 500),)),))
    assert topic.minutes == 1
    assert replace(topic, sections=(long,)).minutes == 2


def test_plain_words_are_without_notes() -> None:
    assert plain((Words("Rest "), Citation(SourceKey("a")), Words("well. ", strong=True))) == "Rest well."
    assert list(lines_of([Paragraph((Words("Rest."),))])) == ["Rest."]


def test_headings_are_words_and_tiers_have_a_rank() -> None:
    assert SectionKind.WHEN_TO_SEEK_CARE.heading == "When to seek care"
    assert [tier.rank for tier in Tier] == [0, 1, 2, 3]
