import pytest

from search_index.negation import taken_away
from search_index.phrases import NOT_TAKEN


def kept(text: str) -> str:
    words = text.split()
    return " ".join(word for word, taken in zip(words, taken_away(words), strict=True) if taken == NOT_TAKEN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("back pain no fever", "back pain"),
        ("blood in wee no pain", "blood in wee"),
        ("no fever or vomiting but numb", "or but numb"),
        ("no sign of the fever", "sign of the"),
        ("i dont have a fever", "i dont have a"),
        ("havent got any blood", "havent got any"),
        ("legs not numb", "legs not"),
        ("it isnt numb", "it isnt"),
        ("without fever nor chills", "without nor"),
        ("pain without", "pain without"),
        ("no bother peeing", "peeing"),
        ("dont", "dont"),
        ("no fever or", "or"),
    ],
)
def test_a_negative_takes_the_next_word_away_and_a_no_is_taken_by_it(text: str, expected: str) -> None:
    assert kept(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "no feeling in legs",
        "cant feel my legs",
        "can not walk",
        "cannot pee",
        "lost control",
        "no pee or blood",
        "not peed",
        "stopped peeing",
        "no point living",
        "baby not moving",
        "not getting better",
        "dont know",
    ],
)
def test_it_leaves_alone_what_is_a_sign_by_itself(text: str) -> None:
    assert kept(text) == text
