"""Words that stand by themselves."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Look, Theme
from desktop.widgets.labels import TextLabel, TitleLabel, cut_short

CountPixels = Callable[[QWidget, str], int]
KINDS = (TextLabel, TitleLabel)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("look", Look)
def test_words_take_the_colour_of_their_token(
    theme: Theme, qtbot: QtBot, count_pixels: CountPixels, kind: type[TextLabel], look: Look
) -> None:
    label = kind(theme, "Back pain", 32, 600, token="accent")
    qtbot.addWidget(label)
    theme.choose(look)
    label.resize(300, 60)
    assert count_pixels(label, theme.hex("accent")) > 100


@pytest.mark.parametrize("kind", KINDS)
def test_words_can_change_their_colour(
    theme: Theme, qtbot: QtBot, count_pixels: CountPixels, kind: type[TextLabel]
) -> None:
    label = kind(theme, "Back pain", 32, 600)
    qtbot.addWidget(label)
    label.resize(300, 60)
    label.set_token("red")
    assert count_pixels(label, theme.hex("red")) > 100
    assert count_pixels(label, theme.hex("ink")) == 0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scale", [0.8, 2.0, 4.0])
def test_words_grow_with_the_text(theme: Theme, qtbot: QtBot, kind: type[TextLabel], scale: float) -> None:
    label = kind(theme, "Back pain", 20)
    qtbot.addWidget(label)
    theme.resize(scale)
    assert label.font().pixelSize() == 20 * scale


@pytest.mark.parametrize("kind", KINDS)
def test_words_wrap_and_then_need_more_height(theme: Theme, qtbot: QtBot, kind: type[TextLabel]) -> None:
    label = kind(theme, "What causes it, what helps, and when to get care", 20)
    qtbot.addWidget(label)
    assert label.heightForWidth(160) > 2.5 * label.heightForWidth(900)


def test_markup_in_words_is_shown_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    label = TextLabel(theme, "<b>bold</b> & <i>plain</i>", 20)
    qtbot.addWidget(label)
    width = QFontMetrics(label.font()).horizontalAdvance
    assert label.heightForWidth(width(label.text()) + 8) < 30
    assert label.heightForWidth(width("bold & plain") + 8) > 40


def lowest_row(picture: QImage) -> int:
    """The lowest row of a picture that is not as empty as its first."""
    empty = picture.pixel(0, 0)
    rows = range(picture.height())
    return max(y for y in rows if any(picture.pixel(x, y) != empty for x in range(picture.width())))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_title_cuts_no_descender(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.resize(scale)
    title = TitleLabel(theme, "gypsy gypsy gypsy")
    qtbot.addWidget(title)
    width = title.sizeHint().width() // 2
    title.resize(width, title.heightForWidth(width))
    shown = lowest_row(title.grab().toImage())
    title.resize(width, title.height() + 40)
    assert lowest_row(title.grab().toImage()) == shown


def test_a_title_asks_for_room_for_its_longest_word(theme: Theme, qtbot: QtBot) -> None:
    title = TitleLabel(theme, "Is it my back", 22)
    qtbot.addWidget(title)
    assert title.minimumSizeHint().width() >= QFontMetrics(title.font()).horizontalAdvance("back")


def test_an_empty_title_asks_for_next_to_nothing(theme: Theme, qtbot: QtBot) -> None:
    title = TitleLabel(theme)
    qtbot.addWidget(title)
    assert title.minimumSizeHint().width() <= 2


@pytest.mark.parametrize("scale", [1.0, 4.0])
def test_a_title_with_an_endless_word_breaks_it_and_widens_nothing(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.resize(scale)
    title = TitleLabel(theme, "No pages match " + "x" * 60)
    qtbot.addWidget(title)
    assert title.minimumSizeHint().width() <= 500
    assert title.heightForWidth(300) > 3 * title.heightForWidth(10_000)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("dark pee after spin class", "dark pee after spin class"),
        ("x" * 5000, "x" * 20 + "…"),
        ("sore " + "x" * 25 + " back", "sore " + "x" * 20 + "… back"),
        ("sore " * 1000, "sore " * 11 + "sore…"),
        ("a\n b", "a b"),
    ],
)
def test_what_somebody_typed_is_cut_short(text: str, shown: str) -> None:
    assert cut_short(text) == shown
