"""An article as a list of headings, paragraphs, items, links and pictures in words, for a screen reader."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat, QTextFragment, QTextListFormat, QTextTable

from desktop.reading.article_formats import FIGURE_OBJECT, MEANING
from desktop.reading.article_links import SourceLink, asked_by
from desktop.reading.page_writer import HARD_SPACE

OBJECT = "\ufffc"


class PartKind(StrEnum):
    """What a part of an article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    LINK = "link"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Part:
    """`start` and `length` are places in the document; `text` is spoken, then `description`; `parts` lie inside."""

    kind: PartKind
    text: str
    start: int
    length: int
    level: int = 0
    address: str = ""
    description: str = ""
    parts: tuple["Part", ...] = ()


def outline(document: QTextDocument) -> tuple[Part, ...]:
    """The article in reading order, without the empty lines that only make room."""
    found = []
    block = document.begin()
    while block.isValid():
        part = _part_of(document, block)
        if part.text or part.parts:
            found.append(part)
        block = block.next()
    return tuple(found)


def _part_of(document: QTextDocument, block: QTextBlock) -> Part:
    level = block.blockFormat().headingLevel()
    inside = tuple(_parts_inside(block))
    words = _cell_names(document, block) + _number(block) + block.text()
    kind = PartKind.HEADING if level else PartKind.ITEM if _is_listed(block) else PartKind.PARAGRAPH
    return Part(kind, _spoken(words), block.position(), block.length() - 1, level, parts=inside)


def _parts_inside(block: QTextBlock) -> Iterator[Part]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        letters = fragment.charFormat()
        if letters.objectType() == FIGURE_OBJECT:
            alt = str(letters.property(QTextFormat.Property.ImageAltText))
            yield Part(PartKind.PICTURE, alt, fragment.position(), 1)
        elif letters.isAnchor():
            yield _link(fragment)
        place += 1


def _link(fragment: QTextFragment) -> Part:
    letters = fragment.charFormat()
    words = _spoken(fragment.text())
    match asked_by(QUrl(letters.anchorHref())):
        case SourceLink(source) if source is not None:
            said = QCoreApplication.translate("Article", "Source {number}: {title}")
            words = said.format(number=words, title=letters.toolTip())
    meaning = str(letters.property(MEANING) or "")
    place = fragment.position(), fragment.length()
    return Part(PartKind.LINK, words, *place, address=letters.anchorHref(), description=meaning)


def _is_listed(block: QTextBlock) -> bool:
    return block.blockFormat().objectIndex() >= 0


def _number(block: QTextBlock) -> str:
    if not _is_listed(block) or block.textList().format().style() is not QTextListFormat.Style.ListDecimal:
        return ""
    return f"{block.textList().itemText(block)} "


def _cell_names(document: QTextDocument, block: QTextBlock) -> str:
    """The names of a cell's row and column, so that it makes sense by itself."""
    table = document.frameAt(block.position())
    if not isinstance(table, QTextTable):
        return ""
    cell = table.cellAt(block.position())
    if cell.row() == 0 or cell.column() == 0:
        return ""
    row, column = table.cellAt(cell.row(), 0), table.cellAt(0, cell.column())
    names = (each.firstCursorPosition().block().text() for each in (row, column))
    return ", ".join(name for name in names if name) + ": "


def _spoken(text: str) -> str:
    return " ".join(text.replace(OBJECT, "").replace(HARD_SPACE, " ").split())
