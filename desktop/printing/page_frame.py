"""What stands at the head and the foot of a printed page of the checklist."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.painting import paint_mark
from desktop.printing.blocks import Setting
from desktop.printing.lettering import BLACK, Lettering, Run
from desktop.printing.sheet_copy import SheetCopy
from desktop.printing.writing_lines import FieldRow

FIELDS_WIDTH = 72.0


class SheetHead:
    """Mark, title and subtitle, with name, date and time to the right, or below where type is large."""

    def __init__(self, setting: Setting, copy: SheetCopy, beside: bool) -> None:
        sizes = setting.sizes
        self._setting = setting
        self._beside = beside
        left = sizes.mark - 1
        room = setting.width - left - (FIELDS_WIDTH + 4 if beside else 0)
        self._title = setting.text((copy.checklist.sheet.title, sizes.title), width=room)
        self._subtitle = setting.text((copy.checklist.sheet.subtitle, sizes.subtitle), width=room)
        self._text_left = left
        fields = Setting(setting.typecase, sizes, FIELDS_WIDTH if beside else setting.width)
        date, time = _moment(copy.when)
        name, moment = ("Name", ""), (("Date", date), ("Time", time))
        if beside:
            self._fields = [FieldRow(fields, name), FieldRow(fields, *moment, shares=(0.64, 0.36), gap=4)]
        else:
            self._fields = [FieldRow(fields, name, moment[0], shares=(0.6, 0.4))]
        # The serif face carries much air above and below its letters: the two lines are set close.
        self._air = self._title.height * 0.2
        head = max(sizes.mark, self._title.height + self._subtitle.height - 1.55 * self._air)
        self.height = head if beside else head + sum(field.height for field in self._fields)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Mark left, words beside it."""
        side = self._setting.sizes.mark
        paint_mark(painter, QRectF(x - side * 0.18, y, side, side), BLACK)
        self._title.draw(painter, x + self._text_left, y - self._air)
        self._subtitle.draw(painter, x + self._text_left, y + self._title.height - 1.55 * self._air)
        if self._beside:
            x, y = x + self._setting.width - FIELDS_WIDTH, y - 1
        else:
            y += self.height - sum(field.height for field in self._fields)
        for field in self._fields:
            field.draw(painter, x, y)
            y += field.height


class CarriedHead:
    """The title again, on a page that goes on."""

    def __init__(self, setting: Setting, title: str) -> None:
        self._side = setting.sizes.mark * 0.75
        words = f"{title}, continued"
        self._text = setting.text((words, setting.sizes.carried_title), width=setting.width - self._side)
        self.height = max(self._side, self._text.height) + setting.sizes.gap

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Mark left, words beside it."""
        paint_mark(painter, QRectF(x - self._side * 0.18, y, self._side, self._side), BLACK)
        self._text.draw(painter, x + self._side, y + (self._side - self._text.height) / 2)


class SheetFoot:
    """Small print under a rule; `page` stands at the right end of the last line."""

    def __init__(self, setting: Setting, lines: list[Run], page: str) -> None:
        self._setting = setting
        style = setting.sizes.foot
        self._page = Lettering(setting.typecase, [(page, style)], setting.width, Qt.AlignmentFlag.AlignRight)
        room = setting.width - setting.typecase.width(page, style) - 4
        self._lines = [setting.text(line, width=room if line is lines[-1] else setting.width) for line in lines]
        self.height = sum(line.height for line in self._lines) + 1

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """The rule, then the lines."""
        painter.setPen(QPen(BLACK, 0.2))
        painter.drawLine(QPointF(x, y), QPointF(x + self._setting.width, y))
        y += 1
        for line in self._lines:
            line.draw(painter, x, y)
            y += line.height
        self._page.draw(painter, x, y - self._page.height)


def _moment(when: datetime | None) -> tuple[str, str]:
    return (f"{when.day} {when:%b %Y}", f"{when:%H:%M}") if when else ("", "")
