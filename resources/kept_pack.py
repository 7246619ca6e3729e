"""A pack as it was read before, kept in files, as reading its texts takes twenty times as long as recalling them.

Two files: the front alone, which every start waits for, and the whole pack, recalled once it is asked for.

They are unpickled, which could run foreign code. So only the files named here, this program's own, are ever looked
into, and each is sealed: with the names, sizes and times of the texts and of our own code, and with the SHA-256 of
what it holds.
"""

import hashlib
import pickle
import sys
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from resources.bundle import content_folder
from resources.front import Content, Front

if TYPE_CHECKING:
    from resources.library import Library, Pack

T = TypeVar("T")
FRONT, WHOLE = "front.pickle", "content.pickle"
_TEXTS = "**/*.*"
_SEAL = hashlib.sha256().digest_size


class KeptPack:
    """A pack that was kept: its front, and how to come by the whole of it."""

    added: tuple[Path, ...] = ()

    def __init__(self, front: Front, read: Callable[[], "Pack"]) -> None:
        self.front = front
        self._read = read

    @cached_property
    def library(self) -> "Library":
        """All that is whole in the pack."""
        return self._read().library


def shipped_pack() -> Content:
    """The pack that ships: recalled, or read and kept in the user's cache; raises PackError when it can't be read."""
    content = content_folder()
    return recall_or_read(content, content.parent, own_cache)


def own_cache() -> Path:
    """Where this program may keep what it can make anew."""
    import platformdirs  # noqa: PLC0415  a program that carries what it recalls can do without

    return platformdirs.user_cache_path("spotter", appauthor=False)


def is_carried(content: Path, carried: Path) -> bool:
    """Whether the pack in the folder `content`, its front and the whole, is recalled from the folder `carried`."""
    from resources.library import Pack  # noqa: PLC0415  what it is made of is what the first picture can do without

    seal = carried_seal(content)
    return bool(_recall(carried / FRONT, seal, Front) and _recall(carried / WHOLE, seal, Pack))


def recall_or_read(content: Path, carried: Path, cache: Callable[[], Path]) -> Content:
    """The pack in the folder `content`, as it was kept in the folder `carried` or `cache()`, else read anew.

    An installed program carries what was read when it was built, beside the texts. What is read is kept in the cache
    where that can be written.
    """
    return (
        _recalled(content, carried, carried_seal(content), cache)
        or _recalled(content, cache(), _cached_seal(content), cache)
        or _read(content, cache)
    )


def _recalled(content: Path, folder: Path, seal: bytes, cache: Callable[[], Path]) -> KeptPack | None:
    front = _recall(folder / FRONT, seal, Front)
    return front and KeptPack(front, partial(_whole, content, cache, folder / WHOLE, seal))


def _whole(content: Path, cache: Callable[[], Path], file: Path, seal: bytes) -> "Pack":
    from resources.library import Pack  # noqa: PLC0415  as above

    return _recall(file, seal, Pack) or _read(content, cache)


def _read(content: Path, cache: Callable[[], Path]) -> "Pack":
    from resources.pack import read_pack  # noqa: PLC0415  nor does it need the parser

    pack = read_pack(content)
    with suppress(OSError):  # a disk that is full or can't be written: the next start reads the texts again
        keep(pack, cache(), _cached_seal(content))
    return pack


def carried_seal(content: Path) -> bytes:
    """The seal of what a program carries that is being built: its code stays as it is then, and times may not."""
    return _seal((name, size) for name, size, _ in _marks(content, _TEXTS))


def _cached_seal(content: Path) -> bytes:
    """With other code of this room the same texts may be read otherwise."""
    return _seal((*_marks(content, _TEXTS), *_marks(content_folder().parent, "*.py")))


def keep(pack: "Pack", folder: Path, seal: bytes) -> None:
    """Keep a pack in the two files of a folder; the front comes last, as it vouches for the other."""
    _keep(pack, folder / WHOLE, seal)
    _keep(pack.front, folder / FRONT, seal)


def _recall(file: Path, seal: bytes, kind: type[T]) -> T | None:
    """What is kept in a file that is whole and bears the seal; None for any other."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    held = data[2 * _SEAL :]
    if data[: 2 * _SEAL] != seal + hashlib.sha256(held).digest():
        return None
    kept = pickle.loads(zlib.decompress(held))  # noqa: S301  sealed, and written by this program alone
    return kept if isinstance(kept, kind) else None


def _keep(what: object, file: Path, seal: bytes) -> None:
    import tempfile  # noqa: PLC0415  most starts only recall

    held = zlib.compress(pickle.dumps(what, protocol=5))
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:  # beside it, so that it only changes its name
        new = Path(folder) / file.name
        new.write_bytes(seal + hashlib.sha256(held).digest() + held)
        new.replace(file)


def _seal(marks: Iterable[object]) -> bytes:
    return hashlib.sha256(repr((sys.version_info[:2], *marks)).encode()).digest()


def _marks(folder: Path, pattern: str) -> list[tuple[str, int, int]]:
    """The name, size and time of every file in a folder whose path fits the pattern."""
    files = ((path, path.stat()) for path in sorted(folder.glob(pattern)))
    return [(path.relative_to(folder).as_posix(), state.st_size, state.st_mtime_ns) for path, state in files]
