"""What Spotter says where a library of the system is missing, and what programs that it opens inherit."""

import subprocess
import sys
from pathlib import Path

import pytest

import run
from desktop.start import APP_ID
from desktop.system_libraries import FOR_A_WINDOW, PACKAGES, missing_library, no_window, restore_library_path
from installers import product

BUNDLE = {"LD_LIBRARY_PATH": "/bundle", "QT_PLUGIN_PATH": "/bundle/plugins", "QML2_IMPORT_PATH": "/bundle/qml"}


def test_programs_that_are_opened_do_not_inherit_the_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    environ = {**BUNDLE, "HOME": "/home/me"}
    restore_library_path(environ)
    assert environ == {"HOME": "/home/me"}


def test_a_library_path_from_before_the_start_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    environ = {**BUNDLE, "LD_LIBRARY_PATH_ORIG": "/mine"}
    restore_library_path(environ)
    assert environ == {"LD_LIBRARY_PATH": "/mine"}


def test_a_checkout_leaves_the_library_path_alone() -> None:
    environ = {"LD_LIBRARY_PATH": "/mine"}
    restore_library_path(environ)
    assert environ == {"LD_LIBRARY_PATH": "/mine"}


def test_a_missing_library_is_one_sentence_with_the_command() -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    sentence = missing_library(error)
    assert sentence is not None
    assert sentence.startswith("spotter: The system lacks libEGL.so.1. ")
    assert "sudo apt-get install" in sentence
    assert "libegl1" in sentence


def test_any_other_import_error_is_none_of_the_systems() -> None:
    assert missing_library(ImportError("cannot import name 'x'")) is None


def test_the_window_goes_by_the_name_of_the_menu_entry() -> None:
    assert APP_ID == product.APP_ID


def test_the_packages_are_those_that_a_checkout_installs() -> None:
    assert PACKAGES == run.QT_LIBRARIES
    assert set(FOR_A_WINDOW) == set(run.X11_LIBRARIES.values())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux starts without a display")
def test_a_window_that_cant_be_opened_is_a_sentence_and_no_abort(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "DISPLAY": ":987", "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "desktop"]
    done = subprocess.run(command, env=environ, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stderr.endswith(f"{no_window()}\n")
    assert "Traceback" not in done.stderr
