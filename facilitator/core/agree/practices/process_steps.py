"""The steps of a process, and what each team does in them. The records are in `processes`."""

from collections.abc import Sequence

from facilitator.core.agree.practices.processes import Process, ProcessCell, ProcessStep
from facilitator.core.document import Document
from facilitator.core.lines import add_lines, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.people import Team
from facilitator.core.text import free, one_line, required

_NO_TITLE = "The step has no name yet: type what happens in it."


def add_step(document: Document, process_id: int, title: str, before_id: int | None = None) -> ProcessStep:
    """Add a step before another one, or at the end; UserError if it has no name."""
    with document.step("Add step"):
        (step,) = add_steps(document, process_id, one_line(title))
        return move_steps(document, process_id, [step.id], before_id)[0] if before_id is not None else step


def add_steps(document: Document, process_id: int, typed: str) -> list[ProcessStep]:
    """Add a step for each line typed or pasted, at the end, as one step; UserError if there is none."""
    document.get(Process, process_id)
    titles = [one_line(line) for line in required(typed, _NO_TITLE).splitlines() if one_line(line)]
    new = [ProcessStep(id=document.new_id(), process_id=process_id, title=title) for title in titles]
    label = "Add step" if len(new) == 1 else f"Add {len(new)} steps"
    return add_lines(document, label, new, process_id=process_id)


def rename_step(document: Document, step_id: int, title: str) -> ProcessStep:
    """Name a step anew; UserError if nothing is left."""
    title = one_line(required(title, _NO_TITLE))
    return change_line(document, "Rename step", ProcessStep, step_id, title=title)


def set_seen(document: Document, step_id: int, seen: bool = True) -> ProcessStep:
    """Say whether a step happens in front of the customer, or behind the line."""
    label = "Put step in front of customer" if seen else "Put step behind the line"
    return change_line(document, label, ProcessStep, step_id, seen=seen)


def move_steps(document: Document, process_id: int, ids: Sequence[int], before_id: int | None) -> list[ProcessStep]:
    """Put steps of a process, in the order of `ids`, before another; None: at the end."""
    return move(document, steps_of(document, process_id), ids, before_id, "Move step")


def remove_step(document: Document, step_id: int) -> None:
    """Remove a step with what the teams do in it."""
    remove_line(document, "Remove step", ProcessStep, step_id)


def write_cell(document: Document, step_id: int, team_id: int, text: str) -> ProcessCell | None:
    """Write what a team does in a step; "" for nothing."""
    step_id, team_id = document.get(ProcessStep, step_id).id, document.get(Team, team_id).id
    tidied = free(text)
    there = document.all(ProcessCell, step_id=step_id, team_id=team_id)
    with document.step("Write what a team does") as step:
        if tidied:
            cell_id = there[0].id if there else document.new_id()
            return step.put(ProcessCell(id=cell_id, step_id=step_id, team_id=team_id, text=tidied))
        for cell in there:
            step.remove(cell)
    return None


# Questions


def steps_of(document: Document, process_id: int) -> list[ProcessStep]:
    """The steps of a process in their order."""
    return document.all(ProcessStep, process_id=process_id)
