"""`countries.toml`: the words for the doors of a health service, and each country's numbers."""

import re
from collections.abc import Mapping
from dataclasses import replace

from resources.country import NEUTRAL_WORDING, Country, Wording
from resources.known import Known
from resources.toml_table import TomlTable, gather

NEUTRAL = "neutral"
_CODE = re.compile("[A-Z]{2}")


def read_wordings(root: TomlTable) -> Known[str, Wording]:
    """The sets of words by name, "neutral" always among them."""
    wordings = gather("wording", root.named_tables("wording"), lambda _, row: row.read(Wording, optional={"also"}))
    if root and NEUTRAL not in wordings:
        root.fault("There is no table [wording.neutral].")
    return Known(wordings.noun, {NEUTRAL: NEUTRAL_WORDING, **wordings.good}, wordings.left_out)


def read_countries(root: TomlTable, wordings: Known[str, Wording]) -> Mapping[str, Country]:
    """The countries by code, in the order of the file; one whose words were left out gets the neutral ones."""
    rows = [(row.name("code", _CODE, "two capital letters"), row) for row in root.rows("country")]
    root.close()
    countries = gather("country", rows, lambda _, row: _read_country(row, wordings)).good
    return {code: _with_good_words(country, wordings) for code, country in countries.items()}


def _read_country(row: TomlTable, wordings: Known[str, Wording]) -> Country | None:
    number, words = row.text("number"), row.text("words")
    if number and not any(map(str.isdigit, number)):
        row.fault(f"number must have a figure in it, not {number!r}.", "number")
    if words and words not in wordings:
        row.fault(f"There is no wording {words!r}.", "words")
    return row.read(Country, optional={"number", "also", "note"})


def _with_good_words(country: Country, wordings: Known[str, Wording]) -> Country:
    return country if country.words in wordings.good else replace(country, words=NEUTRAL)
