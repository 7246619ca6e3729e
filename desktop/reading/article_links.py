"""The addresses that links inside an article carry, and what each of them asks for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QUrl

from desktop.destination import AtChecklist, AtGlossary, AtPlace
from resources.identifiers import ActivitySlug, PlaceSlug, SectionKind, SignSlug, SourceKey, TermSlug, TopicSlug
from resources.page_text import Link, TopicLink, WebLink

SOURCES = "#sources"


@dataclass(frozen=True, slots=True)
class ActivityLink:
    """An activity under which the page stands too."""

    activity: ActivitySlug


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A raised number: a link to the entry of its source, or with no key to the head of the sources."""

    source: SourceKey | None


@dataclass(frozen=True, slots=True)
class BackLink:
    """From the entry of a source back to the text that rests on it."""

    source: SourceKey


Asked = Link | AtChecklist | AtGlossary | AtPlace | ActivityLink | SourceLink | BackLink


def address_of(link: Link) -> str:
    """The address of a link that an author wrote."""
    match link:
        case TopicLink(topic, None):
            return f"topic:{topic}"
        case TopicLink(topic, section):
            return f"topic:{topic}#{section}"
        case WebLink(address):
            return address


def signs_address(signs: Sequence[SignSlug]) -> str:
    """The address of the checklist with some signs in view."""
    return f"signs:{','.join(signs)}"


def term_address(term: TermSlug) -> str:
    """The address of a word's entry in the glossary."""
    return f"term:{term}"


def place_address(place: PlaceSlug) -> str:
    """The address of the page of a place on the body."""
    return f"place:{place}"


def activity_address(activity: ActivitySlug) -> str:
    """The address of the first page of an activity."""
    return f"activity:{activity}"


def source_address(source: SourceKey) -> str:
    """The address of a source's entry on the same page."""
    return f"#source-{source}"


def back_address(source: SourceKey) -> str:
    """The address of the first place that rests on a source."""
    return f"#note-{source}"


def asked_by(url: QUrl) -> Asked | None:
    """What a click on an address asks for; None for any that Spotter doesn't follow."""
    asked: Asked | None = None
    match url.scheme():
        case "topic":
            asked = TopicLink(TopicSlug(url.path()), _section(url.fragment()))
        case "signs":
            asked = AtChecklist(tuple(SignSlug(slug) for slug in url.path().split(",") if slug))
        case "term":
            asked = AtGlossary(TermSlug(url.path()))
        case "place":
            asked = AtPlace(PlaceSlug(url.path()))
        case "activity":
            asked = ActivityLink(ActivitySlug(url.path()))
        case "https":
            asked = WebLink(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        case "":
            asked = _same_page(url.fragment())
    return asked


def _section(slug: str) -> SectionKind | None:
    return next((kind for kind in SectionKind if kind.value == slug), None)


def _same_page(fragment: str) -> SourceLink | BackLink | None:
    kind, _dash, key = fragment.partition("-")
    match kind:
        case "sources":
            return SourceLink(None)
        case "source":
            return SourceLink(SourceKey(key))
        case "note":
            return BackLink(SourceKey(key))
        case _:
            return None
