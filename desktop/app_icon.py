"""The icon of the window."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import bundle

ICON_SIZES = {"look/app-icon-16.svg": (16,), "look/app-icon-32.svg": (24, 32), "look/app-icon.svg": (48, 64, 128, 256)}


def app_icon() -> QIcon:
    """The icon, drawn for each size it is asked in."""
    icon = QIcon()
    for name, sizes in ICON_SIZES.items():
        renderer = QSvgRenderer(QByteArray(bundle.read_bytes(name)))
        for size in sizes:
            picture = QPixmap(size, size)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            renderer.render(painter)
            painter.end()
            icon.addPixmap(picture)
    return icon
