from desktop.reading.plates import PARTS, themed
from resources.library import Library

PLATE = "<svg><style>.line{stroke:#123456}</style><style>.kept{}</style><path class='line'/></svg>"


def test_the_style_block_of_a_plate_is_written_in_the_colours_of_the_look() -> None:
    assert "#123456" not in themed(PLATE, lambda token: token)


def test_every_class_gets_its_fill_and_stroke() -> None:
    made = themed(PLATE, lambda token: f"[{token}]")
    assert ".bone{fill:[iBone];stroke:[iInk]}" in made
    assert ".line{fill:none;stroke:[iInk]}" in made
    assert all(f".{name}{{" in made for name in PARTS)


def test_only_the_first_style_block_is_replaced_and_the_drawing_stays() -> None:
    made = themed(PLATE, lambda token: token)
    assert "<style>.kept{}</style><path class='line'/>" in made


def test_every_class_that_the_plates_that_ship_use_has_a_colour(shipped: Library) -> None:
    used = {name for plate in shipped.pictures.values() for name in plate.split('class="')[1:]}
    assert {name.split('"')[0] for name in used} <= PARTS.keys()
