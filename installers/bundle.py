"""Which files of a frozen program stay in its folder; pure rules, tried on each system alike.

PyInstaller takes whatever a hook or a library of the machine that builds asks for. Here the other way round: what the
program starts from stays (extension modules, named plugins, Python's own library), and else only what those reach.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

ROOT_KINDS = frozenset({"EXTENSION"})
NEEDED_QT = frozenset({"QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtWidgets"})
"""The modules of Qt that Spotter imports, which a test holds; QtNetwork for the hand-over to the first window."""

EXCLUDED_QT = frozenset(
    "QtConcurrent QtDBus QtDesigner QtHelp QtOpenGL QtOpenGLWidgets QtQml QtQuick QtQuickControls2 QtQuickTest "
    "QtQuickWidgets QtSql QtSvgWidgets QtTest QtUiTools QtXml".split()
)
EXCLUDED_PYTHON = frozenset(
    "_bz2 _hashlib _lzma _ssl bdb bz2 cgi cmd code codeop curses dbm distutils doctest ensurepip ftplib "
    "getopt gzip http.cookiejar idlelib imaplib lib2to3 lzma mimetypes multiprocessing nntplib optparse pdb "
    "pkg_resources poplib pprint py_compile pydoc pydoc_data readline setuptools shelve smtplib socketserver sqlite3 "
    "ssl statistics tarfile telnetlib test tkinter tracemalloc turtle unittest venv wsgiref xml.sax xmlrpc "
    "whoosh.lang.isri whoosh.lang.snowball".split()
)
"""Modules that Spotter never needs; a test runs it without them. OpenSSL goes with _ssl and _hashlib."""

EXCLUDED_THERE = {"linux": {"ctypes"}}
"""On Windows platformdirs asks by it where folders are; where it is there, PyInstaller loads it at every start."""

KEPT_PLUGINS = {
    "linux": (
        r"platforms/libq(xcb|wayland|offscreen)\.so|wayland-shell-integration/libxdg-shell\.so|"
        r"wayland-decoration-client/|wayland-graphics-integration-client/libqt-plugin-wayland-egl\.so|"
        r"platformthemes/libqxdgdesktopportal\.so|platforminputcontexts/lib(compose|ibus)platforminputcontextplugin\.so|"
        r"xcbglintegrations/|iconengines/|imageformats/libqsvg\.so|printsupport/"
    ),
    "win32": r"platforms/q(windows|offscreen)\.dll|iconengines/|imageformats/qsvg\.dll|printsupport/",
    "darwin": r"platforms/libq(cocoa|offscreen)\.dylib|iconengines/|imageformats/libqsvg\.dylib|printsupport/",
}
"""Pictures of Spotter are SVG and PNG, which QtGui reads itself; its style is Fusion, which QtWidgets holds."""

NEVER = re.compile(
    r"(^|/)(opengl32sw|d3dcompiler_\d+|Qt6?(Quick|Qml|Pdf|OpenGLWidgets))[^/]*\.(dll|so|dylib)", re.IGNORECASE
)
DROPPED_DATA = re.compile(
    r"/Qt/(qml|metatypes|translations)/|^PySide6/translations/|\.qm$|\.dist-info/(RECORD|INSTALLER|direct_url)"
)

CARRIED_SYSTEM = re.compile(r"lib(xcb-[a-z-]+|xkbcommon(-x11)?|ffi|python3[\d.]*)\.so")
"""What a Linux program carries of the system's own libraries. The rest any desktop has, and its drivers, fonts and
printers go with that: a second copy of those breaks them."""


MICROSOFT_RUNTIME = re.compile(r"(vcruntime|msvcp)140\w*\.dll", re.IGNORECASE)
LOADED_IN_ORDER = ("", "shiboken6", "PySide6")
"""Folders whose libraries Windows loads one after the other; of a name that is loaded it takes no second file."""


class Entry(NamedTuple):
    """One file as PyInstaller lists it: where it goes, where it comes from, what kind it is."""

    target: str
    source: str
    kind: str


Needed = Callable[[str], Iterable[str]]
"""Tells which libraries the file at a path asks for."""


def name_of(path: str) -> str:
    """The last part of a path, with either slash."""
    return path.replace("\\", "/").rpartition("/")[2]


def is_plugin(entry: Entry) -> bool:
    """Whether Qt loads it by name, so that no library asks for it."""
    return "/plugins/" in entry.target.replace("\\", "/")


def is_wanted(entry: Entry, system: str) -> bool:
    """Whether nothing speaks against a library: it is no plugin that Spotter can do without, nor one it never wants."""
    target = entry.target.replace("\\", "/")
    if NEVER.search(target) or (
        system == "linux" and is_system(entry) and not CARRIED_SYSTEM.fullmatch(soname(target))
    ):
        return False
    return not is_plugin(entry) or re.search(rf"/plugins/({KEPT_PLUGINS[system]})", target) is not None


def is_system(entry: Entry) -> bool:
    """Whether a Linux library comes from the system that builds: only those lie right in the folder of parts."""
    return entry.kind == "BINARY" and "/" not in entry.target


def soname(target: str) -> str:
    """The name of a library without its version: `libz.so` for `libz.so.1`."""
    return re.sub(r"\.so\..*$", ".so", name_of(target))


def is_root(entry: Entry) -> bool:
    """Whether the program asks for it by itself."""
    is_python = re.match(r"(libpython|python)3[\d.]*(\.so|\.dll|\.dylib|t?\.dll|$)", name_of(entry.target))
    return entry.kind in ROOT_KINDS or is_plugin(entry) or bool(is_python) or name_of(entry.target) == "Python"


def reachable(entries: Iterable[Entry], needed: Needed) -> list[Entry]:
    """The entries that the roots among them ask for, directly or not, in the order they came."""
    every = list(entries)
    by_name: dict[str, list[Entry]] = {}
    for entry in every:
        by_name.setdefault(name_of(entry.target).lower(), []).append(entry)
    found: set[Entry] = set()
    waiting = [entry for entry in every if is_root(entry)]
    while waiting:
        entry = waiting.pop()
        if entry in found:
            continue
        found.add(entry)
        if entry.kind != "SYMLINK":
            waiting.extend(other for name in needed(entry.source) for other in by_name.get(name_of(name).lower(), ()))
    return [entry for entry in every if entry in found]


def without_second_runtimes(entries: Iterable[Entry]) -> list[Entry]:
    """The entries without those copies of Microsoft's runtime that Windows would never load."""
    every = list(entries)
    first: dict[str, int] = {}
    for entry in every:
        if MICROSOFT_RUNTIME.fullmatch(name_of(entry.target)):
            rank, name = runtime_rank(entry), name_of(entry.target).lower()
            first[name] = min(rank, first.get(name, rank))
    return [
        entry for entry in every if runtime_rank(entry) == first.get(name_of(entry.target).lower(), runtime_rank(entry))
    ]


