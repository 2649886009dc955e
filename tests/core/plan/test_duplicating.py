from datetime import date, time

from facilitator.core.document import Document
from facilitator.core.people import Participant, Reply, add_person, set_gone
from facilitator.core.plan import agenda, workshops
from facilitator.core.plan.agenda import Part
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.duplicating import duplicate_workshop
from facilitator.core.plan.prepare.supplies import Supply
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Lane, Occasion, Workshop, WorkshopState
from facilitator.core.run.clock import start


def test_a_duplicate_has_the_plan_and_the_people_but_nothing_that_happened(
    document: Document, workshop: Workshop
) -> None:
    person, left = add_person(document, "Ada Okafor"), add_person(document, "Ben Left")
    first = agenda_of(document, workshop.id).blocks[0]
    with document.step("Live") as step:
        step.put(workshop.with_(state=WorkshopState.LIVE, shift=300, tracking="Weekly"))
        for lane in document.all(Lane):
            step.put(lane.with_(revealed=True))
        step.put(first.with_(added=120, private_notes="Smile"))
        for one in (person, left):
            ids = {"id": document.new_id(), "workshop_id": workshop.id, "person_id": one.id}
            step.put(Participant.model_validate({**ids, "table_no": 2, "present": True}))
    set_gone(document, left.id)
    copy = duplicate_workshop(document, workshop.id, date(2027, 4, 13))
    assert (copy.title, copy.day, copy.start) == ("Q1 launch alignment (copy)", date(2027, 4, 13), time(13))
    assert (copy.state, copy.shift, copy.tracking) == (WorkshopState.PLANNED, 0, "")
    old, new = agenda_of(document, workshop.id), agenda_of(document, copy.id)
    assert [b.title for b in new.blocks] == [b.title for b in old.blocks]
    assert [p.title for p in new.parts] == [p.title for p in old.parts]
    assert not {b.id for b in new.blocks} & {b.id for b in old.blocks}
    assert (new.blocks[0].added, new.blocks[0].private_notes) == (0, "Smile")
    (participant,) = document.all(Participant, workshop_id=copy.id)
    assert (participant.person_id, participant.table_no, participant.present) == (person.id, 2, False)
    lanes = [(lane.title, False) for lane in document.all(Lane, workshop_id=workshop.id)]
    assert [(lane.title, lane.revealed) for lane in document.all(Lane, workshop_id=copy.id)] == lanes
    texts = [rule.text for rule in workshops.ground_rules_of(document, workshop.id)]
    assert [rule.text for rule in workshops.ground_rules_of(document, copy.id)] == texts


def test_what_was_skipped_on_the_day_is_planned_again_but_what_the_plan_left_out_is_not(
    document: Document, workshop: Workshop
) -> None:
    first, second, *_rest = agenda_of(document, workshop.id).blocks
    agenda.skip_block(document, first.id)
    start.start(document, workshop.id, keep_plan=True)
    agenda.skip_block(document, second.id)
    copy = duplicate_workshop(document, workshop.id, date(2027, 4, 13))
    assert [block.skipped for block in agenda_of(document, copy.id).blocks[:3]] == [True, False, False]


def test_sessions_tracks_and_rows_to_compare_come_along_but_not_what_was_said(
    document: Document, workshop: Workshop
) -> None:
    first, second, *_rest = agenda_of(document, workshop.id).blocks
    owner = add_person(document, "Ada Okafor")
    with document.step("Plan") as step:
        fields = {"id": document.new_id(), "workshop_id": workshop.id, "title": "Second", "day": date(2027, 1, 14)}
        begun = {"start": time(9), "began_at": document.now(), "shift": 60, "available": 3600}
        held = step.put(Session.model_validate({**fields, **begun}))
        track = step.put(Track(id=document.new_id(), workshop_id=workshop.id, title="Makers", tables=(1, 2)))
        step.put(first.with_(track_id=track.id))
        step.put(document.all(Part, workshop_id=workshop.id)[-1].with_(session_id=held.id))
        row = {"id": document.new_id(), "workshop_id": workshop.id, "block_id": second.id, "title": "Lead"}
        step.put(CompareRow.model_validate({**row, "differs": True, "agreed": "A form", "owner_id": owner.id}))
    copy = duplicate_workshop(document, workshop.id, date(2027, 4, 13))
    (session,) = document.all(Session, workshop_id=copy.id)
    assert (session.day, session.start, session.available) == (date(2027, 4, 15), time(9), 3600)
    assert (session.began_at, session.ended_at, session.shift) == (None, None, 0)
    new = agenda_of(document, copy.id)
    assert [part.session_id for part in new.parts] == [None] * 5 + [session.id]
    (new_track,) = document.all(Track, workshop_id=copy.id)
    assert (new_track.title, new_track.tables, new_track.id != track.id) == ("Makers", (1, 2), True)
    assert [block.track_id for block in new.blocks[:2]] == [new_track.id, None]
    (new_row,) = document.all(CompareRow, workshop_id=copy.id)
    assert (new_row.title, new_row.block_id) == ("Lead", new.blocks[1].id)
    assert (new_row.differs, new_row.agreed, new_row.owner_id) == (False, "", None)


def test_what_is_to_be_brought_is_asked_for_anew_and_seats_are_not_locked(
    document: Document, workshop: Workshop
) -> None:
    ada, left = add_person(document, "Ada Okafor"), add_person(document, "Ben Left")
    with document.step("Prepare") as step:
        for person in (ada, left):
            ids = {"id": document.new_id(), "workshop_id": workshop.id, "person_id": person.id}
            step.put(
                Wanted.model_validate({**ids, "title": "Roadmap", "link": "a", "arrived": True, "note": "One page"})
            )
        for title, own in (("Bell", True), ("Pens", False)):
            supply_id = document.new_id()
            step.put(Supply(id=supply_id, workshop_id=workshop.id, title=title, count=1, packed=True, own=own))
        ids = {"id": document.new_id(), "workshop_id": workshop.id, "person_id": ada.id}
        step.put(Participant.model_validate({**ids, "table_no": 2, "locked": True, "reply": Reply.YES}))
    set_gone(document, left.id)
    copy = duplicate_workshop(document, workshop.id, date(2027, 4, 13))
    wanted = document.all(Wanted, workshop_id=copy.id)
    assert [(one.title, one.note, one.person_id) for one in wanted] == [
        ("Roadmap", "One page", ada.id),
        ("Roadmap", "One page", None),
    ]
    assert not any(one.link or one.arrived for one in wanted)
    assert [(one.title, one.packed) for one in document.all(Supply, workshop_id=copy.id)] == [("Bell", False)]
    (seat,) = document.all(Participant, workshop_id=copy.id)
    assert (seat.table_no, seat.locked, seat.reply) == (2, False, Reply.OPEN)


def test_a_duplicate_is_called_today_for_the_same_occasion_and_not_archived(
    document: Document, workshop: Workshop
) -> None:
    with document.step("Archive") as step:
        step.put(workshop.with_(occasion=Occasion.LAUNCH, planned_on=date(2026, 1, 1), archived=True))
    copy = duplicate_workshop(document, workshop.id, date(2027, 4, 13))
    assert (copy.occasion, copy.planned_on, copy.archived) == (Occasion.LAUNCH, date(2027, 1, 12), False)
