"""What the command line takes, and what it refuses."""

import re
from pathlib import Path

import pytest

from desktop.command_line import parser

PDF = ["--pdf", "out.pdf"]


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What is said when these words are refused."""
    with pytest.raises(SystemExit) as ending:
        parser("1.2").parse_args(words)
    assert ending.value.code == 2
    return capsys.readouterr().err


def test_no_words_ask_for_the_window() -> None:
    assert parser("1.2").parse_args([]).command is None


def test_open_takes_a_topic() -> None:
    chosen = parser("1.2").parse_args(["open", "kidney-stones#treatment"])
    assert (chosen.command, chosen.topic) == ("open", "kidney-stones#treatment")


def test_search_takes_words_and_shows_ten_topics() -> None:
    chosen = parser("1.2").parse_args(["search", "dark", "pee"])
    assert (chosen.words, chosen.limit, chosen.json) == (["dark", "pee"], 10, False)


def test_a_dash_stands_for_standard_input() -> None:
    chosen = parser("1.2").parse_args(["search", "--json", "-", "--limit", "3"])
    assert (chosen.words, chosen.limit, chosen.json) == (["-"], 3, True)


def test_search_may_be_asked_for_nothing() -> None:
    assert parser("1.2").parse_args(["search"]).words == []


@pytest.mark.parametrize("limit", ["0", "-1", "1.5", "many"])
def test_a_limit_that_is_no_count_is_refused(capsys: pytest.CaptureFixture[str], limit: str) -> None:
    assert f"invalid positive value: '{limit}'" in refused(capsys, "search", "pain", f"--limit={limit}")


def test_a_plain_checklist_is_blank_and_on_a4() -> None:
    chosen = parser("1.2").parse_args(["checklist", *PDF])
    assert chosen.pdf == Path("out.pdf")
    assert (chosen.paper, chosen.large, chosen.full, chosen.country) == ("a4", False, False, None)
    assert (chosen.tick, chosen.risk) == ([], [])


def test_ticks_may_be_given_together_or_one_by_one() -> None:
    words = ["checklist", *PDF, "--tick", "cola-pee", "numb-saddle", "--risk", "one-kidney", "--tick", "chest-pain"]
    chosen = parser("1.2").parse_args(words)
    assert chosen.tick == ["cola-pee", "numb-saddle", "chest-pain"]
    assert chosen.risk == ["one-kidney"]


def test_one_start_forgets_what_another_ticked() -> None:
    parser("1.2").parse_args(["checklist", *PDF, "--tick", "cola-pee"])
    assert parser("1.2").parse_args(["checklist", *PDF]).tick == []


def test_topics_are_printed_whole_unless_sections_are_named() -> None:
    chosen = parser("1.2").parse_args(["print", "running", "deadlift", *PDF])
    assert (chosen.topics, chosen.section) == (["running", "deadlift"], None)


def test_sections_are_named_by_their_slugs() -> None:
    chosen = parser("1.2").parse_args(["print", "running", *PDF, "--section", "causes", "when-to-seek-care"])
    assert chosen.section == ["causes", "when-to-seek-care"]


def test_check_takes_a_folder_or_the_pack_that_ships() -> None:
    assert parser("1.2").parse_args(["check"]).pack is None
    assert parser("1.2").parse_args(["check", "clinic"]).pack == Path("clinic")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["checklist"], "--pdf"),
        (["checklist", *PDF, "--paper", "a3"], "a3"),
        (["print", *PDF], "TOPIC"),
        (["print", "running"], "--pdf"),
        (["print", "running", *PDF, "--section", "sources"], "sources"),
        (["open"], "TOPIC"),
        (["no-such-command"], "no-such-command"),
    ],
)
def test_what_is_missing_or_unknown_is_named(capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    assert said in refused(capsys, *words)


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        parser("1.2").parse_args(["--version"])
    assert capsys.readouterr().out == "Spotter 1.2\n"


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        parser("1.2").parse_args(["--help"])
    named = re.findall(r"^ {4}([\w-]+)", capsys.readouterr().out, re.MULTILINE)
    assert named == ["open", "search", "checklist", "print", "check", "self-check"]
