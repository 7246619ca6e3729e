"""Check how plainly the pages are written, and print the hardest sentences.

    python3 scripts/check_words.py

The reading grade of a page is its Flesch-Kincaid grade as textstat counts it. A sentence is what ends with a mark and a
space; headings, captions and the cells of tables are sentences of their own.
"""

import re
import statistics
from collections.abc import Iterable, Iterator

import textstat

from resources.bundle import content_folder
from resources.pack import read_pack
from resources.topic import Topic

HIGHEST_MEDIAN, HIGHEST = 7.0, 9.0  # grades
LONGEST, SHORTEST_GRADED = 24, 8  # words of a sentence; the grade of a shorter one says little
SHOWN = 5  # of the hardest sentences
_END = re.compile(r"(?<=[.?!])\s+")


def sentences_of(topic: Topic) -> Iterator[str]:
    """Every sentence of a page, ended by a mark, in reading order."""
    lines = [topic.summary, *(line for section in topic.sections for line in section.lines)]
    for line in filter(None, lines):
        for sentence in _END.split(line):
            yield sentence if sentence[-1] in ".?!" else f"{sentence}."


def grade_of(sentences: Iterable[str]) -> float:
    """The years of school that it takes to read them."""
    return float(textstat.flesch_kincaid_grade(" ".join(sentences)))


def main() -> int:
    """Print what is found; 1 where a page or all of them are too hard, or a sentence is too long."""
    pages = {topic.slug: list(sentences_of(topic)) for topic in read_pack(content_folder()).library.topics.values()}
    grades = {slug: grade_of(sentences) for slug, sentences in pages.items()}
    median, hardest_page = statistics.median(grades.values()), max(grades, key=grades.__getitem__)
    sentences = [(slug, sentence) for slug, sentences in pages.items() for sentence in sentences]
    whole = [each for each in sentences if len(each[1].split()) >= SHORTEST_GRADED]
    hardest = sorted(whole, key=lambda each: grade_of([each[1]]), reverse=True)[:SHOWN]
    faults = [
        f"{slug}: a sentence of over {LONGEST} words: {said}" for slug, said in whole if len(said.split()) > LONGEST
    ]
    faults += [f"{slug}: grade {grade:.1f}, over {HIGHEST:.0f}" for slug, grade in grades.items() if grade > HIGHEST]
    if median > HIGHEST_MEDIAN:
        faults.append(f"the median grade is over {HIGHEST_MEDIAN:.0f}")
    print(f"{len(pages)} pages: median grade {median:.1f}, highest {grades[hardest_page]:.1f} ({hardest_page})")
    print(*(f"hard to read: {slug}: {sentence}" for slug, sentence in hardest), *faults, sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    raise SystemExit(main())
