"""Colours, sizes and type of the whole window, from the token files of the look."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.faces import Faces
from resources import bundle

SMALLEST_SCALE, LARGEST_SCALE = 0.8, 4.0
Role = QPalette.ColorRole
PALETTE: Mapping[QPalette.ColorRole, str] = {
    Role.Window: "canvas",
    Role.Base: "page",
    Role.AlternateBase: "sunken",
    Role.Button: "card",
    Role.Text: "ink",
    Role.WindowText: "ink",
    Role.ButtonText: "ink",
    Role.BrightText: "red",
    Role.Highlight: "accent",
    Role.HighlightedText: "onAccent",
    Role.Link: "accent",
    Role.LinkVisited: "accent",
    Role.PlaceholderText: "ink3",
    Role.ToolTipBase: "ink",
    Role.ToolTipText: "page",
    Role.Mid: "line",
    Role.Midlight: "line",
    Role.Dark: "edge",
    Role.Light: "card",
    Role.Shadow: "edge",
    Role.Accent: "accent",
}
MEASURE = re.compile(r"(text|space)_(\d+)(?:_(\d))?")
COLOR = re.compile(r'^(\w+) = "([^"]+)"', re.MULTILINE)  # a line of the look: no start waits for a parser of TOML


class Look(StrEnum):
    """A set of colours; the value is the name of its file."""

    LIGHT = "light"
    DARK = "dark"
    HC_LIGHT = "hc-light"
    HC_DARK = "hc-dark"


class Theme(QObject):
    """The look in force. Everything painted asks it at paint time; `changed` says that all must be done anew.

    `look` None means: as the system has it, live. Sizes are given in px at 100 % text.
    """

    changed = Signal()

    def __init__(self, faces: Faces, look: Look | None = None, scale: float = 1.0) -> None:
        super().__init__()
        self.faces = faces
        self.reduce_motion = False
        self._choice = look
        self._scale = clamp_scale(scale)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self._apply()

    @property
    def choice(self) -> Look | None:
        """What the person chose; None follows the system."""
        return self._choice

    @property
    def look(self) -> Look:
        """The set of colours in force."""
        return self._look

    @property
    def scale(self) -> float:
        """Text size, 1.0 for 100 %, from 0.8 to 4.0."""
        return self._scale

    @property
    def is_high_contrast(self) -> bool:
        """No tints, 2 px borders, a 3 px focus ring."""
        return self.look in (Look.HC_LIGHT, Look.HC_DARK)

    @property
    def border(self) -> int:
        """Width of a control's border in px."""
        return 2 if self.is_high_contrast else 1

    def choose(self, look: Look | None) -> None:
        """Change the colours."""
        self._choice = look
        self._apply()

    def resize(self, scale: float) -> None:
        """Change the text size."""
        self._scale = clamp_scale(scale)
        self._apply()

    def hex(self, token: str) -> str:
        """A colour as #RRGGBB."""
        return tokens(self.look)[token]

    def color(self, token: str) -> QColor:
        """A colour by the name of its job."""
        return QColor(self.hex(token))

    def text_px(self, size: float) -> int:
        """Type and icons grow with the text size."""
        return max(1, round(size * self._scale))

    def space_px(self, size: float) -> int:
        """Space grows half as fast, so that big text does not drown in white."""
        return round(size * (1 + self._scale) / 2)

    def font(self, size: float, weight: int = 400, *, title: bool = False) -> QFont:
        """A face of the look at a size in px at 100 % text."""
        return self.faces.font(self.text_px(size), weight, title=title)

    def width_units(self, pixels: int) -> float:
        """A width in text units, in which break-points are given: big text gets the narrow layout."""
        return pixels / self._scale

    def _system_changed(self) -> None:
        if self._choice is None:
            self._apply()

    def _apply(self) -> None:
        self._look = self._choice or system_look()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        palette = QPalette()
        for role, token in PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (Role.Text, Role.WindowText, Role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("ink3"))
        application.setPalette(palette)
        application.setFont(self.font(15))
        application.setStyleSheet(Template(bundle.read_text("look/app.qss")).substitute(StyleWords(self)))
        self.changed.emit()


class StyleWords(dict[str, str]):
    """What the style sheet's `$names` stand for: tokens, `$text_15`, `$space_8`, `$space_0_5`, `$border`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(tokens(theme.look), border=f"{theme.border}px")
        self._theme = theme

    def __missing__(self, name: str) -> str:
        measure = MEASURE.fullmatch(name)
        if measure is None:
            raise KeyError(name)
        size = float(f"{measure[2]}.{measure[3] or 0}")
        return f"{self._theme.text_px(size) if measure[1] == 'text' else self._theme.space_px(size)}px"


@cache
def tokens(look: Look) -> Mapping[str, str]:
    """The colours of a look by the name of their job."""
    return dict(COLOR.findall(bundle.read_text(f"look/{look}.toml")))


def clamp_scale(scale: float) -> float:
    """The nearest text size that Spotter can show."""
    return min(LARGEST_SCALE, max(SMALLEST_SCALE, scale))


def system_look() -> Look:
    """The look that fits the system's colour scheme and its wish for contrast."""
    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Look.HC_DARK if is_dark else Look.HC_LIGHT
    return Look.DARK if is_dark else Look.LIGHT
