from resources.identifiers import SectionKind
from resources.library import Library
from search_index.scan import PlainScan


def test_pages_are_found_by_how_their_words_begin_those_with_most_first(small: Library) -> None:
    answer = PlainScan(small).search("weight on back musc")
    assert answer.is_plain
    assert [hit.topic for hit in answer.hits] == ["back-strain", "rhabdomyolysis"]
    assert (answer.hits[0].section, answer.total) == (SectionKind.CAUSES, 2)
    assert answer.counts[SectionKind.CAUSES] == 2


def test_the_line_with_a_word_is_quoted_and_marked(small: Library) -> None:
    hit = PlainScan(small).search("surgery stones").hits[0]
    assert hit.snippet == "Surgery is for large stones."
    assert hit.snippet_marks == ((0, 7), (21, 6))
    assert hit.title_marks == ((7, 6),)


def test_signs_stand_above_whatever_is_found(small: Library) -> None:
    assert PlainScan(small).search("brown wee after class").signs == ("dark-urine-after-exercise",)
    assert PlainScan(small).search("sore back").signs == ()


def test_quotes_minus_and_one_kind_are_heeded(small: Library) -> None:
    scan = PlainScan(small)
    assert scan.search('"painkillers" -strong').hits[0].topic == "back-strain"
    kinds = {hit.section for hit in scan.search("stone", only=SectionKind.TREATMENT).hits}
    assert kinds == {hit.section for hit in scan.search("treatment: stone").hits} == {SectionKind.TREATMENT}


def test_nothing_asked_is_nothing_found(small: Library) -> None:
    assert PlainScan(small).search("").hits == ()
    assert PlainScan(small).search("the of").hits == ()
    assert PlainScan(small).search("zebra").hits == ()
