from datetime import date, time

from facilitator.core.document import Document
from facilitator.core.people import Participant, add_person, set_gone
from facilitator.core.plan import agenda, workshops
from facilitator.core.plan.duplicating import duplicate_workshop
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Lane, Workshop, WorkshopState
from facilitator.core.run import start


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
            step.put(Participant(**ids, table_no=2, present=True))
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
