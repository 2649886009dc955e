"""Solutions, RACI, actions and meetings as a script has them."""

from collections.abc import Iterator
from functools import partial

from facilitator.core.errors import UserError
from facilitator.core.run import meetings, raci, solutions
from facilitator.core.run.rehearse import script as scripts
from facilitator.core.run.rehearse.script import Script
from facilitator.core.run.rehearse.setting import Act, Beat, Room
from facilitator.core.run.solutions import Solution


def designing(room: Room, script: Script) -> Iterator[Beat]:
    """Every table takes up its opportunity; then what, actions and measure come, table after table."""
    for at, solution in enumerate(script.solutions):
        yield ("solutions", at), partial(_add, room, solution)
    for at, solution in enumerate(script.solutions):
        yield ("solutions", at), partial(_describe, room, solution)
        for number, task in enumerate(solution.actions):
            yield ("solutions", at, "actions", number), partial(_add_task, room, solution.key, task)
        if solution.measure:
            yield ("solutions", at), partial(_measure, room, solution)


def presenting(room: Room, script: Script, next_turn: Act | None) -> Iterator[Beat]:
    """Table after table presents; refinements and questions are heard. `next_turn` gives the next table the floor."""
    order = sorted(range(len(script.solutions)), key=lambda i: (script.solutions[i].table or 0, i))
    floor: int | None = None
    for at in order:
        solution = script.solutions[at]
        if floor is not None and solution.table != floor and next_turn is not None:
            yield ("solutions", at, "table"), next_turn
        floor = solution.table or floor
        yield ("solutions", at), partial(_present, room, solution.key)
        for number, text in enumerate(solution.refinements):
            yield ("solutions", at, "refinements", number), partial(_refine, room, solution.key, text)


def sharing_out(room: Room, script: Script) -> Iterator[Beat]:
    """The RACI table: columns, then row after row with its letters."""
    for at, name in enumerate(script.raci.columns):
        yield ("raci", "columns", at), partial(_add_column, room, name)
    for at, row in enumerate(script.raci.rows):
        yield ("raci", "rows", at), partial(_add_row, room, row)


def arranging(room: Room, script: Script) -> Iterator[Beat]:
    """The follow-up meetings."""
    for at, meeting in enumerate(script.meetings):
        yield ("meetings", at), partial(_meet, room, meeting)


def _add(room: Room, entry: scripts.Solution) -> None:
    opportunity_id = room.opportunities.maybe(entry.opportunity)
    solution = solutions.add_solution(room.document, room.workshop, entry.title, opportunity_id, entry.table)
    room.solutions[entry.key] = solution.id


def _describe(room: Room, entry: scripts.Solution) -> None:
    solutions.set_what(room.document, room.solutions[entry.key], entry.what)


def _measure(room: Room, entry: scripts.Solution) -> None:
    solutions.set_measure(room.document, room.solutions[entry.key], entry.measure)


def _add_task(room: Room, key: str, task: scripts.Task) -> None:
    owner_id = room.people.maybe(task.owner)
    solution_id, block_id = room.solutions[key], room.block_id()
    solutions.add_action_to(room.document, solution_id, task.text, owner_id, task.due, task.measure, block_id)


def _present(room: Room, key: str) -> None:
    solutions.set_presented(room.document, room.solutions[key])


def _refine(room: Room, key: str, text: str) -> None:
    solutions.add_refinement(room.document, room.solutions[key], text)


def _add_column(room: Room, name: str) -> None:
    person_id = room.people.get(name)
    team_id = room.teams[name] if person_id is None else None
    room.columns[name] = raci.add_column(room.document, room.workshop, person_id, team_id).id


def _add_row(room: Room, entry: scripts.RaciRow) -> None:
    """Add a row with its letters; one from a solution bears its title unless it has its own."""
    solution = room.document.find(Solution, room.solutions.maybe(entry.solution))
    title = entry.title or (solution.title if solution else "")
    row = raci.add_row(room.document, room.workshop, title, solution.id if solution else None)
    for name, letters in entry.letters.items():
        if name not in room.columns:
            raise UserError(f"{name} is not among the columns: add them to “columns”, or take the letters out.")
        raci.set_cell(room.document, row.id, room.columns[name], letters)


def _meet(room: Room, meeting: scripts.Meeting) -> None:
    length = meeting.minutes * 60
    meetings.add_meeting(room.document, room.workshop, meeting.title, meeting.day, meeting.start, length, meeting.who)
