"""What a library can be asked."""

from collections.abc import Callable

from resources.identifiers import TopicSlug
from resources.library import Library

Read = Callable[[], Library]
Change = Callable[[str, str, str], None]


def test_the_words_are_neutral_until_the_country_is_known(library: Read) -> None:
    assert library().wording(None).number == "the emergency number"


def test_a_country_has_its_own_number_and_the_doors_of_its_words(library: Read) -> None:
    read = library()
    words = read.wording(read.countries["US"])
    assert (words.number, words.also, words.hospital) == ("911", "or 112", "the emergency room")


def test_a_country_whose_number_is_not_sure_has_the_neutral_one(library: Read) -> None:
    read = library()
    words = read.wording(read.countries["AQ"])
    assert (words.number, words.also, words.hospital) == ("the emergency number", "or 112", "the emergency room")


def test_a_country_with_one_number_has_no_other(change: Change, library: Read) -> None:
    change("countries.toml", 'also = "112"', 'also = ""')
    read = library()
    assert read.wording(read.countries["US"]).also == ""


def test_a_topic_stands_in_its_group(library: Read) -> None:
    group = library().group_of(TopicSlug("stones"))
    assert group is not None
    assert group.title == "All of it"


def test_a_topic_that_is_not_there_stands_in_no_group(library: Read) -> None:
    assert library().group_of(TopicSlug("rowing")) is None
