"""What the first picture shows of a pack. It is small, and kept apart, so that no start waits for the rest."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from resources.errors import Fault
from resources.identifiers import ActivitySlug, GroupSlug, PlaceSlug, SignSlug, TopicSlug

if TYPE_CHECKING:
    from pathlib import Path

    from resources.library import Library


class Group(NamedTuple):
    """A heading of the contents with its topics in order."""

    slug: GroupSlug
    title: str
    topics: tuple[TopicSlug, ...]


class Place(NamedTuple):
    """A place on the body: a lead line, the signs to check first, then topics, each in order."""

    slug: PlaceSlug
    title: str
    hint: str
    lead: str
    note: str
    signs: tuple[SignSlug, ...]
    topics: tuple[TopicSlug, ...]


class Activity(NamedTuple):
    """What somebody was doing; `icon` names a pictogram of the look."""

    slug: ActivitySlug
    title: str
    icon: str
    signs: tuple[SignSlug, ...]
    topics: tuple[TopicSlug, ...]


class Front(NamedTuple):
    """The contents with the titles of their topics, the places and activities of Home, the faults to tell of."""

    reviewed: date
    groups: tuple[Group, ...]
    titles: Mapping[TopicSlug, str]
    places: Mapping[PlaceSlug, Place]
    activities: Mapping[ActivitySlug, Activity]
    faults: tuple[Fault, ...] = ()


class Content(Protocol):
    """A pack of which the front is there at once, and the library once it is asked for."""

    @property
    def front(self) -> Front:
        """What the first picture shows."""

    @property
    def library(self) -> "Library":
        """All that is whole in the pack."""

    @property
    def added(self) -> "tuple[Path, ...]":
        """The folders of the packs that joined it."""
