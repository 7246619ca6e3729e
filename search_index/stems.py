"""What a word counts as: its stem, the same for British and American spelling, and the words that count for nothing."""

import re
from functools import lru_cache

from search_index._whoosh import stem as porter2
from search_index.text import words

STOP = frozenset(
    """a about actually all already also am an and any anyone are arent as at be because been being bit but by
    can cant could couldnt did didnt do does doesnt doing done dont even ever for from get gets getting go goes
    going gonna got gotta had hadnt has hasnt have havent having he hello help her here hers hi him his how hows
    i id if im in into is isnt it its ive just kind know let lets like lot lots may maybe me might mine my
    myself need needs no not of ok okay on or our please quite really said say says she should shouldnt so some
    someone something sort still such than thanks that thats the their them then there theres these they thing
    things think this those to too very want wants was wasnt we well were werent what whats when where wheres
    which while who whos why will with wont would wouldnt yet you your youre yours""".split()
)

LIGHT = frozenset("after before down during off out over since up".split())
"""Words that are looked for but say little: they are pointed out only where nothing else was asked for."""

_SPELLINGS = (
    (r"aemi", "emi"),
    (r"haem", "hem"),
    (r"aesth", "esth"),
    (r"paed", "ped"),
    (r"faec", "fec"),
    (r"gynaec", "gynec"),
    (r"caec", "cec"),
    (r"oedem", "edem"),
    (r"oesoph", "esoph"),
    (r"oestr", "estr"),
    (r"rrhoea", "rrhea"),
    (r"pnoea", "pnea"),
    (r"foet", "fet"),
    (r"manoeuv(re|er)", "maneuver"),
    (r"sulph", "sulf"),
    (r"(?<=[lnmbvarg])ys(e[ds]?|ing)$", r"yz\1"),
    (r"(?<=al|il|im|gn|an|er)is(e[ds]?|er|ers|ing|ations?)$", r"iz\1"),
    (r"^(arm|behavi|col|fav|flav|harb|hum|lab|neighb|od|rig|rum|tum|vap|vig)our", r"\1or"),
    (r"^(cent|fib|lit|met|theat)re(s?)$", r"\1er\2"),
    (r"^(travel|label|level|cancel)l(ed|ing|er|ers)$", r"\1\2"),
    (r"^disk", "disc"),
    (r"^grey", "gray"),
    (r"^ageing$", "aging"),
    (r"^practis", "practic"),
    (r"^programme", "program"),
    (r"^mould", "mold"),
    (r"^(def|off)ence", r"\1ense"),
)
_TWO_SPELLINGS = re.compile("|".join(re.sub(r"\((?!\?)", "(?:", pattern) for pattern, _ in _SPELLINGS))
_IRREGULAR = dict(
    pair.split(":")
    for pair in """ran:run fell:fall fallen:fall felt:feel bent:bend tore:tear torn:tear threw:throw
    thrown:throw bled:bleed slept:sleep lost:lose sat:sit stood:stand knelt:kneel drank:drink drunk:drink swam:swim
    swum:swim worn:wear wore:wear broke:break broken:break swollen:swell swole:swell began:begin begun:begin woke:wake
    woken:wake took:take taken:take shook:shake shaken:shake stung:sting froze:freeze frozen:freeze rode:ride
    ridden:ride lay:lie lying:lie feet:foot teeth:tooth vertebrae:vertebra children:child women:woman
    men:man calves:calf diagnoses:diagnosis biceps:bicep triceps:tricep""".split()
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a folded word: `colours` and `color` have one, so have `fell` and `falling`."""
    if _TWO_SPELLINGS.search(word):
        for pattern, written in _SPELLINGS:
            word = re.sub(pattern, written, word)
    return str(porter2(_IRREGULAR.get(word, word)))


def stems(text: str) -> list[str]:
    """The stems of `text` in order without the stop words: what two texts have in common shows here."""
    return [stem(word) for word in words(text) if word not in STOP]
