from search_index.concepts import Concepts, Run

GROUPS = (("pee", "wee", "pass water"), ("of the", "pee"), ("water", "fluid"))


def test_a_word_belongs_to_every_group_that_names_it() -> None:
    concepts = Concepts(GROUPS)
    assert concepts.terms_of("pee") == ("=0", "=1")
    assert concepts.terms_of("stone") == ()


def test_the_longest_name_at_a_place_comes_first() -> None:
    concepts = Concepts((("water",), ("water sport",)))
    assert concepts.at(["water", "sport"], 0) == [Run(0, 2, ("=1",)), Run(0, 1, ("=0",))]


def test_names_inside_names_are_counted_too() -> None:
    assert sorted(Concepts(GROUPS).named(["pass", "water", "pee"])) == ["=0", "=0", "=1", "=2"]


def test_single_words_of_a_group_are_known() -> None:
    concepts = Concepts(GROUPS)
    assert concepts.stems_of("=0") == {"pee", "wee"}
    assert concepts.stems_of("pee") == frozenset()


def test_a_saying_is_known_by_its_little_words_too() -> None:
    concepts = Concepts([["back strain", "done my back in"], ["faint", "pass out"]])
    assert concepts.said(["i", "have", "done", "my", "back", "in", "again"]) == ["=0"]
    assert concepts.said(["my", "back"]) == []
    assert concepts.at(["back"], 0) == []
    assert [run.terms for run in concepts.at(["pass", "out"], 0)] == [("=1",)]


def test_a_name_at_the_end_of_a_line_is_found_once_though_a_longer_one_begins_so() -> None:
    concepts = Concepts((("kidney stone pain",), ("kidney stone",)))
    assert concepts.at(["kidney", "stone"], 0) == [Run(0, 2, ("=1",))]
    assert concepts.named(["kidney", "stone"]) == ["=1"]
