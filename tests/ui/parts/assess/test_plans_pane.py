from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.assess.improving import (
    Improvement,
    Milestone,
    add_milestone,
    edit_improvement,
    improvements,
    involved,
    milestones_of,
    set_span,
    start_improvement,
)
from facilitator.core.document import Document
from facilitator.core.people import Person, Team, add_team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.practices import practices
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.improvement_actions import actions_of_improvement, add_plan_action
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.plans_pane import PlansPane
from tests.ui.heard import Heard
from tests.ui.keyboard import enter, press
from tests.ui.parts.assess.around import Around, shown_alone
from tests.ui.shown import PAGE, bring_up

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
PRACTICE = practices()[0]


@pytest.fixture
def plan(document: Document, workshop: Workshop) -> Improvement:
    return start_improvement(document, "News of the roadmap", why="2.1 of 5", practice=PRACTICE.key)


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, plan: Improvement) -> Iterator[PlansPane]:
    yield from shown_alone(qtbot, desk, PlansPane)


def now(document: Document, plan: Improvement) -> Improvement:
    return document.get(Improvement, plan.id)


def test_the_first_plan_is_at_hand(pane: PlansPane, plan: Improvement) -> None:
    assert pane.at() == plan
    assert pane.words.text() == "1 under way"
    assert pane.form.facts.area.value() == "News of the roadmap"
    assert pane.form.facts.why.toPlainText() == "2.1 of 5"
    assert pane.list.rows()[0].small == "No actions yet"


def test_without_plans_the_way_to_the_findings_is_offered(qtbot: QtBot, desk: Desk, document: Document) -> None:
    around = bring_up(qtbot, Around(desk, PlansPane), *PAGE)
    heard = Heard(around.pane.place_asked)
    around.pane.first_focus().setFocus()
    press(KEY.Key_G)
    assert heard.said == [(int(Place.FINDINGS), "")]
    press(KEY.Key_N)
    enter("Launches without surprises")
    assert [one.area for one in improvements(document)] == ["Launches without surprises"]
    assert around.pane.form.isVisible()
    around.close()


def test_n_starts_another_and_puts_it_at_hand(pane: PlansPane, document: Document) -> None:
    press(KEY.Key_N)
    enter("One price list")
    at = pane.at()
    assert at is not None
    assert at.area == "One price list"
    assert pane.form.facts.area.value() == "One price list"
    assert pane.line.field.text() == ""


def test_f2_names_it_anew_and_an_empty_name_is_refused_in_place(
    pane: PlansPane, document: Document, plan: Improvement
) -> None:
    press(KEY.Key_F2)
    enter("News of what is coming")
    assert now(document, plan).area == "News of what is coming"
    pane.form.facts.area.line.selectAll()
    press(KEY.Key_Delete)
    press(KEY.Key_Return)
    assert now(document, plan).area == "News of what is coming"
    assert "no name yet" in pane.form.facts.area.error()


def test_dates_are_typed_and_must_follow_each_other(pane: PlansPane, document: Document, plan: Improvement) -> None:
    facts = pane.form.facts
    facts.start.setFocus()
    enter("1 feb")
    facts.target.setFocus()
    enter("30 jun")
    assert (now(document, plan).start, now(document, plan).target) == (date(2027, 2, 1), date(2027, 6, 30))
    facts.target.line.selectAll()
    enter("20 jan")
    assert now(document, plan).target == date(2027, 6, 30)
    assert facts.target.error() == "That is before the start, Mon 1 Feb: choose a later day."
    assert facts.target.line.text() == "20 jan"
    facts.start.setFocus()
    facts.start.line.selectAll()
    enter("1 jul")
    assert "after the target date" in facts.start.error()
    assert now(document, plan).start == date(2027, 2, 1)


def test_a_suggestion_becomes_an_action_with_one_key(pane: PlansPane, document: Document, plan: Improvement) -> None:
    press(KEY.Key_2)
    (action,) = actions_of_improvement(document, plan.id)
    assert action.text == PRACTICE.strategies[1]
    assert PRACTICE.strategies[1] not in pane.form.practice.suggested
    assert pane.list.rows()[0].small == "0 of 1 action done"
    for _ in PRACTICE.strategies:
        press(KEY.Key_1)
    assert len(actions_of_improvement(document, plan.id)) == len(PRACTICE.strategies)
    assert not pane.form.practice.told.isHidden()
    document.undo()
    assert len(actions_of_improvement(document, plan.id)) == len(PRACTICE.strategies) - 1


