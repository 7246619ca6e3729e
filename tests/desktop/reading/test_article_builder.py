from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable

from desktop.reading.article_builder import ArticleBuilder, ArticleMap, count_of_sources, source_line
from desktop.reading.article_formats import FIGURE_OBJECT, PANEL, TIER
from desktop.reading.page_geometry import PageGeometry
from desktop.theme import Theme
from resources.identifiers import ActivitySlug, SectionKind, SourceKey, TopicSlug
from resources.library import Library, Source

WIDE = PageGeometry(100, 560, 700)
NARROW = PageGeometry(20, 300, None)
Built = tuple[QTextDocument, ArticleMap]
Build = Callable[..., Built]


@pytest.fixture
def build(theme: Theme, library: Library) -> Build:
    def built(slug: str = "strain", activity: str = "", geometry: PageGeometry = WIDE) -> Built:
        document = QTextDocument()
        chosen = library.activities[ActivitySlug(activity)] if activity else None
        topic = library.topics[TopicSlug(slug)]
        return document, ArticleBuilder(theme, library).build(document, topic, chosen, geometry)

    return built


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def text_of(document: QTextDocument) -> str:
    return document.toPlainText()


def addresses(document: QTextDocument) -> list[str]:
    found = []
    for block in blocks(document):
        place = block.begin()
        while not place.atEnd():
            found.append(place.fragment().charFormat().anchorHref())
            place += 1
    return [address for address in found if address]


def test_the_page_begins_with_title_facts_and_gist(build: Build) -> None:
    lines = text_of(build()[0]).split("\n")
    assert lines[0] == "Back strain"
    assert lines[1].startswith("Back problems · 2 minute read · 3")
    assert lines[1].endswith("Checked against its sources, November 2026")
    assert "In short" in lines[:5]


def test_a_topic_outside_all_groups_names_none(build: Build) -> None:
    assert text_of(build("stones")[0]).split("\n")[1].startswith("2 minute read")


def test_headings_have_levels(build: Build) -> None:
    levels = {block.text(): block.blockFormat().headingLevel() for block in blocks(build()[0])}
    assert (levels["Back strain"], levels["Causes"], levels["Strained muscle"]) == (1, 2, 3)


def test_sections_stand_in_page_order_and_end_with_the_sources(build: Build) -> None:
    document, page = build()
    titles = [document.findBlockByNumber(landmark.block).text() for landmark in page.landmarks]
    assert titles == ["Causes", "Prevention", "Treatment", "When to seek care", "Questions", "Sources"]
    assert page.landmarks[-1].kind is None


def test_the_line_for_the_tabs_lies_before_the_first_section(build: Build) -> None:
    document, page = build()
    assert page.tabs < page.landmarks[0].block
    assert document.findBlockByNumber(page.tabs).text() == ""


def test_source_notes_are_numbered_in_the_order_they_are_called_on(build: Build) -> None:
    text = text_of(build()[0])
    assert "across the lower back. 1, 2 " in text
    assert "Add load in small steps. 3" in text


def test_each_source_has_an_entry_with_its_address_and_a_way_back(build: Build) -> None:
    document, page = build()
    entry = document.findBlockByNumber(page.sources[SourceKey("review")])
    assert entry.text() == "What is soreness? A guideline body, 2024."
    assert entry.next().text().replace("\u00a0", " ") == "https://example.org/review · Back to the text"


def test_a_source_without_an_address_has_only_the_way_back(build: Build) -> None:
    document, page = build()
    entry = document.findBlockByNumber(page.sources[SourceKey("advice")])
    assert (entry.text(), entry.next().text().replace("\u00a0", " ")) == ("A leaflet.", "Back to the text")


def test_the_first_place_of_every_source_is_known(build: Build) -> None:
    document, page = build()
    assert document.findBlock(page.notes[SourceKey("guide")]).text().startswith("Pain tends to follow")
    assert page.notes.keys() == page.sources.keys()


def test_the_page_says_how_far_it_was_reviewed(build: Build) -> None:
    assert "Nobody has reviewed it." in text_of(build()[0])


