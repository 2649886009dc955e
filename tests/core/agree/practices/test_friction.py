from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.practices.friction import (
    Friction,
    Outcome,
    add_friction,
    carry_over,
    edit_friction,
    figures_words,
    friction_due,
    friction_figures,
    friction_missing,
    frictions_of,
    helped_words,
    months,
    move_frictions,
    remove_friction,
    set_friction_handoff,
    set_friction_owner,
    set_friction_until,
    set_outcome,
    still_open,
    write_into_handoff,
)
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import add_person

TODAY = date(2027, 3, 10)
MARCH, APRIL = date(2027, 3, 1), date(2027, 4, 1)


@pytest.fixture
def slow(document: Document) -> Friction:
    return add_friction(document, TODAY, "Leads wait for days")


def settle(document: Document, friction_id: int, outcome: Outcome) -> None:
    edit_friction(document, friction_id, experiment="One person looks twice a day")
    set_outcome(document, friction_id, outcome)


def test_a_point_stands_on_the_list_of_its_month(document: Document, slow: Friction) -> None:
    other = add_friction(document, date(2027, 3, 31), "Nobody reads the notes")
    add_friction(document, APRIL, "Later")
    assert slow.month == MARCH
    assert frictions_of(document, date(2027, 3, 20)) == [slow, other]
    move_frictions(document, TODAY, [other.id], slow.id)
    assert [one.id for one in frictions_of(document, MARCH)] == [other.id, slow.id]
    remove_friction(document, other.id)
    assert months(document, date(2027, 5, 9)) == [date(2027, 5, 1), APRIL, MARCH]


def test_a_point_without_text_or_in_an_unlikely_year_is_refused(document: Document) -> None:
    for day, text in ((TODAY, "  "), (date(1027, 1, 1), "Slow")):
        with pytest.raises(UserError):
            add_friction(document, day, text)
    assert document.all(Friction) == []


def test_whether_it_helped_is_said_of_an_experiment_only(document: Document, slow: Friction) -> None:
    with pytest.raises(UserError, match="no experiment"):
        set_outcome(document, slow.id, Outcome.HELPED)
    settle(document, slow.id, Outcome.HELPED)
    assert document.get(Friction, slow.id).outcome is Outcome.HELPED
    edit_friction(document, slow.id, experiment="")
    assert set_outcome(document, slow.id, Outcome.OPEN).outcome is Outcome.OPEN


def test_an_experiment_does_not_end_before_the_month_in_which_it_began(document: Document, slow: Friction) -> None:
    with pytest.raises(UserError, match="before the month"):
        set_friction_until(document, slow.id, date(2027, 2, 28))
    with pytest.raises(UserError, match="2927"):
        set_friction_until(document, slow.id, date(2927, 2, 28))
    assert set_friction_until(document, slow.id, MARCH).until == MARCH


def test_what_is_open_past_its_day_is_due_the_earliest_first(document: Document, slow: Friction) -> None:
    other, fine, settled = (add_friction(document, TODAY, text) for text in ("B", "C", "D"))
    for point, days in ((slow, 1), (other, 3), (fine, 0), (settled, 5)):
        set_friction_until(document, point.id, TODAY - timedelta(days))
    settle(document, settled.id, Outcome.DID_NOT)
    assert [one.id for one in friction_due(document, TODAY)] == [other.id, slow.id]


def test_an_open_point_moves_to_the_next_month_as_it_is(document: Document, slow: Friction) -> None:
    edit_friction(document, slow.id, experiment="One person looks twice a day")
    assert [one.id for one in still_open(document, APRIL)] == [slow.id]
    first = add_friction(document, APRIL, "Already there")
    carry_over(document, slow.id, date(2027, 4, 15))
    assert frictions_of(document, MARCH) == []
    assert [(one.id, one.experiment) for one in frictions_of(document, APRIL)] == [
        (first.id, ""),
        (slow.id, "One person looks twice a day"),
    ]
    assert still_open(document, APRIL) == []
    document.undo()
    assert len(frictions_of(document, MARCH)) == 1


