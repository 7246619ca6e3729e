"""Which words of a page are explained."""

import pytest

from desktop.reading.explained_words import Explained
from resources.identifiers import TermSlug
from resources.library import Term


def term(name: str, *forms: str) -> Term:
    return Term(TermSlug(name.partition(" ")[0].casefold()), name, "It is a word.", (), (), forms)


TERMS = (
    term("Creatine"),
    term("Creatine kinase (CK)"),
    term("Statins"),
    term("REDs (low energy in sport)"),
    term("ACE inhibitors and ARBs"),
    term("Vertebra", "vertebra", "vertebrae"),
    term("Sepsis"),
    term("Disc"),
)


def explained(text: str) -> list[str]:
    return [part for part, found in Explained(TERMS).on_new_page("Back pain").parts(text) if found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A blood test for creatine kinase.", ["creatine kinase"]),
        ("A CK test.", ["CK"]),
        ("A ck test, and a red face with reds in it.", []),
        ("You take a statin.", ["statin"]),
        ("Two vertebrae, one vertebra.", ["vertebrae"]),
        ("ARBs and ACE inhibitors", ["ARBs"]),
        ("Discs are discs; a discus is none, nor is a mid-disc.", ["Discs"]),
        ("Sepsis.", ["Sepsis"]),
        ("", []),
        ("Creatine\nkinase", ["Creatine\nkinase"]),
    ],
)
def test_a_word_is_explained_in_any_way_it_is_said_but_once(text: str, words: list[str]) -> None:
    assert explained(text) == words


def test_the_pieces_make_up_the_text() -> None:
    text = "Take CK and a disc to heart. CK again."
    assert "".join(part for part, _ in Explained(TERMS).on_new_page("Back pain").parts(text)) == text


def test_each_page_explains_anew() -> None:
    all_words = Explained(TERMS)
    assert [
        len([1 for _, found in all_words.on_new_page("Back pain").parts("A disc.") if found]) for _ in range(2)
    ] == [1, 1]


def test_one_page_explains_a_word_in_its_first_text_only() -> None:
    page = Explained(TERMS).on_new_page("Back pain")
    assert [found.slug for _, found in page.parts("A disc.") if found] == ["disc"]
    assert [found for _, found in page.parts("A disc.") if found] == []


def test_without_a_glossary_nothing_is_explained() -> None:
    assert list(Explained(()).on_new_page("Back pain").parts("A disc.")) == [("A disc.", None)]


def test_what_a_page_is_about_is_not_explained_on_it() -> None:
    page = Explained(TERMS).on_new_page("Sepsis and statins")
    assert [found.slug for _, found in page.parts("Sepsis, a statin, a disc.") if found] == ["disc"]
