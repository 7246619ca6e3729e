"""A drawing is plain shapes: whatever else an SVG can hold is a fault with its line."""

from collections.abc import Callable

import pytest

Change = Callable[[str, str, str], None]
Faults = Callable[[], list[str]]

SVG = "http://www.w3.org/2000/svg"
LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href'


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<path", "<script>go()</script><path", "5: <script> is not used in a drawing."),
        ("<path", "<image/><path", "5: <image> is not used in a drawing."),
        ("<path", "<use/><path", "5: <use> is not used in a drawing."),
        ("<defs>", "<defs>\n<filter/>", "5: <filter> is not used in a drawing."),
        ("<path", "<svg/><path", "5: <svg> is not used in a drawing."),
        ("<path", '<a xmlns="x"/><path', f"5: <a> outside the namespace {SVG} is not used in a drawing."),
        ("<path", "<path onclick='go()'", "5: The attribute 'onclick' is not used in a drawing."),
        ("<path", f"<path {LINK}='https://a.org'", "5: The attribute 'href' is not used in a drawing."),
        ("<path", "<path href='#fade'", "5: The attribute 'href' is not used in a drawing."),
        ("<path", "<path style='fill: red'", "5: The attribute 'style' is not used in a drawing."),
        (
            "<path",
            "<path fill='url(https://a.org)'",
            "5: A drawing may not lead out of itself, as fill='url(https://a.org)' does.",
        ),
        ("url(#fade)", "url( 'a.svg' )", "3: A drawing may not lead out of itself, as 'url(' in its style does."),
        ("url(", "u<g/>rl(", "3: A style is plain text."),
        ("url(#fade)", "u<!-- -->rl(a.svg)", "3: A drawing may not lead out of itself, as 'url(' in its style does."),
        (".line", " " * 8190 + "url(a.svg)", "3: A drawing may not lead out of itself, as 'url(' in its style does."),
        (".line", "@import 'a.css'; .line", "3: A drawing may not lead out of itself, as '@' in its style does."),
        ("<svg", '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg', "1: A document type is not used in a drawing."),
        ("<svg", "<?go now?>\n<svg", "1: A processing instruction is not used in a drawing."),
        ("<svg", "<svg><svg", f"1: <svg> outside the namespace {SVG} is not used in a drawing."),
        ("</svg>", "", "7: This is no well-formed SVG: no element found."),
        ("<path", "<path class='a'", "5: This is no well-formed SVG: duplicate attribute."),
        ("<path", "&who;<path", "5: This is no well-formed SVG: undefined entity."),
        (
            "<path",
            "<g>" * 64 + "</g>" * 64 + "<path",
            "5: The elements of a drawing lie 64 deep at most.",
        ),
        ("<path", "<g/>\n" * 5000 + "<path", "4999: A drawing has 5000 elements at most."),
    ],
)
def test_a_drawing_is_plain_shapes(old: str, new: str, fault: str, change: Change, faults: Faults) -> None:
    change("illustrations/runner.svg", old, new)
    assert f"illustrations/runner.svg:{fault}" in faults()


def test_a_drawing_may_begin_with_an_xml_declaration(change: Change, faults: Faults) -> None:
    change("illustrations/runner.svg", "<svg", '<?xml version="1.0" encoding="UTF-8"?>\n<svg')
    assert faults() == []
