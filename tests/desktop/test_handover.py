"""Handing over to the window that is open already."""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.first_window import LONGEST_MESSAGE, FirstWindow
from desktop.handover import hand_over, server_name


@pytest.fixture
def name() -> str:
    """A name that no other window listens on."""
    return f"spotter-test-{uuid.uuid4().hex}"


@pytest.fixture
def first(name: str, qapp: QApplication) -> Iterator[FirstWindow]:
    parent = QObject()
    made = FirstWindow(name, parent)
    yield made
    made.close()


@pytest.fixture
def send(name: str, first: FirstWindow, qtbot: QtBot) -> Iterator[Callable[[bytes], QLocalSocket]]:
    """Sends bytes of any sort to the first window."""
    socket = QLocalSocket()

    def send_bytes(data: bytes) -> QLocalSocket:
        socket.connectToServer(name)
        assert socket.waitForConnected(1000)
        socket.write(data)
        socket.flush()
        return socket

    yield send_bytes
    socket.abort()


def test_the_first_start_has_nobody_to_hand_over_to(name: str, qapp: QApplication) -> None:
    assert not hand_over("", name)


@pytest.mark.parametrize("topic", ["", "kidney-stones", "kidney-stones#treatment", "ünï “x”", "a\nb", "x" * 3000])
def test_a_second_start_hands_over_what_it_was_asked_to_open(
    first: FirstWindow, name: str, qtbot: QtBot, topic: str
) -> None:
    with qtbot.waitSignal(first.asked) as asked:
        assert hand_over(topic, name)
    assert asked.args == [topic]


def test_every_later_start_hands_over(first: FirstWindow, name: str, qtbot: QtBot) -> None:
    arrived: list[str] = []
    first.asked.connect(arrived.append)
    with qtbot.waitSignals([first.asked] * 3):
        for topic in ("running", "", "deadlift"):
            assert hand_over(topic, name)
    assert sorted(arrived) == ["", "deadlift", "running"]


def test_a_message_that_comes_in_pieces_is_put_together(
    first: FirstWindow, send: Callable[[bytes], QLocalSocket], qtbot: QtBot
) -> None:
    socket = send(b'{"open": "run')
    with qtbot.assertNotEmitted(first.asked, wait=20):
        socket.flush()
    with qtbot.waitSignal(first.asked) as asked:
        socket.write(b'ning"}\n')
    assert asked.args == ["running"]


@pytest.mark.parametrize(
    "message",
    [b"\n", b"no json\n", b"[]\n", b"{}\n", b'{"open": 7}\n', b'{"open": null}\n', b"\xff\xfe\n", b"7\n"],
)
def test_what_makes_no_sense_is_passed_over(
    first: FirstWindow, send: Callable[[bytes], QLocalSocket], name: str, qtbot: QtBot, message: bytes
) -> None:
    arrived: list[str] = []
    first.asked.connect(arrived.append)
    send(message)
    with qtbot.waitSignal(first.asked):
        hand_over("running", name)
    assert arrived == ["running"]


@pytest.mark.parametrize("message", [b"[" * 4000 + b"\n", b"x" * LONGEST_MESSAGE * 3 + b"\n"])
def test_a_message_made_to_do_harm_is_passed_over(
    first: FirstWindow, send: Callable[[bytes], QLocalSocket], name: str, qtbot: QtBot, message: bytes
) -> None:
    arrived: list[str] = []
    first.asked.connect(arrived.append)
    send(message)
    with qtbot.waitSignal(first.asked):
        hand_over("running", name)
    assert arrived == ["running"]


def test_after_closing_nobody_listens(first: FirstWindow, name: str) -> None:
    first.close()
    assert not hand_over("running", name)


def test_what_a_crash_left_behind_is_no_hindrance(name: str, qtbot: QtBot) -> None:
    gone = QLocalServer()
    gone.listen(name)
    parent = QObject()
    first = FirstWindow(name, parent)
    with qtbot.waitSignal(first.asked):
        assert hand_over("running", name)
    first.close()


def test_two_people_on_one_computer_have_a_window_each() -> None:
    names = [server_name(Path("/home", person, ".config", "spotter")) for person in ("ann", "bob", "ann")]
    assert names[0] == names[2] != names[1]


def test_a_window_with_more_pages_is_another_one() -> None:
    own, clinic = Path("/home/ann/.config/spotter"), Path("/home/ann/clinic")
    assert len({server_name(own), server_name(own, clinic), server_name(clinic, own)}) == 3


def test_the_name_of_a_person_is_not_given_away() -> None:
    assert "ann" not in server_name(Path("/home/ann-example/.config/spotter"))
