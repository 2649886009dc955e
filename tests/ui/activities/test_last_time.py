"""Looking back: every key of the list, what leaves it, and where the stage turns."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Lane, Workshop
from facilitator.core.run import board, last_time, review, solutions
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.board import Note
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.captured import Parked
from facilitator.core.run.last_time import AGREED, LEFT, SIDES
from facilitator.core.run.review import PointKind, Worked
from facilitator.ui.activities.last_time import LastTime
from facilitator.ui.desk import Desk
from facilitator.ui.parts.lookback.left_rows import FIRST_TIME, Left
from facilitator.ui.widgets.richlist import RichRow
from tests.core.agreed import CALL, agree
from tests.core.past import COMING, DECIDED, ISSUE, NOBODYS, OVERDUE, PARKED, left_behind
from tests.ui.shown import bring_up


def _open(qtbot: QtBot, desk: Desk, block: Block) -> LastTime:
    made = bring_up(qtbot, LastTime(desk, block.id), 860, 620)
    made.bench.list.setFocus()
    qtbot.waitUntil(made.bench.list.hasFocus)
    return made


@pytest.fixture
def activity(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> LastTime:
    left_behind(document)
    return _open(qtbot, desk, last_time.add_last_time_block(document, workshop.id))


def _rows(activity: LastTime) -> list[RichRow]:
    return activity.bench.list.rows()


def _choose(activity: LastTime, text: str) -> None:
    activity.bench.list.select([row.key for row in _rows(activity) if row.text == text])


def _press(activity: LastTime, key: Qt.Key) -> None:
    QTest.keyClick(activity.bench.list, key)


def _action(document: Document, text: str) -> Action:
    return next(one for one in document.all(Action) if one.text == text)


def test_everything_left_is_listed_by_owner_then_parked_then_what_is_back(activity: LastTime) -> None:
    assert [(row.lead, row.text, row.small) for row in _rows(activity)] == [
        ("Ada", OVERDUE, "3 days overdue · Q4"),
        ("Zoe", COMING, "due Wed 20 Jan · Q4"),
        ("No owner", NOBODYS, "no date · Q4"),
        ("For later", PARKED, "parked in Q4"),
        ("Back again", ISSUE, "In Q4, also in Q3"),
    ]
    assert activity.bench.words.text() == "1 of 4 actions done, 3 open · 5 things to go through"
    assert [row.text for row in activity.decisions.rows()] == [DECIDED]


def test_done_takes_an_action_off_the_list_and_the_next_is_at_hand(activity: LastTime, document: Document) -> None:
    _press(activity, Qt.Key.Key_X)
    assert _action(document, OVERDUE).state is ActionState.DONE
    assert _rows(activity)[0].text == COMING
    assert activity.bench.list.selected_keys() == [(Left.ACTION, _action(document, COMING).id)]
    assert activity.bench.words.text() == "2 of 4 actions done, 2 open · 4 things to go through"
    activity.desk.bridge.undo()
    assert _action(document, OVERDUE).state is ActionState.OPEN


def test_an_action_is_dropped_and_nothing_else_is(activity: LastTime, document: Document) -> None:
    _choose(activity, NOBODYS)
    _press(activity, Qt.Key.Key_Delete)
    assert _action(document, NOBODYS).state is ActionState.DROPPED
    for text in (PARKED, ISSUE):
        _choose(activity, text)
        before = _rows(activity)
        _press(activity, Qt.Key.Key_Delete)
        assert _rows(activity) == before


def test_a_new_date_is_typed_and_the_keys_come_back(activity: LastTime, document: Document, qtbot: QtBot) -> None:
    _press(activity, Qt.Key.Key_D)
    line = activity.bench.new_date.due.line
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "never")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert activity.bench.new_date.isVisible()
    line.selectAll()
    QTest.keyClicks(line, "29 jan")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert _action(document, OVERDUE).due == date(2027, 1, 29)
    assert not activity.bench.new_date.isVisible()
    assert activity.bench.list.hasFocus()


def test_without_a_new_date_after_all_the_old_one_stays(activity: LastTime, document: Document, qtbot: QtBot) -> None:
    _press(activity, Qt.Key.Key_D)
    line = activity.bench.new_date.due.line
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "29 jan")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not activity.bench.new_date.isVisible()
    assert _action(document, OVERDUE).due == date(2027, 1, 9)


def test_a_parked_item_is_dealt_with_or_comes_along(activity: LastTime, document: Document, workshop: Workshop) -> None:
    _choose(activity, PARKED)
    _press(activity, Qt.Key.Key_C)
    assert [one.text for one in document.all(Parked, workshop_id=workshop.id)] == [PARKED]
    assert PARKED not in [row.text for row in _rows(activity)]
    activity.desk.bridge.undo()
    _choose(activity, PARKED)
    _press(activity, Qt.Key.Key_X)
    assert [one.settled for one in document.all(Parked)] == [True]


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus on the offscreen platform
def test_an_issue_goes_into_the_lane_that_is_chosen(
    activity: LastTime, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    _choose(activity, ISSUE)
    _press(activity, Qt.Key.Key_C)
    menu = activity.bench.lanes
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    lanes = document.all(Lane, workshop_id=workshop.id)
    assert [(note.text, note.lane_id) for note in document.all(Note)] == [(ISSUE, lanes[1].id)]
    assert _rows(activity)[-1].small == "In Q4, also in Q3 · on the board"
    assert activity.bench.words.text().endswith("4 things to go through")


def test_a_board_without_lanes_gets_them(activity: LastTime, document: Document, workshop: Workshop) -> None:
    for lane in document.all(Lane, workshop_id=workshop.id):
        board.remove_lane(document, lane.id)
    _choose(activity, ISSUE)
    _press(activity, Qt.Key.Key_C)
    assert [note.text for note in document.all(Note, workshop_id=workshop.id)] == [ISSUE]
    assert document.undo_label == "Carry to board"


def test_the_buttons_offer_what_the_row_at_hand_allows(activity: LastTime) -> None:
    bench = activity.bench
    buttons = (bench.done, bench.date, bench.drop_it, bench.carry)
    offered = {}
    for text in (OVERDUE, PARKED, ISSUE):
        _choose(activity, text)
        offered[text] = [button.text() for button in buttons if button.isEnabled()]
    assert offered == {
        OVERDUE: ["Done", "New date", "Drop"],
        PARKED: ["Dealt with", "Carry over"],
        ISSUE: ["To the board"],
    }


def test_the_stage_turns_to_the_row_at_hand(
    activity: LastTime, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    _press(activity, Qt.Key.Key_Down)
    _press(activity, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: side_shown(document, workshop.id, SIDES) == (LEFT, 2))


def test_with_nothing_left_it_says_so(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> None:
    made = _open(qtbot, desk, last_time.add_last_time_block(document, workshop.id))
    assert _rows(made) == []
    assert made.bench.list.accessibleDescription() == FIRST_TIME
    assert not made.memory.isVisible()
    assert not made.bench.buttons.isVisible()
    for key in (Qt.Key.Key_X, Qt.Key.Key_D, Qt.Key.Key_C, Qt.Key.Key_Delete):
        _press(made, key)
    assert document.undo_label == "Add last time"


def _reviewed(document: Document) -> None:
    """The last workshop was a review: a judgement, and a point of each kind."""
    left_behind(document)
    (q4,) = (one for one in document.all(Workshop) if one.title == "Q4")
    solution = solutions.add_solution(document, q4.id, "One page")
    review.judge(document, q4.id, solution.id, Worked.PARTLY, "Found too late")
    for kind, text in zip(PointKind, ("Monday call", "Beta list", "Status mails"), strict=True):
        review.add_points(document, q4.id, kind, text)


def test_what_the_review_said_waits_at_the_end_and_the_rest_is_for_memory(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    _reviewed(document)
    made = _open(qtbot, desk, last_time.add_last_time_block(document, workshop.id))
    assert [(row.lead, row.text, row.small) for row in _rows(made)[-2:]] == [
        ("We said", "Change: Beta list", "Q4"),
        ("We said", "Stop: Status mails", "Q4"),
    ]
    assert made.bench.words.text().endswith("7 things to go through")
    assert [(row.lead, row.text) for row in made.decisions.rows()] == [
        ("", DECIDED),
        ("One page –", "Worked in part: Found too late"),
        ("We said", "Keep: Monday call"),
    ]


def test_a_point_of_the_review_is_put_on_the_board(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    _reviewed(document)
    for lane in document.all(Lane, workshop_id=workshop.id)[1:]:
        board.remove_lane(document, lane.id)
    made = _open(qtbot, desk, last_time.add_last_time_block(document, workshop.id))
    _choose(made, "Stop: Status mails")
    assert not made.bench.done.isEnabled()
    assert not made.bench.date.isEnabled()
    _press(made, Qt.Key.Key_X)
    _press(made, Qt.Key.Key_C)
    assert [note.text for note in document.all(Note, workshop_id=workshop.id)] == ["Stop: Status mails"]
    assert _rows(made)[-1].small == "Q4 · on the board"
    qtbot.waitUntil(lambda: side_shown(document, workshop.id, SIDES) == (LEFT, len(_rows(made)) - 1))


def test_a_programme_closed_before_the_stage_turns_is_let_go_quietly(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    activity = LastTime(desk, last_time.add_last_time_block(document, workshop.id).id)
    qtbot.addWidget(activity)
    desk.bridge.close()
    QTest.qWait(0)
    assert desk.bridge.closed


# Which agreements hold


def test_agreements_stand_in_a_card_of_their_own_only_if_there_are_any(
    qtbot: QtBot, activity: LastTime, document: Document
) -> None:
    assert not activity.holding.isVisible()
    agree(document)
    assert activity.holding.isVisible()
    rows = activity.agreed.list.rows()
    assert (rows[0].lead, rows[0].text, rows[0].warn) == ("Not kept", CALL, True)
    assert [row.lead for row in rows][-1] == "Kept"
    assert activity.agreed.words.text().startswith("1 of 2 commitments kept")


def test_a_broken_agreement_goes_on_the_board_and_turns_the_stage(
    qtbot: QtBot, activity: LastTime, document: Document, workshop: Workshop
) -> None:
    agree(document)
    activity.agreed.list.setFocus()
    activity.agreed.list.select([activity.agreed.list.rows()[0].key])
    qtbot.waitUntil(lambda: side_shown(document, workshop.id, SIDES) == (AGREED, 0))
    for lane in document.all(Lane, workshop_id=workshop.id)[1:]:
        board.remove_lane(document, lane.id)
    QTest.keyClick(activity.agreed.list, Qt.Key.Key_P)
    assert [note.text for note in document.all(Note, workshop_id=workshop.id)] == [
        f"We promised “{CALL}” and do not keep it"
    ]
    assert activity.agreed.list.rows()[0].small.endswith("on the board")
    QTest.keyClick(activity.agreed.list, Qt.Key.Key_End)
    assert not activity.agreed.carry.isEnabled()
    QTest.keyClick(activity.agreed.list, Qt.Key.Key_P)
    assert len(document.all(Note, workshop_id=workshop.id)) == 1
    activity.bench.list.setFocus()
    QTest.keyClick(activity.bench.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: side_shown(document, workshop.id, SIDES) == (LEFT, 1))
