"""The critical path of a launch: when each task can happen and must, worked forwards and backwards.

The method is the critical path method of Kelley and Walker (Critical-Path Planning and Scheduling, Eastern Joint
Computer Conference, 1959), over an order found after Kahn (Topological sorting of large networks, Communications of
the ACM, 1962). It is linear in tasks and dependencies.

Days that count are numbered from the day on which work can begin. A task from 3 to 5 takes the days 3 and 4; a moment
between days is named by the day that ends with it.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases.launch import Dependency, LaunchTask, launch_of
from facilitator.core.run.canvases.launch_tasks import cycle_words, dependencies_of, tasks_of

IsWorkday = Callable[[date], bool]

_DAY = timedelta(1)
_LONGEST_BREAK = 366


@dataclass(frozen=True)
class PlacedTask:
    """A task with its first and last day: the earliest there are, and the latest that keep the launch day.

    Of a milestone all are the day that ends with it. `slack` is in the days that count: by so many it can slip
    without moving the end; negative is late. Critical are all tasks with the least slack.
    """

    task: LaunchTask
    start: date
    finish: date
    latest_start: date
    latest_finish: date
    slack: int
    critical: bool


@dataclass(frozen=True)
class LaunchSequence:
    """A whole launch, its tasks in an order in which they can be done.

    `ready` is the day on whose evening all is done, None if there is nothing to place. `late` is by how many days that
    is after the launch day, `spare` by how many before; both 0 where there is no launch day. `cycles` are tasks that
    need each other in a circle, each needing the next; they, and what needs them, could not be placed.
    """

    placed: tuple[PlacedTask, ...]
    ready: date | None
    late: int
    spare: int
    working: bool
    cycles: tuple[tuple[LaunchTask, ...], ...] = ()

    @property
    def critical(self) -> tuple[PlacedTask, ...]:
        """The critical path: what moves the end if it slips, in order. Where several are as tight, all of them."""
        return tuple(placed for placed in self.placed if placed.critical)

    @property
    def words(self) -> str:
        """How it stands to the launch day, or which tasks go round in a circle; nothing if there is nothing."""
        if self.cycles:
            said = "; ".join(cycle_words([task.title for task in cycle]) for cycle in self.cycles)
            return f"{said}: none of them could begin. Take one of these dependencies out."
        if self.ready is None:
            return ""
        day = "working day" if self.working else "day"
        if self.late:
            return f"Ready {counted(self.late, day)} after the launch day."
        return f"Ready with {counted(self.spare, day)} to spare." if self.spare else "Ready just in time."


# Questions


def sequence(
    tasks: Iterable[LaunchTask],
    dependencies: Iterable[Dependency],
    begins: date,
    launch_day: date | None,
    is_workday: IsWorkday | None = None,
) -> LaunchSequence:
    """Place tasks forwards from `begins` and backwards from `launch_day`, by whose evening all has to be done.

    Without a launch day they are worked backwards from the day on which all is done. `is_workday` says which days
    count; None: all do. A task starts as soon as what it needs is done, and not before its own date if it has one; a
    milestone with such a date is reached on its evening. Dependencies on other tasks than these are passed over.
    """
    by_id = {task.id: task for task in tasks}
    needs, needed_by = _neighbours(by_id, dependencies)
    order = _ordered(by_id, needs, needed_by)
    days = _Days(begins, is_workday)
    starts: dict[int, int] = {}
    for task_id in order:
        ready = max((starts[other] + by_id[other].days for other in needs[task_id]), default=0)
        starts[task_id] = max(ready, _bound(by_id[task_id], days))
    end = max((starts[task_id] + by_id[task_id].days for task_id in order), default=0)
    deadline = end if launch_day is None else days.until(launch_day)
    latest: dict[int, int] = {}
    for task_id in reversed(order):
        finish = min((latest[other] for other in needed_by[task_id] if other in latest), default=deadline)
        latest[task_id] = finish - by_id[task_id].days
    least = min((latest[task_id] - starts[task_id] for task_id in order), default=0)
    placed = [_placed(by_id[i], starts[i], latest[i], least, days) for i in sorted(order, key=lambda i: starts[i])]
    return LaunchSequence(
        placed=tuple(placed),
        ready=days.evening(end) if order else None,
        late=max(0, end - deadline) if order else 0,
        spare=max(0, deadline - end) if order else 0,
        working=is_workday is not None,
        cycles=tuple(tuple(by_id[i] for i in cycle) for cycle in _cycles(by_id, needs, set(order))),
    )


def sequence_of(document: Document, workshop_id: int, is_workday: IsWorkday) -> LaunchSequence:
    """The sequence of a workshop's launch as it stands. Work begins on the workshop's day if nothing else is said.

    `is_workday` counts only where the launch goes by working days, as it does until somebody says otherwise.
    """
    launch = launch_of(document, workshop_id)
    begins = launch.begins if launch and launch.begins else document.get(Workshop, workshop_id).day
    by_workdays = is_workday if launch is None or launch.working else None
    tasks, dependencies = tasks_of(document, workshop_id), dependencies_of(document, workshop_id)
    return sequence(tasks, dependencies, begins, launch.day if launch else None, by_workdays)


# Order

_Neighbours = dict[int, list[int]]


def _neighbours(tasks: Iterable[int], dependencies: Iterable[Dependency]) -> tuple[_Neighbours, _Neighbours]:
    """For each task what it needs, and what needs it; a dependency told twice counts once."""
    needs: _Neighbours = {task_id: [] for task_id in tasks}
    needed_by: _Neighbours = {task_id: [] for task_id in needs}
    for task_id, needs_id in dict.fromkeys((d.task_id, d.needs_id) for d in dependencies):
        if task_id in needs and needs_id in needs:
            needs[task_id].append(needs_id)
            needed_by[needs_id].append(task_id)
    return needs, needed_by


def _ordered(tasks: Iterable[int], needs: _Neighbours, needed_by: _Neighbours) -> list[int]:
    """Tasks after what they need, else as given (Kahn 1962); without those that a circle holds up."""
    open_needs = {task_id: len(needs[task_id]) for task_id in tasks}
    free = deque(task_id for task_id, count in open_needs.items() if not count)
    order = []
    while free:
        order.append(free.popleft())
        for other in needed_by[order[-1]]:
            open_needs[other] -= 1
            if not open_needs[other]:
                free.append(other)
    return order


def _cycles(tasks: Iterable[int], needs: _Neighbours, done: set[int]) -> Iterator[list[int]]:
    """Circles among the tasks that could not be ordered, each task needing the next; following needs leads into one."""
    seen: set[int] = set()
    for task_id in tasks:
        trail: dict[int, int] = {}
        here = task_id
        while here not in done and here not in seen:
            seen.add(here)
            trail[here] = len(trail)
            here = next(other for other in needs[here] if other not in done)
        if here in trail:
            yield list(trail)[trail[here] :]


# Days


class _Days:
    """The days that count, numbered from the first on or after `begins`; looked up no further than asked for."""

    def __init__(self, begins: date, is_workday: IsWorkday | None) -> None:
        self._counts: IsWorkday = is_workday or (lambda _day: True)
        self._after = [self._next(begins, _DAY)]
        self._before = [self._next(begins - _DAY, -_DAY)]

    def day(self, number: int) -> date:
        """The day with this number."""
        if number < 0:
            while len(self._before) < -number:
                self._before.append(self._next(self._before[-1] - _DAY, -_DAY))
            return self._before[-number - 1]
        while len(self._after) <= number:
            self._after.append(self._next(self._after[-1] + _DAY, _DAY))
        return self._after[number]

    def evening(self, moment: int) -> date:
        """The day that ends with this moment; at the very first, before which nothing counts, the one that begins."""
        return self.day(moment - 1 if moment else 0)

    def until(self, day: date) -> int:
        """How many days that count there are up to and with `day`; negative, how many lie between it and the first."""
        if day < self.day(0):
            number = 0
            while day < self.day(number - 1):
                number -= 1
            return number
        while self._after[-1] <= day:
            self.day(len(self._after))
        return bisect_right(self._after, day)

    def _next(self, day: date, way: timedelta) -> date:
        for _ in range(_LONGEST_BREAK):
            if self._counts(day):
                return day
            day += way
        raise ValueError(f"no day counts in the year from {day}")


def _bound(task: LaunchTask, days: _Days) -> int:
    """The moment before which a task may not start for its own date."""
    if task.not_before is None:
        return 0
    mornings = max(0, days.until(task.not_before - _DAY))
    return mornings if task.days or task.not_before < days.day(0) else mornings + 1


def _placed(task: LaunchTask, start: int, latest: int, least: int, days: _Days) -> PlacedTask:
    def first(moment: int) -> date:
        return days.day(moment) if task.days else days.evening(moment)

    def last(moment: int) -> date:
        return days.day(moment + task.days - 1) if task.days else days.evening(moment)

    return PlacedTask(
        task=task,
        start=first(start),
        finish=last(start),
        latest_start=first(latest),
        latest_finish=last(latest),
        slack=latest - start,
        critical=latest - start == least,
    )
