"""A document for paper: its pages know how to draw themselves in millimetres."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPageSize, QPainter

from desktop.printing.blocks import Block
from desktop.printing.options import Paper

Page = Callable[[QPainter], None]
PAGE_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


@dataclass(frozen=True, slots=True)
class PaperDocument:
    """Pages to draw with a painter whose unit is one mm, from the corner of the paper."""

    title: str
    paper: Paper
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the place of its top left corner, in mm."""

    block: Block
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class BlockPage:
    """A page made of blocks."""

    placed: Sequence[Placed]

    def __call__(self, painter: QPainter) -> None:
        for one in self.placed:
            one.block.draw(painter, one.x, one.y)


def size_mm(paper: Paper) -> tuple[float, float]:
    """Width and height of an upright sheet."""
    size = QPageSize(PAGE_SIZES[paper]).size(QPageSize.Unit.Millimeter)
    return size.width(), size.height()


def stack(blocks: Sequence[Block], x: float, y: float) -> list[Placed]:
    """Blocks under each other from a place down."""
    placed = []
    for block in blocks:
        placed.append(Placed(block, x, y))
        y += block.height
    return placed
