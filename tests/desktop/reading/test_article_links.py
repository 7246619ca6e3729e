import pytest
from PySide6.QtCore import QUrl

from desktop.destination import AtChecklist
from desktop.reading.article_links import (
    SOURCES,
    BackLink,
    SourceLink,
    address_of,
    asked_by,
    back_address,
    signs_address,
    source_address,
)
from resources.identifiers import SectionKind, SignSlug, SourceKey, TopicSlug
from resources.page_text import Link, TopicLink, WebLink

KEY = SourceKey("nice-ng59")


@pytest.mark.parametrize(
    "link",
    [
        TopicLink(TopicSlug("hydration")),
        TopicLink(TopicSlug("hydration"), SectionKind.PREVENTION),
        WebLink("https://example.org/a/b?c=1#d"),
    ],
)
def test_a_link_that_an_author_wrote_comes_back_when_it_is_clicked(link: Link) -> None:
    assert asked_by(QUrl(address_of(link))) == link


def test_links_within_the_page_come_back() -> None:
    assert asked_by(QUrl(SOURCES)) == SourceLink(None)
    assert asked_by(QUrl(source_address(KEY))) == SourceLink(KEY)
    assert asked_by(QUrl(back_address(KEY))) == BackLink(KEY)


@pytest.mark.parametrize("signs", [(), (SignSlug("legs"),), (SignSlug("legs"), SignSlug("fever"))])
def test_a_link_to_the_checklist_keeps_its_signs(signs: tuple[SignSlug, ...]) -> None:
    assert asked_by(QUrl(signs_address(signs))) == AtChecklist(signs)


def test_an_unknown_section_of_a_link_leads_to_the_top_of_the_topic() -> None:
    assert asked_by(QUrl("topic:hydration#nowhere")) == TopicLink(TopicSlug("hydration"))


@pytest.mark.parametrize("address", ["http://example.org", "file:///etc/passwd", "javascript:alert(1)", "#nowhere", ""])
def test_no_other_address_is_followed(address: str) -> None:
    assert asked_by(QUrl(address)) is None


def test_letters_that_could_pass_for_others_are_spelt_out() -> None:
    assert asked_by(QUrl("https://ex\u0430mple.org/")) == WebLink("https://xn--exmple-4nf.org/")
