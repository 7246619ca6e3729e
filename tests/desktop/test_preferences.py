"""What the person chose, kept between starts."""

import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.settings.preferences import Preferences, PreferencesFile
from desktop.theme import Look
from resources.identifiers import GroupSlug

CHOSEN = Preferences(Look.HC_DARK, 1.75, "GB", "0800 11 11 11", (GroupSlug("start-here"), GroupSlug("feel-better")))

DAMAGED = b"[General\nlook=dark\n"
GARBAGE = [DAMAGED, b"no equals sign\n", b"\x00\xff\xfe\x01" * 50, b"=\n==\n[]\n", b"\n".join([b"[x]look=dark"] * 999)]


@pytest.fixture
def path(tmp_path: Path, qapp: QApplication) -> Path:
    return tmp_path / "config" / "spotter.ini"


def written(path: Path, text: str | bytes) -> PreferencesFile:
    """A file with just this in it."""
    path.parent.mkdir(parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return PreferencesFile(path)


def warned(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]


def test_a_first_start_has_the_defaults_and_writes_nothing(path: Path) -> None:
    assert PreferencesFile(path).load() == Preferences(look=None, scale=1.0, country="", number="", folded=())
    assert not path.exists()


@pytest.mark.parametrize(
    "preferences",
    [
        CHOSEN,
        Preferences(),
        Preferences(look=Look.LIGHT, scale=0.8),
        Preferences(scale=4.0, number='112; "9" = #1 %20 \\x'),
        Preferences(number="ünï 痛い"),
        *(Preferences(look=look) for look in Look),
    ],
)
def test_what_was_saved_is_read_again(path: Path, preferences: Preferences) -> None:
    assert PreferencesFile(path).save(preferences)
    assert PreferencesFile(path).load() == preferences


def test_a_choice_can_be_taken_back(path: Path) -> None:
    PreferencesFile(path).save(CHOSEN)
    PreferencesFile(path).save(Preferences())
    assert PreferencesFile(path).load() == Preferences()


def test_only_choices_are_kept(path: Path) -> None:
    PreferencesFile(path).save(CHOSEN)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert {line.split("=")[0] for line in lines if "=" in line} == {"look", "scale", "country", "number", "folded"}


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("look=neon", "look"),
        ("look=1", "look"),
        ("look=light, dark", "look"),
        ("scale=big", "scale"),
        ("scale=0.1", "scale"),
        ("scale=9", "scale"),
        ("scale=nan", "scale"),
        ("scale=inf", "scale"),
        ("scale=-1", "scale"),
        ("scale=1,5", "scale"),
        ("country=gb", "country"),
        ("country=GBR", "country"),
        ("country=12", "country"),
        ("country=ÄÖ", "country"),
        ("number=" + "1" * 21, "number"),
    ],
)
def test_a_value_that_makes_no_sense_counts_as_never_chosen(
    path: Path, caplog: pytest.LogCaptureFixture, line: str, key: str
) -> None:
    preferences = written(path, f"[General]\nfolded=start-here\n{line}\n").load()
    assert preferences == Preferences(folded=(GroupSlug("start-here"),))
    (warning,) = warned(caplog)
    assert f": {key} is ignored: " in warning


@pytest.mark.parametrize(
    "text", ["", "[General]\n", "[General]\nlook=\ncountry=\nnumber=\nfolded=\n", "[Other]\nlook=dark\n"]
)
def test_what_is_not_there_was_never_chosen(path: Path, caplog: pytest.LogCaptureFixture, text: str) -> None:
    assert written(path, text).load() == Preferences()
    assert warned(caplog) == []


def test_what_another_version_wrote_beside_is_left_alone(path: Path) -> None:
    file = written(path, "[General]\nlook=dark\nfont=serif\n")
    file.save(file.load())
    assert "font=serif" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("garbage", GARBAGE)
def test_nothing_is_taken_from_garbage_and_choices_are_kept_again(path: Path, garbage: bytes) -> None:
    file = written(path, garbage)
    assert file.load() == Preferences()
    assert file.save(CHOSEN)
    assert PreferencesFile(path).load() == CHOSEN


def test_a_damaged_file_is_set_aside(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    written(path, DAMAGED).load()
    assert path.with_name("spotter.ini.damaged").read_bytes() == DAMAGED
    assert not path.exists()
    assert "is kept as" in warned(caplog)[0]


def test_a_damaged_file_that_cannot_be_moved_costs_nothing_but_the_choices(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = written(path, DAMAGED)
    (path.with_name("spotter.ini.damaged") / "in the way").mkdir(parents=True)
    assert file.load() == Preferences()
    assert "can't be moved" in warned(caplog)[1]


@pytest.mark.parametrize("hindrance", ["a file where the folder should be", "a folder where the file should be"])
def test_a_place_that_cannot_be_written_is_said_and_survived(
    path: Path, caplog: pytest.LogCaptureFixture, hindrance: str
) -> None:
    if hindrance.startswith("a file"):
        path.parent.touch()
    else:
        path.mkdir(parents=True)
    file = PreferencesFile(path)
    assert file.load() == Preferences()
    assert not file.save(CHOSEN)
    assert "holds until Spotter is closed" in warned(caplog)[-1]
