"""A job in the thread pool ends with exactly one of three signals."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from desktop.tasks import Job, Progress, Task

PATIENCE_S = 5


class Stop(Exception):
    """What a job raises when it is told to stop."""


def raising(_progress: Progress, _cancelled: Callable[[], bool]) -> object:
    raise OSError("no space")


def counting(progress: Progress, _cancelled: Callable[[], bool]) -> object:
    for done in (1, 2, 3):
        progress(done, 3)
    return "done"


@contextmanager
def ends_only_by(task: Task, ending: str, qtbot: QtBot) -> Iterator[SignalBlocker]:
    """Waits for one of the three endings of a task; neither of the others may come."""
    others: list[str] = []
    for name in {"succeeded", "failed", "stopped"} - {ending}:
        getattr(task, name).connect(lambda *_args, name=name: others.append(name))
    with qtbot.waitSignal(getattr(task, ending)) as blocker:
        yield blocker
    assert others == []


def stoppable(started: Event, go_on: Event) -> Job:
    """A job that says when it has begun, then waits, and raises where it was cancelled meanwhile."""

    def job(_progress: Progress, cancelled: Callable[[], bool]) -> object:
        started.set()
        go_on.wait(PATIENCE_S)
        if cancelled():
            raise Stop
        return "done"

    return job


@pytest.fixture
def parent(qapp: QApplication) -> QObject:
    return QObject()


def test_what_a_job_returns_comes_with_succeeded(parent: QObject, qtbot: QtBot) -> None:
    task = Task(lambda _progress, _cancelled: ("some", "thing"), parent)
    with ends_only_by(task, "succeeded", qtbot) as succeeded:
        task.start()
    assert succeeded.args == [("some", "thing")]


def test_a_job_runs_in_another_thread(parent: QObject, qtbot: QtBot) -> None:
    task = Task(lambda _progress, _cancelled: get_ident(), parent)
    with qtbot.waitSignal(task.succeeded) as succeeded:
        task.start()
    assert succeeded.args != [get_ident()]


def test_the_signals_arrive_in_the_window_thread_in_order(parent: QObject, qtbot: QtBot) -> None:
    arrived: list[object] = []
    task = Task(counting, parent)
    task.progressed.connect(lambda done, total: arrived.append((done, total, get_ident())))
    task.succeeded.connect(lambda _result: arrived.append(get_ident()))
    with qtbot.waitSignal(task.succeeded):
        task.start()
    here = get_ident()
    assert arrived == [(1, 3, here), (2, 3, here), (3, 3, here), here]


def test_a_job_that_raises_fails_and_is_noted(parent: QObject, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    task = Task(raising, parent)
    with ends_only_by(task, "failed", qtbot) as failed:
        task.start()
    assert [str(error) for error in failed.args or ()] == ["no space"]
    assert [(record.levelno, record.message) for record in caplog.records] == [
        (logging.ERROR, "background task failed")
    ]


def test_a_cancelled_job_stops_and_nothing_is_noted(
    parent: QObject, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    started, go_on = Event(), Event()
    task = Task(stoppable(started, go_on), parent)
    with ends_only_by(task, "stopped", qtbot):
        task.start()
        assert started.wait(PATIENCE_S)
        task.cancel()
        go_on.set()
    assert caplog.records == []


def test_a_job_that_was_done_before_it_could_be_cancelled_succeeds(parent: QObject, qtbot: QtBot) -> None:
    task = Task(lambda _progress, _cancelled: "done", parent)
    with ends_only_by(task, "succeeded", qtbot):
        task.cancel()
        task.start()
