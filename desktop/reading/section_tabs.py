"""The sections of a page as tabs, or folded into one button with a menu where they do not fit."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCursor, QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QMenu, QPushButton, QTabBar, QWidget

from desktop.painting import paint_box, paint_icon, paint_urgency
from desktop.reading.article_builder import Landmark, tabs_height
from desktop.theme import Theme
from resources.identifiers import SectionKind, Tier

GAP, LEAST_GAP = 18, 12  # px at 100 % between tabs
SHAPE, SHAPE_ROOM = 15, 20
NARROWEST_FOR_WORD = 280  # px at 100 %; below, the button leaves out the word "Section"
ALIGN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class SectionTabs(QWidget):
    """Lies over the page. `place` says where the column of text is; it folds by itself.

    Where all tabs but the last, the sources, fit, that one is left out: the head of the page leads there too.
    """

    chosen = Signal(int)  # the number of the landmark

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._landmarks: tuple[Landmark, ...] = ()
        self._is_stuck = False
        self._column = (0, 0)
        self.row = TabRow(theme, self)
        self.menu_button = SectionButton(theme, self)
        self.row.chosen.connect(self.chosen)
        self.menu_button.chosen.connect(self.chosen)

    def show_landmarks(self, landmarks: Sequence[Landmark]) -> None:
        """Show another page's sections, the first one current."""
        self._landmarks = tuple(landmarks)
        self.menu_button.show_landmarks(landmarks)
        self._fold()

    def set_current(self, number: int) -> None:
        """Follow the page."""
        self.row.set_current(number)
        self.menu_button.set_current(number)

    def place(self, left: int, width: int) -> None:
        """Take the column of text; call again when the theme changed."""
        self._column = (left, width)
        self._fold()

    def set_stuck(self, is_stuck: bool) -> None:
        """Whether it holds on to the top edge, under which the page moves."""
        self._is_stuck = is_stuck
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("page"))
        left, width = (0, self.width()) if self._is_stuck else self._column
        painter.fillRect(left, self.height() - 1, width, 1, self._theme.color("line"))

    def _fold(self) -> None:
        left, width = self._column
        height = tabs_height(self._theme)
        current = self.menu_button.current
        shown = next((tabs for tabs in self._choices() if self.row.gap_for(tabs, width) >= LEAST_GAP), None)
        self.row.setVisible(shown is not None)
        self.menu_button.setVisible(shown is None)
        if shown is not None:
            self.row.show_landmarks(shown, min(GAP, self.row.gap_for(shown, width)))
            self.row.setGeometry(left, 0, width, height)
        self.menu_button.setGeometry(left, self._theme.space_px(5), 0, 0)
        self.menu_button.resize(self.menu_button.sizeHint().boundedTo(QSize(width, height)))
        self.set_current(current)

    def _choices(self) -> tuple[tuple[Landmark, ...], ...]:
        return self._landmarks, self._landmarks[:-1]


