from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.assess import improving
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.document import Document
from facilitator.core.follow.checkpoint_dates import due_checkpoints
from facilitator.core.follow.checkpoints import CheckpointItem, make_checkpoints
from facilitator.core.follow.escalations import answer, escalate
from facilitator.core.follow.regular_meetings import add_regular_meeting
from facilitator.core.follow.rounds import set_rhythm
from facilitator.core.people import add_person, add_team
from facilitator.core.plan.prepare.checklist import add_item, make_checklist
from facilitator.core.plan.prepare.dated import set_done
from facilitator.core.plan.prepare.due import due_soon
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.workshops import Occasion, Workshop, WorkshopState
from facilitator.core.rhythms import Every
from facilitator.core.run.actions import add_action, set_due, set_measure, set_owner
from facilitator.core.run.canvases.launch import Launch
from facilitator.core.run.drafting import start_drafting
from facilitator.core.run.review import look_back
from facilitator.ui.desk import Desk
from facilitator.ui.parts.programme import home_reading
from facilitator.ui.parts.programme.dates_ahead import dates_ahead
from facilitator.ui.parts.programme.due_panel import DuePanel
from facilitator.ui.parts.programme.home_room import HomeRoom
from facilitator.ui.parts.programme.next_step import NextStep, Place, next_step
from facilitator.ui.parts.programme.pressing import plans_under_way, pressing
from tests.conftest import SetClock
from tests.ui.shown import bring_up

TODAY = date(2027, 1, 12)


def test_before_a_launch_that_was_planned_a_workshop_is_suggested(document: Document) -> None:
    made = create_workshop(document, "Q1", date(2027, 1, 14), time(9), "Europe/Berlin")
    launch = Launch(id=document.new_id(), workshop_id=made.id, title="Spring", day=date(2027, 4, 1))
    with document.step("Plan a launch") as step:
        step.put(launch)
    (suggested,) = dates_ahead(document, TODAY, Workdays())
    assert (suggested.day, suggested.occasion) == (date(2027, 3, 11), Occasion.LAUNCH)


def test_at_most_six_are_shown_and_the_arrows_walk_them(qtbot: QtBot, document: Document) -> None:
    made = create_workshop(document, "Q1", date(2027, 1, 14), time(9), "Europe/Berlin")
    make_checklist(document, made.id)
    due = pressing(document, due_soon(document, TODAY), TODAY)
    panel = bring_up(qtbot, DuePanel("Due this week", "Prepare pages"), 320, 700)
    panel.show_lines(due)
    rows = panel.rows()
    assert len(rows) == 6 < len(due)
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Up)
    assert rows[0].hasFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.keyClick(rows[1], Qt.Key.Key_Return)
    assert opened.args == [due[1]]
    panel.show_lines([])
    assert not panel.isVisible()


@pytest.mark.parametrize(("width", "beside"), [(1170, True), (830, False)])
def test_what_is_due_stands_beside_the_workshops_where_there_is_room(
    qtbot: QtBot, desk: Desk, width: int, beside: bool
) -> None:
    room = bring_up(qtbot, HomeRoom(desk), width, 700)
    plan_wave(desk.document, "Baseline", day=TODAY)
    room.show_beside(pressing(desk.document, [], TODAY), [])
    room.show_any(True)
    qtbot.waitUntil(lambda: room.due.width() > 0 and room.due.isVisible())
    assert (room.due.mapTo(room, QPoint()).x() > room.cards.mapTo(room, QPoint()).x()) is beside


def test_waves_and_preparations_stand_together_the_latest_first(document: Document) -> None:
    made = create_workshop(document, "Q1", date(2027, 1, 14), time(9), "Europe/Berlin")
    add_item(document, made.id, "Pack the pens", 0)
    late = plan_wave(document, "Baseline", day=date(2027, 1, 10))
    plan_wave(document, "90 days", day=date(2027, 1, 20))
    lines = pressing(document, due_soon(document, TODAY), TODAY)
    assert [line.title for line in lines] == ["Open Baseline", "Pack the pens"]
    assert (lines[0].of, lines[0].late, lines[0].words) == (late, True, "2 days late, was to open Sun 10 Jan")
    open_wave(document, late.id, TODAY)
    assert [line.title for line in pressing(document, due_soon(document, TODAY), TODAY)] == ["Pack the pens"]


def test_a_wave_that_is_due_stands_before_whatever_is_later_still(document: Document) -> None:
    made = create_workshop(document, "Q1", date(2027, 1, 14), time(9), "Europe/Berlin")
    make_checklist(document, made.id)
    plan_wave(document, "90 days", day=date(2027, 1, 13))
    today = date(2027, 1, 14)
    lines = pressing(document, due_soon(document, today), today)
    assert [line.title for line in lines if line.late][6:]
    assert lines[0].title == "Open 90 days"


def test_plans_are_told_with_how_far_they_are_until_they_are_closed(document: Document) -> None:
    plan = improving.start_improvement(document, "Handoffs")
    improving.set_span(document, plan.id, None, date(2027, 1, 1))
    (line,) = plans_under_way(document, TODAY)
    assert (line.title, line.words, line.where) == (
        "Handoffs",
        "Late",
        "No actions yet; was to be complete by Fri 1 Jan",
    )
    improving.set_closed(document, plan.id)
    assert plans_under_way(document, TODAY) == []


# After the room


