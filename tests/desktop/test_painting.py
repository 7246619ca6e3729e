"""Boxes, icons, the urgency shapes and the mark, as they come out in pixels."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.painting import TIER_ICON, TIER_TOKEN, paint_box, paint_icon, paint_mark, paint_row, paint_urgency
from desktop.theme import Look, Theme
from resources.bundle import names
from resources.identifiers import Tier

RED, BLUE, CLEAR = QColor("#A3191B"), QColor("#1B5FC1"), QColor(0, 0, 0, 0)
SIDE = 64
WHOLE = QRectF(0, 0, SIDE, SIDE)


def painted(paint: Callable[[QPainter], None]) -> QImage:
    """A clear square with something painted on it."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def share(image: QImage, color: QColor) -> float:
    """How much of the square is of just this colour."""
    return memoryview(image.constBits()).cast("I").tolist().count(color.rgba()) / SIDE**2


def test_a_box_is_filled_up_to_its_round_corners() -> None:
    image = painted(lambda painter: paint_box(painter, WHOLE, 20, RED))
    assert image.pixelColor(SIDE // 2, 0) == RED
    assert image.pixelColor(0, 0) == CLEAR


def test_the_edge_of_a_box_lies_inside_it() -> None:
    image = painted(lambda painter: paint_box(painter, WHOLE.toRect(), 0, RED, (BLUE, 2.0)))
    assert [image.pixelColor(x, SIDE // 2) for x in (0, 1, 2, SIDE - 2, SIDE - 1)] == [BLUE, BLUE, RED, BLUE, BLUE]


def test_a_box_without_a_fill_leaves_what_is_under_it() -> None:
    image = painted(lambda painter: paint_box(painter, WHOLE, 0, None, (BLUE, 2.0)))
    assert image.pixelColor(SIDE // 2, SIDE // 2) == CLEAR


@pytest.mark.parametrize("name", [name.removesuffix(".svg") for name in names("look/icons", ".svg")])
def test_every_icon_is_drawn_in_the_colours_it_is_given(name: str) -> None:
    image = painted(lambda painter: paint_icon(painter, name, WHOLE, RED, BLUE))
    assert share(image, RED) + share(image, BLUE) > 0.005
    assert share(image, QColor("#15211E")) == 0


@pytest.mark.parametrize("name", ["act-deadlift", "urgency-emergency"])
def test_the_second_colour_goes_to_the_accent_or_to_what_is_knocked_out(name: str) -> None:
    image = painted(lambda painter: paint_icon(painter, name, WHOLE, RED, BLUE))
    assert share(image, RED) > 0.01
    assert share(image, BLUE) > 0.01


def test_an_icon_has_one_colour_unless_it_is_given_two() -> None:
    image = painted(lambda painter: paint_icon(painter, "act-deadlift", WHOLE, RED))
    assert share(image, RED) > 0.05


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("tier", Tier)
def test_a_tier_is_shown_in_its_own_colour(theme: Theme, look: Look, tier: Tier) -> None:
    theme.choose(look)
    image = painted(lambda painter: paint_urgency(painter, theme, tier, WHOLE))
    assert share(image, theme.color(f"{TIER_TOKEN[tier]}Fill")) > 0.3


def test_no_two_tiers_share_a_shape(theme: Theme) -> None:
    outlines = set()
    for tier in Tier:
        image = painted(lambda painter, tier=tier: paint_urgency(painter, theme, tier, WHOLE))  # type: ignore[misc]
        outlines.add(bytes(image.createAlphaMask().constBits()))
    assert len(outlines) == len(TIER_ICON) == 4


@pytest.mark.parametrize("filled", range(6))
def test_the_mark_fills_from_below(filled: int) -> None:
    image = painted(lambda painter: paint_mark(painter, WHOLE, RED, ghost=(filled, BLUE)))
    middles = [image.pixelColor(32, y) for y in (9, 20, 32, 44, 56)]
    assert middles == [BLUE] * (5 - filled) + [RED] * filled


def test_one_bone_of_the_mark_is_sore() -> None:
    image = painted(lambda painter: paint_mark(painter, WHOLE, RED, BLUE))
    assert [image.pixelColor(32, y) for y in (9, 20, 32, 44, 56)] == [RED, RED, RED, BLUE, RED]


@pytest.mark.parametrize("look", Look)
def test_the_row_where_somebody_is_has_a_bar(theme: Theme, look: Look) -> None:
    theme.choose(look)
    image = painted(lambda painter: paint_row(painter, theme, WHOLE, is_current=True, is_hovered=False))
    assert image.pixelColor(1, SIDE // 2) == theme.color("accent")
    assert image.pixelColor(SIDE // 2, SIDE // 2) == theme.color("accentTint")


def test_in_high_contrast_the_row_where_somebody_is_has_an_edge_too(theme: Theme) -> None:
    theme.choose(Look.HC_DARK)
    image = painted(lambda painter: paint_row(painter, theme, WHOLE, is_current=True, is_hovered=True))
    assert image.pixelColor(SIDE - 1, SIDE // 2) == theme.color("accent")


def test_the_row_under_the_mouse_is_filled_quietly(theme: Theme) -> None:
    image = painted(lambda painter: paint_row(painter, theme, WHOLE, is_current=False, is_hovered=True))
    assert image.pixelColor(SIDE // 2, SIDE // 2) == theme.color("sunken")


def test_any_other_row_has_no_ground(theme: Theme) -> None:
    image = painted(lambda painter: paint_row(painter, theme, WHOLE, is_current=False, is_hovered=False))
    assert share(image, CLEAR) == 1
