"""Chips that keep one kind of section."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.searching.filter_chips import Chip, FilterChips
from desktop.theme import Look, Theme
from resources.identifiers import SectionKind

CountPixels = Callable[[QWidget, str], int]
COUNTS = {SectionKind.CAUSES: 7, SectionKind.WHEN_TO_SEEK_CARE: 3, SectionKind.QUESTIONS: 1}


@pytest.fixture
def chips(theme: Theme, qtbot: QtBot) -> FilterChips:
    made = FilterChips(theme, 70)
    qtbot.addWidget(made)
    made.resize(900, 100)
    made.show_counts(12, COUNTS, None)
    made.show()
    return made


def chip(chips: FilterChips, text: str) -> Chip:
    return next(each for each in chips.findChildren(Chip) if each.text() == text)


def shown(chips: FilterChips) -> list[str]:
    """What screen readers hear of the chips in view, in order."""
    interfaces = (QAccessible.queryAccessibleInterface(each) for each in chips.findChildren(Chip) if each.isVisible())
    return [spoken.text(QAccessible.Text.Name) for spoken in interfaces]


def test_all_and_each_kind_that_was_found_are_shown_with_their_counts(chips: FilterChips) -> None:
    assert shown(chips) == ["All, 12 pages", "Causes, 7 pages", "Seek care, 3 pages", "Questions, 1 page"]


def test_the_counts_are_painted(chips: FilterChips) -> None:
    before = chip(chips, "Causes").grab().toImage()
    chips.show_counts(12, {**COUNTS, SectionKind.CAUSES: 8}, None)
    assert chip(chips, "Causes").grab().toImage() != before


@pytest.mark.parametrize(("most", "counts"), [(70, (7, 42)), (8000, (9, 7999))])
def test_chips_stay_where_they_are_while_the_counts_change(
    theme: Theme, qtbot: QtBot, most: int, counts: tuple[int, int]
) -> None:
    chips = FilterChips(theme, most)
    qtbot.addWidget(chips)
    sizes = []
    for count in counts:
        chips.show_counts(count, {SectionKind.CAUSES: count}, None)
        sizes.append(chip(chips, "Causes").sizeHint())
    assert sizes[0] == sizes[1]


def test_the_kind_that_is_on_stays_in_view_with_nothing_found(chips: FilterChips) -> None:
    chips.show_counts(0, {}, SectionKind.STEPS)
    assert shown(chips) == ["All, 0 pages", "Steps, 0 pages"]


@pytest.mark.parametrize(("only", "on"), [(None, "All"), (SectionKind.CAUSES, "Causes")])
def test_exactly_one_chip_is_on(chips: FilterChips, only: SectionKind | None, on: str) -> None:
    chips.show_counts(12, COUNTS, only)
    assert [each.text() for each in chips.findChildren(Chip) if each.isChecked()] == [on]


@pytest.mark.parametrize(("text", "kind"), [("All", ""), ("Causes", "causes"), ("Seek care", "when-to-seek-care")])
def test_a_chip_is_chosen_by_mouse_and_by_key(chips: FilterChips, qtbot: QtBot, text: str, kind: str) -> None:
    with qtbot.waitSignal(chips.kind_chosen) as chosen:
        qtbot.mouseClick(chip(chips, text), Qt.MouseButton.LeftButton)
    assert chosen.args == [kind]
    with qtbot.waitSignal(chips.kind_chosen) as chosen:
        qtbot.keyClick(chip(chips, text), Qt.Key.Key_Space)
    assert chosen.args == [kind]


@pytest.mark.parametrize("look", Look)
def test_a_chip_that_is_on_is_filled_and_ticked(
    chips: FilterChips, theme: Theme, count_pixels: CountPixels, look: Look
) -> None:
    theme.choose(look)
    theme.resize(2.0)
    chips.show_counts(12, COUNTS, SectionKind.CAUSES)
    on, off = chip(chips, "Causes"), chip(chips, "Questions")
    on.resize(on.sizeHint())
    assert count_pixels(on, theme.hex("accent")) > on.width() * on.height() / 3
    assert on.sizeHint().width() > chip(chips, "Causes").fontMetrics().horizontalAdvance("Causes 7")
    assert count_pixels(off, theme.hex("card")) > off.width() * off.height() / 3


def test_care_wears_the_shape_of_an_emergency_until_it_is_on(
    chips: FilterChips, theme: Theme, count_pixels: CountPixels
) -> None:
    care = chip(chips, "Seek care")
    assert count_pixels(care, theme.hex("redFill")) > 50
    chips.show_counts(12, COUNTS, SectionKind.WHEN_TO_SEEK_CARE)
    assert count_pixels(care, theme.hex("redFill")) == 0
    assert count_pixels(chip(chips, "Causes"), theme.hex("redFill")) == 0


def test_a_chip_answers_to_the_mouse(chips: FilterChips, theme: Theme, qtbot: QtBot, count_pixels: CountPixels) -> None:
    causes = chip(chips, "Causes")
    qtbot.mouseMove(causes, QPoint(10, 10))
    qtbot.waitUntil(causes.underMouse)
    assert count_pixels(causes, theme.hex("accentTint")) > 500


@pytest.mark.parametrize("scale", [2.0, 4.0])
def test_a_chip_has_room_for_its_words_and_its_number(chips: FilterChips, theme: Theme, scale: float) -> None:
    theme.resize(scale)
    for each in chips.findChildren(Chip):
        assert each.minimumSizeHint().height() >= 14.5 * scale * 1.3
        assert each.minimumSizeHint() == each.sizeHint()


def written(chip: Chip) -> list[int]:
    """The columns of a chip that something stands in."""
    picture = chip.grab().toImage()
    middle = picture.height() // 2
    ground = picture.pixel(12, middle)
    rows = range(middle - 6, middle + 6)
    return [x for x in range(12, chip.width() - 12) if any(picture.pixel(x, y) != ground for y in rows)]


@pytest.mark.parametrize("count", [7, 12, 345])
def test_words_and_number_stand_in_the_middle(chips: FilterChips, qtbot: QtBot, count: int) -> None:
    causes = chip(chips, "Causes")
    chips.show_counts(count, {**COUNTS, SectionKind.CAUSES: count}, None)
    qtbot.waitUntil(lambda: causes.size() == causes.sizeHint())
    columns = written(causes)
    assert columns[0] == pytest.approx(causes.width() - columns[-1], abs=3)


def test_narrow_the_chips_wrap(chips: FilterChips, qtbot: QtBot) -> None:
    chips.resize(250, 200)
    qtbot.waitUntil(lambda: chip(chips, "Questions").y() > chip(chips, "All").y())
    assert chips.heightForWidth(250) > chips.heightForWidth(900)
