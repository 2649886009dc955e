from datetime import UTC, date, datetime, time, timedelta

import pytest

from facilitator.core import people
from facilitator.core.assess.improving import start_improvement
from facilitator.core.document import Document
from facilitator.core.follow import satisfaction
from facilitator.core.follow.figures.completion import ActionKind
from facilitator.core.follow.figures.series import Trend
from facilitator.core.follow.figures.trends import trends
from facilitator.core.follow.satisfaction import SatisfactionWay
from facilitator.core.measures import indicators, readings
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import actions, improvement_actions, review
from facilitator.core.run.actions import ActionState
from facilitator.core.run.drafting import start_drafting
from facilitator.core.run.vote import opportunities
from tests.conftest import SetClock
from tests.core.follow.closed import closed

TODAY = date(2027, 1, 12)
DAYS = (date(2026, 4, 6), date(2026, 7, 6), date(2026, 10, 5))


@pytest.fixture
def held(document: Document) -> list[Workshop]:
    """Three workshops, not stored in the order in which they were held."""
    late, first, second = (
        closed(document, title, day) for title, day in (("Q4", DAYS[2]), ("Q2", DAYS[0]), ("Q3", DAYS[1]))
    )
    return [first, second, late]


def _promise(
    document: Document, clock: SetClock, of: Workshop, made: int, done: int, days: int = 30, due: date | None = None
) -> None:
    """Actions made at a workshop, some of them done so many days later, with an owner on the first team."""
    clock.instant = datetime.combine(of.day, time(12), UTC)
    team = document.all(Team)[0]
    owner = people.add_person(document, f"Owner of {of.title} {document.new_id()}", team_id=team.id)
    promised = [actions.add_action(document, of.id, f"A{n}", owner_id=owner.id, due=due).id for n in range(made)]
    clock.instant += timedelta(days)
    for action_id in promised[:done]:
        actions.set_state(document, action_id, ActionState.DONE)


def _values(trend: Trend, series: int = 0) -> list[tuple[str, float]]:
    return [(point.title, round(point.value, 1)) for point in trend.series[series].points]


def test_a_new_programme_has_no_trends_and_says_nothing(document: Document) -> None:
    found = trends(document, TODAY)
    assert found.effects == ()
    for trend in (found.completion, found.by_team, found.by_kind, found.satisfaction, found.carried):
        assert (trend.series, trend.words) == ((), "")


def test_completion_is_told_over_workshops_in_the_order_they_were_held(
    document: Document, clock: SetClock, held: list[Workshop]
) -> None:
    for workshop, (made, done) in zip(held, ((12, 7), (10, 7), (16, 13)), strict=True):
        _promise(document, clock, workshop, made, done)
    found = trends(document, TODAY)
    assert found.workshops == tuple(held)
    assert _values(found.completion) == [("Q2", 58.3), ("Q3", 70.0), ("Q4", 81.2)]
    assert found.completion.words == "Completion rose from 58% to 81% over three workshops."
    assert found.completion.series[0].points[0].words == "7 of 12 actions done (58%), 5 open"


def test_a_workshop_of_which_much_is_not_due_yet_is_drawn_but_not_counted(
    document: Document, clock: SetClock, held: list[Workshop]
) -> None:
    _promise(document, clock, held[0], 10, 5)
    _promise(document, clock, held[1], 10, 8)
    _promise(document, clock, held[2], 10, 1, due=TODAY)
    found = trends(document, TODAY).completion
    assert [point.early for point in found.series[0].points] == [False, False, True]
    assert found.words == (
        "Completion rose from 50% to 80% over two workshops. Q4 is not counted yet: much of it is not due."
    )


def test_planned_and_live_workshops_are_left_out(document: Document, bare: Workshop, clock: SetClock) -> None:
    _promise(document, clock, bare, 3, 1)
    assert trends(document, TODAY).effects == ()


def test_teams_and_kinds_each_have_a_series_and_a_sum(
    document: Document, clock: SetClock, held: list[Workshop]
) -> None:
    _promise(document, clock, held[0], 10, 5)
    _promise(document, clock, held[1], 10, 9)
    actions.add_action(document, held[1].id, "Nobody's")
    found = trends(document, TODAY)
    team = document.all(Team)[0]
    assert [(one.title, one.team) for one in found.by_team.series] == [(team.name, team), ("No team", None)]
    assert found.by_team.series[0].words == f"Completion in {team.name} rose from 50% to 90% over two workshops."
    assert found.by_team.words == f"Up in {team.name}."
    assert [(one.team, one.completion.kept.made) for one in found.teams] == [(team, 20), (None, 1)]
    assert [one.title for one in found.by_kind.series] == ["From what was said in passing"]
    assert [one.completion.kept.made for one in found.kinds] == [21]


