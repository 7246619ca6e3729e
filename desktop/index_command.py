"""The hidden command that builds the index for a window that has no time to."""

import argparse
import os
import sys
from threading import Event, Thread

from resources.chosen_packs import chosen_packs
from search_index.builder import BuildCancelled, build_where_possible

CHUNK = 4096
STEPS = 200
"""How many lines at the most tell how far it is."""


def build(chosen: argparse.Namespace) -> int:
    """Build it in the first folder that can be written; stop where standard input ends before that."""
    stop = Event()
    Thread(target=set_at_end, args=(stop, sys.stdin.fileno()), daemon=True).start()
    try:
        folder = build_where_possible(chosen_packs(chosen.packs).library, chosen.folders, tell, stop.is_set)
    except (BuildCancelled, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(folder)
    return 0


def set_at_end(stop: Event, source: int) -> None:
    """Wait for the end of an open file and set `stop`; past Python's own buffer, which has to be free when it exits."""
    while os.read(source, CHUNK):
        pass
    stop.set()


def tell(done: int, total: int) -> None:
    """Say how far it is."""
    if done % (total // STEPS + 1) == 0 or done == total:
        print(done, "of", total, flush=True)
