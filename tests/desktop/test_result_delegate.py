"""How a result is painted."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from desktop.searching.result_delegate import ResultDelegate
from desktop.searching.result_model import ResultModel
from desktop.theme import Look, Theme
from resources.identifiers import SectionKind
from resources.library import Library
from search_index.answer import Hit

CountPixels = Callable[[QWidget, str], int]


def detailed(hit: Hit, **details: object) -> Hit:
    """The hit with other details."""
    return replace(hit, details=partial(hit.details()._replace, **details))  # type: ignore[arg-type]  # their names tell


class Rows(QListView):
    """A list of results 600 px wide, none of them current."""

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self._model = ResultModel(library, self)
        self.setModel(self._model)
        self.setItemDelegate(ResultDelegate(theme, self))
        self.resize(600, 400)

    def show_hits(self, *hits: Hit) -> None:
        self._model.show_hits(hits)

    def make_current(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row, 0))

    def picture(self, row: int) -> QImage:
        return self.grab(self.visualRect(self._model.index(row, 0))).toImage()

    def height_of(self, row: int) -> int:
        return self.visualRect(self._model.index(row, 0)).height()


@pytest.fixture
def rows(theme: Theme, library: Library, qtbot: QtBot, hits: tuple[Hit, ...]) -> Rows:
    made = Rows(theme, library)
    qtbot.addWidget(made)
    made.show_hits(*hits[:3])
    made.show()
    return made


def pixels(picture: QImage, color: str) -> int:
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("I").tolist().count(0xFF000000 | int(color[1:], 16))


@pytest.mark.parametrize("look", Look)
def test_found_words_are_marked(rows: Rows, hits: tuple[Hit, ...], theme: Theme, look: Look) -> None:
    theme.choose(look)
    assert pixels(rows.picture(0), theme.hex("mark")) > 200
    rows.show_hits(detailed(hits[0], snippet_marks=()))
    assert pixels(rows.picture(0), theme.hex("mark")) == 0


def test_words_in_the_title_are_marked_too(rows: Rows, hits: tuple[Hit, ...], theme: Theme) -> None:
    rows.show_hits(detailed(hits[0], snippet_marks=(), title_marks=((0, 5),)))
    assert pixels(rows.picture(0), theme.hex("mark")) > 200


def test_marks_count_characters_even_beyond_the_basic_plane(rows: Rows, hits: tuple[Hit, ...], theme: Theme) -> None:
    plain = detailed(hits[0], snippet="x pain", snippet_marks=((2, 4),))
    rows.show_hits(plain, detailed(plain, snippet="🏃 pain"))
    assert pixels(rows.picture(0), theme.hex("mark")) == pytest.approx(
        pixels(rows.picture(1), theme.hex("mark")), rel=0.05
    )


@pytest.mark.parametrize("look", Look)
def test_the_current_result_has_a_bar(rows: Rows, theme: Theme, look: Look) -> None:
    theme.choose(look)
    rows.make_current(1)
    assert rows.picture(1).pixelColor(2, rows.height_of(1) // 2) == theme.color("accent")
    assert rows.picture(0).pixelColor(2, rows.height_of(0) // 2) != theme.color("accent")


@pytest.mark.parametrize("look", [Look.HC_LIGHT, Look.HC_DARK])
def test_in_high_contrast_the_current_result_has_an_edge(rows: Rows, theme: Theme, look: Look) -> None:
    theme.choose(look)
    rows.make_current(1)
    assert rows.picture(1).pixelColor(300, 1) == theme.color("accent")


def test_a_hairline_parts_the_other_results(rows: Rows, theme: Theme) -> None:
    rows.make_current(1)
    assert rows.picture(0).pixelColor(300, rows.height_of(0) - 1) == theme.color("line")


def test_care_wears_a_red_badge_with_its_shape(rows: Rows, theme: Theme) -> None:
    assert pixels(rows.picture(1), theme.hex("redFill")) > 50
    assert pixels(rows.picture(0), theme.hex("redFill")) == 0


@pytest.mark.parametrize("kind", SectionKind)
def test_every_kind_of_section_has_a_badge(rows: Rows, hits: tuple[Hit, ...], theme: Theme, kind: SectionKind) -> None:
    rows.show_hits(replace(hits[0], section=kind))
    ground = "redTint" if kind is SectionKind.WHEN_TO_SEEK_CARE else "sunken"
    assert pixels(rows.picture(0), theme.hex(ground)) > 500


def test_every_row_has_room_for_two_lines_of_snippet(rows: Rows, hits: tuple[Hit, ...]) -> None:
    rows.show_hits(*(detailed(hits[0], snippet="pain and so on " * words) for words in (1, 8, 100)))
    assert len({rows.height_of(row) for row in range(3)}) == 1
    one, two, cut = (rows.picture(row).copy(0, 80, 400, 16) for row in range(3))
    assert two == cut != one


def test_no_stop_stands_before_the_ellipsis(rows: Rows, hits: tuple[Hit, ...]) -> None:
    rows.show_hits(*(detailed(hits[0], snippet=f"{'so ' * 40}is{stop} one {'x' * 60}") for stop in ("", ".", ",")))
    plain, *stopped = (rows.picture(row) for row in range(3))
    assert stopped == [plain, plain]


@pytest.mark.parametrize("text", ["", "x" * 5000, "pain " * 1000, "<b>pain</b>", "🏃" * 400])
def test_any_text_fits_between_its_badge_and_the_edge(rows: Rows, hits: tuple[Hit, ...], text: str) -> None:
    rows.show_hits(detailed(replace(hits[0], title=text or "x"), snippet=text, snippet_marks=((0, len(text)),)))
    picture = rows.picture(0)
    right = picture.width() - 2
    assert len({picture.pixel(right, y) for y in range(picture.height() - 1)}) == 1


def test_big_text_makes_rows_higher(rows: Rows, theme: Theme, qtbot: QtBot) -> None:
    before = rows.height_of(0)
    theme.resize(2.0)
    rows.doItemsLayout()
    assert rows.height_of(0) > 1.5 * before