def test_a_settled_point_comes_back_for_another_experiment(document: Document, slow: Friction) -> None:
    settle(document, slow.id, Outcome.PARTLY)
    again = carry_over(document, slow.id, APRIL)
    assert (again.text, again.experiment, again.outcome) == ("Leads wait for days", "", Outcome.OPEN)
    assert document.get(Friction, slow.id).outcome is Outcome.PARTLY
    for month in (MARCH, date(2027, 2, 1)):
        with pytest.raises(UserError, match="choose a later month"):
            carry_over(document, slow.id, month)


@given(st.lists(st.tuples(st.integers(1, 12), st.sampled_from(list(Outcome))), max_size=30))
def test_every_point_is_counted_once_and_none_helped_that_was_not_tried(points: list[tuple[int, Outcome]]) -> None:
    made = [Friction(id=n, month=date(2027, m, 1), text="x", outcome=o) for n, (m, o) in enumerate(points)]
    figures = friction_figures(made)
    assert sum(one.found for one in figures) == len(points)
    assert all(one.helped <= one.tried <= one.found for one in figures)
    assert [one.month for one in figures] == sorted({one.month for one in made}, reverse=True)


def test_the_figures_are_said_month_by_month_and_together(document: Document, slow: Friction) -> None:
    settle(document, slow.id, Outcome.HELPED)
    settle(document, add_friction(document, APRIL, "B").id, Outcome.PARTLY)
    add_friction(document, APRIL, "C")
    figures = friction_figures(document.all(Friction))
    assert [one.words for one in figures] == [
        "April 2027: 2 found, 1 tried, 0 helped",
        "March 2027: 1 found, 1 tried, 1 helped",
    ]
    assert figures_words(figures) == "3 friction points found in 2 months, 2 tried, 1 helped"
    assert figures_words([]) == ""


def test_what_a_point_still_wants_is_told(document: Document, slow: Friction) -> None:
    def told() -> list[str]:
        return [one.words for one in friction_missing(document.get(Friction, slow.id), TODAY)]

    assert told() == ["There is no experiment yet: what small change would show whether it can be better?"]
    edit_friction(document, slow.id, experiment="One person looks twice a day")
    assert told() == ["Nobody owns the experiment yet.", "It is not said until when the experiment is tried."]
    set_friction_owner(document, slow.id, add_person(document, "Ada").id)
    set_friction_until(document, slow.id, date(2027, 3, 9))
    assert told() == ["The experiment is over: did it help?"]
    set_outcome(document, slow.id, Outcome.HELPED)
    assert told() == ["It is not said yet what the experiment showed."]
    edit_friction(document, slow.id, showed="Half a day instead of three.")
    assert told() == []
    assert helped_words(document.get(Friction, slow.id)) == (
        "One person looks twice a day\nIt showed: Half a day instead of three."
    )


def test_what_helped_is_written_into_its_handoff(document: Document, slow: Friction) -> None:
    settle(document, slow.id, Outcome.DID_NOT)
    with pytest.raises(UserError, match="helped"):
        write_into_handoff(document, slow.id)
    settle(document, slow.id, Outcome.PARTLY)
    with pytest.raises(UserError, match="handoff"):
        write_into_handoff(document, slow.id)
    handoff = Handoff(id=document.new_id(), title="Leads", reality="By mail, on Mondays")
    with document.step("Add handoff") as step:
        step.put(handoff)
    set_friction_handoff(document, slow.id, handoff.id)
    assert write_into_handoff(document, slow.id).reality == "By mail, on Mondays\nOne person looks twice a day"
    document.undo()
    assert document.get(Handoff, handoff.id).reality == "By mail, on Mondays"


def test_a_point_forgets_a_handoff_that_is_removed(document: Document, slow: Friction) -> None:
    handoff = Handoff(id=document.new_id(), title="Leads")
    with document.step("Add handoff") as step:
        step.put(handoff)
    assert set_friction_handoff(document, slow.id, handoff.id).handoff_id == handoff.id
    with document.step("Remove handoff") as step:
        step.remove(handoff)
    assert document.get(Friction, slow.id).handoff_id is None
