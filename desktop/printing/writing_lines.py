"""The parts of a printed checklist that are written on by hand."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.printing.blocks import Setting
from desktop.printing.lettering import BLACK, GREY, LINE_BREAK, Lettering, Style

PAIN_STEPS = 11
NOTE_GOES_ON = "The note goes on in the full print."


class FieldRow:
    """Labels, each with a line to write on; `filled` is printed on the line."""

    def __init__(
        self, setting: Setting, *fields: tuple[str, str], shares: Sequence[float] = (), gap: float = 8
    ) -> None:
        self._setting = setting
        self._gap = gap
        self._fields = fields
        self._shares = shares or [1 / len(fields)] * len(fields)
        self.height = setting.sizes.field

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Side by side."""
        gap = self._gap
        whole = self._setting.width - gap * (len(self._fields) - 1)
        for (label, filled), share in zip(self._fields, self._shares, strict=True):
            self._draw_field(painter, QPointF(x, y + self.height), whole * share, (label, filled))
            x += whole * share + gap

    def _draw_field(self, painter: QPainter, foot: QPointF, width: float, field: tuple[str, str]) -> None:
        setting, style = self._setting, self._setting.sizes.label
        label = setting.text((field[0], style), width=width)
        label.draw(painter, foot.x(), foot.y() - label.height)
        start = foot.x() + min(setting.typecase.width(field[0], style) + 1.5, width)
        line = foot.y() - label.height + label.baseline + 0.5
        painter.setPen(QPen(BLACK, 0.25))
        painter.drawLine(QPointF(start, line), QPointF(foot.x() + width, line))
        if field[1]:
            value = setting.text((field[1], Style(style.points, 600)))
            value.draw(painter, start + 1, foot.y() - value.height)


class PainScale:
    """Circles from 0 to 10 to ring one of, after a label."""

    def __init__(self, setting: Setting, label: str) -> None:
        self._setting = setting
        self._label = label
        self.height = max(setting.sizes.field, setting.sizes.circle)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Spread over what the label leaves."""
        setting, side = self._setting, self._setting.sizes.circle
        label = setting.text((self._label, setting.sizes.label))
        label.draw(painter, x, y + self.height - label.height)
        left = x + setting.typecase.width(self._label, setting.sizes.label) + 3
        step = (x + setting.width - left - side) / (PAIN_STEPS - 1)
        figure = Style(setting.sizes.label.points * 0.9, 500)
        for number in range(PAIN_STEPS):
            circle = QRectF(left + number * step, y + self.height - side, side, side)
            painter.setPen(QPen(BLACK, 0.3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(circle)
            text = setting.text((str(number), figure))
            width = setting.typecase.width(str(number), figure)
            text.draw(painter, circle.center().x() - width / 2, circle.center().y() - text.height / 2)


class NoteLines:
    """Lines to write on; what a person noted on screen stands on the first ones, cut where they end."""

    def __init__(self, setting: Setting, count: int, note: str) -> None:
        self._setting = setting
        self._count = count
        self.height = count * setting.sizes.note_line
        self._note = self._cut(note) if note and count else None

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Rules only where nothing stands yet."""
        pitch, taken = self._setting.sizes.note_line, 0.0
        if self._note is not None:
            taken = self._note.height
            self._note.draw(painter, x, y + max(0.0, pitch - taken / len(self._note.lines) - 1))
        painter.setPen(QPen(GREY, 0.2))
        for number in range(1, self._count + 1):
            if number * pitch >= taken:
                painter.drawLine(QPointF(x, y + number * pitch), QPointF(x + self._setting.width, y + number * pitch))

    def _cut(self, note: str) -> Lettering:
        style = replace(self._setting.sizes.row, weight=500)
        whole = self._setting.text((note, style))
        fitting = int(self.height * len(whole.lines) / whole.height)
        if fitting >= len(whole.lines):
            return whole
        kept = LINE_BREAK.join((*whole.lines[: fitting - 1], NOTE_GOES_ON))
        return self._setting.text((kept, style))
