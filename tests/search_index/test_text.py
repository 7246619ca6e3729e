import pytest

from search_index.text import fold, plain_words, tokens, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kidney STONES", ["kidney", "stones"]),
        ("can’t can't can`t", ["cant", "cant", "cant"]),
        ("the kidney's tube, a runner’s back", ["the", "kidney", "tube", "a", "runner", "back"]),
        ("naïve café cafe\u0301", ["naive", "cafe", "cafe"]),
        ("œdema Straße", ["oedema", "strasse"]),
        ("2.5 litres, 10,000 steps, 1,5 km", ["2.5", "litres", "10000", "steps", "1.5", "km"]),
        ("knee-deep: half/half", ["knee", "deep", "half", "half"]),
    ],
)
def test_words_are_folded(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_words_made_of_others_are_given_joined_too() -> None:
    assert [(token.word, token.joined) for token in tokens("warm-up")] == [
        ("warm", False),
        ("up", False),
        ("warmup", True),
    ]


@pytest.mark.parametrize(
    "written", ["38 C", "38°C", "38 °C", "38 degrees", "38 deg C", "100.4 F", "100.4°F", "100,4 fahrenheit"]
)
def test_a_temperature_is_the_same_however_it_is_written(written: str) -> None:
    assert [token.word for token in tokens(written) if token.joined] == ["38c"]


@pytest.mark.parametrize("written", ["20 C", "12 F", "50 degrees"])
def test_other_degrees_are_only_figures(written: str) -> None:
    assert [token.joined for token in tokens(written)] == [False]


def test_tokens_know_their_places() -> None:
    text = "A warm-up at 38°C, isn’t it?"
    assert [text[token.start : token.end] for token in tokens(text)] == [
        "A", "warm", "up", "warm-up", "at", "38", "38°C", "isn’t", "it",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " \t\n", "\0", "😀🩸", "\ud800", "-–—'\"", "\u02bc", "a" * 5000, "½"])
def test_odd_texts_have_no_or_plain_words(text: str) -> None:
    assert all(word.isalnum() for word in words(text))


def test_plain_words_lose_apostrophes_hyphens_and_slashes() -> None:
    assert plain_words("Can't pee/wee after a spin-class – 38.5°") == [
        "cant", "pee", "wee", "after", "a", "spin", "class", "38", "5",
    ]  # fmt: skip


def test_fold_keeps_spaces() -> None:
    assert fold("Déjà VU") == "deja vu"
