"""What is done to a plan from the window, with text as it was typed."""

from datetime import date

from facilitator.core.assess.improving import Milestone, add_milestone, set_milestone_day
from facilitator.core.document import Document
from facilitator.core.run.actions import Action
from facilitator.core.run.capture import Reading
from facilitator.core.run.dates import find_date
from facilitator.core.run.improvement_actions import add_plan_action
from facilitator.ui.parts.commit.action_typed import due_or_none


def add_typed_action(document: Document, plan_id: int, reading: Reading) -> Action:
    """Add an action with the owner and the day that were read out of a line."""
    owner = reading.person.id if reading.person else None
    return add_plan_action(document, plan_id, reading.text, owner_id=owner, due=reading.due)


def add_typed_milestone(document: Document, plan_id: int, typed: str, today: date, day_first: bool) -> Milestone:
    """Add a milestone with the day that stands at the end of a line, if one does: "Pilot with sales, by 12 mar"."""
    found = find_date(typed, today, day_first)
    what = typed if found is None else f"{typed[: found.start]} {typed[found.end :]}"
    return add_milestone(document, plan_id, what.strip(" ,;:"), found.day if found else None)


def set_typed_day(document: Document, milestone_id: int, typed: str, today: date, day_first: bool) -> Milestone:
    """Give a milestone the day that was typed; nothing typed takes it away. UserError if it is no day."""
    return set_milestone_day(document, milestone_id, due_or_none(typed, today, day_first))
