"""What every installer says of Spotter, in one place."""

import os
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"

NAME = "Spotter"
PROGRAM = "spotter"
APP_ID = "org.spotter_reference.Spotter"
"""What desktops, app stores and macOS know it by; whoever publishes Spotter puts a domain of their own here."""

SUMMARY = "Offline reference on back and kidney-area pain after exercise"
MAINTAINER = "The Spotter contributors <spotter@example.org>"
COPYRIGHT = "Copyright (c) 2026 The Spotter contributors"
PACK_ENDING = ".spotter-pack"
PACK_TYPE = "application/x-spotter-pack"


def version() -> str:
    """The version of the program, which stands in pyproject.toml alone."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def epoch() -> int:
    """The second that everything in an installer is dated: of the last commit, so that one commit builds one file."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    words = ["git", "-C", str(ROOT), "-c", "safe.directory=*", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(words, capture_output=True, check=True, encoding="utf-8")
    except (OSError, subprocess.CalledProcessError):
        return 1_767_225_600  # 2026-01-01: a checkout without its history is dated all the same
    return int(done.stdout)


def day() -> datetime:
    """The day of that second."""
    return datetime.fromtimestamp(epoch(), UTC)


def build_environment() -> dict[str, str]:
    """The environment of each step: nothing of it may depend on when or by whom it runs."""
    fixed = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch()), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    return {**os.environ, **fixed}