def _over(document: Document, day: date) -> Workshop:
    made = create_workshop(document, "Q4", day, time(9), "Europe/Berlin")
    with document.step("Close") as step:
        return step.put(made.with_(state=WorkshopState.CLOSED))


def test_what_follows_a_workshop_up_stands_among_what_is_due(document: Document) -> None:
    over = _over(document, date(2027, 1, 8))
    make_checkpoints(document, over.id)
    lines = pressing(document, [], TODAY, due_checkpoints(document, TODAY))
    assert [line.where for line in lines] == ["After Q4"] * 4
    assert (lines[0].title, lines[0].words, lines[0].late) == (
        "Give everyone the outcomes",
        "1 day late, was due Mon 11 Jan",
        True,
    )


def test_rounds_and_the_next_regular_meeting_stand_among_what_is_due(document: Document) -> None:
    team = add_team(document, "Legal")
    set_rhythm(document, team.id, 14, date(2027, 1, 10))
    meeting = add_regular_meeting(document, "Friday call", date(2027, 1, 15), time(9), "UTC", every=Every.WEEK)
    far = add_regular_meeting(document, "Once a quarter", date(2027, 2, 15), time(9), "UTC", every=Every.QUARTER)
    lines = pressing(document, [], TODAY)
    assert [(line.title, line.where, line.late) for line in lines] == [
        ("Ask Legal", "Round", True),
        ("Friday call", "Meeting", False),
    ]
    assert [line.of for line in lines] == [team, meeting]
    assert far not in [line.of for line in lines]


def test_what_waits_for_an_answer_stands_among_what_is_due(document: Document) -> None:
    over = _over(document, date(2027, 1, 8))
    action = add_action(document, over.id, "Send pricing")
    dana = add_person(document, "Dana Cole")
    one = escalate(document, action.id, dana.id, "The budget is missing")
    (line,) = pressing(document, [], TODAY)
    assert (line.title, line.words, line.where, line.late) == (
        "Dana Cole to answer",
        "Since today",
        "Send pricing",
        False,
    )
    (line,) = pressing(document, [], date(2027, 1, 20))
    assert (line.words, line.late) == ("Waits 8 days", True)
    answer(document, one.id, "It is there from March")
    assert pressing(document, [], TODAY) == []


def _step(document: Document, over: Workshop, today: date) -> NextStep:
    due = [one.view for one in due_checkpoints(document, today) if one.workshop.id == over.id]
    return next_step(document, over, today, (), due)


def test_the_next_step_of_a_closed_workshop_is_what_follows_it_up(document: Document) -> None:
    over = _over(document, date(2027, 1, 8))
    assert _step(document, over, TODAY) == NextStep(Place.OUTCOMES, "No action was captured")
    action = add_action(document, over.id, "Send pricing")
    assert _step(document, over, TODAY).place is Place.OUTCOMES, "Gaps are closed before anything is given out."
    person = add_person(document, "Maria Lind")
    set_owner(document, action.id, person.id)
    set_due(document, action.id, date(2027, 2, 1))
    set_measure(document, action.id, "Sent")
    assert _step(document, over, TODAY) == NextStep(Place.FOLLOW_UP, "Checkpoints to be set up")
    assert _step(document, over, date(2027, 6, 1)).place is Place.OUTCOMES, "After months it is too late to begin."
    items = make_checkpoints(document, over.id)
    assert _step(document, over, TODAY) == NextStep(Place.FOLLOW_UP, "Outcomes to be given out", wrong=True)
    for item in items[:4]:
        set_done(document, CheckpointItem, item.id)
    assert _step(document, over, TODAY) == NextStep(Place.OUTCOMES, "1 action under way")
    assert _step(document, over, date(2027, 1, 25)) == NextStep(Place.FOLLOW_UP, "Time for a check-in")


def test_what_is_late_by_more_than_a_quarter_is_history_on_home(document: Document) -> None:
    over = _over(document, date(2027, 1, 8))
    make_checkpoints(document, over.id)
    assert len(home_reading.due_after(document, date(2027, 4, 10))) == 12
    assert [one.view.item.checkpoint for one in home_reading.due_after(document, date(2027, 6, 30))] == ["quarter"] * 4


def test_many_that_wait_for_an_answer_take_one_line(document: Document, clock: SetClock) -> None:
    over = _over(document, date(2027, 1, 8))
    dana = add_person(document, "Dana Cole")
    for text in ("Send pricing", "Book the lab", "Ask Legal"):
        escalate(document, add_action(document, over.id, text).id, dana.id, "The budget is missing")
        clock.forward(minutes=5)
    (line,) = pressing(document, [], TODAY)
    assert (line.title, line.where) == ("3 escalated actions wait for an answer", "First: Send pricing")


def test_a_review_in_which_nothing_new_was_promised_was_held_all_the_same(document: Document) -> None:
    looked_back = _over(document, date(2027, 1, 8))
    look_back(document, looked_back.id, _over(document, date(2026, 10, 8)).id)
    assert _step(document, looked_back, TODAY) == NextStep(Place.OUTCOMES, "Review held")


def test_a_draft_of_the_plan_needs_nobody_else_and_no_action(document: Document) -> None:
    made = start_drafting(document, TODAY, time(9), "UTC")
    assert _step(document, made, TODAY).place is Place.RUN
    with document.step("Close") as step:
        closed = step.put(made.with_(state=WorkshopState.CLOSED))
    assert _step(document, closed, TODAY) == NextStep(Place.OUTCOMES, "Plan drafted")
