"""What is done to several lines of the launch canvas at once, as the one step that a key means."""

from collections.abc import Callable, Sequence

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.run.canvases.launch import LaunchTask, State
from facilitator.core.run.canvases.launch_tasks import edit_task, set_needs, tasks_of
from facilitator.core.run.canvases.needs import read_needs
from facilitator.core.run.canvases.readiness import STATE_WORDS, set_state


def set_states(document: Document, ids: Sequence[int], state: State) -> None:
    """Say of several items how ready they are."""
    with document.step(f"Mark as {STATE_WORDS[state].lower()}"):
        for item_id in ids:
            set_state(document, item_id, state)


def remove_each(remove: Callable[[Document, int], None], noun: str, document: Document, ids: Sequence[int]) -> None:
    """Remove several lines of one kind, each a `noun`."""
    with document.step(f"Remove {counted(len(ids), noun)}"):
        for one in ids:
            remove(document, one)


def change_task(document: Document, task: LaunchTask, **changes: object) -> LaunchTask:
    """Store what was typed into one cell of a task; checked like the whole."""
    new = task.with_(**changes)
    return edit_task(document, task.id, new.title, new.team_id, new.owner_id, new.days, new.not_before)


def set_needs_typed(document: Document, task: LaunchTask, typed: str) -> None:
    """Say which tasks a task needs, as typed: by numbers or names. UserError if unclear, or if they go in a circle."""
    set_needs(document, task.id, read_needs(typed, tasks_of(document, task.workshop_id)))
