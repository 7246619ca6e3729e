"""A pack that joins another: what of it counts, and what keeps it out."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from resources.identifiers import GroupSlug, PictureName, SignSlug, TopicSlug
from resources.joined import join
from resources.library import Pack
from resources.pack import read_pack

Change = Callable[[str, str, str], None]


@pytest.fixture
def first(pack: Path, tmp_path: Path) -> Pack:
    """A whole pack, before `change` makes another of its folder."""
    return read_pack(shutil.copytree(pack, tmp_path / "first"))


@pytest.fixture
def clinic(first: Pack, pack: Path, change: Change) -> Path:
    """The folder of a pack with a page and a group of its own; it has the sources and the sign of the first."""
    (pack / "topics" / "running.md").rename(pack / "topics" / "our-class.md")
    (pack / "topics" / "stones.md").unlink()
    change("topics/our-class.md", "Running", "Our class")
    change("topics/our-class.md", "[kidneys](stones.md)", "kidneys")
    change("topics/our-class.md", "signs = []", 'signs = ["dark-urine"]')
    change("pack.toml", 'id = "small"', 'id = "clinic"')
    change("pack.toml", "Nobody has", "Our own physio has")
    change("pack.toml", 'slug = "all"\ntitle = "All of it"', 'slug = "ours"\ntitle = "Ours"')
    change("pack.toml", '["stones", "running"]', '["our-class"]')
    (pack / "places.toml").unlink()
    return pack


def test_the_pages_of_both_are_there_in_the_order_of_their_groups(first: Pack, clinic: Path) -> None:
    both = join(first, [clinic])
    assert both.faults == ()
    assert list(both.library.topics) == ["stones", "running", "our-class"]
    assert [(group.title, group.topics) for group in both.library.groups] == [
        ("All of it", ("stones", "running")),
        ("Ours", ("our-class",)),
    ]


def test_a_group_of_the_same_name_goes_on(first: Pack, clinic: Path, change: Change) -> None:
    change("pack.toml", 'slug = "ours"', 'slug = "all"')
    group = join(first, [clinic]).library.group_of(TopicSlug("our-class"))
    assert group is not None
    assert (group.slug, group.topics) == (GroupSlug("all"), ("stones", "running", "our-class"))


def test_a_page_says_what_its_own_pack_says_of_who_checked_it(first: Pack, clinic: Path) -> None:
    notes = {slug: topic.review_note for slug, topic in join(first, [clinic]).library.topics.items()}
    assert notes == {
        "stones": "Nobody has reviewed it.",
        "running": "Nobody has reviewed it.",
        "our-class": "Our own physio has reviewed it.",
    }


def test_it_is_told_what_joined(first: Pack, clinic: Path) -> None:
    both = join(first, [clinic])
    assert (both.library.info.id, [info.id for info in both.library.added], both.added) == (
        "small",
        ["clinic"],
        (clinic,),
    )


def test_another_text_in_either_makes_another_fingerprint(first: Pack, clinic: Path, change: Change) -> None:
    before = join(first, [clinic]).library.fingerprint
    change("topics/our-class.md", "is fine", "is good")
    assert len({before, join(first, [clinic]).library.fingerprint, first.library.fingerprint}) == 3


def test_the_signs_stay_those_of_the_first(first: Pack, clinic: Path, change: Change) -> None:
    change("checklist.toml", 'text = "', 'text = "Not so bad: ')
    assert join(first, [clinic]).library.checklist == first.library.checklist


def test_the_same_pack_again_changes_no_page(first: Pack, tmp_path: Path) -> None:
    again = join(first, [tmp_path / "first"])
    assert (again.faults, again.library.topics, again.library.groups) == (
        (),
        first.library.topics,
        first.library.groups,
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (
            "sources.toml",
            'title = "',
            'title = "Another ',
            "sources.toml:1: There is another source 'good-one' already.",
        ),
        ("glossary.toml", 'meaning = "', 'meaning = "Not ', "glossary.toml:1: There is another term 'flank' already."),
        (
            "illustrations/runner.svg",
            "<svg",
            "<!-- other --><svg",
            "illustrations/runner.svg:1: There is another picture of this name already.",
        ),
    ],
)
def test_another_thing_by_a_name_that_is_there_keeps_it_out(
    name: str, old: str, new: str, fault: str, first: Pack, clinic: Path, change: Change
) -> None:
    change(name, old, new)
    both = join(first, [clinic])
    assert fault in [str(found._replace(file=str(Path(found.file).relative_to(clinic)))) for found in both.faults]
    assert both.library == first.library


def test_another_page_by_a_name_that_is_there_keeps_it_out(first: Pack, pack: Path, change: Change) -> None:
    change("topics/running.md", "is fine", "is bad")
    both = join(first, [pack])
    assert [fault.message for fault in both.faults] == ["There is another topic of this name already."]
    assert both.library == first.library


def test_a_sign_that_the_first_lacks_keeps_it_out(first: Pack, clinic: Path, change: Change) -> None:
    change("checklist.toml", 'slug = "dark-urine"', 'slug = "new-sign"')
    change("topics/our-class.md", "dark-urine", "new-sign")
    both = join(first, [clinic])
    assert "The sign 'new-sign' is none of those that ship." in [fault.message for fault in both.faults]
    assert SignSlug("new-sign") not in both.library.checklist.signs
    assert both.library == first.library


def test_what_can_not_be_read_is_said_and_the_rest_is_there(first: Pack, clinic: Path, tmp_path: Path) -> None:
    both = join(first, [tmp_path / "nowhere", clinic])
    assert [fault.file for fault in both.faults] == [str(tmp_path / "nowhere" / "pack.toml")]
    assert TopicSlug("our-class") in both.library.topics


def test_a_fault_of_it_is_said_with_its_folder(first: Pack, clinic: Path, change: Change) -> None:
    change("topics/our-class.md", "[^good-one]", "[^no-such]")
    both = join(first, [clinic])
    assert str(clinic / "topics" / "our-class.md") in [fault.file for fault in both.faults]
    assert PictureName("runner") in both.library.pictures
