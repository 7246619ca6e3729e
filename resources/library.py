"""All of a pack in one value: what every other room works on."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from resources.checklist import Checklist
from resources.country import Country, Wording
from resources.errors import Fault
from resources.front import Activity, Front, Group, Place
from resources.identifiers import (
    ActivitySlug,
    MythSlug,
    PictureName,
    PlaceSlug,
    SectionKind,
    SourceKey,
    TermSlug,
    TopicKind,
    TopicSlug,
)
from resources.page_text import Block
from resources.topic import Topic

_BETWEEN_NAMES = re.compile(r"\s*[()]\s*|\s+and\s+|,\s+")


@dataclass(frozen=True, slots=True)
class PackInfo:
    """What `pack.toml` says of the pack itself; `reviewed` is the day it was checked against its sources."""

    id: str
    title: str
    language: str
    version: str
    reviewed: date
    licence: str
    review_note: str
    required: Mapping[TopicKind, tuple[SectionKind, ...]]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from; one that is not `verified` may support but never carry a safety statement."""

    key: SourceKey
    title: str
    publisher: str
    year: str
    kind: str
    address: str
    supports: str
    verified: bool


def rests_on_unverified(cited: Collection[SourceKey], sources: Mapping[SourceKey, Source]) -> bool:
    """Whether sources are cited and not one of them is verified."""
    return bool(cited) and not any(sources[key].verified for key in cited)


@dataclass(frozen=True, slots=True)
class Term:
    """A word explained; `lay` are the everyday words for it.

    `forms` are the ways in which pages say it, where these are not its `names`.
    """

    slug: TermSlug
    term: str
    meaning: str
    lay: tuple[str, ...]
    sources: tuple[SourceKey, ...]
    forms: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """`Creatine kinase (CK)` has two; `ACE inhibitors and ARBs` are two things in one entry."""
        return tuple(filter(None, _BETWEEN_NAMES.split(self.term)))


@dataclass(frozen=True, slots=True)
class Myth:
    """A popular belief and the true answer to it; `topic` is the page that owns it, to which others lead for more."""

    slug: MythSlug
    belief: str
    answer: tuple[Block, ...]
    topic: TopicSlug


@dataclass(frozen=True, slots=True)
class Library:
    """A pack that was read and checked: every slug in it leads somewhere. Mappings keep the order shown.

    `fingerprint` is a SHA-256 over every file that was read, so that an index can tell whether it is current.
    `synonyms` are groups of words that mean the same to a searcher. `pictures` holds the SVG text of a drawing by the
    name of its file without the ending. `checklist.tiers` and `info.required` have every tier and kind, `wordings` has
    "neutral" at least: what a pack lacks is blank there. `added` tells of the packs that joined that of `info`.
    """

    info: PackInfo
    topics: Mapping[TopicSlug, Topic]
    groups: tuple[Group, ...]
    checklist: Checklist
    countries: Mapping[str, Country]
    wordings: Mapping[str, Wording]
    sources: Mapping[SourceKey, Source]
    terms: Mapping[TermSlug, Term]
    synonyms: tuple[tuple[str, ...], ...]
    places: Mapping[PlaceSlug, Place]
    activities: Mapping[ActivitySlug, Activity]
    pictures: Mapping[PictureName, str]
    fingerprint: str
    added: tuple[PackInfo, ...] = ()

    @property
    def front(self) -> Front:
        """What the first picture shows of it."""
        titles = {slug: topic.title for slug, topic in self.topics.items()}
        return Front(self.info.reviewed, self.groups, titles, self.places, self.activities)

    def group_of(self, topic: TopicSlug) -> Group | None:
        """The heading of the contents under which a topic stands."""
        return next((group for group in self.groups if topic in group.topics), None)

    def wording(self, country: Country | None) -> Wording:
        """The words to use in a country; the neutral ones until it is known.

        Where a country's number is not sure, its own doors stay and only the number is the neutral one.
        """
        neutral = self.wordings["neutral"]
        if country is None:
            return neutral
        doors = self.wordings[country.words]
        if not country.number:
            return replace(doors, number=neutral.number, also=neutral.also)
        return replace(doors, number=country.number, also=country.also and f"or {country.also}")


@dataclass(frozen=True, slots=True)
class Pack:
    """What a folder holds: the library of all that is whole in it, and the faults of the rest.

    `added` are the folders of the packs that were to join it.
    """

    library: Library
    faults: tuple[Fault, ...]
    added: tuple[Path, ...] = ()

    @property
    def front(self) -> Front:
        """What the first picture shows of it."""
        return self.library.front._replace(faults=self.faults)
