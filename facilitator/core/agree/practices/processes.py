"""Processes designed together: steps by teams, tried on a small scale first (seed 003_cbf94a157524aa52.txt).

The verbs on steps and what teams do in them: `process_steps`; all of one process side by side: `process_map`.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.days import check_span
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, add_lines, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Person, Team
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.text import free, one_line, required


class ProcessState(StrEnum):
    """How far a process has come."""

    DRAFT = "draft"
    PILOT = "pilot"
    IN_USE = "in_use"


class Process(Ordered):
    """A way of working across teams. The pilot: with whom and how (`pilot`), from when until when, what it showed."""

    table = "process"
    title: Text
    purpose: Text = ""
    state: ProcessState = ProcessState.DRAFT
    pilot: Text = ""
    pilot_from: date | None = None
    pilot_until: date | None = None
    showed: Text = ""


class ProcessStep(Ordered):
    """A step. `seen`: it happens in front of the customer (above the line of visibility of a service blueprint)."""

    table = "process_step"
    process_id: int
    title: Text
    seen: bool = False


class ProcessCell(Record):
    """What a team does in a step. At most one a step and team."""

    table = "process_cell"
    step_id: int
    team_id: int
    text: Text


class ProcessOwner(Record):
    """Who answers for a process in a team. At most one a process and team."""

    table = "process_owner"
    process_id: int
    team_id: int
    person_id: int


class UsualProcessStep(Content):
    """A step of a process that comes with the program; `seen`: in front of the customer."""

    title: Words
    seen: bool = False


class UsualProcess(Content):
    """A process that comes with the program, to be filled in by the teams."""

    title: Words
    purpose: Words
    steps: tuple[UsualProcessStep, ...] = Field(min_length=2)


class _Usual(Content):
    processes: tuple[UsualProcess, ...] = Field(min_length=1)


STATES: Final[Mapping[ProcessState, str]] = MappingProxyType(
    {
        ProcessState.DRAFT: "Draft",
        ProcessState.PILOT: "Pilot",
        ProcessState.IN_USE: "In use",
    }
)
_NO_TITLE = "The process has no name yet: type one, such as Launching a feature."


def usual_processes() -> tuple[UsualProcess, ...]:
    """The processes that come with the program (seeds/003, processes with input of all teams)."""
    return read_toml(resource("processes.toml"), _Usual).processes


def add_process(document: Document, title: str, purpose: str = "") -> Process:
    """Add a process as a draft, behind the others; UserError if it has no name, or another's."""
    line = Process(id=document.new_id(), title=_free_title(document, title), purpose=free(purpose))
    return add_line(document, "Add process", line)


def add_usual_processes(document: Document) -> list[Process]:
    """Add the processes that come with the program, with their steps, less those of a name that is there."""
    there = {folded(one.title) for one in document.all(Process)}
    added = []
    with document.step("Add usual processes"):
        for usual in usual_processes():
            if folded(usual.title) not in there:
                process = add_process(document, usual.title, usual.purpose)
                steps = [
                    ProcessStep(id=document.new_id(), process_id=process.id, title=one.title, seen=one.seen)
                    for one in usual.steps
                ]
                add_lines(document, "Add steps", steps, process_id=process.id)
                added.append(process)
    return added


def edit_process(
    document: Document,
    process_id: int,
    *,
    title: str | None = None,
    purpose: str | None = None,
    pilot: str | None = None,
    showed: str | None = None,
) -> Process:
    """Change what is given: name, what it is for, with whom and how it is tried, what that showed; the rest stays."""
    typed = {
        "title": None if title is None else _free_title(document, title, process_id),
        "purpose": None if purpose is None else free(purpose),
        "pilot": None if pilot is None else free(pilot),
        "showed": None if showed is None else free(showed),
    }
    changes = {name: value for name, value in typed.items() if value is not None}
    return change_line(document, "Edit process", Process, process_id, **changes)


def set_pilot_span(document: Document, process_id: int, start: date | None, until: date | None) -> Process:
    """Say from when until when a process is tried; None for not known yet. UserError if it ends before it begins."""
    check_span(start, until)
    return change_line(document, "Set dates of pilot", Process, process_id, pilot_from=start, pilot_until=until)


def set_state(document: Document, process_id: int, state: ProcessState) -> Process:
    """Say how far a process has come. A pilot must say before with whom, and from when until when: UserError if not.

    It may be taken into use whatever is still open in it: that is told by `process_map.process_missing`.
    """
    process = document.get(Process, process_id)
    if state is ProcessState.PILOT and not process.pilot:
        raise UserError("It is not said yet with whom it is tried: type that first, with somebody of each team.")
    if state is ProcessState.PILOT and (process.pilot_from is None or process.pilot_until is None):
        raise UserError("The pilot has no dates yet: say first from when until when it is tried.")
    return change_line(document, f"Set process to {STATES[state].lower()}", Process, process_id, state=state)


def set_process_owner(document: Document, process_id: int, team_id: int, person_id: int | None) -> ProcessOwner | None:
    """Say who answers for a process in a team; None for nobody. UserError for somebody who is not on the team."""
    document.get(Process, process_id)
    team = document.get(Team, team_id)
    person = None if person_id is None else document.get(Person, person_id)
    if person is not None and person.team_id != team.id:
        raise UserError(f"{person.name} is not on {team.name}: choose somebody who is.")
    there = document.all(ProcessOwner, process_id=process_id, team_id=team.id)
    with document.step("Set owner of process") as step:
        if person is not None:
            owner_id = there[0].id if there else document.new_id()
            return step.put(ProcessOwner(id=owner_id, process_id=process_id, team_id=team.id, person_id=person.id))
        for one in there:
            step.remove(one)
    return None


def move_processes(document: Document, ids: Sequence[int], before_id: int | None) -> list[Process]:
    """Put processes, in the order of `ids`, before another; None: at the end."""
    return move(document, processes(document), ids, before_id, "Move process")


def remove_process(document: Document, process_id: int) -> None:
    """Remove a process with its steps."""
    remove_line(document, "Remove process", Process, process_id)


def _free_title(document: Document, title: str, own_id: int | None = None) -> str:
    title = one_line(required(title, _NO_TITLE))
    if any(one.id != own_id and folded(one.title) == folded(title) for one in document.all(Process)):
        raise UserError(f"There is a process called “{title}” already: choose another name.")
    return title


# Questions


def processes(document: Document) -> list[Process]:
    """All processes in their order."""
    return document.all(Process)
