"""Which tools and libraries building needs, and the one command that gets those that are missing."""

import shutil
import sys
import sysconfig
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import run

Look = Callable[[str], object]

FREEZE_LINUX = {"objdump": "binutils", "strip": "binutils", "patchelf": "patchelf", "xz": "xz-utils"}
PROGRAMS: Mapping[str, Mapping[str, str]] = {
    "deb": {"dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev"},
    "appimage": {"mksquashfs": "squashfs-tools", "gcc": "gcc"},
    "setup": {"makensis": "nsis"},
    "dmg": {"codesign": "", "hdiutil": ""},
}
"""For each format, the programs that it takes and the Debian packages that hold them."""

HEADERS = {
    "appimage": {
        "squashfuse/ll.h": "libsquashfuse-dev",
        "fuse3/fuse.h": "libfuse3-dev",
        "zstd.h": "libzstd-dev",
        "lzma.h": "liblzma-dev",
        "lz4.h": "liblz4-dev",
        "zlib.h": "zlib1g-dev",
    }
}
ELSEWHERE = {
    "win32": "winget install NSIS.NSIS, then open a new terminal",
    "darwin": "xcode-select --install",
}


def python_library() -> dict[str, str]:
    """The shared library of this Python, which is frozen in; Debian has it in a package of its own."""
    name = sysconfig.get_config_var("INSTSONAME") or ""
    return {name: "libpython{}.{}".format(*sys.version_info)} if ".so" in name else {}


def missing_programs(
    formats: Iterable[str], is_there: Look = shutil.which, system: str = sys.platform
) -> dict[str, str]:
    """The programs that are not here, each with the Debian package that holds it."""
    asked = dict(FREEZE_LINUX) if system.startswith("linux") else {}
    for form in formats:
        asked |= PROGRAMS.get(form, {})
    return {program: package for program, package in asked.items() if not is_there(program)}


def missing_headers(formats: Iterable[str], folder: Path = Path("/usr/include")) -> dict[str, str]:
    """The headers that the AppImage's own start is compiled with and that are not here."""
    asked = {name: package for form in formats for name, package in HEADERS.get(form, {}).items()}
    return {name: package for name, package in asked.items() if not (folder / name).is_file()}


def missing(formats: Iterable[str], system: str = sys.platform) -> dict[str, str]:
    """All that building these formats lacks here: a library that is missing here is silently missing there."""
    formats = tuple(formats)
    found = missing_programs(formats, system=system)
    if not system.startswith("linux"):
        return found
    libraries = run.QT_LIBRARIES | run.X11_LIBRARIES | run.WAYLAND_LIBRARIES | python_library()
    return found | missing_headers(formats) | run.missing_libraries(libraries)


def command_for(lacking: Mapping[str, str], system: str = sys.platform) -> str:
    """The one command that gets what is missing."""
    if system.startswith("linux"):
        return f"sudo apt-get install --no-install-recommends {' '.join(sorted(set(lacking.values())))}"
    return ELSEWHERE[system]


def ensure(formats: Iterable[str]) -> None:
    """Install what is missing where that is possible; else end with the line that does it."""
    if not (lacking := missing(formats)):
        return
    why = f"Building needs what is not here: {', '.join(lacking)}."
    if sys.platform.startswith("linux"):
        run.install_packages(sorted(set(lacking.values())), why)
    else:
        sys.exit(f"build_installer.py: {why} This gets it; then run this again: {command_for(lacking)}")
