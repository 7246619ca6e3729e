"""Spotter's icon in the sizes and files that each system wants, drawn by Qt from the shipped drawings.

python icons.py FOLDER      writes 16.png to 1024.png, spotter.svg, spotter.ico and spotter.icns
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from resources.bundle import read_bytes

SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024} | {
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512
}  # fmt: skip
"""What macOS asks for, and how many dots wide each is; the last four are the doubled sizes."""


def drawing_for(size: int) -> str:
    """The drawing for a size: small ones have fewer strokes."""
    if size <= 16:
        return "look/app-icon-16.svg"
    return "look/app-icon-32.svg" if size <= 32 else "look/app-icon.svg"


def draw(size: int) -> bytes:
    """The icon as a PNG of `size` dots."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(read_bytes(drawing_for(size))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # types-PySide6 knows the format as bytes, Qt as text
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon file of these PNGs; a size of 256 is written as 0."""
    place = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place + len(body))
        body += picture
    return head + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """A macOS icon file of these PNGs."""
    body = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for kind, size in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> None:
    """Write all of them into the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: draw(size) for size in SIZES}
    for size, picture in pictures.items():
        (folder / f"{size}.png").write_bytes(picture)
    (folder / "spotter.svg").write_bytes(read_bytes("look/app-icon.svg"))
    (folder / "spotter.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / "spotter.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    main()
