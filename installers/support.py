"""Compile PySide6's own Python code, which it else unpacks and compiles at every start, into the folder that is named.

PySide6 takes it from a folder `files.dir` of shiboken6 where there is one, and makes that folder when SBK_EMBED says
so. It is made in a copy: the Python that runs this may not be ours to write in. One module of it is exchanged for one
that imports less, see `signature_loader.py`.
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
LOADER = Path("shibokensupport", "signature", "loader.py")
OURS = Path(__file__).with_name("signature_loader.py")


def main() -> None:
    """Leave the compiled files alone, without times: one commit, one folder."""
    target = Path(sys.argv[1], NAME)
    shutil.rmtree(target, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        code = unpacked(Path(folder))
        shutil.copyfile(OURS, code / LOADER)
        unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
        compileall.compile_dir(
            code, quiet=1, legacy=True, stripdir=str(code.parent), invalidation_mode=unchecked, optimize=2
        )
        for file in sorted(code.rglob("*.pyc")):
            place = target / file.relative_to(code)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)


def unpacked(folder: Path) -> Path:
    """PySide6's own Python code, unpacked into a copy of shiboken6 in the folder."""
    spec = find_spec("shiboken6")
    if spec is None or spec.origin is None:
        sys.exit("There is no shiboken6 to take it from.")
    copy = Path(shutil.copytree(Path(spec.origin).parent, folder / "shiboken6"))
    environment = {**os.environ, "PYTHONPATH": str(folder), "SBK_EMBED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", "import shiboken6"], env=environment, check=True)
    return copy / NAME


if __name__ == "__main__":
    main()
