from resources.identifiers import SectionKind
from resources.library import Library
from search_index.documents import KIND_WORDS, documents_of, sections_of
from search_index.schema import FIELD_WEIGHTS


def test_every_field_has_a_weight(small: Library) -> None:
    assert {name for document in documents_of(small) for name in document.fields} == set(FIELD_WEIGHTS)


def test_every_kind_of_section_has_words_that_ask_for_it() -> None:
    assert set(KIND_WORDS) == set(SectionKind)


def test_a_heading_counts_as_a_heading_and_not_as_body(small: Library) -> None:
    found = {document.key: document.fields for document in documents_of(small)}["kidney-stones#questions"]
    assert found["questions"] == ("Can exercise give me a kidney stone?",)
    assert found["body"] == ("Sweating much without drinking can.",)


def test_the_signs_of_a_topic_are_found_in_its_section_on_care(small: Library) -> None:
    fields = {document.key: document.fields for document in documents_of(small)}
    assert fields["rhabdomyolysis#when-to-seek-care"]["signs"] == ("Brown or cola-coloured urine, call .",)
    assert fields["rhabdomyolysis#causes"]["signs"] == ()


def test_sections_are_numbered_as_their_documents(small: Library) -> None:
    keys = [f"{slug}#{section.kind}" for slug, section in sections_of(small)]
    assert [document.key for document in documents_of(small)][: len(keys)] == keys
