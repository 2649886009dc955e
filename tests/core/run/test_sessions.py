"""A workshop of several sessions, held day by day."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda, sessions
from facilitator.core.plan.agenda import Part
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.sessions import Session, next_session, sittings
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.clock import forecast, recover, start, timekeeping, timers
from facilitator.core.run.clock.daylog import log_of, sessions_held
from facilitator.core.run.clock.progress import (
    Live,
    Progress,
    Stretch,
    find_progress,
    planned_at_hand,
    progress_of,
    sitting_at_hand,
)
from facilitator.core.run.clock.start import session_words, start_question
from facilitator.core.run.clock.steady import clock_moved
from facilitator.core.run.clock.timers import timer_left
from tests.core.forked import add, block, session, three_sessions

Forward = Callable[[float], datetime]
TODAY = date(2027, 1, 12)
SECOND = datetime(2027, 1, 14, 9, tzinfo=UTC)


@pytest.fixture
def three(document: Document) -> Workshop:
    return three_sessions(document)


@pytest.fixture
def to(document: Document, forward: Forward) -> Callable[[datetime], datetime]:
    """Sets the clock to an instant."""
    return lambda instant: forward((instant - document.now()).total_seconds() / 60)


@pytest.fixture
def between(document: Document, three: Workshop, forward: Forward) -> Workshop:
    """The first session has been held, ten minutes longer than planned."""
    start.start(document, three.id, keep_plan=True)
    for minutes in (30, 40):
        forward(minutes)
        timekeeping.next_block(document, three.id)
    return three


def _part(document: Document, title: str) -> Part:
    return next(part for part in document.all(Part) if part.title == title)


def _state(document: Document, workshop: Workshop) -> WorkshopState:
    return document.get(Workshop, workshop.id).state


def _titles(progress: Progress) -> list[str]:
    return [one.title for one in progress.blocks]


def test_the_first_session_is_what_a_workshop_of_one_is(document: Document, three: Workshop, forward: Forward) -> None:
    start.start(document, three.id, keep_plan=True)
    forward(34)
    progress = progress_of(document, three.id)
    assert (_titles(progress), [p.length // 60 for p in progress.planned]) == (["Block one", "Block two"], [30, 30])
    assert forecast.standing(progress, document.now()).words == "4 min behind. Ends 13:04 instead of 13:00."
    with pytest.raises(UserError, match="another session"):
        timekeeping.jump(document, three.id, block(document, "Block three").id)


def test_after_its_last_block_a_session_ends_and_the_next_is_at_hand(document: Document, between: Workshop) -> None:
    stored = document.get(Workshop, between.id)
    assert (stored.state, stored.began_at) == (WorkshopState.PLANNED, datetime(2027, 1, 12, 12, tzinfo=UTC))
    assert find_progress(document, between.id) is None
    assert not [one for one in document.all(Stretch) if one.ended_at is None]
    coming = next_session(document, between.id)
    assert coming
    assert coming.session == session(document, "Session 2")
    assert planned_at_hand(document, between.id).title == "Session 2"
    with pytest.raises(UserError, match="press Start for the next one"):
        timekeeping.next_block(document, between.id)
    assert document.undo() == "End session"
    assert progress_of(document, between.id).running


def test_the_question_and_the_words_speak_of_the_session_at_hand(document: Document, between: Workshop) -> None:
    words = [session_words(one, TODAY) for one in sittings(document, between.id)]
    assert words == [
        "Session 1 of 3 · Tue 12 Jan, 12:00",
        "Session 2 of 3 · Thu 14 Jan, 09:00",
        "Session 3 of 3 · Actions · Sat 16 Jan, 10:00",
    ]
    coming = next_session(document, between.id)
    assert coming
    question = start_question(coming.workshop, SECOND + timedelta(minutes=13))
    assert question
    assert (question.words, question.other_day) == ("It is 09:13, 13 minutes after the planned start.", False)
    early = start_question(coming.workshop, document.now())
    assert early
    assert early.words.startswith("The plan is for another day, Thu 14 Jan.")


def test_the_words_of_a_session_say_when_it_really_began(
    document: Document, between: Workshop, to: Callable[[datetime], datetime]
) -> None:
    to(SECOND + timedelta(minutes=13))
    start.start(document, between.id, keep_plan=False)
    assert session_words(sittings(document, between.id)[1], TODAY) == "Session 2 of 3 · Thu 14 Jan, 09:13"


def test_one_session_is_always_at_hand(document: Document, three: Workshop, to: Callable[[datetime], datetime]) -> None:
    at_hand = [sitting_at_hand(document, three.id).number]
    for _session in range(3):
        start.start(document, three.id, keep_plan=True)
        at_hand.append(sitting_at_hand(document, three.id).number)
        while timekeeping.next_block(document, three.id):
            pass
        at_hand.append(sitting_at_hand(document, three.id).number)
    assert at_hand == [1, 1, 2, 2, 3, 3, 3]
    start.close(document, three.id)
    assert sitting_at_hand(document, three.id).number == 3


def test_the_words_of_a_workshop_of_one_session_say_only_when(document: Document, day: Workshop) -> None:
    (only,) = sittings(document, day.id)
    assert session_words(only, TODAY) == "Tue 12 Jan, 13:00"


def test_the_second_session_has_its_own_clock_plan_and_standing(
    document: Document, between: Workshop, to: Callable[[datetime], datetime], forward: Forward
) -> None:
    now = to(SECOND + timedelta(minutes=13))
    start.start(document, between.id, keep_plan=False)
    second = session(document, "Session 2")
    assert (second.began_at, second.shift, _state(document, between)) == (now, 780, WorkshopState.LIVE)
    assert document.get(Workshop, between.id).shift == 0
    forward(42)
    progress = progress_of(document, between.id)
    assert (_titles(progress), progress.workshop.began_at, len(progress.stretches)) == (["Block three"], now, 1)
    assert [f"{p.start:%H:%M}" for p in progress.planned] == ["09:13"]
    assert forecast.standing(progress, document.now()).words == "2 min behind. Ends 09:55 instead of 09:53."
    assert document.undo() == "Start session"
    assert (find_progress(document, between.id), session(document, "Session 2").began_at) == (None, None)


def test_a_session_held_on_another_day_moves_to_it(
    document: Document, between: Workshop, to: Callable[[datetime], datetime]
) -> None:
    to(SECOND + timedelta(days=3, seconds=40))
    start.start(document, between.id, keep_plan=True)
    assert session(document, "Session 2").day == date(2027, 1, 17)
    assert document.get(Workshop, between.id).day == TODAY
    assert [one.title for one in sittings(document, between.id)] == ["Session 1", "Session 2", "Actions"]
    assert forecast.standing(progress_of(document, between.id), document.now()).words == "On time. Ends 09:40."


def test_after_the_last_session_the_day_has_ended_as_ever(document: Document, between: Workshop) -> None:
    for _ in range(2):
        start.start(document, between.id, keep_plan=True)
        assert timekeeping.next_block(document, between.id) is None
    live = document.all(Live)[0]
    assert (_state(document, between), live.ended, live.session_id) == (
        WorkshopState.LIVE,
        True,
        session(document, "Actions").id,
    )
    with pytest.raises(UserError, match="That was the last block"):
        timekeeping.next_block(document, between.id)
    with pytest.raises(UserError, match="last session"):
        timekeeping.end_session(document, between.id)
    start.close(document, between.id)
    assert session(document, "Actions").ended_at == document.now()
    assert timekeeping.find_progress(document, between.id) is not None
    start.reopen(document, between.id)
    assert timekeeping.back(document, between.id).title == "Block four"
    assert session(document, "Actions").ended_at is None


def test_another_workshop_may_be_live_in_between(document: Document, between: Workshop, day: Workshop) -> None:
    start.start(document, day.id, keep_plan=True)
    with pytest.raises(UserError, match="still live"):
        start.start(document, between.id, keep_plan=True)
    with pytest.raises(UserError, match="still live"):
        start.reopen(document, between.id)
    start.close(document, day.id)
    start.start(document, between.id, keep_plan=True)
    assert _state(document, between) is WorkshopState.LIVE


def test_a_session_can_end_before_its_last_block_and_what_is_left_goes_to_the_next(
    document: Document, three: Workshop, forward: Forward
) -> None:
    start.start(document, three.id, keep_plan=True)
    timer = timers.add_timer(document, three.id, "Breakout", 600)
    forward(4)
    timekeeping.end_session(document, three.id)
    forward(60)
    assert timer_left(document.get(timers.FreeTimer, timer.id), document.now()) == 360
    sessions.put_in_session(document, [_part(document, "Two").id], session(document, "Session 2").id)
    start.start(document, three.id, keep_plan=True)
    assert _titles(progress_of(document, three.id)) == ["Block two", "Block three"]


def test_a_block_taken_up_again_in_the_next_session_begins_anew_and_both_are_logged(
    document: Document, three: Workshop, forward: Forward
) -> None:
    start.start(document, three.id, keep_plan=True)
    forward(30)
    timekeeping.next_block(document, three.id)
    forward(12)
    timekeeping.end_session(document, three.id)
    sessions.put_in_session(document, [_part(document, "Two").id], session(document, "Session 2").id)
    start.start(document, three.id, keep_plan=True)
    forward(7)
    progress = progress_of(document, three.id)
    assert progress.current
    assert timekeeping.left(progress.current, progress.stretches, document.now()) == 23 * 60
    assert [(row.title, row.spent and row.spent / 60, row.words) for row in log_of(document, three.id)] == [
        ("Block one", 30, "as planned"),
        ("Block two", 12, "18 min shorter"),
        ("Block two", 7, "under way"),
        ("Block three", None, "to come"),
    ]


def test_the_part_under_way_may_move_on_without_its_clock_being_lost(
    document: Document, three: Workshop, forward: Forward
) -> None:
    start.start(document, three.id, keep_plan=True)
    sessions.put_in_session(document, [_part(document, "One").id], session(document, "Session 2").id)
    forward(5)
    progress = progress_of(document, three.id)
    assert (progress.current, progress.running) == (block(document, "Block one"), True)
    timekeeping.pause(document, three.id)
    timekeeping.resume(document, three.id)
    timekeeping.jump(document, three.id, block(document, "Block two").id)
    assert _titles(progress_of(document, three.id)) == ["Block two"]
    assert sum(one.ended_at is None for one in document.all(Stretch)) == 1


def test_between_sessions_the_workshop_can_be_closed_and_opened_again(document: Document, between: Workshop) -> None:
    closed = start.close(document, between.id)
    assert (closed.state, closed.closed_at) == (WorkshopState.CLOSED, document.now())
    progress = progress_of(document, between.id)
    assert (progress.live.ended, progress.ahead(), _titles(progress)) == (True, [], ["Block one", "Block two"])
    assert forecast.standing(progress, document.now()).words == "10 min behind. Ended 13:10 instead of 13:00."
    assert recover.proposals(progress, document.now()) == []
    assert start.reopen(document, between.id).state is WorkshopState.PLANNED
    start.start(document, between.id, keep_plan=True)
    assert _titles(progress_of(document, between.id)) == ["Block three"]


def test_a_session_that_ended_too_early_can_go_on(document: Document, between: Workshop, forward: Forward) -> None:
    start.start(document, between.id, keep_plan=True)
    forward(3)
    timekeeping.next_block(document, between.id)
    assert session(document, "Session 2").ended_at == document.now()
    start.reopen(document, between.id)
    assert session(document, "Session 2").ended_at is None
    assert timekeeping.back(document, between.id).title == "Block three"
    forward(4)
    progress = progress_of(document, between.id)
    assert progress.current
    assert timekeeping.elapsed(progress.stretches, progress.current.id, document.now()) == 7 * 60
    assert timekeeping.next_block(document, between.id) is None
    assert _state(document, between) is WorkshopState.PLANNED


def test_reopened_and_over_next_waits_for_the_next_session(document: Document, between: Workshop) -> None:
    start.reopen(document, between.id)
    assert timekeeping.next_block(document, between.id) is None
    assert _state(document, between) is WorkshopState.PLANNED


def test_an_empty_session_says_so_and_nothing_begins(document: Document, between: Workshop) -> None:
    sessions.put_in_session(document, [_part(document, "Three").id], session(document, "Actions").id)
    with pytest.raises(UserError, match="“Session 2” has no blocks yet: put a part"):
        start.start(document, between.id, keep_plan=True)
    assert session(document, "Session 2").began_at is None
    for title in ("Session 2", "Actions"):
        sessions.remove_session(document, session(document, title).id)
    with pytest.raises(UserError, match="Every session has been held"):
        start.start(document, between.id, keep_plan=True)
    assert start.close(document, between.id).state is WorkshopState.CLOSED


def test_the_log_has_every_session_that_has_begun(document: Document, between: Workshop, forward: Forward) -> None:
    assert [row.words for row in log_of(document, between.id)] == ["as planned", "10 min longer"]
    start.start(document, between.id, keep_plan=True)
    forward(5)
    assert [row.words for row in log_of(document, between.id)] == ["as planned", "10 min longer", "under way"]
    assert [len(one.planned) for one in sessions_held(document, between.id)] == [2, 1]


def test_before_the_first_session_there_is_nothing_to_log(document: Document, three: Workshop) -> None:
    assert (log_of(document, three.id), sessions_held(document, three.id)) == ([], [])


def test_a_changed_clock_moves_the_session_under_way_and_no_other(
    document: Document, between: Workshop, to: Callable[[datetime], datetime], forward: Forward
) -> None:
    before = document.all(Stretch), document.all(Planned)
    to(SECOND + timedelta(minutes=30))
    start.start(document, between.id, keep_plan=False)
    forward(60)
    clock_moved(document, between.id, timedelta(minutes=60))
    assert document.all(Stretch)[:2] == before[0]
    assert document.all(Planned, "id")[:2] == sorted(before[1], key=lambda one: one.id)
    progress = progress_of(document, between.id)
    assert progress.current
    assert timekeeping.elapsed(progress.stretches, progress.current.id, document.now()) == 0
    assert progress.workshop.began_at == SECOND + timedelta(minutes=90)
    assert session(document, "Session 2").shift == 90 * 60
    assert forecast.standing(progress, document.now()).words == "On time. Ends 11:10."


def test_pins_are_of_the_day_of_their_session(
    document: Document, between: Workshop, to: Callable[[datetime], datetime]
) -> None:
    part = _part(document, "Three")
    pinned = add(document, part.id, "Guest", 10)
    agenda.pin_block(document, pinned.id, SECOND.time().replace(hour=10))
    to(SECOND)
    start.start(document, between.id, keep_plan=True)
    progress = progress_of(document, between.id)
    assert forecast.pin_of(progress, pinned.with_(pinned=SECOND.time().replace(hour=10))) == SECOND.replace(hour=10)
    assert forecast.standing(progress, document.now()).words == "On time. Ends 10:10."


def test_a_workshop_removed_takes_its_sessions_along(document: Document, between: Workshop) -> None:
    with document.step("Remove") as step:
        step.remove(document.get(Workshop, between.id))
    assert (document.all(Session), document.faults()) == ([], [])
