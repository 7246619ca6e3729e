"""Buttons with words, and buttons with an icon alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Look, Theme
from desktop.widgets.buttons import Button, IconButton, Kind
from resources.identifiers import Tier

CountPixels = Callable[[QWidget, str], int]
FILLS: dict[Kind, str] = {"primary": "accent", "secondary": "card", "danger": "redFill"}


def colors_of(icon: QIcon) -> set[str]:
    """Every colour of an icon's picture, at its full size."""
    return colors_in(icon.pixmap(75, 60).toImage())


def colors_in(picture: QImage) -> set[str]:
    """Every colour of a picture."""
    return {picture.pixelColor(x, y).name().upper() for x in range(picture.width()) for y in range(picture.height())}


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("kind", FILLS)
def test_a_button_is_filled_as_its_kind_says(
    theme: Theme, qtbot: QtBot, count_pixels: CountPixels, kind: Kind, look: Look
) -> None:
    theme.choose(look)
    button = Button(theme, "Print", kind)
    qtbot.addWidget(button)
    assert count_pixels(button, theme.hex(FILLS[kind])) > button.width() * button.height() / 2


@pytest.mark.parametrize("make", [lambda theme: Button(theme, "Print"), lambda theme: IconButton(theme, "print", "P")])
def test_the_space_bar_presses_a_button(theme: Theme, qtbot: QtBot, make: Callable[[Theme], QAbstractButton]) -> None:
    button = make(theme)
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize(("kind", "token"), [("primary", "onAccent"), ("quiet", "accent"), ("secondary", "ink")])
def test_an_icon_beside_words_takes_their_colour(theme: Theme, qtbot: QtBot, kind: Kind, token: str) -> None:
    button = Button(theme, "Copy", kind, "copy")
    qtbot.addWidget(button)
    for look in Look:
        theme.choose(look)
        assert theme.hex(token) in colors_of(button.icon())


def test_the_shape_of_a_tier_can_stand_beside_the_words(theme: Theme, qtbot: QtBot, count_pixels: CountPixels) -> None:
    button = Button(theme, "Is it urgent?", icon=Tier.EMERGENCY)
    qtbot.addWidget(button)
    assert count_pixels(button, theme.hex("redFill")) > 100


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_the_icon_beside_words_grows_with_the_text(theme: Theme, qtbot: QtBot, scale: float) -> None:
    button = Button(theme, "Copy details", icon="copy")
    qtbot.addWidget(button)
    theme.resize(scale)
    assert button.iconSize().height() == 20 * scale
    assert button.iconSize().width() == 25 * scale


def test_a_button_without_an_icon_has_none(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Print")
    qtbot.addWidget(button)
    theme.resize(2.0)
    assert button.icon().isNull()


@pytest.mark.parametrize(("keys", "tip"), [("Alt+Left", "Back (Alt+Left)"), ("", "Back")])
def test_an_icon_alone_is_named_for_eyes_and_for_screen_readers(
    theme: Theme, qtbot: QtBot, keys: str, tip: str
) -> None:
    button = IconButton(theme, "back", "Back", keys)
    qtbot.addWidget(button)
    assert (button.toolTip(), button.accessibleName()) == (tip, "Back")


def test_an_icon_button_is_reached_by_tab_but_not_by_a_click(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "back", "Back")
    qtbot.addWidget(button)
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_an_icon_button_grows_with_the_text(theme: Theme, qtbot: QtBot, scale: float) -> None:
    button = IconButton(theme, "back", "Back")
    qtbot.addWidget(button)
    theme.resize(scale)
    assert button.width() == button.height() == 36 * scale


@pytest.mark.parametrize("look", Look)
def test_an_icon_is_painted_anew_in_another_look(theme: Theme, qtbot: QtBot, look: Look) -> None:
    button = IconButton(theme, "back", "Back")
    qtbot.addWidget(button)
    theme.choose(look)
    assert theme.hex("ink2") in colors_in(button.grab().toImage())


@pytest.mark.parametrize(("look", "is_faint"), [(Look.LIGHT, True), (Look.HC_LIGHT, False)])
def test_a_disabled_icon_is_faint_but_in_high_contrast(theme: Theme, qtbot: QtBot, look: Look, is_faint: bool) -> None:
    theme.choose(look)
    button = IconButton(theme, "back", "Back")
    qtbot.addWidget(button)
    button.setEnabled(False)
    picture = button.grab().toImage()
    most = max(picture.pixelColor(x, y).alpha() for x in range(36) for y in range(36))
    assert (most < 200) is is_faint


def test_words_without_room_lose_their_end_but_not_their_beginning(theme: Theme, qtbot: QtBot) -> None:
    button, other = Button(theme, "Start here: back or side pain"), Button(theme, "Start here: after exercise")
    for each in (button, other):
        qtbot.addWidget(each)
        each.resize(110, each.sizeHint().height())
    assert button.grab().toImage() == other.grab().toImage()
    button.resize(button.sizeHint())
    assert button.grab().toImage() != other.grab().toImage()
