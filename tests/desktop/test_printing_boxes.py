"""Call-outs cut into boxes that fit on a page."""

import pytest

from desktop.printing.boxes import boxes
from resources.identifiers import CalloutKind
from resources.page_text import Block, Callout, ItemList, Paragraph, Words, lines_of


def said(text: str) -> Paragraph:
    return Paragraph((Words(text),))


def listed(*texts: str, ordered: bool = False) -> ItemList:
    return ItemList(tuple((said(text),) for text in texts), ordered)


def cut(most: int, *blocks: Block) -> list[Callout]:
    return list(boxes(Callout(CalloutKind.URGENT, "Call now.", blocks), most))


def test_a_short_call_out_stays_as_it_is() -> None:
    callout = Callout(CalloutKind.TODAY, "Go today.", (said("One."), listed("Two.", "Three."), said("Four.")))
    assert list(boxes(callout, 100)) == [callout]


def test_a_call_out_without_words_keeps_its_title() -> None:
    assert [box.title for box in cut(10)] == ["Call now."]


def test_a_long_list_goes_on_in_the_next_box() -> None:
    first, second = cut(10, listed("12345", "67890", "12345"))
    assert first.blocks == (listed("12345", "67890"),)
    assert second.blocks == (listed("12345"),)
    assert second.title == "Call now (continued)"


@pytest.mark.parametrize("most", [1, 7, 12, 40])
def test_nothing_is_lost_and_the_order_stays(most: int) -> None:
    blocks = (said("before"), listed("one", "two"), said("between"), listed("three", "four"))
    lines = [line for box in cut(most, *blocks) for line in lines_of(box.blocks)]
    assert lines == ["before", "one", "two", "between", "three", "four"]


def test_steps_are_not_parted() -> None:
    assert [box.blocks for box in cut(3, listed("one", "two", ordered=True))] == [(listed("one", "two", ordered=True),)]
