"""The pack that ships with others beside it as one library: searched, ranked, shown and printed together."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from resources.errors import Fault, PackError
from resources.front import Content, Group
from resources.library import Library, Pack
from resources.pack import read_pack

K = TypeVar("K")
V = TypeVar("V")


def join(first: Content, folders: Sequence[Path]) -> Pack:
    """The first pack and those in some folders; a fault for each that is not whole, or can't join the others.

    Of a pack that joins come its pages with their groups, sources, drawings, glossary terms and synonyms. Warning
    signs, sheet, countries, places and activities stay those of the first. A pack that calls another thing by a name
    that is there already, or names a sign that the first does not have, is left out as a whole.
    """
    library, faults = first.library, list(first.front.faults)
    for folder in folders:
        try:
            pack = read_pack(folder)
        except PackError as error:
            faults.append(Fault(str(error.file), 1, error.reason))
            continue
        clashes = list(_clashes(library, pack.library))
        faults += (fault._replace(file=str(folder / fault.file)) for fault in (*pack.faults, *clashes))
        if not clashes:
            library = _joined(library, pack.library)
    return Pack(library, tuple(faults), tuple(folders))


def _clashes(library: Library, added: Library) -> Iterator[Fault]:
    """Why a library can't be added; what is the same in both is no hindrance."""
    for slug in _other(library.topics, added.topics):
        yield Fault(f"topics/{slug}.md", 1, "There is another topic of this name already.")
    for key in _other(library.sources, added.sources):
        yield Fault("sources.toml", 1, f"There is another source {key!r} already.")
    for term in _other(library.terms, added.terms):
        yield Fault("glossary.toml", 1, f"There is another term {term!r} already.")
    for name in _other(library.pictures, added.pictures):
        yield Fault(f"illustrations/{name}.svg", 1, "There is another picture of this name already.")
    for topic in added.topics.values():
        for sign in topic.signs:
            if sign not in library.checklist.signs:
                yield Fault(f"topics/{topic.slug}.md", 1, f"The sign {sign!r} is none of those that ship.")


def _other(there: Mapping[K, V], added: Mapping[K, V]) -> Iterator[K]:
    """The names of things in both that are not the same."""
    return (name for name, value in added.items() if there.get(name, value) != value)


def _joined(library: Library, added: Library) -> Library:
    topics = {**library.topics, **added.topics}
    groups = _joined_groups(library, added)
    return replace(
        library,
        topics={slug: topics[slug] for group in groups for slug in group.topics},
        groups=groups,
        sources={**library.sources, **added.sources},
        terms={**library.terms, **added.terms},
        synonyms=library.synonyms + added.synonyms,
        pictures={**library.pictures, **added.pictures},
        added=(*library.added, added.info),
        fingerprint=hashlib.sha256((library.fingerprint + added.fingerprint).encode()).hexdigest(),
    )


def _joined_groups(library: Library, added: Library) -> tuple[Group, ...]:
    """What is new goes to the end of the group of its name, or into a group of its own after the others."""
    groups = {group.slug: group for group in library.groups}
    for group in added.groups:
        new = tuple(topic for topic in group.topics if topic not in library.topics)
        before = groups.get(group.slug, group._replace(topics=()))
        groups[group.slug] = before._replace(topics=before.topics + new)
    return tuple(groups.values())
