"""The banner above the results."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.painting import TIER_TOKEN
from desktop.searching.sign_banner import SignBanner, lower_first
from desktop.theme import Look, Theme
from desktop.widgets.pictures import UrgencyShape
from resources.country import NEUTRAL_WORDING
from resources.identifiers import SignSlug, Tier
from resources.library import Library

CountPixels = Callable[[QWidget, str], int]
URGENT_TIERS = (Tier.EMERGENCY, Tier.TODAY, Tier.WITHIN_DAYS)
TITLES = ("Call the emergency number now if this fits", "Get help today if this fits", "Book a visit if this fits")


@pytest.fixture
def banner(theme: Theme, library: Library, qtbot: QtBot) -> SignBanner:
    made = SignBanner(theme, library.checklist)
    qtbot.addWidget(made)
    made.resize(900, 160)
    return made


@pytest.fixture
def signs(library: Library) -> dict[Tier, tuple[SignSlug, ...]]:
    """The signs of each tier."""
    return {tier: tuple(sign.slug for sign in library.checklist.signs_of(tier)) for tier in Tier}


def words(banner: SignBanner) -> list[str]:
    return [label.text() for label in banner.findChildren(QLabel)]


def buttons(banner: SignBanner) -> list[QPushButton]:
    return [button for button in banner.findChildren(QPushButton) if button.isVisibleTo(banner)]


@pytest.mark.parametrize(("tier", "title"), list(zip(URGENT_TIERS, TITLES, strict=True)))
def test_it_says_first_what_to_do(
    banner: SignBanner, signs: dict[Tier, tuple[SignSlug, ...]], tier: Tier, title: str
) -> None:
    banner.show_signs(signs[tier][:1], NEUTRAL_WORDING)
    assert banner.isVisible()
    assert banner.title == words(banner)[0] == title


def test_it_names_the_number_of_the_country(
    banner: SignBanner, library: Library, signs: dict[Tier, tuple[SignSlug, ...]]
) -> None:
    banner.show_signs(signs[Tier.EMERGENCY], library.wordings["uk"])
    assert banner.title == "Call 999 now if this fits"


def test_it_says_the_sign_and_what_it_may_mean(banner: SignBanner, library: Library) -> None:
    slug = SignSlug("dark-urine-after-exercise")
    banner.show_signs((slug,), NEUTRAL_WORDING)
    sign = library.checklist.signs[slug]
    assert words(banner)[1] == f"{sign.text} It may mean: {lower_first(sign.may_mean)}"


def test_only_the_first_two_signs_of_the_fastest_tier_are_said(
    banner: SignBanner, signs: dict[Tier, tuple[SignSlug, ...]], library: Library, qtbot: QtBot
) -> None:
    banner.show_signs(signs[Tier.EMERGENCY][:3] + signs[Tier.TODAY], NEUTRAL_WORDING)
    assert len(words(banner)[1].splitlines()) == 2
    with qtbot.waitSignal(banner.checklist_asked) as asked:
        qtbot.mouseClick(buttons(banner)[0], Qt.MouseButton.LeftButton)
    assert asked.args == [signs[Tier.EMERGENCY][:2]]


def test_one_sign_of_the_fastest_tier_stands_alone(banner: SignBanner, signs: dict[Tier, tuple[SignSlug, ...]]) -> None:
    banner.show_signs(signs[Tier.TODAY][:1] + signs[Tier.WITHIN_DAYS], NEUTRAL_WORDING)
    assert len(words(banner)[1].splitlines()) == 1


@pytest.mark.parametrize("tier", [None, Tier.SELF_CARE])
def test_where_nothing_is_urgent_there_is_no_banner(
    banner: SignBanner, signs: dict[Tier, tuple[SignSlug, ...]], tier: Tier | None
) -> None:
    banner.show_signs(signs[Tier.EMERGENCY], NEUTRAL_WORDING)
    banner.show_signs(signs[tier] if tier else (), NEUTRAL_WORDING)
    assert not banner.isVisible()


@pytest.mark.parametrize(
    ("tier", "texts"),
    [
        (Tier.EMERGENCY, ["Check the warning signs", "While you wait"]),
        (Tier.TODAY, ["Check the warning signs", "While you wait"]),
        (Tier.WITHIN_DAYS, ["Check the warning signs"]),
    ],
)
def test_each_tier_has_its_buttons(
    banner: SignBanner, signs: dict[Tier, tuple[SignSlug, ...]], tier: Tier, texts: list[str]
) -> None:
    banner.show_signs(signs[tier], NEUTRAL_WORDING)
    assert [button.text() for button in buttons(banner)] == texts


def test_what_to_do_meanwhile_is_asked_for(
    banner: SignBanner, signs: dict[Tier, tuple[SignSlug, ...]], qtbot: QtBot
) -> None:
    banner.show_signs(signs[Tier.EMERGENCY], NEUTRAL_WORDING)
    with qtbot.waitSignal(banner.waiting_asked):
        qtbot.keyClick(buttons(banner)[1], Qt.Key.Key_Space)


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("tier", URGENT_TIERS)
def test_it_is_tinted_barred_and_shaped_as_its_tier(
    banner: SignBanner, signs: dict[Tier, tuple[SignSlug, ...]], theme: Theme, tier: Tier, look: Look
) -> None:
    theme.choose(look)
    banner.show_signs(signs[tier], NEUTRAL_WORDING)
    token, picture = TIER_TOKEN[tier], banner.grab().toImage()
    middle = picture.height() // 2
    assert picture.pixelColor(3, middle) == theme.color(f"{token}Fill")
    assert picture.pixelColor(12, middle) == theme.color(f"{token}Tint")


@pytest.mark.parametrize("tier", URGENT_TIERS)
def test_the_shape_changes_with_the_tier(
    banner: SignBanner, signs: dict[Tier, tuple[SignSlug, ...]], theme: Theme, count_pixels: CountPixels, tier: Tier
) -> None:
    for shown in (*URGENT_TIERS, tier):
        banner.show_signs(signs[shown], NEUTRAL_WORDING)
    shape = banner.findChild(UrgencyShape)
    assert count_pixels(shape, theme.hex(f"{TIER_TOKEN[tier]}Fill")) > 300


@pytest.mark.parametrize(
    ("tier", "fill"), [(Tier.EMERGENCY, "redFill"), (Tier.TODAY, "card"), (Tier.WITHIN_DAYS, "card")]
)
def test_the_red_button_belongs_to_emergencies(
    banner: SignBanner,
    signs: dict[Tier, tuple[SignSlug, ...]],
    theme: Theme,
    count_pixels: CountPixels,
    tier: Tier,
    fill: str,
) -> None:
    banner.show_signs(signs[tier], NEUTRAL_WORDING)
    button = buttons(banner)[0]
    assert count_pixels(button, theme.hex(fill)) > button.width() * button.height() / 2


@pytest.mark.parametrize("is_narrow", [False, True])
def test_narrow_the_buttons_go_under_the_words(
    banner: SignBanner, signs: dict[Tier, tuple[SignSlug, ...]], is_narrow: bool
) -> None:
    banner.set_narrow(is_narrow)
    banner.show_signs(signs[Tier.EMERGENCY], NEUTRAL_WORDING)
    banner.resize(600 if is_narrow else 900, 400)
    banner.grab()
    title = banner.findChildren(QLabel)[0]
    assert (buttons(banner)[0].y() > title.geometry().bottom()) is is_narrow
    assert (buttons(banner)[0].x() > title.geometry().right()) is not is_narrow


@pytest.mark.parametrize(
    ("text", "lowered"),
    [("Heart attack.", "heart attack."), ("TB of the spine.", "TB of the spine."), ("A clot.", "a clot."), ("", "")],
)
def test_a_meaning_goes_on_the_sentence(text: str, lowered: str) -> None:
    assert lower_first(text) == lowered
