#!/usr/bin/env python3
"""Start Spotter from a checkout, or run every check; needs Python 3.11 or newer and nothing else.

python3 run.py [ARGS]   set up once, then start Spotter with ARGS (Windows: py run.py)
python3 run.py test     set up once, then run every check
"""

from __future__ import annotations  # so that an older Python comes as far as the sentence that tells it

import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
LOCKS = {kind: ROOT / "requirements" / f"{kind}.txt" for kind in ("run", "test", "build")}

# Library file -> Debian package that holds it; each was found to be needed by leaving it out.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {"libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1"}
COMMANDS_WITHOUT_QT = ("search", "check", "--version", "--help", "-h")

CHECKS = (
    "ruff check .",
    "ruff format --check .",
    "mypy",
    "lint-imports",
    "python scripts/check_words.py",
    "python -m benchmarks.relevance",
    "pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile --cov --cov-report=",
    "coverage report --include=resources/* --fail-under=100",
    "coverage report --include=search_index/* --fail-under=100",
    "coverage report --include=desktop/* --fail-under=90",
)


def say(sentence: str) -> None:
    """Tell what set-up does, apart from what Spotter answers."""
    print(f"run.py: {sentence}", file=sys.stderr, flush=True)


def run_step(command: Sequence[str]) -> bool:
    """Run one step of set-up, leaving Spotter its input and output; tells whether it went well."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode == 0


def runs_quietly(command: Sequence[str]) -> bool:
    """Whether a command is there and ends well; what it says is dropped."""
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def libraries_needed(args: Sequence[str], environ: Mapping[str, str]) -> dict[str, str]:
    """The libraries that Qt asks the system for, to do what `args` say; none for a window that has no display."""
    if args and args[0] in COMMANDS_WITHOUT_QT:
        return {}
    if (args and args[0] != "open") or environ.get("QT_QPA_PLATFORM"):
        return QT_LIBRARIES
    x11 = X11_LIBRARIES if environ.get("DISPLAY") else {}
    wayland = WAYLAND_LIBRARIES if environ.get("WAYLAND_DISPLAY") else {}
    return QT_LIBRARIES | x11 | wayland if x11 or wayland else {}


def missing_libraries(libraries: Mapping[str, str], load: Callable[[str], object] = ctypes.CDLL) -> dict[str, str]:
    """Those that the system's loader does not find."""
    missing = {}
    for file, package in libraries.items():
        try:
            load(file)
        except OSError:
            missing[file] = package
    return missing


def apt_words() -> list[str] | None:
    """How to call apt-get as root; None where there is none, or nobody who could be asked for the password."""
    if not shutil.which("apt-get"):
        return None
    words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if os.geteuid() == 0:
        return words
    may_ask = shutil.which("sudo") and (sys.stderr.isatty() or runs_quietly(["sudo", "-n", "true"]))
    return ["sudo", *words] if may_ask else None


def install_packages(
    packages: Sequence[str],
    why: str,
    find_apt: Callable[[], list[str] | None] = apt_words,
    step: Callable[[Sequence[str]], bool] = run_step,
) -> None:
    """Install Debian packages where that is possible; else end with the line that does it."""
    line = f"sudo apt-get install --no-install-recommends {' '.join(packages)}"
    apt = find_apt()
    if apt is None:
        sys.exit(f"run.py: {why} On Debian and Ubuntu this installs what is missing; then run this again: {line}")
    say(f"{why} Installing: {line}")
    options = ["-qq", "-o", "DPkg::Lock::Timeout=120"]
    step([*apt, *options, "update"])  # where it fails, the lists that are there may still do
    if not step([*apt, *options, "install", "-y", "--no-install-recommends", *packages]):
        sys.exit(f"run.py: The installation failed. Try it by hand, then run this again: {line}")


def ensure_libraries(args: Sequence[str]) -> None:
    """Install the system libraries that Qt lacks, where that is possible; else end with what to install."""
    missing = missing_libraries(libraries_needed(args, os.environ))
    if missing:
        install_packages(list(missing.values()), f"Qt needs libraries that are not here: {', '.join(missing)}.")


