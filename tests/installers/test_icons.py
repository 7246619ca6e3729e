"""The icon in the files that each system wants."""

import struct

import pytest
from PySide6.QtGui import QImage

from installers import icons


@pytest.mark.parametrize("size", [16, 32, 256])
def test_the_icon_is_drawn_in_its_size(qapp: object, size: int) -> None:
    image = QImage.fromData(icons.draw(size))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(size // 2, size // 2).alpha() == 255


def test_a_windows_icon_says_where_each_picture_lies() -> None:
    pictures = {16: b"small", 256: b"bigger"}
    made = icons.ico(pictures)
    assert struct.unpack_from("<HHH", made) == (0, 1, 2)
    for number, picture in enumerate(pictures.values()):
        size, place = struct.unpack_from("<II", made, 6 + 16 * number + 8)
        assert made[place : place + size] == picture


def test_a_mac_icon_holds_all_sizes() -> None:
    made = icons.icns({size: bytes(size) for size in icons.SIZES})
    assert made[:4] == b"icns"
    assert struct.unpack_from(">I", made, 4) == (len(made),)
    assert made.count(b"ic1") == 5
