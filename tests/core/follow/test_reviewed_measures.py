from datetime import UTC, date, datetime, time

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.reviewed_measures import MeasureSeen, Outcome, Source, measure_now, measures
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Aim
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import context
from facilitator.core.run.context import Metric
from tests.conftest import SetClock
from tests.core.assess.answered import answered

TODAY = date(2027, 1, 12)


@pytest.fixture
def q4(document: Document) -> Workshop:
    return creating.create_workshop(document, "Q4", date(2026, 10, 5), time(9), "UTC")


def _said(found: list[MeasureSeen]) -> list[tuple[str, str, str, int, Outcome]]:
    return [(one.name, one.before, one.after, one.rise, one.outcome) for one in found]


def test_without_a_workshop_nothing_is_measured(document: Document, bare: Workshop) -> None:
    context.add_metric(document, bare.id, "Churn", "3%")
    assert measures(document, bare.id, None, TODAY) == []


def test_metrics_of_both_workshops_are_held_against_each_other_by_name(
    document: Document, bare: Workshop, q4: Workshop
) -> None:
    for name, value, target in (
        ("Win rate", "20%", "30%"), ("Days to launch", "40 days", "30 days"), ("Calls", "12", ""), ("Leads", "9", "10"),
    ):  # fmt: skip
        context.add_metric(document, q4.id, name, value, target=target)
    for name, value in (("WIN rate", "26%"), ("Days to launch", "44 days"), ("Calls", "15"), ("Another", "1")):
        context.add_metric(document, bare.id, name, value)
    found = measures(document, bare.id, q4, TODAY)
    assert _said(found) == [
        ("Win rate", "20%", "26%", 1, Outcome.BETTER),
        ("Days to launch", "40 days", "44 days", 1, Outcome.WORSE),
        ("Calls", "12", "15", 1, Outcome.MOVED),
        ("Leads", "9", "", 0, Outcome.MISSING),
    ]
    assert found[0].words == "up 6 points on before, 4 points short of target"


def test_figures_of_two_units_are_not_compared(document: Document, bare: Workshop, q4: Workshop) -> None:
    context.add_metric(document, q4.id, "Deals", "€3m")
    context.add_metric(document, bare.id, "Deals", "12%")
    assert _said(measures(document, bare.id, q4, TODAY)) == [("Deals", "€3m", "", 0, Outcome.MISSING)]


def test_the_figure_of_today_is_noted_among_the_metrics_of_the_review(
    document: Document, bare: Workshop, q4: Workshop
) -> None:
    was = context.add_metric(document, q4.id, "Deals", "€3,000,001", target="€4m")
    measure_now(document, bare.id, was.id, "3.5m")
    (now,) = document.all(Metric, workshop_id=bare.id)
    assert (now.name, now.unit, now.value, now.before, now.target) == ("Deals", "€", 3_500_000, 3_000_001, 4_000_000)
    with pytest.raises(UserError, match="counted in “€”"):
        measure_now(document, bare.id, was.id, "12%")
    measure_now(document, bare.id, was.id, "€3,000,001")
    assert measures(document, bare.id, q4, TODAY)[0].outcome is Outcome.SAME
    measure_now(document, bare.id, was.id, "")
    assert document.all(Metric, workshop_id=bare.id)[0].value is None
    assert measures(document, bare.id, q4, TODAY)[0].outcome is Outcome.MISSING


def test_a_metric_without_a_unit_takes_that_of_the_figure(document: Document, bare: Workshop, q4: Workshop) -> None:
    was = context.add_metric(document, q4.id, "Seats")
    assert measure_now(document, bare.id, was.id, "12 seats").unit == "seats"


def test_an_indicator_is_told_by_its_readings_before_and_since(
    document: Document, bare: Workshop, q4: Workshop
) -> None:
    named = {
        name: indicators.add_indicator(document, name, aim=aim)
        for name, aim in (("Escalations", Aim.DOWN), ("Releases", Aim.NONE), ("Launches", Aim.UP), ("Gone", Aim.UP))
    }
    for name, day, value in (
        ("Escalations", date(2026, 9, 1), "18"),
        ("Escalations", q4.day, "20"),
        ("Escalations", TODAY, "11"),
        ("Escalations", date(2027, 2, 1), "99"),
        ("Releases", q4.day, "3"),
        ("Releases", TODAY, "2"),
        ("Launches", TODAY, "80"),
    ):
        readings.set_reading(document, named[name].id, day, value)
    indicators.end_indicator(document, named["Gone"].id)
    found = measures(document, bare.id, q4, TODAY)
    assert _said(found) == [
        ("Escalations", "20", "11", -1, Outcome.BETTER),
        ("Releases", "3", "2", -1, Outcome.MOVED),
        ("Launches", "", "80", 0, Outcome.MISSING),
    ]
    assert {one.source for one in found} == {Source.INDICATOR}


def _wave(document: Document, clock: SetClock, day: date, marks: list[str]) -> None:
    now, clock.instant = clock.instant, datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    answered(document, {"Sales": marks}, title=day.isoformat())
    clock.instant = now


def test_the_assessment_is_told_where_it_has_clearly_changed(
    document: Document, bare: Workshop, q4: Workshop, clock: SetClock
) -> None:
    _wave(document, clock, date(2026, 9, 1), ["22222" + "33333"] * 6 + ["32222" + "33323"] * 6)
    assert measures(document, bare.id, q4, TODAY) == []
    _wave(document, clock, date(2026, 12, 20), ["44444" + "33333"] * 6 + ["44344" + "33323"] * 6)
    _wave(document, clock, date(2027, 3, 1), ["11111" + "11111"] * 6)
    found = measures(document, bare.id, q4, TODAY)
    assert _said(found) == [
        ("Assessment, all statements", "2.5", "3.4", 1, Outcome.BETTER),
        ("Section 1", "2.1", "3.9", 1, Outcome.BETTER),
    ]
    assert found[1].words.startswith("up 1.8, likely between")


def test_an_assessment_that_stands_still_is_told_as_such(
    document: Document, bare: Workshop, q4: Workshop, clock: SetClock
) -> None:
    for day in (date(2026, 9, 1), date(2026, 12, 20)):
        _wave(document, clock, day, ["22222", "33333", "44444"])
    (one,) = measures(document, bare.id, q4, TODAY)
    assert (one.rise, one.outcome, one.words) == (0, Outcome.SAME, "no clear change; few answers: ask in the room")
