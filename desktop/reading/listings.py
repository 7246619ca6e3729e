"""The other topics that a page leads to, and what else leads to it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.reading.article_links import activity_address, place_address
from resources.front import Activity
from resources.identifiers import TopicSlug
from resources.library import Library
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


def ways_to(library: Library, topic: TopicSlug) -> list[tuple[str, str]]:
    """Names and addresses of the places and activities that lead to a topic as well.

    An activity that begins with this very topic is left out: it would open the same page again.
    """
    places = [(each.title, place_address(each.slug)) for each in library.places.values() if topic in each.topics]
    activities = [each for each in library.activities.values() if topic in each.topics[1:]]
    return [*places, *((each.title, activity_address(each.slug)) for each in activities)]
