"""The page by which somebody checks that Spotter stays offline."""

import socket
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.settings.open_sockets import internet_sockets
from desktop.settings.proof_page import ProofPage
from desktop.theme import Theme
from resources.library import Library

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells")


@linux_only
def test_an_open_internet_socket_is_counted() -> None:
    before = internet_sockets()
    assert before is not None
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        assert internet_sockets() == before + 1
    assert internet_sockets() == before


def test_a_system_that_does_not_tell_is_not_guessed(tmp_path: Path) -> None:
    assert internet_sockets(tmp_path / "nowhere") is None


@pytest.fixture
def said(theme: Theme, library: Library, qtbot: QtBot) -> str:
    page = ProofPage(theme, library, "9.8.7")
    qtbot.addWidget(page)
    page.show()
    return "\n".join(label.text() for label in page.findChildren(QLabel))


@linux_only
def test_it_counts_each_time_it_is_shown(said: str) -> None:
    assert f"Linux counts {internet_sockets()} internet sockets of this program." in said


def test_it_names_this_copy_and_the_ways_to_look(said: str, library: Library) -> None:
    assert "Spotter 9.8.7, Qt " in said
    assert library.fingerprint in said
    assert all(system in said for system in ("Any system", "Linux", "Windows", "macOS"))


def test_it_owns_up_to_what_somebody_may_see(said: str) -> None:
    assert "local socket" in said
    assert "print service" in said
