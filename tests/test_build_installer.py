"""The file that makes a folder which runs without Python."""

import ast
import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def builder(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT)
    return importlib.import_module("build_installer")


def test_the_content_is_checked_before_anything_is_built(builder: ModuleType, tmp_path: Path) -> None:
    commands = list(builder.build_steps(tmp_path).values())
    assert commands[0][-1] == "check"
    assert commands[-1][-1].endswith("spotter.spec")
    assert str(tmp_path) in commands[-1]


def test_a_step_that_fails_ends_the_build(builder: ModuleType) -> None:
    builder.do_step("Go well", [sys.executable, "-c", ""])
    with pytest.raises(SystemExit, match=r"failed.*: Go wrong$"):
        builder.do_step("Go wrong", [sys.executable, "-c", "raise SystemExit(3)"])


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for the frozen program")
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo self-check failed; exit 1", "does not work"),
        ("echo self-check passed: fresh index", "not current"),
        ('test -n "$DISPLAY"', "does not work"),
    ],
)
def test_a_frozen_program_that_is_not_whole_ends_the_build(
    builder: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    with pytest.raises(SystemExit, match=said):
        builder.try_frozen(program)


def test_the_size_counts_every_file_once(builder: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "one").write_bytes(b"123")
    (tmp_path / "deep" / "two").write_bytes(b"45")
    assert builder.size_of(tmp_path) == (5, 2)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux keeps Python's library in a package")
def test_the_library_of_this_python_is_named(builder: ModuleType) -> None:
    assert all(
        ".so" in file and package.startswith("libpython3.") for file, package in builder.python_library().items()
    )


def test_the_spec_names_data_that_is_there() -> None:
    text = (ROOT / "installers" / "spotter.spec").read_text(encoding="utf-8")
    targets = {node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)}
    assert {"resources/content", "resources/look", "resources/index"} <= targets
    assert (ROOT / "resources" / "content" / "pack.toml").is_file()
