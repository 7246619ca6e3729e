"""How big a thing is, and what it is known by."""

import hashlib
import subprocess
import tarfile
import tempfile
import zipfile
from functools import cache
from pathlib import Path

CHUNK = 1 << 20


def size_of(folder: Path) -> tuple[int, int]:
    """Bytes and number of the files in a folder; what a link leads to is counted once, where it lies."""
    sizes = [file.lstat().st_size for file in folder.rglob("*") if file.is_symlink() or file.is_file()]
    return sum(sizes), len(sizes)


@cache
def xz_size(folder: Path) -> int:
    """Bytes of a folder packed as a .tar.xz, as dpkg-deb packs it."""
    with tempfile.TemporaryFile() as packed:
        packer = subprocess.Popen(["xz", "-6", "--threads=0"], stdin=subprocess.PIPE, stdout=packed)
        with tarfile.open(fileobj=packer.stdin, mode="w|") as archive:
            archive.add(folder, arcname=folder.name)
        packer.communicate()
        if packer.returncode:
            raise subprocess.CalledProcessError(packer.returncode, "xz")
        return packed.tell()


def squeeze(archive: Path) -> None:
    """Compress what a .zip holds as it is, in the same order and with the same dates."""
    with zipfile.ZipFile(archive) as plain:
        held = [(entry, plain.read(entry)) for entry in plain.infolist()]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as small:
        for entry, content in held:
            small.writestr(entry, content, zipfile.ZIP_DEFLATED)


def checksum(file: Path) -> str:
    """The SHA-256 of a file, as 64 hexadecimal digits."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def write_checksums(files: list[Path], out: Path) -> Path:
    """Write SHA256SUMS beside the files, which `sha256sum --check` reads."""
    sums = out / "SHA256SUMS"
    lines = [f"{checksum(file)}  {file.name}\n" for file in sorted(files)]
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return sums


def told(what: str, size: int, whole: int, of: str) -> str:
    """One line on a size and its share: `program folder: 108.5 MB, 0.61 of the hello window's folder`."""
    return f"{what}: {size / 1e6:.1f} MB, {size / whole:.2f} of {of}"
