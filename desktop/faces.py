"""The two typefaces that Spotter carries, loaded once."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from resources import bundle

TEXT_FALLBACKS = ("Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans")
TITLE_FALLBACKS = ("Georgia", "Noto Serif")


class Faces(NamedTuple):
    """Family names as Qt knows them, each with its fall-backs, best first."""

    text: tuple[str, ...]
    title: tuple[str, ...]

    def font(self, pixels: int, weight: int = 400, *, title: bool = False) -> QFont:
        """A face at a size in pixels; no hinting, so that screen and paper break lines alike."""
        return QFont(_font(self.title if title else self.text, max(1, pixels), weight))


@cache
def _font(families: tuple[str, ...], pixels: int, weight: int) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def load_faces() -> Faces:
    """Hand the carried fonts to Qt; a face that Qt refuses is replaced by the system's."""
    families: dict[str, str] = {}
    for name in bundle.names("look/fonts", ".ttf"):
        handle = QFontDatabase.addApplicationFontFromData(QByteArray(bundle.read_bytes(f"look/fonts/{name}")))
        found = QFontDatabase.applicationFontFamilies(handle) if handle >= 0 else []
        if found:
            families.setdefault("title" if name.lower().startswith("literata") else "text", found[0])
    text = (families["text"], *TEXT_FALLBACKS) if "text" in families else TEXT_FALLBACKS
    title = (families["title"], *TITLE_FALLBACKS) if "title" in families else TITLE_FALLBACKS
    return Faces(text=text, title=(*title, *text))
