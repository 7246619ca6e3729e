"""Where an index lies, and whether it is one that this program built from this very library.

Whoosh unpickles files when it opens an index: a foreign one would be foreign code. So every file is listed with its
SHA-256 in a manifest, a folder with one file more, less or other than that is not current, and only the two folders
named here, this program's own, are ever looked into.
"""

import hashlib
import json
import sys
from pathlib import Path

import platformdirs

from resources.bundle import content_folder
from resources.library import Library

SCHEMA_VERSION = 7
"""Raise it whenever an index written before would no longer be read or ranked as it should."""

MANIFEST = "manifest.json"


def shipped_index() -> Path:
    """The folder of the index that an installed program carries beside its content."""
    return content_folder().with_name("index")


def cached_index(library: Library) -> Path:
    """The folder in the user's cache where an index is built when none is carried; one for each choice of packs."""
    added = "+".join(info.id for info in library.added)
    name = f"index-{hashlib.sha256(added.encode()).hexdigest()[:16]}" if added else "index"
    return platformdirs.user_cache_path("spotter", appauthor=False) / name


def is_current(folder: Path, library: Library) -> bool:
    """Whether `folder` holds a whole, undamaged index of just this library, written by this version."""
    try:
        return bool(_read(folder / MANIFEST) == _manifest(folder, library))
    except (OSError, ValueError):
        return False


def write_manifest(folder: Path, library: Library) -> None:
    """Seal an index whose files are all written."""
    (folder / MANIFEST).write_text(json.dumps(_manifest(folder, library), indent=1), encoding="utf-8")


def _read(file: Path) -> object:
    return json.loads(file.read_text(encoding="utf-8"))


def _manifest(folder: Path, library: Library) -> dict[str, object]:
    """What the manifest says, or would have to say, of the files in `folder`."""
    files = sorted(file for file in folder.iterdir() if file.name != MANIFEST)
    return {
        "schema": SCHEMA_VERSION,
        "byteorder": sys.byteorder,
        "fingerprint": library.fingerprint,
        "files": {file.name: _sha256(file) for file in files},
    }


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
