import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from resources.identifiers import SectionKind
from search_index.answer import Answer
from search_index.searcher import Searcher


def best(searcher: Searcher, typed: str) -> tuple[str, str]:
    hit = searcher.search(typed).hits[0]
    return hit.topic, hit.section


def topics(answer: Answer) -> list[str]:
    return [hit.topic for hit in answer.hits]


@pytest.mark.parametrize(
    ("typed", "topic", "section"),
    [
        ("kidney stones", "kidney-stones", None),
        ("RENAL stone", "kidney-stones", None),
        ("passing a stone", "kidney-stones", None),
        ("is surgery needed for a stone", "kidney-stones", "treatment"),
        ("what causes a stone", "kidney-stones", "causes"),
        ("can exercise give me a kidney stone", "kidney-stones", "questions"),
        ("stone 100.4 F", "kidney-stones", "when-to-seek-care"),
        ("dark pee after spin class", "rhabdomyolysis", None),
        ("dark wee indoor cycling", "rhabdomyolysis", None),
        ("threw my back out", "back-strain", None),
        ("warmup", "back-strain", "prevention"),
        ("charley horse", "back-strain", None),
        ("paracetamol for back", "back-strain", "treatment"),
        ("running", "running", None),
    ],
)
def test_the_topic_meant_comes_first(searcher: Searcher, typed: str, topic: str, section: str | None) -> None:
    found = best(searcher, typed)
    assert found == (topic, section or found[1])


def test_a_topic_is_one_hit_by_its_best_section(searcher: Searcher) -> None:
    found = topics(searcher.search("stone back muscle"))
    assert len(found) == len(set(found)) > 1


def test_hits_come_best_first_and_no_more_than_asked_for(searcher: Searcher) -> None:
    answer = searcher.search("emergency help")
    scores = [hit.score for hit in answer.hits]
    assert scores == sorted(scores, reverse=True)
    assert searcher.search("emergency help", limit=1).hits == answer.hits[:1]
    assert searcher.search("emergency help", limit=0).hits == searcher.search("emergency help", limit=-1).hits == ()


def test_a_title_that_is_the_question_comes_first(searcher: Searcher) -> None:
    assert topics(searcher.search("muscle breakdown rhabdo"))[0] == "rhabdomyolysis"


def test_title_and_snippet_are_marked(searcher: Searcher) -> None:
    hit = searcher.search("renal stones treatment water").hits[0]
    assert [hit.title[start : start + length] for start, length in hit.title_marks] == ["Kidney", "stones"]
    marked = {hit.snippet[start : start + length] for start, length in hit.snippet_marks}
    assert {"water", "stone"} <= marked


def test_a_hit_says_which_sections_hold_how_many_found_words(searcher: Searcher) -> None:
    hit = searcher.search("stone").hits[0]
    assert hit.sections == (
        (SectionKind.CAUSES, 2),
        (SectionKind.TREATMENT, 3),
        (SectionKind.WHEN_TO_SEEK_CARE, 1),
        (SectionKind.QUESTIONS, 1),
    )


def test_counts_are_topics_by_section_whatever_section_is_asked_for(searcher: Searcher) -> None:
    answer = searcher.search("painkillers", only=SectionKind.TREATMENT)
    assert (answer.counts, answer.total) == ({SectionKind.TREATMENT: 2}, 2)
    other = searcher.search("painkillers", only=SectionKind.CAUSES)
    assert (other.counts, other.total, other.hits) == (answer.counts, 2, ())


@pytest.mark.parametrize("typed", ["treatment: stone", "stone treatment:"])
def test_a_prefix_asks_for_a_section(searcher: Searcher, typed: str) -> None:
    assert {hit.section for hit in searcher.search(typed).hits} == {SectionKind.TREATMENT}


def test_a_phrase_has_to_stand_as_it_is(searcher: Searcher) -> None:
    assert topics(searcher.search('"heavy weight"')) == ["back-strain"]
    assert topics(searcher.search('"weight heavy"')) == []
    assert topics(searcher.search('"passing a stone"')) == ["kidney-stones"]
    assert topics(searcher.search('"the of" stone')) == ["kidney-stones"]


def test_a_word_to_do_without_takes_out_sections_that_show_it(searcher: Searcher) -> None:
    assert topics(searcher.search("painkillers -stone")) == ["back-strain"]
    assert topics(searcher.search("kidneys -rhabdo")) == ["kidney-stones"]
    assert "kidney-stones" in topics(searcher.search("water -passing"))
    assert topics(searcher.search('painkillers -"strong painkillers" -nowhere')) == ["back-strain"]


def test_the_word_being_typed_goes_on_by_itself(searcher: Searcher) -> None:
    assert topics(searcher.search("rhab", typing=True))[0] == "rhabdomyolysis"
    assert searcher.search("rhab", typing=True).terms == ("rhabdo",)
    assert set(topics(searcher.search("acetamin", typing=True))) == {"kidney-stones", "back-strain"}
    assert searcher.search("xyz", typing=True) == Answer()


def test_a_whole_word_that_could_go_on_counts_most_as_it_is(searcher: Searcher) -> None:
    assert topics(searcher.search("run", typing=True))[0] == "running"


def test_a_stop_word_goes_on_only_when_it_stands_alone(searcher: Searcher) -> None:
    assert topics(searcher.search("we", typing=True))
    assert topics(searcher.search("stone we", typing=True)) == topics(searcher.search("stone"))


def test_a_slip_is_put_right_and_said(searcher: Searcher) -> None:
    answer = searcher.search("big kidnye Stones")
    assert (answer.suggestion, answer.corrected) == ("big kidney Stones", "big kidney Stones")
    assert (topics(answer)[0], answer.dropped) == ("kidney-stones", ("big",))