def runtime_rank(entry: Entry) -> int:
    """When Windows loads what lies in the folder of an entry: 0 is first."""
    folder = entry.target.replace("\\", "/").rpartition("/")[0]
    return LOADED_IN_ORDER.index(folder) if folder in LOADED_IN_ORDER else len(LOADED_IN_ORDER)


def kept_binaries(entries: Iterable[Entry], system: str, needed: Needed) -> list[Entry]:
    """The libraries and plugins that go into the folder."""
    wanted = [entry for entry in entries if is_wanted(entry, system)]
    return reachable(without_second_runtimes(wanted) if system == "win32" else wanted, needed)


def kept_data(entries: Iterable[Entry], binaries: Iterable[Entry]) -> list[Entry]:
    """The data that go into the folder: no text of Qt in other languages, no link to a library that is not there."""
    there = {name_of(entry.target) for entry in binaries}
    return [
        entry
        for entry in entries
        if not DROPPED_DATA.search(entry.target.replace("\\", "/"))
        and (entry.kind != "SYMLINK" or name_of(entry.target) in there)
    ]


def is_module(entry: Entry) -> bool:
    """Whether a file is a module that was compiled."""
    return entry.target.endswith(".pyc")


def module_name(target: str) -> str:
    """What Python calls the module in a compiled file."""
    return target.removesuffix(".pyc").replace("/", ".").removesuffix(".__init__")


def excluded_modules(system: str) -> list[str]:
    """What PyInstaller is told not to follow."""
    return sorted(EXCLUDED_PYTHON | EXCLUDED_THERE.get(system, set()) | {f"PySide6.{name}" for name in EXCLUDED_QT})
