"""Spotter opens no internet socket, seen from outside: by the system calls it makes."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

VISIT = Path(__file__).with_name("a_whole_visit.py")
INTERNET = re.compile(r"\bAF_INET6?\b")


def traced(command: list[str], folder: Path) -> str:
    """The network calls of a command and its children; skips where calls can't be watched."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("there is no strace to watch with")
    calls = folder / "calls"
    watch = [strace, "-f", "-qq", "-e", "trace=%network", "-o", str(calls)]
    if subprocess.run([*watch, "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not watch here")
    environ = {**os.environ, "HOME": str(folder), "XDG_CACHE_HOME": str(folder / "cache")}
    done = subprocess.run([*watch, *command], env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return calls.read_text()


def test_a_whole_visit_opens_no_internet_socket(tmp_path: Path) -> None:
    calls = traced([sys.executable, str(VISIT), str(tmp_path)], tmp_path)
    assert not INTERNET.search(calls)


def test_the_watch_itself_sees_an_internet_socket(tmp_path: Path) -> None:
    opens_one = "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()"
    assert INTERNET.search(traced([sys.executable, "-c", opens_one], tmp_path))
