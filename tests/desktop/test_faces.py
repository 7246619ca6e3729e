"""The typefaces that Spotter carries."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from desktop.faces import TEXT_FALLBACKS, TITLE_FALLBACKS, Faces, load_faces
from resources import bundle


def test_both_carried_faces_come_before_any_of_the_system(faces: Faces) -> None:
    assert (faces.text[0], faces.title[0]) == ("Atkinson Hyperlegible Next", "Literata")
    assert faces.text[1:] == TEXT_FALLBACKS
    assert faces.title[-len(faces.text) :] == faces.text


def test_qt_knows_the_carried_faces(faces: Faces) -> None:
    assert {faces.text[0], faces.title[0]} <= set(QFontDatabase.families())


def test_a_font_has_the_size_and_weight_asked_for(faces: Faces) -> None:
    font = faces.font(18, 600)
    assert (font.pixelSize(), font.weight()) == (18, QFont.Weight.DemiBold)
    assert QFontInfo(font).family() == faces.text[0]


def test_a_title_is_set_in_the_title_face(faces: Faces) -> None:
    assert QFontInfo(faces.font(32, 500, title=True)).family() == faces.title[0]


def test_type_is_not_hinted_so_that_screen_and_paper_break_lines_alike(faces: Faces) -> None:
    assert faces.font(18).hintingPreference() is QFont.HintingPreference.PreferNoHinting


@pytest.mark.parametrize("pixels", [0, -3])
def test_a_font_is_never_too_small_for_qt(faces: Faces, pixels: int) -> None:
    assert faces.font(pixels).pixelSize() == 1


@pytest.mark.qt_log_ignore("QFontDatabase|[Ff]ont")
def test_a_face_that_qt_refuses_is_replaced_by_the_systems(monkeypatch: pytest.MonkeyPatch, faces: Faces) -> None:
    monkeypatch.setattr(bundle, "read_bytes", lambda _name: b"no font at all")
    broken = load_faces()
    assert broken.text == TEXT_FALLBACKS
    assert broken.title == (*TITLE_FALLBACKS, *TEXT_FALLBACKS)
