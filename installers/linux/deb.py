"""The .deb: the program folder without the system's own libraries, which the package depends on instead."""

import gzip
import hashlib
import platform
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from installers import bundle, elf, measures, product
from installers.linux.desktop_files import HERE, filled, write, write_desktop_files
from installers.steps import say, try_program

ENDING = ".deb"
TREE = product.BUILD / "deb"
RECOMMENDS = "libcups2 | libcups2t64, libwayland-cursor0, libwayland-egl1, libwayland-client0, fonts-dejavu-core"
"""For printers and for Wayland: Qt loads these only where it finds them."""

LAZY = re.compile(r"plugins/(printsupport|wayland-[a-z-]+|platforms/libqwayland)|libQt6(WaylandClient|WlShell)")
RENAMED = frozenset({"libglib2.0-0", "libssl3", "libpng16-16", "libcups2", "libreadline8"})
"""Packages that have `t64` at the end of their name since Debian 13 and Ubuntu 24.04."""

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
CONTROL = """Package: spotter
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: education
Priority: optional
Description: {summary}
 Spotter answers four questions about pain in the back and kidney area
 after exercise: is it urgent, what is it likely to be, what do I do
 now, how do I stop it coming back.
 .
 It is a reference to browse, search and print. It never diagnoses, it
 opens no internet connection, and it keeps no record of what is read.
"""


def depends(found: str) -> str:
    """What the package depends on, from the list that dpkg-shlibdeps prints.

    Only glibc keeps its version: a system that has that glibc has the other libraries in versions that do, while the
    list names those of the system that builds. Debian's own Qt is left out, as Qt is in the folder.
    """
    packages = []
    for part in found.split(","):
        name, _, version = part.strip().partition(" ")
        if not name or re.match(r"libqt6|qt6-|libpyside|libshiboken|libpython3", name):
            continue
        words = f"{name} {version}" if name == "libc6" and version else name
        packages.append(f"{words} | {name}t64" if name in RENAMED else words)
    return ", ".join(sorted(set(packages)))


def shared_libraries(tree: Path) -> str:
    """What dpkg-shlibdeps says the programs in the tree depend on."""
    files = [file for file in elf.elf_files(tree) if not LAZY.search(str(file))]
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "debian" / "control", "Source: spotter\n\nPackage: spotter\nArchitecture: any\n")
        folders = sorted({str(file.parent) for file in elf.elf_files(tree)})
        words = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{each}" for each in folders)]
        words += [f"-e{file}" for file in files]
        done = subprocess.run(words, cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip().partition("=")[2]


def copy_payload(folder: Path, target: Path) -> None:
    """Copy the program folder without what Debian has itself; everybody may read all of it."""
    shutil.copytree(folder, target, symlinks=True)
    for file in (target / "_internal").iterdir():
        if file.is_file() and not file.is_symlink() and is_debians(file.name):
            file.unlink()
    for path in target.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() else 0o644)
    target.chmod(0o755)
    (target / product.PROGRAM).chmod(0o755)


def is_debians(name: str) -> bool:
    """Whether a file right in the folder of parts is a library of the system that was carried along."""
    return bundle.CARRIED_SYSTEM.fullmatch(bundle.soname(name)) is not None and not name.startswith("libpython")


def changelog() -> bytes:
    """The Debian changelog, of this release alone."""
    date = product.day().strftime("%a, %d %b %Y %H:%M:%S +0000")
    text = f"spotter ({product.version()}) unstable; urgency=medium\n\n  * Release {product.version()}.\n\n"
    return gzip.compress(f"{text} -- {product.MAINTAINER}  {date}\n".encode(), 9, mtime=0)


def write_tree(folder: Path, tree: Path) -> None:
    """Everything that the package installs."""
    copy_payload(folder, tree / "usr" / "lib" / "spotter")
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "spotter").symlink_to("../lib/spotter/spotter")
    share = tree / "usr" / "share"
    write_desktop_files(share, product.BUILD / "icons")
    write(share / "man" / "man1" / "spotter.1.gz", gzip.compress(filled("spotter.1").encode(), 9, mtime=0))
    write(share / "doc" / "spotter" / "copyright", (HERE / "copyright").read_bytes())
    write(share / "doc" / "spotter" / "changelog.gz", changelog())
    write(share / "lintian" / "overrides" / "spotter", (HERE / "lintian-overrides").read_bytes())


def write_control(tree: Path) -> None:
    """What dpkg reads: the description of the package, and the sums of its files."""
    files = sorted(file for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    sums = [f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(tree)}\n" for file in files]  # noqa: S324  dpkg's own format
    control = CONTROL.format(
        version=product.version(),
        architecture=ARCHITECTURES[platform.machine()],
        maintainer=product.MAINTAINER,
        size=measures.size_of(tree)[0] // 1024,
        depends=depends(shared_libraries(tree)),
        recommends=RECOMMENDS,
        summary=product.SUMMARY[0].lower() + product.SUMMARY[1:],
    )
    write(tree / "DEBIAN" / "control", control)
    write(tree / "DEBIAN" / "md5sums", "".join(sums))


def pack(folder: Path, out: Path) -> Path:
    """Make the package of a program folder; dpkg-deb dates every file by SOURCE_DATE_EPOCH."""
    shutil.rmtree(TREE, ignore_errors=True)
    write_tree(folder, TREE)
    write_control(TREE)
    for path in (TREE, *TREE.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    packed = out / f"spotter_{product.version()}_{ARCHITECTURES[platform.machine()]}{ENDING}"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(TREE), str(packed)]
    subprocess.run(command, env=product.build_environment(), check=True, stdout=subprocess.DEVNULL)
    return packed


def try_packed(packed: Path) -> None:
    """Unpack the package into an empty root and try the program there."""
    with tempfile.TemporaryDirectory() as root:
        say("Install the package into an empty root")
        subprocess.run(["dpkg-deb", "--extract", str(packed), root], check=True)
        try_program("Try the installed program", [f"{root}/usr/bin/spotter"])


def figures(packed: Path, hello: Path) -> Iterator[str]:
    """How big the payload and the file are, as shares of the hello window."""
    payload, whole = measures.size_of(TREE / "usr" / "lib" / "spotter")[0], measures.size_of(hello)[0]
    yield measures.told("installed folder", payload, whole, "the hello window's folder")
    yield measures.told("file", packed.stat().st_size, measures.xz_size(hello), "the hello window's .tar.xz")
