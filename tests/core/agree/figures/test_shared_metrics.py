from datetime import date

import pytest

from facilitator.core.agree.figures import shared_metrics
from facilitator.core.agree.figures.metric_parts import parts_of, set_part
from facilitator.core.agree.figures.shared_metrics import AgreedMetric, MetricPart
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures.indicators import Aim, Indicator, add_indicator, add_usual, end_indicator, indicators
from facilitator.core.measures.readings import readings_of
from facilitator.core.people import Team, add_person, retire_team
from facilitator.core.perspectives import Perspective

DAY = date(2027, 1, 12)


def indicator_of(document: Document, metric: AgreedMetric) -> Indicator:
    return document.get(Indicator, metric.indicator_id)


def lacks(document: Document, metric: AgreedMetric) -> str:
    metric = document.get(AgreedMetric, metric.id)
    readings = readings_of(document, metric.indicator_id)
    return " ".join(one.words for one in shared_metrics.missing(metric, indicator_of(document, metric), readings))


def test_three_metrics_are_proposed_and_the_others_offered_once(document: Document) -> None:
    usual = shared_metrics.usual_metrics()
    assert {one.perspective for one in usual} == set(Perspective)
    assert all(one.aim is not Aim.NONE and one.unit for one in usual)
    made = shared_metrics.add_usual(document)
    assert len(made) == 3
    assert [indicator_of(document, one).unit for one in made] == ["%", "hours", "%"]
    left = shared_metrics.usual_left(document)
    assert len(left) == len(usual) - 3
    shared_metrics.add_usual(document, [left[0].name])
    assert len(shared_metrics.usual_left(document)) == len(left) - 1
    assert shared_metrics.add_usual(document) == []
    document.undo()
    document.undo()
    assert document.all(AgreedMetric) == []
    assert indicators(document) == []


def test_a_metric_uses_the_indicator_of_its_name_and_each_only_once(document: Document) -> None:
    followed = add_indicator(document, "Win rate", "", Aim.NONE)
    end_indicator(document, followed.id)
    metric = shared_metrics.add_metric(document, " win  RATE ", unit="%", aim=Aim.UP)
    own = indicator_of(document, metric)
    assert (own.id, own.name, own.unit, own.aim, own.ended) == (followed.id, "Win rate", "%", Aim.UP, False)
    with pytest.raises(UserError, match="“Win rate” is a shared metric already"):
        shared_metrics.share_indicator(document, followed.id)
    with pytest.raises(UserError, match="no name"):
        shared_metrics.add_metric(document, " ")
    assert len(indicators(document)) == 1


def test_a_target_needs_a_unit_and_the_first_one_typed_is_its_unit(document: Document) -> None:
    metric = shared_metrics.add_metric(document, "Win rate")
    with pytest.raises(UserError, match="What does 30 count"):
        shared_metrics.set_target(document, metric.id, "30")
    assert indicator_of(document, metric).target is None
    assert shared_metrics.set_target(document, metric.id, "30 %").unit == "%"
    assert shared_metrics.set_target(document, metric.id, "32").target == 32
    with pytest.raises(UserError, match="counted in %"):
        shared_metrics.set_target(document, metric.id, "32 days")
    assert shared_metrics.set_target(document, metric.id, "").target is None


def test_a_value_brings_its_unit_along(document: Document) -> None:
    metric = shared_metrics.add_metric(document, "Churn")
    shared_metrics.set_value(document, metric.id, DAY, "4%", "Best estimate")
    assert indicator_of(document, metric).unit == "%"
    (reading,) = readings_of(document, metric.indicator_id)
    assert (reading.value, reading.note) == (4, "Best estimate")
    with pytest.raises(UserError, match="not a figure"):
        shared_metrics.set_value(document, metric.id, DAY, "some")


