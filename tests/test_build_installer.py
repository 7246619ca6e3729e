"""The file that makes what installs Spotter."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import build_installer
from installers import notices, product, steps, tools

ROOT = Path(__file__).resolve().parent.parent


def test_the_content_is_checked_before_anything_is_built(tmp_path: Path) -> None:
    commands = list(build_installer.freeze_steps(Path("python"), tmp_path).values())
    assert commands[0][-1] == "check"
    assert [command[-1].endswith("spotter.spec") for command in commands].index(True) == 3
    assert str(tmp_path) in commands[3]


def test_a_step_that_fails_ends_the_build() -> None:
    steps.do_step("Go well", [sys.executable, "-c", ""])
    with pytest.raises(SystemExit, match=r"failed: Go wrong\. Do this\.$"):
        steps.do_step("Go wrong", [sys.executable, "-c", "raise SystemExit(3)"], "Do this.")


def test_every_step_is_dated_by_the_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763769600")
    assert product.build_environment()["SOURCE_DATE_EPOCH"] == "1763769600"
    assert product.build_environment()["PYTHONHASHSEED"] == "0"
    assert product.day().strftime("%Y-%m-%d") == "2025-11-22"


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for the frozen program")
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo self-check failed; exit 1", "does not work"),
        ("echo self-check passed: shipped pages, fresh index", "shipped index: not current"),
        ("echo self-check passed: fresh pages, shipped index", "shipped pages: not current"),
        ('test -n "$DISPLAY$LD_LIBRARY_PATH"', "does not work"),
    ],
)
def test_a_frozen_program_that_is_not_whole_ends_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    with pytest.raises(SystemExit, match=said):
        steps.try_program("Try it", [str(program)])


def test_what_is_missing_is_named_with_the_command_that_gets_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tools, "missing", lambda _formats: {"patchelf": "patchelf"})
    monkeypatch.setattr(tools, "command_for", lambda _lacking: "get patchelf")
    assert build_installer.check(["deb"]) == 1
    assert capsys.readouterr().out == "missing: patchelf (package patchelf)\nThis gets it: get patchelf\n"


def test_nothing_missing_is_said_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(tools, "missing", lambda _formats: {})
    assert build_installer.check(["deb"]) == 0
    assert capsys.readouterr().out == "Nothing is missing.\n"


def test_without_a_format_all_of_this_system_are_made() -> None:
    chosen = build_installer.options([])
    assert tuple(chosen.format) == build_installer.FORMATS[sys.platform]
    assert build_installer.options(["--format", "folder"]).format == ["folder"]


def test_a_packer_that_fails_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(_folder: Path, _out: Path) -> Path:
        raise subprocess.CalledProcessError(1, ["dpkg-deb", "--build"])

    monkeypatch.setattr(build_installer.PACKERS["deb"], "pack", break_off)
    with pytest.raises(SystemExit, match=r"dpkg-deb failed\. The lines above"):
        build_installer.pack("deb", tmp_path, tmp_path)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux keeps Python's library in a package")
def test_the_library_of_this_python_is_named() -> None:
    named = tools.python_library()
    assert all(".so" in file and package.startswith("libpython3.") for file, package in named.items())


def test_the_spec_names_data_that_is_there() -> None:
    text = (ROOT / "installers" / "spotter.spec").read_text(encoding="utf-8")
    targets = {node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
    assert {"resources/content", "resources/look", "resources/index"} <= targets
    assert (ROOT / "resources" / "content" / "pack.toml").is_file()
    assert notices.FOLDER.as_posix() == "resources/licences"
