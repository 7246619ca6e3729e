"""The places one can be in Spotter, and the way back through them."""

from dataclasses import dataclass

from resources.identifiers import ActivitySlug, PlaceSlug, SectionKind, SignSlug, TermSlug, TopicSlug


@dataclass(frozen=True, slots=True)
class AtHome:
    """The first page."""


@dataclass(frozen=True, slots=True)
class AtTopic:
    """A topic, perhaps at a section, perhaps reached from an activity whose other topics stand beside it.

    `marked` are the words of the search that led here.
    """

    topic: TopicSlug
    section: SectionKind | None = None
    activity: ActivitySlug | None = None
    marked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AtPlace:
    """The short page of a place on the body."""

    place: PlaceSlug


@dataclass(frozen=True, slots=True)
class AtSearch:
    """What was searched for, perhaps in one kind of section only, perhaps to the letter though it looks misspelt."""

    query: str
    only: SectionKind | None = None
    is_verbatim: bool = False


@dataclass(frozen=True, slots=True)
class AtChecklist:
    """The warning signs, with some of them in view."""

    signs: tuple[SignSlug, ...] = ()


@dataclass(frozen=True, slots=True)
class AtGlossary:
    """All words that are explained, perhaps at one of them."""

    term: TermSlug | None = None


@dataclass(frozen=True, slots=True)
class AtAbout:
    """What Spotter is, what it carries and how it is used."""


@dataclass(frozen=True, slots=True)
class AtProof:
    """How to see for oneself that Spotter stays offline."""


Destination = AtHome | AtTopic | AtPlace | AtSearch | AtChecklist | AtGlossary | AtAbout | AtProof


@dataclass(slots=True)
class Visit:
    """A destination and how far down its page somebody had read, as the page itself counts."""

    destination: Destination
    position: float = 0


class History:
    """Where somebody has been, in memory only. Typing goes on in the search it began, so it makes one visit."""

    def __init__(self, start: Destination) -> None:
        self._visits = [Visit(start)]
        self._now = 0

    @property
    def current(self) -> Visit:
        """The visit that is on."""
        return self._visits[self._now]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a visit before this one."""
        return self._now > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back from a later visit."""
        return self._now < len(self._visits) - 1

    def visit(self, destination: Destination) -> None:
        """Go on to a new destination; the way forward is forgotten."""
        if destination == self.current.destination:
            return
        both_search = isinstance(destination, AtSearch) and isinstance(self.current.destination, AtSearch)
        keep = self._now if both_search else self._now + 1
        self._visits[keep:] = [Visit(destination)]
        self._now = keep

    def back(self) -> None:
        """One visit back, if there is one."""
        self._now = max(0, self._now - 1)

    def forward(self) -> None:
        """One visit forward again, if there is one."""
        self._now = min(len(self._visits) - 1, self._now + 1)