def test_another_practice_suggests_something_else(pane: PlansPane, document: Document, plan: Improvement) -> None:
    other = practices()[3]
    pane.form.practice.choice.setFocus()
    for _ in range(3):
        press(KEY.Key_Down)
    assert now(document, plan).practice == other.key
    assert pane.form.practice.why.text() == other.why.strip()
    assert pane.form.practice.suggested == other.strategies


def test_a_adds_an_action_with_its_owner_and_day(pane: PlansPane, document: Document, plan: Improvement) -> None:
    person = document.all(Person)[0]
    press(KEY.Key_A)
    enter(f"Show the roadmap @{person.name.split()[0]} 15 jan")
    (action,) = actions_of_improvement(document, plan.id)
    assert (action.text, action.owner_id, action.due) == ("Show the roadmap", person.id, date(2027, 1, 15))
    assert action.workshop_id is None


def test_x_marks_the_action_chosen_as_done(pane: PlansPane, document: Document, plan: Improvement) -> None:
    action = add_plan_action(document, plan.id, "Show the roadmap")
    table = pane.form.plan_actions.table
    table.setFocus()
    table.select([action.id])
    press(KEY.Key_X)
    assert document.get(Action, action.id).state is ActionState.DONE


def test_del_in_the_form_never_removes_the_plan(pane: PlansPane, document: Document, plan: Improvement) -> None:
    pane.form.plan_actions.table.setFocus()
    press(KEY.Key_Delete)
    assert improvements(document) == [plan]
    pane.list.setFocus()
    press(KEY.Key_Delete)
    assert improvements(document) == []
    document.undo()
    assert improvements(document) == [plan]


def test_l_adds_a_milestone_with_its_day(pane: PlansPane, document: Document, plan: Improvement) -> None:
    press(KEY.Key_L)
    enter("Pilot with sales, by 12 mar")
    enter("Every team takes part")
    assert [(one.what, one.day) for one in milestones_of(document, plan.id)] == [
        ("Pilot with sales", date(2027, 3, 12)),
        ("Every team takes part", None),
    ]
    assert pane.form.milestones.line.text() == ""


def test_milestones_are_ticked_dated_moved_and_removed(pane: PlansPane, document: Document, plan: Improvement) -> None:
    first, second = (add_milestone(document, plan.id, what) for what in ("Pilot", "Rollout"))
    table = pane.form.milestones.table
    table.setFocus()
    table.select([first.id])
    press(KEY.Key_Space)
    assert document.get(Milestone, first.id).reached
    table.setCurrentIndex(table.model().index(0, 2))
    press(KEY.Key_F2)
    enter("12 mar")
    assert document.get(Milestone, first.id).day == date(2027, 3, 12)
    assert table.model().index(0, 3).data() == "reached"
    table.setFocus()
    table.select([first.id])
    press(KEY.Key_Down, ALT)
    assert [one.id for one in milestones_of(document, plan.id)] == [second.id, first.id]
    press(KEY.Key_Delete)
    assert [one.id for one in milestones_of(document, plan.id)] == [second.id]


def test_a_day_that_is_none_stays_open_as_typed(
    pane: PlansPane, document: Document, plan: Improvement, desk: Desk
) -> None:
    one = add_milestone(document, plan.id, "Pilot")
    heard = Heard(desk.bridge.refused)
    table = pane.form.milestones.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 2))
    press(KEY.Key_F2)
    enter("soon")
    assert document.get(Milestone, one.id).day is None
    assert len(heard.said) == 1
    assert table.state() == table.State.EditingState
    press(KEY.Key_Escape)


def test_w_involves_a_person_or_a_whole_team_and_a_press_takes_one_out(
    pane: PlansPane, document: Document, plan: Improvement
) -> None:
    first, *others = document.all(Person)
    press(KEY.Key_W)
    enter(first.name)
    assert involved(document, plan.id) == [first]
    mates = [one for one in others if one.team_id == first.team_id]
    team = pane.form.people
    (button,) = team.buttons()
    assert first.name in button.text()
    enter(document.get(Team, first.team_id or 0).name)
    assert set(involved(document, plan.id)) == {first, *mates}
    QTest.mouseClick(team.buttons()[0], Qt.MouseButton.LeftButton)
    assert involved(document, plan.id) == mates


def test_a_name_nobody_has_stays_in_the_line(
    pane: PlansPane, document: Document, plan: Improvement, desk: Desk
) -> None:
    heard = Heard(desk.bridge.refused)
    press(KEY.Key_W)
    enter("Zaphod")
    assert involved(document, plan.id) == []
    assert len(heard.said) == 1
    assert pane.form.people.line.text() == "Zaphod"


