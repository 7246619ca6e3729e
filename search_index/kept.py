"""What was worked out for one question and serves the next, up to so many entries in all."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sized
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Sized)


class Kept(Generic[K, V]):
    """Makes a value when it is first asked for; lets go of the longest unused when all together have too many entries.

    Unlike a cache of so many values it needs the same memory for a large library, whose values are larger.
    """

    def __init__(self, make: Callable[[K], V], most: int) -> None:
        self._make = make
        self._most = most
        self._values: OrderedDict[K, V] = OrderedDict()
        self._entries = 0

    def __call__(self, key: K) -> V:
        """The value of a key."""
        found = self._values.get(key)
        if found is not None:
            self._values.move_to_end(key)
            return found
        made = self._values[key] = self._make(key)
        self._entries += len(made) + 1
        while self._entries > self._most and len(self._values) > 1:
            self._entries -= len(self._values.popitem(last=False)[1]) + 1
        return made
