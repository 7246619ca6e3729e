"""PySide6's own Python code as a built program carries it: it imports less, and says the same."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

from installers import support

WRONG_CALLS = """
from PySide6.QtCore import QObject, QPoint
for call in (lambda: QPoint("x"), lambda: QPoint().setX("x"), lambda: QObject(nothing=1), lambda: QPoint().z):
    try:
        call()
    except (AttributeError, TypeError) as error:
        print(type(error), error)
print(QPoint.setX.__doc__)
"""
LEFT_OUT = """
import sys
import PySide6.QtWidgets
print(*sys.modules)
"""


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of shiboken6 that has what a built program carries."""
    folder = tmp_path_factory.mktemp("carried")
    copy = shutil.copytree(Path(shiboken6.__file__).parent, folder / "shiboken6")
    subprocess.run([sys.executable, support.__file__, copy], check=True)
    return folder


def said(code: str, folder: Path | None = None) -> str:
    environment = {**os.environ, "PYTHONPATH": str(folder or "")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


def names(file: Path) -> set[str]:
    """What a module defines: its functions, and what it gives a name."""
    found = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    nodes = [node for node in found if isinstance(node, ast.FunctionDef | ast.Name)]
    return {node.name if isinstance(node, ast.FunctionDef) else node.id for node in nodes}


def test_a_wrong_call_is_told_of_as_ever(carried: Path) -> None:
    told = said(WRONG_CALLS, carried)
    assert told.count("Error") == 4
    assert told == said(WRONG_CALLS)


def test_what_explains_is_not_imported_before_it_is_asked_for(carried: Path) -> None:
    explaining = {f"shibokensupport.signature.{name}" for name in ("errorhandler", "layout", "lib", "parser")}
    assert explaining <= set(said(LEFT_OUT).split())
    assert not (explaining | {"shibokensupport.feature", "inspect"}) & set(said(LEFT_OUT, carried).split())


def test_ours_has_every_function_that_pyside6_asks_for(tmp_path: Path) -> None:
    theirs = (support.unpacked(tmp_path) / support.LOADER).read_text(encoding="utf-8")
    asked = {line.split()[1].partition("(")[0] for line in theirs.splitlines() if line.startswith("def ")}
    assert {"pyside_type_init", "seterror_argument", "feature_imported"} <= asked
    assert asked - names(support.OURS) == {"put_into_package", "move_into_pyside_package"}
