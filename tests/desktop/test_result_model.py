"""The hits of an answer as a list."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop.searching.result_model import HIT, PLACE, ResultModel
from resources.library import Library
from search_index.answer import Hit


@pytest.fixture
def parent(qapp: QApplication) -> QObject:
    return QObject()


@pytest.fixture
def model(library: Library, parent: QObject, hits: tuple[Hit, ...]) -> ResultModel:
    made = ResultModel(library, parent)
    made.show_hits(hits[:3])
    return made


def test_it_keeps_the_rules_of_qts_models(model: ResultModel, hits: tuple[Hit, ...]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_hits(hits)
    model.show_hits(())
    assert tester.model() is model


def test_there_is_one_row_a_hit_in_the_same_order(model: ResultModel, hits: tuple[Hit, ...]) -> None:
    assert model.rowCount() == 3
    assert [model.index(row, 0).data(HIT) for row in range(3)] == list(hits[:3])
    assert model.rowCount(model.index(0, 0)) == 0


def test_new_hits_replace_all_rows(model: ResultModel, hits: tuple[Hit, ...]) -> None:
    model.show_hits(hits[3:4])
    assert model.rowCount() == 1
    assert model.index(0, 0).data() == hits[3].title


def test_a_row_tells_its_group(model: ResultModel, library: Library, hits: tuple[Hit, ...]) -> None:
    group = library.group_of(hits[1].topic)
    assert group is not None
    assert model.index(1, 0).data(PLACE) == group.title


def test_a_topic_in_no_group_has_no_place(library: Library, parent: QObject, hits: tuple[Hit, ...]) -> None:
    model = ResultModel(replace(library, groups=()), parent)
    model.show_hits(hits)
    assert model.index(0, 0).data(PLACE) == ""


def test_screen_readers_hear_title_section_snippet_and_place_in_the_list(
    model: ResultModel, hits: tuple[Hit, ...]
) -> None:
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{hits[1].title}. When to seek care. {hits[1].snippet} Result 2 of 3."


def test_what_was_not_asked_for_is_nothing(model: ResultModel) -> None:
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert QModelIndex().data() is None
