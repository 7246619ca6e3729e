#!/usr/bin/env python3
"""Run the search tests on the compatible fork of Whoosh, in a virtual environment of its own beside the checkout.

The fork takes the same folder `whoosh/` as Whoosh, so the two never share an environment. Spotter ships Whoosh 2.7.4.
"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv-fork"
FORK = "whoosh3==3.54.0 --hash=sha256:fb9656781a8f42a6ddc273e6e9e456edd0ad8976f4899d9593c424b59a445539\n"
TESTS = ("tests/search_index", "tests/desktop/test_finder.py", "tests/journeys")


def main() -> int:
    """Make the environment anew and run the tests; returns what pytest returns."""
    venv.create(HOME, with_pip=True, clear=True)
    python = HOME / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet"]
    with tempfile.TemporaryDirectory() as folder:
        lock = Path(folder) / "fork.txt"
        lock.write_text(FORK)
        for words in (
            ["install", "--require-hashes", "--requirement", str(ROOT / "requirements" / "test.txt")],
            ["uninstall", "--yes", "Whoosh"],
            ["install", "--require-hashes", "--no-deps", "--requirement", str(lock)],
            ["install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
        ):
            subprocess.run([*pip, *words], check=True)
    return subprocess.run([str(python), "-m", "pytest", "-n", "auto", *TESTS], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
