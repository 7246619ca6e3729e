"""Handing over to the window that is open already. It uses a local socket, never an internet one."""

import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QDir

WAIT_MS = 500


def server_name(*folders: Path) -> str:
    """One name for each folder of preferences, so that two people on one computer each have a window of their own.

    More folders are those of added packs: a window that shows them is another than one that does not.
    """
    named = "\n".join(map(str, folders)).encode("utf-8", "surrogateescape")
    return f"spotter-{hashlib.sha256(named).hexdigest()[:16]}"


def hand_over(topic: str, name: str) -> bool:
    """Ask the open window for a topic, or to come forward when "". False where no window is open."""
    if not may_be_open(name):
        return False
    import json

    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(json.dumps({"open": topic}).encode() + b"\n")
    has_gone = socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return has_gone


def may_be_open(name: str) -> bool:
    """Whether there is something to ask, told without loading what it takes to ask.

    Qt's local sockets are files where temporary ones are; on Windows they are pipes, which can only be tried.
    """
    return sys.platform == "win32" or Path(QDir.tempPath(), name).exists()
