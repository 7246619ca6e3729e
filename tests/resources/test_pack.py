"""What a whole pack gives, and what is left of one that is not whole."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from resources.checklist import Phrase
from resources.country import NEUTRAL_WORDING
from resources.errors import PackError
from resources.identifiers import (
    ActivitySlug,
    CalloutKind,
    Evidence,
    LineId,
    PictureName,
    PlaceSlug,
    RiskId,
    SectionKind,
    SignSlug,
    SourceKey,
    TermSlug,
    Tier,
    TopicKind,
    TopicSlug,
)
from resources.library import Library
from resources.pack import read_pack
from resources.page_text import (
    Block,
    Callout,
    Citation,
    Figure,
    ItemList,
    Paragraph,
    SubHeading,
    Table,
    TopicLink,
    WebLink,
    Words,
)

Change = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]
Read = Callable[[], Library]

GOOD, WEAK = Citation(SourceKey("good-one")), Citation(SourceKey("weak-one"))
STONES, RUNNING = TopicSlug("stones"), TopicSlug("running")


def blocks(library: Library, topic: TopicSlug, section: int) -> tuple[Block, ...]:
    return library.topics[topic].sections[section].blocks


def test_a_whole_pack_has_no_fault(faults: Faults) -> None:
    assert faults() == []


def test_the_pack_says_what_it_is(library: Read) -> None:
    info = library().info
    assert (info.id, info.version, info.reviewed) == ("small", "1", date(2026, 11, 21))
    assert info.required[TopicKind.CONDITION] == (SectionKind.CAUSES, SectionKind.WHEN_TO_SEEK_CARE)
    assert info.required[TopicKind.GUIDE] == ()


def test_topics_stand_in_the_order_of_their_groups(library: Read) -> None:
    assert list(library().topics) == [STONES, RUNNING]


def test_a_paragraph_keeps_its_links_notes_and_evidence(library: Read) -> None:
    link = TopicLink(RUNNING, SectionKind.PREVENTION)
    assert blocks(library(), STONES, 0) == (
        Paragraph(
            (
                Words("Too little "),
                Words("water", strong=True),
                Words(", as "),
                Words("running", link=link),
                Words(" shows."),
                GOOD,
                Words(" A second line."),
                WEAK,
            ),
            Evidence.STRONG,
        ),
    )


def test_a_callout_opens_with_its_title(library: Read) -> None:
    items = ((Paragraph((Words("shivers"),)),), (Paragraph((Words("vomiting"),)),))
    body = (Paragraph((Words("Pain with fever."), GOOD)), ItemList(items))
    assert blocks(library(), STONES, 1)[0] == Callout(CalloutKind.URGENT, "Call now.", body)


def test_a_section_holds_sub_headings_and_links_out(library: Read) -> None:
    link = WebLink("https://example.org/run")
    answer = Paragraph((Words("Yes, says "), Words("a page", link=link), Words(".")))
    assert blocks(library(), STONES, 1)[1:] == (SubHeading("Can I run?"), answer)


def test_a_figure_takes_the_numbered_list_after_it_as_its_key(library: Read) -> None:
    kidneys = (Words("The "), Words("kidneys", link=TopicLink(STONES)), Words("."))
    key = ((Words("The spine."),), kidneys)
    assert blocks(library(), RUNNING, 0)[0] == Figure(PictureName("runner"), "A runner", "Stand tall", key)


def test_a_table_has_a_head_and_rows(library: Read) -> None:
    head = ((Words("When"),), (Words("What"),))
    assert blocks(library(), RUNNING, 0)[1] == Table(head, (((Words("Day 1"),), (Words("Rest"), GOOD)),))


def test_a_phrase_without_its_own_silencer_has_that_of_its_sign(change: Change, library: Read) -> None:
    change("checklist.toml", "pattern = 'tea coloured pee'\nnot_when = ''", "pattern = 'black pee'")
    change("checklist.toml", "[[sign.phrase]]", "[[sign.phrase]]\npattern = 'tea'\nnot_when = ''\n[[sign.phrase]]")
    phrases = library().checklist.signs[SignSlug("dark-urine")].phrases
    shared = [Phrase(pattern, "cola_drink") for pattern in ("dark|@brown pee", "cola_coloured urine", "black pee")]
    assert phrases == (*shared[:2], Phrase("tea"), shared[2])
    assert library().checklist.word_lists == {"brown": "brown|cola"}


def test_what_may_be_left_out_of_a_row_is_blank(library: Read) -> None:
    checklist = library().checklist
    sign = checklist.signs[SignSlug("plain-soreness")]
    assert (sign.concerns, sign.uk_and_us, sign.phrases, sign.moves_up) == ("", "", (), False)
    assert checklist.lines[LineId("sore")].hint == ""
    assert library().places[PlaceSlug("left-flank")].note == ""


def test_the_other_files_are_read_too(library: Read) -> None:
    read = library()
    assert list(read.countries) == ["AQ", "US"]
    assert read.terms[TermSlug("flank")].lay == ("side",)
    assert read.synonyms == (("pee", "urine"), ("sore", "painful", "aching"))
    assert read.activities[ActivitySlug("running")].topics == (RUNNING,)
    assert read.checklist.risks[RiskId("pregnant")].reason == "you are pregnant"
    assert read.checklist.tiers[Tier.TODAY].band == "Today: {advice}"
    assert read.pictures[PictureName("runner")].startswith("<svg")


def test_windows_line_ends_change_nothing_but_the_fingerprint(pack: Path, library: Read) -> None:
    before = library()
    for path in (path for path in pack.rglob("*.*") if path.is_file()):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert library().topics == before.topics
    assert library().fingerprint != before.fingerprint


def test_a_byte_order_mark_is_no_fault(pack: Path, faults: Faults) -> None:
    path = pack / "topics/running.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert faults() == []


@pytest.mark.parametrize("name", ["pack.toml", "topics/stones.md", "illustrations/runner.svg"])
def test_the_fingerprint_changes_with_any_file(name: str, pack: Path, library: Read) -> None:
    before = library().fingerprint
    (pack / name).write_text((pack / name).read_text() + "\n")
    assert library().fingerprint != before


def test_the_fingerprint_changes_with_a_name_but_not_with_a_file_that_is_not_read(pack: Path, library: Read) -> None:
    before = library().fingerprint
    (pack / "topics/draft.txt").write_text("not a topic")
    assert library().fingerprint == before
    (pack / "topics/running.md").rename(pack / "topics/walking.md")
    assert library().fingerprint != before


def test_files_that_are_missing_count_as_empty(pack: Path) -> None:
    for path in [*pack.rglob("*.md"), *pack.rglob("*.svg"), *pack.glob("*.toml")]:
        path.unlink()
    (pack / "pack.toml").write_text(
        'format = 1\nid = "bare"\ntitle = "Bare"\nlanguage = "en"\nversion = "1"\nreviewed = 2026-11-21\n'
        'licence = "CC0-1.0"\nreview_note = "None."\n'
    )
    read, faults = read_pack(pack).library, read_pack(pack).faults
    assert faults == ()
    assert (read.topics, read.groups, read.sources, read.countries) == ({}, (), {}, {})
    assert (read.checklist.signs, read.checklist.sheet.title, read.checklist.sheet.move_up) == ({}, "", ())
    assert list(read.checklist.tiers) == list(Tier)
    assert read.wordings == {"neutral": NEUTRAL_WORDING}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('id = "small"\n', "", "The key 'id' is missing."),
        ('title = "A small pack"', "title = 3", "title must be text, not 3."),
        ("format = 1", "format = 2", "format must be 1, the only one there is yet."),
        ("format = 1", 'format = "1"', "format must be a whole number, not '1'."),
        ("reviewed = 2026-11-21", 'reviewed = "soon"', "reviewed must be a date such as 2026-11-21, not 'soon'."),
        ("[required]\ncondition", "required", "There is no table [required]."),
        ("format = 1", "format == 1", "This is not TOML: Invalid value."),
    ],
)
def test_a_pack_that_does_not_say_what_it_is_cannot_be_read(
    old: str, new: str, reason: str, pack: Path, change: Change
) -> None:
    change("pack.toml", old, new)
    with pytest.raises(PackError) as raised:
        read_pack(pack)
    assert (raised.value.file, raised.value.reason) == (pack / "pack.toml", reason)
    assert str(raised.value) == f"{pack / 'pack.toml'}: {reason}"


def test_a_pack_whose_pack_file_is_not_utf_8_cannot_be_read(pack: Path) -> None:
    (pack / "pack.toml").write_bytes(b"format = 1\n\xff")
    with pytest.raises(PackError, match="not UTF-8: byte 0xff is out of place"):
        read_pack(pack)


def test_a_folder_without_a_pack_file_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"The file is missing or empty\."):
        read_pack(tmp_path)
