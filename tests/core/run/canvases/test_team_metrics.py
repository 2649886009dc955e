import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, retire_team
from facilitator.core.run.canvases import team_metrics
from facilitator.core.run.canvases.metrics import TeamMetric
from facilitator.core.run.canvases.usual import metrics_for
from tests.core.bare import bare_workshop


def names(document: Document, workshop_id: int, team_id: int) -> list[str]:
    return [metric.name for metric in document.all(TeamMetric, workshop_id=workshop_id, team_id=team_id)]


def test_metrics_are_added_edited_moved_and_removed_team_by_team(document: Document, workshop_id: int) -> None:
    product, marketing, *_others = document.all(Team)
    leads, cost, reach = (
        team_metrics.add_metric(document, workshop_id, marketing.id, name) for name in (" Leads ", "Cost", "Reach")
    )
    other = team_metrics.add_metric(document, workshop_id, product.id, "Releases", "4 a year")
    team_metrics.move_metrics(document, workshop_id, marketing.id, [reach.id, other.id], leads.id)
    assert names(document, workshop_id, marketing.id) == ["Reach", "Leads", "Cost"]
    assert names(document, workshop_id, product.id) == ["Releases"]
    team_metrics.edit_metric(document, leads.id, measured="By month")
    edited = team_metrics.edit_metric(document, leads.id, name="Good leads")
    assert (edited.name, edited.measured) == ("Good leads", "By month")
    team_metrics.remove_metric(document, cost.id)
    assert names(document, workshop_id, marketing.id) == ["Reach", "Good leads"]
    with pytest.raises(UserError, match="no name yet"):
        team_metrics.edit_metric(document, leads.id, name="")


def test_usual_metrics_come_by_the_function_of_the_team_and_once(document: Document, workshop_id: int) -> None:
    sales = next(team for team in document.all(Team) if team.name == "Sales")
    usual = [metric.name for metric in metrics_for("Sales")]
    team_metrics.add_metric(document, workshop_id, sales.id, usual[0].upper())
    new = team_metrics.add_usual_metrics(document, workshop_id, sales.id)
    assert [metric.name for metric in new] == usual[1:]
    assert team_metrics.add_usual_metrics(document, workshop_id, sales.id) == []
    assert document.undo() == "Add usual metrics"
    assert len(names(document, workshop_id, sales.id)) == 1


def test_every_team_in_use_is_a_column_and_a_retired_one_only_with_metrics(
    document: Document, workshop_id: int
) -> None:
    product, marketing, sales, success = document.all(Team)
    team_metrics.add_metric(document, workshop_id, sales.id, "Bookings")
    team_metrics.add_metric(document, bare_workshop(document).id, marketing.id, "Leads")
    for team in (sales, success):
        retire_team(document, team.id)
    found = team_metrics.by_team(document, workshop_id)
    assert [(column.team.id, [m.name for m in column.metrics]) for column in found] == [
        (product.id, []),
        (marketing.id, []),
        (sales.id, ["Bookings"]),
    ]


def test_the_usual_metrics_of_all_teams_come_as_one_step(document: Document, workshop_id: int) -> None:
    retire_team(document, document.all(Team)[3].id)
    new = team_metrics.add_usual_of_all(document, workshop_id)
    assert {metric.team_id for metric in new} == {team.id for team in document.all(Team)[:3]}
    assert team_metrics.add_usual_of_all(document, workshop_id) == []
    document.undo()
    assert document.all(TeamMetric) == []


def test_a_metric_is_written_on_one_line_and_read_back(document: Document, workshop_id: int) -> None:
    team = document.all(Team)[0]
    assert team_metrics.parted(" Win rate :  won: out of all ") == ("Win rate", "won: out of all")
    assert team_metrics.parted("Churn") == ("Churn", "")
    for name, measured in (("Win rate", "won out of all"), ("Churn", "")):
        metric = team_metrics.add_metric(document, workshop_id, team.id, name, measured)
        assert team_metrics.parted(team_metrics.metric_line(metric)) == (name, measured)
