from collections.abc import Callable
from datetime import date

import pytest

from facilitator.core.assess.findings import Finding, FindingKind, choose
from facilitator.core.assess.improving import (
    Improvement,
    Involved,
    Milestone,
    add_milestone,
    edit_improvement,
    edit_milestone,
    improvements,
    involve,
    involved,
    milestones_of,
    missing,
    move_improvements,
    move_milestones,
    next_milestone,
    remove_improvement,
    remove_milestone,
    set_closed,
    set_milestone_day,
    set_reached,
    set_span,
    start_improvement,
    uninvolve,
)
from facilitator.core.assess.instrument import OwnStatement, instrument, own_key
from facilitator.core.assess.proposing import improve_finding, plan_for, proposed_practice
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import add_person, remove_person
from facilitator.core.run.actions import Action
from facilitator.core.run.improvement_actions import add_plan_action

FEB, MAR, MAY = date(2027, 2, 1), date(2027, 3, 12), date(2027, 5, 14)


@pytest.fixture
def plan(document: Document) -> Improvement:
    return start_improvement(document, " Roadmap\nnews ", why="Sales 2.1, Product 4.2")


@pytest.fixture
def wave(document: Document) -> Wave:
    with document.step("Add wave") as step:
        return step.put(Wave(id=document.new_id(), title="Baseline"))


def test_a_plan_is_filled_field_by_field_and_each_is_one_step(document: Document, plan: Improvement) -> None:
    assert (plan.area, plan.why, plan.closed) == ("Roadmap news", "Sales 2.1, Product 4.2", False)
    edit_improvement(document, plan.id, resources="Two hours a month", practice="openness")
    edit_improvement(document, plan.id, measures="Sales at 3.5", why="")
    set_span(document, plan.id, FEB, MAY)
    filled = document.get(Improvement, plan.id)
    assert (filled.area, filled.resources, filled.measures) == ("Roadmap news", "Two hours a month", "Sales at 3.5")
    assert (filled.why, filled.practice, filled.start, filled.target) == ("", "openness", FEB, MAY)
    label = document.undo_label
    edit_improvement(document, plan.id, area="Roadmap news")
    assert document.undo_label == label
    assert [document.undo() for _ in range(4)][-1] == "Start improvement plan"
    assert improvements(document) == []


def test_a_plan_needs_a_name_and_an_end_that_is_not_before_its_start(document: Document, plan: Improvement) -> None:
    with pytest.raises(UserError, match="type what is to get better"):
        start_improvement(document, " \n")
    with pytest.raises(UserError, match="type what is to get better"):
        edit_improvement(document, plan.id, area="")
    with pytest.raises(UserError, match="choose a later one"):
        set_span(document, plan.id, MAY, FEB)
    assert document.get(Improvement, plan.id) == plan
    assert set_span(document, plan.id, MAY, MAY).target == MAY
    assert set_span(document, plan.id, None, FEB).start is None


def test_plans_stand_in_the_order_in_which_they_were_put_and_closed_ones_can_be_left_out(document: Document) -> None:
    first, _second, third = (start_improvement(document, area) for area in ("Talks", "Demos", "Handover"))
    move_improvements(document, [third.id], first.id)
    assert [plan.area for plan in improvements(document)] == ["Handover", "Talks", "Demos"]
    set_closed(document, first.id)
    assert [plan.area for plan in improvements(document, closed=False)] == ["Handover", "Demos"]
    set_closed(document, first.id, False)
    assert len(improvements(document, closed=False)) == 3


def test_milestones_are_added_worded_dated_moved_reached_and_removed(document: Document, plan: Improvement) -> None:
    pilot, review = add_milestone(document, plan.id, "Pilot"), add_milestone(document, plan.id, "Review", MAY)
    with pytest.raises(UserError, match="type what will have been reached"):
        add_milestone(document, plan.id, "")
    edit_milestone(document, pilot.id, "Pilot with\ntwo teams")
    move_milestones(document, plan.id, [review.id], pilot.id)
    assert [one.what for one in milestones_of(document, plan.id)] == ["Review", "Pilot with two teams"]
    set_reached(document, review.id)
    remove_milestone(document, pilot.id)
    assert [(one.what, one.reached) for one in milestones_of(document, plan.id)] == [("Review", True)]


def test_next_is_the_earliest_that_is_not_reached_and_one_without_a_day_comes_last(
    document: Document, plan: Improvement
) -> None:
    some_day, late, early = (
        add_milestone(document, plan.id, what, day) for what, day in (("a", None), ("b", MAY), ("c", MAR))
    )

    def following() -> Milestone | None:
        return next_milestone(milestones_of(document, plan.id))

    assert following() == early
    set_reached(document, early.id)
    assert following() == late
    set_milestone_day(document, late.id, None)
    assert following() == some_day
    set_reached(document, some_day.id)
    set_reached(document, late.id)
    assert following() is None