def test_an_owner_brings_the_team_unless_another_answers(document: Document) -> None:
    product, _marketing, sales, _success = document.all(Team)
    ada = add_person(document, "Ada", team_id=sales.id)
    metric = shared_metrics.add_metric(document, "Win rate")
    assert shared_metrics.set_owner(document, metric.id, ada.id).team_id == sales.id
    shared_metrics.set_team(document, metric.id, product.id)
    assert shared_metrics.set_owner(document, metric.id, ada.id).team_id == product.id
    assert shared_metrics.set_owner(document, metric.id, None).owner_id is None
    with pytest.raises(UserError, match="year 1027"):
        shared_metrics.set_by(document, metric.id, date(1027, 1, 1))


def test_what_a_metric_lacks_is_told_until_it_is_said(document: Document) -> None:
    metric = shared_metrics.add_metric(document, "Win rate")
    for part in ("not defined", "no value", "no target", "Nobody"):
        assert part in lacks(document, metric)
    assert "no date" not in lacks(document, metric)
    shared_metrics.edit_metric(document, metric.id, definition="Won of all decided", perspective=Perspective.FINANCE)
    shared_metrics.set_value(document, metric.id, DAY, "24%")
    shared_metrics.set_target(document, metric.id, "30")
    shared_metrics.set_owner(document, metric.id, add_person(document, "Ada").id)
    assert lacks(document, metric) == "The target has no date yet: by when?"
    shared_metrics.set_by(document, metric.id, DAY)
    assert lacks(document, metric) == ""


def test_an_indicator_goes_with_its_metric_only_if_nothing_else_needs_it(document: Document) -> None:
    alone = shared_metrics.add_metric(document, "Alone")
    read = shared_metrics.add_metric(document, "Read")
    shared_metrics.set_value(document, read.id, DAY, "4")
    add_usual(document)
    usual = shared_metrics.share_indicator(document, indicators(document)[-1].id)
    count = len(indicators(document))
    for metric in (alone, read, usual):
        shared_metrics.remove_metric(document, metric.id)
    assert document.find(Indicator, alone.indicator_id) is None
    assert len(indicators(document)) == count - 1
    document.undo()
    document.undo()
    document.undo()
    assert [indicator.name for _metric, indicator in shared_metrics.agreed_metrics(document)][:2] == ["Alone", "Read"]


def test_the_scorecard_tells_its_empty_sides(document: Document) -> None:
    assert shared_metrics.empty_sides([]) == []
    shared_metrics.add_metric(document, "Margin", perspective=Perspective.FINANCE)
    pairs = shared_metrics.agreed_metrics(document)
    filled = [side.perspective for side in shared_metrics.sides(pairs) if side.metrics]
    assert filled == [Perspective.FINANCE]
    assert [one.words.split(":")[0] for one in shared_metrics.empty_sides(pairs)] == [
        "Customers", "How we work", "Learning and growth",
    ]  # fmt: skip


def test_metrics_are_put_in_order_by_hand(document: Document) -> None:
    first, second, third = (shared_metrics.add_metric(document, name) for name in "ABC")
    shared_metrics.move_metrics(document, [third.id], first.id)
    assert [one.id for one in document.all(AgreedMetric)] == [third.id, first.id, second.id]


def test_each_team_says_what_it_does_differently(document: Document) -> None:
    product, _marketing, sales, _success = document.all(Team)
    metric = shared_metrics.add_metric(document, "Win rate")
    set_part(document, metric.id, sales.id, "Calls within\ntwo hours")
    set_part(document, metric.id, sales.id, "Calls within an hour")
    parts = parts_of(document, metric.id)
    assert [one.team for one in parts] == document.all(Team)
    assert [one.text for one in parts if one.text] == ["Calls within an hour"]
    retire_team(document, sales.id)
    retire_team(document, product.id)
    assert [one.team.id for one in parts_of(document, metric.id) if one.team.retired] == [sales.id]
    assert set_part(document, metric.id, sales.id, "  ") is None
    assert document.all(MetricPart) == []
