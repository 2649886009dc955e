"""The plans to improve of a script, as they stand when people come in."""

from collections.abc import Iterator, Sequence
from functools import partial

from facilitator.core.assess import improving
from facilitator.core.assess.proposing import proposed_practice
from facilitator.core.errors import UserError
from facilitator.core.run.actions import ActionState, set_state
from facilitator.core.run.improvement_actions import add_plan_action
from facilitator.core.run.rehearse.script_improving import Improvement, Milestone, PlanAction
from facilitator.core.run.rehearse.setting import Beat, Room


def planning(room: Room, plans: Sequence[Improvement]) -> Iterator[Beat]:
    """Every plan in the order of the script. The wave and the people are there already."""
    for at, plan in enumerate(plans):
        yield ("improvements", at), partial(_plan, room, plan)


def _plan(room: Room, the: Improvement) -> None:
    document, key = room.document, the.statement or ""
    if key and not room.wave:
        raise UserError("The script has no wave in which it shows: add one, or leave “statement” out.")
    helps = proposed_practice(document, key) if key else None
    made = improving.start_improvement(
        document,
        the.area,
        wave_id=room.wave or None,
        key=key,
        why=the.why,
        practice=the.practice or (helps.key if helps else ""),
    )
    improving.edit_improvement(document, made.id, resources=the.resources, measures=the.measures)
    improving.set_span(document, made.id, the.start, the.target)
    improving.involve(document, made.id, [room.people[name] for name in the.people])
    for milestone in the.milestones:
        _add_milestone(room, made.id, milestone)
    for action in the.actions:
        _add_action(room, made.id, action)


def _add_milestone(room: Room, plan_id: int, the: Milestone) -> None:
    made = improving.add_milestone(room.document, plan_id, the.what, the.day)
    if the.reached:
        improving.set_reached(room.document, made.id)


def _add_action(room: Room, plan_id: int, the: PlanAction) -> None:
    owner_id = room.people.maybe(the.owner)
    made = add_plan_action(room.document, plan_id, the.text, owner_id=owner_id, due=the.due, measure=the.measure)
    if the.done:
        set_state(room.document, made.id, ActionState.DONE)
