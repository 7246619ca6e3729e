"""The index in the window: opened, built, cancelled, and asked."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.searching.answerer import Question
from desktop.searching.finder import MANY_SECTIONS, Finder, count_sections
from resources.identifiers import SectionKind, TopicSlug
from resources.library import Library
from search_index.answer import Answer
from search_index.builder import build_index
from search_index.location import cached_index, is_current


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder of one's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def finder(library: Library, cache: Path, qapp: QApplication) -> Iterator[Finder]:
    parent = QObject()
    made = Finder(library, parent)
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()


@pytest.fixture
def ask(finder: Finder, qtbot: QtBot) -> Callable[[Question], Answer]:
    """Asks, and waits for the answer where it does not come at once."""

    def asked(question: Question) -> Answer:
        with qtbot.waitSignal(finder.answered, check_params_cb=lambda answered, _: answered == question) as signal:
            finder.ask(question)
        answer: Answer = signal.args[1]
        return answer

    return asked


Ask = Callable[[Question], Answer]


def test_without_an_index_one_is_built_with_progress(finder: Finder, library: Library, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    finder.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignals([finder.building, finder.became_ready], order="strict"):
        finder.start()
    assert is_current(cached_index(library), library)
    assert told[-1][0] == told[-1][1] == len(told)


def test_a_current_index_is_opened_at_once(finder: Finder, library: Library, qtbot: QtBot, ask: Ask) -> None:
    build_index(library, cached_index(library), lambda _done, _total: None, lambda: False)
    with qtbot.assertNotEmitted(finder.building), qtbot.waitSignal(finder.became_ready):
        finder.start()
    assert not ask(Question("kidney")).is_plain


def test_a_damaged_index_is_built_anew_and_pages_are_looked_through_meanwhile(
    finder: Finder, library: Library, qtbot: QtBot, ask: Ask
) -> None:
    build_index(library, cached_index(library), lambda _done, _total: None, lambda: False)
    next(cached_index(library).glob("*.pst")).write_bytes(b"spoilt")
    with qtbot.waitSignals([finder.building, finder.became_ready]):
        finder.start()
        meanwhile = ask(Question("kidney stones"))
    assert meanwhile.is_plain
    assert meanwhile.hits[0].topic == ask(Question("kidney stones")).hits[0].topic == "kidney-stones"


def test_an_index_that_is_spoilt_as_soon_as_it_is_built_is_told_and_not_built_for_ever(
    finder: Finder, cache: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(finder.became_ready):
        finder.start()
    with qtbot.assertNotEmitted(finder.building), qtbot.waitSignal(finder.stopped) as stopped:
        finder._open_built(cache / "spoilt")
    assert stopped.args == ["The search index was made, but can't be read."]


def test_a_cache_that_can_not_be_written_does_no_harm(finder: Finder, cache: Path, qtbot: QtBot, ask: Ask) -> None:
    (cache / "spotter").write_text("a file is in the way")
    with qtbot.waitSignal(finder.became_ready):
        finder.start()
    assert not ask(Question("kidney stones")).is_plain


def test_cancelling_stops_without_an_index(finder: Finder, library: Library, qtbot: QtBot, ask: Ask) -> None:
    finder.building.connect(finder.cancel)  # asked to stop before it has begun
    with qtbot.waitSignal(finder.stopped) as stopped:
        finder.start()
        finder.cancel()
    assert stopped.args == [""]
    assert ask(Question("kidney")).is_plain
    assert not cached_index(library).exists()


def test_what_was_typed_can_be_meant_to_the_letter(finder: Finder, qtbot: QtBot, ask: Ask) -> None:
    with qtbot.waitSignal(finder.became_ready):
        finder.start()
    assert ask(Question("back dedlift")).corrected == "back deadlift"
    assert ask(Question("back dedlift", is_verbatim=True)).corrected is None


def test_one_kind_of_section_can_be_asked_for(finder: Finder, qtbot: QtBot, ask: Ask) -> None:
    with qtbot.waitSignal(finder.became_ready):
        finder.start()
    found = ask(Question("kidney stones", SectionKind.TREATMENT)).hits
    assert {hit.section for hit in found} == {SectionKind.TREATMENT}


@pytest.fixture
def large(library: Library) -> Library:
    """The library with more topics than are searched in the window's thread."""
    models = list(library.topics.values())
    copies = MANY_SECTIONS // count_sections(library) + 1
    topics = [replace(model, slug=TopicSlug(f"{model.slug}-{n}")) for n in range(copies) for model in models]
    return replace(library, topics={topic.slug: topic for topic in (*models, *topics)}, fingerprint="large")


def test_a_large_library_is_searched_in_a_thread_of_its_own_and_only_the_newest_question_counts(
    large: Library, cache: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    finder = Finder(large, qapp)
    answered: list[tuple[Question, Answer]] = []
    finder.answered.connect(lambda question, answer: answered.append((question, answer)))
    newest = Question("kidney stones")
    for end in range(1, len(newest.words)):
        finder.ask(Question(newest.words[:end]))
    assert answered == []
    with qtbot.waitSignal(finder.answered):
        finder.ask(newest)
    finder.close()
    assert [question for question, _ in answered] == [newest]
    assert answered[0][1].hits[0].snippet
