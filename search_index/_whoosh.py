"""The only door to Whoosh: these few names are all that this program uses of it.

Whoosh 2.7.4 and its compatible forks offer every one of them, so that a change of engine is a change of one
requirement. Nothing that a window needs before its first picture may import this module.
"""

from collections.abc import Iterator
from typing import Any

from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence
from whoosh.index import create_in, open_dir
from whoosh.lang.porter2 import stem
from whoosh.query import Or, Term

__all__ = [
    "STORED",
    "Existence",
    "FieldType",
    "Or",
    "Schema",
    "Term",
    "W3Codec",
    "create_in",
    "open_dir",
    "pairs_of",
    "stem",
]


def pairs_of(matcher: Any) -> Iterator[tuple[int, float]]:  # noqa: ANN401 - Whoosh has no types
    """The numbers and weights that a matcher would walk over, block by block: three times as fast."""
    while matcher.is_active():
        matcher.id(), matcher.weight()  # reads the block
        yield from zip(matcher._ids, matcher._weights, strict=True)  # noqa: SLF001
        matcher._next_block()  # noqa: SLF001
