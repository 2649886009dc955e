"""An agenda as a template, and a template as TOML: what `creating` and `templates` do, the other way round."""

from collections.abc import Sequence

import tomli_w

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.ready.templates import (
    MOST_DAYS,
    Template,
    TemplateBlock,
    TemplateInput,
    TemplateLane,
    TemplatePart,
    TemplateSession,
)
from facilitator.core.plan.schedule import Agenda, agenda_of
from facilitator.core.plan.sessions import FIRST
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Lane, Occasion, ground_rules_of, objectives_of


def template_from(document: Document, workshop_id: int, title: str, about: str = "") -> Template:
    """The plan of a workshop as a template: what is skipped and what is private stays out.

    Lengths become whole minutes, and days are counted in working days. UserError if no block is left.
    """
    agenda = agenda_of(document, workshop_id)
    workshop = agenda.workshop
    parts = _parts(document, agenda)
    if not parts:
        raise UserError("There is nothing in this agenda to save: add a block, or take one in again.")
    return Template(
        name="",
        title=title,
        about=about,
        occasions=() if workshop.occasion is Occasion.OTHER else (workshop.occasion,),
        purpose=workshop.purpose,
        objectives=tuple(objective.text for objective in objectives_of(document, workshop_id)),
        ground_rules=tuple(rule.text for rule in ground_rules_of(document, workshop_id)),
        lanes=tuple(_lane(lane) for lane in document.all(Lane, workshop_id=workshop_id)),
        inputs=tuple(_input(wanted) for wanted in document.all(Wanted, workshop_id=workshop_id, team_id=None)),
        sessions=_sessions(agenda),
        parts=parts,
    )


def to_toml(template: Template) -> str:
    """A template as people write it; `templates` reads it back as the same."""
    fields = template.model_dump(mode="json", exclude={"name", "own_id"}, exclude_defaults=True)
    return tomli_w.dumps(fields, multiline_strings=True)


def _sessions(agenda: Agenda) -> tuple[TemplateSession, ...]:
    """All sessions, if there are several; each starts as the first unless it differs or must."""
    first = agenda.workshop
    found = [TemplateSession(title=FIRST, days=0)]
    for session in agenda.sessions:
        days = min(MOST_DAYS, max(found[-1].days, Workdays().between(first.day, session.day)))
        as_first = session.start == first.start and days > found[-1].days
        found.append(TemplateSession(title=session.title, days=days, start=None if as_first else session.start))
    return tuple(found) if agenda.sessions else ()


def _parts(document: Document, agenda: Agenda) -> tuple[TemplatePart, ...]:
    """The parts that have blocks, session by session."""
    number: dict[int | None, int] = {None: 1, **{session.id: at for at, session in enumerate(agenda.sessions, 2)}}
    tracks = _track_names(agenda.tracks)
    found = []
    for part in agenda.parts:
        blocks = [_block(document, block, tracks) for block in agenda.blocks_of(part.id) if not block.skipped]
        if blocks:
            found.append(_part(part, number[part.session_id], blocks))
    return tuple(found)


def _part(part: Part, session: int, blocks: list[TemplateBlock]) -> TemplatePart:
    return TemplatePart(title=part.title, short=part.short, session=session, blocks=tuple(blocks))


def _block(document: Document, block: Block, tracks: dict[int, str]) -> TemplateBlock:
    compared = document.all(CompareRow, block_id=block.id) if block.activity is Activity.COMPARE else []
    return TemplateBlock(
        title=block.title,
        activity=block.activity,
        minutes=_minutes(block.length),
        shortest=_minutes(min(block.shortest, block.length)),
        optional=block.optional,
        pinned=block.pinned,
        turns=block.turns,
        track=tracks[block.track_id] if block.track_id else "",
        objective=block.objective,
        instructions=block.instructions,
        prompts=tuple(row.title for row in compared),
        guide=block.guide,
    )


def _track_names(tracks: Sequence[Track]) -> dict[int, str]:
    """The name by which a template knows each track: its title, made different where two are the same."""
    names: dict[int, str] = {}
    for track in tracks:
        taken = set(names.values())
        others = (f"{track.title} {number}" for number in range(2, len(tracks) + 2))
        names[track.id] = next(name for name in (track.title, *others) if name not in taken)
    return names


def _minutes(seconds: int) -> int:
    return max(1, round(seconds / 60))


def _lane(lane: Lane) -> TemplateLane:
    return TemplateLane(title=lane.title, hint=lane.hint)


def _input(wanted: Wanted) -> TemplateInput:
    return TemplateInput(title=wanted.title, hint=wanted.note)
