"""The RACI table through its activity: letters by key, checks, the walk, and the clipboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Team, people
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import raci, solutions
from facilitator.core.run.raci import RaciColumn, RaciRow, matrix
from facilitator.ui.activities.raci import Raci
from facilitator.ui.desk import Desk
from facilitator.ui.parts.commit.raci_pane import RaciPane
from tests.ui.shown import bring_up


@pytest.fixture
def show(workshop: Workshop, desk: Desk, qtbot: QtBot) -> Callable[[], RaciPane]:
    kept: list[Raci] = []

    def shown() -> RaciPane:
        activity = bring_up(qtbot, Raci(desk, 1), 640, 480)
        kept.append(activity)
        first = activity.first_focus()
        assert first is not None
        first.setFocus()
        return activity.pane

    return shown


@pytest.fixture
def table(document: Document, workshop: Workshop) -> None:
    """Two rows, two people."""
    for title in ("Lead definition", "Launch calendar"):
        raci.add_row(document, workshop.id, title)
    for person in people(document)[:2]:
        raci.add_column(document, workshop.id, person_id=person.id)


def _grid(document: Document, workshop: Workshop) -> list[list[str]]:
    return matrix(document, workshop.id).grid()


def test_it_begins_with_the_solutions_and_everyone_here(
    show: Callable[[], RaciPane], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    solutions.add_solution(document, workshop.id, "Beta wording")
    pane = show()
    QTest.keyClick(pane, Qt.Key.Key_G)
    assert [row.title for row in document.all(RaciRow)] == ["Beta wording"]
    assert pane.words.text() == "1 row · 6 columns"
    assert pane.matrix.hasFocus()
    document.undo()
    assert pane.words.text() == "No rows yet"


@pytest.mark.usefixtures("table")
def test_letters_by_key_and_the_checks_follow(
    show: Callable[[], RaciPane], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    pane = show()
    for key in (Qt.Key.Key_R, Qt.Key.Key_A, Qt.Key.Key_Right, Qt.Key.Key_C):
        QTest.keyClick(pane.matrix, key)
    assert _grid(document, workshop) == [["RA", "C"], ["", ""]]
    QTest.keyClick(pane.matrix, Qt.Key.Key_Space)
    assert _grid(document, workshop)[0] == ["RA", "I"]
    QTest.keyClick(pane.matrix, Qt.Key.Key_Delete)
    assert _grid(document, workshop)[0] == ["RA", ""]
    assert pane.walk.lead.text() == "3 to settle"


@pytest.mark.usefixtures("table")
def test_g_walks_through_gaps_and_goes_where_each_is_settled(
    show: Callable[[], RaciPane], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    rows, columns = document.all(RaciRow), document.all(RaciColumn)
    raci.toggle(document, rows[0].id, columns[0].id, "R")
    pane = show()
    QTest.keyClick(pane.matrix, Qt.Key.Key_G)
    assert pane.walk.lead.text() == "Gap 1 of 4"
    assert pane.walk.words.text() == "“Lead definition”: no one is accountable. Choose one."
    assert pane.matrix.current() == (rows[0].id, columns[0].id)
    QTest.keyClick(pane.matrix, Qt.Key.Key_A)
    assert pane.walk.lead.text() == "3 to settle"
    QTest.keyClick(pane.matrix, Qt.Key.Key_G)
    assert pane.walk.lead.text() == "Gap 1 of 3"
    assert pane.matrix.current() == (rows[1].id, columns[0].id)
    QTest.keyClick(pane.matrix, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert pane.walk.words.text().endswith("has no part in anything. Give a letter, or take the column out.")
    assert pane.matrix.current() == (rows[0].id, columns[1].id)
    for row in rows:
        raci.set_cell(document, row.id, columns[0].id, "RA")
        raci.set_cell(document, row.id, columns[1].id, "I")
    assert pane.walk.lead.text() == "Complete"


def test_rows_are_typed_one_after_another(
    show: Callable[[], RaciPane], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    raci.add_teams(document, workshop.id)
    pane = show()
    assert "S for rows" in pane.hint.text()
    assert pane.hint.isVisible()
    QTest.keyClick(pane, Qt.Key.Key_W)
    for title in ("Lead definition", "Launch calendar"):
        QTest.keyClicks(pane.line, title)
        QTest.keyClick(pane.line, Qt.Key.Key_Return)
    assert [row.title for row in document.all(RaciRow)] == ["Lead definition", "Launch calendar"]
    assert pane.line.text() == ""
    assert not pane.hint.isVisible()
    QTest.keyClick(pane.line, Qt.Key.Key_Escape)
    assert pane.matrix.hasFocus()


@pytest.mark.usefixtures("table")
def test_rows_and_columns_are_moved_and_removed_at_the_cell(
    show: Callable[[], RaciPane], desk: Desk, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    pane = show()
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    first, second = matrix(document, workshop.id).names
    QTest.keyClick(pane.matrix, Qt.Key.Key_Down, alt)
    QTest.keyClick(pane.matrix, Qt.Key.Key_Right, alt)
    assert [row.title for row in document.all(RaciRow)] == ["Launch calendar", "Lead definition"]
    assert matrix(document, workshop.id).names == (second, first)
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(pane.matrix, Qt.Key.Key_Delete, control)
    assert said.args == ["Removed the row “Lead definition”."]
    pane.matrix.go_to(document.all(RaciRow)[0].id, document.all(RaciColumn)[1].id)
    QTest.keyClick(pane.matrix, Qt.Key.Key_Delete, control | Qt.KeyboardModifier.ShiftModifier)
    assert matrix(document, workshop.id).names == (second,)


@pytest.mark.usefixtures("table")
def test_the_table_goes_to_a_spreadsheet_and_comes_back(
    show: Callable[[], RaciPane], document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    pane = show()
    QTest.keyClick(pane.matrix, Qt.Key.Key_A)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(pane.matrix, Qt.Key.Key_C, held)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[1].split("\t") == ["Lead definition", "A", ""]
    QGuiApplication.clipboard().setText(copied.replace("\tA\t", "\tR\tC"))
    QTest.keyClick(pane.matrix, Qt.Key.Key_V, held)
    assert _grid(document, workshop) == [["R", "C"], ["", ""]]


def test_an_empty_table_takes_a_paste_with_headings(
    show: Callable[[], RaciPane], desk: Desk, document: Document, workshop: Workshop, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("Initiative\tMaria\tNobody\nLead definition\tA\tR\n")
    pane = show()
    with qtbot.waitSignal(desk.said) as said:
        QTest.keyClick(pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert said.args is not None
    assert "1 cell set, 1 row added, 1 column added, 1 thing left out" in said.args[0]
    assert _grid(document, workshop) == [["A"]]


def test_the_menu_offers_groups_and_whoever_is_missing(
    show: Callable[[], RaciPane], document: Document, workshop: Workshop
) -> None:
    pane = show()
    menu = pane.columns_menu
    menu.fill()
    by_name = {action.text(): action for action in menu.actions()}
    by_name["All teams"].trigger()
    assert [c.team_id for c in document.all(RaciColumn)] == [t.id for t in document.all(Team) if not t.retired]
    menu.fill()
    one_team, one_person = menu.actions()[3], menu.actions()[4]
    assert not one_team.isEnabled()
    submenu = one_person.menu()
    assert isinstance(submenu, QMenu)
    assert "Maria Lind" in [action.text() for action in submenu.actions()]
