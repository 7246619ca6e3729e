import pytest

from search_index.spelling import Speller, ordinary_words, slip_table

WORDS = {"kidney": 9, "numb": 1, "pee": 4, "rhabdomyolysis": 2, "sciatica": 3, "stone": 7, "stones": 5}
SPELLER = Speller([*WORDS], [*WORDS.values()], slip_table(enumerate(WORDS)))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("kidny", ("kidney",)),
        ("kidneyy", ("kidney",)),
        ("kindey", ("kidney",)),
        ("kidnex", ("kidney",)),
        ("rabdomyolysis", ("rhabdomyolysis",)),
        ("rhabbdomyollysis", ("rhabdomyolysis",)),
        ("rabdomyolisis", ("rhabdomyolysis",)),
        ("numd", ("numb",)),
        ("stonex", ("stone", "stones")),
    ],
)
def test_a_slip_is_put_right(typed: str, expected: tuple[str, ...]) -> None:
    assert SPELLER.nearest(typed) == expected


@pytest.mark.parametrize(
    "typed", ["number", "tables", "seized", "laptop", "pe", "kdny", "k1dney", "xylophonist", "x" * 30, "qwrtzpsdfg"]
)
def test_other_words_are_let_be(typed: str) -> None:
    assert SPELLER.nearest(typed) == ()


def test_ordinary_words_are_words_and_nothing_else() -> None:
    assert {"number", "tablets", "laptop", "colour", "color"} <= ordinary_words()
    assert all(word.isalpha() and word == word.lower() for word in ordinary_words())


@pytest.mark.parametrize(("typed", "expected"), [("socer", "soccer"), ("socecr", "soccer"), ("sorre", "sorer")])
def test_letters_doubled_or_swapped_are_likelier_than_others_however_rare_the_word(typed: str, expected: str) -> None:
    words = {"soccer": 1, "sorer": 2, "sores": 90, "sower": 90}
    assert Speller([*words], [*words.values()], slip_table(enumerate(words))).nearest(typed)[0] == expected
