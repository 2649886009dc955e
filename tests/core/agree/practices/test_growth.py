from datetime import date

import pytest

from facilitator.core.agree.practices.growth import (
    GrowthKind,
    add_growth_step,
    add_usual_steps,
    edit_growth_step,
    growth_missing,
    growth_of,
    is_late,
    move_growth_steps,
    remove_growth_step,
    set_done,
    set_growth_day,
    set_growth_kind,
    set_growth_team,
    usual_steps,
)
from facilitator.core.agree.practices.growth_overview import growth_due, growth_overview, knowledge_words
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team, add_person, set_gone, teams

TODAY = date(2027, 3, 10)
PAST, LATER = date(2027, 3, 9), date(2027, 5, 1)


@pytest.fixture
def known(document: Document) -> list[Team]:
    return teams(document)


@pytest.fixture
def ada(document: Document, known: list[Team]) -> Person:
    return add_person(document, "Ada", team_id=known[1].id)


def test_steps_stand_in_the_order_they_are_put(document: Document, ada: Person) -> None:
    first = add_growth_step(document, ada.id, GrowthKind.TRAINING, " How it\nis built ")
    second = add_growth_step(document, ada.id, GrowthKind.SHADOWING, "Calls")
    assert [one.what for one in growth_of(document, ada.id)] == ["How it is built", "Calls"]
    move_growth_steps(document, ada.id, [second.id], first.id)
    assert [one.what for one in growth_of(document, ada.id)] == ["Calls", "How it is built"]
    remove_growth_step(document, first.id)
    assert [one.what for one in growth_of(document, ada.id)] == ["Calls"]


def test_a_step_without_text_or_with_the_own_team_or_in_an_unlikely_year_is_refused(
    document: Document, ada: Person, known: list[Team]
) -> None:
    with pytest.raises(UserError, match="no text"):
        add_growth_step(document, ada.id, GrowthKind.TRAINING, " ")
    with pytest.raises(UserError, match="Ada is on"):
        add_growth_step(document, ada.id, GrowthKind.ROTATION, "Six weeks", team_id=known[1].id)
    with pytest.raises(UserError, match="1027"):
        add_growth_step(document, ada.id, GrowthKind.ROTATION, "Six weeks", day=date(1027, 1, 1))
    assert growth_of(document, ada.id) == []
    step = add_growth_step(document, ada.id, GrowthKind.ROTATION, "Six weeks", team_id=known[0].id)
    with pytest.raises(UserError, match="Ada is on"):
        set_growth_team(document, step.id, known[1].id)
    with pytest.raises(UserError, match="1027"):
        set_done(document, step.id, date(1027, 1, 1))
    assert growth_of(document, ada.id) == [step]


def test_every_field_of_a_step_can_be_changed(document: Document, ada: Person, known: list[Team]) -> None:
    step = add_growth_step(document, ada.id, GrowthKind.TRAINING, "Calls")
    edit_growth_step(document, step.id, what="Ten calls", words="Price comes up every time.")
    set_growth_kind(document, step.id, GrowthKind.SHADOWING)
    set_growth_team(document, step.id, known[2].id)
    set_growth_day(document, step.id, LATER)
    set_done(document, step.id, TODAY)
    (now,) = growth_of(document, ada.id)
    assert (now.what, now.words, now.kind) == ("Ten calls", "Price comes up every time.", GrowthKind.SHADOWING)
    assert (now.team_id, now.day, now.done_on) == (known[2].id, LATER, TODAY)
    assert document.undo_label == "Mark growth step as done"


def test_the_usual_steps_are_added_once(document: Document, ada: Person) -> None:
    add_growth_step(document, ada.id, usual_steps()[0].kind, usual_steps()[0].what.upper())
    assert len(add_usual_steps(document, ada.id)) == len(usual_steps()) - 1
    assert add_usual_steps(document, ada.id) == []
    assert {one.kind for one in usual_steps()} == set(GrowthKind)


def test_late_is_what_was_planned_for_an_earlier_day_and_not_done(document: Document, ada: Person) -> None:
    late = add_growth_step(document, ada.id, GrowthKind.TRAINING, "A", day=PAST)
    today = add_growth_step(document, ada.id, GrowthKind.TRAINING, "B", day=TODAY)
    dateless = add_growth_step(document, ada.id, GrowthKind.TRAINING, "C")
    assert [is_late(one, TODAY) for one in (late, today, dateless)] == [True, False, False]
    assert not is_late(set_done(document, late.id, TODAY), TODAY)


def test_what_a_plan_still_wants_is_told(document: Document, ada: Person, known: list[Team]) -> None:
    add_growth_step(document, ada.id, GrowthKind.TRAINING, "Certificate", day=LATER)
    add_growth_step(document, ada.id, GrowthKind.SHADOWING, "Calls")
    add_growth_step(document, ada.id, GrowthKind.SHADOWING, "Standup", team_id=known[0].id, day=LATER)
    assert [one.words for one in growth_missing(document, ada.id)] == [
        "“Calls” has no day yet.",
        "“Calls” names no team yet: whose work is it about?",
    ]


def test_the_overview_counts_by_kind_and_by_team_and_says_who_knows_whom(
    document: Document, ada: Person, known: list[Team]
) -> None:
    for kind, done in ((GrowthKind.SHADOWING, PAST), (GrowthKind.SHADOWING, TODAY), (GrowthKind.ROTATION, PAST)):
        set_done(document, add_growth_step(document, ada.id, kind, "X", team_id=known[0].id).id, done)
    add_growth_step(document, ada.id, GrowthKind.SHADOWING, "Y", team_id=known[2].id, day=PAST)
    add_person(document, "Aaron")
    row, empty = growth_overview(document, TODAY)
    assert row.by_kind(GrowthKind.SHADOWING).words == "2 done, 1 planned"
    assert row.with_team(known[2].id).words == "1 planned"
    assert row.by_kind(GrowthKind.TRAINING).words == ""
    assert row.knows(known[0]) == f"knows {known[0].name}: 1 rotation, 2 shadowings"
    assert knowledge_words(row, known) == f"knows {known[0].name}: 1 rotation, 2 shadowings"
    assert row.words == "3 done, 1 planned, 1 of them late"
    assert (empty.person.name, empty.words) == ("Aaron", "No plan yet")


def test_due_are_late_plans_of_those_who_are_there(document: Document, ada: Person) -> None:
    bo = add_person(document, "Bo")
    for person in (ada, bo):
        add_growth_step(document, person.id, GrowthKind.TRAINING, "X", day=PAST)
    assert [row.person.name for row in growth_due(document, TODAY)] == ["Ada", "Bo"]
    set_gone(document, ada.id)
    assert [row.person.name for row in growth_due(document, TODAY)] == ["Bo"]
    assert len(growth_overview(document, TODAY)) == 2
