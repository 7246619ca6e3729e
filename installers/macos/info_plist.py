"""What macOS is told of Spotter.app before it starts it."""

import struct
from collections.abc import Iterable, Iterator

from installers.product import COPYRIGHT, NAME, PACK_ENDING

FAT_MAGICS = {0xCAFEBABE: ">IIIII", 0xCAFEBABF: ">IIQQII"}
MACH_64 = 0xFEEDFACF
VERSION_MIN, BUILD_VERSION, PLATFORM_MACOS = 0x24, 0x32, 1


def info_plist(oldest: str) -> dict[str, object]:
    """The keys beyond those that PyInstaller writes; `oldest` is the first macOS that the libraries inside run on."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleName": NAME,
        "LSMinimumSystemVersion": oldest,
        "LSApplicationCategoryType": "public.app-category.healthcare-fitness",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # or there is no dark look
        "NSHumanReadableCopyright": COPYRIGHT,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Spotter content pack",
                "CFBundleTypeExtensions": [PACK_ENDING.removeprefix(".")],
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
            }
        ],
    }


def minimum_system(binaries: Iterable[bytes]) -> str:
    """The first macOS on which Mach-O files say that all of them run, such as 13.0; other files say nothing."""
    found = [version for binary in binaries for start in slices(binary) for version in versions_of(binary, start)]
    if not found:
        raise ValueError("no 64-bit Mach-O file here says which macOS it is for")
    return "{}.{}".format(*max(found))


def slices(binary: bytes) -> Iterator[int]:
    """Where each architecture begins."""
    (magic,) = struct.unpack_from(">I", binary)
    if magic not in FAT_MAGICS:
        yield 0
        return
    (count,) = struct.unpack_from(">I", binary, 4)
    layout = FAT_MAGICS[magic]
    for number in range(count):
        yield struct.unpack_from(layout, binary, 8 + number * struct.calcsize(layout))[2]


def versions_of(binary: bytes, start: int) -> Iterator[tuple[int, int]]:
    """The versions that the load commands of one architecture name."""
    magic, *_, count = struct.unpack_from("<IiiII", binary, start)
    if magic != MACH_64:
        return
    place = start + 32
    for _ in range(count):
        command, size = struct.unpack_from("<II", binary, place)
        if command == VERSION_MIN:
            yield split(struct.unpack_from("<I", binary, place + 8)[0])
        if command == BUILD_VERSION and struct.unpack_from("<I", binary, place + 8)[0] == PLATFORM_MACOS:
            yield split(struct.unpack_from("<I", binary, place + 12)[0])
        place += size


def split(packed: int) -> tuple[int, int]:
    """The first two parts of a version that is packed as xxxx.yy.zz."""
    return packed >> 16, packed >> 8 & 0xFF
