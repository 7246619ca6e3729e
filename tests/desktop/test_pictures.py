"""Icons and shapes that stand by themselves."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.painting import TIER_TOKEN
from desktop.theme import Look, Theme
from desktop.widgets.pictures import Glyph, Picture, UrgencyShape
from resources.identifiers import Tier

CountPixels = Callable[[QWidget, str], int]


@pytest.mark.parametrize(
    "make", [lambda theme: Glyph(theme, "book", 20), lambda theme: UrgencyShape(theme, Tier.TODAY, 20)]
)
@pytest.mark.parametrize("scale", [0.8, 2.0, 4.0])
def test_a_picture_is_a_square_that_grows_with_the_text(
    theme: Theme, qtbot: QtBot, make: Callable[[Theme], Picture], scale: float
) -> None:
    picture = make(theme)
    qtbot.addWidget(picture)
    theme.resize(scale)
    assert picture.width() == picture.height() == 20 * scale


def test_a_glyph_is_painted_in_its_token(theme: Theme, qtbot: QtBot, count_pixels: CountPixels) -> None:
    glyph = Glyph(theme, "book", 64, token="accent")
    qtbot.addWidget(glyph)
    for look in Look:
        theme.choose(look)
        assert count_pixels(glyph, theme.hex("accent")) > 50


@pytest.mark.parametrize("tier", Tier)
def test_a_shape_can_change_its_tier(theme: Theme, qtbot: QtBot, count_pixels: CountPixels, tier: Tier) -> None:
    shape = UrgencyShape(theme, Tier.EMERGENCY if tier is not Tier.EMERGENCY else Tier.TODAY)
    qtbot.addWidget(shape)
    shape.set_tier(tier)
    assert count_pixels(shape, theme.hex(f"{TIER_TOKEN[tier]}Fill")) > 200
