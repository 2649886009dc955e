from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases.launch import Dependency, LaunchTask, set_launch
from facilitator.core.run.canvases.launch_tasks import add_dependency, add_task, add_usual_tasks
from facilitator.core.run.canvases.path import LaunchSequence, sequence, sequence_of

MONDAY = date(2027, 3, 1)
SATURDAY = 5


def weekday(day: date) -> bool:
    return day.weekday() < SATURDAY


def task(task_id: int, days: int, not_before: date | None = None) -> LaunchTask:
    return LaunchTask(
        id=task_id, workshop_id=1, title="ABCDEFGHIJ"[task_id % 10], days=days, not_before=not_before, position=task_id
    )


def needs(*pairs: tuple[int, int]) -> list[Dependency]:
    return [Dependency(id=100 + at, task_id=one, needs_id=other) for at, (one, other) in enumerate(pairs)]


def day(number: int) -> date:
    return date(2027, 3, number)


def dates(found: LaunchSequence) -> dict[str, tuple[date, date]]:
    return {placed.task.title: (placed.start, placed.finish) for placed in found.placed}


# The laws


@st.composite
def graphs(draw: st.DrawFn, most: int = 7) -> tuple[list[LaunchTask], list[Dependency]]:
    """Tasks without a circle: in a hidden order each may need any before it."""
    count = draw(st.integers(1, most))
    order = draw(st.permutations(range(count)))
    dates = st.none() | st.integers(-3, 20).map(lambda n: MONDAY + timedelta(n))
    tasks = [task(i, draw(st.integers(0, 5)), draw(dates)) for i in range(count)]
    pairs = [(order[j], order[i]) for j in range(count) for i in range(j) if draw(st.integers(0, 2)) == 0]
    return tasks, needs(*pairs)


def by_brute_force(tasks: Sequence[LaunchTask], dependencies: Sequence[Dependency]) -> tuple[dict[int, int], int]:
    """Earliest starts in days after Monday, by trying all chains; every day counts."""
    pairs = {(d.needs_id, d.task_id) for d in dependencies}
    by_id = {one.id: one for one in tasks}

    def own(one: LaunchTask) -> int:
        if one.not_before is None or one.not_before < MONDAY:
            return 0
        return (one.not_before - MONDAY).days + (one.days == 0)

    starts = {}
    for one in tasks:
        chains = (chain for size in range(len(tasks)) for chain in permutations(by_id, size))
        ways = [
            own(by_id[whole[0]]) + sum(by_id[i].days for i in whole[:-1])
            for whole in ((*chain, one.id) for chain in chains if one.id not in chain)
            if all(pair in pairs for pair in pairwise(whole))
        ]
        starts[one.id] = max(ways)
    return starts, max(starts[i] + by_id[i].days for i in starts)


@given(graphs(5))
def test_the_earliest_days_are_those_of_all_chains_tried_out(graph: tuple[list[LaunchTask], list[Dependency]]) -> None:
    tasks, dependencies = graph
    starts, end = by_brute_force(tasks, dependencies)
    found = sequence(tasks, dependencies, MONDAY, None)
    assert found.ready == MONDAY + timedelta(max(end - 1, 0))
    for placed in found.placed:
        start = starts[placed.task.id]
        if placed.task.days:
            assert placed.start == MONDAY + timedelta(start)
            assert placed.finish == MONDAY + timedelta(start + placed.task.days - 1)
        else:
            assert placed.start == placed.finish == MONDAY + timedelta(max(start - 1, 0))


@given(graphs(), st.integers(-5, 40), st.booleans())
def test_what_is_needed_ends_before_and_earliest_is_not_after_latest_if_it_can_be_met(
    graph: tuple[list[LaunchTask], list[Dependency]], until: int, working: bool
) -> None:
    tasks, dependencies = graph
    launch_day = MONDAY + timedelta(until)
    found = sequence(tasks, dependencies, MONDAY, launch_day, weekday if working else None)
    by_id = {placed.task.id: placed for placed in found.placed}
    place = {placed.task.id: at for at, placed in enumerate(found.placed)}
    assert by_id.keys() == {one.id for one in tasks}
    for dependency in dependencies:
        one, other = by_id[dependency.task_id], by_id[dependency.needs_id]
        assert place[other.task.id] < place[one.task.id]
        if one.task.days and other.task.days:
            assert other.finish < one.start
            assert other.latest_finish < one.latest_start
    assert (found.late == 0) == all(placed.slack >= 0 for placed in found.placed)
    assert min(placed.slack for placed in found.placed) == found.spare - found.late
    for placed in found.placed:
        assert placed.slack < 0 or placed.start <= placed.latest_start
        assert placed.slack >= 0 or placed.latest_start <= placed.start
        if working:
            assert weekday(placed.start)
            assert weekday(placed.finish)
    assert found.ready is not None
    if launch_day >= MONDAY and any(one.days for one in tasks):
        assert (found.ready > launch_day) == bool(found.late)


@given(graphs(5))
def test_the_critical_path_is_as_long_as_the_whole(graph: tuple[list[LaunchTask], list[Dependency]]) -> None:
    tasks = [one.with_(not_before=None) for one in graph[0]]
    critical = sequence(tasks, graph[1], MONDAY, None).critical
    longest: dict[int, int] = {}
    for placed in critical:
        before = [longest[d.needs_id] for d in graph[1] if d.task_id == placed.task.id and d.needs_id in longest]
        longest[placed.task.id] = max(before, default=0) + placed.task.days
        assert placed.slack == 0
    assert max(longest.values()) == by_brute_force(tasks, graph[1])[1]


