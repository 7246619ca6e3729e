"""How big everything on the printed checklist is: to fit one page, to carry every sign, to be read without glasses."""

from dataclasses import dataclass, replace

from desktop.printing.lettering import GREY, Style

TIGHT = 0.93  # Atkinson asks for 1.36 em a line, which one page has no room for


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in mm, type in points."""

    margin: float
    mark: float
    title: Style
    carried_title: Style
    subtitle: Style
    instruction: Style
    answer: Style
    answer_shape: float
    head: float
    head_gap: float
    head_shape: float
    head_name: Style
    head_rest: Style
    alarm_rest: Style
    row: Style
    row_bold: Style
    ticked_row: Style
    hint: Style
    before_hint: str
    row_gap: float
    box: float
    box_line: float
    tick_line: float
    reasons: Style
    heading: Style
    label: Style
    field: float
    circle: float
    note_line: float
    foot: Style
    foot_bold: Style
    gap: float


ONE_PAGE = Measures(
    margin=10,
    mark=13,
    title=Style(24, 600, title=True),
    carried_title=Style(16, 600, title=True),
    subtitle=Style(11.5),
    instruction=Style(12, 600),
    answer=Style(14, 700, leading=TIGHT),
    answer_shape=8,
    head=6.6,
    head_gap=1.6,
    head_shape=5,
    head_name=Style(12.5, 700),
    head_rest=Style(11.5, 500),
    alarm_rest=Style(12, 700),
    row=Style(10.5, leading=TIGHT),
    row_bold=Style(10.5, 700, leading=TIGHT),
    ticked_row=Style(10.5, leading=TIGHT),
    hint=Style(10.5, color=GREY, leading=TIGHT),
    before_hint="  ",
    row_gap=0.4,
    box=3.8,
    box_line=0.4,
    tick_line=0.9,
    reasons=Style(9, leading=TIGHT),
    heading=Style(12, 700),
    label=Style(10, color=GREY),
    field=7,
    circle=5.1,
    note_line=7,
    foot=Style(9, leading=TIGHT),
    foot_bold=Style(9, 700, leading=TIGHT),
    gap=1.6,
)
LARGE = Measures(
    margin=15,
    mark=16,
    title=Style(32, 600, title=True),
    carried_title=Style(22, 600, title=True),
    subtitle=Style(18),
    instruction=Style(20, 600),
    answer=Style(24, 700),
    answer_shape=13,
    head=15.5,
    head_gap=3,
    head_shape=9.5,
    head_name=Style(23, 700),
    head_rest=Style(20, 500),
    alarm_rest=Style(20, 700),
    row=Style(20),
    row_bold=Style(20, 700),
    ticked_row=Style(20, 700),
    hint=Style(17, color=GREY),
    before_hint="\u2028",  # on a line of its own
    row_gap=3,
    box=8,
    box_line=0.7,
    tick_line=1.5,
    reasons=Style(17),
    heading=Style(21, 700),
    label=Style(17, color=GREY),
    field=13,
    circle=10,
    note_line=12,
    foot=Style(13),
    foot_bold=Style(13, 700),
    gap=4,
)
FULL = replace(
    ONE_PAGE,
    margin=14,
    head=8.4,
    head_gap=3,
    row=Style(11),
    row_bold=Style(11, 700),
    ticked_row=Style(11, 700),
    hint=Style(10, color=GREY),
    before_hint="\u2028",
    reasons=Style(10),
    row_gap=1.8,
    box=4.3,
    foot=Style(9),
    gap=2.4,
)
