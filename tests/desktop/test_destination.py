"""The way back through the places one has been."""

import pytest

from desktop.destination import AtAbout, AtChecklist, AtHome, AtSearch, AtTopic, Destination, History
from resources.identifiers import SectionKind, TopicSlug

RUNNING, STONES = AtTopic(TopicSlug("running")), AtTopic(TopicSlug("kidney-stones"))


def visited(*destinations: Destination) -> History:
    """A history that began at Home and went on to these."""
    history = History(AtHome())
    for destination in destinations:
        history.visit(destination)
    return history


def way_back(history: History) -> list[Destination]:
    """The current destination and all before it, the latest first."""
    found = [history.current.destination]
    while history.can_go_back:
        history.back()
        found.append(history.current.destination)
    return found


def test_a_history_begins_where_it_is_told_with_no_way_to_go() -> None:
    history = History(AtHome())
    assert history.current.destination == AtHome()
    assert not history.can_go_back
    assert not history.can_go_forward


def test_back_leads_through_every_visit_in_turn() -> None:
    assert way_back(visited(RUNNING, AtChecklist(), STONES)) == [STONES, AtChecklist(), RUNNING, AtHome()]


def test_forward_undoes_back() -> None:
    history = visited(RUNNING, STONES)
    history.back()
    assert history.can_go_forward
    history.forward()
    assert history.current.destination == STONES
    assert not history.can_go_forward


def test_back_at_the_first_visit_and_forward_at_the_last_stay_there() -> None:
    history = visited(RUNNING)
    history.forward()
    assert history.current.destination == RUNNING
    history.back()
    history.back()
    assert history.current.destination == AtHome()


def test_a_new_visit_forgets_the_way_forward() -> None:
    history = visited(RUNNING, STONES)
    history.back()
    history.visit(AtAbout())
    assert not history.can_go_forward
    assert way_back(history) == [AtAbout(), RUNNING, AtHome()]


def test_going_where_one_is_makes_no_visit_and_keeps_the_way_forward() -> None:
    history = visited(RUNNING, STONES)
    history.back()
    history.visit(AtTopic(TopicSlug("running")))
    assert history.can_go_forward


def test_another_section_of_the_same_topic_is_a_visit() -> None:
    section = AtTopic(TopicSlug("running"), SectionKind.CAUSES)
    assert way_back(visited(RUNNING, section)) == [section, RUNNING, AtHome()]


def test_typing_makes_one_visit() -> None:
    history = visited(RUNNING, *(AtSearch("kidney"[:length]) for length in range(1, 7)))
    assert way_back(history) == [AtSearch("kidney"), RUNNING, AtHome()]


@pytest.mark.parametrize("narrowed", [AtSearch("kidney", SectionKind.CAUSES), AtSearch("kidney", is_verbatim=True)])
def test_narrowing_a_search_stays_in_its_visit(narrowed: AtSearch) -> None:
    assert way_back(visited(AtSearch("kidney"), narrowed)) == [narrowed, AtHome()]


def test_a_search_after_reading_is_a_visit_of_its_own() -> None:
    history = visited(AtSearch("kidney"), STONES, AtSearch("running"))
    assert way_back(history) == [AtSearch("running"), STONES, AtSearch("kidney"), AtHome()]


def test_typing_on_after_coming_back_to_a_search_forgets_the_way_forward() -> None:
    history = visited(AtSearch("kidney"), STONES)
    history.back()
    history.visit(AtSearch("kidneys"))
    assert not history.can_go_forward
    assert way_back(history) == [AtSearch("kidneys"), AtHome()]


def test_a_visit_keeps_how_far_somebody_had_read() -> None:
    history = visited(RUNNING)
    history.current.position = 0.4
    history.visit(STONES)
    assert history.current.position == 0
    history.back()
    assert history.current.position == 0.4
