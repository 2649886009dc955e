"""The quarter's review on the console: every key of its four tabs, and where the stage turns."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn, Standing
from facilitator.core.follow.planning_review import plan_review
from facilitator.core.measures.indicators import Reading
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, review, stage
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.context import Metric
from facilitator.core.run.review import Judgement, PointKind, ReviewPoint, Worked
from facilitator.core.run.solutions import Solution
from facilitator.ui.activities.review import Review
from facilitator.ui.desk import Desk
from facilitator.ui.parts.review.list_pane import ListPane
from facilitator.ui.parts.review.review_rows import FIRST_TIME, UNCHOSEN
from tests.conftest import SetClock
from tests.core.reviewing import BETA, CALL, PAGE, quarter
from tests.ui.shown import bring_up

KEY = Qt.Key


@pytest.fixture
def of(document: Document, clock: SetClock) -> Workshop:
    return quarter(document, clock)


@pytest.fixture
def session(document: Document, of: Workshop) -> Workshop:
    made = plan_review(document, of.id, date(2027, 1, 12), of.start, "UTC")
    document.forget_history()
    return made


def _open(qtbot: QtBot, desk: Desk, session: Workshop, at: int = 0) -> Review:
    desk.choose_workshop(session.id)
    blocks = [one for one in agenda_of(desk.document, session.id).blocks if one.activity is Activity.REVIEW]
    made = bring_up(qtbot, Review(desk, blocks[at].id), 900, 640)
    made.turn_to(at)
    qtbot.waitUntil(partial(_turned, desk, session, at))
    return made


def _press(pane: ListPane, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(pane.list, key)


def _type(qtbot: QtBot, pane: ListPane, words: str) -> None:
    qtbot.waitUntil(pane.ask.field.hasFocus)
    QTest.keyClicks(pane.ask.field, words)
    QTest.keyClick(pane.ask.field, KEY.Key_Return)


def _turned(desk: Desk, session: Workshop, side: int) -> bool:
    return side_shown(desk.document, session.id, 4)[0] == side


def _choose(pane: ListPane, text: str) -> int:
    row = next(row for row in pane.list.rows() if row.text == text or row.lead == text)
    pane.list.select([row.key])
    assert isinstance(row.key, int)
    return row.key


# Promised against done


def test_each_block_of_the_agenda_begins_with_its_own_tab(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    desk.choose_workshop(session.id)
    blocks = [one for one in agenda_of(desk.document, session.id).blocks if one.activity is Activity.REVIEW]
    for at, block in enumerate(blocks):
        made = bring_up(qtbot, Review(desk, block.id), 900, 640)
        assert made.tabs.titles()[made.tabs.current()] == block.title
        qtbot.waitUntil(partial(_turned, desk, session, at))
        made.close()


def test_every_action_stands_with_its_story(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    pane = _open(qtbot, desk, session).promised
    assert [(row.lead, row.text, row.small, row.warn) for row in pane.list.rows()] == [
        ("Dana Frost", "Page is out", "done Mon 9 Nov 2026, 7 days late · “Sales uses it”", False),
        ("Dana Frost", "Ask legal", "stuck, 42 days overdue · “Waits for a decision”", True),
        ("Kofi Mensah", "Show it to every account team", "due Wed 20 Jan", False),
        ("Ines Prado", "Move the call to Monday", "due Mon 25 Jan, moved from Mon 4 Jan", False),
        ("No owner", "Book the review", "no date", True),
        ("Kofi Mensah", "Share the beta list", "dropped Mon 9 Nov 2026 · “Nobody asked for it”", False),
    ]
    assert pane.words.text().startswith("1 of 5 actions done (20%), 1 dropped, 4 open, 1 of them overdue · Half")


def test_an_answer_is_a_check_in_and_leads_on(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    pane, document = _open(qtbot, desk, session).promised, desk.document
    action_id, before = _choose(pane, "Ask legal"), len(document.all(CheckIn))
    _press(pane, KEY.Key_X)
    assert document.get(Action, action_id).state is ActionState.DONE
    assert document.all(CheckIn)[-1].standing is Standing.DONE
    assert pane.list.rows()[pane.row()].text == "Show it to every account team"
    _press(pane, KEY.Key_O)
    assert document.all(CheckIn)[-1].standing is Standing.ON_TRACK
    assert pane.list.rows()[pane.row()].text == "Move the call to Monday"
    desk.bridge.undo()
    desk.bridge.undo()
    assert document.get(Action, action_id).state is ActionState.OPEN
    assert len(document.all(CheckIn)) == before


def test_what_is_stuck_or_dropped_says_why(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    pane, document = _open(qtbot, desk, session).promised, desk.document
    action_id = _choose(pane, "Book the review")
    _press(pane, KEY.Key_S)
    _type(qtbot, pane, "")
    assert pane.ask.isVisible()
    _type(qtbot, pane, "Nobody felt it was theirs")
    assert not pane.ask.isVisible()
    last = document.all(CheckIn)[-1]
    assert (last.action_id, last.standing, last.words) == (action_id, Standing.STUCK, "Nobody felt it was theirs")
    _choose(pane, "Book the review")
    _press(pane, KEY.Key_Delete)
    _type(qtbot, pane, "Not needed any more")
    assert document.get(Action, action_id).state is ActionState.DROPPED


def test_a_new_date_keeps_the_old_one(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    pane, document = _open(qtbot, desk, session).promised, desk.document
    action_id = _choose(pane, "Ask legal")
    _press(pane, KEY.Key_D)
    _type(qtbot, pane, "whenever")
    assert pane.ask.isVisible()
    pane.ask.field.clear()
    _type(qtbot, pane, "15 feb")
    assert document.get(Action, action_id).due == date(2027, 2, 15)
    assert document.all(CheckIn)[-1].due_before == date(2026, 12, 1)
    assert "due Mon 15 Feb, moved from Tue 1 Dec 2026" in [row.small for row in pane.list.rows()]


def test_esc_leaves_everything_as_it_was(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    pane, before = _open(qtbot, desk, session).promised, desk.document.undo_label
    _press(pane, KEY.Key_S)
    qtbot.waitUntil(pane.ask.field.hasFocus)
    QTest.keyClicks(pane.ask.field, "Half a")
    QTest.keyClick(pane.ask.field, KEY.Key_Escape)
    qtbot.waitUntil(pane.list.hasFocus)
    assert not pane.ask.isVisible()
    assert desk.document.undo_label == before


def test_another_workshop_is_chosen_to_look_back_at(
    qtbot: QtBot, desk: Desk, document: Document, session: Workshop, of: Workshop
) -> None:
    with document.step("An older one") as step:
        older = step.put(of.with_(id=document.new_id(), title="Q3 alignment", day=date(2026, 7, 1)))
    actions.add_action(document, older.id, "From long ago")
    pane = _open(qtbot, desk, session).promised
    assert [pane.choice.itemText(at) for at in range(pane.choice.count())] == [
        "Q4 alignment · Mon 5 Oct 2026",
        "Q3 alignment · Wed 1 Jul 2026",
    ]
    assert pane.choice.currentData() == of.id
    pane.choice.setFocus()
    QTest.keyClick(pane.choice, KEY.Key_Down)
    assert review.reviewed_workshop(document, session.id) == older
    assert [row.text for row in pane.list.rows()] == ["From long ago"]


def test_without_anything_to_look_back_at_every_tab_says_so(qtbot: QtBot, desk: Desk, workshop: Workshop) -> None:
    desk.choose_workshop(workshop.id)
    block = agenda.set_activity(desk.document, agenda_of(desk.document, workshop.id).blocks[0].id, Activity.REVIEW)
    made = bring_up(qtbot, Review(desk, block.id), 900, 640)
    for at, pane in enumerate((made.promised, made.worked, made.measures)):
        made.turn_to(at)
        assert pane.list.rows() == []
        assert pane.list.accessibleDescription() == FIRST_TIME
        _press(pane, KEY.Key_X, KEY.Key_O, KEY.Key_1, KEY.Key_Return, KEY.Key_Delete)
    assert not made.promised.above.isVisible()


def test_a_closed_workshop_without_actions_can_be_chosen(
    qtbot: QtBot, desk: Desk, document: Document, session: Workshop, of: Workshop
) -> None:
    for one in (*document.all(Action), *document.all(review.Review)):
        with document.step("Remove") as step:
            step.remove(one)
    made = _open(qtbot, desk, session)
    assert made.promised.list.accessibleDescription() == UNCHOSEN
    assert made.promised.choice.currentIndex() == -1
    made.promised.choice.setFocus()
    QTest.keyClick(made.promised.choice, KEY.Key_Down)
    assert review.reviewed_workshop(document, session.id) == of


# What worked


@pytest.mark.parametrize(
    ("key", "worked"),
    [(KEY.Key_1, Worked.YES), (KEY.Key_2, Worked.PARTLY), (KEY.Key_3, Worked.NO), (KEY.Key_4, Worked.TOO_EARLY)],
)
def test_a_figure_judges_the_solution_at_hand(
    qtbot: QtBot, desk: Desk, session: Workshop, key: Qt.Key, worked: Worked
) -> None:
    pane = _open(qtbot, desk, session, 1).worked
    solution_id = _choose(pane, f"{CALL} –")
    _press(pane, key)
    assert {one.solution_id: one.worked for one in desk.document.all(Judgement)} == {solution_id: worked}
    assert pane.at_hand() == solution_id
    assert pane.words.text() == "1 of 3 solutions judged"


def test_why_is_said_after_the_judgement_and_stays_when_it_changes(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    pane = _open(qtbot, desk, session, 1).worked
    refused: list[str] = []
    desk.bridge.refused.connect(refused.append)
    _press(pane, KEY.Key_Return)
    assert refused
    assert not pane.ask.isVisible()
    _press(pane, KEY.Key_2, KEY.Key_Return)
    _type(qtbot, pane, "Nobody read it")
    qtbot.waitUntil(pane.list.hasFocus)
    _press(pane, KEY.Key_3)
    assert pane.list.rows()[0].text == "Did not work: Nobody read it"
    _press(pane, KEY.Key_Delete)
    assert desk.document.all(Judgement) == []


def test_a_point_about_a_solution_is_noted_on_the_spot(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    pane = _open(qtbot, desk, session, 1).worked
    solution_id = _choose(pane, f"{BETA} –")
    _press(pane, KEY.Key_S)
    _type(qtbot, pane, "Lists kept by one person")
    (point,) = desk.document.all(ReviewPoint)
    assert (point.kind, point.text, point.solution_id) == (PointKind.STOP, "Lists kept by one person", solution_id)


# Before and after


def test_the_figure_of_today_is_noted_where_it_belongs(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    pane, document = _open(qtbot, desk, session, 2).measures, desk.document
    assert [(row.lead, row.text) for row in pane.list.rows()] == [
        ("Win rate", "20% → no figure since"),
        ("Time to launch", "40 days → no figure since"),
        ("Issues escalated", "18 → 11"),
    ]
    assert pane.words.text() == "3 measures: 1 better and 2 without both figures"
    _press(pane, KEY.Key_Return)
    _type(qtbot, pane, "USD 3m")
    assert pane.ask.isVisible()
    pane.ask.field.clear()
    _type(qtbot, pane, "26%")
    assert [one.value for one in document.all(Metric, workshop_id=session.id)] == [26]
    _choose(pane, "Issues escalated")
    _press(pane, KEY.Key_Return)
    _type(qtbot, pane, "9")
    assert document.all(Reading, "day")[-1].value == 9
    assert [row.text for row in pane.list.rows()] == ["20% → 26%", "40 days → no figure since", "18 → 9"]


# Keep, change, stop


def test_letters_begin_points_and_several_lines_are_several(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    pane = _open(qtbot, desk, session, 3).points
    for key, kind, text in (
        (KEY.Key_K, PointKind.KEEP, "One page"),
        (KEY.Key_C, PointKind.CHANGE, "Beta list"),
        (KEY.Key_S, PointKind.STOP, "Status mails"),
    ):
        QTest.keyClick(_focused(pane), key)
        field = pane.lists[kind].field
        qtbot.waitUntil(field.hasFocus)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, KEY.Key_Return)
        QTest.keyClick(field, KEY.Key_Escape)
        assert not field.hasFocus()
    assert [(one.kind, one.text) for one in review.points_of(desk.document, session.id)] == [
        (PointKind.KEEP, "One page"),
        (PointKind.CHANGE, "Beta list"),
        (PointKind.STOP, "Status mails"),
    ]
    assert pane.words.text() == "3 points, none of them made an action"
    assert side_shown(desk.document, session.id, 4) == (3, 2)


def test_the_point_at_hand_becomes_an_action(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    review.add_points(desk.document, session.id, PointKind.STOP, "Status mails\nLate decks")
    pane = _open(qtbot, desk, session, 3).points
    assert not pane.act.isEnabled()
    stop = pane.lists[PointKind.STOP].list
    stop.setFocus()
    stop.setCurrentRow(1)
    QTest.keyClick(stop, KEY.Key_A)
    assert [one.text for one in desk.document.all(Action, workshop_id=session.id)] == ["Stop: Late decks"]
    assert pane.words.text() == "2 points, 1 of them made an action"
    QTest.keyClick(stop, KEY.Key_Delete)
    assert pane.lists[PointKind.STOP].texts() == ["Status mails"]


# The stage


def test_the_stage_follows_the_row_at_hand_and_the_tabs(qtbot: QtBot, desk: Desk, session: Workshop) -> None:
    made = _open(qtbot, desk, session)
    _press(made.promised, KEY.Key_Down, KEY.Key_Down)
    qtbot.waitUntil(lambda: side_shown(desk.document, session.id, 4) == (0, 2))
    QTest.keyClick(made.promised.list, KEY.Key_F3)
    qtbot.waitUntil(partial(_turned, desk, session, 1))
    assert made.worked.list.hasFocus()
    assert desk.document.undo_label is None
    assert stage.stage_of(desk.document, session.id)


def test_every_solution_is_named(qtbot: QtBot, desk: Desk, session: Workshop, of: Workshop) -> None:
    pane = _open(qtbot, desk, session, 1).worked
    assert [row.lead for row in pane.list.rows()] == [f"{title} –" for title in (PAGE, CALL, BETA)]
    assert (
        pane.list.rows()[0].small
        == "1 of 2 actions done (50%), 1 open · Measure: No promise is taken back in a quarter"
    )
    assert len(desk.document.all(Solution, workshop_id=of.id)) == 3


def _focused(pane: QWidget) -> QWidget:
    return pane.focusWidget() or pane
