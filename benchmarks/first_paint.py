"""How long a start takes, from the process to the first picture: Spotter beside a hello window, turn about.

    python -m benchmarks.first_paint                                          from source
    python -m benchmarks.first_paint dist/spotter/spotter build/hello/hello   as build_installer.py froze them, too

It is watched from outside: Qt tells when it hands the painted window to the screen, the same for every program, and
nothing else (told all of painting, a window of 70 parts writes 250 lines first, and a hello window 10). Judge by the
ratios. The median of each is compared, on whatever screen the environment names (`QT_QPA_PLATFORM`, `DISPLAY`).
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROUNDS = 11
HELLO = Path(__file__).parents[1] / "installers" / "hello.py"
PAINTED = b"qt.widgets.painting: Flushing "
TARGETS = {"source": "", "frozen": "   at most 1.5"}

Commands = Mapping[tuple[str, str], Sequence[str]]
"""How each is started, by what it was made of (source, frozen) and its name."""


def main() -> None:
    """Print a line for each program, with its ratio to the hello window made of the same."""
    parser = argparse.ArgumentParser(description="Time the start of Spotter and of a hello window.")
    parser.add_argument("spotter", nargs="?", help="Spotter's frozen program")
    parser.add_argument("hello", nargs="?", help="the frozen hello window")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    chosen = parser.parse_args()
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # a child of a killed start may still write there
        times = take_turns(commands(chosen.spotter, chosen.hello), own_environment(folder), chosen.rounds)
    middle = {key: statistics.median(taken) for key, taken in times.items()}
    for (made, name), taken in times.items():
        ratio = middle[made, name] / middle[made, "hello"]
        target = TARGETS[made] if name == "spotter" else ""
        print(f"{made} {name:8} {middle[made, name]:5.0f} ms, best {min(taken):5.0f}   x hello {ratio:4.2f}{target}")
    if chosen.hello:
        print(f"frozen / source {middle['frozen', 'spotter'] / middle['source', 'spotter']:4.2f}   at most 1")


def commands(spotter: str | None, hello: str | None) -> Commands:
    """What is started in each round, in this order."""
    python = [sys.executable, "-P"]
    found = {("source", "spotter"): [*python, "-m", "desktop"], ("source", "hello"): [*python, str(HELLO)]}
    if spotter and hello:
        found |= {("frozen", "spotter"): [spotter], ("frozen", "hello"): [hello]}
    return found


def own_environment(folder: str) -> Mapping[str, str]:
    """Caches, preferences and logs of their own, so that no open window is met; and Qt telling of each picture."""
    places = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "HOME", "TMPDIR", "TEMP")
    logging = {"QT_LOGGING_RULES": "qt.widgets.painting.debug=true", "QT_FORCE_STDERR_LOGGING": "1"}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **dict.fromkeys(places, folder), **logging}


def take_turns(
    programs: Commands, environment: Mapping[str, str], rounds: int
) -> Mapping[tuple[str, str], list[float]]:
    """Start every program once unmeasured, which fills the caches, then in each round one after the other."""
    for command in programs.values():
        first_paint_ms(command, environment)
    times: dict[tuple[str, str], list[float]] = {key: [] for key in programs}
    for _ in range(rounds):
        for key, command in programs.items():
            times[key].append(first_paint_ms(command, environment))
    return times


def first_paint_ms(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """From the start of a process until its window was painted; it is ended then."""
    start = time.perf_counter()
    said = []
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as process:
        for line in process.stderr or ():
            if line.startswith(PAINTED):
                took = 1000 * (time.perf_counter() - start)
                process.kill()
                return took
            said.append(line)
    sys.exit(f"{command[0]} ended without a window: {b''.join(said).decode(errors='replace')}")


if __name__ == "__main__":
    main()