@given(st.integers(1, 8), st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_circles_are_told_with_members_that_each_need_the_next(count: int, pairs: list[tuple[int, int]]) -> None:
    dependencies = needs(*((a % count, b % count) for a, b in pairs))
    told = {(d.task_id, d.needs_id) for d in dependencies}
    found = sequence([task(i, 1) for i in range(count)], dependencies, MONDAY, None)
    for cycle in found.cycles:
        ids = [one.id for one in cycle]
        assert len(set(ids)) == len(ids)
        assert all(pair in told for pair in pairwise([*ids, ids[0]]))
    assert bool(found.cycles) == (len(found.placed) < count)
    flat = [one.id for cycle in found.cycles for one in cycle]
    assert len(set(flat)) == len(flat)
    assert not set(flat) & {placed.task.id for placed in found.placed}


# What comes of it


def test_tasks_are_placed_forwards_over_working_days() -> None:
    found = sequence([task(0, 3), task(1, 4), task(2, 0)], needs((1, 0), (2, 1)), MONDAY, day(12), weekday)
    assert dates(found) == {"A": (day(1), day(3)), "B": (day(4), day(9)), "C": (day(9), day(9))}
    assert (found.ready, found.late, found.spare) == (day(9), 0, 3)
    assert found.words == "Ready with 3 working days to spare."


def test_latest_days_and_slack_are_worked_backwards_from_launch_day() -> None:
    found = sequence([task(0, 5), task(1, 2), task(2, 1)], needs((2, 0), (2, 1)), MONDAY, day(8), weekday)
    kit = next(placed for placed in found.placed if placed.task.id == 1)
    assert (kit.latest_start, kit.latest_finish, kit.slack, kit.critical) == (day(4), day(5), 3, False)
    assert [placed.task.title for placed in found.critical] == ["A", "C"]
    assert (found.ready, found.words) == (day(8), "Ready just in time.")


def test_a_launch_that_comes_too_soon_says_by_how_many_days() -> None:
    found = sequence([task(0, 5), task(1, 1)], needs((1, 0)), MONDAY, day(5), weekday)
    assert (found.ready, found.late) == (day(8), 1)
    assert found.words == "Ready 1 working day after the launch day."
    assert [placed.slack for placed in found.placed] == [-1, -1]
    past = sequence([task(0, 1)], [], MONDAY, date(2027, 2, 26), weekday)
    assert (past.late, past.placed[0].latest_start) == (1, date(2027, 2, 26))
    assert sequence([task(0, 2)], [], MONDAY, date(2027, 2, 27)).words == "Ready 3 days after the launch day."


def test_a_launch_on_a_free_day_gives_the_working_day_before_it() -> None:
    assert sequence([task(0, 5)], [], MONDAY, day(7), weekday).words == "Ready just in time."
    saturday = sequence([task(0, 1)], [], day(6), day(12), weekday)
    assert dates(saturday) == {"A": (day(8), day(8))}


def test_a_task_waits_for_its_own_date_and_a_milestone_is_reached_on_its_evening() -> None:
    found = sequence([task(0, 1, day(6)), task(1, 0, day(3)), task(2, 1)], needs((2, 1)), MONDAY, None, weekday)
    assert dates(found) == {"A": (day(8), day(8)), "B": (day(3), day(3)), "C": (day(4), day(4))}


def test_a_circle_is_told_in_words_and_the_rest_is_placed() -> None:
    found = sequence([task(i, 1) for i in range(5)], needs((0, 1), (1, 2), (2, 0), (3, 2)), MONDAY, None)
    assert [placed.task.id for placed in found.placed] == [4]
    assert found.words.startswith("“A” needs “B” needs “C” needs “A”: none of them could begin.")


def test_nothing_to_place_is_nothing_to_say() -> None:
    found = sequence([], [], MONDAY, day(12))
    assert (found.placed, found.ready, found.words) == ((), None, "")


def test_a_calendar_without_working_days_is_refused_rather_than_endless() -> None:
    with pytest.raises(ValueError, match="no day counts"):
        sequence([task(0, 1)], [], MONDAY, None, lambda _day: False)


def test_two_thousand_tasks_in_one_chain_are_placed() -> None:
    tasks = [task(i, 1) for i in range(2000)]
    found = sequence(tasks, needs(*pairwise(range(2000))), MONDAY, None, weekday)
    assert len(found.critical) == 2000
    assert found.placed[0].task.id == 1999


# In a workshop


def test_a_launch_is_worked_out_as_it_stands(document: Document, bare: Workshop) -> None:
    first = add_task(document, bare.id, "Freeze", days=4)
    add_dependency(document, add_task(document, bare.id, "Test", days=1).id, first.id)
    assert sequence_of(document, bare.id, weekday).ready == date(2027, 1, 18)
    set_launch(document, bare.id, "Beta", date(2027, 1, 15), date(2027, 1, 19), working=False)
    found = sequence_of(document, bare.id, weekday)
    assert (found.ready, found.words) == (date(2027, 1, 19), "Ready just in time.")


def test_the_usual_launch_can_be_placed_and_has_a_critical_path(document: Document, bare: Workshop) -> None:
    tasks = add_usual_tasks(document, bare.id)
    found = sequence_of(document, bare.id, weekday)
    assert {placed.task.id for placed in found.placed} == {one.id for one in tasks}
    assert 1 < len(found.critical) < len(tasks)
