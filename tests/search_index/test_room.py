"""What holds for the room as a whole: what it imports when, and that its answers never change."""

import os
import subprocess
import sys
from pathlib import Path

FREE_OF_WHOOSH = "answer documents location negation phrases query signals spelling text".split()

ASK = """
import sys
from pathlib import Path
from resources.bundle import content_folder
from resources.pack import read_pack
from search_index.builder import build_index
from search_index.searcher import Searcher

library = read_pack(content_folder()).library
folder = Path(sys.argv[1])
build_index(library, folder, lambda done, total: None, lambda: False)
with Searcher.open(folder, library) as searcher:
    for typed in ("dark pee after spin class", "kidny stone", "back pain", "numb legs and bladder", "sor"):
        print(searcher.search(typed, typing=True))
"""


def start(code: str, *arguments: str, seed: str = "0") -> subprocess.Popen[str]:
    """A fresh interpreter at work."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], env=environment, stdout=subprocess.PIPE, text=True
    )


def test_what_the_first_picture_needs_does_not_import_whoosh() -> None:
    imports = ", ".join(["search_index", *(f"search_index.{name}" for name in FREE_OF_WHOOSH)])
    shown, _ = start(f"import sys, {imports}; print('whoosh' in sys.modules)").communicate()
    assert shown.strip() == "False"


def test_answers_are_the_same_under_any_hash_seed(tmp_path: Path) -> None:
    at_work = [start(ASK, str(tmp_path / seed), seed=seed) for seed in ("0", "1")]
    first, second = (process.communicate()[0] for process in at_work)
    assert "rhabdomyolysis" in first
    assert first == second