def test_a_slip_is_let_be_for_who_means_it(searcher: Searcher) -> None:
    answer = searcher.search_as_typed("kidnye stones")
    assert (answer.suggestion, answer.corrected, answer.dropped) == ("kidney stones", None, ("kidnye",))
    assert topics(answer)[0] == "kidney-stones"
    assert searcher.search_as_typed("kidney stones") == searcher.search("kidney stones")


def test_a_word_among_aliases_only_may_be_a_slip(searcher: Searcher) -> None:
    assert searcher.search("kidny").suggestion == "kidney"
    assert topics(searcher.search("crossfit")) == ["back-strain"]


def test_words_run_together_are_parted(searcher: Searcher) -> None:
    answer = searcher.search("kidneystone")
    assert (answer.suggestion, answer.corrected) == ("kidney stone", None)
    assert topics(answer)[0] == "kidney-stones"


def test_a_slip_towards_a_stop_word_is_left_out(searcher: Searcher) -> None:
    answer = searcher.search("whhat stone")
    assert (answer.corrected, answer.dropped) == ("what stone", ())


def test_a_slip_in_quotes_is_looked_for_as_it_is(searcher: Searcher) -> None:
    answer = searcher.search('"bladdr" stone')
    assert (answer.suggestion, answer.corrected, answer.is_loose) == ('"bladder" stone', None, True)
    assert answer.dropped == ("bladdr",)


def test_quotes_that_no_page_has_are_let_go_and_said_where_there_is_more_to_go_by(searcher: Searcher) -> None:
    answer = searcher.search('painkillers "weight water" -stones')
    assert answer.is_loose
    assert topics(answer) == ["back-strain"]
    assert not searcher.search('painkillers "strong painkillers"').is_loose
    assert searcher.search('"weight water"') == Answer()


def test_words_that_stand_nowhere_are_dropped_and_said(searcher: Searcher) -> None:
    answer = searcher.search("Laptop stone horse laptop")
    assert (answer.dropped, topics(answer)) == (("Laptop", "horse", "laptop"), ["kidney-stones"])


def test_a_hyphen_joins_only_what_is_one_word(searcher: Searcher) -> None:
    assert best(searcher, "warm-up") == ("back-strain", "prevention")
    assert searcher.search("stone-back").dropped == ()


def test_two_words_that_make_one_are_found(searcher: Searcher) -> None:
    answer = searcher.search("pain killers")
    assert set(topics(answer)) == {"kidney-stones", "back-strain"}
    assert answer.dropped == ()


def test_signs_come_fastest_first_and_never_as_hits(searcher: Searcher) -> None:
    answer = searcher.search("stone pain, brown wee after class, sore muscles")
    assert answer.signs == ("dark-urine-after-exercise", "stone-severe")
    assert set(topics(answer)) <= {"kidney-stones", "rhabdomyolysis", "back-strain", "running"}


def test_a_sign_lifts_the_topics_that_have_it(searcher: Searcher) -> None:
    assert topics(searcher.search("cola coloured pee"))[0] == "rhabdomyolysis"


def test_glossary_terms_are_named_apart(searcher: Searcher) -> None:
    assert searcher.search("what is a spasm").terms == ("spasm",)
    assert searcher.search("stone pain").terms == ("renal-colic",)
    assert searcher.search("stone").terms == ()


@pytest.mark.parametrize("typed", ["", "  ", "\0", '""', "-", "?!", "the of", "😀", "\ud800", "causes:", "-the"])
def test_nothing_asked_is_nothing_answered(searcher: Searcher, typed: str) -> None:
    assert searcher.search(typed) == Answer()
    assert searcher.search(typed, typing=True).signs == ()


@pytest.mark.parametrize(
    "typed",
    [
        "stone " * 834,
        "".join(chr(code) for code in range(32, 2000)),
        'AND OR NOT ( ) [a TO b] * ? ~2 ^4 : "stone',
        "'; DROP TABLE stone; --",
        "stone\0stone\ud83d",
        "ﬁbre ½ ² ß İ",
        '"' * 5000,
        "-" * 5000,
        "x" * 5000,
        "a-" * 2500,
        "اَلْعَرَبِيَّةُ 背中の痛み ปวดหลัง",
        "\u202estone",
        "9" * 400,
    ],
)
@pytest.mark.parametrize("typing", [False, True])
def test_nothing_typed_can_break_it(searcher: Searcher, typed: str, *, typing: bool) -> None:
    answer = searcher.search(typed, typing=typing)
    assert all("".join(answer.dropped).encode() for _ in answer.dropped)
    assert len(answer.hits) <= 4


def test_an_answer_is_the_same_each_time(searcher: Searcher) -> None:
    assert searcher.search("stone back pain class") == searcher.search("stone back pain class")


def test_a_saying_finds_what_it_means(searcher: Searcher) -> None:
    assert searcher.search("it has done my back in").hits[0].topic == "back-strain"


def test_the_details_of_a_hit_are_worked_out_once(searcher: Searcher) -> None:
    hit = searcher.search("kidney stone").hits[0]
    assert hit.details() is hit.details()
    assert hit.snippet


def test_the_details_of_hits_can_be_asked_for_in_any_thread(searcher: Searcher) -> None:
    expected = [hit.details() for hit in searcher.search("kidney stone").hits]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            asked = [hit.details for _ in range(50) for hit in searcher.search("kidney stone").hits]
            found = [*pool.map(lambda details: details(), asked)]
    finally:
        sys.setswitchinterval(interval)
    assert found == expected * 50
