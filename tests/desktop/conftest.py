"""The look, and what several tests ask of a widget."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.faces import Faces, load_faces
from desktop.searching.results_page import ResultList, ResultsPage
from desktop.theme import Look, Theme
from resources.country import NEUTRAL_WORDING
from resources.identifiers import SectionKind
from resources.library import Library
from resources.topic import Topic
from search_index.answer import Answer, Details, Hit

SNIPPET = "Pain that comes after exercise, and how to tell it from something else. Rest a little, then move."


@pytest.fixture(scope="session")
def faces(qapp: QApplication) -> Faces:
    """The typefaces, handed to Qt once."""
    qapp.setStyle("Fusion")
    return load_faces()


@pytest.fixture
def theme(faces: Faces) -> Theme:
    """The light look at 100 % text, without motion."""
    made = Theme(faces, Look.LIGHT)
    made.reduce_motion = True
    return made


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Callable[[QWidget], None]:
    """Shows a widget as a window and waits until it has the keyboard; it is closed after the test."""

    def open_it(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        with qtbot.waitSignal(qapp.focusWindowChanged, check_params_cb=lambda window: window is not None):
            widget.show()

    return open_it


@pytest.fixture
def count_pixels() -> Callable[[QWidget, str], int]:
    """How many pixels of a widget are of just one colour, given as #rrggbb."""

    def count(widget: QWidget, color: str) -> int:
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = memoryview(image.constBits()).cast("I").tolist()
        return pixels.count(0xFF000000 | int(color[1:], 16))

    return count


def details(topic: Topic) -> Details:
    sections = tuple((section.kind, count + 1) for count, section in enumerate(topic.sections))
    return Details(title_marks=(), snippet=SNIPPET, snippet_marks=((0, 4),), sections=sections)


@pytest.fixture
def hits(library: Library) -> tuple[Hit, ...]:
    """A result for each topic, the word "pain" marked in every snippet; the second is about when to seek care."""
    kinds = (SectionKind.CAUSES, SectionKind.WHEN_TO_SEEK_CARE, SectionKind.TREATMENT)
    return tuple(
        Hit(
            topic=topic.slug,
            section=kinds[number % len(kinds)],
            title=topic.title,
            score=10.0 - number / 10,
            details=partial(details, topic),
        )
        for number, topic in enumerate(library.topics.values())
    )


@pytest.fixture
def answer(hits: tuple[Hit, ...]) -> Answer:
    """A result for each topic, four of them with causes."""
    return Answer(hits=hits, counts={SectionKind.CAUSES: 4}, total=len(hits))


@pytest.fixture
def results_page(theme: Theme, library: Library, open_window: Callable[[QWidget], None]) -> ResultsPage:
    """The page of results in a window of its own, wide enough for the preview."""
    made = ResultsPage(theme, library)
    made.resize(1102, 700)
    open_window(made)
    return made


@pytest.fixture
def result_list(results_page: ResultsPage) -> ResultList:
    """The list on that page."""
    return results_page.findChild(ResultList)


@pytest.fixture
def show_answer(results_page: ResultsPage) -> Callable[..., None]:
    """Shows an answer to a query on that page."""

    def show(answer: Answer, query: str = "pain", only: SectionKind | None = None) -> None:
        results_page.show_answer(query, answer, only, NEUTRAL_WORDING)

    return show
