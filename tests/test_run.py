"""The file that sets up and starts a checkout."""

import importlib.util
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def run() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_of_the_checkout", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a space in its path, its locks and an empty .venv."""
    root = tmp_path / "a checkout"
    venv = root / ".venv"
    venv.mkdir(parents=True)
    (root / "pyproject.toml").write_text("[project]\n")
    locks = {kind: root / f"{kind}.txt" for kind in run.LOCKS}
    for lock in locks.values():
        lock.write_text("one==1\n")
    for name, value in (("ROOT", root), ("VENV", venv), ("PYTHON", venv / "python"), ("LOCKS", locks)):
        monkeypatch.setattr(run, name, value)
    return root


def test_an_older_python_gets_one_sentence(run: ModuleType) -> None:
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this is 3\.10\.2\.$"):
        run.refuse_old_python((3, 10, 2))


def test_test_takes_no_further_words(run: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["test", "-k", "one"]) == 2
    assert "takes no further words" in capsys.readouterr().err


@pytest.mark.parametrize("args", [["search", "back"], ["check"], ["--version"], ["--help"]])
def test_what_shows_and_lays_out_nothing_needs_no_library(run: ModuleType, args: list[str]) -> None:
    assert run.libraries_needed(args, {"DISPLAY": ":0"}) == {}


@pytest.mark.parametrize("args", [["test"], ["checklist", "--pdf", "x.pdf"], ["print", "running"], ["self-check"]])
def test_what_lays_out_pages_needs_no_window_library(run: ModuleType, args: list[str]) -> None:
    assert run.libraries_needed(args, {"DISPLAY": ":0"}) == run.QT_LIBRARIES


@pytest.mark.parametrize("args", [[], ["open", "running"]])
def test_a_window_without_a_display_needs_no_library_to_say_so(run: ModuleType, args: list[str]) -> None:
    assert run.libraries_needed(args, {"DISPLAY": ""}) == {}


@pytest.mark.parametrize("args", [[], ["open", "running"]])
def test_a_window_needs_the_libraries_of_its_display(run: ModuleType, args: list[str]) -> None:
    assert run.libraries_needed(args, {"DISPLAY": ":0"}) == run.QT_LIBRARIES | run.X11_LIBRARIES
    assert run.libraries_needed(args, {"WAYLAND_DISPLAY": "w"}) == run.QT_LIBRARIES | run.WAYLAND_LIBRARIES
    assert run.libraries_needed(args, {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}) == run.QT_LIBRARIES


def test_a_library_that_does_not_load_is_missing(run: ModuleType) -> None:
    def load(file: str) -> None:
        if file == "libGL.so.1":
            raise OSError

    assert run.missing_libraries(run.QT_LIBRARIES, load) == {"libGL.so.1": "libgl1"}


def test_without_apt_or_root_the_exact_line_is_said(run: ModuleType) -> None:
    with pytest.raises(SystemExit, match="sudo apt-get install --no-install-recommends libgl1 libegl1"):
        run.install_packages(["libgl1", "libegl1"], "Why.", find_apt=lambda: None)


def test_with_apt_the_packages_are_installed(run: ModuleType) -> None:
    steps: list[Sequence[str]] = []

    def step(command: Sequence[str]) -> bool:
        steps.append(command)
        return True

    run.install_packages(["libgl1"], "Why.", lambda: ["sudo", "apt-get"], step)
    assert [command[:2] for command in steps] == [["sudo", "apt-get"]] * 2
    assert "update" in steps[0]
    assert steps[1][-4:] == ["install", "-y", "--no-install-recommends", "libgl1"]


def test_an_installation_that_fails_says_the_line(run: ModuleType) -> None:
    with pytest.raises(SystemExit, match=r"by hand.*apt-get install"):
        run.install_packages(["libgl1"], "Why.", lambda: ["apt-get"], lambda _: False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither apt-get nor sudo")
def test_apt_is_not_called_where_there_is_none(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert run.apt_words() is None


def test_the_installation_is_made_again_when_a_lock_changes(run: ModuleType, checkout: Path) -> None:
    run.stamp_of("run").write_text(run.fingerprint("run"))
    assert run.is_installed("run")
    run.LOCKS["run"].write_text("one==2\n")
    assert not run.is_installed("run")


@pytest.mark.parametrize("kind", ["test", "build"])
def test_every_lock_holds_what_running_needs(run: ModuleType, checkout: Path, kind: str) -> None:
    run.stamp_of(kind).write_text(run.fingerprint(kind))
    assert run.is_installed("run")
    assert run.is_installed(kind)


def test_what_running_needs_is_too_little_for_tests(run: ModuleType, checkout: Path) -> None:
    run.stamp_of("run").write_text(run.fingerprint("run"))
    assert not run.is_installed("test")


def test_an_environment_serves_only_where_and_by_what_it_was_made(run: ModuleType, checkout: Path) -> None:
    venv, version = checkout / ".venv", platform.python_version()
    notes = f"command = python -m venv {venv}\nversion = {version}\n"
    (venv / "pyvenv.cfg").write_text(notes)
    assert not run.is_usable_venv()
    run.PYTHON.touch()
    assert run.is_usable_venv()
    for old, new in ((str(venv), "elsewhere"), (version, "3.11.0rc1")):
        (venv / "pyvenv.cfg").write_text(notes.replace(old, new))
        assert not run.is_usable_venv()


def test_an_environment_without_its_own_pip_takes_that_of_the_starter(run: ModuleType, checkout: Path) -> None:
    assert run.pip_words()[:3] == [sys.executable, "-m", "pip"]


def test_every_check_runs_also_after_one_has_failed(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "PROGRAMS", Path(sys.executable).parent)
    name = Path(sys.executable).name
    bad, good = f"{name} -c raise(SystemExit(1))", f"{name} -c print('good')"
    assert run.run_checks((bad, good)) == 1
    said = capfd.readouterr().out
    assert f"== {bad}" in said
    assert "good" in said
    assert said.endswith(f"1 of 2 checks passed\nfailed: {bad}\n")
    assert run.run_checks((good,)) == 0


def test_a_folder_named_like_ours_is_not_ours(
    run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "desktop").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "PYTHON", sys.executable)
    assert run.start_spotter(["--version"]) == 0
    assert "0.1.0" in capfd.readouterr().out


@pytest.mark.parametrize("args", [["--version"], ["--help"], ["check"], ["search", "dark", "pee"]])
def test_commands_said_to_do_without_qt_import_none_of_it(
    args: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    command = [sys.executable, "-P", "-X", "importtime", "-m", "desktop", *args]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", cwd=tmp_path)
    assert done.returncode == 0
    assert "PySide6" not in done.stderr


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="this system always has a display")
def test_a_window_without_a_display_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    command = [sys.executable, "-P", "-X", "importtime", "-m", "desktop"]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", cwd=tmp_path)
    assert done.returncode == 2
    assert "PySide6" not in done.stderr
