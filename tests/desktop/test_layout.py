"""Nothing is clipped, out of reach or without a name, and no window grows, whatever its size and that of the text."""

import contextlib
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QWidget
from pytestqt.exceptions import TimeoutError as WaitedTooLong
from pytestqt.qtbot import QtBot

from desktop.actions import make_actions
from desktop.crumbs import CrumbButton
from desktop.home.home_page import HomePage
from desktop.home.place_page import PlacePage
from desktop.main_window import MainWindow
from desktop.searching.results_page import ResultsPage
from desktop.settings.about_page import AboutPage
from desktop.sidebar import Sidebar
from desktop.states import DamagedPackPage, GettingReadyPage, NoTopicPage
from desktop.theme import Look, Theme
from desktop.top_bar import TopBar
from desktop.widgets.buttons import Button
from resources.country import NEUTRAL_WORDING
from resources.errors import Fault
from resources.identifiers import PlaceSlug, SectionKind, SignSlug, TopicSlug
from resources.library import Library
from search_index.answer import Answer, Hit

SIZES = (QSize(900, 600), QSize(1366, 768), QSize(1920, 1080))
SCALES = (1.25, 2.0, 1.75, 1.5, 1.0)  # up and down, since what grew must shrink again
SETTLES_WITHIN_MS = 300
SIGNS = (SignSlug("dark-urine-after-exercise"), SignSlug("stone-with-fever"))
LONG = "An aching lower back after deadlifts, squats and rows"


def home(theme: Theme, library: Library, _hits: tuple[Hit, ...]) -> QWidget:
    return HomePage(theme, library.front)


def place(theme: Theme, library: Library, _hits: tuple[Hit, ...]) -> QWidget:
    page = PlacePage(theme, library)
    page.show_place(PlaceSlug("left-flank"))
    return page


def results(theme: Theme, library: Library, hits: tuple[Hit, ...]) -> QWidget:
    page = ResultsPage(theme, library)
    counts = dict.fromkeys(SectionKind, 12)
    answer = Answer(hits=hits, counts=counts, total=12, corrected=LONG, dropped=(LONG,), signs=SIGNS)
    page.show_answer(LONG, answer, SectionKind.CAUSES, NEUTRAL_WORDING)
    return page


def no_results(theme: Theme, library: Library, _hits: tuple[Hit, ...]) -> QWidget:
    page = ResultsPage(theme, library)
    page.show_answer(LONG, Answer(signs=SIGNS[:1]), SectionKind.CAUSES, NEUTRAL_WORDING)
    return page


def getting_ready(theme: Theme, _library: Library, _hits: tuple[Hit, ...]) -> QWidget:
    page = GettingReadyPage(theme)
    page.show_progress(133, 214)
    return page


def damaged(theme: Theme, library: Library, _hits: tuple[Hit, ...]) -> QWidget:
    return DamagedPackPage(theme, library, (Fault("topics/kidney-stones.md", 7, LONG),) * 12, has_added=True)


def missing(theme: Theme, library: Library, _hits: tuple[Hit, ...]) -> QWidget:
    return NoTopicPage(theme, library, "kidney-stone", (TopicSlug("kidney-stones"), TopicSlug("start-here")))


def about(theme: Theme, library: Library, _hits: tuple[Hit, ...]) -> QWidget:
    return AboutPage(theme, library, "0.0")


Check = Callable[[MainWindow, QSize], list[str]]
Settled = Callable[[MainWindow, QSize, Check], list[str]]
MakePage = Callable[[Theme, Library, tuple[Hit, ...]], QWidget]
PAGES: tuple[MakePage, ...] = (home, place, results, no_results, getting_ready, damaged, missing, about)
Open = Callable[[MakePage], MainWindow]
every_page = pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)


@pytest.fixture
def open_at(theme: Theme, library: Library, hits: tuple[Hit, ...], qtbot: QtBot) -> Open:
    """Opens the window at a page."""

    def open_it(make: MakePage) -> MainWindow:
        window = MainWindow(theme, Sidebar(theme, library.front))
        qtbot.addWidget(window)
        bar = TopBar(theme, make_actions(window))
        bar.show_crumbs(("Home", "Side, kidneys and pee", "Kidney stones"))
        bar.set_searching(make in (results, no_results))
        bar.set_field_offered(make is not home)
        window.set_top_bar(bar)
        window.show_page(make(theme, library, hits))
        window.show()
        return window

    return open_it


