import pytest

from search_index.phrases import NOT_TAKEN, Heard, PhraseBook


def matches(pattern: str, text: str) -> bool:
    words = text.split()
    heard = Heard([(word,) for word in words], [NOT_TAKEN] * len(words))
    return PhraseBook.of([pattern]).matching(heard) == [0]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("blood pee|wee", "blood in my wee"),
        ("blood pee|wee", "my pee has blood"),
        ("numb between_my_legs", "numb between my legs"),
        ("a b", "a x x x x x x x x x x x x x x x b"),
        ("a_b c", "c x x x x a b"),
        ("back|spine back|pain", "back back"),
    ],
)
def test_all_terms_in_a_run_of_seventeen_match(pattern: str, text: str) -> None:
    assert matches(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("blood pee", "blood"),
        ("blood pee", "pee pee"),
        ("between_my_legs", "between the legs"),
        ("between_my_legs", "between my"),
        ("a b", "a x x x x x x x x x x x x x x x x b"),
        ("back|spine back|pain", "back"),
        ("a_b b_c", "a b c"),
        ("a", ""),
        ("", "a"),
    ],
)
def test_anything_less_does_not(pattern: str, text: str) -> None:
    assert not matches(pattern, text)


def test_a_word_may_stand_for_several() -> None:
    heard = Heard([("hurt", "heart"), ("pain",)], [NOT_TAKEN, NOT_TAKEN])
    assert PhraseBook.of(["heart pain", "hurt pain", "hart pain"]).matching(heard) == [0, 1]


def test_a_word_spoken_against_counts_only_with_its_negative() -> None:
    heard = Heard([("no",), ("blood",), ("pee",)], [NOT_TAKEN, 0, NOT_TAKEN])
    assert PhraseBook.of(["blood pee", "no blood pee", "no_blood pee"]).matching(heard) == [1, 2]


def test_the_book_knows_its_words() -> None:
    assert PhraseBook.of(["a|b_c d", "d"]).words == {"a", "b", "c", "d"}


def test_long_questions_are_matched_in_time_that_grows_with_their_length() -> None:
    assert not matches("pain back numb", "pain " * 400 + "x " * 8 + "back " * 400)


def test_a_book_that_was_written_is_read_as_it_was() -> None:
    book = PhraseBook.of(["blood pee|wee", "numb between_my_legs"])
    again = PhraseBook.read(book.written())
    assert again.written() == book.written()
    assert again.words == book.words
    heard = Heard([(word,) for word in "numb between my legs and blood in wee".split()], [NOT_TAKEN] * 8)
    assert again.matching(heard) == book.matching(heard) == [0, 1]
