"""How long a fresh process takes from Whoosh imported to its first answer."""

import os
import pickle
import statistics
import subprocess
import sys
from pathlib import Path

from resources.library import Library

STARTS = 5
_PROBE = """
import gc, pickle, sys, time
from pathlib import Path
library = pickle.loads(Path(sys.argv[1]).read_bytes())
gc.freeze()
import search_index._whoosh
start = time.perf_counter()
from search_index.searcher import Searcher
Searcher.open(Path(sys.argv[2]), library).search("back pain")
print(1000 * (time.perf_counter() - start))
"""


def cold_start_ms(library: Library, index: Path) -> float:
    """The middle of some starts after a first one, which leaves its byte code as an installed program has it.

    The library is read, and taken out of what is looked through for garbage, before the clock runs: as in the program.
    """
    file = index.with_name("library.pickle")
    file.write_bytes(pickle.dumps(library))
    command = [sys.executable, "-c", _PROBE, str(file), str(index)]
    world = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    world["PYTHONPYCACHEPREFIX"] = str(index.with_name("bytecode"))
    runs = (subprocess.run(command, check=True, capture_output=True, text=True, env=world) for _ in range(STARTS + 1))
    _, *times = [float(run.stdout) for run in runs]
    return statistics.median(times)
