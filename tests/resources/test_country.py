"""How the words of a country get into a text."""

from dataclasses import replace

import pytest

from resources.country import BLANK_TO_FILL, FILL_INS, NEUTRAL_WORDING, Wording

UK = Wording("999", "or 112", "A&E", "111", "a GP", "Samaritans", "111", "tick", "ticked")


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Call {number} {also} now", "Call 999 or 112 now"),
        ("Nothing {ticked}. {tick} again.", "Nothing ticked. Tick again."),
        ("{Tick} or {Ticked}", "Tick or Ticked"),
        ("{book} can help", "A GP can help"),
        ("Book this week: {book}. New signs? {tick}.", "Book this week: a GP. New signs? tick."),
        ("({hospital}) “{poison}”", "(A&E) “111”"),
        ("No braces {here", "No braces {here"),
        ("", ""),
    ],
)
def test_a_text_is_filled(text: str, filled: str) -> None:
    assert UK.fill(text) == filled


def test_words_of_the_moment_are_filled_in_too() -> None:
    assert UK.fill('{n} signs. {reason}: "{line}"', n="2", reason="because", line="x") == '2 signs. Because: "x"'


@pytest.mark.parametrize(
    ("text", "filled"),
    [("Call {number} {also} now", "Call 999 now"), ("Call. {also}", "Call."), ("{also}", "")],
)
def test_blank_words_take_the_space_before_them_along(text: str, filled: str) -> None:
    assert replace(UK, also="").fill(text) == filled


def test_neutral_words_open_a_sentence_with_a_capital() -> None:
    assert NEUTRAL_WORDING.fill("{number} is free. {number}") == "The emergency number is free. The emergency number"


def test_paper_has_a_line_to_write_on_where_the_number_is_not_known() -> None:
    assert NEUTRAL_WORDING.on_paper().fill("Call {number} now") == f"Call {BLANK_TO_FILL} now"
    assert UK.on_paper() is UK


def test_every_field_of_a_wording_can_be_filled_in() -> None:
    text = " ".join(f"{{{name}}}" for name in sorted(FILL_INS))
    assert "{" not in UK.fill(text)
