"""Topics as HTML for paper, from topics small enough to read."""

import re
from dataclasses import replace
from datetime import date

import pytest

from desktop.printing.handout import handout_html
from resources.identifiers import (
    CalloutKind,
    Evidence,
    PictureName,
    SectionKind,
    SourceKey,
    TopicKind,
    TopicSlug,
)
from resources.library import Library, Source
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

NHS, NICE = SourceKey("nhs"), SourceKey("nice")
URGENT = Callout(CalloutKind.URGENT, "Call now", (Paragraph((Words("You can't feel your legs."),)),))


def said(*spans: Span, evidence: Evidence | None = None) -> Paragraph:
    return Paragraph(spans, evidence)


def section(kind: SectionKind, *blocks: Block) -> Section:
    return Section(kind, blocks)


def topic(*sections: Section) -> Topic:
    slug, summary = TopicSlug("legs"), "Legs & backs."
    return Topic(
        slug, "Legs <all>", TopicKind.GUIDE, summary, (), (), (), date(2026, 11, 21), "Nobody <yet>.", sections
    )


@pytest.fixture
def pack(library: Library) -> Library:
    sources = {
        key: Source(key, f"Title {key}", "Publisher", "2024", "page", f"https://{key}.example", "", True)
        for key in (NHS, NICE)
    }
    return replace(library, sources=sources)


def html_of(pack: Library, *blocks: Block) -> str:
    return handout_html(pack, [topic(section(SectionKind.CAUSES, *blocks))])


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_it_opens_with_title_summary_and_the_day_of_its_check(pack: Library) -> None:
    html = html_of(pack, said(Words("So."), Citation(NHS)))
    assert html.startswith("<h1>Legs &lt;all&gt;</h1>")
    assert "Spotter handout · Checked against its sources, November 2026" in html
    assert "<b>In short.</b> Legs &amp; backs." in html
    assert "<h2>Causes</h2><p>So.<sup>1</sup></p>" in html


def test_a_topic_of_the_contents_names_its_group(library: Library) -> None:
    stones = library.topics[TopicSlug("kidney-stones")]
    group = library.group_of(stones.slug)
    assert group is not None
    assert f"Spotter handout · {group.title} · Checked" in handout_html(library, [stones])


def test_it_says_who_has_not_reviewed_it(pack: Library) -> None:
    html = html_of(pack, said(Words("So.")))
    assert '<p class="review">Nobody &lt;yet&gt;.</p>' in html


def test_sources_are_numbered_in_the_order_they_are_called_on(pack: Library) -> None:
    first = said(Words("One."), Citation(NICE), Citation(NHS), Words(" Two."), Citation(NICE))
    html = html_of(pack, first)
    assert "One.<sup>1,</sup><sup>2</sup> Two.<sup>1</sup>" in html
    text = words_of(html)
    assert "1. Title nice. Publisher, 2024. https://nice.example 2. Title nhs." in text.partition(" Sources ")[2]


def test_without_notes_there_is_no_list_of_sources(pack: Library) -> None:
    assert "<h2>Sources" not in html_of(pack, said(Words("So.")))


def test_evidence_is_said_in_words(pack: Library) -> None:
    html = html_of(pack, said(Words("Walk."), evidence=Evidence.STRONG), said(Words("Rest."), evidence=Evidence.EXPERT))
    assert "Walk. Strong&nbsp;evidence" in words_of(html)
    assert "Rest. Expert&nbsp;advice" in words_of(html)


def test_words_keep_their_weight_and_a_link_out_its_address(pack: Library) -> None:
    link, inner = WebLink("https://a.example"), TopicLink(TopicSlug("legs"))
    html = html_of(pack, said(Words("b", strong=True), Words("i", emphasis=True), Words("o", link=link)))
    assert "<b>b</b><i>i</i>o (https://a.example)" in html
    assert "<p>here</p>" in html_of(pack, said(Words("here", link=inner)))


def test_lists_and_sub_headings_stay_what_they_are(pack: Library) -> None:
    items = ((said(Words("One"), Citation(NHS)), said(Words("more"))), (SubHeading("Two"),))
    assert "<ul><li>One<sup>1</sup><br/>more</li><li><h3>Two</h3></li></ul>" in html_of(pack, ItemList(items))
    assert "<ol>" in html_of(pack, ItemList(items, ordered=True))


@pytest.mark.parametrize(
    ("kind", "icon", "title", "shown"),
    [
        (CalloutKind.URGENT, "urgency-emergency", "Call now", "Call now"),
        (CalloutKind.TODAY, "urgency-today", "See someone", "See someone"),
        (CalloutKind.DAYS, "urgency-days", "Book", "Book"),
        (CalloutKind.TIP, "tip", "Walk", "Walk"),
        (CalloutKind.MYTH, "myth", "It is rust", "Myth: It is rust"),
        (CalloutKind.MYTH, "myth", "Myth: rust", "Myth: rust"),
    ],
)
def test_a_call_out_is_a_box_with_its_shape(
    pack: Library, kind: CalloutKind, icon: str, title: str, shown: str
) -> None:
    html = html_of(pack, Callout(kind, title, (said(Words("Said.")),)))
    assert f'<table class="callout {kind.name.lower()}"' in html
    assert f'src="icon:{icon}"' in html
    assert f"<b>{shown}</b></p><p>Said.</p>" in html


def test_a_table_has_a_head_that_can_be_repeated(pack: Library) -> None:
    table = Table(((), (Words("Stone"),)), (((Words("Pain"),), (Words("Waves"), Citation(NHS))),))
    html = html_of(pack, table)
    assert "<thead><tr><th></th><th>Stone</th></tr></thead>" in html
    assert "<td><b>Pain</b></td><td>Waves<sup>1</sup></td>" in html


def test_a_drawing_comes_with_caption_and_key(pack: Library) -> None:
    html = html_of(pack, Figure(PictureName("disc.svg"), "A disc", "Discs", ((Words("Bone"),), (Words("Disc"),))))
    assert 'src="plate:disc.svg"' in html
    assert "Discs 1 &ensp;Bone 2 &ensp;Disc" in words_of(html)


def test_chosen_sections_come_alone_but_for_the_urgent_call_outs(pack: Library) -> None:
    seek = section(SectionKind.WHEN_TO_SEEK_CARE, said(Words("Later.")), URGENT)
    page = topic(section(SectionKind.CAUSES, said(Words("Why."))), section(SectionKind.TREATMENT), seek)
    html = handout_html(pack, [page], [SectionKind.CAUSES])
    assert "Why." in html
    assert "Later." not in html
    assert html.index("Call now") < html.index("<h2>Causes</h2>")
    assert handout_html(pack, [page]).count("Call now") == 1


def test_each_further_topic_begins_a_page(pack: Library) -> None:
    page = topic(section(SectionKind.CAUSES, said(Words("So."), Citation(NHS))))
    html = handout_html(pack, [page, page])
    assert html.count("page-break-before: always") == 1
    assert html.count("<h2>Sources</h2>") == 2
