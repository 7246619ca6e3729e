"""The pack that ships keeps every rule, and those that only our own content has."""

import re
import tomllib

import pytest

from resources.bundle import content_folder
from resources.checklist import Line, Sign
from resources.identifiers import CalloutKind, SectionKind, Tier, TopicKind, TopicSlug
from resources.pack import read_pack
from resources.page_text import Callout, Figure, SubHeading
from resources.topic import Topic

FOLDER = content_folder()
PACK = read_pack(FOLDER)
LIBRARY = PACK.library
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.*") if path.is_file())
LINE_LENGTH, HINT_LENGTH = 62, 44  # what fits on the one page of the sheet


@pytest.mark.parametrize("file", FILES)
def test_a_content_file_has_no_fault(file: str) -> None:
    assert [str(fault) for fault in PACK.faults if fault.file == file] == []


def test_the_pack_has_no_fault_outside_its_files_either() -> None:
    assert [str(fault) for fault in PACK.faults if fault.file not in FILES] == []


@pytest.mark.parametrize("file", [file for file in FILES if file.endswith(".md")])
def test_a_topic_file_gives_a_topic_in_a_group(file: str) -> None:
    slugs = {str(slug) for group in LIBRARY.groups for slug in group.topics}
    assert file.removeprefix("topics/").removesuffix(".md") in slugs & {str(slug) for slug in LIBRARY.topics}


@pytest.mark.parametrize("sign", LIBRARY.checklist.signs.values(), ids=lambda sign: sign.slug)
def test_a_sign_can_be_found_by_what_people_type(sign: Sign) -> None:
    assert sign.phrases or sign.tier is Tier.SELF_CARE


@pytest.mark.parametrize("line", LIBRARY.checklist.lines.values(), ids=lambda line: line.id)
def test_a_line_fits_on_the_sheet(line: Line) -> None:
    assert len(line.text) <= LINE_LENGTH
    assert len(line.hint) <= HINT_LENGTH


def test_each_tier_has_its_lines_on_the_sheet() -> None:
    assert [len(LIBRARY.checklist.lines_of(tier)) for tier in Tier] == [10, 8, 5, 3]


def test_every_drawing_is_shown_on_a_page() -> None:
    blocks = [block for topic in LIBRARY.topics.values() for section in topic.sections for block in section.blocks]
    assert {block.picture for block in blocks if isinstance(block, Figure)} == set(LIBRARY.pictures)


@pytest.mark.parametrize("topic", LIBRARY.topics.values(), ids=lambda topic: topic.slug)
def test_each_number_in_a_drawing_has_its_words(topic: Topic) -> None:
    blocks = [block for section in topic.sections for block in section.blocks]
    for figure in (block for block in blocks if isinstance(block, Figure)):
        discs = re.findall(r'<circle class="paper"[^>]* r="11"', LIBRARY.pictures[figure.picture])
        assert (figure.picture, len(figure.key)) == (figure.picture, len(discs))


def sub_headings(topic: Topic, kind: SectionKind) -> list[str]:
    blocks = [block for section in topic.sections if section.kind is kind for block in section.blocks]
    return [block.text for block in blocks if isinstance(block, SubHeading)]


def myths_on(topic: Topic) -> list[str]:
    blocks = [block for section in topic.sections for block in section.blocks]
    return [block.title for block in blocks if isinstance(block, Callout) and block.kind is CalloutKind.MYTH]


@pytest.mark.parametrize("topic", LIBRARY.topics.values(), ids=lambda topic: topic.slug)
def test_a_topic_is_complete_in_itself(topic: Topic) -> None:
    assert topic.signs
    assert 4 <= len(topic.related) <= 6
    assert len(topic.sources) >= 3
    if topic.kind in (TopicKind.CONDITION, TopicKind.ACTIVITY):
        assert sub_headings(topic, SectionKind.TREATMENT)[-3:] == ["Today", "This week", "Avoid"]
        assert len(sub_headings(topic, SectionKind.QUESTIONS)) >= 3


def test_the_page_of_myths_gathers_all_of_them() -> None:
    file = tomllib.loads((FOLDER / "myths.toml").read_text(encoding="utf-8"))
    beliefs = [f"Myth: “{myth['belief']}”" for myth in file["myth"]]
    assert sorted(myths_on(LIBRARY.topics[TopicSlug("myths-and-facts")])) == sorted(beliefs)


@pytest.mark.parametrize("topic", LIBRARY.topics.values(), ids=lambda topic: topic.slug)
def test_a_myth_on_a_page_is_one_that_all_pages_share(topic: Topic) -> None:
    assert set(myths_on(topic)) <= set(myths_on(LIBRARY.topics[TopicSlug("myths-and-facts")]))
