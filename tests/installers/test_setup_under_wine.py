"""setup.exe, run: slow, and only where somebody names it and a way to run Windows programs.

    SPOTTER_SETUP=dist/spotter-….exe SPOTTER_WINE="wine" WINEPREFIX=FOLDER .venv/bin/pytest -m installed

SPOTTER_WINE may be any command that takes a Windows program and its words, such as one that brings a screen along.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

SETUP, WINE, PREFIX = (os.environ.get(name, "") for name in ("SPOTTER_SETUP", "SPOTTER_WINE", "WINEPREFIX"))
pytestmark = [pytest.mark.installed, pytest.mark.skipif(not (SETUP and WINE and PREFIX), reason="no setup or no Wine")]
PATIENCE_S = 60
TELL_OF_PICTURES = {"WINEQT_LOGGING_RULES": "qt.widgets.painting=true", "WINEQT_FORCE_STDERR_LOGGING": "1"}
"""Wine takes WINE off the names; what begins with QT_ it passes on in no other way."""
PAINTED = b"qt.widgets.painting: Flushing top level"


def run(program: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [*WINE.split(), str(program), *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=5 * PATIENCE_S)


def files_of_the_person() -> set[Path]:
    """All files of the Windows user but what Wine and NSIS keep for themselves in Temp."""
    users = Path(PREFIX) / "drive_c" / "users"
    return {path for path in users.rglob("*") if path.is_file() and "Temp" not in path.parts}


@pytest.fixture(scope="module")
def installed() -> Iterator[Path]:
    """Spotter, installed silently; uninstalled at the end, and nothing is left then."""
    before = files_of_the_person()
    done = run(Path(SETUP), "/S")
    assert done.returncode == 0, done.stdout
    (folder,) = (Path(PREFIX) / "drive_c" / "users").glob("*/AppData/Local/Programs/Spotter")
    yield folder
    run(folder / "uninstall.exe", "/S")
    subprocess.run(["wineserver", "--wait"], check=True, timeout=PATIENCE_S)  # it goes on after it has answered
    assert not folder.exists()
    assert files_of_the_person() <= before


def test_the_self_check_passes(installed: Path) -> None:
    assert "shipped pages, shipped index" in run(installed / "spotter-cli.exe", "self-check").stdout


def test_it_searches(installed: Path) -> None:
    answer = run(installed / "spotter-cli.exe", "search", "--json", "kidney", "pain").stdout
    assert json.loads(answer)["results"]


def test_it_saves_the_checklist(installed: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    run(installed / "spotter-cli.exe", "checklist", "--pdf", "Z:" + str(sheet).replace("/", "\\"))
    assert sheet.read_bytes().startswith(b"%PDF")


def test_the_start_menu_has_it(installed: Path) -> None:
    assert list(installed.parents[3].rglob("Start Menu/Programs/Spotter.lnk"))


def test_what_an_older_version_left_goes(installed: Path) -> None:
    stale = installed / "_internal" / "stale.dll"
    stale.touch()
    assert run(Path(SETUP), "/S").returncode == 0
    assert not stale.exists()


def test_no_start_made_anew_what_it_carries(installed: Path) -> None:
    run(installed / "spotter-cli.exe", "search", "pain")
    assert [path for path in files_of_the_person() if path.suffix == ".pickle" and installed not in path.parents] == []


def test_a_silent_setup_changes_nothing_while_a_window_is_open(installed: Path) -> None:
    kept = installed / "_internal" / "kept.dll"
    kept.touch()
    command = ["timeout", str(PATIENCE_S), *WINE.split(), str(installed / "Spotter.exe")]
    environ = {**os.environ, **TELL_OF_PICTURES}
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as window:
        assert any(line.startswith(PAINTED) for line in window.stderr or ())
        assert run(Path(SETUP), "/S").returncode == 2
        assert kept.exists()
        run(Path("taskkill"), "/F", "/IM", "Spotter.exe")  # in this prefix alone
