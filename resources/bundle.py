"""The files that ship inside this package; the same from a checkout and in an installed program."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def read_bytes(name: str) -> bytes:
    """The bytes of a shipped file; `name` is its path in this package, such as `look/light.toml`."""
    return _PACKAGE.joinpath(name).read_bytes()


def read_text(name: str) -> str:
    """The text of a shipped file; `name` is its path in this package."""
    return read_bytes(name).decode("utf-8")


def content_folder() -> Path:
    """The folder of the pack that ships."""
    return _PACKAGE / "content"


def names(folder: str, ending: str) -> tuple[str, ...]:
    """The names of the shipped files in a folder that end so, in order."""
    found = (entry.name for entry in _PACKAGE.joinpath(folder).iterdir())
    return tuple(sorted(name for name in found if name.endswith(ending)))
