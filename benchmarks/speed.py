"""How fast the search is: milliseconds and ratios to SQLite FTS5, all engines taking turns in one run.

    python -m benchmarks.speed                  the pack that ships
    python -m benchmarks.speed 4000 40000       libraries of so many sections, made from it

Judge by the ratios: a busy machine slows every engine alike. The column of targets says what is aimed at, at the size
of the pack that ships and at 40,000 sections. Each question is asked in several rounds, and the best time counts:
whatever else runs only ever adds to it.
"""

import argparse
import math
import statistics
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.cold_start import cold_start_ms
from benchmarks.corpus import multiplied
from benchmarks.questions import questions
from benchmarks.rivals import Engine, Fts5, Spotter, Tantivy
from resources.bundle import content_folder
from resources.library import Library
from resources.pack import read_pack

ROUNDS = 8
LARGE = 4000
TARGETS: Mapping[str, tuple[float, float]] = {
    "typing": (2.0, 0.7),
    "question": (2.5, 0.7),
    "typo": (0.3, 0.1),
    "snippets": (1.5, 0.7),
}
"""The most that the 95th percentile may be of FTS5's, for the pack that ships and for 40,000 sections."""


def main() -> None:
    """Print one table a size, and how the time for typing grows from the first size to the last."""
    parser = argparse.ArgumentParser(description="Time the search beside other engines.")
    parser.add_argument("sections", nargs="*", type=int, help="sizes to make; none: the pack as it is")
    parser.add_argument("--pack", type=Path, default=content_folder(), help="the pack to start from")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    chosen = parser.parse_args()
    library = read_pack(chosen.pack).library
    sizes = chosen.sections or [sum(len(topic.sections) for topic in library.topics.values())]
    typing = [time_size(multiplied(library, size), size, chosen.rounds) for size in sizes]
    if len(sizes) > 1:
        growth = math.log(typing[-1] / typing[0]) / math.log(sizes[-1] / sizes[0])
        print(f"\ntyping grows with the sections to the power of {growth:.2f}   at most 0.9")


def time_size(library: Library, size: int, rounds: int) -> float:
    """Build every engine over a library and ask each the same; returns our 95th percentile while typing."""
    print(f"\n{size} sections")
    with TemporaryDirectory() as folder:
        engines = dict(build_all(library, Path(folder), size))
        print(
            f"first answer of a process {cold_start_ms(library, Path(folder) / Spotter.__name__):.0f} ms after Whoosh"
        )
        times = {}
        for kind, texts in questions().items():
            times[kind] = take_turns(engines, kind, texts, rounds)
            print_kind(kind, times[kind], size)
        for engine in engines.values():
            engine.close()
    return percentile(times["typing"][Spotter.__name__], 95)


def build_all(library: Library, folder: Path, size: int) -> Sequence[tuple[str, Engine]]:
    """Every engine whose package is there, with the time that its index took."""
    built = []
    for maker in (Spotter, Fts5, Tantivy):
        start = time.perf_counter()
        try:
            engine: Engine = maker(library, folder / maker.__name__)
        except ImportError as error:
            print(f"{maker.__name__:8} left out: {error}")
            continue
        took = time.perf_counter() - start
        print(f"{maker.__name__:8} built in {took:6.2f} s, {1000 * took / size:.2f} ms a section")
        built.append((maker.__name__, engine))
    return built


Times = Mapping[str, list[float]]
"""For every engine the best time of each question, in milliseconds."""


def take_turns(engines: Mapping[str, Engine], kind: str, texts: Sequence[str], rounds: int) -> Times:
    """Ask every engine each question, one after the other, in some rounds; none is asked the same twice in a row."""
    times = {name: [math.inf] * len(texts) for name in engines}
    for _ in range(rounds):
        for number, text in enumerate(texts):
            for name, engine in engines.items():
                start = time.perf_counter()
                engine.ask(kind, text)
                times[name][number] = min(times[name][number], 1000 * (time.perf_counter() - start))
    return times


def print_kind(kind: str, times: Times, size: int) -> None:
    """One line a kind: the median and the 95th percentile of each engine, and our ratio to FTS5."""
    tails = {name: percentile(taken, 95) for name, taken in times.items()}
    cells = "   ".join(f"{name} {statistics.median(times[name]):7.3f} {tail:7.3f}" for name, tail in tails.items())
    target = f"   at most {TARGETS[kind][size > LARGE]}" if kind in TARGETS else ""
    print(f"{kind:9}   {cells}   x FTS5 {tails['Spotter'] / tails['Fts5']:5.2f}{target}", flush=True)


def percentile(values: Sequence[float], share: int) -> float:
    """The value that `share` per cent of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, len(values) * share // 100)]


if __name__ == "__main__":
    main()
