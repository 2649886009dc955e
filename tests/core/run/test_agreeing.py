from datetime import date

import pytest

from facilitator.core.agree.figures import shared_metrics
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures.indicators import Indicator
from facilitator.core.measures.readings import readings_of
from facilitator.core.people import add_person
from facilitator.core.perspectives import Perspective
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.agreeing import agree_metric, agree_metrics, drafted_metrics
from facilitator.core.run.canvases import scorecard


def test_a_drafted_metric_is_agreed_without_typing_it_again(document: Document, workshop_id: int) -> None:
    ada = add_person(document, "Ada")
    drafted = scorecard.add_shared(document, workshop_id, "Win rate", "Won of all decided", Perspective.FINANCE)
    scorecard.edit_shared(document, drafted.id, current="24 %", target="30")
    scorecard.set_owner(document, drafted.id, ada.id)
    label = document.undo_label
    metric = agree_metric(document, drafted.id)
    indicator = document.get(Indicator, metric.indicator_id)
    assert (metric.definition, metric.perspective, metric.owner_id) == (
        "Won of all decided",
        Perspective.FINANCE,
        ada.id,
    )
    assert metric.drafted_id == drafted.id
    (reading,) = readings_of(document, indicator.id)
    assert (reading.day, reading.value, indicator.unit) == (document.get(Workshop, workshop_id).day, 24, "%")
    assert (indicator.target, metric.definition) == (30, "Won of all decided")
    assert drafted_metrics(document) == []
    with pytest.raises(UserError, match="shared metric already"):
        agree_metric(document, drafted.id)
    document.undo()
    assert document.undo_label == label
    assert document.all(Indicator) == []


def test_what_is_no_figure_stays_as_it_was_written(document: Document, workshop_id: int) -> None:
    drafted = scorecard.add_shared(document, workshop_id, "Trust", "How far we rely on each other")
    scorecard.edit_shared(document, drafted.id, current="about a third", target="as good as it was")
    metric = agree_metric(document, drafted.id)
    assert metric.definition.splitlines() == [
        "How far we rely on each other", "Value as drafted: about a third", "Target as drafted: as good as it was",
    ]  # fmt: skip
    assert document.get(Indicator, metric.indicator_id).target is None


def test_a_later_value_is_not_written_over(document: Document, workshop_id: int) -> None:
    metric = shared_metrics.add_metric(document, "Win rate")
    shared_metrics.set_value(document, metric.id, date(2028, 1, 1), "31%")
    shared_metrics.remove_metric(document, metric.id)
    drafted = scorecard.add_shared(document, workshop_id, "win rate")
    scorecard.edit_shared(document, drafted.id, current="24%")
    again = agree_metric(document, drafted.id)
    assert again.indicator_id == metric.indicator_id
    assert [one.value for one in readings_of(document, again.indicator_id)] == [31]


def test_several_are_agreed_at_once_and_namesakes_only_once(document: Document, workshop_id: int) -> None:
    drafted = [scorecard.add_shared(document, workshop_id, name).id for name in ("Win rate", "Churn", "WIN RATE")]
    shared_metrics.add_metric(document, "Margin")
    scorecard.add_shared(document, workshop_id, "margin")
    assert [one.id for one in drafted_metrics(document)] == drafted
    assert len(agree_metrics(document, drafted)) == 2
    assert drafted_metrics(document) == []
    document.undo()
    assert len(document.all(AgreedMetric)) == 1
