"""The links between topics, once all files are read: each leads somewhere, or its topic is left out with a fault."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from resources.identifiers import TopicSlug
from resources.known import Known
from resources.page_text import Block, Callout, Figure, ItemList, Paragraph, Span, Table, TopicLink, Words
from resources.topic import Topic
from resources.topic_file import TopicDraft


def link_topics(drafts: Mapping[TopicSlug, TopicDraft], grouped: Collection[TopicSlug]) -> Known[TopicSlug, Topic]:
    """The topics without a fault, their links to faulty ones turned into plain words."""
    for draft in drafts.values():
        _check_links(draft, drafts)
        _check_related(draft, drafts)
        if draft.slug not in grouped:
            draft.log.note(1, f"The topic {draft.slug!r} stands in no group of pack.toml.")
    whole = {slug: draft.topic for slug, draft in drafts.items() if draft.topic and not draft.log.faults}
    if len(whole) == len(drafts):
        return Known("topic", whole)
    good = {slug: _without_links_out_of(topic, whole) for slug, topic in whole.items()}
    return Known("topic", good, frozenset(drafts) - frozenset(good))


def _check_links(draft: TopicDraft, drafts: Mapping[TopicSlug, TopicDraft]) -> None:
    for place in draft.links:
        target, section = place.link.topic, place.link.section
        if target not in drafts:
            draft.log.note(place.line, f"There is no topic {target!r}.")
        elif section is not None and section not in drafts[target].sections:
            draft.log.note(place.line, f"The topic {target!r} has no section {section.heading!r}.")


def _check_related(draft: TopicDraft, drafts: Mapping[TopicSlug, TopicDraft]) -> None:
    if draft.front is not None and draft.slug in draft.front.names("related", Known("topic", drafts)):
        draft.front.fault(f"The topic {draft.slug!r} is named as related to itself.", "related")


def _without_links_out_of(topic: Topic, whole: Collection[TopicSlug]) -> Topic:
    """The topic with every mention of one that is not among the `whole` ones taken out."""
    sections = tuple(replace(section, blocks=_unlinked(section.blocks, whole)) for section in topic.sections)
    return replace(topic, related=tuple(slug for slug in topic.related if slug in whole), sections=sections)


def _unlinked(blocks: tuple[Block, ...], whole: Collection[TopicSlug]) -> tuple[Block, ...]:
    return tuple(_unlinked_block(block, whole) for block in blocks)


def _unlinked_block(block: Block, whole: Collection[TopicSlug]) -> Block:
    match block:
        case Paragraph():
            return replace(block, spans=_unlinked_spans(block.spans, whole))
        case ItemList():
            return replace(block, items=tuple(_unlinked(item, whole) for item in block.items))
        case Callout():
            return replace(block, blocks=_unlinked(block.blocks, whole))
        case Table():
            return replace(
                block,
                head=_unlinked_runs(block.head, whole),
                rows=tuple(_unlinked_runs(row, whole) for row in block.rows),
            )
        case Figure():
            return replace(block, key=_unlinked_runs(block.key, whole))
        case _:
            return block


def _unlinked_runs(runs: tuple[tuple[Span, ...], ...], whole: Collection[TopicSlug]) -> tuple[tuple[Span, ...], ...]:
    return tuple(_unlinked_spans(spans, whole) for spans in runs)


def _unlinked_spans(spans: tuple[Span, ...], whole: Collection[TopicSlug]) -> tuple[Span, ...]:
    return tuple(_unlinked_span(span, whole) for span in spans)


def _unlinked_span(span: Span, whole: Collection[TopicSlug]) -> Span:
    if isinstance(span, Words) and isinstance(span.link, TopicLink) and span.link.topic not in whole:
        return replace(span, link=None)
    return span
