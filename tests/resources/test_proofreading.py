"""What a pack may have, but should not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from resources.library import Library
from resources.proofreading import proofread

Change = Callable[[str, str, str], None]
Read = Callable[[], Library]

CHECKED = date(2026, 11, 21)
OVER_TWO_YEARS = "It was checked against its sources on 2026-11-21, more than 2 years ago."
TO_COME = "The day it was checked against its sources, 2026-11-21, is yet to come."


@pytest.fixture
def remarks(pack: Path, library: Read) -> Callable[[date], list[str]]:
    """Proofreads the pack on a day."""
    return lambda today: [str(remark) for remark in proofread(pack, library(), today)]


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    [
        ("topics/stones.md", "A second", "Simply a second", "12: Say it without 'Simply'."),
        ("topics/stones.md", "A second", "Don’t worry. A second", '12: Say it without "Don\'t worry".'),
        ("glossary.toml", "The side", "Of course the side", "4: Say it without 'Of course'."),
    ],
)
def test_words_that_talk_down_are_named_with_their_line(
    name: str, old: str, new: str, line: str, change: Change, remarks: Callable[[date], list[str]]
) -> None:
    change(name, old, new)
    assert remarks(CHECKED) == [f"{name}:{line}"]


def test_words_are_whole_and_the_titles_of_sources_are_their_own(
    change: Change, remarks: Callable[[date], list[str]]
) -> None:
    change("topics/stones.md", "A second", "Simplyfied: a second")
    change("sources.toml", 'title = "', 'title = "Simply ')
    assert remarks(CHECKED) == []


@pytest.mark.parametrize(
    ("today", "message"),
    [
        (date(2026, 11, 20), TO_COME),
        (date(2026, 11, 21), None),
        (date(2028, 11, 21), None),
        (date(2028, 11, 22), OVER_TWO_YEARS),
        (date(2029, 1, 1), OVER_TWO_YEARS),
    ],
)
def test_a_page_is_checked_again_after_two_years(
    today: date, message: str | None, remarks: Callable[[date], list[str]]
) -> None:
    places = ["pack.toml:6", "topics/running.md:8", "topics/stones.md:8"]
    assert remarks(today) == ([f"{place}: {message}" for place in places] if message else [])