class TabRow(QTabBar):
    """Real tabs for keyboard and screen reader, painted as plain words with a bar under the current one."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._landmarks: tuple[Landmark, ...] = ()
        self._gap: float = GAP
        self._current = 0
        self.setAccessibleName(self.tr("Sections of this page"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.currentChanged.connect(self.chosen)
        self.tabBarClicked.connect(self._clicked)

    def show_landmarks(self, landmarks: Sequence[Landmark], gap: float) -> None:
        """Show one tab each, `gap` px (at 100 %) apart."""
        with QSignalBlocker(self):
            while self.count():
                self.removeTab(0)
            self._landmarks, self._gap = tuple(landmarks), gap
            for landmark in landmarks:
                self.addTab(landmark.title)

    def set_current(self, number: int) -> None:
        """Follow the page; where the current section has no tab, none is marked."""
        self._current = number
        with QSignalBlocker(self):
            self.setCurrentIndex(min(number, self.count() - 1))
        self.update()

    def gap_for(self, landmarks: Sequence[Landmark], width: int) -> float:
        """How far apart these tabs could stand in that width, in px at 100 %; 0 or less: they do not fit."""
        words = sum(self._word_width(landmark) for landmark in landmarks)
        gaps = max(1, len(landmarks) - 1)
        return (width - words) / gaps / self._theme.space_px(100) * 100

    def tabSizeHint(self, index: int) -> QSize:
        gap = 0 if index == self.count() - 1 else int(self._theme.space_px(100) * self._gap / 100)
        return QSize(self._word_width(self._landmarks[index]) + gap, tabs_height(self._theme))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, landmark in enumerate(self._landmarks):
            self._paint_tab(painter, landmark, QRectF(self.tabRect(number)), is_current=number == self._current)

    def _paint_tab(self, painter: QPainter, landmark: Landmark, box: QRectF, *, is_current: bool) -> None:
        theme = self._theme
        box.setWidth(self._word_width(landmark))
        words = QRectF(box)
        if landmark.kind is SectionKind.WHEN_TO_SEEK_CARE:
            side = theme.text_px(SHAPE)
            paint_urgency(painter, theme, Tier.EMERGENCY, QRectF(box.left(), box.center().y() - side / 2, side, side))
            words.setLeft(box.left() + theme.text_px(SHAPE_ROOM))
        painter.setFont(theme.font(15, 600 if is_current else 500))
        is_under_mouse = self.underMouse() and box.contains(self.mapFromGlobal(QCursor.pos()))
        painter.setPen(theme.color("accent" if is_current else "ink" if is_under_mouse else "ink2"))
        painter.drawText(words.adjusted(0, 0, 20, 0), ALIGN, landmark.title)
        if is_current:
            paint_box(painter, QRectF(box.left(), box.bottom() - 3.5, box.width(), 3.5), 1.75, theme.color("accent"))

    def _word_width(self, landmark: Landmark) -> int:
        room = self._theme.text_px(SHAPE_ROOM) if landmark.kind is SectionKind.WHEN_TO_SEEK_CARE else 0
        return QFontMetrics(self._theme.font(15, 600)).horizontalAdvance(landmark.title) + room

    def _clicked(self, index: int) -> None:
        if index >= 0 and index == self.currentIndex():
            self.chosen.emit(index)


class SectionButton(QPushButton):
    """Names the current section and opens a menu of them all."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.current = 0
        self._theme = theme
        self._tabs = parent
        self._landmarks: tuple[Landmark, ...] = ()
        self.setProperty("radius", 10)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMenu(QMenu(self))

    def show_landmarks(self, landmarks: Sequence[Landmark]) -> None:
        """Offer another page's sections, the first one current."""
        self._landmarks = tuple(landmarks)
        self.menu().clear()
        for number, landmark in enumerate(landmarks):
            action = QAction(landmark.title, self.menu(), checkable=True)
            action.triggered.connect(lambda _=False, number=number: self.chosen.emit(number))
            self.menu().addAction(action)
        self.set_current(0)

    def set_current(self, number: int) -> None:
        """Follow the page."""
        self.current = number
        for index, action in enumerate(self.menu().actions()):
            action.setChecked(index == number)
        if self._landmarks:
            self.setAccessibleName(self.tr("Section: {title}").format(title=self._landmarks[number].title))
            self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        first, second = self._words()
        theme = self._theme
        words = QFontMetrics(theme.font(15)).horizontalAdvance(first)
        words += QFontMetrics(theme.font(15, 600)).horizontalAdvance(second)
        width = words + theme.text_px(20) + theme.space_px(12 + 10 + 10)
        return QSize(width, tabs_height(theme) - theme.space_px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        fill = "accentTint" if self.underMouse() else "card"
        paint_box(painter, self.rect(), 10, theme.color(fill), (theme.color("edge"), theme.border))
        x = theme.space_px(12)
        end = self.width() - theme.text_px(18) - theme.space_px(20)
        for words, weight in zip(self._words(), (400, 600), strict=True):
            painter.setFont(theme.font(15, weight))
            painter.setPen(theme.color("ink"))
            shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, end - x)
            painter.drawText(QRectF(x, 0, end - x, self.height()), ALIGN, shown)
            x += QFontMetrics(painter.font()).horizontalAdvance(words)
        side = theme.text_px(18)
        chevron = QRectF(self.width() - side - theme.space_px(10), (self.height() - side) / 2, side, side)
        paint_icon(painter, "chevd", chevron, theme.color("ink2"))

    def _words(self) -> tuple[str, str]:
        title = self._landmarks[self.current].title if self._landmarks else ""
        has_room = self._tabs.width() > self._theme.text_px(NARROWEST_FOR_WORD)
        return self.tr("Section: ") if has_room else "", title