def fingerprint(kind: str) -> str:
    """What an installation was made from; another one is needed once this changes."""
    parts = [(ROOT / "pyproject.toml").read_bytes(), LOCKS[kind].read_bytes(), sys.version.encode(), str(VENV).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def stamp_of(kind: str) -> Path:
    """The file that holds the fingerprint of what is installed."""
    return VENV / f".installed-{kind}"


def is_installed(kind: str) -> bool:
    """Whether .venv holds the locked requirements; every lock holds those for running."""
    kinds = LOCKS if kind == "run" else (kind,)
    return any(stamp_of(each).is_file() and stamp_of(each).read_text() == fingerprint(each) for each in kinds)


def is_usable_venv() -> bool:
    """Whether .venv was made at this very place by this version of Python."""
    notes = VENV / "pyvenv.cfg"
    if not (notes.is_file() and PYTHON.is_file()):
        return False
    lines = notes.read_text(encoding="utf-8").splitlines()
    made_here = any(line.startswith("command = ") and line.endswith(str(VENV)) for line in lines)
    return made_here and f"version = {platform.python_version()}" in lines


def make_venv() -> None:
    """Make .venv anew, without a pip of its own where Debian's python3-venv is missing but pip is there."""
    say(f"Making {VENV}")
    options = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
    if options and not runs_quietly([sys.executable, "-m", "pip", "--version"]):
        package = "python{}.{}-venv".format(*sys.version_info)
        install_packages([package], "This Python can neither make a virtual environment nor install packages.")
        options = []
    if not run_step([sys.executable, "-m", "venv", "--clear", *options, str(VENV)]):
        sys.exit(f"run.py: Making {VENV} failed; the lines above say why.")


def pip_words() -> list[str]:
    """The command that installs into .venv: its own pip, or that of the Python that runs this."""
    own = [str(PYTHON), "-m", "pip"]
    return own if runs_quietly([*own, "--version"]) else [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def install_requirements(kind: str) -> None:
    """Install what the lock says, file by file as its hashes say, then this checkout itself."""
    for each in LOCKS:
        stamp_of(each).unlink(missing_ok=True)
    say(f"Installing {LOCKS[kind].relative_to(ROOT).as_posix()}; the first time this fetches about 100 MB")
    install = [*pip_words(), "install", "--quiet", "--disable-pip-version-check"]
    locked = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCKS[kind])]
    itself = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    for what in (locked, itself):
        if not run_step([*install, *what]):
            sys.exit("run.py: The installation failed; the lines above say why.")
    stamp_of(kind).write_text(fingerprint(kind))


def ensure_environment(kind: str) -> None:
    """Make .venv hold the locked requirements; does nothing when it does already."""
    if not is_usable_venv():
        make_venv()
    if not is_installed(kind):
        install_requirements(kind)


def run_checks(checks: Sequence[str] = CHECKS) -> int:
    """Run every check, also after one has failed; 0 when all passed."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    failed = []
    for check in checks:
        print(f"\n== {check}", flush=True)
        program, *rest = check.split()
        start = time.monotonic()
        if subprocess.run([str(PROGRAMS / program), *rest], cwd=ROOT, env=environ, check=False).returncode:
            failed.append(check)
        print(f"== {'FAILED' if check in failed else 'passed'} in {time.monotonic() - start:.1f} s", flush=True)
    print(f"\n{len(checks) - len(failed)} of {len(checks)} checks passed", *failed, sep="\nfailed: ", flush=True)
    return 1 if failed else 0


def start_spotter(args: Sequence[str]) -> int:
    """Start Spotter in the folder that the person is in, and wait; returns what it returns."""
    # -P: a folder named like one of ours, where the person happens to be, is not ours
    return subprocess.run([str(PYTHON), "-P", "-m", "desktop", *args], check=False).returncode


def refuse_old_python(version: tuple[int, ...] = sys.version_info[:3]) -> None:
    """End with one sentence where Python is too old for Spotter."""
    if version < OLDEST:
        sys.exit(f"run.py: Spotter needs Python 3.11 or newer; this is {'.'.join(map(str, version))}.")


def main(args: Sequence[str]) -> int:
    """Set up what is missing, then start Spotter or run the checks."""
    refuse_old_python()
    if args[:1] == ["test"] and len(args) > 1:
        say("`run.py test` takes no further words; for single tests: .venv/bin/pytest FILE")
        return 2
    kind = "test" if args == ["test"] else "run"
    if sys.platform.startswith("linux"):
        ensure_libraries(args)
    ensure_environment(kind)
    return run_checks() if kind == "test" else start_spotter(args)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
