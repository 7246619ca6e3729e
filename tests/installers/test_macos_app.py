"""What macOS is told of the app."""

import plistlib
import struct

import pytest

from installers.macos.info_plist import info_plist, minimum_system


def mach_o(command: int, *words: int) -> bytes:
    """A 64-bit Mach-O file with one load command."""
    body = struct.pack(f"<II{len(words)}I", command, 8 + 4 * len(words), *words)
    return struct.pack("<IiiIIIII", 0xFEEDFACF, 0x0100000C, 0, 6, 1, len(body), 0, 0) + body


NEW = mach_o(0x32, 1, 13 << 16 | 4 << 8, 14 << 16, 0)
OLD = mach_o(0x24, 12 << 16, 14 << 16)


@pytest.mark.parametrize(("binary", "version"), [(NEW, "13.4"), (OLD, "12.0")])
def test_a_library_says_which_macos_it_runs_on(binary: bytes, version: str) -> None:
    assert minimum_system([binary]) == version


def test_of_two_architectures_the_later_counts() -> None:
    first, second = 64, 64 + len(OLD)
    head = struct.pack(">II", 0xCAFEBABE, 2)
    head += struct.pack(">IIIII", 7, 3, first, len(OLD), 0) + struct.pack(">IIIII", 12, 0, second, len(NEW), 0)
    assert minimum_system([head.ljust(first, b"\0") + OLD + NEW]) == "13.4"


def test_of_many_libraries_the_latest_counts_and_other_files_say_nothing() -> None:
    assert minimum_system([OLD, NEW, b"text".ljust(64, b"\0")]) == "13.4"


def test_files_that_are_no_libraries_are_refused() -> None:
    with pytest.raises(ValueError, match="no 64-bit Mach-O"):
        minimum_system([b"\x7fELF".ljust(64, b"\0")])


def test_the_property_list_can_be_written_and_read_back() -> None:
    keys = plistlib.loads(plistlib.dumps(info_plist("13.0")))
    assert keys["LSMinimumSystemVersion"] == "13.0"
    assert keys["NSHighResolutionCapable"] is True
    assert keys["NSRequiresAquaSystemAppearance"] is False
    assert keys["CFBundleDocumentTypes"][0]["CFBundleTypeExtensions"] == ["spotter-pack"]
