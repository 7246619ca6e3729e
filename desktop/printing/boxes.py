"""Call-outs cut into boxes that fit on a page: nothing is torn apart inside a box."""

from collections.abc import Iterator
from dataclasses import replace

from resources.page_text import Block, Callout, ItemList, lines_of


def boxes(callout: Callout, most: int) -> Iterator[Callout]:
    """The call-out in boxes of about `most` letters, cut between blocks and between the items of a list.

    Each box after the first says that it goes on. One block, or item, with more letters has a box to itself.
    """
    held: list[Block] = []
    letters, title = 0, callout.title
    for piece in _pieces(callout):
        length = sum(map(len, lines_of([piece])))
        if held and letters + length > most:
            yield replace(callout, title=title, blocks=tuple(_joined(held)))
            held, letters, title = [], 0, f"{callout.title.rstrip('.:')} (continued)"
        held.append(piece)
        letters += length
    yield replace(callout, title=title, blocks=tuple(_joined(held)))


def _pieces(callout: Callout) -> Iterator[Block]:
    for block in callout.blocks:
        if isinstance(block, ItemList) and not block.ordered:  # steps keep their numbers
            yield from (replace(block, items=(item,)) for item in block.items)
        else:
            yield block


def _joined(pieces: list[Block]) -> Iterator[Block]:
    """The pieces with the items of a list that follow each other in one list again."""
    before: Block | None = None
    for piece in pieces:
        if isinstance(before, ItemList) and isinstance(piece, ItemList) and before.ordered == piece.ordered:
            before = replace(before, items=(*before.items, *piece.items))
            continue
        if before is not None:
            yield before
        before = piece
    if before is not None:
        yield before
