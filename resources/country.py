"""Emergency numbers, and the words of a country for the doors of its health service."""

import re
from dataclasses import asdict, dataclass, fields, replace

BLANK_TO_FILL = "______"
_FILL_IN = re.compile(r"(?P<before>\.? )?\{(?P<name>\w+)\}")


@dataclass(frozen=True, slots=True)
class Wording:
    """One set of words for numbers and doors; `tick` and `ticked` are the local words for marking a box."""

    number: str
    also: str
    hospital: str
    advice: str
    book: str
    crisis: str
    poison: str
    tick: str
    ticked: str

    def fill(self, text: str, **more: str) -> str:
        """`text` with `{number}`, `{hospital}` … and the `more` placeholders filled in.

        What opens a sentence gets a capital. Where the words are "", the space in front of them goes too.
        """
        words = {**asdict(self), "Tick": _capital(self.tick), "Ticked": _capital(self.ticked), **more}

        def filled(place: re.Match[str]) -> str:
            before, word = place["before"] or "", words[place["name"]]
            if not word:
                return before.removesuffix(" ")
            opens_sentence = before == ". " or place.start("name") == 1
            return before + (_capital(word) if opens_sentence else word)

        return _FILL_IN.sub(filled, text)

    def on_paper(self) -> "Wording":
        """The same words for a printed sheet: a line to write on where no number is known."""
        return self if any(map(str.isdigit, self.number)) else replace(self, number=BLANK_TO_FILL)


@dataclass(frozen=True, slots=True)
class Country:
    """A place with its ambulance number, kept as text; "" where no number is sure enough to print."""

    code: str
    name: str
    number: str
    also: str
    note: str
    words: str


FILL_INS = frozenset({*(field.name for field in fields(Wording)), "Tick", "Ticked"})

NEUTRAL_WORDING = Wording(
    number="the emergency number",
    also="",
    hospital="the emergency department",
    advice="a doctor or nurse",
    book="a doctor or physiotherapist",
    crisis="a local crisis line",
    poison="a poison centre",
    tick="tick",
    ticked="ticked",
)
"""What stands in for a pack that has no neutral words of its own."""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
