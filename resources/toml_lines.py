"""On which line each value of a TOML file stands; the standard reader tells only the values."""

import re
from bisect import bisect_left

TomlPath = tuple[str | int, ...]

_STRING = r'"""(?:[^\\]|\\.)*?"""(?!")|\'\'\'.*?\'\'\'(?!\')|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\''
_WORD = r'(?:[\w-]+|"[^"\n]*"|\'[^\'\n]*\')'
_KEY = rf"{_WORD}(?:[ \t]*\.[ \t]*{_WORD})*"
_STATEMENT = re.compile(
    rf"[ \t]*(?:\[\[[ \t]*(?P<item>{_KEY})[ \t]*\]\]|\[[ \t]*(?P<table>{_KEY})[ \t]*\]|(?P<key>{_KEY})[ \t]*=)"
)
_PIECE = re.compile(rf"{_STRING}|#[^\n]*|[\[\]{{}},\n]|[^\s\"'#\[\]{{}},]+", re.DOTALL)


class TomlLines:
    """The lines of a text that is known to be TOML.

    A path is the keys that lead to a value, with numbers from 0 for the items of a list:
    `("sign", 3, "sources", 0)` is the first source of the fourth `[[sign]]`.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._breaks = [match.start() for match in re.finditer("\n", text)]
        self._last_item: dict[TomlPath, int] = {}
        self._lines: dict[TomlPath, int] = {}
        self._scan()

    def line_of(self, path: TomlPath) -> int:
        """The line of a value or, where it has none of its own, of the nearest value that holds it."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def _scan(self) -> None:
        table: TomlPath = ()
        position = 0
        while position < len(self._text):
            path: TomlPath = ()
            if statement := _STATEMENT.match(self._text, position):
                position = statement.end()
                if statement["key"]:
                    path = (*table, *_keys(statement["key"]))
                else:
                    path = table = self._table_path(statement["table"], statement["item"])
                self._note(path, position - 1)
            position = self._skip_value(path, position)

    def _table_path(self, table: str | None, item: str | None) -> TomlPath:
        """Where a `[table]` or the next `[[item]]` stands, inside the newest items of the lists it names."""
        *outer, own = _keys(table or item or "")
        path: TomlPath = ()
        for key in outer:
            path = (*path, key)
            if path in self._last_item:
                path = (*path, self._last_item[path])
        path = (*path, own)
        if item is None:
            return path
        self._last_item[path] = self._last_item.get(path, -1) + 1
        return (*path, self._last_item[path])

    def _skip_value(self, path: TomlPath, position: int) -> int:
        """Where the statement at `path` ends; the items of its list, if it has one, are noted on the way."""
        depth = item = 0
        for piece in _PIECE.finditer(self._text, position):
            match piece[0]:
                case "\n" if depth == 0:
                    return piece.end()
                case "," if depth == 1:
                    item += 1
                case "]" | "}":
                    depth -= 1
                case mark if mark not in "\n," and mark[0] != "#":
                    if depth == 1:
                        self._note((*path, item), piece.start())
                    depth += mark in "[{"
        return len(self._text)

    def _note(self, path: TomlPath, position: int) -> None:
        line = bisect_left(self._breaks, position) + 1
        for length in range(1, len(path) + 1):
            self._lines.setdefault(path[:length], line)


def _keys(dotted: str) -> list[str]:
    return [word.strip("\"'") for word in re.findall(_WORD, dotted)]
