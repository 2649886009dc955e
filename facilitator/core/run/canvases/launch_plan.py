"""The launch canvas as a whole, for the stage and for paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases.launch import (
    Contingency,
    Dependency,
    Launch,
    LaunchLine,
    LaunchTask,
    LineKind,
    contingencies_of,
    launch_of,
    lines_of,
)
from facilitator.core.run.canvases.launch_tasks import dependencies_of, tasks_of
from facilitator.core.run.canvases.path import IsWorkday, LaunchSequence, sequence_of
from facilitator.core.run.canvases.readiness import TeamReadiness, by_team

_SHADED = 800


@dataclass(frozen=True)
class Timeline:
    """The tasks of a launch over the days: `needs` are ids of tasks by task id, `first` and `last` the days to show.

    `off` are the days between them that do not count; over more than two years nobody could see them.
    """

    launch: Launch | None
    tasks: tuple[LaunchTask, ...]
    needs: Mapping[int, tuple[int, ...]]
    sequence: LaunchSequence
    first: date
    last: date
    off: frozenset[date] = frozenset()

    @property
    def launch_day(self) -> date | None:
        """The day on which it goes out, if it has been said."""
        return self.launch.day if self.launch else None


@dataclass(frozen=True)
class LaunchPlan:
    """Readiness, sequence, contingencies, communication and escalation of one launch."""

    timeline: Timeline
    readiness: tuple[TeamReadiness, ...] = ()
    contingencies: tuple[Contingency, ...] = ()
    lines: Mapping[LineKind, tuple[LaunchLine, ...]] = field(default_factory=dict)

    @property
    def begun(self) -> bool:
        """Whether anything is there."""
        return bool(self.readiness or self.timeline.tasks or self.contingencies or any(self.lines.values()))


def timeline_of(document: Document, workshop_id: int, is_workday: IsWorkday) -> Timeline:
    """The tasks of a workshop's launch with their dates, as `path.sequence_of` places them."""
    launch, found = launch_of(document, workshop_id), sequence_of(document, workshop_id, is_workday)
    tasks = tasks_of(document, workshop_id)
    days = [day for placed in found.placed for day in (placed.start, placed.finish, placed.latest_finish)]
    starts = [placed.start for placed in found.placed]
    marked = [day for day in (launch.begins, launch.day) if day] if launch else []
    ends = [*days, *marked] or [document.get(Workshop, workshop_id).day]
    first, last = min([*starts, *marked], default=ends[0]), max(ends)
    off = _off(first, last, is_workday) if found.working else frozenset[date]()
    needs = _needs(tasks, dependencies_of(document, workshop_id))
    return Timeline(launch, tuple(tasks), needs, found, first, last, off)


def launch_plan(document: Document, workshop_id: int, is_workday: IsWorkday) -> LaunchPlan:
    """The launch canvas of a workshop."""
    return LaunchPlan(
        timeline_of(document, workshop_id, is_workday),
        tuple(by_team(document, workshop_id)),
        tuple(contingencies_of(document, workshop_id)),
        {kind: tuple(lines_of(document, workshop_id, kind)) for kind in LineKind},
    )


def _needs(tasks: Sequence[LaunchTask], dependencies: Sequence[Dependency]) -> dict[int, tuple[int, ...]]:
    needs: dict[int, tuple[int, ...]] = {task.id: () for task in tasks}
    for one in dependencies:
        needs[one.task_id] += (one.needs_id,)
    return needs


def _off(first: date, last: date, is_workday: IsWorkday) -> frozenset[date]:
    if (last - first).days > _SHADED:
        return frozenset()
    days = (first + timedelta(number) for number in range((last - first).days + 1))
    return frozenset(day for day in days if not is_workday(day))
