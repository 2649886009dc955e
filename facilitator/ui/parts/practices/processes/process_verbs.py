"""What is typed into the grid of a process, stored."""

from collections.abc import Sequence

from facilitator.core.agree.practices.process_steps import remove_step, rename_step, set_seen, write_cell
from facilitator.core.agree.practices.processes import set_process_owner
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, people
from facilitator.core.phrases import counted
from facilitator.ui.parts.commit.action_typed import owner_or_none
from facilitator.ui.parts.practices.processes.process_rows import OWNER, SEEN, STEP
from facilitator.ui.widgets.textgridmodel import Key


def store_cell(document: Document, process_id: int, row: Key, column: Key, value: object) -> None:
    """Store a cell: a step's name, whether the customer sees it, what a team does, or who answers for it there."""
    if row == OWNER:
        _store_owner(document, process_id, column, str(value))
    elif isinstance(row, int) and column == STEP:
        rename_step(document, row, str(value))
    elif isinstance(row, int) and column == SEEN:
        set_seen(document, row, bool(value))
    elif isinstance(row, int) and isinstance(column, int):
        write_cell(document, row, column, str(value))


def _store_owner(document: Document, process_id: int, column: Key, typed: str) -> None:
    if not isinstance(column, int):
        raise UserError("This line says who answers for the process: type a name under a team.")
    mates = [person for person in people(document) if person.team_id == column]
    owner = owner_or_none(typed, mates, document.all(Team))
    set_process_owner(document, process_id, column, owner.id if owner else None)


def remove_steps(document: Document, step_ids: Sequence[int]) -> None:
    """Remove steps with what the teams do in them, as one step of its own."""
    with document.step("Remove step" if len(step_ids) == 1 else f"Remove {counted(len(step_ids), 'step')}"):
        for step_id in step_ids:
            remove_step(document, step_id)