def test_people_are_involved_once_and_stay_in_the_programme_as_long(document: Document, plan: Improvement) -> None:
    ada, bo = add_person(document, "Ada Okafor"), add_person(document, "Bo Li")
    involve(document, plan.id, [bo.id, ada.id, bo.id])
    assert involve(document, plan.id, [ada.id]) == []
    assert involved(document, plan.id) == [bo, ada]
    uninvolve(document, plan.id, bo.id)
    assert involved(document, plan.id) == [ada]
    with pytest.raises(UserError, match="mark them as gone instead"):
        remove_person(document, ada.id)
    uninvolve(document, plan.id, ada.id)
    remove_person(document, ada.id)
    assert involved(document, plan.id) == []


def test_a_plan_takes_its_milestones_people_and_actions_along_and_undo_brings_them_back(
    document: Document, plan: Improvement
) -> None:
    other = start_improvement(document, "Demos")
    add_plan_action(document, other.id, "Stays")
    add_milestone(document, plan.id, "Pilot", MAR)
    involve(document, plan.id, [add_person(document, "Ada Okafor").id])
    add_plan_action(document, plan.id, "One page a month")

    def everything() -> list[object]:
        return [*document.all(Improvement), *document.all(Milestone), *document.all(Involved), *document.all(Action)]

    before = everything()
    remove_improvement(document, plan.id)
    assert [(type(one), getattr(one, "text", "")) for one in everything()] == [(Improvement, ""), (Action, "Stays")]
    assert document.undo() == "Remove improvement plan"
    assert everything() == before
    document.redo()
    assert len(everything()) == 2


def test_a_plan_outlives_its_wave_and_still_knows_its_statement(document: Document, wave: Wave) -> None:
    plan = start_improvement(document, "Demos", wave_id=wave.id, key="technical-support-3")
    with document.step("Remove wave") as step:
        step.remove(wave)
    left = document.get(Improvement, plan.id)
    assert (left.wave_id, left.key) == (None, "technical-support-3")


def test_what_is_missing_is_told_until_the_template_is_filled(document: Document, plan: Improvement) -> None:
    said = [one.words for one in missing(document, plan.id)]
    assert len(said) == 6
    assert said[1] == "There is no target date yet: by when is it to be complete?"
    set_span(document, plan.id, FEB, MAR)
    edit_improvement(document, plan.id, resources="Two hours a month", measures="Sales at 3.5")
    involve(document, plan.id, [add_person(document, "Ada Okafor").id])
    early = add_milestone(document, plan.id, "Kick-off", date(2027, 1, 29))
    inside, late = add_milestone(document, plan.id, "Pilot", MAR), add_milestone(document, plan.id, "Review", MAY)
    told = missing(document, plan.id)
    assert [(one.about, one.words) for one in told] == [
        (early, "“Kick-off” is before the start, Mon 1 Feb."),
        (late, "“Review” is after the target date, Fri 12 Mar."),
    ]
    set_milestone_day(document, early.id, FEB)
    set_milestone_day(document, late.id, None)
    assert (missing(document, plan.id), inside.day) == ([], MAR)


# From a finding


@pytest.fixture
def find(document: Document, wave: Wave) -> Callable[..., Finding]:
    def found(kind: FindingKind = FindingKind.OPPORTUNITY, key: str = "", title: str = "Roadmap news") -> Finding:
        return choose(document, wave.id, kind, key, title, "Sales 2.1, Product 4.2")

    return found


def test_a_finding_becomes_a_plan_with_its_reason_and_the_practice_that_helps(
    document: Document, wave: Wave, find: Callable[..., Finding]
) -> None:
    statement = instrument().groups[0].sections[0].statements[0]
    finding = find(key=statement.key)
    assert plan_for(document, finding) is None
    plan = improve_finding(document, finding.id)
    assert (plan.area, plan.why, plan.key) == (finding.title, finding.reason, statement.key)
    assert (plan.wave_id, plan.practice) == (wave.id, statement.practice)
    edit_improvement(document, plan.id, area="Renamed")
    assert plan_for(document, finding) == document.get(Improvement, plan.id)
    with pytest.raises(UserError, match="a plan for this already"):
        improve_finding(document, finding.id)


def test_a_finding_in_own_words_is_known_by_them_and_proposes_no_practice(
    document: Document, find: Callable[..., Finding]
) -> None:
    one, other = find(), find(title="Demos")
    plan = improve_finding(document, one.id)
    assert plan.practice == ""
    assert (plan_for(document, one), plan_for(document, other)) == (plan, None)


def test_a_strength_is_not_improved(document: Document, find: Callable[..., Finding]) -> None:
    with pytest.raises(UserError, match="This is a strength"):
        improve_finding(document, find(FindingKind.STRENGTH).id)
    assert improve_finding(document, find(FindingKind.FOUNDATION).id).area == "Roadmap news"


def test_every_statement_and_section_has_a_practice_proposed_and_an_own_one_that_of_its_section(
    document: Document,
) -> None:
    sections = [section for group in instrument().groups for section in group.sections]
    keys = [*(one.key for one in sections), *(one.key for section in sections for one in section.statements)]
    assert all(proposed_practice(document, key) for key in keys)
    with document.step("Add statement") as step:
        own = step.put(OwnStatement(id=document.new_id(), section=sections[3].key, text="We answer within a day"))
    assert proposed_practice(document, own_key(own.id)) == proposed_practice(document, sections[3].key)
    assert proposed_practice(document, "gone-1") is None
