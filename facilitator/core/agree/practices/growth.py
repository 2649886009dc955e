"""Growing T-shaped: rotations, training and shadowing, planned and done (seed 003_cbf94a157524aa52.txt).

What that comes to over all people: `growth_overview`.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import Missing, add_line, add_lines, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Ordered, Text
from facilitator.core.text import free, one_line, required


class GrowthKind(StrEnum):
    """By what somebody learns the work of others."""

    ROTATION = "rotation"
    TRAINING = "training"
    SHADOWING = "shadowing"
    EXCHANGE = "exchange"


class GrowthStep(Ordered):
    """One step of a person's plan, maybe with another team. `day` is when it is planned, `done_on` when it was done."""

    table = "growth_step"
    person_id: int
    kind: GrowthKind
    what: Text
    team_id: int | None = None
    day: date | None = None
    done_on: date | None = None
    words: Text = ""


class UsualStep(Content):
    """A step that comes with the program, to begin a plan with."""

    kind: GrowthKind
    what: Words


class _Usual(Content):
    steps: tuple[UsualStep, ...] = Field(min_length=1)


TITLES: Final[Mapping[GrowthKind, str]] = MappingProxyType(
    {
        GrowthKind.ROTATION: "Rotation",
        GrowthKind.TRAINING: "Training",
        GrowthKind.SHADOWING: "Shadowing",
        GrowthKind.EXCHANGE: "Exchange",
    }
)
_NO_WHAT = "The step has no text yet: type what is to be learnt, or where."


def usual_steps() -> tuple[UsualStep, ...]:
    """The steps that come with the program (seeds/003, professionals who know the work of others)."""
    return read_toml(resource("growth.toml"), _Usual).steps


def add_growth_step(
    document: Document,
    person_id: int,
    kind: GrowthKind,
    what: str,
    *,
    team_id: int | None = None,
    day: date | None = None,
) -> GrowthStep:
    """Add a step at the end of a person's plan. UserError without text, or with their own team."""
    person = document.get(Person, person_id)
    step = GrowthStep(
        id=document.new_id(),
        person_id=person.id,
        kind=kind,
        what=one_line(required(what, _NO_WHAT)),
        team_id=_other_team(document, person, team_id),
        day=likely_day(day),
    )
    return add_line(document, "Add growth step", step, person_id=person.id)


def add_usual_steps(document: Document, person_id: int) -> list[GrowthStep]:
    """Add the steps that come with the program, less those a person has, to their plan. Returns the new ones."""
    person = document.get(Person, person_id)
    there = {(one.kind, folded(one.what)) for one in growth_of(document, person.id)}
    new = [
        GrowthStep(id=document.new_id(), person_id=person.id, kind=one.kind, what=one.what)
        for one in usual_steps()
        if (one.kind, folded(one.what)) not in there
    ]
    return add_lines(document, "Add usual growth steps", new, person_id=person.id)


def edit_growth_step(
    document: Document, step_id: int, *, what: str | None = None, words: str | None = None
) -> GrowthStep:
    """Word a step anew, or note what came of it; what is not given stays. Only the step may not become empty."""
    changes = {} if what is None else {"what": one_line(required(what, _NO_WHAT))}
    if words is not None:
        changes["words"] = free(words)
    return change_line(document, "Edit growth step", GrowthStep, step_id, **changes)


def set_growth_kind(document: Document, step_id: int, kind: GrowthKind) -> GrowthStep:
    """Say by what somebody learns in a step."""
    return change_line(document, "Set kind of growth step", GrowthStep, step_id, kind=kind)


def set_growth_team(document: Document, step_id: int, team_id: int | None) -> GrowthStep:
    """Say which team's work a step is about; None for none. UserError for the person's own team."""
    person = document.get(Person, document.get(GrowthStep, step_id).person_id)
    team_id = _other_team(document, person, team_id)
    return change_line(document, "Set team of growth step", GrowthStep, step_id, team_id=team_id)


def set_growth_day(document: Document, step_id: int, day: date | None) -> GrowthStep:
    """Say for which local day a step is planned; None takes the day away."""
    day = likely_day(day)
    return change_line(document, "Set day of growth step", GrowthStep, step_id, day=day)


def set_done(document: Document, step_id: int, done_on: date | None) -> GrowthStep:
    """Say on which local day a step was done; None: it is still to come."""
    done_on = likely_day(done_on)
    label = "Reopen growth step" if done_on is None else "Mark growth step as done"
    return change_line(document, label, GrowthStep, step_id, done_on=done_on)


def move_growth_steps(
    document: Document, person_id: int, ids: Sequence[int], before_id: int | None
) -> list[GrowthStep]:
    """Put steps of a person's plan, in the order of `ids`, before another; None: at the end."""
    return move(document, growth_of(document, person_id), ids, before_id, "Move growth step")


def remove_growth_step(document: Document, step_id: int) -> None:
    """Remove a step."""
    remove_line(document, "Remove growth step", GrowthStep, step_id)


def _other_team(document: Document, person: Person, team_id: int | None) -> int | None:
    team = None if team_id is None else document.get(Team, team_id)
    if team is not None and team.id == person.team_id:
        raise UserError(f"{person.name} is on {team.name} already: choose another team, or none.")
    return team_id


# Questions


def growth_of(document: Document, person_id: int) -> list[GrowthStep]:
    """The steps of a person's plan in their order."""
    return document.all(GrowthStep, person_id=person_id)


def is_late(step: GrowthStep, today: date) -> bool:
    """Whether a step is planned for a day that is over, and not done."""
    return step.done_on is None and step.day is not None and step.day < today


def growth_missing(document: Document, person_id: int) -> list[Missing]:
    """What is open in a person's plan, each in a sentence: steps without a day, or without the team they need."""
    found = []
    for step in growth_of(document, person_id):
        if step.done_on is None and step.day is None:
            found.append(Missing(step, f"{quoted(step.what)} has no day yet."))
        if step.team_id is None and step.kind is not GrowthKind.TRAINING:
            found.append(Missing(step, f"{quoted(step.what)} names no team yet: whose work is it about?"))
    return found
