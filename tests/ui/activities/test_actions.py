"""Action planning through its activity: asking for what is missing, typing into cells, follow-up meetings."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Person, people
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import solutions
from facilitator.core.run.actions import Action, ActionState, Meeting, add_action, set_due
from facilitator.ui.activities.actions import Actions
from facilitator.ui.desk import Desk
from facilitator.ui.parts.commit.action_table import Cell


@pytest.fixture
def activity(workshop: Workshop, desk: Desk, document: Document, qtbot: QtBot) -> Actions:
    """One action that has everything, one without an owner, one without anything."""
    maria = people(document)[3]
    assert maria.name == "Maria Lind"
    solution = solutions.add_solution(document, workshop.id, "Beta wording")
    solutions.add_action_to(document, solution.id, "Share it", maria.id, date(2027, 1, 15), "None quoted")
    add_action(document, workshop.id, "Send pricing", due=date(2027, 1, 20))
    add_action(document, workshop.id, "Tidy the wiki")
    made = Actions(desk, 1)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.bench.table.setFocus()
    return made


def _by_text(document: Document, text: str) -> Action:
    return next(action for action in document.all(Action) if action.text == text)


def _type_into(activity: Actions, qtbot: QtBot, text: str, cell: Cell, typed: str) -> QLineEdit:
    table = activity.bench.table
    row = [r.action.text for r in table.shown()].index(text)
    table.setCurrentIndex(table.model().index(row, cell))
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, typed)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    return editor


def test_what_lacks_something_stands_first_with_words_and_origin(activity: Actions) -> None:
    rows = activity.bench.table.shown()
    assert [row.action.text for row in rows] == ["Send pricing", "Tidy the wiki", "Share it"]
    assert rows[2].origin == "from solution “Beta wording”"
    assert activity.bench.words.text() == "3 actions · 2 lack an owner or a date"


def test_a_asks_for_what_is_missing_one_after_another(activity: Actions, document: Document, qtbot: QtBot) -> None:
    bench = activity.bench
    bench.table.select([_by_text(document, "Share it").id])
    QTest.keyClick(bench.table, Qt.Key.Key_A)
    assert bench.form.text.toPlainText() == "Send pricing"
    assert bench.form.owner.line.hasFocus()
    QTest.keyClicks(bench.form.owner.line, "tom")
    QTest.keyClick(bench.form.owner.line, Qt.Key.Key_Return)
    owner_id = _by_text(document, "Send pricing").owner_id
    assert document.get(Person, owner_id or 0).name == "Tom Reed"
    bench.ask_next()
    assert bench.form.text.toPlainText() == "Tidy the wiki"
    QTest.keyClicks(bench.form.owner.line, "@ada")
    QTest.keyClick(bench.form.owner.line, Qt.Key.Key_Return)
    bench.ask_next()
    assert bench.form.due.line.hasFocus()
    QTest.keyClicks(bench.form.due.line, "in 2 weeks")
    QTest.keyClick(bench.form.due.line, Qt.Key.Key_Return)
    assert _by_text(document, "Tidy the wiki").due == date(2027, 1, 26)
    assert bench.words.text() == "3 actions · every one has an owner and a date"
    bench.ask_next()
    assert bench.form.measure.hasFocus()


def test_a_name_that_is_not_clear_stays_as_typed(activity: Actions, document: Document, qtbot: QtBot) -> None:
    bench = activity.bench
    QTest.keyClick(bench.table, Qt.Key.Key_A)
    QTest.keyClicks(bench.form.owner.line, "zoe")
    QTest.keyClick(bench.form.owner.line, Qt.Key.Key_Return)
    assert bench.form.owner.error() == "No one is called “zoe”: type another name."
    assert bench.form.owner.line.text() == "zoe"
    assert _by_text(document, "Send pricing").owner_id is None


def test_cells_are_typed_into(activity: Actions, document: Document, qtbot: QtBot) -> None:
    _type_into(activity, qtbot, "Tidy the wiki", Cell.OWNER, "ruth")
    _type_into(activity, qtbot, "Tidy the wiki", Cell.DUE, "fri")
    _type_into(activity, qtbot, "Tidy the wiki", Cell.MEASURE, "Nothing older than a year")
    _type_into(activity, qtbot, "Tidy the wiki", Cell.TEXT, "Tidy the whole wiki")
    action = _by_text(document, "Tidy the whole wiki")
    assert document.get(Person, action.owner_id or 0).name == "Ruth Weiss"
    assert (action.due, action.measure) == (date(2027, 1, 15), "Nothing older than a year")


def test_a_date_that_cannot_be_read_keeps_the_cell_open(
    activity: Actions, desk: Desk, document: Document, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.bridge.refused) as refused:
        editor = _type_into(activity, qtbot, "Tidy the wiki", Cell.DUE, "someday")
    assert refused.args == ["“someday” is not a day: type one such as fri, 15 jan or in 2 weeks."]
    assert (editor.text(), editor.isVisible()) == ("someday", True)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert _by_text(document, "Tidy the wiki").due is None


def test_x_and_del(activity: Actions, desk: Desk, document: Document, qtbot: QtBot) -> None:
    table = activity.bench.table
    table.select([_by_text(document, "Share it").id])
    QTest.keyClick(table, Qt.Key.Key_X)
    assert _by_text(document, "Share it").state is ActionState.DONE
    QTest.keyClick(table, Qt.Key.Key_X)
    assert _by_text(document, "Share it").state is ActionState.OPEN
    table.selectAll()
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(table, Qt.Key.Key_Delete)
    assert said.args == ["Removed 3 actions."]
    assert document.all(Action) == []
    assert not activity.bench.ask.isEnabled()
    document.undo()
    assert len(document.all(Action)) == 3


def test_the_state_is_chosen_and_a_late_action_is_told_in_words(activity: Actions, document: Document) -> None:
    action = _by_text(document, "Share it")
    set_due(document, action.id, date(2027, 1, 4))
    table = activity.bench.table
    row = [r.action.id for r in table.shown()].index(action.id)
    assert table.model().index(row, Cell.STATE).data() == "late"


def test_the_proposed_meetings_are_added_and_changed_in_place(
    activity: Actions, document: Document, qtbot: QtBot
) -> None:
    activity.tabs.chosen.emit(1)
    pane = activity.meetings
    assert pane.words.text() == "No follow-up meetings yet · proposed: Thu 14 Jan, Tue 2 Feb, Mon 12 Apr"
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_G)
    assert [meeting.day for meeting in document.all(Meeting)] == [
        date(2027, 1, 14),
        date(2027, 2, 2),
        date(2027, 4, 12),
    ]
    for column, typed in enumerate(("Share the outcomes", "15 jan", "9:30", "45", "Everyone")):
        pane.table.setFocus()
        pane.table.setCurrentIndex(pane.table.model().index(0, column))
        QTest.keyClick(pane.table, Qt.Key.Key_F2)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        QTest.keyClicks(editor, typed)
        QTest.keyClick(editor, Qt.Key.Key_Return)
    first = document.all(Meeting)[0]
    assert (first.title, first.day, first.start) == ("Share the outcomes", date(2027, 1, 15), time(9, 30))
    assert (first.length, first.who) == (2700, "Everyone")
    pane.table.select([first.id])
    QTest.keyClick(pane.table, Qt.Key.Key_Delete)
    assert len(document.all(Meeting)) == 2


def test_a_meeting_is_moved_by_keys_from_within_the_table(activity: Actions, document: Document) -> None:
    activity.tabs.chosen.emit(1)
    pane = activity.meetings
    pane.suggest()
    first, second, third = (meeting.id for meeting in document.all(Meeting))
    pane.table.setFocus()
    pane.table.select([third])
    QTest.keyClick(pane.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [meeting.id for meeting in document.all(Meeting)] == [first, third, second]


def test_a_new_meeting_is_named_at_once(activity: Actions, document: Document, qtbot: QtBot) -> None:
    activity.tabs.chosen.emit(1)
    activity.meetings.setFocus()
    QTest.keyClick(activity.meetings, Qt.Key.Key_E)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Pricing workstream")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert [m.title for m in document.all(Meeting)] == ["Pricing workstream"]


def test_tab_goes_through_the_form_as_it_is_read(activity: Actions, document: Document) -> None:
    form = activity.bench.form
    activity.bench.choose(_by_text(document, "Tidy the wiki").id)
    QTest.keyClick(form.owner.line, Qt.Key.Key_Tab)
    assert form.due.line.hasFocus()
    QTest.keyClick(form.due.line, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert form.state.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert form.measure.hasFocus()


def test_a_key_turns_the_tabs_and_says_so(activity: Actions, qtbot: QtBot) -> None:
    assert {"F3", "Shift+F3"} <= {command.key for command in activity.commands()}
    QTest.keyClick(activity.bench.table, Qt.Key.Key_F3)
    assert activity.tabs.current() == 1
    assert activity.meetings.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is activity.first_focus()
    QTest.keyClick(focused, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert activity.tabs.current() == 0
    assert activity.bench.table.hasFocus()
