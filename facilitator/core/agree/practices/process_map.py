"""A process side by side: its steps by teams, who answers for it, and what is still open in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.practices.process_steps import steps_of
from facilitator.core.agree.practices.processes import Process, ProcessCell, ProcessOwner, ProcessState, ProcessStep
from facilitator.core.conditions import one_of
from facilitator.core.document import Document
from facilitator.core.lines import Missing
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted, day_words, listed, quoted


@dataclass(frozen=True)
class ProcessMap:
    """A process, its steps in their order, and the teams: those in use and retired ones that have a part in it.

    `cells`: what a team (second) does in a step (first), by ids; `owners`: who answers for it, by team id.
    """

    process: Process
    steps: tuple[ProcessStep, ...]
    teams: tuple[Team, ...]
    cells: Mapping[tuple[int, int], str]
    owners: Mapping[int, Person]

    @property
    def involved(self) -> tuple[Team, ...]:
        """The teams that do something in a step, in their order."""
        busy = {team_id for _step_id, team_id in self.cells}
        return tuple(team for team in self.teams if team.id in busy)

    def doing(self, step_id: int) -> tuple[Team, ...]:
        """The teams that do something in a step, in their order."""
        return tuple(team for team in self.teams if (step_id, team.id) in self.cells)


def process_map(document: Document, process_id: int) -> ProcessMap:
    """All that there is of a process; UserError if it is gone."""
    process = document.get(Process, process_id)
    steps = steps_of(document, process_id)
    cells = {
        (cell.step_id, cell.team_id): cell.text
        for cell in document.those(ProcessCell, one_of("step_id", (step.id for step in steps)))
    }
    owners = {
        one.team_id: document.get(Person, one.person_id) for one in document.all(ProcessOwner, process_id=process_id)
    }
    having = {team_id for _step_id, team_id in cells} | owners.keys()
    all_teams = tuple(team for team in document.all(Team) if not team.retired or team.id in having)
    return ProcessMap(process, tuple(steps), all_teams, cells, owners)


def process_missing(whole: ProcessMap, today: date) -> list[Missing]:
    """What is open in a process on the local day `today`, each in a sentence for the room."""
    process = whole.process
    if not whole.steps:
        return [Missing(process, "There are no steps yet: what happens, from the first to the last?")]
    found = [
        Missing(step, f"Nobody does anything in {quoted(step.title)} yet.")
        for step in whole.steps
        if not whole.doing(step.id)
    ]
    found += [Missing(team, words) for team in whole.involved if (words := _owner_doubt(whole, team))]
    if len(whole.involved) == 1:
        found.append(Missing(process, f"Only {whole.involved[0].name} does anything in it: whom does it touch?"))
    return found + [Missing(process, words) for words in _pilot_doubts(process, today)]


def _owner_doubt(whole: ProcessMap, team: Team) -> str:
    owner = whole.owners.get(team.id)
    if owner is None:
        return f"{team.name} has no owner for it yet: who answers for its steps?"
    if owner.gone:
        return f"{owner.name} of {team.name} is gone: choose another owner."
    return "" if owner.team_id == team.id else f"{owner.name} is not on {team.name} any more: choose another owner."


def _pilot_doubts(process: Process, today: date) -> list[str]:
    doubts = []
    over = process.pilot_until is not None and process.pilot_until < today
    if process.state is ProcessState.PILOT and over and not process.showed:
        doubts.append("The pilot is over: what did it show?")
    if process.state is ProcessState.IN_USE and not process.pilot:
        doubts.append("It is in use and was never tried on a small scale.")
    elif process.state is ProcessState.IN_USE and not process.showed:
        doubts.append("It is in use, and nobody has said what the pilot showed.")
    return doubts


def state_words(process: Process, today: date) -> str:
    """How far it has come: "Draft", "Pilot from Mon 1 Feb", "Pilot until Fri 5 Mar", "In use"."""
    if process.state is ProcessState.DRAFT:
        return "Draft"
    if process.state is ProcessState.IN_USE:
        return "In use"
    start, until = process.pilot_from, process.pilot_until
    if start is not None and start > today:
        return f"Pilot from {day_words(start, today)}"
    if until is None:
        return "Pilot"
    return f"Pilot {'ended' if until < today else 'until'} {day_words(until, today)}"


def map_words(whole: ProcessMap) -> str:
    """How large it is: "6 steps, 2 in front of the customer, by Product, Sales and Marketing"; "No steps yet"."""
    if not whole.steps:
        return "No steps yet"
    seen = sum(step.seen for step in whole.steps)
    front = f", {seen} in front of the customer" if seen else ""
    by = f", by {listed([team.name for team in whole.involved])}" if whole.involved else ""
    return f"{counted(len(whole.steps), 'step')}{front}{by}"
