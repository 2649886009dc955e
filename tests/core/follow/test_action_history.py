from datetime import date

import pytest

from facilitator.core.assess.improving import start_improvement
from facilitator.core.document import Document
from facilitator.core.follow import escalations
from facilitator.core.follow.action_history import Happened, history
from facilitator.core.follow.check_ins import Standing, check_in
from facilitator.core.follow.leaving import hand_over
from facilitator.core.follow.wins import mark_win
from facilitator.core.participants import participants
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import board, clusters, raci, solutions
from facilitator.core.run.actions import ActionState, add_action, set_due, set_state
from facilitator.core.run.improvement_actions import add_plan_action
from facilitator.core.run.vote import ballots, opportunities, ties, voting
from tests.conftest import NAMES, SetClock


def headings(happened: list[Happened]) -> list[str]:
    return [one.what for one in happened]


def person(document: Document, name: str) -> Person:
    return next(one for one in document.all(Person) if one.name == name)


def voted(document: Document, workshop: Workshop) -> int:
    """Two notes joined, voted on and answered by a solution, whose id is returned; the count is not shown yet."""
    lane = document.all(board.Lane, workshop_id=workshop.id)[0]
    notes = [board.add_note(document, lane.id, text) for text in ("Dates slip", "Beta is late")]
    cluster = clusters.join(document, [notes[1].id], notes[0])
    clusters.rename(document, cluster.id, "Dates")
    taken = opportunities.take(document, workshop.id, [cluster.id])[0]
    other = opportunities.add(document, workshop.id, "Something else")
    poll = voting.open_poll(document, workshop.id, [taken.id, other.id], 2, 2, 1, seed=1)
    for seat in participants(document, workshop.id)[:2]:
        ballots.put_dots(document, poll.id, seat.participant.id, taken.id, 2, voting.Way.PROXY)
    ties.close_poll(document, poll.id)
    return solutions.add_solution(document, workshop.id, "One calendar", taken.id, 2, "A page that all keep").id


def test_the_chain_is_told_from_the_note_to_the_end(document: Document, workshop: Workshop, clock: SetClock) -> None:
    solution_id = voted(document, workshop)
    voting.reveal(document, document.all(voting.Poll)[0].id)
    maria, tom = person(document, "Maria Lind"), person(document, "Tom Reed")
    action = solutions.add_action_to(document, solution_id, "Set it up", maria.id, date(2027, 1, 20))
    (row,) = raci.add_rows_from_solutions(document, workshop.id)
    column = raci.add_column(document, workshop.id, tom.id)
    raci.set_cell(document, row.id, column.id, "A")
    clock.forward(60 * 24)
    check_in(document, action.id, Standing.STUCK, "no tool yet")
    clock.forward(1)
    asked = escalations.escalate(document, action.id, tom.id, "Which tool?")
    clock.forward(60 * 24)
    escalations.answer(document, asked.id, "The one we have")
    clock.forward(1)
    check_in(document, action.id, Standing.CHANGED, "", date(2027, 1, 27))
    clock.forward(60 * 24)
    check_in(document, action.id, Standing.DONE, "All are in it")
    mark_win(document, action.id)

    told = history(document, action.id)
    assert headings(told) == [
        "Note written", "Note written", "Cluster “Dates”", "Voted on", "Solution “One calendar”", "Promised",
        "RACI for “One calendar (table 2)”" if row.title.endswith("(table 2)") else "RACI for “One calendar”",
        "Check-in: stuck", "Escalated to Tom Reed", "Escalation answered", "Check-in: changed", "Check-in: done",
        "Marked as a win",
    ]  # fmt: skip
    words = [one.words for one in told]
    assert words[:5] == [
        "Dates slip", "Beta is late", "2 notes that say the same", "4 dots, place 1 of 2", "A page that all keep",
    ]  # fmt: skip
    assert words[5:] == [
        "Q1 launch alignment. To be done by Wed 20 Jan", "A Tom Reed", "no tool yet", "Which tool?", "The one we have",
        "Now due Wed 27 Jan instead of Wed 20 Jan", "All are in it", "Set it up",
    ]  # fmt: skip
    assert [one.who for one in told[4:]] == [
        "Table 2", "Maria Lind", "", "Maria Lind", "", "Tom Reed", "Maria Lind", "Maria Lind", "",
    ]  # fmt: skip
    assert told[7].day == date(2027, 1, 13)


