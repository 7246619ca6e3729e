"""Which files of a frozen program stay in its folder."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from installers import bundle
from installers.bundle import Entry

ROOT = Path(__file__).resolve().parent.parent.parent
BLOCKED = """
import runpy, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name in {excluded!r} or name.rpartition('.')[0] in {excluded!r}:
            raise ImportError(name)

sys.meta_path.insert(0, Blocked())
for name in {excluded!r}:
    sys.modules.pop(name, None)
sys.argv = {words!r}
{start}
"""


def binary(target: str, kind: str = "BINARY") -> Entry:
    return Entry(target, f"/from/{target}", kind)


def run_without_them(words: list[str], start: str, folder: Path) -> None:
    """Run a program where the modules that are left out can't be imported."""
    script = BLOCKED.format(excluded=set(bundle.excluded_modules("linux")), words=words, start=start)
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env=environ, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


def needs(**libraries: list[str]) -> bundle.Needed:
    return lambda source: libraries.get(bundle.name_of(source).partition(".")[0], [])


@pytest.mark.parametrize(
    ("system", "target", "wanted"),
    [
        ("linux", "PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("linux", "PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("linux", "PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("linux", "PySide6/Qt/plugins/imageformats/libqjpeg.so", False),
        ("linux", "libxcb-cursor.so.0", True),
        ("linux", "libpython3.11.so.1.0", True),
        ("linux", "libstdc++.so.6", False),
        ("linux", "libGL.so.1", False),
        ("linux", "libcups.so.2", False),
        ("linux", "PySide6/Qt/lib/libQt6Core.so.6", True),
        ("win32", r"PySide6\opengl32sw.dll", False),
        ("win32", r"PySide6\plugins\platforms\qwindows.dll", True),
        ("win32", r"PySide6\plugins\tls\qopensslbackend.dll", False),
        ("win32", "python311.dll", True),
        ("darwin", "PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("darwin", "PySide6/Qt/plugins/platforms/libqminimal.dylib", False),
    ],
)
def test_a_library_is_wanted_or_not(system: str, target: str, wanted: bool) -> None:
    assert bundle.is_wanted(binary(target), system) is wanted


def test_only_what_the_program_reaches_stays() -> None:
    entries = [
        binary("PySide6/QtCore.abi3.so", "EXTENSION"),
        binary("PySide6/Qt/lib/libQt6Core.so.6"),
        binary("PySide6/Qt/lib/libicuuc.so.73"),
        binary("PySide6/Qt/lib/libQt6Quick.so.6"),
        binary("libpython3.11.so.1.0"),
    ]
    needed = needs(QtCore=["libQt6Core.so.6", "libc.so.6"], libQt6Core=["libicuuc.so.73"], libicuuc=["libQt6Core.so.6"])
    assert bundle.reachable(entries, needed) == [*entries[:3], entries[4]]


def test_windows_names_match_in_any_case() -> None:
    entries = [binary(r"PySide6\QtCore.pyd", "EXTENSION"), binary(r"PySide6\Qt6Core.dll")]
    assert bundle.reachable(entries, needs(QtCore=["QT6CORE.dll"])) == entries


def test_texts_of_qt_and_links_to_nothing_go() -> None:
    kept = [binary("PySide6/Qt/lib/libQt6Core.so.6")]
    data = [
        Entry("resources/content/pack.toml", "", "DATA"),
        Entry("PySide6/Qt/translations/qtbase_de.qm", "", "DATA"),
        Entry("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        Entry("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK"),
    ]
    assert bundle.kept_data(data, kept) == [data[0], data[2]]


@pytest.mark.parametrize(
    ("target", "name"), [("desktop/app.pyc", "desktop.app"), ("whoosh/__init__.pyc", "whoosh"), ("enum.pyc", "enum")]
)
def test_a_compiled_file_belongs_to_whom_its_module_belongs(target: str, name: str) -> None:
    assert bundle.is_module(binary(target, "DATA"))
    assert bundle.module_name(target) == name


def test_what_is_read_is_no_module() -> None:
    assert not bundle.is_module(binary("resources/content/pack.toml", "DATA"))


def test_the_modules_of_qt_that_stay_are_those_that_are_imported() -> None:
    imported = set()
    for file in (ROOT / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                imported.add((node.module or "").removeprefix("PySide6."))
    assert imported == bundle.NEEDED_QT
    assert not imported & bundle.EXCLUDED_QT


def test_windows_carries_each_runtime_once_where_it_is_loaded_first() -> None:
    targets = ["VCRUNTIME140.dll", r"PySide6\MSVCP140.dll", r"shiboken6\MSVCP140.dll", r"PySide6\VCRUNTIME140.dll"]
    targets += [r"PySide6\MSVCP140_2.dll", r"PySide6\Qt6Core.dll", r"shiboken6\Qt6Core.dll"]
    kept = [entry.target for entry in bundle.without_second_runtimes(binary(target) for target in targets)]
    assert kept == [targets[0], targets[2], *targets[4:]]


def test_a_whole_visit_works_without_the_modules_that_are_left_out(tmp_path: Path) -> None:
    visit = ROOT / "tests" / "journeys" / "a_whole_visit.py"
    run_without_them([str(visit), str(tmp_path)], f"runpy.run_path({str(visit)!r}, run_name='__main__')", tmp_path)


@pytest.mark.parametrize("words", [["self-check"], ["search", "kidney", "pain"], ["check"]])
def test_spotter_works_without_the_modules_that_are_left_out(words: list[str], tmp_path: Path) -> None:
    run_without_them(["spotter", *words], "runpy.run_module('desktop', run_name='__main__')", tmp_path)
