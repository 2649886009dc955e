import pytest

from facilitator.core.agree.figures.shared_metrics import usual_metrics
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import add_person
from facilitator.core.perspectives import Perspective
from facilitator.core.run.canvases import scorecard
from facilitator.core.run.canvases.metrics import SharedMetric


def words(document: Document, workshop_id: int) -> list[str]:
    return [gap.words for gap in scorecard.scorecard(document, workshop_id).missing]


def test_shared_metrics_are_drafted_edited_moved_and_removed(document: Document, workshop_id: int) -> None:
    first = scorecard.add_shared(document, workshop_id, " Win rate ", "Won out of all decided", Perspective.FINANCE)
    second = scorecard.add_shared(document, workshop_id, "Churn")
    scorecard.edit_shared(document, first.id, current="20%", target="30%")
    edited = scorecard.edit_shared(document, first.id, perspective=Perspective.PROCESS, definition="")
    assert (edited.name, edited.definition, edited.current, edited.target) == ("Win rate", "", "20%", "30%")
    assert edited.perspective is Perspective.PROCESS
    scorecard.move_shared(document, workshop_id, [second.id], first.id)
    assert [metric.name for metric in document.all(SharedMetric)] == ["Churn", "Win rate"]
    with pytest.raises(UserError, match="no name yet"):
        scorecard.edit_shared(document, first.id, name=" ", target="40%")
    assert document.get(SharedMetric, first.id).target == "30%"
    scorecard.remove_shared(document, second.id)
    assert [metric.name for metric in document.all(SharedMetric)] == ["Win rate"]


def test_usual_shared_metrics_come_once_and_cover_every_perspective(document: Document, workshop_id: int) -> None:
    scorecard.add_shared(document, workshop_id, usual_metrics()[0].name.upper())
    new = scorecard.add_usual_shared(document, workshop_id)
    assert [metric.name for metric in new] == [usual.name for usual in usual_metrics()[1:]]
    assert scorecard.add_usual_shared(document, workshop_id) == []
    sides = scorecard.scorecard(document, workshop_id).sides
    assert [perspective for perspective, _metrics in sides] == list(Perspective)
    assert all(metrics for _perspective, metrics in sides)


def test_what_is_missing_is_told_perspective_by_perspective(document: Document, workshop_id: int) -> None:
    assert words(document, workshop_id) == []
    metric = scorecard.add_shared(document, workshop_id, "Churn", perspective=Perspective.CUSTOMER)
    assert words(document, workshop_id) == [
        "Finance: nothing is measured together yet. Add a metric, or agree to do without.",
        "“Churn” needs an owner and a target.",
        "How we work: nothing is measured together yet. Add a metric, or agree to do without.",
        "Learning and growth: nothing is measured together yet. Add a metric, or agree to do without.",
    ]
    scorecard.edit_shared(document, metric.id, target="As low as can be")
    assert words(document, workshop_id)[1] == "“Churn” needs an owner and a number in its target."
    scorecard.set_owner(document, metric.id, add_person(document, "Ada").id)
    scorecard.edit_shared(document, metric.id, target="Below 2%")
    for perspective in (Perspective.FINANCE, Perspective.PROCESS, Perspective.GROWTH):
        another = scorecard.add_shared(document, workshop_id, "Another", perspective=perspective)
        scorecard.edit_shared(document, another.id, target="½ of today’s")
        scorecard.set_owner(document, another.id, document.get(SharedMetric, metric.id).owner_id)
    assert words(document, workshop_id) == []


def test_several_are_removed_as_one_step(document: Document, workshop_id: int) -> None:
    metrics = [scorecard.add_shared(document, workshop_id, name) for name in ("Churn", "Win rate")]
    scorecard.remove_all_shared(document, [metric.id for metric in metrics])
    assert document.all(SharedMetric) == []
    document.undo()
    assert document.all(SharedMetric) == metrics


def test_figures_are_said_as_far_as_they_are_known(document: Document, workshop_id: int) -> None:
    metric = scorecard.add_shared(document, workshop_id, "Churn")
    assert scorecard.figures(metric) == ""
    assert scorecard.figures(metric.with_(current="4%")) == "now 4%"
    assert scorecard.figures(metric.with_(target="2%")) == "to 2%"
    assert scorecard.figures(metric.with_(current="4%", target="2%")) == "4% → 2%"
