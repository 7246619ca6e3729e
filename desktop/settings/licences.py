"""The licences that an installed Spotter carries, a file for each thing in it; a checkout carries none."""

from dataclasses import dataclass

from resources.bundle import names, read_text

FOLDER = "licences"


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said of one thing: its name and version, its licence in a word, and the whole text."""

    title: str
    licence: str
    text: str


def carried_notices() -> tuple[Notice, ...]:
    """All of them, in the order in which they are shown."""
    try:
        files = names(FOLDER, ".txt")
    except FileNotFoundError:
        return ()
    return tuple(parse_notice(read_text(f"{FOLDER}/{file}")) for file in files)


def parse_notice(text: str) -> Notice:
    """Read a notice: the title is its first line, the licence its third."""
    title, _, licence, *_ = text.split("\n", 3)
    return Notice(title, licence.removeprefix("Licence: "), text)
