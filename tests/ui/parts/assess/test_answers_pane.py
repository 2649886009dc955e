"""Who has answered, the ways in and out, and the review dates."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.core.assess import entering
from facilitator.core.assess.answers import AnswerSheet, Intake, SheetWay
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.responding import set_target
from facilitator.core.assess.waves import Wave, WaveKind, asked_of, close_wave, targets_of
from facilitator.core.document import Document
from facilitator.core.people import Team, add_person
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.answers.targets_table import ASKED, rows_of
from facilitator.ui.parts.assess.answers_pane import AnswersPane
from facilitator.ui.parts.assess.entry.laptop_entry import LaptopEntry
from facilitator.ui.parts.assess.entry.paper_entry import PaperEntry
from facilitator.ui.parts.assess.intake.answer_import import AnswerImport
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.wave_reading import WaveReading
from facilitator.ui.widgets.overlay import Overlay
from tests.core.assess.opened import handed_in
from tests.ui.heard import Heard
from tests.ui.shown import bring_up

TODAY = date(2027, 1, 12)


@pytest.fixture
def teams(document: Document) -> list[Team]:
    return document.all(Team)


@pytest.fixture
def wave(document: Document) -> Wave:
    """An open wave of the pulse."""
    planned = plan_wave(document, "Baseline", WaveKind.BASELINE, TODAY, pulse=True)
    return open_wave(document, planned.id, TODAY)


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, wave: Wave) -> AnswersPane:
    return bring_up(qtbot, AnswersPane(desk, WaveReading(desk)), 1130, 600)


def answer(document: Document, wave: Wave, team: Team | None) -> None:
    handed_in(document, wave, "345", team.id if team else None)


def test_each_team_stands_with_how_many_have_answered(
    pane: AnswersPane, document: Document, wave: Wave, teams: list[Team]
) -> None:
    set_target(document, wave.id, teams[0].id, 4)
    answer(document, wave, teams[0])
    answer(document, wave, None)
    rows = {row.team.name if row.team else "No team": row for row in pane.targets.shown()}
    assert (rows[teams[0].name].words, rows[teams[0].name].share) == ("1 of 4", 0.25)
    assert rows[teams[1].name].words == "0"
    assert rows["No team"].words == "1"


def test_how_many_are_asked_is_typed_in_place(
    pane: AnswersPane, document: Document, desk: Desk, wave: Wave, teams: list[Team]
) -> None:
    pane.targets.setFocus()
    pane.targets.select([teams[1].id])
    pane.type_at_hand()
    editor = pane.targets.viewport().findChild(QLineEdit)
    assert editor is not None
    refused = Heard(desk.bridge.refused)
    QTest.keyClicks(editor, "many")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert refused.said == [("Type a number, such as 3.",)]
    assert pane.targets.state() is pane.targets.State.EditingState
    editor.selectAll()
    QTest.keyClicks(editor, "7")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert targets_of(document, wave.id) == {teams[1].id: 7}
    assert pane.targets.model().index(1, ASKED).data() == "7"


def test_people_without_a_team_have_no_target(pane: AnswersPane, document: Document, wave: Wave) -> None:
    answer(document, wave, None)
    assert rows_of(document, wave.id)[-1].team is None
    pane.targets.select([0])
    pane.targets.type_asked()
    assert pane.targets.state() is not pane.targets.State.EditingState


def test_in_a_wave_with_names_those_missing_are_named(qtbot: QtBot, document: Document, desk: Desk) -> None:
    wave = open_wave(document, plan_wave(document, "Pulse", pulse=True, anonymous=False).id, TODAY)
    maria, _tom = (add_person(document, name) for name in ("Maria Lind", "Tom Reed"))
    pane = bring_up(qtbot, AnswersPane(desk, WaveReading(desk)), 1130, 600)
    assert pane.came_in.missing.text() == "Maria Lind and Tom Reed."
    sheet = entering.begin_sheet(document, wave.id, person_id=maria.id)
    entering.rate(document, sheet.id, 0, "4")
    assert [row.lead for row in pane.came_in.begun.rows()] == ["Maria Lind"]
    entering.finish_sheet(document, sheet.id)
    assert pane.came_in.missing.text() == "Tom Reed."
    assert not pane.came_in.begun_panel.isVisible()


def test_in_an_anonymous_wave_nobody_is_named(pane: AnswersPane, document: Document, wave: Wave) -> None:
    add_person(document, "Maria Lind")
    assert not pane.came_in.missing_panel.isVisible()
    assert not pane.came_in.isVisible()


def test_a_sheet_begun_is_told_key_by_key_without_what_stands_on_it(
    pane: AnswersPane, document: Document, wave: Wave, teams: list[Team]
) -> None:
    sheet = entering.begin_sheet(document, wave.id, teams[0].id)
    entering.rate(document, sheet.id, 0, "4")
    (row,) = pane.came_in.begun.rows()
    assert (row.lead, row.text) == (teams[0].name, "1 of 15 answered, at the laptop")
    assert pane.came_in.isVisible()


def test_discarding_asks_before(
    pane: AnswersPane, document: Document, wave: Wave, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = entering.begin_sheet(document, wave.id)
    asked: list[str] = []

    def answer_no(dialog: object) -> int:
        asked.append("no")
        return 0

    monkeypatch.setattr("facilitator.ui.widgets.dialogs.SheetDialog.exec", answer_no)
    pane.came_in.begun.select([sheet.id])
    QTest.keyClick(pane.came_in.begun, Qt.Key.Key_Delete)
    assert (asked, document.get(AnswerSheet, sheet.id)) == (["no"], sheet)
    monkeypatch.setattr("facilitator.ui.widgets.dialogs.SheetDialog.exec", lambda _dialog: 1)
    QTest.keyClick(pane.came_in.begun, Qt.Key.Key_Delete)
    assert not document.all(AnswerSheet)


def test_a_file_is_taken_out_again_with_undo(pane: AnswersPane, document: Document, desk: Desk, wave: Wave) -> None:
    intake = Intake(id=document.new_id(), wave_id=wave.id, name="answers.csv", taken_at=document.now())
    marks = "3" * len(asked_of(document, wave.id))
    sheet = AnswerSheet(
        id=document.new_id(), wave_id=wave.id, intake_id=intake.id, way=SheetWay.FILE, finished=True, ratings=marks
    )
    with document.step("Take in") as step:
        step.put(intake)
        step.put(sheet)
    (row,) = pane.came_in.files.rows()
    assert (row.lead, row.text) == ("answers.csv", "1 sheet, Tue 12 Jan")
    said = Heard(desk.said)
    assert not pane.came_in.take_out.isEnabled()
    pane.came_in.files.select([intake.id])
    pane.came_in.take_out.click()
    assert not document.all(AnswerSheet)
    assert said.said == [("Took out 1 file with all its answers.",)]
    document.undo()
    assert document.get(AnswerSheet, sheet.id) == sheet


def test_the_ways_in_open_over_the_page(pane: AnswersPane) -> None:
    pane.ways.laptop.click()
    (laptop,) = pane.window().findChildren(LaptopEntry)
    assert laptop.isVisible()
    laptop.dismiss()
    pane.ways.forms.click()
    (paper,) = pane.window().findChildren(PaperEntry)
    assert paper.isVisible()
    paper.dismiss()
    pane.ways.file.click()
    (dialog,) = pane.window().findChildren(AnswerImport)
    assert dialog.isVisible()
    dialog.reject()


def test_in_a_wave_that_is_not_open_nothing_is_typed(
    pane: AnswersPane, document: Document, desk: Desk, wave: Wave
) -> None:
    close_wave(document, wave.id)
    assert not any(button.isEnabled() for button in (pane.ways.laptop, pane.ways.forms))
    refused = Heard(desk.bridge.refused)
    pane.answer_at_laptop()
    pane.type_forms()
    assert refused.said == [("Baseline is closed: reopen the wave first.",)] * 2
    assert not pane.window().findChildren(Overlay)


def test_after_a_file_the_results_are_one_press_away(pane: AnswersPane) -> None:
    asked = Heard(pane.place_asked)
    pane.take_file()
    (dialog,) = pane.window().findChildren(AnswerImport)
    dialog.results_asked.emit()
    dialog.reject()
    assert asked.said == [(Place.RESULTS, "")]


def test_review_dates_are_proposed_once_as_one_step(pane: AnswersPane, document: Document, desk: Desk) -> None:
    document.forget_history()
    said, told = Heard(desk.said), Heard(desk.told)
    pane.reviews.propose_button.click()
    assert [row.wave.title for row in pane.reviews.table.shown()] == [
        "Baseline", "90 days", "Q3 2027", "Q4 2027", "Q1 2028",
    ]  # fmt: skip
    assert said.said == [("Planned 90 days, Q3 2027, Q4 2027 and Q1 2028.",)]
    pane.reviews.propose_button.click()
    assert len(document.all(Wave)) == 5
    assert len(told.said) == 1
    document.undo()
    assert len(document.all(Wave)) == 1


def test_a_review_date_is_moved_by_typing(pane: AnswersPane, document: Document) -> None:
    review = plan_wave(document, "90 days", day=date(2027, 4, 12))
    table = pane.reviews.table
    table.setFocus()
    table.select([review.id])
    pane.type_at_hand()
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "19 apr")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert document.get(Wave, review.id).day == date(2027, 4, 19)


def test_a_late_review_is_told_and_turned_to_with_enter(pane: AnswersPane, document: Document) -> None:
    review = plan_wave(document, "Review", day=date(2027, 1, 10))
    row = next(row for row in pane.reviews.table.shown() if row.wave == review)
    assert (row.words, row.late) == ("2 days late", True)
    pane.reviews.table.select([review.id])
    QTest.keyClick(pane.reviews.table, Qt.Key.Key_Return)
    assert pane.reading.wave == review


def test_no_key_stands_for_two_things(pane: AnswersPane) -> None:
    keys = [command.key for command in pane.commands()]
    assert len(keys) == len(set(keys))
