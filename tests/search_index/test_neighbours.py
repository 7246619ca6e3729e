from dataclasses import replace

from resources.identifiers import TopicSlug
from resources.library import Library
from search_index.neighbours import FADING, GATHERED_LIFT, NAMED, NAMING, SIGN_LIFT, Neighbours, SignLifts

STONES, STRAIN, RHABDO, RUNNING = range(4)


def test_a_topic_is_next_to_those_it_names_first_and_to_those_that_name_it(small: Library) -> None:
    topics = list(small.topics.values())
    topics[STRAIN] = replace(topics[STRAIN], related=tuple(map(TopicSlug, ("running", "kidney-stones"))))
    numbers = {topic.slug: number for number, topic in enumerate(topics)}
    neighbours = Neighbours(topics, numbers)
    assert neighbours.of(STONES) == {STRAIN: NAMED * FADING}
    assert neighbours.of(STRAIN) == {RUNNING: NAMING, STONES: NAMING * FADING}
    assert neighbours.of(RHABDO) == {}
    assert neighbours.of(RUNNING) == {STRAIN: NAMED}


def test_the_page_with_most_signs_of_a_tier_is_lifted_most(small: Library) -> None:
    topics, signs = list(small.topics.values()), small.checklist.signs
    topics[RUNNING] = replace(topics[RUNNING], signs=tuple(signs))
    lifts = SignLifts(topics, signs)
    dark, severe, soreness = (
        next(slug for slug in signs if slug.startswith(start)) for start in ("dark", "stone", "plain")
    )
    assert lifts.of([dark]) == {RHABDO: SIGN_LIFT, RUNNING: GATHERED_LIFT}
    assert lifts.of([severe]) == {STONES: GATHERED_LIFT, RUNNING: SIGN_LIFT}
    assert lifts.of([soreness]) == {RUNNING: SIGN_LIFT}
    assert lifts.of([]) == {}
