"""Who answers: owns the open index, or looks through the pages while there is none."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from resources.identifiers import SectionKind
from resources.library import Library
from search_index.answer import Answer

if TYPE_CHECKING:
    from search_index.scan import PlainScan
    from search_index.searcher import Searcher

LIMIT = 30


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asks: words, one kind of section or all, and whether they mean the words to the letter."""

    words: str
    only: SectionKind | None = None
    is_verbatim: bool = False


class Answerer(QObject):
    """Answers questions in the thread that it lives in: the window's own, or one for itself where that takes longer.

    All that it does is asked of it by signals, so that Qt sees to the threads. `newest` may be set from outside: of the
    questions that wait, only the one with this number is answered.
    """

    answered = Signal(Question, Answer)
    opened = Signal()
    missed = Signal()

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._searcher: Searcher | None = None
        self.newest = 0

    @Slot(tuple)
    def open(self, folders: tuple[Path, ...]) -> None:
        """Open the first index that is current, or say that none is."""
        from search_index.searcher import IndexNotCurrent, Searcher

        for folder in folders:
            with suppress(IndexNotCurrent):
                self._searcher = Searcher.open(folder, self._library)
                self.opened.emit()
                return
        self.missed.emit()

    @Slot(Question, int)
    def answer(self, question: Question, number: int) -> None:
        """Answer as somebody types: the last word may be half a word."""
        if number != self.newest:
            return
        asked = self._searcher or self._scan
        if question.is_verbatim:
            answer = asked.search_as_typed(question.words, limit=LIMIT, only=question.only)
        else:
            answer = asked.search(question.words, limit=LIMIT, typing=True, only=question.only)
        self.answered.emit(question, answer)

    @Slot()
    def close(self) -> None:
        """Let go of the index."""
        if self._searcher is not None:
            self._searcher.close()
            self._searcher = None

    @cached_property
    def _scan(self) -> PlainScan:
        from search_index.scan import PlainScan

        return PlainScan(self._library)
