"""Strict reading of TOML tables: what breaks a rule is noted with its line, and only what is whole comes out.

The dataclasses are the rules: a table must have the fields of what is made of it for keys, with their types.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar, cast

from resources.errors import FaultLog
from resources.known import Known
from resources.toml_lines import TomlLines, TomlPath
from resources.toml_values import BLANKS, complaints, field_types

K = TypeVar("K", bound=str)
V = TypeVar("V")
T = TypeVar("T")

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SLUG_IN_WORDS = "lower-case words with hyphens"
MAX_KEY_PARTS = 20  # as the time to parse a dotted key grows with the square of its length
_ENDLESS_KEY = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{MAX_KEY_PARTS}}}")
_NOT_TOML = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)", re.DOTALL)


class TomlFile:
    """A TOML text with the log that takes its faults."""

    def __init__(self, log: FaultLog, text: str) -> None:
        self.log = log
        self._text = text

    @cached_property
    def lines(self) -> TomlLines:
        """Where its values stand; looked for only once a fault asks."""
        return TomlLines(self._text)

    def table(self, fill_ins: Collection[str] = ()) -> "TomlTable":
        """All of it as one table whose texts may hold `fill_ins`; empty, with the fault noted, when it is not TOML."""
        return TomlTable(self, (), self._values(), fill_ins)

    def _values(self) -> Mapping[str, object]:
        for line, text in enumerate(self._text.split("\n"), start=1):
            if text.count(".") >= MAX_KEY_PARTS and _ENDLESS_KEY.search(text):
                self.log.note(line, f"This is not TOML: a key has {MAX_KEY_PARTS} parts at most.")
                return {}
        try:
            return tomllib.loads(self._text)
        except (ValueError, RecursionError) as error:  # besides what is not TOML: a number or a nesting without end
            self._note_decode_error(str(error))
            return {}

    def _note_decode_error(self, message: str) -> None:
        found = _NOT_TOML.fullmatch(message)
        what, line = (found["what"], found["line"]) if found else (message, None)
        last_line = self._text.rstrip("\n").count("\n") + 1
        self.log.note(int(line or last_line), f"This is not TOML: {what}.")


class TomlTable:
    """A table whose keys are taken one by one; `is_faulty` once one of them broke a rule."""

    def __init__(self, file: TomlFile, path: TomlPath, values: Mapping[str, object], fill_ins: Collection[str]) -> None:
        self.is_faulty = False
        self._file = file
        self._path = path
        self._values = values
        self._fill_ins = fill_ins
        self._taken: set[str] = set()

    @property
    def is_unread(self) -> bool:
        """Whether nothing is here because the file could not be read."""
        return not self._values and bool(self._file.log.faults)

    def __bool__(self) -> bool:
        return bool(self._values)

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def fault(self, message: str, *path: str | int) -> None:
        """Note a fault at the value that `path` leads to from here."""
        self.is_faulty = True
        self._file.log.note(self._file.lines.line_of((*self._path, *path)), message)

    def read(self, shape: Callable[..., T], optional: Collection[str] = (), **given: object) -> T | None:
        """What `make` gives; a key that nothing took is a fault of its own."""
        made = self.make(shape, optional, **given)
        self.close()
        return None if self.is_faulty else made

    def make(self, shape: Callable[..., T], optional: Collection[str] = (), **given: object) -> T | None:
        """A `shape` made of the keys that its fields name and of the fields `given`; None where a rule is broken.

        Every key must be there and hold something, but for the `optional` ones.
        """
        fields = dict(given)
        for key, kind in field_types(shape).items():
            if key not in given:
                fields |= self._field(key, kind, key in optional)
        return None if self.is_faulty else shape(**fields)

    def close(self) -> None:
        """Note every key that nothing took."""
        for key in self:
            if key not in self._taken:
                self.fault(f"The key {key!r} is unknown.", key)

    def value(self, key: str, kind: type[T], optional: bool = False) -> T | None:
        """The value at `key`; None where a rule is broken."""
        value = self._field(key, kind, optional).get(key)
        return value if isinstance(value, kind) else None

    def text(self, key: str) -> str:
        """The text at `key`, not yet taken; "" where it is none."""
        text = self._values.get(key)
        return text if isinstance(text, str) else ""

    def texts(self, key: str, optional: bool = False) -> tuple[str, ...]:
        """The list of texts at `key`; empty where a rule is broken."""
        return self.value(key, tuple, optional) or ()

    def text_lists(self, key: str) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The lists of texts in the list at `key` that break no rule, each with its place; none where it is missing."""
        self._taken.add(key)
        lists = self._values.get(key, [])
        if not isinstance(lists, list):
            self.fault(f"{key} must be a list of lists, not {lists!r}.", key)
            return
        for index, texts in enumerate(lists):
            found = complaints(texts, tuple, self._fill_ins)
            for _, words in found:
                self.fault(f"An item of {key} {words}.", key, index)
            if not found:
                yield index, tuple(texts)

    def names(self, key: str, known: Known[K, V], least: int = 0) -> tuple[K, ...]:
        """The names at `key` that may be used, of which at least so many must be written there.

        An unknown one is a fault, and one that stands twice.
        """
        names = cast("tuple[K, ...]", self.texts(key))  # K is a NewType of str: the same at run time
        if len(names) < least and key in self:
            self.fault(f"{key} must name at least {least} {known.noun}.", key)
        seen: set[K] = set()
        for index, name in enumerate(names):
            if name not in known:
                self.fault(f"There is no {known.noun} {name!r}.", key, index)
            elif name in seen:
                self.fault(f"The {known.noun} {name!r} is named twice.", key, index)
            seen.add(name)
        return tuple(name for name in names if name in known.good)

    def name(self, key: str, form: re.Pattern[str] = SLUG, in_words: str = SLUG_IN_WORDS) -> str:
        """The text at `key` by which others refer to this table; "" where it has none."""
        name = self.text(key)
        if name and not form.fullmatch(name):
            self.fault(f"{key} must be {in_words}, not {name!r}.", key)
        return name

    def table(self, key: str, *more_fill_ins: str) -> "TomlTable | None":
        """The table at `key`, whose texts may hold `more_fill_ins` too; None, and a fault, where there is none."""
        self._taken.add(key)
        values = self._values.get(key)
        if isinstance(values, dict):
            return TomlTable(self._file, (*self._path, key), values, {*self._fill_ins, *more_fill_ins})
        self.fault(f"There is no table [{'.'.join(map(str, (*self._path, key)))}].", key)
        return None

    def named_tables(self, key: str) -> Iterator[tuple[str, "TomlTable"]]:
        """The tables inside the one at `key`, each with its name; none where there is no such table."""
        outer = self.table(key) if key in self else None
        if outer is not None:
            for name in outer:
                inner = outer.table(name)
                if inner is not None:
                    if not SLUG.fullmatch(name):
                        inner.fault(f"The name of a {key} must be {SLUG_IN_WORDS}, not {name!r}.")
                    yield name, inner

    def rows(self, key: str) -> list["TomlTable"]:
        """The `[[key]]` tables, in order; none where there are none."""
        self._taken.add(key)
        rows = self._values.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self.fault(f"{key} must be written as [[{key}]] tables.", key)
            return []
        return [TomlTable(self._file, (*self._path, key, index), row, self._fill_ins) for index, row in enumerate(rows)]

    def _field(self, key: str, kind: type, optional: bool) -> dict[str, object]:
        """The value at `key` under its name; nothing where it breaks a rule or the field's own default will do."""
        self._taken.add(key)
        blank = {key: BLANKS[kind]} if kind in BLANKS else {}
        if key not in self._values:
            if not optional:
                self.fault(f"The key {key!r} is missing.")
            return blank
        value = self._values[key]
        if optional and kind is str and value == "":
            return blank
        found = complaints(value, kind, self._fill_ins)
        for index, words in found:
            if index is None:
                self.fault(f"{key} {words}.", key)
            else:
                self.fault(f"An item of {key} {words}.", key, index)
        return {} if found else {key: value if isinstance(value, kind) else kind(value)}


def gather(noun: str, rows: Iterable[tuple[K, TomlTable]], read: Callable[[K, TomlTable], V | None]) -> Known[K, V]:
    """What `read` makes of named tables; the first of two that share a name stands."""
    good: dict[K, V] = {}
    left_out: set[K] = set()
    for name, row in rows:
        value = read(name, row)
        if name in good or name in left_out:
            row.fault(f"There is a {noun} named {name!r} already.")
        elif value is None or row.is_faulty:
            left_out.add(name)
        else:
            good[name] = value
    return Known(noun, good, frozenset(left_out))
