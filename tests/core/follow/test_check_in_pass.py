from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.assess.improving import start_improvement
from facilitator.core.document import Document
from facilitator.core.follow.action_rows import ActionRow
from facilitator.core.follow.check_in_pass import pass_of, to_check_in
from facilitator.core.follow.check_ins import Standing, check_in
from facilitator.core.people import Person
from facilitator.core.phrases import due_words
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, add_action
from facilitator.core.run.improvement_actions import add_plan_action
from tests.conftest import SetClock

TODAY = date(2027, 2, 1)
"""A Monday, almost three weeks after the workshop."""


def add(document: Document, workshop: Workshop, text: str, days: int | None) -> Action:
    owner = document.all(Person)[0]
    due = None if days is None else TODAY + timedelta(days)
    return add_action(document, workshop.id, text, owner_id=owner.id, due=due)


@pytest.fixture
def promised(document: Document, workshop: Workshop, clock: SetClock) -> dict[str, Action]:
    days = {"rest": 60, "new": 50, "none": None, "soon": 3, "stuck": 40, "late": -1, "later": -12}
    actions = {name: add(document, workshop, name, due) for name, due in days.items()}
    clock.forward(minutes=60 * 24)
    for name in ("rest", "soon", "later"):
        check_in(document, actions[name].id, Standing.ON_TRACK)
    check_in(document, actions["stuck"].id, Standing.STUCK, "no budget")
    clock.forward(minutes=60 * 24 * 19)
    return actions


def texts(rows: list[ActionRow]) -> list[str]:
    return [row.action.text for row in rows]


@pytest.mark.usefixtures("promised")
def test_what_presses_most_is_looked_at_first(document: Document) -> None:
    assert texts(to_check_in(document, TODAY)) == ["later", "late", "stuck", "soon", "new", "none", "rest"]


def test_what_was_looked_at_today_goes_to_the_end(document: Document, promised: dict[str, Action]) -> None:
    check_in(document, promised["later"].id, Standing.STUCK, "still ill")
    rows = to_check_in(document, TODAY)
    assert texts(rows) == ["late", "stuck", "soon", "new", "none", "rest", "later"]
    assert [row.looked_at for row in rows] == [False] * 6 + [True]


def test_what_is_settled_is_looked_at_no_more(document: Document, promised: dict[str, Action]) -> None:
    check_in(document, promised["late"].id, Standing.DONE)
    check_in(document, promised["stuck"].id, Standing.DROPPED, "no money ever")
    assert {"late", "stuck"}.isdisjoint(texts(to_check_in(document, TODAY)))
    assert pass_of(document, TODAY).looked_at == 2


def test_the_words_say_all_of_it(document: Document, promised: dict[str, Action]) -> None:
    check_in(document, promised["soon"].id, Standing.CHANGED, "", date(2027, 3, 1))
    words = {row.action.text: row.words for row in to_check_in(document, TODAY)}
    assert words == {
        "later": "12 days overdue, on track on Wed 13 Jan",
        "late": "1 day overdue, not looked at yet",
        "stuck": "due Sat 13 Mar, stuck since Wed 13 Jan: no budget",
        "soon": "due Mon 1 Mar, moved from Thu 4 Feb",
        "new": "due Tue 23 Mar, not looked at yet",
        "none": "no date, not looked at yet",
        "rest": "due Fri 2 Apr, on track on Wed 13 Jan",
    }


def test_stuck_since_the_first_of_the_looks_that_found_it_so(document: Document, promised: dict[str, Action]) -> None:
    check_in(document, promised["stuck"].id, Standing.STUCK, "no budget, no people")
    row = next(row for row in to_check_in(document, TODAY) if row.action.text == "stuck")
    assert row.words == "due Sat 13 Mar, stuck since Wed 13 Jan: no budget, no people"


