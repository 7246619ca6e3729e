"""How the text of an article is set: roles of type, and formats made from them in the theme's sizes and colours."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextFormat, QTextFrameFormat

from desktop.theme import Theme
from resources.identifiers import CalloutKind

_FIRST_PROPERTY = QTextFormat.Property.UserProperty.value + 1
PANEL = _FIRST_PROPERTY  # on a frame: which panel is painted behind it
EVIDENCE = _FIRST_PROPERTY + 1  # on characters: the evidence label they spell
PICTURE = _FIRST_PROPERTY + 2  # on a figure's character: the name of its drawing
TIER = _FIRST_PROPERTY + 3  # on a list item: the tier whose shape stands for its dot
MEANING = _FIRST_PROPERTY + 4  # on characters: what the glossary says of them
FIGURE_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1

IN_SHORT, FIGURE, CHECK_FIRST = "in-short", "figure", "check-first"  # panels besides the kinds of call-out

PANEL_TOKEN = {  # the colour of a panel's title and dots
    CalloutKind.URGENT.value: "red",
    CalloutKind.TODAY.value: "amber",
    CalloutKind.DAYS.value: "violet",
    CalloutKind.TIP.value: "accent",
    CalloutKind.MYTH.value: "ink",
}


@dataclass(frozen=True, slots=True)
class Style:
    """A role of type: px at 100 %, weight, colour token, and line height in em."""

    size: float
    weight: int = 400
    token: str = "ink"
    line_em: float = 1.55
    is_title: bool = False


TITLE = Style(36, 500, line_em=1.18, is_title=True)
META = Style(14.5, token="ink2", line_em=1.45)
LEAD_LABEL = Style(14.5, 700, "accent", 1.3)
LEAD = Style(20, line_em=1.5)
SECTION = Style(26, 500, line_em=1.22, is_title=True)
SUB_HEADING = Style(18, 600, line_em=1.4)
BODY = Style(18)
ITEM = Style(18, line_em=1.5)
REMARK = Style(17, line_em=1.5)
STRIP_TITLE = Style(17, 700, line_em=1.4)
NOTE, RAISED = 13, 38  # px at 100 %; percent of its height: Qt's own raised letters are smaller or spread the lines
CAPTION = Style(15.5, 600, line_em=1.4)
CAPTION_KEY = Style(15.5, token="ink2", line_em=1.45)
CELL = Style(16, line_em=1.4)
CELL_HEAD = Style(15, 600, "ink2", 1.4)
SOURCE = Style(16, line_em=1.45)
SOURCE_ADDRESS = Style(14.5, token="ink2", line_em=1.45)
PILL = Style(13.5, 600, "ink2")


class Formats:
    """Makes Qt's formats out of roles of type and spaces in px at 100 %."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def characters(self, style: Style, *, strong: bool = False, emphasis: bool = False) -> QTextCharFormat:
        """Letters of a role; strong ones are a step heavier than the role."""
        font = self._theme.font(style.size, max(style.weight, 700) if strong else style.weight, title=style.is_title)
        font.setItalic(emphasis)
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(self._theme.color(style.token))
        return made

    def block(self, style: Style, top: float = 0, bottom: float = 0, left_px: float = 0) -> QTextBlockFormat:
        """A paragraph of a role; Qt counts line height in the font's own height, so the em is converted."""
        font = self._theme.font(style.size, style.weight, title=style.is_title)
        made = QTextBlockFormat()
        made.setTopMargin(self._theme.space_px(top))
        made.setBottomMargin(self._theme.space_px(bottom))
        made.setLeftMargin(left_px)
        percent = 100 * style.line_em * font.pixelSize() / QFontMetricsF(font).height()
        made.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return made

    def gap(self, height_px: int) -> QTextBlockFormat:
        """An empty line of exactly that height."""
        made = QTextBlockFormat()
        made.setLineHeight(height_px, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def link(self, base: QTextCharFormat, address: str) -> QTextCharFormat:
        """`base` as an underlined link."""
        made = self.anchor(base, address)
        made.setFontUnderline(True)
        made.setUnderlineColor(self._theme.color("accent"))
        return made

    def explained(self, base: QTextCharFormat, address: str, meaning: str) -> QTextCharFormat:
        """`base` as a word of the glossary: dots below it, and otherwise like the words around it."""
        made = QTextCharFormat(base)
        made.setAnchor(True)
        made.setAnchorHref(address)
        made.setProperty(MEANING, meaning)
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        made.setUnderlineColor(self._theme.color("ink2"))
        return made

    def note(self) -> QTextCharFormat:
        """Raised letters of a source note, in the weight that keeps small figures legible."""
        made = QTextCharFormat()
        made.setFont(self._theme.font(NOTE, 600))
        made.setBaselineOffset(RAISED)
        made.setForeground(self._theme.color("ink"))
        return made

    def anchor(self, base: QTextCharFormat, address: str, tip: str = "") -> QTextCharFormat:
        """`base` in the colour of links, leading to an address."""
        made = QTextCharFormat(base)
        made.setAnchor(True)
        made.setAnchorHref(address)
        made.setForeground(self._theme.color("accent"))
        if tip:
            made.setToolTip(tip)
        return made

    def figure(self, picture: str, alt: str) -> QTextCharFormat:
        """The one character that a drawing hangs on."""
        made = QTextCharFormat()
        made.setObjectType(FIGURE_OBJECT)
        made.setProperty(PICTURE, picture)
        made.setProperty(QTextFormat.Property.ImageAltText, alt)
        made.setToolTip(alt)
        return made

    def panel(self, kind: str, padding: float, top: float, bottom: float) -> QTextFrameFormat:
        """A frame behind which the panel `kind` is painted; its space above lies in the frame, where Qt keeps it."""
        made = QTextFrameFormat()
        made.setProperty(PANEL, kind)
        made.setPadding(self._theme.space_px(padding))
        made.setTopMargin(self._theme.space_px(top))
        made.setBottomMargin(self._theme.space_px(bottom))
        made.setBorder(0)
        return made

    def centred(self, bottom: float) -> QTextBlockFormat:
        """The line a drawing stands on; no line height, which would cut it."""
        made = QTextBlockFormat()
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        made.setBottomMargin(self._theme.space_px(bottom))
        return made
