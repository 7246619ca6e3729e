"""Every claim of the popular articles is answered somewhere: `docs/coverage.tsv` says where."""

import csv
from pathlib import Path

import pytest

from resources.bundle import content_folder
from resources.identifiers import TopicSlug
from resources.pack import read_pack

CLAIMS = 354
TABLE = Path(__file__).resolve().parents[2] / "docs" / "coverage.tsv"
LIBRARY = read_pack(content_folder()).library
with TABLE.open(encoding="utf-8", newline="") as lines:
    ROWS = [tuple(row.values()) for row in csv.DictReader(lines, delimiter="\t")]


def test_no_claim_is_missing() -> None:
    assert {claim for claim, _, _ in ROWS} == {f"C{number:03}" for number in range(1, CLAIMS + 1)}


def test_no_page_is_missing() -> None:
    assert {topic for _, topic, _ in ROWS} == set(LIBRARY.topics)


def test_rows_are_sorted_and_stand_once() -> None:
    assert sorted(set(ROWS)) == ROWS


@pytest.mark.parametrize("topic", sorted({topic for _, topic, _ in ROWS}))
def test_each_section_named_is_there(topic: str) -> None:
    sections = {section.kind.value for section in LIBRARY.topics[TopicSlug(topic)].sections}
    assert {section for _, at, section in ROWS if at == topic} <= sections
