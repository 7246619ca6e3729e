from array import array

import pytest

from search_index.asked import Asked
from search_index.groups import Group
from search_index.snippet import CUT, WIDTH, Quoter
from search_index.stems import stem
from search_index.text import words

NUMBERS = {stem(word): number for number, word in enumerate("stone water pain warm-up".split(), start=1)}
NUMBERS |= {"warm": 5, "warmup": 6, "after": 7}


def asked(*words: str) -> Asked:
    numbers = [frozenset({NUMBERS[stem(word)]}) for word in words]
    return Asked([Group(1.0, (), number, number, array("Q"), 0, ()) for number in numbers])


def quoter(*lines: str) -> Quoter:
    stems = [[NUMBERS[stem(word)] for word in words(line) if stem(word) in NUMBERS] for line in lines]
    return Quoter(lambda _number: lines, lambda _number: stems, NUMBERS.get)


def quote(*lines: str, words: tuple[str, ...]) -> tuple[str, list[str]]:
    text, marks = quoter(*lines).quote(0, asked(*words))
    return text, [text[start : start + length] for start, length in marks]


def test_the_sentence_with_most_of_the_question_is_quoted() -> None:
    filler = "Nothing of this sort is to be found in here, whatever anybody says about it, today or at any time. " * 2
    text, marks = quote(filler, "A stone. " + filler, "Water moves a stone.", words=("stone", "water"))
    assert (text, marks) == ("Water moves a stone.", ["Water", "stone"])


def test_more_sentences_follow_while_there_is_room() -> None:
    text, marks = quote("Not here. Stones hurt. They pass.", "Drink water.", words=("stone", "water"))
    assert (text, marks) == ("Stones hurt. They pass. Drink water.", ["Stones", "water"])


def test_lines_that_are_no_sentences_are_kept_apart() -> None:
    assert quote("A stone", "Water", "Pain.", words=("stone",))[0] == "A stone · Water · Pain."


def test_a_section_without_asked_words_is_quoted_from_its_beginning() -> None:
    assert quote("First. Second.", words=("stone",)) == ("First. Second.", [])


def test_an_empty_section_has_an_empty_quote() -> None:
    assert quote(words=("stone",)) == ("", [])


@pytest.mark.parametrize("before", [0, 40, 400])
@pytest.mark.parametrize("after", [0, 400])
def test_a_long_sentence_is_cut_between_words_round_what_was_asked(before: int, after: int) -> None:
    line = "word " * (before // 5) + "stone in water" + " word" * (after // 5)
    text, marks = quote(line, words=("stone", "water"))
    assert marks == ["stone", "water"]
    assert len(text) <= WIDTH + 2 * len(CUT)
    assert set(text.strip(CUT).split()) <= {"word", "stone", "in", "water"}


def test_a_long_sentence_without_asked_words_keeps_its_beginning() -> None:
    text, marks = quote("first " + "word " * 100, words=("stone",))
    assert text.startswith("first word")
    assert (text[-1], marks) == (CUT, [])


def test_a_word_made_of_asked_words_is_marked_once() -> None:
    numbers = frozenset({5, 6})
    assert quoter().marks("A warm-up and a stone", Asked([Group(1.0, (), numbers, numbers, array("Q"), 0, ())])) == (
        (2, 7),
    )


def test_a_text_with_figures_is_marked_as_a_whole() -> None:
    assert quoter().marks("A 5 mm stone", asked("stone")) == ((7, 5),)


@pytest.mark.parametrize(("words", "marked"), [(("stone", "after"), ["stone"]), (("after",), ["after"])])
def test_light_words_are_marked_only_where_nothing_else_was_asked(words: tuple[str, ...], marked: list[str]) -> None:
    assert quote("A stone after water.", words=words)[1] == marked
