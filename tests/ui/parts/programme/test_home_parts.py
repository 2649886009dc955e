from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.assess import improving
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.document import Document
from facilitator.core.plan.prepare.checklist import add_item, make_checklist
from facilitator.core.plan.prepare.due import due_soon
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.workshops import Occasion
from facilitator.core.run.canvases.launch import Launch
from facilitator.ui.desk import Desk
from facilitator.ui.parts.programme.dates_ahead import dates_ahead
from facilitator.ui.parts.programme.due_panel import DuePanel
from facilitator.ui.parts.programme.home_room import HomeRoom
from facilitator.ui.parts.programme.pressing import plans_under_way, pressing
from tests.ui.shown import bring_up

TODAY = date(2027, 1, 12)


def test_before_a_launch_that_was_planned_a_workshop_is_suggested(document: Document) -> None:
    made = create_workshop(document, "Q1", date(2027, 1, 14), time(9), "Europe/Berlin")
    launch = Launch(id=document.new_id(), workshop_id=made.id, title="Spring", day=date(2027, 4, 1))
    with document.step("Plan a launch") as step:
        step.put(launch)
    (suggested,) = dates_ahead(document, TODAY, Workdays())
    assert (suggested.day, suggested.occasion) == (date(2027, 3, 11), Occasion.LAUNCH)


def test_at_most_six_are_shown_and_the_arrows_walk_them(qtbot: QtBot, document: Document) -> None:
    made = create_workshop(document, "Q1", date(2027, 1, 14), time(9), "Europe/Berlin")
    make_checklist(document, made.id)
    due = pressing(document, due_soon(document, TODAY), TODAY)
    panel = bring_up(qtbot, DuePanel("Due this week", "Prepare pages"), 320, 700)
    panel.show_lines(due)
    rows = panel.rows()
    assert len(rows) == 6 < len(due)
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Up)
    assert rows[0].hasFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.keyClick(rows[1], Qt.Key.Key_Return)
    assert opened.args == [due[1]]
    panel.show_lines([])
    assert not panel.isVisible()


@pytest.mark.parametrize(("width", "beside"), [(1170, True), (830, False)])
def test_what_is_due_stands_beside_the_workshops_where_there_is_room(
    qtbot: QtBot, desk: Desk, width: int, beside: bool
) -> None:
    room = bring_up(qtbot, HomeRoom(desk), width, 700)
    plan_wave(desk.document, "Baseline", day=TODAY)
    room.show_beside(pressing(desk.document, [], TODAY), [])
    room.show_any(True)
    qtbot.waitUntil(lambda: room.due.width() > 0 and room.due.isVisible())
    assert (room.due.mapTo(room, QPoint()).x() > room.cards.mapTo(room, QPoint()).x()) is beside


def test_waves_and_preparations_stand_together_the_latest_first(document: Document) -> None:
    made = create_workshop(document, "Q1", date(2027, 1, 14), time(9), "Europe/Berlin")
    add_item(document, made.id, "Pack the pens", 0)
    late = plan_wave(document, "Baseline", day=date(2027, 1, 10))
    plan_wave(document, "90 days", day=date(2027, 1, 20))
    lines = pressing(document, due_soon(document, TODAY), TODAY)
    assert [line.title for line in lines] == ["Open Baseline", "Pack the pens"]
    assert (lines[0].of, lines[0].late, lines[0].words) == (late, True, "2 days late, was to open Sun 10 Jan")
    open_wave(document, late.id, TODAY)
    assert [line.title for line in pressing(document, due_soon(document, TODAY), TODAY)] == ["Pack the pens"]


def test_a_wave_that_is_due_stands_before_whatever_is_later_still(document: Document) -> None:
    made = create_workshop(document, "Q1", date(2027, 1, 14), time(9), "Europe/Berlin")
    make_checklist(document, made.id)
    plan_wave(document, "90 days", day=date(2027, 1, 13))
    today = date(2027, 1, 14)
    lines = pressing(document, due_soon(document, today), today)
    assert [line.title for line in lines if line.late][6:]
    assert lines[0].title == "Open 90 days"


def test_plans_are_told_with_how_far_they_are_until_they_are_closed(document: Document) -> None:
    plan = improving.start_improvement(document, "Handoffs")
    improving.set_span(document, plan.id, None, date(2027, 1, 1))
    (line,) = plans_under_way(document, TODAY)
    assert (line.title, line.words, line.where) == (
        "Handoffs",
        "Late",
        "No actions yet; was to be complete by Fri 1 Jan",
    )
    improving.set_closed(document, plan.id)
    assert plans_under_way(document, TODAY) == []
