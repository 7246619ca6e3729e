"""Compile PySide6's own Python code, which it else unpacks and compiles at every start, into the folder that is named.

PySide6 takes it from a folder `files.dir` of shiboken6 where there is one, and makes that folder when SBK_EMBED says
so. It is made in a copy: the Python that runs this may not be ours to write in.
"""

import compileall
import os
import py_compile
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

NAME = "files.dir"


def main() -> None:
    """Leave the compiled files alone, without times: one commit, one folder."""
    target = Path(sys.argv[1], NAME)
    shutil.rmtree(target, ignore_errors=True)
    spec = find_spec("shiboken6")
    if spec is None or spec.origin is None:
        sys.exit("There is no shiboken6 to take it from.")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(Path(spec.origin).parent, Path(folder, "shiboken6")))
        environment = {**os.environ, "PYTHONPATH": folder, "SBK_EMBED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        subprocess.run([sys.executable, "-c", "import shiboken6"], env=environment, check=True)
        unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
        compileall.compile_dir(
            copy / NAME, quiet=1, legacy=True, stripdir=str(copy), invalidation_mode=unchecked, optimize=2
        )
        for file in sorted((copy / NAME).rglob("*.pyc")):
            place = target / file.relative_to(copy / NAME)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)


if __name__ == "__main__":
    main()
