"""The pack that ships, asked in people's own words. The floors are below what is reached, so that texts may change."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from resources.library import Library
from search_index.searcher import Searcher

DATA = Path(__file__).parent / "data"
FIRST, IN_TOP_3, ONE_SLIP, WORRIED, HARMLESS = 0.78, 0.93, 0.92, 0.92, 0.03


def lines(name: str) -> list[str]:
    found = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in found if line and not line.startswith("#")]


def questions(library: Library) -> list[tuple[str, set[str]]]:
    """The questions with the topics that answer them, as far as these are written."""
    pairs = (line.split("\t") for line in lines("questions.tsv"))
    return [(typed, wanted & set(library.topics)) for typed, topics in pairs if (wanted := set(topics.split("|")))]


def share_found(searcher: Searcher, asked: Sequence[tuple[str, set[str]]], places: int) -> float:
    """How many of the questions have a wanted topic in the first places."""
    found = [wanted & {hit.topic for hit in searcher.search(typed, limit=places).hits} for typed, wanted in asked]
    return sum(map(bool, found)) / len(asked)


def with_a_slip(typed: str) -> str:
    """The two letters in the middle of the longest word swapped."""
    word = max(typed.split(), key=len)
    at = len(word) // 2
    return typed.replace(word, word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :], 1)


def test_dark_pee_after_spin_class_is_rhabdo_and_an_emergency(shipped_searcher: Searcher) -> None:
    answer = shipped_searcher.search("dark pee after spin class")
    assert answer.hits[0].topic == "rhabdomyolysis"
    assert answer.signs[0] == "dark-urine-after-exercise"


def test_the_longest_name_in_a_question_is_the_first_word_explained(shipped_searcher: Searcher) -> None:
    assert shipped_searcher.search("creatine kinase").terms[:2] == ("creatine-kinase", "creatine")


def test_what_people_also_say_for_a_word_is_explained_when_it_is_all_they_ask(shipped_searcher: Searcher) -> None:
    assert shipped_searcher.search("lower back").terms == ("lumbar-spine",)
    assert shipped_searcher.search("lower back pain after deadlifts").terms == ()


def test_every_title_finds_its_topic_first(shipped_searcher: Searcher, library: Library) -> None:
    for topic in library.topics.values():
        assert shipped_searcher.search(topic.title).hits[0].topic == topic.slug


def test_an_alias_finds_its_topic_among_the_first(shipped_searcher: Searcher, library: Library) -> None:
    asked = [(alias, {str(topic.slug)}) for topic in library.topics.values() for alias in topic.aliases[::5]]
    assert share_found(shipped_searcher, asked, places=3) >= IN_TOP_3


@pytest.mark.parametrize(("places", "floor"), [(1, FIRST), (3, IN_TOP_3)])
def test_lay_questions_find_their_topic(
    shipped_searcher: Searcher, library: Library, places: int, floor: float
) -> None:
    assert share_found(shipped_searcher, questions(library), places) >= floor


def test_one_slip_changes_little(shipped_searcher: Searcher, library: Library) -> None:
    asked = [(typed, wanted) for typed, wanted in questions(library) if max(map(len, typed.split())) > 5]
    slipped = [(with_a_slip(typed), wanted) for typed, wanted in asked]
    kept = share_found(shipped_searcher, slipped, places=1) / share_found(shipped_searcher, asked, places=1)
    assert kept >= ONE_SLIP


def test_worried_questions_show_a_sign(shipped_searcher: Searcher) -> None:
    worried = lines("worried.txt")
    assert sum(bool(shipped_searcher.search(typed).signs) for typed in worried) >= WORRIED * len(worried)


def test_harmless_questions_show_none(shipped_searcher: Searcher) -> None:
    harmless = lines("harmless.txt")
    assert sum(bool(shipped_searcher.search(typed).signs) for typed in harmless) <= HARMLESS * len(harmless)


def test_what_is_shown_as_typed_letter_by_letter_holds_no_surprises(shipped_searcher: Searcher) -> None:
    typed = "lower back pain after running"
    answers = [shipped_searcher.search(typed[:end], typing=True) for end in range(1, len(typed) + 1)]
    assert all(answer.hits for answer in answers)
    assert answers[-1].hits[0].topic == shipped_searcher.search(typed).hits[0].topic == "running"


def test_a_slip_that_only_an_alias_holds_is_put_right_while_typing(shipped_searcher: Searcher) -> None:
    answer = shipped_searcher.search("lower back dedlift", typing=True)
    assert answer.corrected == "lower back deadlift"
    assert shipped_searcher.search("lower back dedlif", typing=True).corrected is None


def test_several_slips_are_each_put_right_in_their_place(shipped_searcher: Searcher) -> None:
    assert shipped_searcher.search("stnoe in my kidny").corrected == "stone in my kidney"