def visible(window: QWidget) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(QWidget) if widget.isVisible())


def clipped_labels(window: QWidget) -> list[str]:
    """Labels that are lower than their words or narrower than their longest word."""
    labels = [widget for widget in visible(window) if isinstance(widget, QLabel) and widget.text()]
    found = [f"{label.text()}: too low" for label in labels if label.height() < label.heightForWidth(label.width())]
    for label in labels:
        if label.textFormat() is not Qt.TextFormat.RichText:
            longest = max(map(QFontMetrics(label.font()).horizontalAdvance, label.text().split()))
            found += [f"{label.text()}: too narrow"] if label.width() < longest else []
    return found


def clipped_buttons(window: QWidget) -> list[str]:
    """Buttons that are smaller than their words; a crumb is as wide as its word by itself."""
    found = []
    for button in visible(window):
        if isinstance(button, QAbstractButton) and not isinstance(button, CrumbButton):
            least = button.sizeHint() if isinstance(button, Button) else button.minimumSizeHint()
            height = button.heightForWidth(button.width()) if button.hasHeightForWidth() else least.height()
            if button.width() < least.width() or button.height() < height:
                found.append(f"{button.text() or button.accessibleName()}: too small")
    return found


def lost_parts(window: QWidget) -> list[str]:
    """Labels and buttons that are not wholly on what they lie on, but for what scrolls."""
    found = []
    for part in visible(window):
        parent = part.parentWidget()
        assert parent is not None
        if isinstance(part, QLabel | QAbstractButton) and not parent.rect().contains(part.geometry()):
            found.append(f"{part.text() or part.accessibleName()}: outside")
    return found


def wide_sheets(window: QWidget) -> list[str]:
    """Pages that would have to scroll sideways, which they can't."""
    areas = [widget for widget in visible(window) if isinstance(widget, QAbstractScrollArea)]
    return [type(area).__name__ for area in areas if area.horizontalScrollBar().maximum() > 0]


def lost(window: MainWindow, size: QSize) -> list[str]:
    """What is out of reach in a window of this size."""
    grown = [f"grew to {window.size()}"] if window.size() != size else []
    return grown + lost_parts(window) + wide_sheets(window)


def clipped(window: MainWindow, size: QSize) -> list[str]:
    """All that is wrong with a window of this size."""
    return lost(window, size) + clipped_labels(window) + clipped_buttons(window)


@pytest.fixture
def settled(qtbot: QtBot) -> Settled:
    """What is still wrong with a window of this size once it has laid itself out, which can take it some rounds."""

    def settle(window: MainWindow, size: QSize, check: Check) -> list[str]:
        wrong: list[str] = []

        def is_well() -> bool:
            wrong[:] = check(window, size)
            return not wrong

        window.resize(size)
        QApplication.sendPostedEvents()
        with contextlib.suppress(WaitedTooLong):
            qtbot.waitUntil(is_well, timeout=SETTLES_WITHIN_MS)
        return wrong

    return settle


@every_page
def test_everything_fits_at_every_size(open_at: Open, settled: Settled, theme: Theme, make: MakePage) -> None:
    window = open_at(make)
    found = {}
    for scale in SCALES:
        theme.resize(scale)
        for size in SIZES:
            found[f"{scale:.0%} in {size.width()} px"] = settled(window, size, clipped)
    assert {where: wrong for where, wrong in found.items() if wrong} == {}


@every_page
def test_everything_fits_in_every_look(open_at: Open, settled: Settled, theme: Theme, make: MakePage) -> None:
    window = open_at(make)
    found = {}
    for look in Look:
        theme.choose(look)
        found[look] = settled(window, QSize(1366, 768), clipped)
    assert found == {look: [] for look in Look}


@every_page
def test_nothing_is_out_of_reach_at_the_limits(open_at: Open, settled: Settled, theme: Theme, make: MakePage) -> None:
    window = open_at(make)
    theme.resize(4.0)
    assert settled(window, QSize(1366, 768), lost) == []
    theme.resize(2.0)
    assert settled(window, QSize(640, 440), lost) == []


@every_page
def test_everything_that_takes_the_keyboard_has_a_name(open_at: Open, make: MakePage) -> None:
    focusable = [each for each in visible(open_at(make)) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = {each: QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in focusable}
    assert len(names) > 5
    assert [type(each).__name__ for each, name in names.items() if not name.strip()] == []
