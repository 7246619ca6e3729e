"""Words of a text: folded so that case, accents and quotes no longer part them, with the place where each stood."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_APOSTROPHES = "'’‘ʼ`´′"
_HYPHENS = "-‐‑"
_WORD = rf"[^\W_]+(?:[{_APOSTROPHES}][^\W_]+)*"
_SCALE = r"(?:c|f|celsius|centigrade|fahrenheit)\b"
_TOKEN = re.compile(
    r"(?P<degrees>(?<![\w.,])\d{2,3}(?:[.,]\d)?)\s?"
    rf"(?P<unit>(?:[°º˚]|degrees?\b|deg\b)(?:\s?{_SCALE})?|{_SCALE})"
    rf"|\d+[.,]\d+|{_WORD}(?:[{_HYPHENS}]{_WORD})*",
    re.IGNORECASE,
)
_PART = re.compile(_WORD)
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}]s$")
_THOUSANDS = re.compile(r",(?=\d{3}$)")
_PLAIN = re.compile(r"[a-z0-9]+")
_SIMPLE = re.compile(r"[a-z]{1,40}(?: [a-z]{1,40})*")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
_NO_APOSTROPHES = str.maketrans("", "", _APOSTROPHES)
LONGEST_WORD = 40
PIECE = re.compile(r"\S*\d\S*(?:\s+[^\s\d]+(?!\S)){0,2}|\S+")
"""Finds the pieces of a text that can be taken apart one by one: between spaces, but a figure keeps what follows it,
where its unit may be."""


class Token(NamedTuple):
    """A folded word and where it stood; `joined` for one made of others, as `warmup` is of `warm-up`."""

    word: str
    start: int
    end: int
    joined: bool = False


def fold(text: str) -> str:
    """Lower case, without accents and apostrophes."""
    text = text.lower().translate(_NO_APOSTROPHES)
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(char for char in parts if not unicodedata.combining(char))


def tokens(text: str) -> Iterator[Token]:
    """The words in order: `warm-up` is warm, up and, joined, warmup; `100.4°F` is 100.4 and, joined, 38c."""
    for match in _TOKEN.finditer(text):
        found, (start, end) = match[0], match.span()
        if match["unit"]:
            yield Token(match["degrees"].replace(",", "."), start, match.end("degrees"))
            yield from _temperature(match)
        elif found.isascii() and found.isalnum() and len(found) <= LONGEST_WORD:  # nearly all words: no detours
            yield Token(found.lower(), start, end)
        elif found.isalnum():
            yield from _folded(found, start, end)
        else:
            yield from _compound(found, start, end)


def words(text: str) -> list[str]:
    """The folded words of `text` in order, joined ones left out."""
    if _SIMPLE.fullmatch(text):  # nearly all names: no detours
        return text.split(" ")
    return [token.word for token in tokens(text) if not token.joined]


def plain_words(text: str) -> list[str]:
    """What phrase patterns are matched against: folded, without apostrophes, parted at everything else."""
    return _PLAIN.findall(fold(text))


def _compound(text: str, start: int, end: int) -> Iterator[Token]:
    if text[0].isdigit() and ("." in text or "," in text):
        yield Token(_THOUSANDS.sub("", text).replace(",", "."), start, end)
        return
    parts = [(part[0], *part.span()) for part in _PART.finditer(text)]
    for part, left, right in parts:
        yield from _folded(_POSSESSIVE.sub("", part), start + left, start + right)
    if len(parts) > 1:
        yield from _folded("".join(part for part, _, _ in parts), start, end, joined=True)


def _folded(text: str, start: int, end: int, *, joined: bool = False) -> Iterator[Token]:
    word = "".join(filter(str.isalnum, fold(text)))
    if word and len(word) <= LONGEST_WORD:
        yield Token(word, start, end, joined)


def _temperature(match: re.Match[str]) -> Iterator[Token]:
    """A body temperature in whole and half degrees Celsius, however it was written; nothing for other figures."""
    value = float(match["degrees"].replace(",", "."))
    if value > 45 or "f" in match["unit"].lower():
        value = (value - 32) / 1.8
    if 30 <= value <= 45:
        yield Token(f"{round(value * 2) / 2:g}c", *match.span(), joined=True)
