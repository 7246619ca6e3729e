"""The commands that need no window, as somebody types them."""

import io
import json
import shutil
import sys
from pathlib import Path
from typing import Protocol

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from desktop.__main__ import main
from resources.bundle import content_folder
from resources.library import Library


class Run(Protocol):
    """What `run` gives: a call of `spotter` with these words, and these bytes on its standard input."""

    def __call__(self, *words: str, typed: bytes = b"") -> int: ...


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, qapp: QApplication, indexed: Path) -> Run:
    def run_it(*words: str, typed: bytes = b"") -> int:
        monkeypatch.setattr(sys, "argv", ["spotter", *words])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        return main()

    return run_it


def text_of(file: Path) -> tuple[int, str]:
    with pypdfium2.PdfDocument(file) as document:
        words = "\n".join(page.get_textpage().get_text_bounded() for page in document)
        return len(document), " ".join(words.split())


def test_a_search_gives_one_json_object(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("search", "dark", "pee", "after", "spin", "class", "--json") == 0
    found = json.loads(capfd.readouterr().out)
    assert list(found) == ["query", "results", "suggestion", "signs"]
    assert list(found["results"][0]) == ["topic", "section", "title", "snippet", "score"]
    assert (found["results"][0]["topic"], found["signs"]) == ("rhabdomyolysis", ["dark-urine-after-exercise"])


def test_each_line_typed_is_answered_by_one_line(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("search", "--json", "-", typed=b"kidney\n\n\xff\xfe back\r\nlast") == 0
    lines = capfd.readouterr().out.splitlines()
    assert [json.loads(line)["query"] for line in lines] == ["kidney", "", "\ufffd\ufffd back", "last"]
    assert json.loads(lines[1])["results"] == []


def test_a_limit_is_kept(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    run("search", "back", "pain", "--json", "--limit", "3")
    assert len(json.loads(capfd.readouterr().out)["results"]) == 3


def test_a_search_for_people_says_the_signs_first(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("search", "dark pee after spin clas") == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0] == "Check these warning signs first:"
    assert any("Muscle breakdown (rhabdo)" in line for line in lines)


def test_a_word_put_right_is_said(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    run("search", "kidny", "stones")
    assert "Showing results for: kidney stones" in capfd.readouterr().out


def test_nothing_found_is_said_with_what_to_do(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("search", "xyzzyq") == 0
    assert "No page matches." in capfd.readouterr().out


def test_the_ticked_checklist_is_one_page_that_says_whom_to_call(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "checklist.pdf"
    assert run("checklist", "--pdf", str(file), "--tick", "cola-pee", "--country", "gb") == 0
    pages, text = text_of(file)
    assert pages == 1
    assert "1 emergency sign: call 999 now" in text


def test_a_rule_that_fits_moves_the_answer_up(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "checklist.pdf"
    run("checklist", "--pdf", str(file), "--paper", "letter", "--tick", "not-improving", "--risk", "cancer")
    assert "Moved up one step, because: you have had cancer" in text_of(file)[1]


def test_the_pages_of_an_added_pack_rank_with_those_that_ship(
    run: Run, clinic: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("--pack", str(clinic), "search", "--json", "-", typed=b"tuesday aqua class\npool\n") == 0
    own, shared = (
        [hit["topic"] for hit in json.loads(line)["results"]] for line in capfd.readouterr().out.splitlines()
    )
    assert own[0] == "pool-class"
    assert shared.index("swimming") < shared.index("pool-class")


def test_a_page_of_an_added_pack_prints_with_what_it_says_of_itself(run: Run, clinic: Path, tmp_path: Path) -> None:
    file = tmp_path / "both.pdf"
    assert run("--pack", str(clinic), "print", "pool-class", "swimming", "--pdf", str(file)) == 0
    own, _, shipped = text_of(file)[1].partition("Swimming")
    assert "Our classes · Checked, November 2026" in own, "it names no sources"
    assert "The clinic's own physios have reviewed it." in own
    assert "No clinician has reviewed" in shipped


def test_a_pack_that_can_not_be_added_is_named_and_the_rest_is_searched(
    run: Run, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("--pack", str(tmp_path / "nowhere"), "search", "--json", "kidney stones") == 0
    said = capfd.readouterr()
    assert said.err == f"spotter: {tmp_path / 'nowhere' / 'pack.toml'}:1: The file is missing or empty.\n"
    assert json.loads(said.out)["results"][0]["topic"] == "kidney-stones"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--tick", "nonsense"), "“nonsense” is not on the checklist."),
        (("--risk", "nonsense"), "“nonsense” is not on the checklist."),
        (("--country", "Narnia"), "“Narnia” is no country code, such as GB, US or IE."),
    ],
)
def test_a_wrong_word_is_named_and_nothing_is_saved(
    words: tuple[str, str], why: str, run: Run, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "checklist.pdf"
    assert run("checklist", "--pdf", str(file), *words) == 1
    assert capfd.readouterr().err == f"spotter: {why}\n"
    assert not file.exists()


def test_a_place_that_can_not_be_written_is_named(run: Run, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("checklist", "--pdf", str(tmp_path / "nowhere" / "x.pdf")) == 1
    assert f"could not be saved as {tmp_path}" in capfd.readouterr().err


def test_topics_print_as_one_handout(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "topics.pdf"
    words = ("print", "running", "deadlift", "--pdf", str(file), "--section", "prevention")
    assert run(*words) == 0
    text = text_of(file)[1]
    assert "Back pain and running" in text
    assert "Deadlifts" in text


def test_a_topic_that_is_not_there_is_named_with_one_like_it(
    run: Run, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("print", "runing", "--pdf", str(tmp_path / "x.pdf")) == 1
    assert capfd.readouterr().err == "spotter: there is no topic “runing”; did you mean running or bending?\n"


def test_the_pack_that_ships_passes_its_check(run: Run, library: Library, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("check") == 0
    counts = f"{len(library.topics)} topics, {len(library.checklist.signs)} signs"
    assert capfd.readouterr().out == f"{counts}, 0 faults, 0 warnings\n"


def test_a_phrase_to_leave_out_is_a_warning_and_no_failure(
    run: Run, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pack = shutil.copytree(content_folder(), tmp_path / "pack")
    page = pack / "topics" / "running.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nDon’t worry.\n", encoding="utf-8")
    last_line = page.read_text(encoding="utf-8").count("\n")
    assert run("check", str(pack)) == 0
    assert f'topics/running.md:{last_line}: Say it without "Don\'t worry". (a warning)' in capfd.readouterr().out


def test_a_folder_without_a_pack_is_named(run: Run, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("check", str(tmp_path)) == 1
    assert str(tmp_path / "pack.toml") in capfd.readouterr().err


def test_the_self_check_tries_everything(run: Run, capfd: pytest.CaptureFixture[str]) -> None:
    assert run("self-check") == 0
    assert capfd.readouterr().out.startswith("self-check passed: ")


def test_without_a_display_the_window_says_so_in_a_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert run() == 2
    said = capfd.readouterr().err
    assert said.startswith("spotter: there is no display")
    assert said.count("\n") == 1
