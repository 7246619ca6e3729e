"""`pack.toml`: what a pack says of itself, and the groups that its topics stand in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resources.front import Group
from resources.identifiers import GroupSlug, SectionKind, TopicKind, TopicSlug
from resources.known import Known
from resources.library import PackInfo
from resources.toml_table import TomlTable, gather
from resources.topic import Topic

FORMAT = 1


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """A group as it is written: only once all topics are read can it be told which of them it holds."""

    group: Group
    row: TomlTable


def read_info(root: TomlTable) -> PackInfo | None:
    """What the pack is; None where one of its keys is missing or wrong, or where it is of another format."""
    if root.value("format", int) not in (FORMAT, None):
        root.fault(f"format must be {FORMAT}, the only one there is yet.", "format")
    return root.make(PackInfo, required=_read_required(root))


def _read_required(root: TomlTable) -> Mapping[TopicKind, tuple[SectionKind, ...]]:
    """The sections that each kind of topic must have."""
    required: dict[TopicKind, tuple[SectionKind, ...]] = dict.fromkeys(TopicKind, ())
    table = root.table("required") if "required" in root else None
    if table is not None:
        sections = Known("section", {str(kind): kind for kind in SectionKind})
        for kind in TopicKind:
            if kind in table:
                required[kind] = tuple(map(SectionKind, table.names(kind, sections)))
        table.close()
    return required


def read_groups(root: TomlTable) -> Sequence[GroupDraft]:
    """The groups that are whole, in order."""

    def read(_: GroupSlug, row: TomlTable) -> GroupDraft | None:
        group = row.read(Group)
        return GroupDraft(group, row) if group is not None else None

    groups = gather("group", ((GroupSlug(row.name("slug")), row) for row in root.rows("group")), read)
    root.close()
    return tuple(groups.good.values())


def link_groups(drafts: Sequence[GroupDraft], topics: Known[TopicSlug, Topic]) -> tuple[Group, ...]:
    """The groups with the topics that may be shown, each in the first group that names it; none is empty."""
    seen: set[TopicSlug] = set()
    groups: list[Group] = []
    for draft in drafts:
        kept: list[TopicSlug] = []
        for index, topic in enumerate(draft.group.topics):
            if topic not in topics:
                draft.row.fault(f"There is no topic {topic!r}.", "topics", index)
            elif topic in seen:
                draft.row.fault(f"The topic {topic!r} stands in a group already.", "topics", index)
            elif topic in topics.good:
                kept.append(topic)
            seen.add(topic)
        if kept:
            groups.append(draft.group._replace(topics=tuple(kept)))
    return tuple(groups)
