"""The customer journey: stages by teams, their touchpoints, and the transitions where work changes hands.

Subject of seed 000_304b59033e062cb6.txt (modules). The verbs of transitions: `transitions`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, add_lines, change_line, move_lines, remove_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.order import STEP
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Ordered, Text
from facilitator.core.run.canvases.usual import journey_stages
from facilitator.core.side_by_side import columns
from facilitator.core.text import one_line, required


class JourneyStage(Ordered):
    """A stage of the customer's way. `team_id` is the team that is responsible for it."""

    table = "journey_stage"
    workshop_id: int
    title: Text
    team_id: int | None = None


class Touchpoint(Ordered):
    """Where a team meets the customer in a stage, and who sees to it."""

    table = "touchpoint"
    stage_id: int
    team_id: int
    text: Text
    owner_id: int | None = None


class Transition(Ordered):
    """A point where one team hands over to another, at the end of a stage, with a first draft of its SLA.

    The draft: `what` is handed over, on which `trigger`, `within` what time ("2 working days"), and who owns it.
    Risky: needs special attention.
    """

    table = "transition"
    workshop_id: int
    stage_id: int
    from_team_id: int
    to_team_id: int
    what: Text = ""
    trigger: Text = ""
    within: Text = ""
    owner_id: int | None = None
    risky: bool = False


@dataclass(frozen=True)
class Journey:
    """A whole journey: stages and teams in their order, and what stands where.

    The teams are those in use and retired ones that have a part in it. A cell is (stage id, team id); one that is
    empty is not among `cells`. Transitions stand in the order of the stages that they end.
    """

    stages: tuple[JourneyStage, ...]
    teams: tuple[Team, ...]
    cells: Mapping[tuple[int, int], tuple[Touchpoint, ...]]
    transitions: tuple[Transition, ...]

    def at(self, stage_id: int, team_id: int) -> tuple[Touchpoint, ...]:
        """The touchpoints of a team in a stage."""
        return self.cells.get((stage_id, team_id), ())

    def after(self, stage_id: int) -> tuple[Transition, ...]:
        """The transitions at the end of a stage."""
        return tuple(transition for transition in self.transitions if transition.stage_id == stage_id)


_NO_STAGE = "The stage has no name yet: type what the customer does or goes through."
_NO_TOUCHPOINT = "The touchpoint has no text yet: type where the team meets the customer."

# Stages


def add_stage(document: Document, workshop_id: int, title: str, team_id: int | None = None) -> JourneyStage:
    """Add a stage at the end of the journey, maybe with the team that is responsible for it."""
    document.get(Workshop, workshop_id)
    if team_id is not None:
        document.get(Team, team_id)
    title = one_line(required(title, _NO_STAGE))
    stage = JourneyStage(id=document.new_id(), workshop_id=workshop_id, title=title, team_id=team_id)
    return add_line(document, "Add stage", stage, workshop_id=workshop_id)


def add_usual_stages(document: Document, workshop_id: int) -> list[JourneyStage]:
    """Add the usual stages that are not there yet, as one step. Returns the new ones."""
    document.get(Workshop, workshop_id)
    there = {folded(stage.title) for stage in document.all(JourneyStage, workshop_id=workshop_id)}
    new = [
        JourneyStage(id=document.new_id(), workshop_id=workshop_id, title=title)
        for title in journey_stages()
        if folded(title) not in there
    ]
    return add_lines(document, "Add usual stages", new, workshop_id=workshop_id)


def rename_stage(document: Document, stage_id: int, title: str) -> JourneyStage:
    """Give a stage another name."""
    return change_line(document, "Rename stage", JourneyStage, stage_id, title=one_line(required(title, _NO_STAGE)))


def set_responsible(document: Document, stage_id: int, team_id: int | None) -> JourneyStage:
    """Make a team responsible for a stage; None: nobody is. Transitions marked already stay as they are."""
    if team_id is not None:
        document.get(Team, team_id)
    return change_line(document, "Set responsible team", JourneyStage, stage_id, team_id=team_id)


