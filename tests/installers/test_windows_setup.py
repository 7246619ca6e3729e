"""The setup program for Windows."""

import re
import shutil
import sys
from pathlib import Path

import pytest

from installers import product
from installers.windows import setup
from installers.windows.version_resource import four_numbers, version_resource


@pytest.fixture
def script(tmp_path: Path) -> str:
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "Spotter.exe").write_bytes(bytes(2048))
    return setup.script(tmp_path / "bundle", tmp_path / "out.exe")


def test_every_word_of_the_script_is_filled_in(script: str) -> None:
    assert not re.search(r"@[A-Z_]+@", script)
    assert 'EstimatedSize" 2' in script


def test_the_setup_asks_for_no_administrator_and_writes_nothing_of_the_machines(script: str) -> None:
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    assert "$PROGRAMFILES" not in script


def test_all_that_is_written_is_taken_away_again(script: str) -> None:
    section, _, uninstall = script.partition('Section "Uninstall"')
    keys = set(re.findall(r'WriteReg\w+ HKCU "([^"]+?)(?:\\DefaultIcon)?"', section))
    assert keys
    assert keys == set(re.findall(r'DeleteRegKey HKCU "([^"]+)"', uninstall))
    assert {"Spotter.exe", "spotter-cli.exe", "uninstall.exe"} <= set(
        re.findall(r'Delete "\$INSTDIR\\([^"]+)"', uninstall)
    )


def test_stale_files_go_before_new_ones_come(script: str) -> None:
    assert 0 < script.index('RMDir /r "$INSTDIR\\_internal"') < script.index("File /r")


@pytest.mark.parametrize(
    ("version", "four"), [("1.2.3", (1, 2, 3, 0)), ("0.1.0rc2", (0, 1, 0, 2)), ("2", (2, 0, 0, 0))]
)
def test_windows_versions_have_four_numbers(version: str, four: tuple[int, ...]) -> None:
    assert four_numbers(version) == four


def test_the_version_resource_names_the_program() -> None:
    text = version_resource("spotter-cli.exe")
    compile(text, "version", "eval")
    assert "'OriginalFilename', 'spotter-cli.exe'" in text
    assert repr(product.version()) in text


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for the signing program")
def test_signing_is_off_without_a_command_and_gets_the_file_with_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "Spotter.exe"
    program.write_bytes(b"MZ")
    monkeypatch.delenv("SPOTTER_SIGN", raising=False)
    setup.sign(program)
    assert program.read_bytes() == b"MZ"
    monkeypatch.setenv("SPOTTER_SIGN", "truncate --size 1")
    setup.sign(program)
    assert program.read_bytes() == b"M"


@pytest.mark.skipif(not shutil.which("makensis"), reason="needs nsis")
def test_makensis_takes_the_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(product, "BUILD", tmp_path)
    (tmp_path / "icons").mkdir()
    icon = b"\0\0\1\0\1\0\1\1\0\0\1\0 \0" + (48).to_bytes(4, "little") + (22).to_bytes(4, "little")
    icon += b"(\0\0\0\1\0\0\0\2\0\0\0\1\0 \0" + bytes(24) + bytes(8)
    (tmp_path / "icons" / "spotter.ico").write_bytes(icon)
    (tmp_path / "bundle").mkdir()
    (tmp_path / "bundle" / "Spotter.exe").write_bytes(b"MZ")
    setup.compile_setup(tmp_path / "bundle", tmp_path / "made-setup.exe")
    assert (tmp_path / "made-setup.exe").read_bytes()[:2] == b"MZ"
