from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda, sessions
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.planned import over, over_words
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session, next_session, sessions_of, sittings
from facilitator.core.plan.workshops import Workshop, WorkshopState
from tests.core.forked import add, session, three_sessions

TWELFTH, FOURTEENTH, SIXTEENTH = (date(2027, 1, day) for day in (12, 14, 16))


@pytest.fixture
def three(document: Document) -> Workshop:
    return three_sessions(document)


def _parts(document: Document, workshop: Workshop) -> list[tuple[str, list[str]]]:
    schedule = agenda_of(document, workshop.id).schedule()
    return [(one.title, [part.part.title for part in one.parts]) for one in schedule.sessions]


def _part(document: Document, title: str) -> Part:
    return next(part for part in document.all(Part) if part.title == title)


def _hold(document: Document, workshop: Workshop, held: Session | None, state: WorkshopState) -> None:
    """As if a session (None: the first) had begun."""
    with document.step("Hold") as step:
        workshop = step.put(workshop.with_(began_at=document.now(), state=state))
        if held:
            step.put(held.with_(began_at=document.now()))


def test_each_session_is_planned_from_its_own_day_and_start(document: Document, three: Workshop) -> None:
    schedule = agenda_of(document, three.id).schedule()
    assert [(f"{s.title}", f"{s.start:%d %H:%M}", f"{s.end:%d %H:%M}", s.length // 60) for s in schedule.sessions] == [
        ("Session 1", "12 12:00", "12 13:00", 60),
        ("Session 2", "14 09:00", "14 09:40", 40),
        ("Actions", "16 10:00", "16 10:20", 20),
    ]
    assert (schedule.start, schedule.end) == (schedule.sessions[0].start, schedule.sessions[2].end)
    assert (schedule.length, [part.number for part in schedule.parts]) == (7200, [1, 2, 3, 4])
    assert schedule.part_words(schedule.parts[2]) == "Part 3 of 4"
    second = session(document, "Session 2")
    assert schedule.held(second.id) is schedule.session_of(_part(document, "Three").id) is schedule.sessions[1]
    assert schedule.held(None) is schedule.sessions[0]


def test_a_session_has_its_own_shift_pins_and_time(document: Document, three: Workshop) -> None:
    second = session(document, "Session 2")
    block = document.all(Block)[2]
    agenda.pin_block(document, block.id, time(9, 30))
    with document.step("Shift") as step:
        step.put(second.with_(shift=600, available=3600))
    planned = agenda_of(document, three.id).schedule().held(second.id)
    assert f"{planned.start:%H:%M} {planned.parts[0].start:%H:%M} {planned.end:%H:%M}" == "09:10 09:30 10:10"
    assert (planned.available, over(planned), over_words(planned)) == (3600, 0, "fits exactly")


def test_time_to_spare_on_one_day_does_not_make_up_for_another(document: Document, three: Workshop) -> None:
    sessions.set_session_available(document, session(document, "Session 2").id, 30 * 60)
    sessions.set_session_available(document, session(document, "Actions").id, 45 * 60)
    schedule = agenda_of(document, three.id).schedule()
    assert [over_words(one) for one in schedule.sessions] == ["", "10 min over", "25 min to spare"]
    assert (over_words(schedule), schedule.available) == ("10 min over", None)
    sessions.set_session_available(document, session(document, "Session 2").id, 45 * 60)
    assert over_words(agenda_of(document, three.id).schedule()) == "30 min to spare"
    with pytest.raises(UserError, match="more than nothing"):
        sessions.set_session_available(document, session(document, "Actions").id, 0)


def test_a_session_that_runs_into_the_next_says_by_how_much(document: Document, three: Workshop) -> None:
    sessions.edit_session(document, session(document, "Session 2").id, day=TWELFTH, start=time(12, 45))
    assert [one.overrun for one in agenda_of(document, three.id).schedule().sessions] == [900, 0, 0]


def test_sessions_are_in_the_order_of_their_days_and_so_are_their_parts(document: Document, three: Workshop) -> None:
    early = sessions.add_session(document, three.id, "  Half \n way ", date(2027, 1, 13), time(9), 3600)
    assert (early.title, [one.title for one in sessions_of(document, three.id)]) == (
        "Half way",
        ["Half way", "Session 2", "Actions"],
    )
    sessions.edit_session(document, session(document, "Actions").id, day=date(2027, 1, 13), start=time(15), title="Now")
    assert _parts(document, three) == [
        ("Session 1", ["One", "Two"]),
        ("Half way", []),
        ("Now", ["Four"]),
        ("Session 2", ["Three"]),
    ]
    assert [part.title for part in document.all(Part)] == ["One", "Two", "Four", "Three"]
    assert document.undo() == "Edit session"
    assert [part.title for part in document.all(Part)] == ["One", "Two", "Three", "Four"]


@pytest.mark.parametrize(
    ("day", "start", "available", "match"),
    [
        (TWELFTH, time(11, 59), None, "after the first"),
        (TWELFTH, time(12), None, "after the first"),
        (TWELFTH, time(12, 30), None, "“Session 1” is held at that time"),
        (FOURTEENTH, time(8), 3601, "“Session 2” is held at that time"),
        (FOURTEENTH, time(9), None, "“Session 2” is held at that time"),
        (SIXTEENTH, time(10), None, "“Actions” is held at that time"),
        (SIXTEENTH, time(11), 0, "more than nothing"),
    ],
)
def test_a_session_has_its_own_time_after_the_first(
    document: Document, three: Workshop, day: date, start: time, available: int | None, match: str
) -> None:
    with document.step("Limit") as step:
        step.put(three.with_(available=3600))
    with pytest.raises(UserError, match=match):
        sessions.add_session(document, three.id, "", day, start, available)
    assert len(document.all(Session)) == 2


def test_sessions_may_follow_each_other_without_a_gap(document: Document, three: Workshop) -> None:
    made = sessions.add_session(document, three.id, "", FOURTEENTH, time(8), 3600)
    assert made.title == "Session 4"
    assert sessions.edit_session(document, made.id, title="Early").title == "Early"
    with pytest.raises(UserError, match="needs a title"):
        sessions.edit_session(document, made.id, title=" ")


def test_parts_moved_to_another_session_keep_their_order(document: Document, three: Workshop) -> None:
    second = session(document, "Session 2")
    sessions.put_in_session(document, [_part(document, "Two").id], second.id)
    assert _parts(document, three)[1] == ("Session 2", ["Two", "Three"])
    sessions.put_in_session(document, [_part(document, "Four").id, _part(document, "Two").id], None)
    assert _parts(document, three) == [("Session 1", ["One", "Two", "Four"]), ("Session 2", ["Three"]), ("Actions", [])]
    assert [part.title for part in document.all(Part)] == ["One", "Two", "Four", "Three"]
    document.undo()
    assert _parts(document, three)[2] == ("Actions", ["Four"])
    with pytest.raises(UserError, match="their own workshop"):
        sessions.put_in_session(document, [_part(document, "One").id], 4711)


def test_a_part_added_or_moved_joins_the_session_of_its_neighbour(document: Document, three: Workshop) -> None:
    agenda.add_part(document, three.id, "New", before_id=_part(document, "Three").id)
    agenda.add_part(document, three.id, "Last")
    agenda.move_part(document, _part(document, "One").id, _part(document, "Four").id)
    assert _parts(document, three) == [
        ("Session 1", ["Two"]),
        ("Session 2", ["New", "Three"]),
        ("Actions", ["One", "Four", "Last"]),
    ]


def test_the_parts_of_a_removed_session_go_to_the_one_before(document: Document, three: Workshop) -> None:
    sessions.remove_session(document, session(document, "Actions").id)
    assert _parts(document, three) == [("Session 1", ["One", "Two"]), ("Session 2", ["Three", "Four"])]
    sessions.remove_session(document, session(document, "Session 2").id)
    assert _parts(document, three) == [("Session 1", ["One", "Two", "Three", "Four"])]
    assert (document.undo(), len(document.all(Session))) == ("Remove session", 1)


def test_what_has_been_held_stays_as_it_was(document: Document, three: Workshop) -> None:
    second = session(document, "Session 2")
    assert [one.begun for one in sittings(document, three.id)] == [False, False, False]
    _hold(document, three, second, WorkshopState.PLANNED)
    with pytest.raises(UserError, match="has been held and stays"):
        sessions.remove_session(document, second.id)
    with pytest.raises(UserError, match="day and start stay"):
        sessions.edit_session(document, second.id, day=SIXTEENTH)
    with pytest.raises(UserError, match="“Session 2” is over"):
        sessions.put_in_session(document, [_part(document, "Four").id], second.id)
    sessions.edit_session(document, second.id, title="Middle")
    sessions.put_in_session(document, [_part(document, "Three").id], session(document, "Actions").id)
    coming = next_session(document, three.id)
    assert coming
    assert (coming.number, coming.of, coming.title) == (3, 3, "Actions")


def test_while_a_session_is_live_parts_may_come_into_it(document: Document, three: Workshop) -> None:
    _hold(document, three, None, WorkshopState.LIVE)
    sessions.put_in_session(document, [_part(document, "Three").id], None)
    assert _parts(document, three)[0] == ("Session 1", ["One", "Two", "Three"])


def test_most_workshops_are_one_session(document: Document, workshop: Workshop) -> None:
    (only,) = sittings(document, workshop.id)
    assert (only.number, only.of, only.session, only.workshop) == (1, 1, None, workshop)
    assert next_session(document, workshop.id) == only


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("put"), st.integers(0, 9), st.integers(0, 3)),
            st.tuples(st.just("move"), st.integers(0, 9), st.integers(0, 9)),
            st.tuples(st.just("add"), st.integers(0, 9), st.integers(13, 27)),
            st.tuples(st.just("day"), st.integers(0, 3), st.integers(13, 27)),
            st.tuples(st.just("remove"), st.integers(0, 3), st.just(0)),
        ),
        max_size=15,
    )
)
def test_parts_never_stand_before_those_of_an_earlier_session(moves: list[tuple[str, int, int]]) -> None:
    document = file.in_memory(lambda: datetime(2027, 1, 12, 12, tzinfo=UTC))
    workshop = three_sessions(document)
    for kind, one, other in moves:
        parts, held = document.all(Part), sessions_of(document, workshop.id)
        ids = [None, *(session.id for session in held)]
        try:
            if kind == "put":
                sessions.put_in_session(document, [parts[one % len(parts)].id], ids[other % len(ids)])
            elif kind == "move":
                agenda.move_part(document, parts[one % len(parts)].id, parts[other % len(parts)].id)
            elif kind == "add":
                sessions.add_session(document, workshop.id, "", date(2027, 1, other), time(one), 1800)
            elif held and kind == "day":
                sessions.edit_session(document, held[one % len(held)].id, day=date(2027, 1, other))
            elif held:
                sessions.remove_session(document, held[one % len(held)].id)
        except UserError:
            continue
        found = agenda_of(document, workshop.id)
        assert list(found.parts) == document.all(Part)
        order = [None, *(session.id for session in found.sessions)]
        places = [order.index(part.session_id) for part in found.parts]
        assert places == sorted(places)
        assert [part.part for part in found.schedule().parts] == list(found.parts)
        starts = [one.start for one in found.schedule().sessions]
        assert starts == sorted(set(starts))
    document.close()


def test_a_session_without_blocks_ends_when_it_starts(document: Document, three: Workshop) -> None:
    empty = sessions.add_session(document, three.id, "", date(2027, 1, 20), time(9))
    planned = agenda_of(document, three.id).schedule().held(empty.id)
    assert (planned.start, planned.length) == (planned.end, 0)
    part = agenda.add_part(document, three.id, "Five")
    sessions.put_in_session(document, [part.id], empty.id)
    add(document, part.id, "Late", 5)
    assert agenda_of(document, three.id).schedule().end == datetime(2027, 1, 20, 9, 5, tzinfo=UTC)
