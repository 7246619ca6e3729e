"""What is indexed, in a fixed order: every section of every topic, then every warning sign, then every term.

Builder and searcher both number documents by this order, so that the index need not keep what the library holds.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from resources.checklist import Sign
from resources.identifiers import SectionKind, SignSlug, TopicSlug
from resources.library import Library, Term
from resources.page_text import SubHeading
from resources.topic import Section, Topic

KIND_WORDS: Mapping[SectionKind, str] = {
    SectionKind.HOW_IT_FEELS: "feels like symptoms",
    SectionKind.CAUSES: "causes reasons",
    SectionKind.PREVENTION: "prevention avoid stop",
    SectionKind.WHAT_TO_DO: "first aid",
    SectionKind.STEPS: "steps",
    SectionKind.TREATMENT: "treatment cure relief",
    SectionKind.WHEN_TO_SEEK_CARE: "seek care doctor hospital emergency",
    SectionKind.QUESTIONS: "questions",
}
"""What people type who want a section of this kind."""

_PLACEHOLDER = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Document:
    """One entry of the index: its key, and its lines of text by the fields of `schema.FIELD_WEIGHTS`."""

    key: str
    fields: Mapping[str, tuple[str, ...]]


def documents_of(library: Library) -> Iterator[Document]:
    """All documents of a library in the order of their numbers."""
    for topic in library.topics.values():
        yield from _section_documents(topic, library.checklist.signs)
    for sign in library.checklist.signs.values():
        fields = {"headings": _lines([sign.text]), "body": _lines([sign.may_mean, sign.concerns])}
        yield Document(f"sign {sign.slug}", fields)
    for term in library.terms.values():
        yield Document(f"term {term.slug}", {"title": names_of_term(term), "body": _lines([term.meaning])})


def sections_of(library: Library) -> list[tuple[TopicSlug, Section]]:
    """Every section with its topic, in the order of document numbers."""
    return [(topic.slug, section) for topic in library.topics.values() for section in topic.sections]


def names_of_topic(topic: Topic) -> tuple[str, ...]:
    """What a topic may be called, its title first."""
    return _lines([topic.title, *topic.aliases])


def names_of_term(term: Term) -> tuple[str, ...]:
    """What a glossary term may be called, its own names first."""
    return _lines([*term.names, *term.lay])


def text_of(section: Section) -> tuple[str, ...]:
    """The lines of a section as they are searched and quoted."""
    return _lines(section.lines)


def _section_documents(topic: Topic, signs: Mapping[SignSlug, Sign]) -> Iterator[Document]:
    title, *aliases = names_of_topic(topic)
    shared = {"title": (title,), "aliases": tuple(aliases), "summary": _lines([topic.summary])}
    warnings = _lines(signs[slug].text for slug in topic.signs)
    for section in topic.sections:
        headings = _lines(block.text for block in section.blocks if isinstance(block, SubHeading))
        yield Document(
            f"{topic.slug}#{section.kind}",
            shared
            | {
                "kind": (KIND_WORDS[section.kind],),
                "questions" if section.kind is SectionKind.QUESTIONS else "headings": headings,
                "signs": warnings if section.kind is SectionKind.WHEN_TO_SEEK_CARE else (),
                "body": tuple(line for line in text_of(section) if line not in headings),
            },
        )


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts without empty ones and placeholders, accents composed so that a place in them is one for a reader."""
    return tuple(unicodedata.normalize("NFC", _PLACEHOLDER.sub("", text)) for text in texts if text.strip())
