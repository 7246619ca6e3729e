"""`glossary.toml` and `synonyms.toml`: words explained, and words that mean the same."""

from collections import Counter
from collections.abc import Iterator, Mapping

from resources.identifiers import SourceKey, TermSlug
from resources.known import Known
from resources.library import Source, Term
from resources.toml_table import TomlTable, gather


def read_terms(root: TomlTable, sources: Known[SourceKey, Source]) -> Mapping[TermSlug, Term]:
    """The words that the file explains, in its order."""

    def read(_: TermSlug, row: TomlTable) -> Term | None:
        return row.read(Term, optional={"lay", "forms"}, sources=row.names("sources", sources))

    rows = [(TermSlug(row.name("slug")), row) for row in root.rows("term")]
    root.close()
    return gather("term", rows, read).good


def read_synonyms(root: TomlTable) -> tuple[tuple[str, ...], ...]:
    """The groups of words that break no rule; a word may stand in several groups."""
    groups = tuple(_read_groups(root))
    root.close()
    return groups


def _read_groups(root: TomlTable) -> Iterator[tuple[str, ...]]:
    for index, words in root.text_lists("groups"):
        word, times = Counter(words).most_common(1)[0] if words else ("", 0)
        if times > 1:
            root.fault(f"The word {word!r} stands twice in its group.", "groups", index)
        elif len(words) < 2:
            root.fault(f"A group has at least 2 words, not {len(words)}.", "groups", index)
        else:
            yield words
