"""Drawings in the colours of a look: the one style block of each plate is written anew."""

import re
from collections.abc import Callable

STYLE_BLOCK = re.compile(r"<style>.*?</style>", re.DOTALL)
CONTOUR = "iInk"
PARTS = {  # class: (fill, stroke), colour tokens; "" for none
    "line": ("", CONTOUR),
    "body": ("iBody", ""),
    "body2": ("iBody2", ""),
    "bone": ("iBone", CONTOUR),
    "disc": ("iDisc", CONTOUR),
    "sore": ("iSore", ""),
    "soreline": ("", "iSore"),
    "organ": ("iOrgan", CONTOUR),
    "nerve": ("iNerve", CONTOUR),
    "nervef": ("iNerve", ""),
    "nervel": ("", "iNerve"),
    "paper": ("iPaper", CONTOUR),
    "bg": ("iPaper", ""),
    "ink": (CONTOUR, ""),
    "num": (CONTOUR, ""),
    "accent": ("accent", ""),
    "accentline": ("", "accent"),
    "limbo": ("", CONTOUR),
    "limb": ("", "iBody"),
}


def themed(plate: str, hex_of: Callable[[str], str]) -> str:
    """The SVG text of a plate in the colours that `hex_of` gives for the tokens of drawings."""

    def paint(token: str) -> str:
        return hex_of(token) if token else "none"

    rules = "".join(f".{name}{{fill:{paint(fill)};stroke:{paint(stroke)}}}" for name, (fill, stroke) in PARTS.items())
    return STYLE_BLOCK.sub(f"<style>{rules}</style>", plate, count=1)
