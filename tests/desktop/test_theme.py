"""The colours, sizes and type in force."""

import tomllib
from typing import Self

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.faces import Faces
from desktop.theme import PALETTE, Look, StyleWords, Theme, clamp_scale, tokens
from resources.bundle import read_text

Scheme = Qt.ColorScheme
Contrast = Qt.ContrastPreference


class System(QObject):
    """Stands in for the system, which cannot be asked to change on the offscreen platform."""

    colorSchemeChanged = Signal(Scheme)  # noqa: N815 - Qt's own name
    contrastPreferenceChanged = Signal(Contrast)  # noqa: N815 - Qt's own name

    def __init__(self) -> None:
        super().__init__()
        self.scheme, self.contrast = Scheme.Light, Contrast.NoPreference

    def styleHints(self) -> Self:
        return self

    def accessibility(self) -> Self:
        return self

    def colorScheme(self) -> Scheme:
        return self.scheme

    def contrastPreference(self) -> Contrast:
        return self.contrast


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    made = System()
    monkeypatch.setattr("desktop.theme.QGuiApplication", made)
    return made


@pytest.mark.parametrize("look", Look)
def test_the_colours_are_all_that_the_file_holds(look: Look) -> None:
    assert tokens(look) == tomllib.loads(read_text(f"look/{look}.toml"))


@pytest.mark.parametrize("look", Look)
def test_every_colour_of_the_palette_is_one_of_the_look(faces: Faces, qapp: QApplication, look: Look) -> None:
    Theme(faces, look)
    palette = qapp.palette()
    assert {role: palette.color(role).name().upper() for role in PALETTE} == {
        role: tokens(look)[token] for role, token in PALETTE.items()
    }


def test_what_is_disabled_is_paler(theme: Theme, qapp: QApplication) -> None:
    pale = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert pale == theme.color("ink3")


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0, 4.0])
def test_the_style_sheet_has_a_value_for_every_name(faces: Faces, qapp: QApplication, look: Look, scale: float) -> None:
    Theme(faces, look, scale)
    assert "$" not in qapp.styleSheet()
    assert tokens(look)["accent"] in qapp.styleSheet()


def test_a_button_is_filled_with_the_accent_of_the_look(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Print")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    for look in Look:
        theme.choose(look)
        assert button.grab().toImage().pixelColor(8, button.height() // 2) == theme.color("accent")


def test_an_input_grows_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    theme.resize(2.0)
    line.ensurePolished()
    assert line.font().pixelSize() == 30


def test_choosing_a_look_says_that_all_must_be_done_anew(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Look.DARK)
    assert (theme.look, theme.choice) == (Look.DARK, Look.DARK)


def test_another_text_size_says_that_all_must_be_done_anew(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.resize(1.5)
    assert theme.scale == 1.5


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.8), (0.8, 0.8), (1.37, 1.37), (4.0, 4.0), (9.0, 4.0)])
def test_a_text_size_stays_within_what_can_be_shown(theme: Theme, asked: float, given: float) -> None:
    theme.resize(asked)
    assert theme.scale == given == clamp_scale(asked)


def test_type_grows_with_the_text_size_and_space_half_as_fast(theme: Theme) -> None:
    theme.resize(2.0)
    assert (theme.text_px(16), theme.space_px(16)) == (32, 24)
    assert theme.font(18, 600).pixelSize() == 36


def test_no_type_is_smaller_than_a_pixel(theme: Theme) -> None:
    theme.resize(0.8)
    assert theme.text_px(0.2) == 1


def test_big_text_gets_the_narrow_layout(theme: Theme) -> None:
    theme.resize(2.0)
    assert theme.width_units(1366) == 683


@pytest.mark.parametrize(
    ("look", "is_high", "border"),
    [(Look.LIGHT, False, 1), (Look.DARK, False, 1), (Look.HC_LIGHT, True, 2), (Look.HC_DARK, True, 2)],
)
def test_high_contrast_has_thick_borders(theme: Theme, look: Look, is_high: bool, border: int) -> None:
    theme.choose(look)
    assert (theme.is_high_contrast, theme.border) == (is_high, border)


def test_a_name_that_is_neither_colour_nor_measure_is_refused(theme: Theme) -> None:
    with pytest.raises(KeyError, match="spice_5"):
        StyleWords(theme)["spice_5"]


def test_a_measure_may_have_a_half(theme: Theme) -> None:
    theme.resize(2.0)
    assert (StyleWords(theme)["text_14_5"], StyleWords(theme)["space_7"]) == ("29px", "10px")


@pytest.mark.parametrize(
    ("scheme", "contrast", "look"),
    [
        (Scheme.Unknown, Contrast.NoPreference, Look.LIGHT),
        (Scheme.Light, Contrast.NoPreference, Look.LIGHT),
        (Scheme.Dark, Contrast.NoPreference, Look.DARK),
        (Scheme.Light, Contrast.HighContrast, Look.HC_LIGHT),
        (Scheme.Dark, Contrast.HighContrast, Look.HC_DARK),
    ],
)
def test_without_a_choice_the_look_is_the_systems(
    faces: Faces, system: System, scheme: Scheme, contrast: Contrast, look: Look
) -> None:
    system.scheme, system.contrast = scheme, contrast
    assert Theme(faces).look is look


def test_without_a_choice_the_colours_follow_the_system_live(faces: Faces, system: System, qtbot: QtBot) -> None:
    theme = Theme(faces)
    system.scheme = Scheme.Dark
    with qtbot.waitSignal(theme.changed):
        system.colorSchemeChanged.emit(Scheme.Dark)
    assert theme.color("page").name().upper() == tokens(Look.DARK)["page"]


def test_without_a_choice_the_contrast_follows_the_system_live(faces: Faces, system: System, qtbot: QtBot) -> None:
    theme = Theme(faces)
    system.contrast = Contrast.HighContrast
    with qtbot.waitSignal(theme.changed):
        system.contrastPreferenceChanged.emit(Contrast.HighContrast)
    assert theme.is_high_contrast


def test_a_chosen_look_stays_whatever_the_system_does(faces: Faces, system: System, qtbot: QtBot) -> None:
    theme = Theme(faces, Look.LIGHT)
    system.scheme = Scheme.Dark
    with qtbot.assertNotEmitted(theme.changed):
        system.colorSchemeChanged.emit(Scheme.Dark)
    assert theme.look is Look.LIGHT


def test_the_choice_can_be_given_back_to_the_system(faces: Faces, system: System) -> None:
    theme = Theme(faces, Look.LIGHT)
    system.scheme = Scheme.Dark
    theme.choose(None)
    assert (theme.choice, theme.look) == (None, Look.DARK)
