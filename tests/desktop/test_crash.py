"""What happens to an exception that nobody caught."""

import logging
import sys
import threading
from types import TracebackType

import pytest

from desktop.crash import CrashReport


def take(report: CrashReport, error: BaseException) -> None:
    report.take(type(error), error, error.__traceback__)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def installed(told: list[str], monkeypatch: pytest.MonkeyPatch) -> CrashReport:
    """A report that stands in for Python's own answer until the test is over."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    report = CrashReport(told.append)
    report.install()
    return report


def test_the_person_is_told_once(told: list[str]) -> None:
    report = CrashReport(told.append)
    take(report, ValueError("first"))
    take(report, KeyError("second"))
    assert told == ["ValueError: first"]


def test_every_exception_is_noted_with_its_trace(told: list[str], caplog: pytest.LogCaptureFixture) -> None:
    report = CrashReport(told.append)
    for word in ("first", "second"):
        take(report, ValueError(word))
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL] * 2
    assert "ValueError: second" in caplog.text


def test_it_takes_what_python_hands_to_its_hook(installed: CrashReport, told: list[str]) -> None:
    sys.excepthook(OSError, OSError("no space"), None)
    assert told == ["OSError: no space"]


def test_it_takes_what_another_thread_raises(installed: CrashReport, told: list[str]) -> None:
    thread = threading.Thread(target=[].pop)
    thread.start()
    thread.join()
    assert told == ["IndexError: pop from empty list"]


def test_an_exception_without_a_value_is_taken_too(told: list[str], caplog: pytest.LogCaptureFixture) -> None:
    no_trace: TracebackType | None = None
    CrashReport(told.append).take(ZeroDivisionError, None, no_trace)
    assert told == ["ZeroDivisionError: None"]
    assert "ZeroDivisionError" in caplog.text


def test_an_interrupt_ends_the_program_quietly(told: list[str], caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(SystemExit, match=r"^130$"):
        take(CrashReport(told.append), KeyboardInterrupt())
    assert told == []
    assert caplog.records == []
