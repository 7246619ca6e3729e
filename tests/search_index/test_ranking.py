from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from resources.identifiers import SectionKind, TopicSlug
from resources.library import Library
from search_index._whoosh import Or, Term, open_dir
from search_index.groups import BOOST_UNIT
from search_index.query import read_query
from search_index.schema import FIELD, FieldWeight, impacts
from search_index.searcher import Searcher


@pytest.mark.parametrize(
    "typed",
    ["stone", "kidney stones", "dark pee after spin class", "sore back pain treatment", "painkillers for a stone"],
)
def test_our_sum_is_the_score_of_whooshs_own_search(searcher: Searcher, index: Path, typed: str) -> None:
    groups = searcher._planner.plan(read_query(typed)).groups
    totals = searcher._ranker.tally(groups).scores
    ours = {number: score for number, score in enumerate(totals) if score}
    opened = open_dir(str(index), readonly=True)
    terms = [
        Term(FIELD, part.term, round(BOOST_UNIT * group.weight * part.share))
        for group in groups
        for part in group.parts
    ]
    with opened.searcher() as stock:
        theirs = {hit.docnum: hit.score for hit in stock.search(Or(terms), limit=None)}
    opened.close()
    theirs = {number: score for number, score in theirs.items() if number < len(searcher._sections)}
    assert ours == theirs
    assert ours


def test_a_word_earns_more_for_every_time_it_stands_there_but_less_and_less() -> None:
    weight = FieldWeight(1.0, 0.5)
    one, two, three = (impacts([(weight, 1.0, {"a": count})])["a"] for count in (1, 2, 3))
    assert 0 < three - two < two - one < one


def test_a_word_earns_less_in_a_long_field() -> None:
    weight = FieldWeight(1.0, 0.5)
    assert impacts([(weight, 2.0, {"a": 1})])["a"] < impacts([(weight, 1.0, {"a": 1})])["a"]


def test_words_that_stand_together_rank_above_words_apart(searcher: Searcher) -> None:
    near, far = (searcher.search(typed).hits[0].score for typed in ("heavy weight", "heavy muscle"))
    assert near > far


def test_where_few_topics_match_those_next_to_them_follow(
    small: Library, build: Callable[[Library, Path], int], tmp_path: Path
) -> None:
    strain = replace(small.topics[TopicSlug("back-strain")], related=(TopicSlug("running"),))
    library = replace(small, topics={**small.topics, strain.slug: strain})
    build(library, tmp_path / "index")
    with Searcher.open(tmp_path / "index", library) as searcher:
        hits = searcher.search("twisting").hits
        kept = searcher.search("twisting", only=SectionKind.CAUSES).hits
    assert [(hit.topic, hit.related_to) for hit in hits] == [("back-strain", None), ("running", "back-strain")]
    assert hits[0].score >= hits[1].score
    assert [hit.topic for hit in kept] == ["back-strain"]


@pytest.mark.parametrize(
    ("typed", "is_care"),
    [
        ("can I run with back pain", False),
        ("back pain, and I passed out after a run", True),
        ("when to seek care with back pain from running", True),
    ],
)
def test_when_to_seek_care_is_shown_where_it_is_asked_for_or_a_sign_was_told(
    shipped_searcher: Searcher, typed: str, *, is_care: bool
) -> None:
    best = shipped_searcher.search(typed).hits[0]
    assert best.topic == "running"
    assert (best.section is SectionKind.WHEN_TO_SEEK_CARE) is is_care
