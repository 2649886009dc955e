from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.run.canvases import launch, launch_tasks, readiness
from facilitator.core.run.canvases.launch import LineKind, State
from facilitator.core.run.canvases.launch_plan import launch_plan, timeline_of
from facilitator.core.run.canvases.path import sequence_of
from facilitator.core.run.canvases.path_words import path_words, slack_words, standing_words


def weekday(day: date) -> bool:
    return day.weekday() < 5


def say(day: date) -> str:
    return f"{day.day}/{day.month}"


def chain(document: Document, workshop_id: int, *days: int) -> list[int]:
    ids: list[int] = []
    for number, length in enumerate(days):
        made = launch_tasks.add_task(document, workshop_id, "ABCDEFGHIJ"[number], days=length)
        if ids:
            launch_tasks.add_dependency(document, made.id, ids[-1])
        ids.append(made.id)
    return ids


def begin(document: Document, workshop_id: int, day: date | None) -> None:
    launch.set_launch(document, workshop_id, "Beta", date(2027, 3, 1), day)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (None, "Ready 5/3, if nothing slips: choose the launch day."),
        (date(2027, 3, 11), "Ready 5/3, 4 working days before launch"),
        (date(2027, 3, 5), "Ready 5/3, just in time for launch"),
        (date(2027, 3, 4), "1 working day late, ready 5/3: the critical path is A → B"),
    ],
)
def test_how_it_stands_to_the_launch_day(document: Document, workshop_id: int, day: date | None, said: str) -> None:
    chain(document, workshop_id, 2, 3)
    begin(document, workshop_id, day)
    found = sequence_of(document, workshop_id, weekday)
    assert standing_words(found, day, say) == said
    assert standing_words(found, day, say, with_path=False) == said.partition(": the")[0]


def test_without_tasks_nothing_is_said(document: Document, workshop_id: int) -> None:
    assert standing_words(sequence_of(document, workshop_id, weekday), None, say) == ""
    assert not launch_plan(document, workshop_id, weekday).begun


def test_a_long_path_is_said_by_its_ends(document: Document, workshop_id: int) -> None:
    chain(document, workshop_id, *[1] * 10)
    found = sequence_of(document, workshop_id, weekday)
    assert path_words(found.critical) == "A → B → C → D → 5 more → J"


def test_slack_is_said_in_words(document: Document, workshop_id: int) -> None:
    chain(document, workshop_id, 5)
    launch_tasks.add_task(document, workshop_id, "Short", days=1)
    begin(document, workshop_id, date(2027, 3, 5))
    words = {p.task.title: slack_words(p) for p in sequence_of(document, workshop_id, weekday).placed}
    assert words == {"A": "critical", "Short": "4 days"}
    begin(document, workshop_id, date(2027, 3, 3))
    words = {p.task.title: slack_words(p) for p in sequence_of(document, workshop_id, weekday).placed}
    assert words == {"A": "critical, 2 days late", "Short": "2 days"}


def test_the_timeline_spans_what_is_to_be_seen(document: Document, workshop_id: int) -> None:
    first, second = chain(document, workshop_id, 2, 3)
    begin(document, workshop_id, date(2027, 3, 9))
    found = timeline_of(document, workshop_id, weekday)
    assert (found.first, found.last, found.launch_day) == (date(2027, 3, 1), date(2027, 3, 9), date(2027, 3, 9))
    assert found.off == {date(2027, 3, 6), date(2027, 3, 7)}
    assert found.needs == {first: (), second: (first,)}
    assert found.sequence == sequence_of(document, workshop_id, weekday)
    launch.set_launch(document, workshop_id, "Beta", date(2027, 3, 1), date(2030, 3, 1))
    assert timeline_of(document, workshop_id, weekday).off == frozenset()


def test_the_plan_holds_all_sides(document: Document, workshop_id: int) -> None:
    team = document.all(Team)[1]
    for_all = readiness.add_readiness(document, workshop_id, "Price")
    own = readiness.add_readiness(document, workshop_id, "Page", team.id)
    readiness.set_state(document, for_all.id, State.READY)
    blocked = readiness.set_state(document, own.id, State.BLOCKED)
    case = launch.add_contingency(document, workshop_id, "It slips")
    line = launch.add_launch_line(document, workshop_id, LineKind.ESCALATION, "Head of Product")
    plan = launch_plan(document, workshop_id, weekday)
    assert [(group.team, [item.text for item in group.items]) for group in plan.readiness] == [
        (team, ["Page"]),
        (None, ["Price"]),
    ]
    assert (plan.contingencies, plan.lines[LineKind.ESCALATION]) == ((case,), (line,))
    assert plan.begun
    found = readiness.readiness_of(document, workshop_id)
    assert readiness.urgent_first(found)[0] == blocked
