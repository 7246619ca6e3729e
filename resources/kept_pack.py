"""A pack as it was read before, kept in a file, as reading its texts takes twenty times as long as recalling them.

The file is unpickled, which could run foreign code. So only the two files named here, this program's own, are ever
looked into, and each is sealed: with what the texts and our own code were, and with the SHA-256 of what it holds.
"""

import hashlib
import pickle
import sys
import tempfile
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

import platformdirs

from resources.bundle import content_folder
from resources.library import Pack
from resources.pack_folder import PackFolder

_SEAL = hashlib.sha256().digest_size


def shipped_pack() -> Pack:
    """The pack that ships: recalled, or read and kept in the user's cache; raises PackError when it can't be read."""
    content = content_folder()
    return recall_or_read(content, carried_file(content), platformdirs.user_cache_path("spotter", appauthor=False))


def carried_file(content: Path) -> Path:
    """Where an installed program carries its pack, read when it was built, beside the texts."""
    return content.with_name("content.pickle")


def recall_or_read(content: Path, carried: Path, cache: Path) -> Pack:
    """The pack in the folder `content`, as kept in the file `carried` or in the folder `cache`, else read anew.

    What is read is kept in the cache where that can be written.
    """
    fingerprint = PackFolder(content).fingerprint
    cached = cache / "content.pickle"
    for file, seal in ((carried, _seal(fingerprint)), (cached, _seal(fingerprint, _code()))):
        pack = _recall(file, seal)
        if pack is not None:
            return pack
    from resources.pack import read_pack  # noqa: PLC0415  the parser is what a start can do without

    pack = read_pack(content)
    with suppress(OSError):  # a disk that is full or can't be written: the next start reads the texts again
        _keep(pack, cached, _seal(fingerprint, _code()))
    return pack


def carry(pack: Pack, file: Path) -> None:
    """Keep a pack for a program that is being built: its code stays as it is then."""
    _keep(pack, file, _seal(pack.library.fingerprint))


def _recall(file: Path, seal: bytes) -> Pack | None:
    """The pack in a file that is whole and bears the seal; None for any other."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    held = data[2 * _SEAL :]
    if data[: 2 * _SEAL] != seal + hashlib.sha256(held).digest():
        return None
    pack = pickle.loads(held)  # noqa: S301  sealed, and written by this program alone
    return pack if isinstance(pack, Pack) else None


def _keep(pack: Pack, file: Path, seal: bytes) -> None:
    held = pickle.dumps(pack, protocol=5)
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:  # beside it, so that it only changes its name
        new = Path(folder) / file.name
        new.write_bytes(seal + hashlib.sha256(held).digest() + held)
        new.replace(file)


def _seal(fingerprint: str, code: bytes = b"") -> bytes:
    parts = (fingerprint.encode(), code, repr(sys.version_info[:2]).encode())
    return hashlib.sha256(b"\0".join(parts)).digest()


def _code() -> bytes:
    """What our own modules of this room say: with other code the same texts may be read otherwise."""
    modules = sorted(path.name for path in files("resources").iterdir() if path.name.endswith(".py"))
    return hashlib.sha256(b"\0".join(files("resources").joinpath(name).read_bytes() for name in modules)).digest()
