"""Warning signs that a question speaks of: by rule, not by score, so that no ranking can hide one."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from resources.checklist import Checklist, Phrase, Sign
from resources.identifiers import SignSlug
from search_index.negation import NEGATIVES, taken_away
from search_index.phrases import Heard, PhraseBook
from search_index.spelling import Speller, slip_table
from search_index.text import plain_words

_ACHE = re.compile(r"([a-z]{3,}?)(aches?|pains?)")


def phrase_book(checklist: Checklist) -> PhraseBook:
    """The phrases of all signs taken apart, which takes its time: an index keeps them so."""
    return PhraseBook.of((phrase.pattern for _, phrase in _phrases(checklist.signs)), checklist.word_lists)


class SignMatcher:
    """The phrases of all signs, ready to be held against a question; `book` is their phrase book."""

    def __init__(self, checklist: Checklist, book: PhraseBook) -> None:
        self._phrases = _phrases(checklist.signs)
        self._book = book

    def find(self, typed: str, *, is_open: bool = False) -> tuple[SignSlug, ...]:
        """The signs that `typed` speaks of, fastest tier first, then in the order of the checklist.

        A misspelt word is taken for any pattern word it may be a slip for; with `is_open` the last one is let be, as
        it is not finished.
        """
        words = plain_words(typed)
        parted = [part for word in words for part in _parted(word)]
        readings = [words] if words == parted else [words, parted]
        numbers = {number for reading in readings for number in self._matching(reading, is_open=is_open)}
        as_typed = f"_{'_'.join(words)}_"
        found = (self._phrases[number] for number in sorted(numbers))
        return tuple(dict.fromkeys(slug for slug, phrase in found if not _is_silenced(phrase, as_typed)))

    def _matching(self, words: Sequence[str], *, is_open: bool) -> list[int]:
        finished = len(words) - is_open
        said = [self._heard(word) if at < finished else (word,) for at, word in enumerate(words)]
        return self._book.matching(Heard(said, taken_away(words)))

    @cached_property
    def _speller(self) -> Speller:
        words = sorted(self._book.words)
        return Speller(words, [1] * len(words), slip_table(enumerate(words)))

    def _heard(self, word: str) -> tuple[str, ...]:
        if word in self._book.words:
            return (word,)
        one = word.removesuffix("s")  # "my neck's stiff" is folded to necks
        return (one,) if one in self._book.words else self._speller.nearest(word) or (word,)


def _phrases(signs: Mapping[SignSlug, Sign]) -> Sequence[tuple[SignSlug, Phrase]]:
    """Those of the fastest tier first."""
    order = sorted(signs.values(), key=lambda sign: sign.tier.rank)
    return [(sign.slug, phrase) for sign in order for phrase in sign.phrases]


def _parted(word: str) -> tuple[str, ...]:
    """`backache` is back and ache."""
    match = _ACHE.fullmatch(word)
    return match.groups() if match else (word,)


def _is_silenced(phrase: Phrase, as_typed: str) -> bool:
    """Whether one of the phrase's `not_when` stands in the question, whole words side by side, not spoken against."""
    return any(_stands(f"_{choice}_", as_typed) for term in phrase.not_when.split() for choice in term.split("|"))


def _stands(choice: str, as_typed: str) -> bool:
    *before, _ = as_typed.split(choice)
    return any(words.rpartition("_")[2] not in NEGATIVES for words in before)
