"""A pack of content, read from its folder and checked."""

from collections.abc import Collection, Mapping
from pathlib import Path

from resources.checklist_file import read_checklist, read_signs
from resources.countries_file import read_countries, read_wordings
from resources.country import FILL_INS
from resources.drawing import check_drawing
from resources.errors import PackError
from resources.glossary_file import read_synonyms, read_terms
from resources.identifiers import PictureName, TopicSlug
from resources.known import Known
from resources.library import Library, Pack, PackInfo
from resources.markdown import Markdown
from resources.myths_file import check_myths, myths_of, read_myths
from resources.pack_file import link_groups, read_groups, read_info
from resources.pack_folder import PackFolder
from resources.page_reader import PageNames
from resources.places_file import read_activities, read_places
from resources.sources_file import read_sources
from resources.toml_table import SLUG, SLUG_IN_WORDS, TomlFile, TomlTable
from resources.topic_file import TopicDraft, TopicRules, read_topic, unread_topic
from resources.topic_links import link_topics

_TABLES = frozenset(
    f"{name}.toml" for name in ("pack", "sources", "checklist", "countries", "places", "glossary", "synonyms", "myths")
)


def read_pack(folder: Path) -> Pack:
    """Read the pack in a folder; what breaks a rule is left out with every mention of it, and the rest stays.

    Raises PackError when `pack.toml` can't be read, is of another format, or lacks a key it must have.
    """
    files = PackFolder(folder)
    root = _table(files, "pack.toml")
    info = read_info(root) if root else None
    if info is None:
        reason = " ".join(fault.message for fault in files.log("pack.toml").faults)
        raise PackError(folder / "pack.toml", reason or "The file is missing or empty.")
    library = _read_library(files, root, info)
    for file in files.files_in("."):
        if file.name not in _TABLES:
            files.log(file.name).note(1, f"A pack has no file of this name, only {', '.join(sorted(_TABLES))}.")
    return Pack(library, files.faults)


def _read_library(files: PackFolder, root: TomlTable, info: PackInfo) -> Library:
    sources = read_sources(_table(files, "sources.toml"))
    checklist_root = _table(files, "checklist.toml", FILL_INS)
    countries_root = _table(files, "countries.toml")
    places_root = _table(files, "places.toml")
    signs = read_signs(checklist_root, sources)
    wordings = read_wordings(countries_root)
    pictures = _read_pictures(files)
    markdown = Markdown(sources)
    myths = read_myths(_table(files, "myths.toml"), markdown, sources)
    names = PageNames(sources, pictures, myths_of(myths))
    drafts = _read_topics(files, TopicRules(markdown, info, signs, names))
    group_drafts = read_groups(root)
    topics = link_topics(drafts, {slug for draft in group_drafts for slug in draft.group.topics})
    check_myths(myths, drafts)
    groups = link_groups(group_drafts, topics)
    library = Library(
        info=info,
        topics={slug: topics.good[slug] for group in groups for slug in group.topics},
        groups=groups,
        checklist=read_checklist(checklist_root, signs, sources),
        countries=read_countries(countries_root, wordings),
        wordings=wordings.good,
        sources=sources.good,
        terms=read_terms(_table(files, "glossary.toml"), sources),
        synonyms=read_synonyms(_table(files, "synonyms.toml")),
        places=read_places(places_root, signs, topics),
        activities=read_activities(places_root, signs, topics),
        pictures=pictures.good,
        fingerprint=files.fingerprint,
    )
    places_root.close()
    return library


def _table(files: PackFolder, name: str, fill_ins: Collection[str] = ()) -> TomlTable:
    """All of a TOML file; an empty table where it is missing or can't be read."""
    return TomlFile(files.log(name), files.text(name) or "").table(fill_ins)


def _read_pictures(files: PackFolder) -> Known[PictureName, str]:
    pictures: dict[PictureName, str] = {}
    left_out: set[PictureName] = set()
    for file in files.files_in("illustrations"):
        log, text = files.log(str(file)), files.text(str(file))
        if text is not None:
            check_drawing(log, text)
        if text is None or log.faults:
            left_out.add(PictureName(file.stem))
        else:
            pictures[PictureName(file.stem)] = text
    return Known("picture", pictures, frozenset(left_out))


def _read_topics(files: PackFolder, rules: TopicRules) -> Mapping[TopicSlug, TopicDraft]:
    drafts: dict[TopicSlug, TopicDraft] = {}
    for file in files.files_in("topics"):
        slug, log, text = TopicSlug(file.stem), files.log(str(file)), files.text(str(file))
        if not SLUG.fullmatch(slug):
            log.note(1, f"The name of a topic's file must be {SLUG_IN_WORDS}, not {file.stem!r}.")
        drafts[slug] = unread_topic(slug, log) if text is None else read_topic(slug, log, text, rules)
    return drafts
