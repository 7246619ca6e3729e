import time

import pytest

from resources.checklist import Checklist, Phrase, ResultWords, Sheet, Sign
from resources.identifiers import SignSlug, Tier
from resources.toml_values import blank
from search_index.signals import SignMatcher, phrase_book


def matcher(*phrases: Phrase, tiers: tuple[Tier, ...] = ()) -> SignMatcher:
    every = tiers or (Tier.EMERGENCY,) * len(phrases)
    signs = [
        Sign(SignSlug(f"sign-{number}"), tier, "", "", "", "", "", (), (phrase,))
        for number, (phrase, tier) in enumerate(zip(phrases, every, strict=True))
    ]
    sheet = blank(Sheet, results=blank(ResultWords))
    checklist = Checklist({}, {sign.slug: sign for sign in signs}, {}, {}, {"cola": "coke|cola"}, sheet)
    return SignMatcher(checklist, phrase_book(checklist))


BLOOD = Phrase("blood|bloody pee|wee|urine", "test|what_is")


@pytest.mark.parametrize(
    "typed",
    ["Blood in my pee!", "my WEE is bloody", "blood/pee", "blod in my urin", "blood in wee no pain", "bloody-wee"],
)
def test_a_phrase_raises_its_sign(typed: str) -> None:
    assert matcher(BLOOD).find(typed) == ("sign-0",)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "pee",
        "no blood in my pee",
        "blood test for pee",
        "what is blood in pee",
        "i dont have blood in pee",
        "\0\ud800",
    ],
)
def test_other_questions_do_not(typed: str) -> None:
    assert matcher(BLOOD).find(typed) == ()


def test_what_silences_one_phrase_leaves_others_alone() -> None:
    signs = matcher(BLOOD, Phrase("blood urine"))
    assert signs.find("blood test urine") == ("sign-1",)


def test_what_would_silence_a_phrase_does_not_where_it_is_spoken_against() -> None:
    signs = matcher(Phrase("trousers loose", "been_dieting"))
    assert signs.find("trousers so loose, been dieting") == ()
    assert signs.find("trousers so loose, havent been dieting") == ("sign-0",)
    assert signs.find("trousers so loose, not been dieting, she has been dieting") == ()


def test_a_no_is_not_said_of_two_things() -> None:
    signs = matcher(Phrase("no pee|peeing today"))
    assert signs.find("no numbness and no bother peeing today") == ()
    assert signs.find("no numbness but no pee today") == ("sign-0",)


def test_a_word_that_exists_is_never_repaired() -> None:
    signs = matcher(Phrase("numb leg"))
    assert signs.find("number leg") == ()
    assert signs.find("numm leg") == ("sign-0",)


def test_the_word_being_typed_is_not_repaired() -> None:
    assert matcher(BLOOD).find("pee blod") == ("sign-0",)
    assert matcher(BLOOD).find("pee blod", is_open=True) == ()


def test_aches_and_pains_run_together_are_parted() -> None:
    signs = matcher(Phrase("fever back ache|pain"), Phrase("headache stiff"))
    assert signs.find("fever and backache") == ("sign-0",)
    assert signs.find("stiff and headache") == ("sign-1",)


def test_the_fastest_tier_comes_first_then_the_order_of_the_checklist() -> None:
    found = matcher(
        Phrase("pain"), Phrase("pain"), Phrase("pain"), tiers=(Tier.WITHIN_DAYS, Tier.EMERGENCY, Tier.EMERGENCY)
    ).find("pain")
    assert found == ("sign-1", "sign-2", "sign-0")


def test_nothing_typed_takes_long() -> None:
    signs = matcher(BLOOD, Phrase("pain back numb leg pee"))
    started = time.perf_counter()
    for typed in ("pain back numb leg " * 300, "x" * 5000, "blod " * 1000, "no " * 1600):
        assert signs.find(typed) in ((), ("sign-0",))
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize("typed", ["my neck's stiff", "my necks stiff", "neck stiffs"])
def test_a_word_with_an_s_is_the_word(typed: str) -> None:
    assert matcher(Phrase("neck stiff")).find(typed)


def test_a_word_list_stands_for_its_choices() -> None:
    signs = matcher(Phrase("@cola|tea pee"))
    assert all(signs.find(typed) for typed in ("pee like coke", "cola pee", "pee like tea"))
    assert not signs.find("pee like water")
