"""Topics by the names that people and other programs give them."""

import difflib

from resources.identifiers import SectionKind, TopicSlug
from resources.library import Library
from resources.page_text import TopicLink

OFFERED = 3


def named_topic(library: Library, name: str) -> TopicLink | None:
    """The topic, and section where there is one, that `kidney-stones#treatment` means; None for no such page."""
    slug, _, section = name.partition("#")
    topic = library.topics.get(TopicSlug(slug))
    if topic is None:
        return None
    if not section:
        return TopicLink(topic.slug)
    kinds = {kind.value: kind for kind in SectionKind}
    found = any(each.kind == section for each in topic.sections)
    return TopicLink(topic.slug, kinds[section]) if found else None


def near_topics(library: Library, name: str) -> tuple[TopicSlug, ...]:
    """Topics with a name like it, the nearest first."""
    slug = name.partition("#")[0].casefold()
    if slug in library.topics:
        return (TopicSlug(slug),)
    return tuple(TopicSlug(near) for near in difflib.get_close_matches(slug, library.topics, n=OFFERED, cutoff=0.5))
