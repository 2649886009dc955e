from datetime import date, time

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.details import edit_workshop
from facilitator.core.plan.sessions import Session, add_session
from facilitator.core.plan.workshops import Occasion, Workshop


def _session(document: Document, workshop: Workshop, day: date) -> Session:
    with document.step("Session") as step:
        return step.put(Session(id=document.new_id(), workshop_id=workshop.id, title="Later", day=day, start=time(9)))


def test_only_the_details_given_change(document: Document, workshop: Workshop) -> None:
    edited = edit_workshop(document, workshop.id, title="Q2", start=time(9, 30), purpose="", occasion=Occasion.MERGER)
    assert edited == workshop.with_(title="Q2", start=time(9, 30), purpose="", occasion=Occasion.MERGER)
    with pytest.raises(UserError, match="time zone"):
        edit_workshop(document, workshop.id, zone="Nowhere")
    with pytest.raises(UserError, match="needs a title"):
        edit_workshop(document, workshop.id, title=" ")
    assert document.get(Workshop, workshop.id) == edited


def test_all_sessions_to_come_move_along_with_the_first(document: Document, workshop: Workshop) -> None:
    soon, late = _session(document, workshop, date(2027, 1, 14)), _session(document, workshop, date(2027, 2, 1))
    edit_workshop(document, workshop.id, day=date(2027, 1, 19))
    assert [session.day for session in document.all(Session)] == [date(2027, 1, 21), date(2027, 2, 8)]
    edit_workshop(document, workshop.id, day=date(2027, 1, 11), title="Sooner")
    assert [session.day for session in document.all(Session)] == [date(2027, 1, 13), date(2027, 1, 31)]
    document.undo()
    document.undo()
    assert document.all(Session) == [soon, late]


def test_the_first_session_stays_the_first(document: Document, workshop: Workshop) -> None:
    add_session(document, workshop.id, "Evening", workshop.day, time(19))
    assert edit_workshop(document, workshop.id, start=time(14)).start == time(14)
    for late in (time(19), time(20)):
        with pytest.raises(UserError, match="“Evening” begins before that"):
            edit_workshop(document, workshop.id, start=late)
    assert document.get(Workshop, workshop.id).start == time(14)


def test_a_session_that_has_begun_stays_on_its_day(document: Document, workshop: Workshop) -> None:
    held = _session(document, workshop, date(2027, 1, 14)).with_(began_at=document.now())
    with document.step("Begin") as step:
        step.put(held)
    edit_workshop(document, workshop.id, day=date(2027, 1, 19))
    assert document.all(Session) == [held]


def test_typing_the_same_again_is_no_step(document: Document, workshop: Workshop) -> None:
    _session(document, workshop, date(2027, 1, 14))
    edit_workshop(document, workshop.id, title=workshop.title, day=workshop.day)
    assert document.undo_label == "Session"
