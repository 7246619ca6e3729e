"""What was typed, read: words, phrases in quotes, words to do without, and sections to look in.

    lower back              both words, better together
    "lower back"            side by side, as they are spelt
    back -kidney            only what does without kidney
    -"kidney stones"        the same for a phrase
    treatment: lower back   only sections on treatment; so too causes:, prevention: and care:

Nothing else has a meaning: every other sign only parts words.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from resources.identifiers import SectionKind
from search_index.text import Token, tokens

PREFIXES: Mapping[str, SectionKind] = {
    "causes": SectionKind.CAUSES,
    "prevention": SectionKind.PREVENTION,
    "treatment": SectionKind.TREATMENT,
    "care": SectionKind.WHEN_TO_SEEK_CARE,
}
LONGEST_QUERY = 10_000

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_MARKED = re.compile(
    rf"(?<!\S)(?P<prefix>{'|'.join(PREFIXES)}):"
    r'|(?:(?<!\S)(?P<minus>[-−]))?"(?P<phrase>[^"]*)"'
    r'|(?<!\S)[-−](?P<without>[^\W_][^\s"]*)',
    re.IGNORECASE,
)

Run = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A question taken apart; the places of `words` are places in `text`, which is what was typed, made safe.

    Each of `phrases` and `without` is a run of words. `is_open` says that the last of `words` may not be finished,
    `is_verbatim` that no word is to be put right.
    """

    text: str
    words: tuple[Token, ...]
    phrases: tuple[Run, ...]
    without: tuple[Run, ...]
    kinds: frozenset[SectionKind]
    is_open: bool
    is_verbatim: bool = False


def read_query(typed: str, *, typing: bool = False) -> Query:
    """Take apart what was typed; a question of nothing but words to do without is read as plain words."""
    text = _safe(typed)
    marked = list(_MARKED.finditer(text))
    runs = [(match, _run(match, "phrase"), _run(match, "without")) for match in marked]
    phrases = tuple(phrase for match, phrase, _ in runs if phrase and not match["minus"])
    without = tuple(run for match, phrase, word in runs if (run := word or (phrase if match["minus"] else ())))
    found = tuple(tokens(_MARKED.sub(lambda match: " " * len(match[0]), text)))
    if without and not found and not phrases:
        found, without = tuple(tokens(text)), ()
    kinds = frozenset(PREFIXES[match["prefix"].lower()] for match in marked if match["prefix"])
    is_open = typing and bool(found) and found[-1].end == len(text) and not typed[-1].isspace()
    return Query(text, found, phrases, without, kinds, is_open)


def _safe(typed: str) -> str:
    """The same text to a reader: composed accents, plain quotes and spaces, and no lone surrogates."""
    text = typed[:LONGEST_QUERY].encode("utf-8", "replace").decode("utf-8")
    return " ".join(unicodedata.normalize("NFC", text).translate(_QUOTES).replace("\0", " ").split())


def _run(match: re.Match[str], group: str) -> Run:
    """The words of a part of the match, each at its place in the whole text."""
    text, start = match[group] or "", match.start(group)
    return tuple(
        token._replace(start=start + token.start, end=start + token.end) for token in tokens(text) if not token.joined
    )
