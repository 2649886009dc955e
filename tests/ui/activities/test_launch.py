"""The launch canvas through its activity: states by key, tasks with what they need, and the room that follows."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Team, people
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import launch, launch_tasks, readiness
from facilitator.core.run.canvases.launch import LineKind, State
from facilitator.core.run.canvases.whole import side_shown
from facilitator.ui.activities.launch import Launch
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases import sequence_table
from facilitator.ui.parts.canvases.sequence_typed import ListCompleter, read_days
from facilitator.ui.widgets.forms import Combo
from tests.ui.shown import bring_up

ALT = Qt.KeyboardModifier.AltModifier
Show = Callable[[int], Launch]


@pytest.fixture
def show(workshop: Workshop, desk: Desk, qtbot: QtBot) -> Show:
    kept: list[Launch] = []

    def shown(tab: int) -> Launch:
        activity = bring_up(qtbot, Launch(desk, 1), 1120, 720)
        kept.append(activity)
        activity.turn_to(tab)
        return activity

    return shown


def press(widget: QWidget, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(widget, key, held)


def editor(table: QWidget) -> QLineEdit:
    (found,) = (line for line in table.findChildren(QLineEdit) if line.isVisible())
    return found


def type_over(table: QWidget, text: str) -> None:
    line = editor(table)
    line.setText(text)
    line.setModified(True)
    press(line, Qt.Key.Key_Return)


# Readiness


def test_it_starts_with_the_usual_items_of_every_team(show: Show, document: Document, workshop: Workshop) -> None:
    pane = show(0).readiness
    press(pane, Qt.Key.Key_U)
    items = readiness.readiness_of(document, workshop.id)
    assert {item.team_id for item in items} == {team.id for team in document.all(Team) if not team.retired}
    assert pane.head.words.text() == f"0 of {len(items)} ready"
    assert pane.table.hasFocus()
    document.undo()
    assert readiness.readiness_of(document, workshop.id) == []


def test_states_are_set_by_figure_and_counted_by_team(show: Show, document: Document, workshop: Workshop) -> None:
    team = document.all(Team)[0]
    for text in ("Scope", "Tests", "Limits"):
        readiness.add_readiness(document, workshop.id, text, team.id)
    pane = show(0).readiness
    pane.table.selectRow(1)
    press(pane.table, Qt.Key.Key_1, Qt.Key.Key_Down, Qt.Key.Key_4, Qt.Key.Key_Down, Qt.Key.Key_3, Qt.Key.Key_0)
    states = [item.state for item in readiness.readiness_of(document, workshop.id)]
    assert states == [State.READY, State.BLOCKED, State.OPEN]
    assert pane.head.words.text() == "1 of 3 ready, 1 blocked"
    shown = pane.table.shown()
    assert shown[0].heading == f"{team.name}   1 of 3 ready, 1 blocked"
    assert [row.state for row in shown[1:]] == ["Ready", "Blocked", "Not said yet"]
    assert document.undo_label == "Mark as not said yet"
    QTest.mouseClick(pane.marks[1], Qt.MouseButton.LeftButton)
    assert readiness.readiness_of(document, workshop.id)[2].state is State.ON_TRACK
    assert pane.table.hasFocus()


def test_an_item_is_at_hand_again_after_undo_and_redo(show: Show, document: Document, workshop: Workshop) -> None:
    pane = show(0).readiness
    press(pane, Qt.Key.Key_A)
    QTest.keyClicks(pane.line.line, "Scope")
    press(pane.line.line, Qt.Key.Key_Return)
    document.undo()
    assert pane.table.at() is None
    document.redo()
    (item,) = readiness.readiness_of(document, workshop.id)
    assert pane.table.items() == [item.id]
    assert all(mark.isEnabled() for mark in pane.marks)
    press(pane.table, Qt.Key.Key_1)
    assert readiness.readiness_of(document, workshop.id)[0].state is State.READY


def test_the_item_next_to_one_that_has_gone_is_at_hand(show: Show, document: Document, workshop: Workshop) -> None:
    one, other = document.all(Team)[:2]
    for text, team in (("A", one), ("B", one), ("X", other)):
        readiness.add_readiness(document, workshop.id, text, team.id)
    pane = show(0).readiness
    pane.table.selectRow(2)
    press(pane.table, Qt.Key.Key_Delete)
    assert [item.text for item in readiness.readiness_of(document, workshop.id) if item.id in pane.table.items()] == [
        "A"
    ]


def test_an_item_is_added_to_the_team_at_hand_and_given_an_owner(
    show: Show, document: Document, workshop: Workshop
) -> None:
    one, other = document.all(Team)[:2]
    readiness.add_readiness(document, workshop.id, "Scope", one.id)
    readiness.add_readiness(document, workshop.id, "Pages", other.id)
    activity = show(0)
    pane = activity.readiness
    pane.table.selectRow(3)
    press(pane.table, Qt.Key.Key_A)
    assert pane.line.line.placeholderText() == f"Add what must be ready: {other.name}"
    QTest.keyClicks(pane.line.line, "Demo")
    press(pane.line.line, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    made = readiness.readiness_of(document, workshop.id)[-1]
    assert (made.text, made.team_id) == ("Demo", other.id)
    assert pane.table.hasFocus()
    press(pane.table, Qt.Key.Key_O)
    (choice,) = pane.table.findChildren(Combo)
    choice.setCurrentIndex(choice.findText("Ada Okafor"))
    press(choice, Qt.Key.Key_Return)
    owner = next(person for person in people(document) if person.name == "Ada Okafor")
    assert document.get(launch.Readiness, made.id).owner_id == owner.id


def test_items_move_within_their_team_and_go_with_undo(
    show: Show, desk: Desk, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    one, other = document.all(Team)[:2]
    for text, team in (("A", one), ("X", other), ("B", one)):
        readiness.add_readiness(document, workshop.id, text, team.id)
    pane = show(0).readiness
    pane.table.selectRow(1)
    press(pane.table, Qt.Key.Key_Down, held=ALT)
    assert [row.text for row in pane.table.shown() if row.item] == ["B", "A", "X"]
    press(pane.table, Qt.Key.Key_Down, held=ALT)
    assert [row.text for row in pane.table.shown() if row.item] == ["B", "A", "X"]
    with qtbot.waitSignal(desk.said) as said:
        press(pane.table, Qt.Key.Key_Delete)
    assert said.args == ["Removed 1 item."]
    assert [row.text for row in pane.table.shown() if row.item] == ["B", "X"]


def test_headings_are_not_typed_into(show: Show, document: Document, workshop: Workshop) -> None:
    readiness.add_readiness(document, workshop.id, "Scope")
    pane = show(0).readiness
    pane.table.selectRow(0)
    press(pane.table, Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_1, Qt.Key.Key_Delete)
    assert not [line for line in pane.table.findChildren(QLineEdit) if line.isVisible()]
    assert not any(button.isEnabled() for button in pane.marks)
    assert [item.state for item in readiness.readiness_of(document, workshop.id)] == [State.OPEN]


# Sequence


@pytest.fixture
def chain(document: Document, workshop: Workshop) -> list[int]:
    """Three tasks: the second needs the first, the third is free."""
    made = [
        launch_tasks.add_task(document, workshop.id, t, days=d).id for t, d in (("Build", 5), ("Test", 3), ("Page", 1))
    ]
    launch_tasks.add_dependency(document, made[1], made[0])
    launch.set_launch(document, workshop.id, "Beta", date(2027, 1, 18), date(2027, 2, 2))
    return made


def test_the_launch_is_typed_at_the_top(show: Show, document: Document, workshop: Workshop) -> None:
    pane = show(1).sequence
    press(pane, Qt.Key.Key_D)
    assert pane.launch.day.line.hasFocus()
    QTest.keyClicks(pane.launch.day.line, "12 mar")
    press(pane.launch.day.line, Qt.Key.Key_Return)
    found = launch.launch_of(document, workshop.id)
    assert found is not None
    assert (found.title, found.day, found.working) == (workshop.title, date(2027, 3, 12), True)
    pane.launch.begins.setFocus()
    QTest.keyClicks(pane.launch.begins.line, "15 mar")
    press(pane.launch.begins.line, Qt.Key.Key_Return)
    assert "before the day on which work begins" in pane.launch.begins.error()
    assert pane.launch.begins.line.text() == "15 mar"
    assert launch.launch_of(document, workshop.id) == found
    pane.launch.counting.picked.emit(False)
    assert launch.launch_of(document, workshop.id) == found.with_(working=False)


def test_what_is_critical_is_said_in_words(show: Show, chain: list[int], document: Document) -> None:
    pane = show(1).sequence
    assert pane.head.words.text() == "Ready Wed 27 Jan, 4 working days before launch"
    assert [row.slack for row in pane.table.shown()] == ["critical", "critical", "11 days"]
    shown = pane.gantt.chart()
    assert shown is not None
    assert [(bar.title, bar.critical) for bar in shown.bars] == [("Build", True), ("Page", False), ("Test", True)]
    assert shown.launch == date(2027, 2, 2)
    assert date(2027, 1, 23) in shown.off
    launch.set_launch(document, document.all(Workshop)[0].id, "Beta", date(2027, 1, 18), date(2027, 1, 22))
    assert pane.head.words.text() == "3 working days late, ready Wed 27 Jan: the critical path is Build → Test"
    assert pane.head.words.property("role") == "bad"
    assert [row.slack for row in pane.table.shown()] == ["critical, late", "critical, late", "4 days"]


def test_needs_are_typed_by_number_or_name_and_a_circle_is_refused(
    show: Show, desk: Desk, chain: list[int], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    pane = show(1).sequence
    pane.table.select([chain[2]])
    pane.table.setFocus()
    press(pane.table, Qt.Key.Key_E)
    type_over(pane.table, "1, test")
    needs = [d.needs_id for d in launch_tasks.dependencies_of(document, workshop.id) if d.task_id == chain[2]]
    assert needs == chain[:2]
    assert [row.needs for row in pane.table.shown()] == ["", "1", "1, 2"]
    pane.table.select([chain[0]])
    press(pane.table, Qt.Key.Key_E)
    with qtbot.waitSignal(desk.bridge.refused) as refused:
        type_over(pane.table, "page")
    assert refused.args is not None
    assert "“Build” needs “Page” needs" in refused.args[0]
    assert editor(pane.table).text() == "page"
    press(editor(pane.table), Qt.Key.Key_Escape)
    assert [row.needs for row in pane.table.shown()] == ["", "1", "1, 2"]


def test_cells_are_typed_into(show: Show, chain: list[int], document: Document, workshop: Workshop) -> None:
    pane = show(1).sequence
    pane.table.select([chain[2]])
    pane.table.setFocus()
    for cell, text in (
        (sequence_table.Cell.TITLE, "Web page"),
        (sequence_table.Cell.DAYS, "2 weeks"),
        (sequence_table.Cell.NOT_BEFORE, "1 feb"),
    ):
        pane.table.type_into(cell)
        type_over(pane.table, text)
    task = document.get(launch.LaunchTask, chain[2])
    assert (task.title, task.days, task.not_before) == ("Web page", 10, date(2027, 2, 1))


def test_a_bar_and_its_row_are_chosen_together(show: Show, chain: list[int]) -> None:
    pane = show(1).sequence
    pane.table.setFocus()
    pane.table.select([chain[1]])
    assert pane.gantt.at() == chain[1]
    press(pane.table, Qt.Key.Key_G)
    assert pane.gantt.hasFocus()
    press(pane.gantt, Qt.Key.Key_Home)
    assert [row.task.id for row in pane.table.selected()] == [chain[0]]
    press(pane.gantt, Qt.Key.Key_Return)
    assert pane.table.hasFocus()


def test_tasks_are_added_moved_and_removed(
    show: Show, desk: Desk, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    pane = show(1).sequence
    press(pane, Qt.Key.Key_A)
    for title in ("Build", "Test"):
        QTest.keyClicks(pane.line.line, title)
        press(pane.line.line, Qt.Key.Key_Return)
    press(pane.line.line, Qt.Key.Key_Escape)
    assert pane.table.hasFocus()
    press(pane.table, Qt.Key.Key_Up, held=ALT)
    assert [task.title for task in launch_tasks.tasks_of(document, workshop.id)] == ["Test", "Build"]
    with qtbot.waitSignal(desk.said):
        press(pane.table, Qt.Key.Key_Delete)
    assert [task.title for task in launch_tasks.tasks_of(document, workshop.id)] == ["Build"]
    press(pane.table, Qt.Key.Key_U)
    assert len(launch_tasks.tasks_of(document, workshop.id)) > 5


@pytest.mark.parametrize(("width", "hidden"), [(1120, set()), (620, {"NOT_BEFORE", "WHEN"})])
def test_little_room_keeps_what_matters(show: Show, chain: list[int], width: int, hidden: set[str]) -> None:
    activity = show(1)
    activity.resize(width, 600)
    table = activity.sequence.table
    assert {cell.name for cell in sequence_table.Cell if table.isColumnHidden(cell)} == hidden


@pytest.mark.parametrize(("typed", "days"), [("5", 5), ("1 day", 1), ("2w", 10), ("milestone", 0), ("", 0)])
def test_days_are_read(typed: str, days: int) -> None:
    assert read_days(typed) == days


def test_the_last_of_several_names_is_completed(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    completer = ListCompleter(["Build", "Write the sales kit"], line)
    line.setText("1, build, sales")
    completer.setCompletionPrefix(line.text())
    assert completer.currentCompletion() == "1, build, Write the sales kit"
    line.setText("bui")
    completer.setCompletionPrefix(line.text())
    assert completer.currentCompletion() == "Build"


# What if, and who tells whom


def test_contingencies_are_typed_and_offered(show: Show, document: Document, workshop: Workshop) -> None:
    pane = show(2).what_if
    assert pane.first_focus().hasFocus()
    QTest.keyClicks(pane.lines.line.line, "The date slips")
    press(pane.lines.line.line, Qt.Key.Key_Return)
    (case,) = launch.contingencies_of(document, workshop.id)
    assert pane.lines.grid.at() == (case.id, "happens")
    assert pane.head.words.text() == "0 of 1 with an answer and an owner"
    press(pane, Qt.Key.Key_U, held=Qt.KeyboardModifier.ControlModifier)
    found = launch.contingencies_of(document, workshop.id)
    assert len(found) > 3
    assert all(one.answer for one in found[1:])


def test_who_tells_whom_has_two_lists(show: Show, document: Document, workshop: Workshop) -> None:
    pane = show(3).who_tells
    QTest.keyClicks(pane.told.line.line, "Go or no-go")
    press(pane.told.line.line, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    pane.called.line.setFocus()
    for who in ("Head of Product", "Managing director"):
        QTest.keyClicks(pane.called.line.line, who)
        press(pane.called.line.line, Qt.Key.Key_Return)
    press(pane.called.line.line, Qt.Key.Key_Escape)
    assert pane.called.grid.hasFocus()
    press(pane.called.grid, Qt.Key.Key_Up, held=ALT)
    assert [line.what for line in launch.lines_of(document, workshop.id, LineKind.COMMUNICATION)] == ["Go or no-go"]
    called = [line.what for line in launch.lines_of(document, workshop.id, LineKind.ESCALATION)]
    assert called == ["Managing director", "Head of Product"]
    assert [row.cells["number"] for row in pane.called.grid.rows()] == ["1", "2"]
    press(pane, Qt.Key.Key_U, held=Qt.KeyboardModifier.ControlModifier)
    usual = len(document.all(launch.LaunchLine))
    document.undo()
    assert len(document.all(launch.LaunchLine)) == 3 < usual


# The stage


def test_the_room_follows_tab_and_row(show: Show, document: Document, workshop: Workshop, chain: list[int]) -> None:
    team = document.all(Team)[0]
    calm = readiness.add_readiness(document, workshop.id, "Calm", team.id)
    stuck = readiness.add_readiness(document, workshop.id, "Stuck", team.id)
    readiness.set_state(document, stuck.id, State.BLOCKED)
    activity = show(0)
    activity.readiness.table.select([calm.id])
    assert side_shown(document, workshop.id, 4) == (0, 1)
    press(activity.readiness.table, Qt.Key.Key_4)
    assert side_shown(document, workshop.id, 4) == (0, 0)
    activity.turn_to(1)
    activity.sequence.table.select([chain[2]])
    assert side_shown(document, workshop.id, 4) == (1, 2)
    activity.turn_to(3)
    assert side_shown(document, workshop.id, 4)[0] == 3
