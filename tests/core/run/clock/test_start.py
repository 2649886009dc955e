from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.clock import start, timekeeping, timers
from facilitator.core.run.clock.start import start_question
from facilitator.core.run.clock.timekeeping import Live, progress_of
from facilitator.core.run.clock.timers import timer_left

Forward = Callable[[float], datetime]
MakeDay = Callable[[Document], Workshop]


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-13, "It is 12:47, 13 minutes before the planned start."),
        (-61, "It is 11:59, 1 hour 1 minute before the planned start."),
        (2.5, "It is 13:02, 2 minutes after the planned start."),
        (65, "It is 14:05, 1 hour 5 minutes after the planned start."),
    ],
)
def test_off_the_planned_time_the_question_says_how_far(day: Workshop, minutes: float, words: str) -> None:
    question = start_question(day, datetime(2027, 1, 12, 12, 0, tzinfo=UTC) + timedelta(minutes=minutes))
    assert question
    assert (question.words, question.seconds_late, question.other_day) == (words, minutes * 60, False)


@pytest.mark.parametrize("seconds", [-120, -1, 0, 59, 120])
def test_within_two_minutes_nothing_is_asked_and_nothing_moves(
    document: Document, day: Workshop, forward: Forward, seconds: int
) -> None:
    now = forward(seconds / 60)
    assert start_question(day, now) is None
    start.start(document, day.id, keep_plan=False)
    assert document.get(Workshop, day.id).shift == 0


def test_times_are_said_the_way_they_are_asked_for(day: Workshop) -> None:
    now = datetime(2027, 1, 12, 11, 47, tzinfo=UTC)
    question = start_question(day, now, show=lambda moment: f"{moment:%I.%M}")
    assert question
    assert question.words.startswith("It is 12.47, ")


def test_on_another_day_the_question_names_it_and_the_day_moves(
    document: Document, day: Workshop, forward: Forward
) -> None:
    now = forward(-24 * 60 - 13)
    question = start_question(day, now)
    assert question
    assert question.other_day
    assert question.words == (
        "The plan is for another day, Tue 12 Jan. It is 12:47, 13 minutes before the time of day it was planned for."
    )
    start.start(document, day.id, keep_plan=True)
    workshop = document.get(Workshop, day.id)
    assert (workshop.day, workshop.start, workshop.shift) == (date(2027, 1, 11), time(13), 0)


def test_keeping_the_plan_keeps_the_times(document: Document, day: Workshop, forward: Forward) -> None:
    now = forward(13)
    start.start(document, day.id, keep_plan=True)
    workshop = document.get(Workshop, day.id)
    assert (workshop.state, workshop.began_at, workshop.shift) == (WorkshopState.LIVE, now, 0)
    assert progress_of(document, day.id).planned[0].start == datetime(2027, 1, 12, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(("minutes", "shift"), [(13.5, 13 * 60), (-13.5, -14 * 60)])
def test_shifting_moves_the_plan_to_the_minute_it_began_in(
    document: Document, day: Workshop, forward: Forward, minutes: float, shift: int
) -> None:
    now = forward(minutes)
    start.start(document, day.id, keep_plan=False)
    assert document.get(Workshop, day.id).shift == shift
    assert progress_of(document, day.id).planned[0].start == now.replace(second=0)


def test_what_was_planned_is_held_whatever_the_agenda_becomes(
    document: Document, day: Workshop, blocks: dict[str, Block]
) -> None:
    agenda.skip_block(document, blocks["Energiser"].id)
    agenda.pin_block(document, blocks["Mapping"].id, time(14, 0))
    start.start(document, day.id, keep_plan=True)
    before = progress_of(document, day.id).planned
    assert [(p.block_id, f"{p.start:%H:%M}", p.length // 60, p.pinned) for p in before] == [
        (blocks["Welcome"].id, "12:00", 10, False),
        (blocks["Questions"].id, "12:10", 30, False),
        (blocks["Mapping"].id, "13:00", 30, True),
        (blocks["Actions"].id, "13:30", 20, False),
    ]
    agenda.set_length(document, blocks["Actions"].id, 45 * 60)
    agenda.remove_block(document, blocks["Questions"].id)
    after = progress_of(document, day.id).planned
    assert [(p.start, p.length) for p in after] == [(p.start, p.length) for p in before]


def test_an_empty_agenda_can_not_be_started(document: Document, day: Workshop, blocks: dict[str, Block]) -> None:
    for block in blocks.values():
        agenda.skip_block(document, block.id)
    with pytest.raises(UserError, match="no blocks yet"):
        start.start(document, day.id, keep_plan=True)
    assert document.get(Workshop, day.id).state is WorkshopState.PLANNED


def test_starting_is_one_step_and_happens_once(document: Document, day: Workshop) -> None:
    start.start(document, day.id, keep_plan=True)
    with pytest.raises(UserError, match="begun already"):
        start.start(document, day.id, keep_plan=True)
    assert document.undo() == "Start workshop"
    assert (document.all(Live), document.all(Planned)) == ([], [])
    assert document.undo_label is None


def test_closing_stops_every_clock_and_reopening_leads_back_to_the_last_block(
    document: Document, day: Workshop, blocks: dict[str, Block], forward: Forward
) -> None:
    start.start(document, day.id, keep_plan=True)
    timer = timers.add_timer(document, day.id, "Breakout", 600)
    forward(4)
    closed = start.close(document, day.id)
    forward(30)
    assert (closed.state, closed.closed_at) == (WorkshopState.CLOSED, datetime(2027, 1, 12, 12, 4, tzinfo=UTC))
    assert not progress_of(document, day.id).running
    assert timer_left(document.get(timers.FreeTimer, timer.id), document.now()) == 360
    with pytest.raises(UserError, match="live"):
        start.close(document, day.id)
    reopened = start.reopen(document, day.id)
    assert (reopened.state, reopened.closed_at) == (WorkshopState.LIVE, None)
    assert timekeeping.back(document, day.id) == blocks["Actions"]
    with pytest.raises(UserError, match="closed workshop"):
        start.reopen(document, day.id)


def test_only_one_workshop_is_live_at_a_time(document: Document, day: Workshop, make_day: MakeDay) -> None:
    other = make_day(document)
    start.start(document, day.id, keep_plan=True)
    with pytest.raises(UserError, match="“Q1” is still live: close it first"):
        start.start(document, other.id, keep_plan=True)
    start.close(document, day.id)
    start.start(document, other.id, keep_plan=True)
    with pytest.raises(UserError, match="“Q1” is still live"):
        start.reopen(document, day.id)


def test_the_clock_of_a_closed_workshop_stands(document: Document, day: Workshop) -> None:
    start.start(document, day.id, keep_plan=True)
    start.close(document, day.id)
    with pytest.raises(UserError, match="reopen it first"):
        timekeeping.back(document, day.id)
    start.reopen(document, day.id)
    timekeeping.back(document, day.id)
    assert progress_of(document, day.id).running
