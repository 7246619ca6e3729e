import pytest

from resources.identifiers import SectionKind
from search_index.query import LONGEST_QUERY, Query, read_query


def texts(query: Query) -> tuple[object, ...]:
    runs = [[[token.word for token in run] for run in found] for found in (query.phrases, query.without)]
    return [token.word for token in query.words], *runs


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("lower back", (["lower", "back"], [], [])),
        ('"lower back" pain', (["pain"], [["lower", "back"]], [])),
        ("“lower back”", ([], [["lower", "back"]], [])),
        ("back -kidney", (["back"], [], [["kidney"]])),
        ("back -warm-up", (["back"], [], [["warm", "up"]])),
        ('back -"kidney stones"', (["back"], [], [["kidney", "stones"]])),
        ("warm-up", (["warm", "up", "warmup"], [], [])),
        ("back - kidney", (["back", "kidney"], [], [])),
        ('back "" - -', (["back"], [], [])),
        ('"unfinished', (["unfinished"], [], [])),
        ("-pain -fever", (["pain", "fever"], [], [])),
        ("title:kidney AND (stone* OR ~2) [a TO b]", None),
    ],
)
def test_only_quotes_and_minus_have_a_meaning(typed: str, expected: tuple[object, ...] | None) -> None:
    found = texts(read_query(typed))
    assert found == (expected or (["title", "kidney", "and", "stone", "or", "2", "a", "to", "b"], [], []))


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("causes: stones", {SectionKind.CAUSES}),
        ("Prevention:stones", {SectionKind.PREVENTION}),
        ("stones treatment: care:", {SectionKind.TREATMENT, SectionKind.WHEN_TO_SEEK_CARE}),
        ("because: stones", set()),
        ("questions: stones", set()),
    ],
)
def test_four_prefixes_name_a_section(typed: str, kinds: set[SectionKind]) -> None:
    assert read_query(typed).kinds == kinds


@pytest.mark.parametrize(
    ("typed", "typing", "is_open"),
    [
        ("kid", True, True),
        ("kid ", True, False),
        ("kid", False, False),
        ("kid?", True, False),
        ("", True, False),
        ('"kid"', True, False),
    ],
)
def test_the_last_word_is_open_while_it_is_typed(typed: str, *, typing: bool, is_open: bool) -> None:
    assert read_query(typed, typing=typing).is_open is is_open


def test_places_are_places_in_the_cleaned_text() -> None:
    query = read_query("  a\0  “kidny\tstone” \ud800 cafe\u0301 ")
    assert query.text == 'a "kidny stone" ? café'
    assert [query.text[token.start : token.end] for token in (*query.phrases[0], *query.words)] == [
        "kidny", "stone", "a", "café",
    ]  # fmt: skip


def test_a_very_long_question_is_cut() -> None:
    assert len(read_query("pain " * LONGEST_QUERY).text) < LONGEST_QUERY
