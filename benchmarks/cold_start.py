"""How long a fresh process takes from Whoosh imported to its first answer."""

import pickle
import statistics
import subprocess
import sys
from pathlib import Path

from resources.library import Library

STARTS = 5
_PROBE = """
import pickle, sys, time
from pathlib import Path
library = pickle.loads(Path(sys.argv[1]).read_bytes())
import search_index._whoosh
start = time.perf_counter()
from search_index.searcher import Searcher
Searcher.open(Path(sys.argv[2]), library).search("back pain")
print(1000 * (time.perf_counter() - start))
"""


def cold_start_ms(library: Library, index: Path) -> float:
    """The middle of some starts; the library is read before the clock runs."""
    file = index.with_name("library.pickle")
    file.write_bytes(pickle.dumps(library))
    command = [sys.executable, "-c", _PROBE, str(file), str(index)]
    runs = (subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(STARTS))
    return statistics.median(float(run.stdout) for run in runs)
