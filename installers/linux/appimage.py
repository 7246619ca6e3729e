"""The AppImage: one file that runs where it lies, on any graphical Linux with glibc 2.35 or newer."""

import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from installers import measures, notices, product
from installers.linux.desktop_files import HERE, write_desktop_files
from installers.steps import say, try_program

ENDING = ".AppImage"
APP_DIR = product.BUILD / "AppDir"
MARK_PLACE, MARK = 8, b"AI\x02"
"""By these bytes desktops know an AppImage of the second kind."""

LIBRARIES = ("squashfuse_ll", "squashfuse", "fuse3", "z", "lzma", "lz4", "zstd", "pthread", "dl")
BLOCK = "128K"
"""Bigger blocks save 7 % and double the time of a start."""


def write_app_dir(folder: Path, app_dir: Path) -> None:
    """The program folder and what desktops look for beside it."""
    shutil.rmtree(app_dir, ignore_errors=True)
    inside = app_dir / "usr" / "lib" / "spotter"
    shutil.copytree(folder, inside, symlinks=True)
    notices.add_for_format("appimage", inside / "_internal")
    share = app_dir / "usr" / "share"
    write_desktop_files(share, product.BUILD / "icons")
    name = product.APP_ID
    for link, target in {
        "AppRun": "usr/lib/spotter/spotter",
        f"{name}.desktop": f"usr/share/applications/{name}.desktop",
        f"{name}.svg": f"usr/share/icons/hicolor/scalable/apps/{name}.svg",
        ".DirIcon": f"usr/share/icons/hicolor/256x256/apps/{name}.png",
    }.items():
        (app_dir / link).symlink_to(target)


def make_runtime(out: Path) -> bytes:
    """The start of the file, compiled here and linked with nothing that the system would have to have."""
    libraries = [f"-l{name}" for name in LIBRARIES]
    include = ["-I/usr/include/fuse3", "-D_FILE_OFFSET_BITS=64", "-DFUSE_USE_VERSION=32"]
    source = str(HERE / "appimage_runtime.c")
    subprocess.run(["gcc", "-Os", "-s", "-static", *include, "-o", str(out), source, *libraries], check=True)
    program = bytearray(out.read_bytes())
    program[MARK_PLACE : MARK_PLACE + len(MARK)] = MARK
    return bytes(program)


def pack(folder: Path, out: Path) -> Path:
    """Put the start and the packed folder behind each other; mksquashfs dates every file by SOURCE_DATE_EPOCH."""
    write_app_dir(folder, APP_DIR)
    runtime = make_runtime(product.BUILD / "appimage-runtime")
    packed = out / f"Spotter-{product.version()}-{platform.machine()}{ENDING}"
    squashed = product.BUILD / "AppDir.squashfs"
    words = [
        "mksquashfs",
        str(APP_DIR),
        str(squashed),
        "-noappend",
        "-quiet",
        "-no-progress",
        "-no-xattrs",
        "-all-root",
    ]
    words += ["-comp", "zstd", "-Xcompression-level", "19", "-b", BLOCK]
    subprocess.run(words, env=product.build_environment(), check=True)
    packed.write_bytes(runtime + squashed.read_bytes())
    packed.chmod(0o755)
    return packed


def try_packed(packed: Path) -> None:
    """Try the file as it is, then as on a system without FUSE, where it unpacks itself."""
    with tempfile.TemporaryDirectory() as cache:
        if os.access("/dev/fuse", os.R_OK | os.W_OK):
            try_program("Try the AppImage, mounted", [str(packed)], XDG_CACHE_HOME=cache)
        else:
            say("There is no FUSE here: the AppImage is not tried mounted")
        once = {"XDG_CACHE_HOME": cache, "APPIMAGE_EXTRACT_AND_RUN": "1"}
        try_program("Try the AppImage, unpacked", [str(packed)], **once)


def figures(packed: Path, hello: Path) -> Iterator[str]:
    """How big the file is, as a share of the hello window."""
    yield measures.told("file", packed.stat().st_size, measures.xz_size(hello), "the hello window's .tar.xz")
