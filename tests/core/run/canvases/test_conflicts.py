import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.run.canvases import conflicts, team_metrics
from facilitator.core.run.canvases.metrics import MetricConflict, TeamMetric
from tests.conftest import SetClock
from tests.core.bare import bare_workshop


@pytest.fixture
def metrics(document: Document, workshop_id: int) -> list[TeamMetric]:
    """Sales: Bookings; Marketing: Leads, Cost. Sales typed first, but stands behind Marketing."""
    _product, marketing, sales, *_others = document.all(Team)
    among = ((sales.id, "Bookings"), (marketing.id, "Leads"), (marketing.id, "Cost"))
    return [team_metrics.add_metric(document, workshop_id, team_id, name) for team_id, name in among]


def test_a_pair_is_marked_once_whichever_is_named_first(document: Document, metrics: list[TeamMetric]) -> None:
    bookings, leads, _cost = metrics
    first = conflicts.mark_conflict(document, leads.id, bookings.id, "Many leads, few that buy")
    again = conflicts.mark_conflict(document, bookings.id, leads.id, "Number against quality")
    assert again.id == first.id
    assert (again.first_id, again.second_id) == (bookings.id, leads.id)
    assert document.all(MetricConflict) == [again]
    assert document.undo_label == "Edit conflict"
    conflicts.unmark_conflict(document, again.id)
    assert document.all(MetricConflict) == []


def test_a_conflict_has_two_metrics_of_one_workshop_and_a_reason(
    document: Document, workshop_id: int, metrics: list[TeamMetric]
) -> None:
    bookings, leads, cost = metrics
    elsewhere = team_metrics.add_metric(document, bare_workshop(document).id, leads.team_id, "Leads")
    with pytest.raises(UserError, match="not conflict with itself"):
        conflicts.mark_conflict(document, leads.id, leads.id, "Why")
    with pytest.raises(UserError, match="two workshops"):
        conflicts.mark_conflict(document, leads.id, elsewhere.id, "Why")
    with pytest.raises(UserError, match="type why"):
        conflicts.mark_conflict(document, leads.id, bookings.id, " ")
    same_team = conflicts.mark_conflict(document, leads.id, cost.id, "More leads cost more")
    assert [pull.conflict for pull in conflicts.conflicts(document, workshop_id)] == [same_team]


def test_conflicts_are_told_in_the_order_of_the_teams_and_go_with_a_metric(
    document: Document, workshop_id: int, metrics: list[TeamMetric]
) -> None:
    bookings, leads, cost = metrics
    conflicts.mark_conflict(document, bookings.id, cost.id, "Cheap leads do not buy")
    conflicts.mark_conflict(document, bookings.id, leads.id, "Number against quality")
    elsewhere = bare_workshop(document).id
    assert conflicts.conflicts(document, elsewhere) == []
    found = conflicts.conflicts(document, workshop_id)
    assert [(pull.first.name, pull.second.name) for pull in found] == [("Leads", "Bookings"), ("Cost", "Bookings")]
    assert [(pull.first_team.name, pull.second_team.name) for pull in found] == [("Marketing", "Sales")] * 2
    team_metrics.remove_metric(document, cost.id)
    assert [pull.first.name for pull in conflicts.conflicts(document, workshop_id)] == ["Leads"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=15))
def test_however_often_pairs_are_marked_each_is_there_once_smaller_id_first(pairs: list[tuple[int, int]]) -> None:
    document = file.in_memory(SetClock())
    workshop_id, teams = bare_workshop(document).id, document.all(Team)
    metrics = [team_metrics.add_metric(document, workshop_id, teams[n % 2].id, "Metric").id for n in range(5)]
    for first, second in pairs:
        if first != second:
            conflicts.mark_conflict(document, metrics[first], metrics[second], "Why")
    expected = {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}
    there = [(metrics.index(c.first_id), metrics.index(c.second_id)) for c in document.all(MetricConflict)]
    assert sorted(there) == sorted(expected)
    assert len(conflicts.conflicts(document, workshop_id)) == len(expected)
    document.close()


def test_several_marks_are_taken_back_as_one_step(document: Document, metrics: list[TeamMetric]) -> None:
    bookings, leads, cost = metrics
    marked = [conflicts.mark_conflict(document, bookings.id, other.id, "Why") for other in (leads, cost)]
    conflicts.unmark_conflicts(document, [one.id for one in marked])
    assert document.all(MetricConflict) == []
    document.undo()
    assert document.all(MetricConflict) == marked