def test_the_section_on_seeking_care_ends_with_the_way_to_the_checklist(build: Build) -> None:
    document, _page = build()
    assert "Not sure? Check the warning signs." in text_of(document)
    assert "signs:legs,numb,pee,chest,fever" in addresses(document)


def test_evidence_labels_are_real_words(build: Build) -> None:
    text = text_of(build()[0])
    assert all(label in text for label in ("Strong evidence", "Some evidence", "Expert advice"))


def test_panels_stand_behind_gist_drawing_and_call_outs(build: Build) -> None:
    document, _page = build()
    frames = document.rootFrame().childFrames()
    kinds = [str(frame.frameFormat().property(PANEL)) for frame in frames]
    assert kinds == ["in-short", "figure", "important", "note", "table", "tip", "warning", "caution"]


def test_a_drawing_has_its_alt_text_caption_and_key(build: Build) -> None:
    document, _page = build()
    assert "A disc from the side\n1 Vertebra   2 Disc" in text_of(document)
    objects = [block.begin().fragment().charFormat() for block in blocks(document) if block.text() == "\ufffc"]
    assert [(each.objectType(), each.toolTip()) for each in objects] == [(FIGURE_OBJECT, "A disc that bulges")]


def test_a_table_is_a_table_where_there_is_room(build: Build) -> None:
    document, _page = build()
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [(table.rows(), table.columns()) for table in tables] == [(3, 3)]


def test_a_table_is_told_row_by_row_where_there_is_none(build: Build) -> None:
    document, _page = build(geometry=NARROW)
    assert "Strength\nSore: A bit stiff\nHurt: Weak" in text_of(document)


def test_without_a_side_column_the_related_topics_follow_the_text(build: Build) -> None:
    wide, narrow = build()[0], build(geometry=NARROW, activity="deadlift")[0]
    assert "Related" not in text_of(wide)
    assert "Deadlift\nKidney stones\nRelated\nDelayed soreness\nNumb patch\nSources" in text_of(narrow)


def test_from_an_activity_its_signs_stand_first(build: Build) -> None:
    document, _page = build(activity="deadlift")
    lines = [line for line in text_of(document).split("\n") if line]
    assert lines[0] == "Check first:"
    assert lines[1] == "The legs sign is there: call the emergency number."
    assert addresses(document)[:2] == ["signs:legs", "signs:fever"]


def test_a_sign_to_check_first_has_the_shape_of_its_tier(build: Build) -> None:
    document, _page = build(activity="deadlift")
    shapes = [block.blockFormat().property(TIER) for block in blocks(document)]
    assert [shape for shape in shapes if shape] == ["emergency-now", "same-day"]


def test_building_again_replaces_the_page(build: Build, theme: Theme, library: Library) -> None:
    document, _page = build()
    before = document.blockCount()
    ArticleBuilder(theme, library).build(document, library.topics[TopicSlug("strain")], None, WIDE)
    assert document.blockCount() == before


def test_every_section_of_every_topic_that_ships_is_on_its_page(theme: Theme, shipped: Library) -> None:
    builder = ArticleBuilder(theme, shipped)
    for topic in shipped.topics.values():
        document = QTextDocument()
        page = builder.build(document, topic, None, WIDE)
        assert [each.kind for each in page.landmarks] == [*(section.kind for section in topic.sections), None]
        assert page.sources.keys() == set(topic.sources)
        assert "{" not in document.toPlainText()


def test_sources_are_counted_in_words(library: Library) -> None:
    topic = library.topics[TopicSlug("strain")]
    assert count_of_sources(topic) == "3 sources"


def test_a_source_without_a_year_is_named_without_one(library: Library) -> None:
    whole = library.sources[SourceKey("guide")]
    assert source_line(whole) == "Low back pain. A guideline body, 2024."
    bare = Source(whole.key, "Who knows?", "", "", "", "", "", verified=True)
    assert source_line(bare) == "Who knows?"


def test_care_is_a_section_of_every_page(build: Build) -> None:
    assert SectionKind.WHEN_TO_SEEK_CARE in [landmark.kind for landmark in build()[1].landmarks]
