"""The customer journey through its activity: stages, touchpoints with owners, transitions and their drafts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Team, people
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import journey, transitions
from facilitator.core.run.canvases.journey import JourneyStage, Touchpoint, Transition
from facilitator.core.run.canvases.usual import journey_stages
from facilitator.core.run.canvases.whole import side_shown
from facilitator.ui.activities.journey import Journey
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.journey_owners import OwnersSheet
from facilitator.ui.parts.canvases.transition_form import TransitionForm
from tests.ui.keyboard import press, type_words
from tests.ui.shown import bring_up

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Show = Callable[[], Journey]


@pytest.fixture
def show(workshop: Workshop, desk: Desk, qtbot: QtBot) -> Show:
    kept: list[Journey] = []

    def shown() -> Journey:
        activity = bring_up(qtbot, Journey(desk, 1), 900, 480)
        kept.append(activity)
        first = activity.first_focus()
        assert first is not None
        first.setFocus()
        return activity

    return shown


@pytest.fixture
def stages(document: Document, workshop: Workshop) -> list[JourneyStage]:
    """Hears: Marketing, Tries: Marketing, Buys: Sales, Uses: nobody."""
    _product, marketing, sales, *_others = document.all(Team)
    wanted = (("Hears", marketing.id), ("Tries", marketing.id), ("Buys", sales.id), ("Uses", None))
    return [journey.add_stage(document, workshop.id, title, team_id) for title, team_id in wanted]


def test_an_empty_journey_starts_with_the_usual_stages(
    show: Show, desk: Desk, document: Document, qtbot: QtBot
) -> None:
    activity = show()
    assert activity.map.empty.isVisible()
    activity.map.empty.asked.emit()
    assert [stage.title for stage in document.all(JourneyStage)] == list(journey_stages())
    assert activity.map.grid.hasFocus()
    with qtbot.waitSignal(desk.told) as told:
        press(Qt.Key.Key_U, _CONTROL)
    assert told.args == ["All usual stages are there already."]
    press(Qt.Key.Key_A, _ALT)
    type_words("Leaves")
    press(Qt.Key.Key_Return)
    assert document.all(JourneyStage)[-1].title == "Leaves"


def test_each_line_of_a_cell_is_a_touchpoint_and_shows_its_owner(
    show: Show, document: Document, stages: list[JourneyStage]
) -> None:
    product = document.all(Team)[0]
    activity = show()
    grid = activity.map.grid
    grid.go_to(stages[0].id, product.id)
    type_words("Demo")
    press(Qt.Key.Key_Return, _ALT)
    type_words("Trial")
    press(Qt.Key.Key_Tab)
    points = document.all(Touchpoint)
    assert [(p.text, p.team_id) for p in points] == [("Demo", product.id), ("Trial", product.id)]
    ada = next(person for person in people(document) if person.name == "Ada Okafor")
    journey.set_touchpoint_owner(document, points[0].id, ada.id)
    assert grid.rows()[0].shown(product.id) == "Demo · Ada Okafor\nTrial"
    grid.type_into(stages[0].id, product.id)
    press(Qt.Key.Key_End, _CONTROL)
    type_words(" mail")
    press(Qt.Key.Key_Return)
    assert [(p.text, p.owner_id) for p in document.all(Touchpoint)] == [("Demo", ada.id), ("Trial mail", None)]
    assert activity.map.head.words.text() == "4 stages, 1 without a responsible team · 2 touchpoints"


def test_owners_of_a_cell_are_chosen_in_a_sheet(
    show: Show, desk: Desk, document: Document, stages: list[JourneyStage], qtbot: QtBot
) -> None:
    product = document.all(Team)[0]
    activity = show()
    activity.map.grid.go_to(stages[1].id, product.id)
    with qtbot.waitSignal(desk.bridge.refused):
        press(Qt.Key.Key_O, _ALT)
    journey.set_touchpoints(document, stages[1].id, product.id, ["Demo", "Trial"])
    press(Qt.Key.Key_O, _ALT)
    sheet = next(one for one in activity.window().findChildren(OwnersSheet) if one.isVisible())
    ada = next(person for person in people(document) if person.name == "Ada Okafor")
    sheet.choices[1].pick(ada.id)
    sheet.accept()
    assert [p.owner_id for p in document.all(Touchpoint)] == [None, ada.id]
    assert document.undo() == "Set owners"


def test_the_walk_goes_to_stages_without_a_team_and_one_is_chosen(
    show: Show, document: Document, stages: list[JourneyStage]
) -> None:
    activity = show()
    press(Qt.Key.Key_G, _CONTROL)
    assert activity.map.walk.words.text() == "“Uses”: nobody is responsible. Choose a team."
    assert activity.map.grid.at() == (stages[3].id, "responsible")
    press(Qt.Key.Key_Return)
    type_words("Cu")
    press(Qt.Key.Key_Return)
    assert document.get(JourneyStage, stages[3].id).team_id == document.all(Team)[3].id
    assert activity.map.walk.lead.text() == "Complete"
    assert activity.map.walk.words.text() == "Every stage has a team that is responsible."


def test_stages_are_moved_and_removed(
    show: Show, desk: Desk, document: Document, stages: list[JourneyStage], qtbot: QtBot
) -> None:
    activity = show()
    activity.map.grid.go_to(stages[0].id)
    press(Qt.Key.Key_Down, _ALT)
    assert [stage.title for stage in document.all(JourneyStage)] == ["Tries", "Hears", "Buys", "Uses"]
    with qtbot.waitSignal(desk.said) as said:
        press(Qt.Key.Key_Delete)
    assert said.args == ["Removed 1 stage."]
    assert activity.map.grid.at() == (stages[2].id, "stage")


def test_transitions_are_found_drafted_and_marked_risky(
    show: Show, document: Document, workshop: Workshop, stages: list[JourneyStage]
) -> None:
    activity = show()
    press(Qt.Key.Key_F3)
    pane = activity.transitions
    assert pane.isVisible()
    assert side_shown(document, workshop.id, 2) == (1, 0)
    press(Qt.Key.Key_F, _CONTROL)
    (found,) = document.all(Transition)
    assert pane.grid.rows()[0].shown("between") == "Marketing → Sales\nafter “Tries”"
    assert pane.grid.at() == (found.id, "what")
    assert pane.walk.words.text().endswith("the SLA draft needs an owner, a trigger and a time.")
    for words in ("Contact", "Demo asked for", "2 d"):
        type_words(words)
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_E, _CONTROL)
    stored = document.get(Transition, found.id)
    assert (stored.what, stored.trigger, stored.within) == ("Contact", "Demo asked for", "2 days")
    assert stored.risky
    assert pane.head.words.text() == "1 transition, 1 risky · 1 draft incomplete"
    press(Qt.Key.Key_G, _CONTROL)
    assert pane.grid.at() == (found.id, "owner")


@pytest.mark.usefixtures("stages")
def test_a_time_that_is_not_clear_is_refused_and_stays_as_typed(
    show: Show, desk: Desk, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    (found,) = transitions.propose_transitions(document, workshop.id)
    activity = show()
    activity.turn_to(1)
    activity.transitions.grid.go_to(found.id, "within")
    type_words("soon")
    with qtbot.waitSignal(desk.bridge.refused) as refused:
        press(Qt.Key.Key_Return)
    assert refused.args is not None
    assert "is not a clear time" in refused.args[0]
    assert activity.transitions.grid.state() is activity.transitions.grid.State.EditingState


def test_transitions_by_hand_are_added_changed_and_removed(
    show: Show, desk: Desk, document: Document, stages: list[JourneyStage], qtbot: QtBot
) -> None:
    product, marketing, sales, success = document.all(Team)
    activity = show()
    activity.turn_to(1)
    press(Qt.Key.Key_A)
    form = next(one for one in activity.window().findChildren(TransitionForm) if one.isVisible())
    form.stage.pick(stages[3].id)
    form.giving.pick(sales.id)
    form.taking.pick(sales.id)
    form.accept()
    assert form.isVisible()
    form.taking.pick(success.id)
    form.accept()
    (made,) = document.all(Transition)
    assert (made.stage_id, made.from_team_id, made.to_team_id) == (stages[3].id, sales.id, success.id)
    grid = activity.transitions.grid
    grid.go_to(made.id, "between")
    grid.setFocus()
    press(Qt.Key.Key_Return)
    form = next(one for one in activity.window().findChildren(TransitionForm) if one.isVisible())
    form.taking.pick(product.id)
    form.accept()
    assert document.get(Transition, made.id).to_team_id == product.id
    assert marketing.id not in (made.from_team_id, made.to_team_id)
    with qtbot.waitSignal(desk.said) as said:
        press(Qt.Key.Key_Delete)
    assert said.args == ["Removed 1 transition."]
    assert activity.transitions.empty.isVisible()


@pytest.mark.usefixtures("stages")
def test_without_another_team_there_is_no_transition_to_find(
    show: Show, desk: Desk, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    for stage in document.all(JourneyStage):
        journey.set_responsible(document, stage.id, None)
    activity = show()
    activity.turn_to(1)
    with qtbot.waitSignal(desk.told) as told:
        activity.transitions.empty.asked.emit()
    assert told.args is not None
    assert told.args[0].startswith("No other team takes over anywhere yet")


def test_the_stage_follows_the_row_at_hand(
    show: Show, document: Document, workshop: Workshop, stages: list[JourneyStage]
) -> None:
    activity = show()
    activity.map.grid.go_to(stages[2].id)
    assert side_shown(document, workshop.id, 2) == (0, 2)