def move_stages(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[JourneyStage]:
    """Put stages, in the order of `ids`, before another; None: at the end. What is in them comes along."""
    return move(document, document.all(JourneyStage, workshop_id=workshop_id), ids, before_id, "Move stage")


def remove_stage(document: Document, stage_id: int) -> None:
    """Remove a stage with its touchpoints and the transitions at its end."""
    remove_line(document, "Remove stage", JourneyStage, stage_id)


def remove_stages(document: Document, stage_ids: Sequence[int]) -> None:
    """Remove several stages as one step."""
    with document.step("Remove stage" if len(stage_ids) == 1 else f"Remove {len(stage_ids)} stages"):
        for stage_id in stage_ids:
            remove_stage(document, stage_id)


# Touchpoints


def add_touchpoint(
    document: Document, stage_id: int, team_id: int, text: str, owner_id: int | None = None
) -> Touchpoint:
    """Add a touchpoint of a team in a stage, maybe with the person who sees to it."""
    document.get(JourneyStage, stage_id)
    document.get(Team, team_id)
    if owner_id is not None:
        document.get(Person, owner_id)
    text = required(text, _NO_TOUCHPOINT)
    line = Touchpoint(id=document.new_id(), stage_id=stage_id, team_id=team_id, text=text, owner_id=owner_id)
    return add_line(document, "Add touchpoint", line, stage_id=stage_id, team_id=team_id)


def edit_touchpoint(document: Document, touchpoint_id: int, text: str) -> Touchpoint:
    """Word a touchpoint anew."""
    return change_line(document, "Edit touchpoint", Touchpoint, touchpoint_id, text=required(text, _NO_TOUCHPOINT))


def set_touchpoints(document: Document, stage_id: int, team_id: int, texts: Sequence[str]) -> list[Touchpoint]:
    """Make these the touchpoints of a team in a stage, in this order and as one step; empty texts are passed over.

    One whose words stay the same stays the same touchpoint; of the others each new text takes the place, and the
    owner, of one that is no longer there, as long as there is one.
    """
    document.get(JourneyStage, stage_id)
    document.get(Team, team_id)
    wanted = [line for line in map(one_line, texts) if line]
    there = document.all(Touchpoint, stage_id=stage_id, team_id=team_id)
    kept = {line: one for one in reversed(there) for line in wanted if one.text == line}
    spare = [one for one in there if one not in kept.values()]
    stored = []
    with document.step("Edit touchpoints") as step:
        for place, line in enumerate(wanted, 1):
            one = kept.pop(line, None) or (spare.pop(0) if spare else None)
            one = one or Touchpoint(id=document.new_id(), stage_id=stage_id, team_id=team_id, text=line)
            changed = one.with_(text=line, position=STEP * place)
            stored.append(changed if changed in there else step.put(changed))
        for one in spare:
            step.remove(one)
    return stored


def set_touchpoint_owner(document: Document, touchpoint_id: int, owner_id: int | None) -> Touchpoint:
    """Say who sees to a touchpoint; None: nobody yet."""
    if owner_id is not None:
        document.get(Person, owner_id)
    return change_line(document, "Set owner", Touchpoint, touchpoint_id, owner_id=owner_id)


def move_touchpoints(
    document: Document, ids: Sequence[int], stage_id: int, team_id: int, before_id: int | None = None
) -> list[Touchpoint]:
    """Put touchpoints, in the order of `ids`, into a cell: before one that is there, or at its end."""
    stage = document.get(JourneyStage, stage_id)
    document.get(Team, team_id)
    moving = [document.get(Touchpoint, touchpoint_id) for touchpoint_id in dict.fromkeys(ids)]
    homes = {document.get(JourneyStage, touchpoint.stage_id).workshop_id for touchpoint in moving}
    if homes - {stage.workshop_id}:
        raise UserError("This touchpoint belongs to another workshop: choose a stage of its own journey.")
    return move_lines(document, "Move touchpoint", moving, before_id, stage_id=stage_id, team_id=team_id)


def remove_touchpoint(document: Document, touchpoint_id: int) -> None:
    """Remove a touchpoint."""
    remove_line(document, "Remove touchpoint", Touchpoint, touchpoint_id)


# Questions


def journey(document: Document, workshop_id: int) -> Journey:
    """The whole journey of a workshop."""
    stages = document.all(JourneyStage, workshop_id=workshop_id)
    place = {stage.id: number for number, stage in enumerate(stages)}
    cells: dict[tuple[int, int], tuple[Touchpoint, ...]] = {}
    for stage in stages:
        for touchpoint in document.all(Touchpoint, stage_id=stage.id):
            cell = (stage.id, touchpoint.team_id)
            cells[cell] = (*cells.get(cell, ()), touchpoint)
    marked = document.all(Transition, workshop_id=workshop_id)
    transitions = sorted(marked, key=lambda t: (place[t.stage_id], t.position, t.id))
    taking_part = {team_id for _stage_id, team_id in cells} | {stage.team_id or 0 for stage in stages}
    taking_part |= {team_id for t in transitions for team_id in (t.from_team_id, t.to_team_id)}
    return Journey(tuple(stages), columns(document, taking_part), cells, tuple(transitions))
