"""A small library of plain values, its index and a searcher over it; and a searcher over the pack that ships."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from resources.checklist import Checklist, Phrase, ResultWords, Sheet, Sign
from resources.identifiers import SectionKind, SignSlug, TermSlug, Tier, TopicKind, TopicSlug
from resources.library import Library, PackInfo, Term
from resources.page_text import Block, Paragraph, SubHeading, Words
from resources.topic import Section, Topic
from search_index.builder import build_index
from search_index.searcher import Searcher

DAY = date(2026, 11, 21)


def blocks(*lines: str) -> tuple[Block, ...]:
    """A line that ends with a question mark is a heading."""
    return tuple(SubHeading(line) if line.endswith("?") else Paragraph((Words(line),)) for line in lines)


def topic(slug: str, title: str, sections: dict[SectionKind, tuple[Block, ...]], **more: tuple[str, ...]) -> Topic:
    return Topic(
        slug=TopicSlug(slug),
        title=title,
        kind=TopicKind.CONDITION,
        summary=f"{title} in short.",
        signs=tuple(map(SignSlug, more.get("signs", ()))),
        related=(),
        aliases=more.get("aliases", ()),
        reviewed=DAY,
        review_note="",
        sections=tuple(Section(kind, found) for kind, found in sections.items()),
    )


def sign(slug: str, tier: Tier, text: str, *phrases: Phrase) -> Sign:
    return Sign(SignSlug(slug), tier, "", text, "It may be serious.", "", "", (), phrases)


def stones() -> Topic:
    return topic(
        "kidney-stones",
        "Kidney stones",
        {
            SectionKind.CAUSES: blocks(
                "Too little water and hot weather make a stone more likely.",
                "A stone hurts when it moves into the tube to the bladder.",
            ),
            SectionKind.TREATMENT: blocks(
                "Most small stones pass by themselves within weeks.",
                "A doctor may give strong painkillers. Drink to thirst, as more water does not flush a stone out.",
                "Surgery is for large stones.",
            ),
            SectionKind.WHEN_TO_SEEK_CARE: blocks("Fever of 38°C with a stone is an emergency."),
            SectionKind.QUESTIONS: blocks(
                "Can exercise give me a kidney stone?", "Sweating much without drinking can."
            ),
        },
        aliases=("stone pain", "passing a stone", "kidny"),
        signs=("stone-severe",),
    )


def topics() -> Iterator[Topic]:
    yield stones()
    yield topic(
        "back-strain",
        "Back strain and spasm",
        {
            SectionKind.CAUSES: blocks("Lifting a heavy weight or twisting can strain a back muscle."),
            SectionKind.PREVENTION: blocks("Add weight to a lift slowly. Warm-up sets help.", "Rest days matter."),
            SectionKind.TREATMENT: blocks(
                "Keep moving. Heat can ease a sore back.", "Painkillers may help for a while."
            ),
            SectionKind.WHEN_TO_SEEK_CARE: blocks("Numb legs or trouble passing urine need help now."),
        },
        aliases=("pulled back", "threw my back out", "crossfit back"),
    )
    yield topic(
        "rhabdomyolysis",
        "Muscle breakdown (rhabdo)",
        {
            SectionKind.CAUSES: blocks("A first spin class or very hard new training can break muscle down."),
            SectionKind.TREATMENT: blocks("It is treated in hospital with fluids, and the kidneys are watched."),
            SectionKind.WHEN_TO_SEEK_CARE: blocks("Brown urine after a class is an emergency."),
        },
        aliases=("dark pee after gym",),
        signs=("dark-urine-after-exercise",),
    )
    yield topic("running", "Running", {SectionKind.CAUSES: (), SectionKind.STEPS: blocks("Run less for 2 weeks.")})


def signs() -> Iterator[Sign]:
    yield sign("plain-soreness", Tier.SELF_CARE, "Sore muscles.", Phrase("sore muscle|muscles|back"))
    yield sign(
        "stone-severe",
        Tier.TODAY,
        "Stone pain that comes back.",
        Phrase("stone|stones|kidney pain|agony|fever", "vs|difference"),
    )
    yield sign(
        "dark-urine-after-exercise",
        Tier.EMERGENCY,
        "Brown or cola-coloured urine, call {number}.",
        Phrase("dark|brown|cola pee|wee|urine after|gym|class|run"),
        Phrase("cola_coloured pee|wee|urine"),
    )
    yield sign("numb-legs", Tier.EMERGENCY, "Numb legs.", Phrase("numb|no_feeling|cant_feel legs|leg"))


def terms() -> Iterator[Term]:
    yield Term(TermSlug("renal-colic"), "Renal colic", "Pain from a stone in the tube.", ("stone pain",), ())
    yield Term(TermSlug("rhabdo"), "Rhabdo", "Short for rhabdomyolysis.", (), ())
    yield Term(TermSlug("spasm"), "Spasm", "A muscle that tightens by itself.", (), ())


SYNONYMS = (
    ("pee", "wee", "urine", "pass water"),
    ("kidney", "renal"),
    ("brown", "dark", "cola-coloured"),
    ("spin class", "indoor cycling"),
    ("painkiller", "acetaminophen", "paracetamol"),
    ("charley horse", "spasm", "cramp"),
    ("back strain", "done my back in"),
)


@pytest.fixture(scope="session")
def small() -> Library:
    """Four topics, four signs, three terms and seven groups of synonyms."""
    words = ResultWords(*("" for _ in fields(ResultWords)))
    sheet = replace(Sheet(*("" for _ in fields(Sheet))), results=words)  # type: ignore[arg-type]  # nothing reads it
    return Library(
        info=PackInfo("mini", "Mini", "en", "1", DAY, "CC0-1.0", "", {}),
        topics={topic.slug: topic for topic in topics()},
        groups=(),
        checklist=Checklist({}, {sign.slug: sign for sign in signs()}, {}, {}, {}, sheet),
        countries={},
        wordings={},
        sources={},
        terms={term.slug: term for term in terms()},
        synonyms=SYNONYMS,
        places={},
        activities={},
        pictures={},
        fingerprint="mini",
    )


def never() -> bool:
    return False


@pytest.fixture(scope="session")
def build() -> Callable[[Library, Path], int]:
    """Builds an index without anybody watching."""
    return lambda library, folder: build_index(library, folder, lambda _done, _total: None, never)


@pytest.fixture(scope="session")
def index(small: Library, build: Callable[[Library, Path], int], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small library's index."""
    folder = tmp_path_factory.mktemp("search") / "index"
    build(small, folder)
    return folder


@pytest.fixture(scope="session")
def searcher(small: Library, index: Path) -> Iterator[Searcher]:
    """A searcher over the small library."""
    with Searcher.open(index, small) as opened:
        yield opened


@pytest.fixture(scope="session")
def shipped_searcher(library: Library, indexed: Path) -> Iterator[Searcher]:
    """A searcher over the library that ships."""
    with Searcher.open(indexed, library) as opened:
        yield opened
