"""What a single value of a TOML file must be, by the type of the field it goes into."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TypeVar, get_origin, get_type_hints

T = TypeVar("T")

BLANKS: Mapping[type, object] = {str: "", tuple: ()}
_IN_WORDS = {int: "a whole number", bool: "true or false", tuple: "a list of texts", date: "a date such as 2026-11-21"}
_FILL_IN = re.compile(r"\{(?P<name>\w*)\}|[{}]")


@cache
def field_types(shape: object) -> dict[str, type]:
    """The fields of a dataclass, each with its plain type: `str`, `tuple`, `bool`, `date` or one of the fixed words."""
    hints = get_type_hints(shape)
    return {name: get_origin(hint) or getattr(hint, "__supertype__", hint) for name, hint in hints.items()}


def blank(shape: Callable[..., T], **given: object) -> T:
    """A `shape` of the fields `given` and of blank texts and lists."""
    missing = {name: BLANKS[kind] for name, kind in field_types(shape).items() if name not in given}
    return shape(**missing, **given)


def complaints(value: object, kind: type, fill_ins: Collection[str]) -> Sequence[tuple[int | None, str]]:
    """What is wrong with `value`, in words that follow its key, each with the item of the list it is about."""
    if kind is str:
        words = _text_complaint(value, fill_ins)
    elif kind is tuple and isinstance(value, list):
        found = ((index, _text_complaint(item, fill_ins)) for index, item in enumerate(value))
        return [(index, words) for index, words in found if words]
    else:
        words = _other_complaint(value, kind)
    return [(None, words)] if words else ()


def _text_complaint(value: object, fill_ins: Collection[str]) -> str | None:
    if not isinstance(value, str):
        return f"must be text, not {value!r}"
    if not value or value.isspace():
        return "is blank"
    if "{" in value or "}" in value:
        unknown = [repr(found[0]) for found in _FILL_IN.finditer(value) if found["name"] not in fill_ins]
        return f"has the unknown placeholder {' and '.join(unknown)}" if unknown else None
    return None


def _other_complaint(value: object, kind: type) -> str | None:
    if issubclass(kind, StrEnum):
        return None if value in list(kind) else f"must be one of {', '.join(kind)}, not {value!r}"
    return None if type(value) is kind else f"must be {_IN_WORDS[kind]}, not {value!r}"
