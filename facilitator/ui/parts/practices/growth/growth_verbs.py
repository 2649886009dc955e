"""What is typed or chosen in a growth plan, stored."""

from collections.abc import Sequence
from datetime import date

from facilitator.core.agree.practices import growth
from facilitator.core.agree.practices.growth import GrowthKind, GrowthStep
from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.ui.parts.commit.action_typed import due_or_none
from facilitator.ui.parts.practices.growth.plan_table import Cell


def store_step(
    document: Document, step_id: int, cell: Cell, value: object, today: date, day_first: bool
) -> GrowthStep | None:
    """Store a cell of a plan; days are read as people type them, nothing typed takes one away."""
    match cell:
        case Cell.WHAT:
            return growth.edit_growth_step(document, step_id, what=str(value))
        case Cell.BY:
            return growth.set_growth_kind(document, step_id, GrowthKind(str(value)))
        case Cell.WITH:
            return growth.set_growth_team(document, step_id, value if isinstance(value, int) and value else None)
        case Cell.PLANNED:
            return growth.set_growth_day(document, step_id, due_or_none(str(value), today, day_first))
        case Cell.DONE_ON:
            return growth.set_done(document, step_id, due_or_none(str(value), today, day_first))
        case Cell.WORDS:
            return growth.edit_growth_step(document, step_id, words=str(value))
        case Cell.DONE:
            return None


def tick_steps(document: Document, step_ids: Sequence[int], done_on: date | None) -> None:
    """Mark steps as done on a local day, or open them again, as one step."""
    with document.step("Mark growth step as done" if done_on else "Reopen growth step"):
        for step_id in step_ids:
            growth.set_done(document, step_id, done_on)


def remove_steps(document: Document, step_ids: Sequence[int]) -> None:
    """Remove steps of a plan, as one step."""
    with document.step("Remove growth step" if len(step_ids) == 1 else f"Remove {counted(len(step_ids), 'step')}"):
        for step_id in step_ids:
            growth.remove_growth_step(document, step_id)
