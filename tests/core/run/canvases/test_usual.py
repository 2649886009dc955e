import pytest

from facilitator.core.functions import function_of
from facilitator.core.run.canvases import usual


@pytest.mark.parametrize(
    ("team", "function"),
    [
        ("Product", "Product"), ("product management", "Product"), ("R&D", "Product"), ("UX/Design", "Product"),
        ("Marketing", "Marketing"), ("Product Marketing", "Marketing"), ("Sales", "Sales"),
        ("Sales engineering", "Sales"), ("Account Executives", "Sales"), ("Customer Success", "Customer Success"),
        ("Support (EMEA)", "Customer Success"), ("CS", "Customer Success"), ("Finance", None), ("Physics", None),
        ("", None),
    ],
)  # fmt: skip
def test_a_team_is_known_by_the_words_in_its_name(team: str, function: str | None) -> None:
    assert function_of(team) == function


def test_every_function_has_items_and_metrics_of_its_own() -> None:
    teams = ("Product", "Marketing", "Sales", "Customer Success", "Finance")
    assert len({usual.readiness_for(team) for team in teams}) == len(teams)
    assert len({usual.metrics_for(team) for team in teams}) == len(teams)
    assert usual.readiness_for("Legal") == usual.readiness_for("Finance")
    for team in teams:
        assert len(usual.readiness_for(team)) >= 3
        assert len(usual.metrics_for(team)) >= 2


def test_launch_tasks_come_after_what_they_need_and_end_in_one() -> None:
    tasks = usual.launch_tasks()
    before: set[str] = set()
    for task in tasks:
        assert set(task.needs) <= before, task.title
        before.add(task.title)
    assert len(before) == len(tasks)
    needed = {title for task in tasks for title in task.needs}
    assert [task.title for task in tasks if task.title not in needed] == [tasks[-1].title]
    assert all(function_of(task.team) == task.team for task in tasks)


def test_a_journey_and_what_may_happen_are_there_to_start_from() -> None:
    assert len(set(usual.journey_stages())) == 6
    assert len({one.happens for one in usual.contingencies()}) >= 5
    assert len({line.what for line in usual.communication()}) >= 5
    assert len({line.what for line in usual.escalation()}) >= 3
