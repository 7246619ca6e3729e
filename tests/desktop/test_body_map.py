"""The body seen from behind."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.home.body_map import SPOTS, BodyMap
from desktop.home.figure import HEIGHT, KIDNEYS, LIMBS, REGIONS, paint_figure, region_at, shapes
from desktop.home.place_button import PlaceButton
from desktop.theme import Look, Theme
from resources.library import Library

CountPixels = Callable[[QWidget, str], int]
INSIDE = {
    "neck": (200, 118),
    "mid": (232, 180),
    "lower": (200, 286),
    "flankL": (146, 252),
    "flankR": (254, 252),
    "leg": (244, 352),
}


def label(body: BodyMap, title: str) -> PlaceButton:
    return next(each for each in body.findChildren(PlaceButton) if each.text() == title)


@pytest.fixture
def body(theme: Theme, library: Library, qtbot: QtBot) -> BodyMap:
    made = BodyMap(theme, library.places.values())
    qtbot.addWidget(made)
    made.resize(600, 478)
    label(made, "Front or groin").setFocus()  # it lights no region
    made.show()
    return made


def at(body: BodyMap, region: str) -> QPoint:
    """Where a region lies on the widget, while it is as high as the drawing."""
    x, y = INSIDE[region]
    return QPoint(round(body.width() / 2 + (x - 200) * body.height() / HEIGHT), round(y * body.height() / HEIGHT))


def enter() -> QEnterEvent:
    return QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5))


def labels(body: BodyMap) -> list[PlaceButton]:
    return body.findChildren(PlaceButton)


def test_the_drawing_has_every_shape_that_is_painted() -> None:
    assert set(shapes()) >= {*LIMBS, *REGIONS, *KIDNEYS}
    assert not any(path.isEmpty() for path in shapes().values())


@pytest.mark.parametrize(("region", "point"), INSIDE.items())
def test_a_point_tells_its_region(region: str, point: tuple[int, int]) -> None:
    assert region_at(QPointF(*point)) == region


@pytest.mark.parametrize("point", [(0, 0), (399, 477), (-50, 200)])
def test_beside_the_body_there_is_no_region(point: tuple[int, int]) -> None:
    assert region_at(QPointF(*point)) == ""


def test_no_two_regions_overlap() -> None:
    points = [QPointF(x, y) for x in range(60, 340, 4) for y in range(80, 478, 4)]
    hits = [sum(shapes()[region].contains(point) for region in REGIONS) for point in points]
    assert max(hits) == 1


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("region", REGIONS)
def test_a_lit_region_stands_out(theme: Theme, look: Look, region: str) -> None:
    theme.choose(look)
    image = QImage(400, 478, QImage.Format.Format_RGB32)
    colors = []
    for lit in ("", region):
        image.fill(theme.color("card"))
        painter = QPainter(image)
        paint_figure(painter, theme, lit)
        painter.end()
        colors.append(memoryview(image.constBits()).cast("I").tolist().count(theme.color("accentLine").rgb()))
    assert colors[1] > colors[0] + 100


@pytest.mark.parametrize(
    ("region", "place"),
    [(spot.region, slug) for slug, spot in SPOTS.items() if spot.region],
)
def test_a_press_on_a_region_asks_for_its_place(body: BodyMap, qtbot: QtBot, region: str, place: str) -> None:
    with qtbot.waitSignal(body.place_asked) as asked:
        qtbot.mouseClick(body, Qt.MouseButton.LeftButton, pos=at(body, region))
    assert asked.args == [place]


def test_a_press_beside_the_body_asks_for_nothing(body: BodyMap, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(body.place_asked):
        qtbot.mouseClick(body, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


@pytest.mark.parametrize("title", ["Neck", "Front or groin"])
def test_a_label_asks_for_its_place(body: BodyMap, qtbot: QtBot, title: str) -> None:
    with qtbot.waitSignal(body.place_asked) as asked:
        qtbot.keyClick(label(body, title), Qt.Key.Key_Space)
    assert asked.args == [title.lower().replace(" ", "-")]


def test_the_mouse_on_a_region_lights_its_label(
    body: BodyMap, theme: Theme, count_pixels: CountPixels, qtbot: QtBot
) -> None:
    qtbot.mouseMove(body, at(body, "lower"))
    qtbot.waitUntil(lambda: body.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    assert count_pixels(label(body, "Lower back"), theme.hex("accentTint")) > 500
    assert count_pixels(label(body, "Neck"), theme.hex("accentTint")) == 0
    qtbot.mouseMove(body, QPoint(2, 2))
    qtbot.waitUntil(lambda: count_pixels(label(body, "Lower back"), theme.hex("accentTint")) == 0)


def test_the_mouse_on_a_label_lights_its_region(body: BodyMap, theme: Theme, count_pixels: CountPixels) -> None:
    before = count_pixels(body, theme.hex("accentLine"))
    QApplication.sendEvent(label(body, "Lower back"), enter())
    assert count_pixels(body, theme.hex("accentLine")) > before + 500
    QApplication.sendEvent(label(body, "Lower back"), QEvent(QEvent.Type.Leave))
    assert count_pixels(body, theme.hex("accentLine")) == before


def test_the_keyboard_on_a_label_lights_its_region(
    theme: Theme, library: Library, count_pixels: CountPixels, open_window: Callable[[QWidget], None]
) -> None:
    body = BodyMap(theme, library.places.values())
    body.resize(480, 478)
    open_window(body)
    label(body, "Left flank").setFocus(Qt.FocusReason.TabFocusReason)
    lit = count_pixels(body, theme.hex("accentLine"))
    label(body, "Left flank").clearFocus()
    assert lit > count_pixels(body, theme.hex("accentLine")) + 500


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("size", [(480, 380), (760, 380), (1000, 700)])
def test_labels_stay_inside_and_apart(body: BodyMap, theme: Theme, scale: float, size: tuple[int, int]) -> None:
    theme.resize(scale)
    body.resize(size[0], max(size[1], body.minimumHeight()))
    places = [each.geometry() for each in labels(body)]
    assert all(body.rect().contains(place) for place in places)
    crossing = [(one, other) for one in places for other in places if one is not other and one.intersects(other)]
    assert crossing == []


def test_a_pack_may_know_fewer_places(theme: Theme, library: Library, qtbot: QtBot) -> None:
    body = BodyMap(theme, [place for place in library.places.values() if place.slug == "neck"])
    qtbot.addWidget(body)
    assert [each.text() for each in labels(body)] == ["Neck"]


def test_a_pack_may_know_no_place(theme: Theme, qtbot: QtBot, count_pixels: CountPixels) -> None:
    body = BodyMap(theme, [])
    qtbot.addWidget(body)
    body.resize(400, 478)
    assert count_pixels(body, theme.hex("iBody")) > 1000


def test_screen_readers_hear_the_place_and_what_lies_there(body: BodyMap) -> None:
    name = QAccessible.Text.Name
    assert QAccessible.queryAccessibleInterface(label(body, "Left flank")).text(name) == "Left flank, kidney area"
    assert QAccessible.queryAccessibleInterface(label(body, "Neck")).text(name) == "Neck"
    assert body.accessibleName() == "Body map, seen from behind"


@pytest.mark.parametrize("look", Look)
def test_a_label_is_legible_lit_or_not(body: BodyMap, theme: Theme, count_pixels: CountPixels, look: Look) -> None:
    theme.choose(look)
    flank = label(body, "Left flank")
    for is_lit, ground in ((False, "card"), (True, "accentTint")):
        flank.set_lit(is_lit)
        assert count_pixels(flank, theme.hex(ground)) > 1000
        assert count_pixels(flank, theme.hex("ink")) > 50
