"""What the room sees when it looks back."""

import pytest

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, last_time, review, solutions, stage
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.canvases.whole import turn_side
from facilitator.core.run.captured import Parked
from facilitator.core.run.last_time import AGREED, LEFT, SIDES, left_over
from facilitator.core.run.review import PointKind, Worked
from facilitator.core.run.stage import Scene
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.desk import Desk
from tests.core.agreed import CALL, CONVERSION, LOOP, agree
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
    turn_side(document, workshop.id, SIDES, LEFT, at)
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


def test_what_the_review_said_is_shown_with_its_row_at_hand(desk: Desk, document: Document, workshop: Workshop) -> None:
    left_behind(document)
    (q4,) = (one for one in document.all(Workshop) if one.title == "Q4")
    for kind, text in zip(PointKind, ("Monday call", "Beta list", "Status mails"), strict=True):
        review.add_points(document, q4.id, kind, text)
    assert "We said" not in _shown(desk, workshop)
    turn_side(document, workshop.id, SIDES, LEFT, left_over(document, workshop.id).open - 1)
    words = _shown(desk, workshop)
    assert words[words.index("We said") + 1 :][:3] == ["Change: Beta list", "Stop: Status mails", "Keep: Monday call"]
    assert OVERDUE not in words


def test_far_too_much_that_was_said_stays_on_the_stage(desk: Desk, document: Document, workshop: Workshop) -> None:
    left_behind(document)
    (q4,) = (one for one in document.all(Workshop) if one.title == "Q4")
    review.add_points(document, q4.id, PointKind.STOP, "\n".join(f"{number} {LONG}" for number in range(20)))
    for at in (5, 12, 24, 99):
        turn_side(document, workshop.id, SIDES, LEFT, at)
        words = _shown(desk, workshop)
        assert any(word.startswith(f"Stop: {min(at, 24) - 5} ") for word in words)


def test_what_is_to_be_kept_is_shown_where_nothing_else_is_left(
    desk: Desk, document: Document, workshop: Workshop
) -> None:
    left_behind(document)
    (q4,) = (one for one in document.all(Workshop) if one.title == "Q4")
    for one in document.all(Action):
        actions.set_state(document, one.id, ActionState.DONE)
    with document.step("Remove what is left") as step:
        for record in (*document.all(Opportunity), *document.all(Parked)):
            step.remove(record)
    review.add_points(document, q4.id, PointKind.KEEP, "Monday call")
    solution = solutions.add_solution(document, q4.id, "One page")
    review.judge(document, q4.id, solution.id, Worked.NO, "Nobody found it")
    words = _shown(desk, workshop)
    assert words[words.index("We said") :][:3] == [
        "We said",
        "Keep: Monday call",
        "One page: did not work: Nobody found it",
    ]
    assert "4 of 4 actions done" in words


def test_which_agreements_hold_is_a_side_of_its_own(desk: Desk, document: Document, workshop: Workshop) -> None:
    left_behind(document)
    agree(document)
    assert CALL not in _shown(desk, workshop)
    turn_side(document, workshop.id, SIDES, AGREED, 0)
    words = _shown(desk, workshop)
    assert words[0] == "Which agreements hold"
    assert words[1].startswith("1 of 2 commitments kept, 0 of 1 metric on course")
    assert [word for word in words if word in (CALL, CONVERSION, LOOP)] == [CALL, CONVERSION, LOOP]
    assert {"Not kept", "6 hours on Mon 4 Jan · Marketing to Sales", "Agreements 1 to 6 of 9"} <= set(words)
    turn_side(document, workshop.id, SIDES, AGREED, 8)
    assert {"Kept", "Agreements 4 to 9 of 9"} <= set(_shown(desk, workshop))


@pytest.mark.parametrize("row", [0, 30, 999])
def test_far_too_many_agreements_in_long_words_stay_on_the_stage(
    desk: Desk, document: Document, workshop: Workshop, row: int
) -> None:
    agree(document, f". {LONG}", 9)
    turn_side(document, workshop.id, SIDES, AGREED, row)
    assert any(word.startswith("Agreements ") for word in _shown(desk, workshop))
