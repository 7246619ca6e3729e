from dataclasses import replace

from PySide6.QtCore import QObject, Qt

from desktop.searching.result_model import PLACE, ResultModel
from resources.library import Library
from search_index.answer import Hit


def test_a_page_without_a_word_of_the_question_says_why_it_is_there(
    library: Library, hits: tuple[Hit, ...], qapp: QObject
) -> None:
    model = ResultModel(library, qapp)
    first, second, *_ = hits
    model.show_hits((first, replace(second, related_to=first.topic)))
    row = model.index(1, 0)
    assert row.data(PLACE) == f"Related to: {first.title}"
    assert f". Related to: {first.title}." in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Related" not in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
