"""The pages that stand in for another."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.states import MOST_FAULTS, DamagedPackPage, GettingReadyPage, NoTopicPage, ProgressLine, SpinePicture
from desktop.theme import Look, Theme
from resources.errors import Fault
from resources.identifiers import TopicSlug
from resources.library import Library

CountPixels = Callable[[QWidget, str], int]
FAULTS = tuple(Fault(f"topics/page-{number}.md", number, "The summary is missing.") for number in range(1, 4))


def press(qtbot: QtBot, page: QWidget, text: str) -> None:
    button = next(each for each in page.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def words(page: QWidget) -> str:
    """All that is said on a page, a line each."""
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def buttons(page: QWidget) -> list[str]:
    return [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]


@pytest.fixture
def getting_ready(theme: Theme, qtbot: QtBot) -> GettingReadyPage:
    made = GettingReadyPage(theme)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def damaged(theme: Theme, library: Library, qtbot: QtBot) -> Callable[..., DamagedPackPage]:
    """Makes the page that says these faults."""

    def make(faults: tuple[Fault, ...], *, has_added: bool = False) -> DamagedPackPage:
        made = DamagedPackPage(theme, library, faults, has_added=has_added)
        qtbot.addWidget(made)
        made.resize(800, 600)
        made.show()
        return made

    return make


@pytest.fixture
def missing(theme: Theme, library: Library, qtbot: QtBot) -> Callable[[str], NoTopicPage]:
    """Makes the page that stands in for one of that name, with two near ones."""

    def make(name: str) -> NoTopicPage:
        made = NoTopicPage(theme, library, name, (TopicSlug("kidney-stones"), TopicSlug("running")))
        qtbot.addWidget(made)
        made.resize(800, 600)
        made.show()
        return made

    return make


def test_getting_ready_offers_what_works_meanwhile(getting_ready: GettingReadyPage) -> None:
    assert getting_ready.title.text() == "Getting your library ready"
    assert buttons(getting_ready) == ["Start reading now", "Is it urgent?", "Cancel"]


@pytest.mark.parametrize(
    ("text", "signal"),
    [("Start reading now", "reading_asked"), ("Is it urgent?", "checklist_asked"), ("Cancel", "cancel_asked")],
)
def test_getting_ready_says_what_was_pressed(
    getting_ready: GettingReadyPage, qtbot: QtBot, text: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(getting_ready, signal)):
        press(qtbot, getting_ready, text)


def test_nothing_is_counted_before_counting_began(getting_ready: GettingReadyPage) -> None:
    assert "entries" not in words(getting_ready)
    assert getting_ready.findChild(ProgressLine).accessibleDescription() == "0%"


def test_progress_is_said_in_figures(getting_ready: GettingReadyPage) -> None:
    getting_ready.show_progress(133, 214)
    assert "133 of 214 entries" in words(getting_ready)
    assert getting_ready.findChild(ProgressLine).accessibleDescription() == "62%"


@pytest.mark.parametrize("look", Look)
def test_progress_fills_the_bar_and_the_mark(
    getting_ready: GettingReadyPage, theme: Theme, count_pixels: CountPixels, look: Look
) -> None:
    theme.choose(look)
    filled = []
    for done in (0, 1, 2, 4):
        getting_ready.show_progress(done, 4)
        parts = (getting_ready.findChild(ProgressLine), getting_ready.findChild(SpinePicture))
        filled.append([count_pixels(part, theme.hex("accent")) for part in parts])
    assert filled[0] == [0, 0]
    assert filled == sorted(filled, key=lambda counts: counts[1])
    assert filled[1][0] < filled[2][0] / 1.8 < filled[3][0] / 3.5


def test_a_stopped_build_says_why_and_offers_another_try(getting_ready: GettingReadyPage, qtbot: QtBot) -> None:
    getting_ready.show_progress(5, 10)
    getting_ready.show_stopped("The disk is full.")
    assert getting_ready.title.text() == "Search is not ready"
    assert getting_ready.lead.text().startswith("The disk is full. You can read every page")
    assert "entries" not in words(getting_ready)
    assert buttons(getting_ready) == ["Start reading now", "Is it urgent?", "Get search ready"]
    with qtbot.waitSignal(getting_ready.again_asked):
        press(qtbot, getting_ready, "Get search ready")


def test_a_cancelled_build_gives_no_reason(getting_ready: GettingReadyPage) -> None:
    getting_ready.show_stopped()
    assert getting_ready.lead.text().startswith("You can read every page")


def test_another_try_shows_progress_again(getting_ready: GettingReadyPage) -> None:
    getting_ready.show_stopped("The disk is full.")
    getting_ready.show_progress(0, 0)
    assert getting_ready.title.text() == "Getting your library ready"
    assert "Cancel" in buttons(getting_ready)
    assert getting_ready.findChild(ProgressLine).isVisible()


def test_the_bar_grows_with_the_text(getting_ready: GettingReadyPage, theme: Theme) -> None:
    theme.resize(2.0)
    assert getting_ready.findChild(ProgressLine).height() == 15


def test_a_damaged_pack_names_the_faults_and_what_still_works(
    damaged: Callable[[tuple[Fault, ...]], DamagedPackPage], library: Library
) -> None:
    said = words(damaged(FAULTS))
    assert "topics/page-2.md: The summary is missing." in said
    assert f"The other {len(library.topics)} pages are fine." in said
    assert "more." not in said


def test_many_faults_are_counted_instead_of_listed(
    damaged: Callable[[tuple[Fault, ...]], DamagedPackPage],
) -> None:
    said = words(damaged(FAULTS * 10))
    assert said.count("The summary is missing.") == MOST_FAULTS
    assert "And 22 more." in said


def test_a_fault_in_an_added_pack_is_for_its_author_to_find(damaged: Callable[..., DamagedPackPage]) -> None:
    said = words(damaged(FAULTS, has_added=True))
    assert "spotter check" in said
    assert "install Spotter again" not in said


@pytest.mark.parametrize(
    ("text", "signal"), [("Carry on with the rest", "carry_on_asked"), ("Is it urgent?", "checklist_asked")]
)
def test_a_damaged_pack_leads_on(
    damaged: Callable[[tuple[Fault, ...]], DamagedPackPage], qtbot: QtBot, text: str, signal: str
) -> None:
    page = damaged(FAULTS)
    with qtbot.waitSignal(getattr(page, signal)):
        press(qtbot, page, text)


def test_the_details_can_be_copied_whole(damaged: Callable[[tuple[Fault, ...]], DamagedPackPage], qtbot: QtBot) -> None:
    press(qtbot, damaged(FAULTS * 10), "Copy details")
    copied = QApplication.clipboard().text().splitlines()
    assert len(copied) == 30
    assert copied[1] == "topics/page-2.md:2: The summary is missing."


def test_a_fault_never_borrows_the_shapes_of_urgency(
    damaged: Callable[[tuple[Fault, ...]], DamagedPackPage], theme: Theme, count_pixels: CountPixels
) -> None:
    page = damaged(FAULTS)
    for button in page.findChildren(QPushButton):
        button.hide()
    assert sum(count_pixels(page, theme.hex(token)) for token in ("redFill", "amberFill", "violetFill")) == 0


def test_a_missing_page_is_named_and_near_ones_are_offered(missing: Callable[[str], NoTopicPage], qtbot: QtBot) -> None:
    page = missing("kidney-stone")
    assert page.title.text() == "There is no page called “kidney-stone”"
    with qtbot.waitSignal(page.topic_asked) as asked:
        press(qtbot, page, "Kidney stones")
    assert asked.args == ["kidney-stones"]


def test_a_missing_page_leads_home(missing: Callable[[str], NoTopicPage], qtbot: QtBot) -> None:
    page = missing("x")
    with qtbot.waitSignal(page.home_asked):
        press(qtbot, page, "Go to Home")


def test_markup_in_a_name_is_shown_as_it_is(missing: Callable[[str], NoTopicPage]) -> None:
    page = missing("<b>x</b>&amp;")
    assert page.title.text() == "There is no page called “<b>x</b>&amp;”"
    assert page.title.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("name", ["x" * 5000, "kidney stones " * 400])
def test_an_endless_name_is_cut_short_and_widens_nothing(missing: Callable[[str], NoTopicPage], name: str) -> None:
    page = missing(name)
    assert len(page.title.text()) < 100
    assert page.title.width() < page.viewport().width()
