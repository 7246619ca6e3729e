"""The other topics that a page leads to."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from resources.identifiers import TopicSlug
from resources.library import Activity
from resources.topic import Topic


@dataclass(frozen=True, slots=True)
class Listing:
    """Topics under a heading, at least one."""

    heading: str
    topics: tuple[TopicSlug, ...]


def listings(topic: Topic, activity: Activity | None) -> tuple[Listing, ...]:
    """The other topics of the activity one came from, then the related ones; each topic once."""
    beside = tuple(slug for slug in activity.topics if slug != topic.slug) if activity else ()
    related = tuple(slug for slug in topic.related if slug not in beside)
    found = (
        Listing(activity.title if activity else "", beside),
        Listing(QCoreApplication.translate("Article", "Related"), related),
    )
    return tuple(listing for listing in found if listing.topics)