def test_a_row_says_whose_it_is_and_from_where(document: Document, workshop: Workshop) -> None:
    from_workshop = add(document, workshop, "x", 1)
    (row,) = to_check_in(document, TODAY)
    assert (row.owner, row.home) == (document.get(Person, from_workshop.owner_id or 0), "Q1 launch alignment")
    assert row.team is not None


def test_plans_to_improve_are_in_the_pass_but_not_in_that_of_a_workshop(document: Document, workshop: Workshop) -> None:
    plan = start_improvement(document, "Roadmap talks")
    add_plan_action(document, plan.id, "Invite sales")
    add(document, workshop, "x", 1)
    assert {row.home for row in to_check_in(document, TODAY)} == {"Roadmap talks", "Q1 launch alignment"}
    assert [row.home for row in to_check_in(document, TODAY, workshop.id)] == ["Q1 launch alignment"]


def test_the_pace_is_that_of_today(document: Document, promised: dict[str, Action], clock: SetClock) -> None:
    assert pass_of(document, TODAY).words == "7 to look at"
    for name, seconds in (("late", 12), ("later", 900), ("new", 12), ("none", 0)):
        check_in(document, promised[name].id, Standing.ON_TRACK)
        clock.forward(seconds=seconds)
    found = pass_of(document, TODAY)
    assert (found.looked_at, found.left, found.seconds_each) == (4, 3, 12.0)
    assert found.words == "4 looked at, 3 to go, about 1 minute"


def test_a_pass_that_is_done_says_so(document: Document, promised: dict[str, Action]) -> None:
    for action in promised.values():
        check_in(document, action.id, Standing.ON_TRACK)
    assert pass_of(document, TODAY).words == "All 7 looked at"


def test_nothing_to_look_at(document: Document) -> None:
    assert to_check_in(document, TODAY) == []
    assert pass_of(document, TODAY).words == "Nothing left to look at"


def test_a_look_shortly_before_midnight_was_on_that_local_day(
    document: Document, workshop: Workshop, clock: SetClock
) -> None:
    action = add(document, workshop, "x", 1)
    clock.forward(minutes=11 * 60 + 30)
    check_in(document, action.id, Standing.ON_TRACK)
    assert [row.looked_at for row in to_check_in(document, date(2027, 1, 13))] == [True]
    assert [row.looked_at for row in to_check_in(document, date(2027, 1, 12))] == [False]


@given(st.integers(-4_000, 4_000))
def test_late_words_count_days_and_the_others_name_the_day(days: int) -> None:
    words = due_words(TODAY + timedelta(days), TODAY)
    assert words.endswith("overdue") == (days < 0)
    assert words.startswith(f"{-days:,} day") == (days < 0)
    assert "-" not in words


@pytest.mark.usefixtures("promised")
@pytest.mark.parametrize(
    ("zone", "begins"),
    [
        ("Pacific/Kiritimati", datetime(2027, 1, 31, 10, tzinfo=UTC)),
        ("Pacific/Pago_Pago", datetime(2027, 2, 1, 11, tzinfo=UTC)),
    ],
)
def test_what_is_settled_counts_for_its_local_day(
    document: Document, workshop: Workshop, clock: SetClock, zone: str, begins: datetime
) -> None:
    """Where `TODAY` begins first, and where it begins last."""
    with document.step("Move far away") as step:
        step.put(document.get(Workshop, workshop.id).with_(zone=zone))
    first, second = document.all(Action)[:2]
    clock.instant = begins - timedelta(minutes=1)
    check_in(document, first.id, Standing.DONE)
    assert pass_of(document, TODAY).looked_at == 0
    clock.forward(minutes=1)
    check_in(document, second.id, Standing.DONE)
    assert pass_of(document, TODAY).looked_at == 1
    check_in(document, first.id, Standing.DONE)
    assert pass_of(document, TODAY).looked_at == 2
    assert pass_of(document, TODAY, workshop.id).looked_at == 2
    assert pass_of(document, TODAY + timedelta(days=1)).looked_at == 0
