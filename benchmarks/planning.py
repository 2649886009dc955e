"""Working out a plan: an agenda fitted to time, groups mixed, a launch's critical path; at 10 and at 200 of each."""

from collections.abc import Callable
from datetime import date, timedelta
from graphlib import TopologicalSorter

from benchmarks.figures import Figure, in_turn, show, timed
from facilitator.core.mixing import mix
from facilitator.core.people import Mark, Participant, Person, Seat, Seniority, Team
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.fit.fitting import fit
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.run.canvases.launch import Dependency, LaunchTask
from facilitator.core.run.canvases.path import sequence
from facilitator.core.seating import Met, pair

FEW, MANY = 10, 200
_ROUNDS = 15
_SECOND = 1_000.0
_MINUTE = 60
_TABLE, _BREAK_EVERY, _NEEDS = 8, 6, 3
_BEGIN = date(2027, 1, 11)


def measure() -> list[Figure]:
    return [*_growing("blocks fitted to time", _fitting), *_groups(), *_paths()]


def _growing(what: str, act: Callable[[int], Callable[[], object]]) -> list[Figure]:
    """What many cost against few: twenty times as much is what a straight line costs."""
    many, few = act(MANY), act(FEW)
    ours, theirs = in_turn(lambda: timed(many), lambda: timed(few), _ROUNDS)
    return [Figure(f"{MANY} {what}", ours, theirs, f"{FEW} of them", aim=2 * MANY / FEW)]


def _fitting(count: int) -> Callable[[], object]:
    def block(number: int) -> Block:
        kind = Activity.TALK if number % _BREAK_EVERY else Activity.BREAK
        return Block(
            id=number,
            workshop_id=1,
            part_id=1,
            title=f"Block {number}",
            activity=kind,
            length=(10 + number % 30) * _MINUTE,
            shortest=(5 + number % 5) * _MINUTE,
            optional=not number % 4,
        )

    blocks = [block(number) for number in range(1, count + 1)]
    asked = sum(one.length for one in blocks) * 2 // 3 // _MINUTE * _MINUTE
    return lambda: fit(blocks, asked)


def _mixing(count: int) -> Callable[[], object]:
    teams = [Team(id=n, name=f"Team {n}", colour="#000000", mark=Mark.STAR) for n in range(1, 6)]
    levels = list(Seniority)
    seats = [
        Seat(
            Participant(id=number, workshop_id=1, person_id=number),
            Person(id=number, name=f"Person {number}", seniority=levels[number % len(levels)]),
            teams[number * number % len(teams)],
        )
        for number in range(count)
    ]
    before = {pair(a, b): Met(1, True, 8) for a in range(count) for b in range(a + 1, count) if a // 5 == b // 5}
    rules = {pair(number, number + 7): number % 2 == 0 for number in range(0, count - 7, 25)}
    tables = max(2, count // _TABLE)
    return lambda: mix(seats, tables, rules, before, by_seniority=True, seed=1)


def _groups() -> list[Figure]:
    few, many = _mixing(FEW), _mixing(MANY)
    ours, theirs = in_turn(lambda: timed(many), lambda: timed(few), _ROUNDS)
    return [
        Figure(f"{FEW} people mixed over tables", theirs, _SECOND, "the second there is", aim=1),
        Figure(f"{MANY} people mixed over tables", ours, _SECOND, "the second there is", aim=1),
    ]


def _paths() -> list[Figure]:
    return [_path(FEW), _path(MANY)]


def _path(count: int) -> Figure:
    tasks = [
        LaunchTask(id=number, workshop_id=1, title=f"Task {number}", days=1 + number % 5) for number in range(count)
    ]
    needs = [(number, number - back) for number in range(count) for back in range(1, _NEEDS + 1) if number >= back]
    links = [Dependency(id=count + at, task_id=task, needs_id=need) for at, (task, need) in enumerate(needs)]
    graph = {task.id: [need for of, need in needs if of == task.id] for task in tasks}
    day, workdays = _BEGIN + timedelta(days=1_000), Workdays()
    ours, theirs = in_turn(
        lambda: timed(lambda: sequence(tasks, links, _BEGIN, day, workdays.is_workday)),
        lambda: timed(lambda: list(TopologicalSorter(graph).static_order())),
        _ROUNDS,
    )
    return Figure(f"Critical path of {count} tasks, in dates", ours, theirs, "bare order by graphlib")


if __name__ == "__main__":
    show(measure())
