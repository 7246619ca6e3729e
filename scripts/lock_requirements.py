"""Write the locks of requirements/ anew from the ranges of pyproject.toml; needs uv (`pip install uv`).

    python3 scripts/lock_requirements.py

A lock pins every package with the hash of each of its files, so that one lock serves all systems and Python 3.11 and
later. Versions that a lock has stay unless the range forbids them; `--upgrade` takes the newest.
"""

import argparse
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"run": ("install",), "test": ("install", "dev"), "build": ("install", "build")}


def lock_command(name: str, upgrade: bool) -> list[str]:
    """The uv command that writes one lock; every other lock follows the versions of run.txt."""
    groups = [word for group in LOCKS[name] for word in ("--group", group)]
    follow = [] if name == "run" else ["--constraints", "requirements/run.txt"]
    return [
        *("uv", "pip", "compile", "pyproject.toml", *groups, *follow),
        *("--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate", "--quiet"),
        *("--custom-compile-command", "python3 scripts/lock_requirements.py"),
        *("--output-file", f"requirements/{name}.txt"),
        *(["--upgrade"] if upgrade else []),
    ]


def main() -> None:
    """Write all locks, the one that the others follow first."""
    parser = argparse.ArgumentParser(description="Write the locks of requirements/ anew.")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that the ranges allow")
    upgrade = parser.parse_args().upgrade
    for name in LOCKS:
        subprocess.run(lock_command(name, upgrade), cwd=ROOT, check=True)
        print(f"requirements/{name}.txt is written")


if __name__ == "__main__":
    main()
