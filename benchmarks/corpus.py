"""Libraries of any size, made from a pack and from the prose that lies about in the Python that runs this.

Half of a made section is sentences of the pack, so that the words people search for are common, which is hard; the
other half is prose of doc strings, which brings as many other words as a large library has.
"""

import random
import re
import sysconfig
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from resources.identifiers import SectionKind, TopicSlug
from resources.library import Library
from resources.page_text import Paragraph, Words
from resources.topic import Section, Topic

SEED = 11
SENTENCES = 5
"""Of each source in a section: some 140 words in all."""

ENOUGH_PROSE = 120_000
_DOC_STRING = re.compile(r'"""(.+?)"""', re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_PROSE = re.compile(r"[A-Z][a-z ,'-]{40,220}[.!?]")


def multiplied(library: Library, sections: int) -> Library:
    """A library of just so many sections: the topics of `library`, as far as they fit, then made ones."""
    chosen = random.Random(SEED)  # noqa: S311 - the same library each time, nothing secret
    sources = (own_sentences(library), prose())
    topics: dict[TopicSlug, Topic] = {}
    left = sections
    originals = list(library.topics.values())
    for number in range(sections):
        model = originals[number % len(originals)]
        made = model if number < len(originals) else _made(model, number, sources, chosen)
        made = replace(made, sections=made.sections[:left])
        topics[made.slug] = made
        left -= len(made.sections)
        if not left:
            break
    return replace(library, topics=topics, fingerprint=f"{library.fingerprint}x{sections}")


def own_sentences(library: Library) -> list[str]:
    """Every sentence of a library's sections."""
    lines = (line for topic in library.topics.values() for section in topic.sections for line in section.lines)
    return [sentence for line in lines for sentence in _SENTENCE_END.split(line)]


def prose() -> list[str]:
    """Different English sentences from the doc strings of this Python and of what is installed in it."""
    return list(dict.fromkeys(sentence for sentence, _ in zip(_sentences(), range(ENOUGH_PROSE), strict=False)))


def _sentences() -> Iterator[str]:
    for folder in ("stdlib", "purelib"):
        for file in sorted(Path(sysconfig.get_path(folder)).rglob("*.py")):
            for doc in _DOC_STRING.findall(file.read_text(encoding="utf-8", errors="replace")):
                yield from _PROSE.findall(" ".join(doc.split()))


def _made(model: Topic, number: int, sources: Sequence[Sequence[str]], chosen: random.Random) -> Topic:
    kinds = sorted(chosen.sample(list(SectionKind), chosen.randint(4, len(SectionKind))), key=list(SectionKind).index)
    name = " ".join(chosen.choice(sources[1]).rstrip(".!?").split()[-2:])
    return replace(
        model,
        slug=TopicSlug(f"{model.slug}-{number}"),
        title=f"{model.title}: {name}",
        aliases=model.aliases[number % 3 :: 3],
        sections=tuple(Section(kind, (_paragraph(sources, chosen),)) for kind in kinds),
    )


def _paragraph(sources: Sequence[Sequence[str]], chosen: random.Random) -> Paragraph:
    sentences = [chosen.choice(source) for source in sources for _ in range(SENTENCES)]
    chosen.shuffle(sentences)
    return Paragraph((Words(" ".join(sentences)),))
