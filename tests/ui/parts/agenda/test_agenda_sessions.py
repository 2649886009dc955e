"""The agenda of a workshop that is held in several sessions, as rows and in the ways its parts move."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import sessions, tracks, workshops
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.parts.agenda import agenda_verbs
from facilitator.ui.parts.agenda.agenda_moves import (
    PartMove,
    behind,
    dropped,
    next_part,
    nudged,
    session_beyond,
    session_of,
)
from facilitator.ui.parts.agenda.agenda_rows import Cell, Row, RowKind, SessionRow, rows_of
from tests.conftest import SetClock


def planned(document: Document) -> Workshop:
    made = create_workshop(
        document, "Q1 from everywhere", date(2027, 1, 12), time(13), "Europe/Berlin", template("virtual-first")
    )
    sessions.add_session(document, made.id, "Look back", date(2027, 2, 1), time(9))
    return made


@pytest.fixture
def held(document: Document) -> Workshop:
    return planned(document)


def rows(document: Document, workshop: Workshop) -> list[Row]:
    return rows_of(agenda_of(document, workshop.id).schedule(), workshop)


def row(document: Document, workshop: Workshop, title: str) -> Row:
    return next(one for one in rows(document, workshop) if one.title == title)


def part(document: Document, title: str) -> Part:
    return next(one for one in document.all(Part) if one.title == title)


def session(document: Document, title: str) -> Session:
    return next(one for one in document.all(Session) if one.title == title)


def test_each_session_has_a_heading_with_its_day_and_its_fit(document: Document, held: Workshop) -> None:
    sessions.set_session_available(document, session(document, "Commit").id, 80 * 60)
    headings = [one.cells for one in rows(document, held) if isinstance(one, SessionRow)]
    assert headings[0] == ("13:00", "Session 1 · Tue 12 Jan, until 14:40", "100", "", "")
    assert headings[3][Cell.ACTIVITY] == "5 min over"
    assert headings[4] == ("09:00", "Look back · Mon 1 Feb", "", "", "No part yet")


def test_a_single_session_has_no_heading(document: Document, workshop: Workshop) -> None:
    assert not any(isinstance(one, SessionRow) for one in rows(document, workshop))


def test_a_part_goes_over_the_edge_of_its_session_and_back(document: Document, held: Workshop) -> None:
    title = "Each other’s world"
    down = nudged(rows(document, held), [row(document, held, title)], True) or pytest.fail("no place")
    agenda_verbs.make(document, down)
    second = session(document, "Choose what to fix")
    assert part(document, title).session_id == second.id
    assert document.undo_label == "Move part"
    assert document.all(Part, session_id=second.id)[0].title == title
    up = nudged(rows(document, held), [row(document, held, title)], False) or pytest.fail("no place")
    agenda_verbs.make(document, up)
    assert part(document, title).session_id is None


def test_a_part_dropped_under_an_empty_session_is_held_there(document: Document, held: Workshop) -> None:
    shown = rows(document, held)
    move = dropped(shown, [row(document, held, "Setting the foundation")], len(shown))
    assert move == PartMove(part(document, "Setting the foundation").id, None, session(document, "Look back").id)
    agenda_verbs.make(document, move)
    assert part(document, "Setting the foundation").session_id == session(document, "Look back").id


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_dropped_part_is_held_in_the_session_above_it(data: st.DataObject) -> None:
    document = file.in_memory(SetClock())
    workshop = planned(document)
    shown = rows(document, workshop)
    chosen = data.draw(st.sampled_from([one for one in shown if one.kind is RowKind.PART]))
    at = data.draw(st.integers(0, len(shown)))
    above = [one for one in shown[:at] if isinstance(one, SessionRow)]
    agenda_verbs.make(document, dropped(shown, [chosen], at) or pytest.fail("no place"))
    assert part(document, chosen.title).session_id == (above[-1].session_id if above else None)
    after = [one.title for one in rows(document, workshop)]
    assert sorted(after) == sorted(one.title for one in shown)
    document.close()


def test_what_is_added_at_the_end_of_a_session_stays_in_it(document: Document, held: Workshop) -> None:
    shown, last = rows(document, held), row(document, held, "Close for today")
    made = agenda_verbs.add_part(document, held.id, shown, last)
    assert made.session_id is None
    pause = agenda_verbs.add_break(document, held.id, rows(document, held), row(document, held, made.title))
    assert document.get(Part, pause.part_id).session_id is None


def test_an_empty_session_takes_its_first_part_and_no_block_before_that(document: Document, held: Workshop) -> None:
    heading = row(document, held, "Look back")
    assert behind(rows(document, held), heading) is None
    with pytest.raises(UserError, match="add a part first"):
        agenda_verbs.add_block(document, rows(document, held), heading, Activity.TALK)
    made = agenda_verbs.add_part(document, held.id, rows(document, held), heading)
    assert made.session_id == session(document, "Look back").id
    block = agenda_verbs.add_block(document, rows(document, held), row(document, held, "Look back"), Activity.TALK)
    assert block.part_id == made.id


def test_the_heading_of_a_session_stands_before_its_parts(document: Document, held: Workshop) -> None:
    shown = rows(document, held)
    second = session(document, "Choose what to fix")
    assert next_part(shown, row(document, held, second.title)) == document.all(Part, session_id=second.id)[0].id
    assert session_of(shown, row(document, held, second.title)) == second.id
    assert session_of(shown, None) == session(document, "Look back").id
    assert session_beyond(shown, shown[0], False) is None
    assert session_beyond(shown, shown[0], True) == (second.id,)


def test_removing_a_session_keeps_its_parts(document: Document, held: Workshop) -> None:
    parts = len(document.all(Part))
    assert agenda_verbs.remove_rows(document, [row(document, held, "Commit")]) == "Removed 1 session."
    assert len(document.all(Part)) == parts
    with pytest.raises(UserError, match="first session is the workshop itself"):
        agenda_verbs.remove_rows(document, [rows(document, held)[0]])


def test_a_session_is_renamed_in_its_row_and_the_first_is_not(document: Document, held: Workshop) -> None:
    heading = row(document, held, "Commit")
    assert heading.takes(Cell.TITLE)
    assert not heading.takes(Cell.MINUTES)
    assert not rows(document, held)[0].takes(Cell.TITLE)
    agenda_verbs.type_into(document, heading, Cell.TITLE, "Promise")
    assert row(document, held, "Promise").key == heading.key


def test_blocks_of_a_new_track_carry_its_name_and_begin_together(document: Document, workshop: Workshop) -> None:
    blocks = [one for one in document.all(Block) if one.title in ("Alignment mapping", "Prioritisation")]
    agenda_verbs.put_in_new_track(document, [blocks[0].id], workshop.id)
    assert document.undo_label == "Put in track"
    other = tracks.add_track(document, workshop.id, "Sales")
    tracks.set_track(document, [blocks[1].id], other.id)
    shown = [one for one in rows(document, workshop) if one.track]
    assert [one.track for one in shown] == ["Track 1", "Sales"]
    assert shown[0].cells[Cell.START] == shown[1].cells[Cell.START]


def test_a_plan_that_is_over_is_late_in_its_heading(document: Document, held: Workshop) -> None:
    workshops.set_available(document, held.id, 60 * 60)
    first = rows(document, held)[0]
    assert isinstance(first, SessionRow)
    assert first.late
    assert first.cells[Cell.ACTIVITY] == "40 min over"
