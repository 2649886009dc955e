"""Creating a workshop: its record, and all that a template furnishes it with."""

from collections.abc import Iterable
from datetime import date, time
from typing import TypeVar

from facilitator.core import text
from facilitator.core.document import Document, Step
from facilitator.core.order import STEP
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.ready.templates import Template, TemplateBlock, TemplateLane, template
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import (
    NO_TITLE,
    GroundRule,
    Lane,
    Objective,
    Occasion,
    Workshop,
    known_day,
    known_zone,
    local_start,
    today,
)
from facilitator.core.record import Ordered

P = TypeVar("P", bound=Ordered)


def create_workshop(
    document: Document,
    title: str,
    day: date,
    start: time,
    zone: str,
    template: Template | None = None,
    purpose: str = "",
    place: str = "",
    *,
    occasion: Occasion = Occasion.OTHER,
    planned_on: date | None = None,
) -> Workshop:
    """A new workshop with what a template holds: sessions, agenda, objectives, ground rules, lanes, documents wanted.

    Without one its agenda is empty and its lanes are the standard ones. `day` and `start` are local to `zone` (IANA
    name) and are those of the first session. Without a purpose it takes the template's, without `planned_on` today.
    """
    zone = known_zone(zone)
    workshop = Workshop(
        id=document.new_id(),
        title=text.one_line(text.required(title, NO_TITLE)),
        purpose=text.free(purpose) or (template.purpose if template else ""),
        place=text.one_line(place),
        day=known_day(day),
        start=local_start(start),
        zone=zone,
        occasion=occasion,
        planned_on=planned_on or today(document, zone),
    )
    with document.step("New workshop") as step:
        step.put(workshop)
        furnishing = _Furnishing(document, step, workshop)
        furnishing.lanes(template.lanes if template else _usual_lanes())
        if template:
            furnishing.all_of(template)
    return workshop


def furnish_block(
    document: Document, step: Step, part: Part, source: TemplateBlock, position: float, track_id: int | None = None
) -> Block:
    """A template's block stored in a part, with the rows that a comparison starts from."""
    block = step.put(block_of(source, part, document.new_id(), track_id).with_(position=position))
    for at, prompt in enumerate(source.prompts, 1):
        row_id, owner = document.new_id(), part.workshop_id
        step.put(CompareRow(id=row_id, workshop_id=owner, block_id=block.id, title=prompt, position=STEP * at))
    return block


class _Furnishing:
    """Puts what a template holds into a new workshop."""

    def __init__(self, document: Document, step: Step, workshop: Workshop) -> None:
        self._document, self._step, self._workshop = document, step, workshop

    def all_of(self, template: Template) -> None:
        sessions = self._sessions(template)
        tracks = self._tracks(template)
        for at, source in enumerate(template.parts, 1):
            held = {"title": source.title, "short": source.short, "session_id": sessions[source.session - 1]}
            part = self._put(Part, at, **held)
            for block_at, block in enumerate(source.blocks, 1):
                furnish_block(self._document, self._step, part, block, STEP * block_at, tracks.get(block.track))
        for at, objective in enumerate(template.objectives, 1):
            self._put(Objective, at, text=objective)
        for at, rule in enumerate(template.ground_rules, 1):
            self._put(GroundRule, at, text=rule)
        for at, wanted in enumerate(template.inputs, 1):
            self._put(Wanted, at, title=wanted.title, note=wanted.hint)

    def lanes(self, lanes: Iterable[TemplateLane]) -> None:
        for at, lane in enumerate(lanes, 1):
            self._put(Lane, at, title=lane.title, hint=lane.hint)

    def _sessions(self, template: Template) -> list[int | None]:
        """The session's id for each number; of the first, which is the workshop's own day, None."""
        ids: list[int | None] = [None]
        for at, source in enumerate(template.sessions[1:], 1):
            first = self._workshop
            day = Workdays().add(first.day, source.days) if source.days else first.day
            start = source.start or first.start
            ids.append(self._put(Session, at, title=source.title, day=day, start=start).id)
        return ids

    def _tracks(self, template: Template) -> dict[str, int]:
        names = dict.fromkeys(block.track for block in template.blocks if block.track)
        return {name: self._put(Track, at, title=name).id for at, name in enumerate(names, 1)}

    def _put(self, kind: type[P], at: int, **fields: object) -> P:
        owner = {"id": self._document.new_id(), "workshop_id": self._workshop.id, "position": STEP * at}
        return self._step.put(kind.model_validate({**owner, **fields}))


# Questions


def block_of(source: TemplateBlock, part: Part, block_id: int, track_id: int | None = None) -> Block:
    """A template's block as it stands in an agenda, at the beginning of a part."""
    return Block(
        id=block_id,
        workshop_id=part.workshop_id,
        part_id=part.id,
        title=source.title,
        activity=source.activity,
        length=source.minutes * 60,
        shortest=source.shortest * 60,
        optional=source.optional,
        pinned=source.pinned,
        turns=source.turns,
        objective=source.objective,
        instructions=source.instructions,
        guide=source.guide,
        track_id=track_id,
    )


def _usual_lanes() -> tuple[TemplateLane, ...]:
    return template("standard").lanes
