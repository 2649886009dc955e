from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.functions import function_of
from facilitator.core.people import Team, add_person
from facilitator.core.run.canvases import usual
from facilitator.core.run.canvases.launch import Dependency
from facilitator.core.run.canvases.launch_tasks import (
    MOST_DAYS,
    add_dependency,
    add_task,
    add_usual_tasks,
    dependencies_of,
    edit_task,
    move_tasks,
    remove_dependency,
    remove_task,
    set_needs,
    tasks_of,
)
from tests.core.bare import bare_workshop


def test_tasks_are_listed_sorted_changed_and_removed(document: Document, workshop_id: int) -> None:
    team, owner = document.all(Team)[0], add_person(document, "Ada Okafor")
    first = add_task(document, workshop_id, " Freeze  scope ", team_id=team.id, owner_id=owner.id, days=0)
    second = add_task(document, workshop_id, "Test", days=5, not_before=date(2027, 2, 1))
    assert (first.title, first.days, second.not_before) == ("Freeze scope", 0, date(2027, 2, 1))
    move_tasks(document, workshop_id, [second.id], first.id)
    assert [one.title for one in tasks_of(document, workshop_id)] == ["Test", "Freeze scope"]
    edited = edit_task(document, second.id, "Test it", team.id, None, 7, None)
    assert tasks_of(document, workshop_id)[0] == edited
    remove_task(document, first.id)
    assert tasks_of(document, workshop_id) == [edited]


@pytest.mark.parametrize("days", [-1, MOST_DAYS + 1])
def test_a_task_takes_days_that_can_be(document: Document, workshop_id: int, days: int) -> None:
    with pytest.raises(UserError, match="0 to 366 days"):
        add_task(document, workshop_id, "Test", days=days)
    with pytest.raises(UserError, match="no title"):
        add_task(document, workshop_id, " ")
    with pytest.raises(UserError, match="check the year"):
        add_task(document, workshop_id, "Test", not_before=date(1927, 1, 1))
    assert tasks_of(document, workshop_id) == []


def test_a_circle_is_refused_by_the_names_of_its_members(document: Document, workshop_id: int) -> None:
    a, b, c = (add_task(document, workshop_id, name) for name in "ABC")
    add_dependency(document, a.id, b.id)
    add_dependency(document, b.id, c.id)
    with pytest.raises(UserError, match="“C” needs “A” needs “B” needs “C”: none of them could begin"):
        add_dependency(document, c.id, a.id)
    with pytest.raises(UserError, match="“B” needs “A” needs “B”"):
        add_dependency(document, b.id, a.id)
    with pytest.raises(UserError, match="“A” can't need itself"):
        add_dependency(document, a.id, a.id)
    with pytest.raises(UserError, match="“A” needs “B” already"):
        add_dependency(document, a.id, b.id)
    add_dependency(document, a.id, c.id)
    assert [(d.task_id, d.needs_id) for d in dependencies_of(document, workshop_id)] == [
        (a.id, b.id),
        (b.id, c.id),
        (a.id, c.id),
    ]


def test_a_task_depends_only_on_tasks_of_its_own_launch(document: Document, workshop_id: int) -> None:
    here = add_task(document, workshop_id, "Here")
    elsewhere = add_task(document, bare_workshop(document).id, "Elsewhere")
    with pytest.raises(UserError, match="different workshops"):
        add_dependency(document, here.id, elsewhere.id)


def test_dependencies_go_alone_or_with_a_task(document: Document, workshop_id: int) -> None:
    a, b, c = (add_task(document, workshop_id, name) for name in "ABC")
    add_dependency(document, a.id, b.id)
    add_dependency(document, b.id, c.id)
    remove_dependency(document, a.id, b.id)
    with pytest.raises(UserError, match="no longer there"):
        remove_dependency(document, a.id, b.id)
    remove_task(document, c.id)
    assert document.all(Dependency) == []
    document.undo()
    assert [(d.task_id, d.needs_id) for d in dependencies_of(document, workshop_id)] == [(b.id, c.id)]


def test_the_usual_tasks_come_with_teams_and_needs_and_only_once(document: Document, workshop_id: int) -> None:
    ready = usual.launch_tasks()
    mine = add_task(document, workshop_id, ready[0].title.upper(), days=2)
    added = add_usual_tasks(document, workshop_id)
    assert [one.title for one in added] == [one.title for one in ready[1:]]
    titles = {one.id: one.title for one in added} | {mine.id: ready[0].title}
    pairs = {(titles[d.task_id], titles[d.needs_id]) for d in dependencies_of(document, workshop_id)}
    assert pairs == {(one.title, needed) for one in ready[1:] for needed in one.needs}
    teams = {team.id: team.name for team in document.all(Team)}
    for one, source in zip(added, ready[1:], strict=True):
        assert one.team_id is None or function_of(teams[one.team_id]) == source.team
    assert any(one.team_id is not None for one in added)
    assert add_usual_tasks(document, workshop_id) == []
    assert document.undo() == "Add usual launch tasks"
    assert tasks_of(document, workshop_id) == [mine]


def test_what_a_task_needs_is_set_as_one_step(document: Document, workshop_id: int) -> None:
    a, b, c = (add_task(document, workshop_id, name) for name in "ABC")
    add_dependency(document, c.id, a.id)
    set_needs(document, c.id, [b.id, b.id])
    assert [(d.task_id, d.needs_id) for d in dependencies_of(document, workshop_id)] == [(c.id, b.id)]
    with pytest.raises(UserError, match="“B” needs “C” needs “B”"):
        set_needs(document, b.id, [a.id, c.id])
    assert [(d.task_id, d.needs_id) for d in dependencies_of(document, workshop_id)] == [(c.id, b.id)]
    document.undo()
    assert [(d.task_id, d.needs_id) for d in dependencies_of(document, workshop_id)] == [(c.id, a.id)]
