"""The named things of one kind that a pack declares: those that may be used, and those left out for a fault."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=str)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Known(Generic[K, V]):
    """All `noun`s of a pack; to name one of `left_out` is no fault of the one that names it.

    Where their file `is_unread`, as it is not even TOML, any name may be that of one left out.
    """

    noun: str
    good: Mapping[K, V]
    left_out: frozenset[K] = frozenset()
    is_unread: bool = False

    def __contains__(self, name: object) -> bool:
        return self.is_unread or name in self.good or name in self.left_out
