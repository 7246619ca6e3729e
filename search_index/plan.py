"""From words typed to what is looked for, and to what is told about it: words put right, and words left out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from search_index.groups import Group, GroupMaker
from search_index.lexicon import Lexicon
from search_index.query import Query
from search_index.stems import STOP, stem
from search_index.stems import stems as stems_of
from search_index.text import Token

MOST_WORDS = 40
"""Later words of a very long question are not looked for."""

Phrase = tuple[int | None, ...]
"""Numbers of stems side by side; None for a word that stands nowhere."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to look for, and what to tell about it.

    `suggestion` is the question with misspelt words put right, `corrected` the same but for those in quotes and of a
    verbatim question, which are looked for as they are, and for words run together; both None where there are none.
    """

    groups: tuple[Group, ...]
    has_more_than_phrases: bool
    phrases: tuple[Phrase, ...]
    without: tuple[Phrase, ...]
    suggestion: str | None
    corrected: str | None
    dropped: tuple[str, ...]


@dataclass(slots=True)
class _Reading:
    """What is made of the words one by one; `open_word` is the last one where it may go on.

    `apart` are words that were run together: no slip worth a word, but a suggestion.
    """

    words: list[tuple[Token, list[str]]] = field(default_factory=list)
    open_word: str = ""
    put_right: list[tuple[Token, str]] = field(default_factory=list)
    apart: list[tuple[Token, str]] = field(default_factory=list)


class Planner:
    """Makes plans with the words of one open index."""

    def __init__(self, lexicon: Lexicon, maker: GroupMaker) -> None:
        self._lexicon = lexicon
        self._maker = maker

    def plan(self, query: Query) -> Plan:
        """Decide what every word of a question stands for."""
        reading = self._read(query)
        quoted = [token for run in query.phrases for token in run if token.word not in STOP]
        exact = [(token, right) for token in quoted if (right := self._right(token.word))]
        words = [*((token, [stem(token.word)]) for token in quoted), *reading.words]
        groups, missed = self._maker.groups([found for _, stems in words for found in stems], reading.open_word)
        said = self._maker.said([stem(token.word) for token in query.words if not token.joined])
        unfinished = query.words[-1] if query.is_open else None
        dropped = (token for token, stems in words if missed.intersection(stems) and token != unfinished)
        return Plan(
            groups=(*groups, *said),
            has_more_than_phrases=bool(reading.words),
            phrases=tuple(filter(None, map(self._numbers, query.phrases))),
            without=tuple(filter(None, map(self._numbers, query.without))),
            suggestion=_replaced(query.text, [*reading.put_right, *reading.apart, *exact]),
            corrected=None if query.is_verbatim else _replaced(query.text, reading.put_right),
            dropped=tuple(dict.fromkeys(query.text[token.start : token.end] for token in dropped)),
        )

    def _read(self, query: Query) -> _Reading:
        reading = _Reading()
        has_content = any(token.word not in STOP for token in query.words)
        for token in query.words[:MOST_WORDS]:
            is_open = query.is_open and token is query.words[-1]
            if token.word not in STOP or (is_open and not has_content):
                self._read_word(token, reading, is_open=is_open)
        if query.is_verbatim:
            reading.words = [(token, [stem(token.word)]) for token, _ in reading.words]
        return reading

    def _read_word(self, token: Token, reading: _Reading, *, is_open: bool) -> None:
        goes_on = is_open and self._goes_on(token.word)
        right = None if goes_on or token.joined else self._right(token.word)
        if right:
            is_joined = right.replace(" ", "") == token.word
            (reading.apart if is_joined else reading.put_right).append((token, right))
        if goes_on:
            reading.open_word = token.word
        if not token.joined or self._lexicon.is_shown(stem(token.word)):
            reading.words.append((token, stems_of(right) if right else [stem(token.word)]))

    def _goes_on(self, word: str) -> bool:
        """Whether a word may be the start of another; not so a whole one that only an alias spells so."""
        completions = self._lexicon.completions(word)
        is_slip = stem(word) in completions and not any(map(self._lexicon.is_shown, completions))
        return bool(completions) and not is_slip

    def _right(self, word: str) -> str | None:
        known = word in STOP or self._lexicon.is_shown(stem(word))
        return None if known else self._lexicon.put_right(word)

    def _numbers(self, run: Sequence[Token]) -> Phrase:
        return tuple(self._lexicon.number(stem(token.word)) for token in run if token.word not in STOP)


def _replaced(text: str, put_right: Sequence[tuple[Token, str]]) -> str | None:
    """`text` with the tokens replaced; None where there are none."""
    for token, right in sorted(put_right, key=lambda pair: pair[0].start, reverse=True):
        text = text[: token.start] + right + text[token.end :]
    return text if put_right else None
