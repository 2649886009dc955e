import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.people import COLOURS, Mark, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.people.look_form import LookDialog
from facilitator.ui.parts.people.team_list import TeamList
from tests.ui.shown import bring_up


@pytest.fixture
def teams(qtbot: QtBot, workshop: Workshop, desk: Desk) -> TeamList:
    made = TeamList(desk)
    desk.bridge.changed.connect(lambda _changes: made.show_teams())
    made.show_teams()
    bring_up(qtbot, made, 260, 600).table.setFocus()
    return made


def names(teams: TeamList) -> list[str]:
    return [row.team.name for row in teams.table.shown()]


def choose(teams: TeamList, name: str) -> Team:
    team = next(row.team for row in teams.table.shown() if row.team.name == name)
    teams.table.select([team.id])
    return team


def test_each_team_says_how_many_of_those_who_take_part_are_here(teams: TeamList) -> None:
    assert [(row.here, row.invited) for row in teams.table.shown()] == [(2, 2), (2, 2), (2, 2), (0, 0)]


def test_a_team_is_added_by_its_name_alone(qtbot: QtBot, teams: TeamList, desk: Desk) -> None:
    QTest.keyClicks(teams.name, "Legal")
    QTest.keyClick(teams.name, Qt.Key.Key_Return)
    made = desk.document.all(Team)[-1]
    assert (made.name, made.colour, made.mark) == ("Legal", COLOURS[4], Mark.HEXAGON)
    assert teams.name.text() == ""
    assert [row.team.name for row in teams.table.selected()] == ["Legal"]


def test_enter_asks_who_is_on_the_team(qtbot: QtBot, teams: TeamList) -> None:
    team = choose(teams, "Sales")
    with qtbot.waitSignal(teams.chosen) as chosen:
        QTest.keyClick(teams.table, Qt.Key.Key_Return)
    assert chosen.args == [team]


def test_a_name_that_is_taken_stays_in_the_field(qtbot: QtBot, teams: TeamList, desk: Desk) -> None:
    teams.name.setText("sales")
    with qtbot.waitSignal(desk.bridge.refused):
        teams.add()
    assert teams.name.text() == "sales"


def test_a_team_is_renamed_in_place(teams: TeamList, desk: Desk) -> None:
    choose(teams, "Sales")
    QTest.keyClick(teams.table, Qt.Key.Key_F2)
    editor = teams.table.findChildren(QLineEdit)[-1]
    QTest.keyClicks(editor, "Revenue")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert names(teams)[2] == "Revenue"


def test_alt_and_arrows_put_teams_in_order(teams: TeamList) -> None:
    choose(teams, "Sales")
    QTest.keyClick(teams.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(teams)[:3] == ["Product", "Sales", "Marketing"]
    QTest.keyClick(teams.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(teams.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(teams.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(teams)[-1] == "Sales"
    assert [row.team.name for row in teams.table.selected()] == ["Sales"]


def test_a_retired_team_goes_to_the_end_and_can_be_brought_back(qtbot: QtBot, teams: TeamList, desk: Desk) -> None:
    team = choose(teams, "Product")
    with qtbot.waitSignal(desk.said):
        QTest.keyClick(teams.table, Qt.Key.Key_R)
    assert desk.document.get(Team, team.id).retired
    assert names(teams)[-1] == "Product"
    QTest.keyClick(teams.table, Qt.Key.Key_R)
    assert not desk.document.get(Team, team.id).retired


def test_a_look_that_another_team_has_cannot_be_stored(teams: TeamList, desk: Desk) -> None:
    team = choose(teams, "Sales")
    QTest.keyClick(teams.table, Qt.Key.Key_C)
    dialog = teams.findChildren(LookDialog)[-1]
    product = people.teams(desk.document)[0]
    next(s for s in dialog.colours.swatches if s.colour == product.colour).click()
    assert dialog.primary.isEnabled()
    taken = next(s for s in dialog.marks.swatches if s.mark == product.mark)
    assert taken.accessibleName() == "circle, taken by Product"
    taken.click()
    assert not dialog.primary.isEnabled()
    next(s for s in dialog.marks.swatches if s.mark is Mark.STAR).click()
    dialog.primary.click()
    stored = desk.document.get(Team, team.id)
    assert (stored.colour, stored.mark) == (product.colour, Mark.STAR)


def test_the_arrow_keys_move_the_choice_of_a_colour(qtbot: QtBot, teams: TeamList, desk: Desk) -> None:
    choose(teams, "Product")
    teams.ask_look()
    dialog = teams.findChildren(LookDialog)[-1]
    qtbot.waitUntil(dialog.isActiveWindow)
    first = dialog.colours.chosen()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert dialog.colours.chosen().colour == COLOURS[1]


def test_every_colour_has_a_name_to_be_read_out(teams: TeamList) -> None:
    choose(teams, "Product")
    teams.ask_look()
    dialog = teams.findChildren(LookDialog)[-1]
    spoken = [swatch.accessibleName() for swatch in dialog.colours.swatches]
    assert len(set(spoken)) == len(COLOURS)
    assert spoken[0] == "blue"