def test_nobody_behind_a_ballot_is_named(document: Document, workshop: Workshop) -> None:
    solution_id = voted(document, workshop)
    voting.reveal(document, document.all(voting.Poll)[0].id)
    action = solutions.add_action_to(document, solution_id, "Set it up")
    said = " ".join(f"{one.who} {one.words} {one.what}" for one in history(document, action.id))
    assert "4 dots" in said
    assert not any(name in said for name in NAMES)


def test_a_count_that_is_not_shown_yet_is_not_told(document: Document, workshop: Workshop) -> None:
    action = solutions.add_action_to(document, voted(document, workshop), "Set it up")
    assert "Voted on" not in headings(history(document, action.id))


def test_whose_it_was_until_then(document: Document, workshop: Workshop, clock: SetClock) -> None:
    maria, tom = person(document, "Maria Lind"), person(document, "Tom Reed")
    action = add_action(document, workshop.id, "Send pricing draft", owner_id=maria.id)
    clock.forward(60)
    hand_over(document, maria.id, tom.id)
    clock.forward(60)
    check_in(document, action.id, Standing.ON_TRACK)
    told = [(one.what, one.who) for one in history(document, action.id)]
    assert told == [
        ("Promised", "Maria Lind"),
        ("Handed over to Tom Reed", "Maria Lind"),
        ("Check-in: on track", "Tom Reed"),
    ]


@pytest.mark.parametrize("state", [ActionState.DONE, ActionState.DROPPED])
def test_what_was_settled_without_a_look_is_told_too(
    document: Document, workshop: Workshop, clock: SetClock, state: ActionState
) -> None:
    action = add_action(document, workshop.id, "Send pricing draft")
    clock.forward(60 * 24)
    set_state(document, action.id, state)
    last = history(document, action.id)[-1]
    assert (last.what, last.day, last.at) == (state.value.capitalize(), date(2027, 1, 13), document.now())


def test_an_action_from_a_single_note(document: Document, workshop: Workshop) -> None:
    lane = document.all(board.Lane, workshop_id=workshop.id)[0]
    note = board.add_note(document, lane.id, "Dates slip", document.all(Person)[0].team_id)
    action = add_action(document, workshop.id, "Fix dates", note_id=note.id)
    first, second = history(document, action.id)
    assert (first.what, first.who, first.words) == ("Note written", "Product", "Dates slip")
    assert second.what == "Promised"


def test_an_action_of_a_plan_to_improve(document: Document) -> None:
    plan = start_improvement(document, "Roadmap talks", why="Sales hears late")
    action = add_plan_action(document, plan.id, "Invite sales")
    assert [(one.what, one.words) for one in history(document, action.id)] == [
        ("Improvement plan “Roadmap talks”", "Sales hears late"),
        ("Promised", "Roadmap talks"),
    ]


def test_a_date_that_was_moved_by_hand_is_told_at_the_next_look(
    document: Document, workshop: Workshop, clock: SetClock
) -> None:
    action = add_action(document, workshop.id, "Send pricing draft", due=date(2027, 1, 20))
    check_in(document, action.id, Standing.ON_TRACK)
    set_due(document, action.id, date(2027, 1, 27))
    clock.forward(60)
    check_in(document, action.id, Standing.ON_TRACK, "nearly")
    clock.forward(60)
    check_in(document, action.id, Standing.ON_TRACK)
    assert [one.words for one in history(document, action.id)] == [
        "Q1 launch alignment. To be done by Wed 20 Jan",
        "",
        "nearly. Now due Wed 27 Jan instead of Wed 20 Jan",
        "",
    ]
