"""What the room sees when it looks back."""

import pytest

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, last_time, stage
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.last_time import left_over
from facilitator.core.run.stage import Scene
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.desk import Desk
from tests.core.past import COMING, DECIDED, DONE, ISSUE, NOBODYS, OVERDUE, PARKED, left_behind
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_scenes import painted


def _shown(desk: Desk, workshop: Workshop) -> list[str]:
    stage.pin_scene(desk.document, workshop.id, Scene.LAST_TIME)
    recorder = painted(desk)
    assert recorder.outside == []
    assert recorder.overlaps() == []
    return recorder.words


def test_open_actions_come_by_owner_with_what_was_kept_and_what_is_back(
    desk: Desk, document: Document, workshop: Workshop
) -> None:
    left_behind(document)
    words = _shown(desk, workshop)
    assert words[:3] == ["Q4", "What we said last time", "1 of 4 actions done, 3 open"]
    rows = [word for word in words if word in ("Ada", "Zoe", "no owner yet", OVERDUE, COMING, NOBODYS)]
    assert rows == ["Ada", OVERDUE, "Zoe", COMING, "no owner yet", NOBODYS]
    assert {"Back again", ISSUE, "3 days overdue"} <= set(words)
    assert not {DONE, PARKED, DECIDED} & set(words)


def test_an_owner_is_named_once(desk: Desk, document: Document, workshop: Workshop) -> None:
    left_behind(document)
    owners = {one.text: one.owner_id for one in document.all(Action)}
    for one in document.all(Action):
        if one.text == NOBODYS:
            actions.set_owner(document, one.id, owners[COMING])
    assert _shown(desk, workshop).count("Zoe") == 1


@pytest.mark.parametrize(("at", "told"), [(0, "1 to 6"), (5, "1 to 6"), (6, "7 to 12"), (99, "10 to 15")])
def test_the_page_with_the_row_at_hand_is_shown(
    desk: Desk, document: Document, workshop: Workshop, at: int, told: str
) -> None:
    left_behind(document, times=5)
    stage.turn_pane(document, workshop.id, at)
    assert f"Actions {told} of 15" in _shown(desk, workshop)


def test_seven_fit_on_one_page(desk: Desk, document: Document, workshop: Workshop) -> None:
    left_behind(document, times=3)
    for one in [one for one in document.all(Action) if one.text == NOBODYS][:2]:
        actions.set_state(document, one.id, ActionState.DROPPED)
    words = _shown(desk, workshop)
    assert sum(word in (OVERDUE, COMING, NOBODYS) for word in words) == 7
    assert not any(word.startswith("Actions") for word in words)


def test_far_too_much_in_long_words_fits(desk: Desk, document: Document, workshop: Workshop) -> None:
    left_behind(document, f" {LONG}", times=12)
    assert _shown(desk, workshop)


def test_nothing_left_is_said(desk: Desk, document: Document, workshop: Workshop) -> None:
    assert "Nothing was left over: we begin afresh." in _shown(desk, workshop)


def test_when_everything_was_kept_it_thanks(desk: Desk, document: Document, workshop: Workshop) -> None:
    left_behind(document)
    with document.step("Clear up") as step:
        for issue in document.all(Opportunity):
            step.remove(issue)
    for one in left_over(document, workshop.id).actions:
        actions.set_state(document, one.action.id, ActionState.DONE)
    assert "No action is open. 1 item still in the parking lot." in _shown(desk, workshop)
    last_time.carry_parked(document, left_over(document, workshop.id).parked[0].id, workshop.id)
    words = _shown(desk, workshop)
    assert "Nothing is left over from last time. Thank you all." in words
    assert "4 of 4 actions done" in words
