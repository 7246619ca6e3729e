"""The names people and programs give to topics."""

import pytest

from desktop.deep_link import named_topic, near_topics
from resources.identifiers import SectionKind, TopicSlug
from resources.library import Library
from resources.page_text import TopicLink

STONES = TopicSlug("kidney-stones")


def test_the_name_of_a_topic_leads_to_it(library: Library) -> None:
    assert named_topic(library, "kidney-stones") == TopicLink(STONES)


def test_a_section_is_named_after_a_hash(library: Library) -> None:
    assert named_topic(library, "kidney-stones#treatment") == TopicLink(STONES, SectionKind.TREATMENT)


def test_a_hash_with_nothing_after_it_leads_to_the_top(library: Library) -> None:
    assert named_topic(library, "kidney-stones#") == TopicLink(STONES)


@pytest.mark.parametrize(
    "name",
    ["", "#treatment", "no-such-page", "kidney-stones#no-such-section", "kidney-stones#steps", "Kidney stones", "../x"],
)
def test_a_name_that_fits_nothing_leads_nowhere(library: Library, name: str) -> None:
    assert named_topic(library, name) is None


@pytest.mark.parametrize("name", ["kidney-stone", "KIDNEY-STONES", "kidney-stones#no-such-section", "kidney stones"])
def test_a_name_that_nearly_fits_brings_up_what_was_meant(library: Library, name: str) -> None:
    assert near_topics(library, name)[0] == STONES


@pytest.mark.parametrize("name", ["", "#", "qqqq", "x" * 5000])
def test_nothing_is_offered_for_a_name_like_none(library: Library, name: str) -> None:
    assert near_topics(library, name) == ()


def test_at_most_three_topics_are_offered(library: Library) -> None:
    assert 1 < len(near_topics(library, "back-s")) <= 3
