"""A small library with every kind of block, and the page that shows it."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.reading.article_access import install
from desktop.reading.reader_page import ReaderPage
from desktop.theme import Theme
from resources.bundle import content_folder
from resources.checklist import Checklist, ResultWords, Sheet, Sign
from resources.country import Wording
from resources.front import Activity, Group
from resources.identifiers import (
    ActivitySlug,
    CalloutKind,
    Evidence,
    GroupSlug,
    PictureName,
    SectionKind,
    SignSlug,
    SourceKey,
    Tier,
    TopicKind,
    TopicSlug,
)
from resources.library import Library, PackInfo, Source
from resources.pack import read_pack
from resources.page_text import (
    Block,
    Callout,
    Citation,
    Figure,
    ItemList,
    Paragraph,
    Span,
    SubHeading,
    Table,
    TopicLink,
    WebLink,
    Words,
)
from resources.topic import Section, Topic

GUIDE, REVIEW, ADVICE = SourceKey("guide"), SourceKey("review"), SourceKey("advice")
PLATE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 260"><style>.sore{fill:#C2570F}</style>'
    '<rect class="sore" x="0" y="0" width="520" height="260"/></svg>'
)
LONG = "Pain tends to follow when the load, or your tiredness, goes up faster than your back is used to. " * 2


def said(text: str, *notes: SourceKey, evidence: Evidence | None = None) -> Paragraph:
    spans: tuple[Span, ...] = (Words(text), *(Citation(note) for note in notes))
    return Paragraph(spans, evidence)


def cell(text: str) -> tuple[Span, ...]:
    return (Words(text),)


def callout(kind: CalloutKind, title: str, *blocks: Block) -> Callout:
    return Callout(kind, title, blocks)


def make_sections() -> tuple[Section, ...]:
    link = Words("delayed soreness", link=TopicLink(TopicSlug("soreness"), SectionKind.CAUSES))
    causes = (
        said(LONG.strip(), GUIDE),
        Figure(PictureName("disc"), "A disc that bulges", "A disc from the side", (cell("Vertebra"), cell("Disc"))),
        SubHeading("Strained muscle"),
        Paragraph((Words("By far the most common. Not "), link, Words(", nor "), Words("rust", emphasis=True))),
        said("It aches across the lower back.", GUIDE, REVIEW, evidence=Evidence.STRONG),
        callout(CalloutKind.DAYS, "Book an appointment within days.", said("If it runs below one knee.")),
        callout(CalloutKind.MYTH, "Myth: rust.", said("Backs do not rust.", REVIEW)),
    )
    prevention = (
        said("What helps most is a steady build-up."),
        ItemList(((said("Add load in small steps.", ADVICE),), (said("Stop a set early."), said("Then rest.")))),
        ItemList(((said("First this."),), (said("Then that."),)), ordered=True),
        Table(
            (cell(""), cell("Sore"), cell("Hurt")),
            ((cell("Worst day"), cell("Day 2"), cell("Day 1")), (cell("Strength"), cell("A bit stiff"), cell("Weak"))),
        ),
    )
    treatment = (
        SubHeading("Today"),
        said(LONG.strip(), evidence=Evidence.SOME),
        callout(CalloutKind.TIP, "Try this in the morning.", said("Rock both knees slowly.")),
        said("Ask a pharmacist.", evidence=Evidence.EXPERT),
        callout(CalloutKind.TODAY, "Get help today.", said("With a fever.")),
    )
    web = Words("the guideline", link=WebLink("https://example.org/guide?a=1"))
    care = (
        callout(
            CalloutKind.URGENT,
            "Call your emergency number now for any one of these.",
            ItemList(((said("Your legs are weak."),), (said("You are numb between the legs.", GUIDE),))),
        ),
    )
    questions = (SubHeading("Should I get a scan?"), said(LONG * 3), Paragraph((Words("See "), web, Words("."))))
    return (
        Section(SectionKind.CAUSES, causes),
        Section(SectionKind.PREVENTION, prevention),
        Section(SectionKind.TREATMENT, treatment),
        Section(SectionKind.WHEN_TO_SEEK_CARE, care),
        Section(SectionKind.QUESTIONS, questions),
    )


def make_topic(slug: str, title: str, signs: tuple[str, ...], related: tuple[str, ...]) -> Topic:
    return Topic(
        slug=TopicSlug(slug),
        title=title,
        kind=TopicKind.CONDITION,
        summary="Most often a strained muscle or an irritated joint. It usually settles in two to six weeks.",
        signs=tuple(SignSlug(sign) for sign in signs),
        related=tuple(TopicSlug(topic) for topic in related),
        aliases=(),
        reviewed=date(2026, 11, 21),
        review_note="Nobody has reviewed it.",
        sections=make_sections(),
    )


def make_sign(slug: str, tier: Tier) -> Sign:
    text = f"The {slug} sign is there: call {{number}}."
    return Sign(SignSlug(slug), tier, "Nerves", text, "Something.", "Anyone.", "", (GUIDE,), ())


def make_source(key: SourceKey, title: str) -> Source:
    address = f"https://example.org/{key}"
    return Source(key, title, "A guideline body", "2024", "guideline", address, "It", verified=True)


def make_checklist() -> Checklist:
    tiers = {"legs": Tier.EMERGENCY, "numb": Tier.EMERGENCY, "pee": Tier.EMERGENCY, "chest": Tier.EMERGENCY}
    tiers |= {"fever": Tier.TODAY, "patch": Tier.WITHIN_DAYS, "plain": Tier.SELF_CARE}
    signs = {SignSlug(slug): make_sign(slug, tier) for slug, tier in tiers.items()}
    sheet = Sheet("", "", "", "", "", "", "", "", (), "", (), (), (), (), "", "", ResultWords(*[""] * 9))
    return Checklist({}, signs, {}, {}, {}, sheet)


@pytest.fixture(scope="session")
def library() -> Library:
    topics = (
        make_topic("strain", "Back strain", ("legs", "numb", "pee", "chest", "fever"), ("soreness", "stones", "days")),
        make_topic("soreness", "Delayed soreness", ("fever",), ("strain",)),
        make_topic("stones", "Kidney stones", ("plain",), ()),
        make_topic("days", "Numb patch", ("patch",), ()),
        make_topic("bare", "Bare", (), ()),
    )
    words = Wording("the emergency number", "", "", "", "", "", "", "tick", "ticked")
    return Library(
        info=PackInfo("sample", "Sample", "en", "1", date(2026, 11, 21), "", "", {}),
        topics={topic.slug: topic for topic in topics},
        groups=(Group(GroupSlug("back"), "Back problems", (TopicSlug("strain"), TopicSlug("soreness"))),),
        checklist=make_checklist(),
        countries={},
        wordings={"neutral": words},
        sources={
            GUIDE: make_source(GUIDE, "Low back pain"),
            REVIEW: make_source(REVIEW, "What is soreness?"),
            ADVICE: Source(ADVICE, "A leaflet", "", "", "leaflet", "", "It", verified=False),
        },
        terms={},
        synonyms=(),
        places={},
        activities={
            ActivitySlug("deadlift"): Activity(
                ActivitySlug("deadlift"),
                "Deadlift",
                "act-deadlift",
                (SignSlug("legs"), SignSlug("fever")),
                (TopicSlug("strain"), TopicSlug("stones")),
            ),
        },
        pictures={PictureName("disc"): PLATE},
        fingerprint="",
    )


@pytest.fixture(scope="session", autouse=True)
def access(qapp: object) -> None:
    install()


@pytest.fixture
def page(theme: Theme, library: Library, qtbot: QtBot) -> ReaderPage:
    made = ReaderPage(theme, library)
    qtbot.addWidget(made)
    made.resize(1102, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_topic(TopicSlug("strain"))
    return made


@pytest.fixture(scope="session")
def shipped() -> Library:
    """The pack that ships; `library` is the sample here."""
    return read_pack(content_folder()).library
