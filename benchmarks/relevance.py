"""How well the search ranks, by what somebody judged who knew only the titles of the topics; fails below the floors.

    python -m benchmarks.relevance              both halves, and the other engines beside them
    python -m benchmarks.relevance --misses     also the questions of the tuning half that rank badly

Only the tuning half may steer a change; the check half is looked at once a change. A grade says how well a topic
answers: 3 fully, 2 helps, 1 touches it. Topics that the pack lacks are left out, and questions about nothing else too.
"""

import argparse
import csv
import math
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from benchmarks.rivals import Fts5, Spotter, TutorialWhoosh
from resources.bundle import content_folder
from resources.identifiers import Tier
from resources.library import Library
from resources.pack import read_pack
from search_index.signals import SignMatcher, phrase_book

JUDGEMENTS = Path(__file__).resolve().parent.parent / "tests" / "search_index" / "judgements"
DEPTH = 5
HALVES = ("tune", "check")
HELPS = 2
FLOORS: Mapping[str, float] = {
    "tune": 0.88,
    "check": 0.85,
    "first": 0.85,
    "slips": 0.92,
    "ahead": 0.1,
    "worried": 0.97,
    "unseen": 0.92,
}
"""What every change has to keep: somewhat below what is reached, so that texts may change."""

MOST_HARMLESS = 0.03

Ask = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, the half it is in, and the grades of topics."""

    text: str
    half: str
    grades: Mapping[str, int]


def main() -> int:
    """Print the table; 1 when something is below its floor."""
    parser = argparse.ArgumentParser(description="Judge the ranking of the search.")
    parser.add_argument("--pack", type=Path, default=content_folder())
    parser.add_argument("--misses", action="store_true", help="name what ranks badly in the tuning half")
    chosen = parser.parse_args()
    library = read_pack(chosen.pack).library
    judged = read_judged(library)
    with TemporaryDirectory() as folder:
        engines = [maker(library, Path(folder) / maker.__name__) for maker in (Spotter, Fts5, TutorialWhoosh)]
        asks = {type(engine).__name__: topics_of(engine.ask) for engine in engines}
        reached = ranking_figures(asks, judged) | sign_figures(library, show=chosen.misses)
        if chosen.misses:
            print_misses(asks["Spotter"], judged)
        for engine in engines:
            engine.close()
    return verdict(reached)


def read_judged(library: Library) -> list[Judged]:
    """The judged questions that this library can answer."""
    found = []
    for row in rows_of("queries.tsv"):
        pairs = (pair.split(":") for pair in row["grades"].split(","))
        grades = {topic: int(grade) for topic, grade in pairs if topic in library.topics}
        if max(grades.values(), default=0) >= HELPS:
            found.append(Judged(row["query"], row["half"], grades))
    return found


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """The rows of a judgement file."""
    with (JUDGEMENTS / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def topics_of(ask: Callable[[str, str], Sequence[str]]) -> Ask:
    """An engine as one that names each topic once."""
    return lambda text: list(dict.fromkeys(ask("judged", text)))


def ranking_figures(asks: Mapping[str, Ask], judged: Sequence[Judged]) -> dict[str, float]:
    """Print one line an engine; the figures that have floors."""
    print(f"{len(judged)} questions\n{'':18}    nDCG@5         success@1")
    print(f"{'':18} {'tune   check   ' * 2}")
    figures = {name: figures_of(ask, judged) for name, ask in asks.items()}
    ours = figures["Spotter"]
    slipping = [replace(one, text=with_a_slip(one.text)) for one in judged]
    slipped = figures_of(asks["Spotter"], slipping)
    for name, line in {**figures, "Spotter, one slip": slipped}.items():
        print(f"{name:18}", *(f"{value:.3f}  " for value in line.values()))
    best = {half: max(line[half] for name, line in figures.items() if name != "Spotter") for half in HALVES}
    return {
        "tune": ours["tune"],
        "check": ours["check"],
        "first": mean(ours[f"first {half}"] for half in HALVES),
        "slips": sum(map(slipped.__getitem__, HALVES)) / sum(map(ours.__getitem__, HALVES)),
        "ahead": min(ours[half] - best[half] for half in HALVES),
    }


def figures_of(ask: Ask, judged: Sequence[Judged]) -> dict[str, float]:
    """How well an engine does on each half: by its first five topics, and by the first alone."""
    halves = {half: [(one, ask(one.text)) for one in judged if one.half == half] for half in HALVES}
    figures = {half: mean(gain(found, one.grades) for one, found in each) for half, each in halves.items()}
    firsts = {f"first {half}": mean(is_answered(found, one) for one, found in each) for half, each in halves.items()}
    return figures | firsts


def gain(topics: Sequence[str], grades: Mapping[str, int]) -> float:
    """nDCG@5: the discounted gain of the first topics as a share of the best that there is."""
    best = sorted(grades.values(), reverse=True)
    return _discounted([grades.get(topic, 0) for topic in topics]) / _discounted(best)


def is_answered(topics: Sequence[str], judged: Judged) -> bool:
    """Whether the first topic helps."""
    return bool(topics) and judged.grades.get(topics[0], 0) >= HELPS


def with_a_slip(text: str) -> str:
    """Two letters in the middle of the longest word swapped, or one left out where they are the same."""
    word = max(text.split(), key=len)
    at = len(word) // 2
    slip = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
    return text.replace(word, slip if slip != word else word[:at] + word[at + 1 :], 1)


def sign_figures(library: Library, *, show: bool) -> dict[str, float]:
    """Print for how many worried questions a sign is shown, and for how many harmless ones.

    The unseen ones are worried, too; no phrase was ever written from them.
    """
    urgent = {slug: sign for slug, sign in library.checklist.signs.items() if sign.tier is not Tier.SELF_CARE}
    checklist = replace(library.checklist, signs=urgent)
    matcher = SignMatcher(checklist, phrase_book(checklist))
    shares = {}
    for name in ("worried", "unseen", "harmless"):
        texts = [row["query"] for row in rows_of(f"{name}.tsv")]
        carded = {text for text in texts if matcher.find(text)}
        shares[name] = len(carded) / len(texts)
        print(f"{name:9} {len(carded)} of {len(texts)} show a sign")
        if show and name != "unseen":
            print(*(f"    {text}" for text in texts if (text in carded) == (name == "harmless")), sep="\n")
    return shares


def print_misses(ask: Ask, judged: Sequence[Judged]) -> None:
    """Name what ranks worst in the tuning half, with what was found."""
    tuned = [(gain(ask(each.text), each.grades), each) for each in judged if each.half == "tune"]
    for value, each in sorted(tuned, key=lambda pair: pair[0]):
        if value < 0.9:
            found = " ".join(ask(each.text)[:DEPTH])
            print(f"{value:.2f}  {each.text}\n      wanted {dict(each.grades)}\n      found  {found}")


def verdict(reached: Mapping[str, float]) -> int:
    """Say what is below its floor; 1 when anything is."""
    low = [f"{name} {reached[name]:.3f} is below {floor}" for name, floor in FLOORS.items() if reached[name] < floor]
    if reached["harmless"] > MOST_HARMLESS:
        low.append(f"harmless {reached['harmless']:.3f} is above {MOST_HARMLESS}")
    print(*(low or ["all floors hold"]), sep="\n")
    return 1 if low else 0


def _discounted(grades: Sequence[int]) -> float:
    return math.fsum((2.0**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))


if __name__ == "__main__":
    sys.exit(main())
