"""Closed workshops with promises and minutes, quickly."""

from datetime import UTC, date, datetime, time, timedelta

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.clock.progress import Stretch
from tests.core.follow.closed import closed

HALF_HOUR = 1_800


def promised(document: Document, title: str, day: date, made: int, done: int) -> Workshop:
    """A closed workshop with so many actions, of which so many were done."""
    workshop = closed(document, title, day)
    at = datetime.combine(day, time(12), UTC)
    with document.step("Promise") as step:
        for number in range(made):
            settled = number < done
            step.put(
                Action(
                    id=document.new_id(),
                    workshop_id=workshop.id,
                    text=f"Do {number}",
                    state=ActionState.DONE if settled else ActionState.OPEN,
                    captured_at=at,
                    settled_at=at + timedelta(9) if settled else None,
                )
            )
    return workshop


def mapped(document: Document, workshop: Workshop, blocks: int, took: int) -> list[Block]:
    """So many mappings of half an hour, planned and held; each took so many minutes."""
    part = agenda.add_part(document, workshop.id, "Work")
    found = []
    at = datetime.combine(workshop.day, time(9), UTC)
    for number in range(blocks):
        block = agenda.add_block(document, part.id, f"Map {number}", Activity.MAPPING, HALF_HOUR, 600)
        end = at + timedelta(minutes=took)
        with document.step("Hold") as step:
            step.put(
                Planned(id=document.new_id(), workshop_id=workshop.id, block_id=block.id, start=at, length=HALF_HOUR)
            )
            step.put(
                Stretch(id=document.new_id(), workshop_id=workshop.id, block_id=block.id, started_at=at, ended_at=end)
            )
        found.append(block)
        at = end
    return found


def learnt_before(document: Document) -> None:
    """Two closed workshops in which mappings of half an hour took forty-five minutes."""
    for title, day in (("Q2", date(2026, 4, 6)), ("Q3", date(2026, 7, 6))):
        mapped(document, closed(document, title, day), 2, 45)
