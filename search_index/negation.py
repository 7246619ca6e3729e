"""Words that a question speaks against: in "blood in wee no fever" the fever is not there."""

from collections.abc import Sequence

from search_index.phrases import NOT_TAKEN

NEGATIVES = frozenset("aint arent havent isnt no nor not wasnt werent without".split())
"""They speak against the next word, and against one more after "or"."""

_OWNING = frozenset("didnt doesnt dont hadnt hasnt havent".split())
_OWNED = frozenset("get got had have having".split())
"""One of each, as in "dont have fever", speaks against what follows too."""

_HELPERS = frozenset("can could did do does had has have if or should why will would".split())
"""After these, "not" belongs to the verb: "can not pee" is a sign."""

_MORE = ("or", "nor")
_FILLERS = frozenset("a actual an any of obvious other real sign signs such the visible".split())
_KEPT = frozenset(
    """better control feel feeling feelings getting improving moved moving pass passed passing pee peed peeing point
    power sensation strength urinate urinated urinating urine wee weed weeing""".split()
)
"""With these the negative is the sign: "no feeling", "not peed", "no point living", "not getting better"."""


def taken_away(words: Sequence[str]) -> list[int]:
    """For every word the place of the negative that speaks against it, else NOT_TAKEN.

    A "no" is taken by that word too: in "no trouble peeing" it must not be heard as "no peeing".
    """
    taken = [NOT_TAKEN] * len(words)
    for at in range(len(words)):
        after = _object_of(words, at)
        if after is None or after >= len(words) or words[after] in _KEPT:
            continue
        taken[after] = at
        if words[at] == "no":
            taken[at] = after
        if after + 2 < len(words) and words[after + 1] in _MORE:
            taken[after + 2] = at
    return taken


def _object_of(words: Sequence[str], at: int) -> int | None:
    """The place of the word that a negative at `at` speaks against; None where there is no negative."""
    word, before = words[at], words[at - 1] if at else ""
    if word in _OWNING and words[at + 1 : at + 2] and words[at + 1] in _OWNED:
        return _skip(words, at + 2)
    if word not in NEGATIVES or (word == "not" and before in _HELPERS):
        return None
    return _skip(words, at + 1)


def _skip(words: Sequence[str], at: int) -> int:
    while at < len(words) and words[at] in _FILLERS:
        at += 1
    return at
