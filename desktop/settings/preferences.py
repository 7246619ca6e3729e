"""What the person chose, kept between starts. What was searched, read or ticked is never among it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QSettings

from desktop.theme import LARGEST_SCALE, SMALLEST_SCALE, Look
from resources.identifiers import GroupSlug

T = TypeVar("T")
LONGEST_NUMBER = 20
DAMAGED_SUFFIX = ".damaged"


class Preferences(NamedTuple):
    """`look` None follows the system; `country` "" means that none was confirmed; `number` is the person's own."""

    look: Look | None = None
    scale: float = 1.0
    country: str = ""
    number: str = ""
    folded: tuple[GroupSlug, ...] = ()


class Choices:
    """What the person has chosen `now`, and the file that remembers it."""

    def __init__(self, file: "PreferencesFile") -> None:
        self._file = file
        self.now = file.load()

    def keep(self, **changes: object) -> None:
        """Change what is chosen, each by the name of its field."""
        self.now = self.now._replace(**changes)  # type: ignore[arg-type]  # a field by its name
        self._file.save(self.now)


class PreferencesFile:
    """An INI file that Qt writes atomically. A value that makes no sense counts as never chosen."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Preferences:
        """Read it; a damaged file is kept beside as `….damaged` and the defaults hold."""
        settings = self._open()
        if settings.status() is QSettings.Status.FormatError:
            kept = self._path.with_name(self._path.name + DAMAGED_SUFFIX)
            _note("%s can't be read; it is kept as %s", self._path, kept)
            del settings
            self._set_aside(kept)
            return Preferences()
        defaults = Preferences()
        return Preferences(
            look=self._take(settings, "look", _parse_look, defaults.look),
            scale=self._take(settings, "scale", _parse_scale, defaults.scale),
            country=self._take(settings, "country", _parse_country, defaults.country),
            number=self._take(settings, "number", _parse_number, defaults.number),
            folded=self._take(settings, "folded", _parse_folded, defaults.folded),
        )

    def save(self, preferences: Preferences) -> bool:
        """Write it; False where the place can't be written, which costs nothing but the memory of the choice."""
        settings = self._open()
        settings.setValue("look", preferences.look or "")
        settings.setValue("scale", f"{preferences.scale:g}")
        settings.setValue("country", preferences.country)
        settings.setValue("number", preferences.number)
        settings.setValue("folded", " ".join(preferences.folded))
        settings.sync()
        is_saved = settings.status() is QSettings.Status.NoError
        if not is_saved:
            _note("%s can't be written: the choice holds until Spotter is closed", self._path)
        return is_saved

    def _open(self) -> QSettings:
        return QSettings(str(self._path), QSettings.Format.IniFormat)

    def _set_aside(self, kept: Path) -> None:
        try:
            self._path.replace(kept)
        except OSError as error:
            _note("%s can't be moved: %s", self._path, error)

    def _take(self, settings: QSettings, key: str, parse: Callable[[str], T], default: T) -> T:
        raw = settings.value(key)
        if raw is None:
            return default
        try:
            return parse(str(raw))
        except ValueError as error:
            _note("%s: %s is ignored: %s", self._path, key, error)
            return default


def _parse_look(raw: str) -> Look | None:
    return Look(raw) if raw else None


def _parse_scale(raw: str) -> float:
    scale = float(raw)
    if not SMALLEST_SCALE <= scale <= LARGEST_SCALE:
        raise ValueError(f"{raw} is no text size from {SMALLEST_SCALE:g} to {LARGEST_SCALE:g}")
    return scale


def _parse_country(raw: str) -> str:
    if raw and not (len(raw) == 2 and raw.isascii() and raw.isupper()):
        raise ValueError(f"{raw!r} is no country code")
    return raw


def _parse_number(raw: str) -> str:
    if len(raw) > LONGEST_NUMBER:
        raise ValueError("a phone number is shorter")
    return raw


def _parse_folded(raw: str) -> tuple[GroupSlug, ...]:
    return tuple(GroupSlug(slug) for slug in raw.split())


def _note(what: str, *details: object) -> None:
    from desktop.logs import note

    note(__name__, what, *details)
