"""The colours, fonts and icons that ship: complete, legible, and of three changeable colours."""

import re
import tomllib
from itertools import product
from pathlib import Path

import pytest

from resources.bundle import content_folder, read_text

THEMES = ("light", "dark", "hc-light", "hc-dark")
LOOK = content_folder().parent / "look"
GROUNDS = ("canvas", "page", "sidebar", "card", "sunken", "accentTint")
TIERS = ("red", "amber", "violet", "green")
TEXT_PAIRS = (
    *product(("ink", "ink2", "ink3", "accent"), GROUNDS),
    *product(("onAccent",), ("accent", "accentHover")),
    *(pair for tier in TIERS for pair in product((tier, "ink", "ink2"), (f"{tier}Tint",))),
    *product(TIERS, ("page", "card", "canvas")),
    *((f"on{tier.capitalize()}", f"{tier}Fill") for tier in TIERS),
    ("onMark", "mark"),
)
CONTROL_PAIRS = (
    *product(("edge", "focus"), GROUNDS),
    *product(("focus",), (f"{tier}Tint" for tier in TIERS)),
    *((f"{tier}Fill", ground) for tier in TIERS for ground in (f"{tier}Tint", "card", "page", "canvas")),
    *product(("iInk",), ("iPaper", "iBody", "iBody2", "iBone")),
    *product(("iSore", "iOrgan"), ("iPaper", "iBody")),
    ("iInk", "iDisc"),
)


def colours(theme: str) -> dict[str, str]:
    return tomllib.loads(read_text(f"look/{theme}.toml"))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    shares = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(theme: str, pairs: tuple[tuple[str, str], ...], least: float) -> dict[str, float]:
    values = colours(theme)
    measured = {f"{front} on {ground}": contrast(values[front], values[ground]) for front, ground in pairs}
    return {pair: round(ratio, 2) for pair, ratio in measured.items() if ratio < least}


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_has_the_same_names_in_the_same_order(theme: str) -> None:
    assert list(colours(theme)) == list(colours("light"))


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_is_written_the_same_way(theme: str) -> None:
    assert [value for value in colours(theme).values() if not re.fullmatch("#[0-9A-F]{6}", value)] == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_is_legible(theme: str) -> None:
    assert too_faint(theme, TEXT_PAIRS, 4.5) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_every_control_and_drawing_is_visible(theme: str) -> None:
    assert too_faint(theme, CONTROL_PAIRS, 3) == {}


@pytest.mark.parametrize("theme", ["hc-light", "hc-dark"])
def test_high_contrast_has_no_tints(theme: str) -> None:
    values = colours(theme)
    tints = {values[name] for name in values if name.endswith("Tint")}
    assert tints == {values["page"]}


@pytest.mark.parametrize("theme", THEMES)
def test_self_care_takes_the_quiet_colour(theme: str) -> None:
    values = colours(theme)
    greens = [values[name] for name in ("green", "greenFill", "onGreen", "greenTint", "greenLine")]
    assert greens == [values[name] for name in ("accent", "accent", "onAccent", "accentTint", "accentLine")]


@pytest.mark.parametrize("icon", sorted(LOOK.glob("icons/*.svg")), ids=lambda path: path.stem)
def test_an_icon_holds_only_colours_that_the_theme_replaces(icon: Path) -> None:
    assert set(re.findall("#[0-9A-Fa-f]{6}", icon.read_text(encoding="utf-8"))) <= {"#15211E", "#17594F", "#FFFFFF"}


def test_every_font_comes_with_its_licence() -> None:
    families = {re.sub(r"-\d00(-italic)?$", "", path.stem) for path in LOOK.glob("fonts/*.ttf")}
    assert len(families) == 2
    assert families == {path.stem.removeprefix("OFL-") for path in LOOK.glob("fonts/OFL-*.txt")}
