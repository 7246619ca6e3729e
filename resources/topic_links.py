"""The links between topics, once all files are read: each leads somewhere, or its topic is left out with a fault.

A link without words takes the title of the topic it leads to.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from resources.identifiers import TopicSlug
from resources.known import Known
from resources.page_text import Block, Callout, Figure, ItemList, Paragraph, Span, Table, TopicLink, Words
from resources.topic import Topic
from resources.topic_file import TopicDraft

Topics = Mapping[TopicSlug, Topic]


def link_topics(drafts: Mapping[TopicSlug, TopicDraft], grouped: Collection[TopicSlug]) -> Known[TopicSlug, Topic]:
    """The topics without a fault, their links to faulty ones turned into plain words."""
    for draft in drafts.values():
        _check_links(draft, drafts)
        _check_related(draft, drafts)
        if draft.slug not in grouped:
            draft.log.note(1, f"The topic {draft.slug!r} stands in no group of pack.toml.")
    whole = {slug: draft.topic for slug, draft in drafts.items() if draft.topic and not draft.log.faults}
    good = {slug: _linked(topic, whole) for slug, topic in whole.items()}
    return Known("topic", good, frozenset(drafts) - frozenset(good))


def _check_links(draft: TopicDraft, drafts: Mapping[TopicSlug, TopicDraft]) -> None:
    for place in draft.links:
        if wrong := dead_end(place.link, drafts):
            draft.log.note(place.line, wrong)


def dead_end(link: TopicLink, drafts: Mapping[TopicSlug, TopicDraft]) -> str | None:
    """Why a link leads nowhere, in a sentence; None where it leads somewhere."""
    if link.topic not in drafts:
        return f"There is no topic {link.topic!r}."
    if link.section is not None and link.section not in drafts[link.topic].sections:
        return f"The topic {link.topic!r} has no section {link.section.heading!r}."
    return None


def _check_related(draft: TopicDraft, drafts: Mapping[TopicSlug, TopicDraft]) -> None:
    if draft.front is not None and draft.slug in draft.front.names("related", Known("topic", drafts)):
        draft.front.fault(f"The topic {draft.slug!r} is named as related to itself.", "related")


def _linked(topic: Topic, whole: Topics) -> Topic:
    """The topic with titles for links without words, and without any mention of what is not among the `whole` ones."""
    sections = tuple(replace(section, blocks=_linked_blocks(section.blocks, whole)) for section in topic.sections)
    return replace(topic, related=tuple(slug for slug in topic.related if slug in whole), sections=sections)


def _linked_blocks(blocks: tuple[Block, ...], whole: Topics) -> tuple[Block, ...]:
    return tuple(_linked_block(block, whole) for block in blocks)


def _linked_block(block: Block, whole: Topics) -> Block:
    match block:
        case Paragraph():
            return replace(block, spans=_linked_spans(block.spans, whole))
        case ItemList():
            return replace(block, items=tuple(_linked_blocks(item, whole) for item in block.items))
        case Callout():
            return replace(block, blocks=_linked_blocks(block.blocks, whole))
        case Table():
            return replace(
                block,
                head=_linked_runs(block.head, whole),
                rows=tuple(_linked_runs(row, whole) for row in block.rows),
            )
        case Figure():
            return replace(block, key=_linked_runs(block.key, whole))
        case _:
            return block


def _linked_runs(runs: tuple[tuple[Span, ...], ...], whole: Topics) -> tuple[tuple[Span, ...], ...]:
    return tuple(_linked_spans(spans, whole) for spans in runs)


def _linked_spans(spans: tuple[Span, ...], whole: Topics) -> tuple[Span, ...]:
    return tuple(_linked_span(span, whole) for span in spans)


def _linked_span(span: Span, whole: Topics) -> Span:
    if not (isinstance(span, Words) and isinstance(span.link, TopicLink)):
        return span
    target = whole.get(span.link.topic)
    if target is None:
        return replace(span, text=span.text or "a page that could not be read", link=None)
    return span if span.text else replace(span, text=target.title)
