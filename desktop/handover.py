"""Handing over to the window that is open already. It uses a local socket, never an internet one."""

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 500
LONGEST_MESSAGE = 4096


def server_name(folder: Path) -> str:
    """One name for each folder of preferences, so that two people on one computer each have a window of their own."""
    return "spotter-" + hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def hand_over(topic: str, name: str) -> bool:
    """Ask the open window for a topic, or to come forward when "". False where no window is open."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(json.dumps({"open": topic}).encode() + b"\n")
    has_gone = socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return has_gone


class FirstWindow(QObject):
    """Listens for later starts; `asked` carries what they were asked to open, "" for nothing."""

    asked = Signal(str)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)
        self._server.newConnection.connect(self._take)
        self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _take(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.setParent(self)
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        line = bytes(socket.readLine(LONGEST_MESSAGE).data())
        try:
            topic = json.loads(line)["open"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return
        if isinstance(topic, str):
            self.asked.emit(topic)
