"""Drawings of a pack: plain shapes only, as an SVG can also load files, run scripts or never end."""

import re
from collections.abc import Mapping
from xml.parsers import expat

from resources.errors import FaultLog
from resources.pack_folder import MAX_BYTES

MAX_ELEMENTS = 5000
MAX_DEPTH = 64

_NAMESPACE = "http://www.w3.org/2000/svg"
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"}
_ROUND_SHAPES = {"svg", "g", "title", "desc", "defs", "style", "linearGradient", "radialGradient", "stop"}
_ELEMENTS = _SHAPES | _ROUND_SHAPES
_NAMES = {"id", "class", "role", "aria-label", "aria-labelledby", "aria-hidden"}
_SIZES = {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "width", "height", "transform"}
_VIEW = {"viewBox", "preserveAspectRatio"}
_PAINT = {"fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "opacity"}
_STROKE = {"stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset"}
_FONT = {"font-size", "font-family", "font-weight", "font-style", "text-anchor"}
_GRADIENT = {"offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform"}
_ATTRIBUTES = _NAMES | _SIZES | _VIEW | _PAINT | _STROKE | _FONT | _GRADIENT
_LEADS_OUT = re.compile(r"url\s*\((?!#)|@|\\", re.IGNORECASE)


def check_drawing(log: FaultLog, text: str) -> None:
    """Note in `log` whatever in the text of an SVG is more than plain shapes."""
    check = _DrawingCheck(log)
    try:
        check.parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        log.note(error.lineno, f"This is no well-formed SVG: {expat.ErrorString(error.code)}.")


class _DrawingCheck:
    """Looks at the parts of a drawing as its `parser` comes by them."""

    def __init__(self, log: FaultLog) -> None:
        self.parser = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")
        self.parser.buffer_text = True  # or a style could come in pieces that look harmless one by one
        self.parser.buffer_size = MAX_BYTES
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = lambda _: self._open.pop()
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = lambda *_: self._note("A document type is not used in a drawing.")
        self.parser.ProcessingInstructionHandler = lambda *_: self._note(
            "A processing instruction is not used in a drawing."
        )
        self._log = log
        self._open: list[str] = []
        self._count = 0

    def _note(self, message: str) -> None:
        self._log.note(self.parser.CurrentLineNumber, message)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        namespace, _, element = name.rpartition(" ")
        if "style" in self._open:
            self._note("A style is plain text.")
        self._open.append(element)
        self._count += 1
        is_root = self._count == 1
        if namespace != _NAMESPACE or element not in _ELEMENTS or is_root != (element == "svg"):
            where = "" if namespace == _NAMESPACE else f" outside the namespace {_NAMESPACE}"
            self._note(f"<{element}>{where} is not used in a drawing.")
        if self._count == MAX_ELEMENTS + 1:
            self._note(f"A drawing has {MAX_ELEMENTS} elements at most.")
        if len(self._open) == MAX_DEPTH + 1:
            self._note(f"The elements of a drawing lie {MAX_DEPTH} deep at most.")
        for key, value in attributes.items():
            self._check_attribute(key.rpartition(" ")[2], value)

    def _check_attribute(self, key: str, value: str) -> None:
        if key not in _ATTRIBUTES:
            self._note(f"The attribute {key!r} is not used in a drawing.")
        elif _LEADS_OUT.search(value):
            self._note(f"A drawing may not lead out of itself, as {key}={value!r} does.")

    def _text(self, text: str) -> None:
        if self._open[-1] == "style" and (found := _LEADS_OUT.search(text)):
            self._note(f"A drawing may not lead out of itself, as {found[0]!r} in its style does.")
