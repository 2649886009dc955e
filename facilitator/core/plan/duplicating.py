"""Planning the next session from one there has been."""

from datetime import date

from facilitator.core import text
from facilitator.core.document import Document
from facilitator.core.people import Participant, Person
from facilitator.core.plan import workshops
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.schedule import Planned
from facilitator.core.plan.workshops import Lane, Workshop


def duplicate_workshop(document: Document, workshop_id: int, day: date, title: str | None = None) -> Workshop:
    """The same plan on another day: agenda, objectives, ground rules, lanes, and who takes part at which table.

    Nothing that happened in the room comes along: a block that was to take place when the session began is not left
    out, and every lane is face down again.
    """
    old = document.get(Workshop, workshop_id)
    new = Workshop(
        id=document.new_id(),
        title=text.one_line(text.required(title if title is not None else f"{old.title} (copy)", workshops.NO_TITLE)),
        **{name: getattr(old, name) for name in ("purpose", "place", "start", "zone", "available")},
        day=day,
    )
    held = {planned.block_id for planned in document.all(Planned, workshop_id=old.id)}
    with document.step("Duplicate workshop") as step:
        step.put(new)
        for part in document.all(Part, workshop_id=old.id):
            new_part = step.put(part.with_(id=document.new_id(), workshop_id=new.id))
            for block in document.all(Block, part_id=part.id):
                ids = {"id": document.new_id(), "workshop_id": new.id, "part_id": new_part.id}
                step.put(block.with_(**ids, added=0, skipped=block.skipped and block.id not in held))
        for line in (*workshops.objectives_of(document, old.id), *workshops.ground_rules_of(document, old.id)):
            step.put(line.with_(id=document.new_id(), workshop_id=new.id))
        for lane in document.all(Lane, workshop_id=old.id):
            step.put(lane.with_(id=document.new_id(), workshop_id=new.id, revealed=False))
        staying = {person.id for person in document.all(Person, gone=False)}
        for participant in document.all(Participant, workshop_id=old.id):
            if participant.person_id in staying:
                step.put(participant.with_(id=document.new_id(), workshop_id=new.id, present=False))
    return new
