"""Solution design through its activity: dealing to tables, the form, actions typed in one line."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import solutions
from facilitator.core.run.actions import Action, add_action
from facilitator.core.run.solutions import Solution
from facilitator.core.run.vote import opportunities
from facilitator.ui.activities.design import Design
from facilitator.ui.desk import Desk
from tests.ui.shown import bring_up

TITLES = ("Who may promise what", "One meaning of a lead", "Launch pages wait")


@pytest.fixture
def show(workshop: Workshop, desk: Desk, qtbot: QtBot) -> Callable[[], Design]:
    kept: list[Design] = []

    def shown() -> Design:
        activity = bring_up(qtbot, Design(desk, 1), 620, 520)
        kept.append(activity)
        return activity

    return shown


def _solutions(document: Document, workshop: Workshop) -> list[Solution]:
    return document.all(Solution, workshop_id=workshop.id)


def test_g_deals_the_opportunities_to_the_tables_that_are_there(
    show: Callable[[], Design], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    for title in TITLES:
        opportunities.add(document, workshop.id, title)
    bench = show().bench
    bench.setFocus()
    QTest.keyClick(bench, Qt.Key.Key_G)
    assert [(s.table_no, s.title) for s in _solutions(document, workshop)] == [
        (1, TITLES[0]),
        (2, TITLES[1]),
        (1, TITLES[2]),
    ]
    assert bench.words.text() == "3 of 3 solutions are incomplete"
    assert [row.small for row in bench.list.rows()] == ["not described yet · no success measure · no actions"] * 3
    document.undo()
    assert bench.list.rows() == []


def test_nothing_to_deal_is_said_and_changes_nothing(
    show: Callable[[], Design], desk: Desk, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    bench = show().bench
    with qtbot.waitSignal(desk.bridge.refused) as refused:
        QTest.keyClick(bench, Qt.Key.Key_G)
    assert refused.args == ["No opportunity is chosen yet: choose at least one in prioritising."]
    assert _solutions(document, workshop) == []


def test_a_solution_is_worked_out_with_the_keyboard_alone(
    show: Callable[[], Design], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    bench = show().bench
    bench.setFocus()
    QTest.keyClick(bench, Qt.Key.Key_S)
    form = bench.form
    QTest.keyClicks(form.title.line, "Beta wording")
    QTest.keyClick(form.title.line, Qt.Key.Key_Return)
    form.what.setFocus()
    QTest.keyClicks(form.what, "One page that says what may be said")
    form.line.setFocus()
    QTest.keyClicks(form.line.edit, "Share the wording @tom fri")
    assert form.line.words.text() == "Action · owner Tom Reed · due Fri 15 Jan"
    QTest.keyClick(form.line.edit, Qt.Key.Key_Return)
    assert form.line.edit.toPlainText() == ""
    form.measure.setFocus()
    QTest.keyClicks(form.measure, "No beta date quoted")
    QTest.keyClick(form.measure, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (solution,) = _solutions(document, workshop)
    (action,) = document.all(Action)
    assert (solution.title, solution.what) == ("Beta wording", "One page that says what may be said")
    assert solution.measure == "No beta date quoted"
    assert (action.text, action.due, action.solution_id) == ("Share the wording", date(2027, 1, 15), solution.id)
    assert document.get(Person, action.owner_id or 0).name == "Tom Reed"
    assert form.missing.text() == "Complete"
    assert bench.words.text() == "The solution is complete"


def test_what_is_missing_is_told_in_words_and_counted(
    show: Callable[[], Design], document: Document, workshop: Workshop
) -> None:
    solution = solutions.add_solution(document, workshop.id, "Beta wording", what="A page", measure="None quoted")
    solutions.add_action_to(document, solution.id, "Share it")
    bench = show().bench
    assert bench.form.missing.text() == "Still open: 1 action without an owner, 1 action without a date"
    assert bench.list.rows()[0].warn


def test_an_empty_action_line_and_a_wrong_table_store_nothing(
    show: Callable[[], Design], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    solutions.add_solution(document, workshop.id, "Beta wording", table_no=2)
    form = show().bench.form
    form.line.setFocus()
    QTest.keyClick(form.line.edit, Qt.Key.Key_Return)
    form.table.setFocus()
    form.table.line.selectAll()
    QTest.keyClicks(form.table.line, "zero")
    QTest.keyClick(form.table.line, Qt.Key.Key_Return)
    assert form.table.error() == "“zero” is not a table: type a number from 1, or nothing."
    assert form.table.line.text() == "zero"
    assert document.all(Action) == []
    assert _solutions(document, workshop)[0].table_no == 2


def test_solutions_are_moved_and_removed_and_the_actions_stay(
    show: Callable[[], Design], desk: Desk, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    for title in TITLES:
        made = solutions.add_solution(document, workshop.id, title)
    solutions.add_action_to(document, made.id, "Share it")
    bench = show().bench
    bench.list.setFocus()
    bench.choose(made.id)
    QTest.keyClick(bench.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [s.title for s in _solutions(document, workshop)] == [TITLES[0], TITLES[2], TITLES[1]]
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(bench.list, Qt.Key.Key_Delete)
    assert said.args == [f"Removed “{TITLES[2]}”. Its actions stay in the list of actions."]
    assert len(_solutions(document, workshop)) == 2
    assert [a.solution_id for a in document.all(Action)] == [None]


def test_what_is_being_typed_outlives_a_change_from_elsewhere(
    show: Callable[[], Design], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    solution = solutions.add_solution(document, workshop.id, "Beta wording")
    form = show().bench.form
    form.what.setFocus()
    QTest.keyClicks(form.what, "half a sen")
    add_action(document, workshop.id, "Something else")
    solutions.set_measure(document, solution.id, "None quoted")
    assert form.what.toPlainText() == "half a sen"
    assert form.measure.toPlainText() == "None quoted"
    assert document.get(Solution, solution.id).what == ""


def test_x_marks_a_solutions_action_as_done(
    show: Callable[[], Design], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    solution = solutions.add_solution(document, workshop.id, "Beta wording")
    action = solutions.add_action_to(document, solution.id, "Share it")
    promised = show().bench.form.promised
    promised.setFocus()
    promised.select([action.id])
    QTest.keyClick(promised, Qt.Key.Key_X)
    assert document.get(Action, action.id).state == "done"
    QTest.keyClick(promised, Qt.Key.Key_X)
    assert document.get(Action, action.id).state == "open"
