import pytest

from search_index.stems import STOP, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("colour", "colors"),
        ("haematuria", "hematuria"),
        ("anaemia", "anemia"),
        ("diarrhoea", "diarrhea"),
        ("oedema", "edema"),
        ("oesophagus", "esophagus"),
        ("paralysed", "paralyzed"),
        ("stabilise", "stabilizing"),
        ("litres", "liter"),
        ("disk", "discs"),
        ("practise", "practicing"),
        ("feet", "foot"),
        ("fell", "falling"),
        ("torn", "tears"),
        ("kidneys", "kidney"),
    ],
)
def test_one_word_has_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("exercise", "exorcize"), ("numb", "number"), ("our", "or")])
def test_other_words_keep_their_stems_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_stop_words_are_left_out_in_order() -> None:
    assert stems("What is the pain in my kidneys?") == ["pain", "kidney"]


def test_words_of_place_and_pain_are_no_stop_words() -> None:
    assert STOP.isdisjoint("back pain out up down left right lower upper between after no_one".split())
