"""Where somebody is on a page, told so that it survives another width, text size or colour."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextDocument

from desktop.reading.article_builder import ArticleMap

FINEST = 1e-9


def place_at(document: QTextDocument, page: ArticleMap, y: float) -> float:
    """The place of a height in px: the section's number, then thousandths for its paragraphs.

    Section 0 is the head of the page. A table may be told otherwise at another width, so counting starts anew
    in each section.
    """
    if y <= 0:
        return 0.0
    block = _last(document, lambda each: _top(document, each) <= y)
    top, after = _stretch(document, block)
    passed = min(0.999, (y - top) / max(1.0, after - top)) if y > top else 0.0
    starts = _starts(page)
    section = sum(1 for start in starts if start <= block.blockNumber()) - 1
    return section + (block.blockNumber() - starts[section] + passed) / 1000


def height_of(document: QTextDocument, page: ArticleMap, place: float) -> float:
    """The height in px of a place."""
    if place <= 0:
        return 0.0
    starts = _starts(page)
    section = min(int(place), len(starts) - 1)
    rest = (place - section) * 1000 + FINEST
    block = document.findBlockByNumber(min(starts[section] + int(rest), document.blockCount() - 1))
    top, after = _stretch(document, block)
    return top + (rest - int(rest)) * (after - top)


def section_at(tops: list[float], y: float) -> int:
    """Which of the sections, whose `tops` grow, a height lies in; the first one also has all above it."""
    return next((number for number, (_top, after) in enumerate(pairwise(tops)) if y < after), len(tops) - 1)


def _top(document: QTextDocument, block: QTextBlock) -> float:
    return document.documentLayout().blockBoundingRect(block).top()


def _stretch(document: QTextDocument, block: QTextBlock) -> tuple[float, float]:
    """From the top of a block to that of the next one further down, so that the gap between them counts as well."""
    top = _top(document, block)
    after = block.next()
    while after.isValid() and _top(document, after) <= top:
        after = after.next()
    end = document.documentLayout().blockBoundingRect(block).bottom()
    return top, _top(document, after) if after.isValid() else end


def _starts(page: ArticleMap) -> list[int]:
    return [0, *(landmark.block for landmark in page.landmarks)]


def _last(document: QTextDocument, is_before: Callable[[QTextBlock], bool]) -> QTextBlock:
    low, high = 0, document.blockCount() - 1
    while low < high:
        middle = (low + high + 1) // 2
        if is_before(document.findBlockByNumber(middle)):
            low = middle
        else:
            high = middle - 1
    return document.findBlockByNumber(low)
