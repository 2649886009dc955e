"""The launch sequence: its tasks, and which needs which (records: `launch`; when each can happen: `path`)."""

from collections import deque
from collections.abc import Iterable, Sequence
from datetime import date

from facilitator.core import lines
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.functions import function_of
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Person, Team, teams
from facilitator.core.phrases import quoted
from facilitator.core.run.canvases import usual
from facilitator.core.run.canvases.launch import Dependency, LaunchTask, near
from facilitator.core.text import one_line, required

MOST_DAYS = 366
_NO_TITLE = "The task has no title yet: type what is to be done."

# Tasks


def add_task(
    document: Document,
    workshop_id: int,
    title: str,
    *,
    team_id: int | None = None,
    owner_id: int | None = None,
    days: int = 1,
    not_before: date | None = None,
) -> LaunchTask:
    """Add a task at the end; `days` is how long it takes, 0 for a milestone."""
    _check(document, team_id, owner_id)
    task = LaunchTask(
        id=document.new_id(),
        workshop_id=workshop_id,
        title=one_line(required(title, _NO_TITLE)),
        team_id=team_id,
        owner_id=owner_id,
        days=_checked_days(days),
        not_before=near(document, workshop_id, not_before),
    )
    return lines.add_line(document, "Add launch task", task, workshop_id=workshop_id)


def add_usual_tasks(document: Document, workshop_id: int) -> list[LaunchTask]:
    """Add the sequence of a small launch, with what needs what, as far as it is not there yet. Returns the new tasks.

    A task goes to the first team of its function, or to none.
    """
    there = {folded(task.title): task for task in tasks_of(document, workshop_id)}
    new: list[LaunchTask] = []
    by_function: dict[str | None, int] = {}
    for team in teams(document):
        by_function.setdefault(function_of(team.name), team.id)
    with document.step("Add usual launch tasks"):
        for ready in usual.launch_tasks():
            if folded(ready.title) in there:
                continue
            team_id = by_function.get(ready.team)
            task = add_task(document, workshop_id, ready.title, team_id=team_id, days=ready.days)
            there[folded(ready.title)] = task
            new.append(task)
            for needed in ready.needs:
                add_dependency(document, task.id, there[folded(needed)].id)
    return new


def edit_task(
    document: Document,
    task_id: int,
    title: str,
    team_id: int | None,
    owner_id: int | None,
    days: int,
    not_before: date | None,
) -> LaunchTask:
    """Store what was typed into a task's form."""
    _check(document, team_id, owner_id)
    workshop_id = document.get(LaunchTask, task_id).workshop_id
    return lines.change_line(
        document,
        "Edit launch task",
        LaunchTask,
        task_id,
        title=one_line(required(title, _NO_TITLE)),
        team_id=team_id,
        owner_id=owner_id,
        days=_checked_days(days),
        not_before=near(document, workshop_id, not_before),
    )


def move_tasks(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[LaunchTask]:
    """Put tasks, in the order of `ids`, before another; None: at the end. What needs what stays."""
    return move(document, tasks_of(document, workshop_id), ids, before_id, "Move launch task")


def remove_task(document: Document, task_id: int) -> None:
    """Remove a task; what needed it no longer does."""
    lines.remove_line(document, "Remove launch task", LaunchTask, task_id)


# Dependencies


def add_dependency(document: Document, task_id: int, needs_id: int) -> Dependency:
    """Say that a task needs another to be done first.

    UserError if that would go round in a circle, told with all its members, or if it is said already.
    """
    task, needed = document.get(LaunchTask, task_id), document.get(LaunchTask, needs_id)
    if task_id == needs_id:
        raise UserError(f"{quoted(task.title)} can't need itself: choose another task.")
    if task.workshop_id != needed.workshop_id:
        raise UserError("The two tasks belong to different workshops: choose one of the same launch.")
    if document.all(Dependency, task_id=task_id, needs_id=needs_id):
        raise UserError(f"{quoted(task.title)} needs {quoted(needed.title)} already.")
    circle = needs_between(dependencies_of(document, task.workshop_id), needs_id, task_id)
    if circle:
        titles = {one.id: one.title for one in tasks_of(document, task.workshop_id)}
        members = cycle_words([titles[member] for member in (task_id, *circle[:-1])])
        raise UserError(f"{members}: none of them could begin. Take one of these out first.")
    with document.step("Add dependency") as step:
        return step.put(Dependency(id=document.new_id(), task_id=task_id, needs_id=needs_id))


def remove_dependency(document: Document, task_id: int, needs_id: int) -> None:
    """A task does not need another after all; UserError if it did not."""
    found = document.all(Dependency, task_id=task_id, needs_id=needs_id)
    if not found:
        raise UserError("This dependency is no longer there.")
    with document.step("Remove dependency") as step:
        for dependency in found:
            step.remove(dependency)


def set_needs(document: Document, task_id: int, needs_ids: Sequence[int]) -> None:
    """Say which tasks a task needs, these and no others, as one step; refused like `add_dependency`, then wholly."""
    there = [one.needs_id for one in document.all(Dependency, task_id=task_id)]
    with document.step("Set what the task needs"):
        for needs_id in there:
            if needs_id not in needs_ids:
                remove_dependency(document, task_id, needs_id)
        for needs_id in dict.fromkeys(needs_ids):
            if needs_id not in there:
                add_dependency(document, task_id, needs_id)


def _checked_days(days: int) -> int:
    if not 0 <= days <= MOST_DAYS:
        raise UserError(f"A task takes 0 to {MOST_DAYS} days: type another number, or split the task.")
    return days


def _check(document: Document, team_id: int | None, owner_id: int | None) -> None:
    """UserError if the team or the person is gone."""
    if team_id is not None:
        document.get(Team, team_id)
    if owner_id is not None:
        document.get(Person, owner_id)


# Questions


def tasks_of(document: Document, workshop_id: int) -> list[LaunchTask]:
    """All tasks of a launch, in the order in which they are listed."""
    return document.all(LaunchTask, workshop_id=workshop_id)


def dependencies_of(document: Document, workshop_id: int) -> list[Dependency]:
    """All dependencies between the tasks of a launch."""
    inside = {task.id for task in tasks_of(document, workshop_id)}
    return [dependency for dependency in document.all(Dependency) if dependency.task_id in inside]


def needs_between(dependencies: Iterable[Dependency], from_id: int, to_id: int) -> list[int]:
    """The shortest chain of tasks, each needing the next, from one to another, both included; empty without one."""
    needs: dict[int, list[int]] = {}
    for dependency in dependencies:
        needs.setdefault(dependency.task_id, []).append(dependency.needs_id)
    came_from: dict[int, int | None] = {from_id: None}
    waiting = deque([from_id])
    while waiting and to_id not in came_from:
        here = waiting.popleft()
        for there in needs.get(here, ()):
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    chain: list[int] = []
    step = to_id if to_id in came_from else None
    while step is not None:
        chain.append(step)
        step = came_from[step]
    return chain[::-1]


def cycle_words(titles: Sequence[str]) -> str:
    """A circle of tasks as it is said: "“A” needs “B” needs “A”"."""
    return " needs ".join(quoted(title) for title in (*titles, titles[0]))