def test_plans_to_improve_count_in_the_sums(document: Document, held: list[Workshop]) -> None:
    plan = start_improvement(document, "Roadmap talks")
    improvement_actions.add_plan_action(document, plan.id, "Begin")
    found = trends(document, TODAY)
    assert [(one.kind, one.completion.kept.made) for one in found.kinds] == [(ActionKind.PLAN, 1)]
    assert found.completion.series == ()
    assert len(held) == len(found.effects)


def test_satisfaction_has_a_series_for_all_and_for_each_statement(document: Document, held: list[Workshop]) -> None:
    for workshop, counts in zip(held, ((0, 0, 10, 0, 0), (0, 0, 0, 0, 0), (0, 0, 0, 0, 12)), strict=True):
        first, *_others = satisfaction.begin(document, workshop.id)
        satisfaction.set_counts(document, first.id, counts, SatisfactionWay.HANDS)
    own = satisfaction.add_statement(document, held[2].id, "The room was fine")
    satisfaction.set_counts(document, own.id, (0, 0, 0, 0, 1), SatisfactionWay.HANDS)
    found = trends(document, TODAY).satisfaction
    assert [one.title for one in found.series] == ["All statements", satisfaction.closing().statements[0].text]
    assert _values(found) == _values(found, 1) == [("Q2", 3.0), ("Q4", 5.0)]
    assert found.words == "Satisfaction rose from 3.0 to 5.0 of 5 over two workshops."


def test_what_was_open_when_a_workshop_began_was_carried_over(
    document: Document, clock: SetClock, held: list[Workshop]
) -> None:
    _promise(document, clock, held[0], 5, 3, days=120)
    _promise(document, clock, held[1], 4, 4, days=10)
    found = trends(document, TODAY).carried
    assert [(point.title, point.value, point.words) for point in found.series[0].points] == [
        ("Q3", 5, "5 of 5 earlier actions open"),
        ("Q4", 2, "2 of 9 earlier actions open"),
    ]
    assert found.words == "The number of open actions from before fell from 5 to 2 over two workshops."


def test_what_was_settled_nobody_knows_when_is_not_taken_for_carried(document: Document, held: list[Workshop]) -> None:
    made = actions.add_action(document, held[0].id, "Old")
    with document.step("As an older program did") as step:
        step.put(made.with_(state=ActionState.DONE, captured_at=datetime(2026, 4, 6, 12, tzinfo=UTC)))
    assert [value for _title, value in _values(trends(document, TODAY).carried)] == [0, 0]


def test_opportunities_that_return_and_indicators_are_there(document: Document, held: list[Workshop]) -> None:
    for workshop in held[:2]:
        opportunities.add(document, workshop.id, "Roadmap promises: who may say what")
    churn = indicators.add_indicator(document, "Churn", "%")
    readings.set_reading(document, churn.id, TODAY, "4%")
    found = trends(document, TODAY)
    assert [(one.times, one.words) for one in found.returning] == [(2, "In Q3, also in Q2")]
    assert [one.title for one in found.indicators] == ["Churn"]


def test_a_draft_of_the_plan_is_no_point_of_its_own_until_something_is_promised_in_it(
    document: Document, clock: SetClock, held: list[Workshop]
) -> None:
    drafted = start_drafting(document, date(2027, 1, 5), time(9), "UTC")
    with document.step("Close") as step:
        drafted = step.put(drafted.with_(state=WorkshopState.CLOSED))
    assert trends(document, TODAY).workshops == tuple(held)
    actions.add_action(document, drafted.id, "Ask support for a review")
    assert trends(document, TODAY).workshops == (*held, drafted)


def test_a_review_is_no_point_of_its_own_until_something_is_promised_in_it(
    document: Document, clock: SetClock, held: list[Workshop]
) -> None:
    for workshop in held:
        _promise(document, clock, workshop, made=2, done=1)
    looked_back = closed(document, "Review", date(2027, 1, 5))
    review.look_back(document, looked_back.id, held[-1].id)
    assert trends(document, TODAY).workshops == tuple(held)
    actions.add_action(document, looked_back.id, "Say what beta means")
    assert trends(document, TODAY).workshops == (*held, looked_back)
