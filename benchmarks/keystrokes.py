"""How long a key takes in the window, from the press to the painted rows, beside a bare window with a line and a list.

    python -m benchmarks.keystrokes             the pack that ships
    python -m benchmarks.keystrokes 40000       a library of so many sections, made from it

The questions are typed letter by letter, as in `benchmarks.speed`, in some rounds, and the best time of each key
counts. Aimed at is, for 95 keys of 100, one frame (16 ms) for the pack that ships, three for a large library, whose
window meanwhile never stands still for longer than one. Qt paints into memory here, without a screen.
"""

import argparse
import gc
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QEventLoop, QObject, QStringListModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget

from benchmarks.corpus import multiplied
from benchmarks.questions import questions
from benchmarks.speed import percentile
from desktop.app import Spotter
from desktop.settings.preferences import PreferencesFile
from resources.bundle import content_folder
from resources.library import Pack
from resources.pack import read_pack
from search_index.builder import build_index
from search_index.location import cached_index

WIDTH, HEIGHT = 1366, 768
ROWS = 10
ROUNDS = 3
SETTLE_MS = 1500
"""What is made ahead once the window stands is made by then."""


class Paints(QObject):
    """Knows when a key has been answered and the widget painted since."""

    def __init__(self, widget: QWidget, on_answered: Callable[[Callable[..., None]], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._loop = QEventLoop()
        self._is_answered = self._is_painted = False
        on_answered(self._hear)
        widget.installEventFilter(self)

    def expect(self) -> None:
        """Wait for the next answer and its picture, from now on."""
        self._is_answered = self._is_painted = False

    def wait(self) -> None:
        """Stay until both are there; a list that is hidden, with nothing found, has no picture."""
        while not self._is_answered or (self._widget.isVisible() and not self._is_painted):
            self._loop.exec()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        """Look again once the widget is painted, or hidden as nothing was found."""
        if event.type() in (QEvent.Type.Paint, QEvent.Type.Hide) and self._is_answered:
            self._is_painted = True
            QTimer.singleShot(0, self._loop.quit)
        return False

    def _hear(self, *_: object) -> None:
        self._is_answered, self._is_painted = True, False
        QTimer.singleShot(0, self._loop.quit)


def main() -> None:
    """Print the time of a key in Spotter and in a bare window, and the longest that the window stood still."""
    parser = argparse.ArgumentParser(description="Time keystrokes in the window.")
    parser.add_argument("sections", nargs="?", type=int, default=0, help="size to make; none: the pack as it is")
    chosen = parser.parse_args()
    library = read_pack(content_folder()).library
    library = multiplied(library, chosen.sections) if chosen.sections else library
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        build_index(library, cached_index(library), lambda _done, _total: None, lambda: False)
        application = QApplication([sys.argv[0], "-platform", "offscreen", "-style", "Fusion"])
        bare = [typed for text in texts() for typed in time_bare(text)]
        with open_spotter(Pack(library, ()), Path(folder)) as spotter:
            ours, stills = time_spotter(spotter)
        application.quit()
    for name, times in (("Spotter", ours), ("a bare window", bare)):
        print(
            f"a key to its painted rows: {name} {median(times):.1f} ms, 95th percentile {percentile(times, 95):.1f} ms"
        )
    print(f"the window stood still for {percentile(stills, 95):.1f} ms, 95th percentile; at most {max(stills):.1f} ms")


def texts() -> Sequence[str]:
    """The questions that are typed."""
    starts = questions()["typing"]
    return [text for text, after in zip(starts, [*starts[1:], ""], strict=True) if not after.startswith(text)]


def time_bare(text: str) -> Iterator[float]:
    """The time of each key in a window with nothing but a line and a list of ten rows that follows it."""
    window, line, rows, model = QWidget(), QLineEdit(), QListView(), QStringListModel()
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addWidget(rows)
    rows.setModel(model)
    line.textChanged.connect(lambda typed: model.setStringList([f"{typed} {number}" for number in range(ROWS)]))
    window.resize(WIDTH, HEIGHT)
    window.show()
    paints = Paints(rows.viewport(), line.textChanged.connect)
    yield from time_keys(line, text, paints)
    window.close()


def time_spotter(spotter: Spotter) -> tuple[list[float], list[float]]:
    """The time of each key, and the gaps between beats of the window meanwhile."""
    rounds: list[list[float]] = []
    spotter.navigation.search("a")
    QTest.qWait(SETTLE_MS)
    results = spotter.pages.results.findChild(QListView)
    paints = Paints(results.viewport(), spotter.finder.answered.connect)
    with beats() as stills:
        for _ in range(ROUNDS):
            rounds.append([])
            for text in texts():
                spotter.navigation.search("")
                rounds[-1] += time_keys(spotter.frame.top_bar.field, text, paints)
    return [min(times) for times in zip(*rounds, strict=True)], stills


def time_keys(field: QWidget, text: str, paints: Paints) -> Iterator[float]:
    """Press the keys one by one, each once the rows of the last are painted."""
    for at, key in enumerate(text):
        paints.expect()
        start = time.perf_counter()
        QTest.keyClicks(field, key)
        if at > 0 and key != " ":
            paints.wait()
            yield 1000 * (time.perf_counter() - start)


@contextmanager
def beats() -> Iterator[list[float]]:
    """Gathers for how long a timer of one millisecond had to wait each time."""
    gaps: list[float] = []
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps.append(1000 * (now - last[0]))
        last[0] = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(1)
    yield gaps
    timer.stop()


@contextmanager
def open_spotter(pack: Pack, folder: Path) -> Iterator[Spotter]:
    """The window with its index open."""
    spotter = Spotter(pack, PreferencesFile(folder / "spotter.ini"))
    spotter.window.resize(WIDTH, HEIGHT)
    wait_for(lambda loop: spotter.finder.became_ready.connect(loop.quit), spotter.start)
    gc.freeze()  # as the program does once its window stands
    yield spotter
    spotter.window.close()


def wait_for(connect: Callable[[QEventLoop], object], begin: Callable[[], None]) -> None:
    """Begin something and wait until a signal ends the wait."""
    loop = QEventLoop()
    connect(loop)
    begin()
    loop.exec()


if __name__ == "__main__":
    main()