def test_a_team_that_nobody_is_on_yet_stays_in_the_line(
    pane: PlansPane, document: Document, plan: Improvement, desk: Desk
) -> None:
    add_team(document, "Legal")
    heard = Heard(desk.bridge.refused)
    press(KEY.Key_W)
    enter("Legal")
    assert heard.said == [("Nobody is on Legal yet: add people to it on the People page.",)]
    assert pane.form.people.line.text() == "Legal"


def test_resources_and_measures_are_stored_when_left(pane: PlansPane, document: Document, plan: Improvement) -> None:
    pane.form.resources.setFocus()
    QTest.keyClicks(pane.form.resources, "Two days")
    pane.form.measures.setFocus()
    QTest.keyClicks(pane.form.measures, "Sales says so")
    pane.list.setFocus()
    assert (now(document, plan).resources, now(document, plan).measures) == ("Two days", "Sales says so")


def test_what_is_typed_belongs_to_the_plan_that_was_shown(
    pane: PlansPane, document: Document, plan: Improvement
) -> None:
    other = start_improvement(document, "One price list")
    pane.form.measures.setFocus()
    QTest.keyClicks(pane.form.measures, "Sales says so")
    pane.choose(other.id)
    assert now(document, plan).measures == "Sales says so"
    assert now(document, other).measures == ""
    assert pane.form.measures.toPlainText() == ""


def test_what_is_being_typed_is_left_alone_by_changes(pane: PlansPane, document: Document, plan: Improvement) -> None:
    pane.form.facts.why.setFocus()
    pane.form.facts.why.selectAll()
    QTest.keyClicks(pane.form.facts.why, "Half a thou")
    edit_improvement(document, plan.id, resources="Two days")
    assert pane.form.facts.why.toPlainText() == "Half a thou"
    assert now(document, plan).why == "2.1 of 5"
    assert pane.form.resources.toPlainText() == "Two days"


def test_c_closes_and_reopens(pane: PlansPane, document: Document, plan: Improvement) -> None:
    press(KEY.Key_C)
    assert now(document, plan).closed
    assert pane.words.text() == "1 closed"
    assert pane.list.rows()[0].lead == "Closed"
    assert pane.form.facts.close_plan.text() == "Reopen the plan"
    press(KEY.Key_C)
    assert not now(document, plan).closed


def test_alt_with_an_arrow_moves_the_plan(pane: PlansPane, document: Document, plan: Improvement) -> None:
    other = start_improvement(document, "One price list")
    press(KEY.Key_Down, ALT)
    assert [one.id for one in improvements(document)] == [other.id, plan.id]
    assert pane.at() is not None
    assert pane.form.plan_id == plan.id


def test_it_says_what_is_missing_and_how_late_it_is(pane: PlansPane, document: Document, plan: Improvement) -> None:
    assert pane.form.facts.wanting.text().startswith("There is no start date yet.")
    assert len(pane.form.facts.wanting.toolTip().splitlines()) == 6
    set_span(document, plan.id, date(2027, 1, 1), date(2027, 1, 5))
    assert pane.form.facts.wanting.text().startswith("There are no milestones yet")
    assert pane.list.rows()[0].warn
    assert pane.list.rows()[0].lead == "Late"
    assert not pane.form.facts.origin.isVisible()


def test_it_is_found_by_its_id_and_by_what_it_is_about(pane: PlansPane, document: Document, plan: Improvement) -> None:
    other = start_improvement(document, "One price list", key="messaging-3")
    pane.show_key("messaging-3")
    assert pane.form.plan_id == other.id
    pane.show_key(str(plan.id))
    assert pane.form.plan_id == plan.id


def test_tab_goes_through_the_plan_in_reading_order(pane: PlansPane) -> None:
    form, passed = pane.form, [QApplication.focusWidget()]
    for _ in range(24):
        press(KEY.Key_Tab)
        passed.append(QApplication.focusWidget())
    wanted = (
        pane.list,
        pane.line.field,
        form.facts.area.line,
        form.facts.why,
        form.facts.start.line,
        form.facts.target.line,
        form.practice.choice,
        form.plan_actions.table,
        form.plan_actions.line.edit,
        form.milestones.table,
        form.milestones.line,
        form.resources,
        form.measures,
        form.people.line,
    )
    assert [part for part in passed if part in wanted][: len(wanted)] == list(wanted)
