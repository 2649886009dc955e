"""What is done to actions from the console, as single steps, with text as it was typed."""

from collections.abc import Iterable, Sequence
from datetime import date

from facilitator.core.document import Document
from facilitator.core.people import Team, people
from facilitator.core.phrases import counted
from facilitator.core.run.actions import Action, ActionState, remove_action, set_due, set_owner, set_state
from facilitator.ui.parts.commit.action_typed import due_or_none, owner_or_none


def give_to(document: Document, action_id: int, typed: str) -> Action:
    """Give an action the owner whose name was typed; nothing typed takes the owner away. UserError if unclear."""
    owner = owner_or_none(typed, people(document), document.all(Team))
    return set_owner(document, action_id, owner.id if owner else None)


def set_due_typed(document: Document, action_id: int, typed: str, today: date, day_first: bool) -> Action:
    """Give an action the due date that was typed; nothing typed takes it away. UserError if it is no day."""
    return set_due(document, action_id, due_or_none(typed, today, day_first))


def mark_done(document: Document, actions: Sequence[Action]) -> None:
    """Mark actions as done; if they all are, open them again. One step."""
    reopening = all(action.state is ActionState.DONE for action in actions)
    state = ActionState.OPEN if reopening else ActionState.DONE
    what = "action" if len(actions) == 1 else counted(len(actions), "action")
    with document.step(f"Reopen {what}" if reopening else f"Mark {what} as done"):
        for action in actions:
            set_state(document, action.id, state)


def remove_actions(document: Document, ids: Iterable[int]) -> None:
    """Remove actions as one step."""
    wanted = list(ids)
    with document.step("Remove action" if len(wanted) == 1 else f"Remove {counted(len(wanted), 'action')}"):
        for action_id in wanted:
            remove_action(document, action_id)
