"""The list of all topics in their groups."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.contents_view import ContentsView
from desktop.theme import Look, Theme
from resources.identifiers import GroupSlug, TopicSlug
from resources.library import Library

KEY = Qt.Key
STONES = TopicSlug("kidney-stones")


@pytest.fixture
def view(theme: Theme, library: Library, open_window: Callable[[QWidget], None]) -> ContentsView:
    made = ContentsView(theme, library.front)
    made.resize(240, 2800)  # room for every row
    open_window(made)
    return made


def row(view: ContentsView, text: str) -> QModelIndex:
    """The row that says so: headings before topics."""
    start = view.model().index(0, 0)
    found = view.model().match(start, Qt.ItemDataRole.DisplayRole, text, -1, Qt.MatchFlag.MatchRecursive)
    return min(found, key=lambda index: index.parent().isValid())


def click(qtbot: QtBot, view: ContentsView, text: str) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(row(view, text)).center())


def color_at(view: ContentsView, text: str, x: int) -> str:
    """The colour in the middle of a row, so many pixels from the left."""
    picture = view.viewport().grab().toImage()
    return picture.pixelColor(x, view.visualRect(row(view, text)).center().y()).name().upper()


def shown(view: ContentsView) -> list[str]:
    """The rows in view, from above."""
    found, index = [], view.model().index(0, 0)
    while index.isValid():
        found.append(str(index.data()))
        index = view.indexBelow(index)
    return found


def test_every_topic_stands_under_its_group_but_the_urgent_one(view: ContentsView, library: Library) -> None:
    expected = []
    for group in library.groups:
        expected += [group.title] if group.slug != "is-it-urgent" else []
        expected += [library.topics[topic].title for topic in group.topics]
    assert shown(view) == expected


def test_a_click_on_a_topic_asks_for_it(view: ContentsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.topic_asked) as asked:
        click(qtbot, view, "Kidney stones")
    assert asked.args == ["kidney-stones"]


def test_a_click_on_a_heading_folds_and_unfolds_its_group(view: ContentsView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.topic_asked):
        click(qtbot, view, "Side, kidneys and pee")
    assert "Kidney stones" not in shown(view)
    click(qtbot, view, "Side, kidneys and pee")
    assert "Kidney stones" in shown(view)


def test_the_keyboard_walks_to_a_topic_and_opens_it(view: ContentsView, qtbot: QtBot) -> None:
    view.show_current(STONES)
    qtbot.keyClick(view, KEY.Key_Down)
    with qtbot.waitSignal(view.topic_asked) as asked:
        qtbot.keyClick(view, KEY.Key_Return)
    assert asked.args == ["kidney-infection"]


def test_the_keyboard_folds_and_unfolds_a_group(view: ContentsView, qtbot: QtBot, library: Library) -> None:
    view.show_current(next(group.topics[0] for group in library.groups if group.slug == "side-kidneys-and-pee"))
    qtbot.keyClick(view, KEY.Key_Up)
    qtbot.keyClick(view, KEY.Key_Left)
    assert view.folded() == ("side-kidneys-and-pee",)
    qtbot.keyClick(view, KEY.Key_Right)
    assert view.folded() == ()


def test_enter_on_a_heading_asks_for_no_topic(view: ContentsView, qtbot: QtBot) -> None:
    view.setCurrentIndex(row(view, "Feel better"))
    with qtbot.assertNotEmitted(view.topic_asked):
        qtbot.keyClick(view, KEY.Key_Return)


def test_letters_jump_to_a_title(view: ContentsView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view, "Kidney")
    assert view.currentIndex().data() == "Kidney stones"


def test_folded_groups_are_remembered(view: ContentsView) -> None:
    view.set_folded((GroupSlug("feel-better"), GroupSlug("no-such-group")))
    assert view.folded() == ("feel-better",)
    assert "Heat and ice" not in shown(view)
    view.set_folded(())
    assert view.folded() == ()


def test_the_urgent_topics_cannot_be_folded(view: ContentsView) -> None:
    view.set_folded((GroupSlug("is-it-urgent"),))
    assert shown(view)[0] == "Emergency signs: call now"


@pytest.mark.parametrize("look", Look)
def test_the_topic_being_read_has_a_bar(view: ContentsView, theme: Theme, look: Look) -> None:
    theme.choose(look)
    view.show_current(STONES)
    assert color_at(view, "Kidney stones", 3) == theme.hex("accent")
    assert color_at(view, "Heat and ice", 3) != theme.hex("accent")


def test_reading_a_topic_unfolds_its_group(view: ContentsView) -> None:
    view.set_folded((GroupSlug("side-kidneys-and-pee"),))
    view.show_current(STONES)
    assert "Kidney stones" in shown(view)


def test_a_topic_named_like_its_group_is_the_one_marked(view: ContentsView, library: Library, theme: Theme) -> None:
    view.show_current(TopicSlug("start-here"))
    assert color_at(view, library.topics[TopicSlug("start-here")].title, 3) == theme.hex("accent")


@pytest.mark.parametrize("key", [KEY.Key_Down, KEY.Key_Up, KEY.Key_Home])
def test_the_mark_stays_while_the_keyboard_moves(view: ContentsView, theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    view.show_current(STONES)
    qtbot.keyClick(view, key)
    assert view.currentIndex().data() != "Kidney stones"
    assert color_at(view, "Kidney stones", 3) == theme.hex("accent")


def test_the_mark_stays_while_another_group_is_folded(view: ContentsView, theme: Theme, qtbot: QtBot) -> None:
    view.show_current(STONES)
    click(qtbot, view, "Feel better")
    assert color_at(view, "Kidney stones", 3) == theme.hex("accent")


def test_away_from_all_topics_none_is_marked(view: ContentsView, theme: Theme) -> None:
    view.show_current(STONES)
    view.show_current(None)
    assert color_at(view, "Kidney stones", 3) != theme.hex("accent")
    assert not view.currentIndex().isValid()


def test_a_ring_shows_the_row_where_the_keyboard_is(view: ContentsView, theme: Theme, qtbot: QtBot) -> None:
    view.show_current(STONES)
    qtbot.keyClick(view, KEY.Key_Down)
    assert color_at(view, "Kidney infection", 1) == theme.hex("focus")
    view.clearFocus()
    assert color_at(view, "Kidney infection", 1) != theme.hex("focus")


def test_the_row_under_the_mouse_is_filled(view: ContentsView, theme: Theme, qtbot: QtBot) -> None:
    qtbot.mouseMove(view.viewport(), QPoint(5, 5))
    qtbot.mouseMove(view.viewport(), view.visualRect(row(view, "Heat and ice")).center())
    qtbot.waitUntil(lambda: color_at(view, "Heat and ice", 8) == theme.hex("sunken"))


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_rows_grow_with_the_text(view: ContentsView, theme: Theme, scale: float) -> None:
    theme.resize(scale)
    assert view.visualRect(row(view, "Heat and ice")).height() >= 14.5 * scale * 1.3


def test_a_title_that_is_cut_short_is_whole_in_its_tooltip(view: ContentsView, library: Library) -> None:
    title = library.topics[TopicSlug("start-here")].title
    assert row(view, title).data(Qt.ItemDataRole.ToolTipRole) == title


def test_screen_readers_hear_what_the_list_is(view: ContentsView) -> None:
    assert view.accessibleName() == "Contents"
