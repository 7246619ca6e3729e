"""The words of a page that the glossary explains: the first place of each."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from resources.library import Term

_PLURAL = re.compile(r"(?<=\w\w\w)(?<![isu])s$", re.IGNORECASE)


class Explained:
    """All that the glossary explains, in every way it is said; made once for a library."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, Term] = {}
        for term in terms:
            for way in term.forms or term.names:
                self._terms.setdefault(_key(way), term)
        words = [way for way in self._terms if not _is_abbreviation(way)]
        short = [way for way in self._terms if _is_abbreviation(way)]
        self._pattern = re.compile(rf"(?<![\w-])(?:(?i:{_any_of(words)})|{_any_of(short)})(?![\w-])")

    def on_new_page(self, title: str) -> "FirstUses":
        """Finds words on a page on which nothing has been explained yet, but for what the page itself is about."""
        uses = FirstUses(self._pattern, self._terms)
        list(uses.parts(title))
        return uses


class FirstUses:
    """Parts running text at words to explain, each explained once a page."""

    def __init__(self, pattern: re.Pattern[str], terms: Mapping[str, Term]) -> None:
        self._pattern = pattern
        self._terms = terms
        self._seen: set[str] = set()

    def parts(self, text: str) -> Iterator[tuple[str, Term | None]]:
        """The text in pieces, in order; a piece with a term is one to explain."""
        done = 0
        for found in self._pattern.finditer(text):
            term = self._terms[_key(found[0])]
            if term.slug not in self._seen:
                self._seen.add(term.slug)
                yield from _unless_empty(text[done : found.start()])
                yield found[0], term
                done = found.end()
        yield from _unless_empty(text[done:])


def _unless_empty(text: str) -> Iterator[tuple[str, None]]:
    if text:
        yield text, None


def _is_abbreviation(words: str) -> bool:
    """Whether the case tells: REDs are something else than reds."""
    return sum(letter.isupper() for letter in words) > 1


def _key(words: str) -> str:
    """One key for a word and its plural, whatever the case; an abbreviation keeps its own."""
    plain = " ".join(words.split())
    return _PLURAL.sub("", plain if _is_abbreviation(plain) else plain.casefold())


def _any_of(keys: Iterable[str]) -> str:
    """A pattern for any of them, the longest first, in the singular or the plural; one that fits nothing for none."""
    longest_first = sorted(keys, key=len, reverse=True)
    return "|".join(chain((rf"{re.escape(key)}s?".replace(r"\ ", r"\s+") for key in longest_first), ["(?!)"]))
