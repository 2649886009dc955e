import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.assess import asking
from facilitator.core.assess.answers import AnswerComment, AnswerSheet
from facilitator.core.assess.intake.shapes import Use, What
from facilitator.core.assess.waves import Wave, WaveState, asked_of, close_wave, state_of
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.intake.answer_import import AnswerImport
from facilitator.ui.parts.assess.intake.column_choice import ColumnChoice
from facilitator.ui.parts.assess.intake.file_reading import AT_ONCE
from tests.core.assess.files.make_files import HERE, STATEMENTS, csv_text
from tests.core.assess.intake.conftest import open_wave
from tests.ui.heard import Heard

Bring = Callable[..., AnswerImport]


@pytest.fixture
def bring(qtbot: QtBot, desk: Desk) -> Bring:
    """Shows the dialog over a wave, with a file if one is given, read to its end."""

    def bring(wave_id: int, path: Path | None = None) -> AnswerImport:
        dialog = AnswerImport(desk, wave_id)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open() if path is None else dialog.start_with(path)
        dialog.activateWindow()
        qtbot.waitUntil(lambda: dialog.isActiveWindow() and not dialog.reading.busy)
        return dialog

    return bring


def words_of(document: Document, one: AnswerSheet) -> tuple[str, str]:
    team = document.find(Team, one.team_id)
    return (team.name if team else "", one.ratings)


def pick(dialog: AnswerImport, word: str, choice: str) -> None:
    combo = dialog.teams.meanings[word]
    combo.setCurrentText(choice)
    combo.picked.emit(combo.currentData())


def test_a_file_comes_in_untouched_with_one_press_of_enter(document: Document, bring: Bring) -> None:
    wave_id = open_wave(document)
    dialog = bring(wave_id, HERE / "google.csv")
    assert dialog.tool.text() == "Google Forms, 5 rows"
    assert dialog.columns.words.text().startswith("Recognised: 6 of 6 statements, the team and ")
    assert dialog.verdicts.words.text() == "5 new."
    assert dialog.primary.text() == "Take in 5 answers"
    assert document.all(AnswerSheet) == []
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert len(document.all(AnswerSheet)) == 5
    assert ("Marketing", "444444") in [words_of(document, one) for one in document.all(AnswerSheet)]
    assert dialog.taken.title.text() == "5 answers were taken in."
    assert dialog.taken.so_far.text() == "Baseline: 5 people have answered."
    document.undo()
    assert document.all(AnswerSheet) + document.all(AnswerComment) == []


def test_done_leaves_the_wave_open_and_tells_what_undo_takes_back(desk: Desk, document: Document, bring: Bring) -> None:
    wave_id = open_wave(document)
    said = Heard(desk.said)
    dialog = bring(wave_id, HERE / "google.csv")
    dialog.primary.click()
    assert said.said == []
    assert dialog.primary.text() == "Done"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert said.said == [("Took in 5 answers.",)]
    assert state_of(document.get(Wave, wave_id)) is WaveState.OPEN


def test_the_wave_may_be_closed_at_once_to_see_the_results(document: Document, bring: Bring) -> None:
    wave_id = open_wave(document)
    dialog = bring(wave_id, HERE / "google.csv")
    asked = Heard(dialog.results_asked)
    dialog.primary.click()
    dialog.taken.close_wave.click()
    assert not dialog.isVisible()
    assert asked.said == [()]
    assert state_of(document.get(Wave, wave_id)) is WaveState.CLOSED


def test_in_a_wave_with_names_results_need_no_closing_and_rows_show_the_name(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document, anonymous=False), HERE / "google.csv")
    headings = [dialog.verdicts.table.model().headerData(at, Qt.Orientation.Horizontal) for at in range(6)]
    assert "Name" in headings
    dialog.primary.click()
    assert dialog.taken.close_wave.isHidden()


def test_the_same_file_again_adds_nothing(document: Document, bring: Bring) -> None:
    wave_id = open_wave(document)
    first = bring(wave_id, HERE / "google.csv")
    first.primary.click()
    again = bring(wave_id, HERE / "google.csv")
    assert {one.what for one in again.verdicts.table.shown()} == {What.ALREADY_THERE}
    assert again.verdicts.words.text() == "5 here already."
    assert not again.primary.isEnabled()


def test_doubtful_columns_are_decided_on_with_the_keys(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document), HERE / "reworded.csv")
    assert dialog.columns.list.hasFocus()
    assert [row.key for row in dialog.columns.list.rows()] == [1, 2, 3]
    assert not dialog.primary.isEnabled()
    assert dialog.primary.text() == "Confirm 3 columns first"
    QTest.keyClick(dialog.columns.list, Qt.Key.Key_Y)
    assert dialog.columns.list.selected_keys() == [2]
    QTest.keyClick(dialog.columns.list, Qt.Key.Key_Return)
    QTest.keyClick(dialog.columns.list, Qt.Key.Key_N)
    assert dialog.reading.matching().slots().keys() == {0, 1, 3, 5}
    assert dialog.primary.hasFocus()
    assert dialog.primary.text() == "Take in 2 answers"
    assert [one.rated for one in dialog.verdicts.table.shown()] == [4, 4]


@pytest.mark.parametrize(("key", "rated"), [(Qt.Key.Key_Y, 5), (Qt.Key.Key_N, 2)])
def test_all_doubtful_columns_are_decided_on_at_once(document: Document, bring: Bring, key: Qt.Key, rated: int) -> None:
    dialog = bring(open_wave(document), HERE / "reworded.csv")
    QTest.keyClick(dialog.columns.list, key, Qt.KeyboardModifier.ShiftModifier)
    assert [one.rated for one in dialog.verdicts.table.shown()] == [rated, rated]
    assert dialog.primary.isEnabled()


def test_a_column_is_said_to_be_another_statement(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document), HERE / "reworded.csv")
    QTest.keyClick(dialog.columns.list, Qt.Key.Key_C)
    choice = dialog.findChild(ColumnChoice)
    assert isinstance(choice, ColumnChoice)
    QTest.keyClicks(choice.search, "battle")
    assert [row.lead for row in choice.list.rows()] == ["Statement 5", "Comment on 5"]
    QTest.keyClick(choice.search, Qt.Key.Key_Return)
    assert dialog.reading.matching().slots()[4] == 1
    assert len(dialog.reading.matching().doubtful) == 2


def test_every_column_can_be_looked_at_and_put_right(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document), HERE / "google.csv")
    assert dialog.columns.list.rows() == []
    QTest.keyClick(dialog, Qt.Key.Key_A)
    rows = {row.lead: row for row in dialog.columns.list.rows()}
    assert len(rows) > 6
    assert rows["In welchem Team arbeitest du?"].text == "→ the team"
    dialog.columns.list.select([rows["In welchem Team arbeitest du?"].key])
    QTest.keyClick(dialog.columns.list, Qt.Key.Key_N)
    assert dialog.reading.matching().used(Use.TEAM) == ()
    assert dialog.teams.meanings == {}
    assert dialog.teams.everyone.currentText() == "No team"


def test_teams_that_nobody_knows_are_asked_for(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document), HERE / "google.csv")
    assert dialog.teams.unknown_words() == ["Finance"]
    assert dialog.teams.meanings["Finance"].hasFocus()
    assert dialog.teams.meanings["PMM"].currentText() == "Marketing"
    pick(dialog, "Finance", "Sales")
    assert [one.team_id for one in dialog.reading.told].count(document.all(Team, name="Sales")[0].id) == 2
    pick(dialog, "Finance", "Add a team “Finance”")
    assert dialog.verdicts.table.model().index(4, 1).data() == "Finance (new)"
    assert dialog.teams.unknown_words() == []
    dialog.primary.click()
    assert ("Finance", "33----") in [words_of(document, one) for one in document.all(AnswerSheet)]


def test_all_answers_may_be_of_one_team(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document), HERE / "google.csv")
    dialog.teams.everyone.setCurrentText("Sales")
    dialog.teams.everyone.picked.emit(dialog.teams.everyone.currentData())
    assert dialog.teams.meanings == {}
    dialog.primary.click()
    assert {words_of(document, one)[0] for one in document.all(AnswerSheet)} == {"Sales"}


def test_cells_that_are_no_rating_may_be_left_blank(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document), HERE / "broken_cells.csv")
    refused = [one for one in dialog.verdicts.table.shown() if one.what is What.REFUSE]
    assert refused
    dialog.verdicts.table.select([refused[0].line])
    assert dialog.verdicts.reason.text() == f"Line {refused[0].line}: {refused[0].why}"
    before = dialog.reading.to_take
    dialog.verdicts.lenient.click()
    assert dialog.reading.to_take > before
    assert dialog.primary.text() == f"Take in {dialog.reading.to_take} answers"


def test_rows_with_a_reason_can_be_looked_at_alone(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document), HERE / "google.csv")
    assert dialog.verdicts.which.titles() == ["All 5 rows", "2 with a reason"]
    dialog.verdicts.which.choose(1)
    dialog.verdicts.which.chosen.emit(1)
    assert [one.line for one in dialog.verdicts.table.shown()] == [4, 7]


@pytest.mark.parametrize("name", ["broken_totals.csv", "broken_headings.csv", "broken_half.xlsx", "broken_seven.csv"])
def test_what_is_wrong_with_a_file_is_said_in_place(document: Document, bring: Bring, name: str) -> None:
    dialog = bring(open_wave(document), HERE / name)
    assert dialog.notice.isVisible()
    assert dialog.notice.text() == dialog.reading.refusal != ""
    assert dialog.name.text() == name
    assert not dialog.primary.isEnabled()


def test_a_file_mended_is_read_again_with_what_was_chosen(
    qtbot: QtBot, document: Document, bring: Bring, tmp_path: Path
) -> None:
    path = tmp_path / "answers.csv"
    shutil.copy(HERE / "reworded.csv", path)
    good = path.read_text("utf-8")
    dialog = bring(open_wave(document), path)
    dialog.columns.confirm_all()
    path.write_text("", "utf-8")
    QTest.keyClick(dialog, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    assert "is empty" in dialog.notice.text()
    path.write_text(good, "utf-8")
    QTest.keyClick(dialog, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    assert not dialog.notice.isVisible()
    assert dialog.primary.text() == "Confirm 3 columns first"
    dialog.columns.confirm_all()
    QTest.keyClick(dialog, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    assert dialog.primary.text() == "Take in 2 answers"


def test_a_planned_wave_can_be_opened_from_here(document: Document, bring: Bring) -> None:
    wave = asking.plan_wave(document, pulse=True)
    dialog = bring(wave.id)
    assert dialog.wave_notice.isVisible()
    dialog.wave_notice.asked.emit()
    assert state_of(document.get(Wave, wave.id)) is WaveState.OPEN
    assert not dialog.wave_notice.isVisible()


def test_a_wave_that_was_closed_can_be_reopened_and_the_file_goes_on(document: Document, bring: Bring) -> None:
    wave_id = open_wave(document)
    close_wave(document, wave_id)
    dialog = bring(wave_id, HERE / "google.csv")
    assert dialog.wave_notice.text() == "Baseline is closed: it takes no more answers."
    assert not dialog.primary.isEnabled()
    dialog.wave_notice.asked.emit()
    assert dialog.primary.text() == "Take in 5 answers"


def test_what_changes_meanwhile_is_judged_anew(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document), HERE / "google.csv")
    sales = document.all(Team, name="Sales")[0]
    with document.step("Rename team") as step:
        step.put(sales.with_(name="Finance"))
    assert dialog.teams.unknown_words() == ["Sales"]


def test_a_file_is_dropped(qtbot: QtBot, document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document))
    assert dialog.stack.currentWidget() is dialog.empty
    assert not dialog.primary.isEnabled()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(HERE / "typeform.csv"))])
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, key))
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    assert dialog.tool.text().startswith("Typeform, ")


def large(folder: Path) -> Path:
    rows = [["Timestamp", *STATEMENTS], *([f"12/01/2027 {at}", *"123454"] for at in range(AT_ONCE + 1))]
    path = folder / "large.csv"
    path.write_text(csv_text(rows), "utf-8")
    return path


def test_a_large_file_is_judged_while_the_window_goes_on(
    qtbot: QtBot, document: Document, bring: Bring, tmp_path: Path
) -> None:
    wave_id = open_wave(document)
    dialog = bring(wave_id, large(tmp_path))
    assert dialog.primary.text() == f"Take in {AT_ONCE + 1:,} answers"
    dialog.teams.everyone.setCurrentText("Product")
    dialog.teams.everyone.picked.emit(dialog.teams.everyone.currentData())
    assert dialog.reading.busy
    assert not dialog.primary.isEnabled()
    dialog.columns.show_all()
    dialog.reading.choose(6, Use.UNUSED)
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    assert {(one.team, one.rated) for one in dialog.reading.told} == {("Product", 5)}
    dialog.primary.click()
    assert len(document.all(AnswerSheet, wave_id=wave_id)) == AT_ONCE + 1


def test_reading_is_stopped_by_esc_and_taken_up_again(
    qtbot: QtBot, desk: Desk, document: Document, bring: Bring, tmp_path: Path
) -> None:
    dialog = bring(open_wave(document))
    dialog.reading.start(large(tmp_path))
    assert dialog.stack.currentWidget() is dialog.waiting
    assert dialog.secondary.text() == "Stop"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.notice.text() == "Reading was stopped: read the file again, or choose another one."
    QTest.keyClick(dialog, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: dialog.reading.to_take > 0)
    dialog.reading.be_lenient(True)
    dialog.reject()
    assert not dialog.isVisible()
    desk.bridge.closing.emit()


def test_every_key_is_told(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document), HERE / "reworded.csv")
    told = {command.key for command in dialog.commands()}
    assert told == {"Ctrl+O", "F5", "Y", "N", "C", "A", "Shift+Y", "Shift+N"}


def test_what_a_statement_is_asked_as_is_shown_beside_its_heading(document: Document, bring: Bring) -> None:
    wave_id = open_wave(document)
    dialog = bring(wave_id, HERE / "reworded.csv")
    first = dialog.columns.list.rows()[0]
    assert first.text == f"→ 1. {asked_of(document, wave_id)[0].text}"
    assert first.warn
    assert "of 100 alike" in first.small


def test_tab_goes_through_the_dialog_in_the_order_of_reading(document: Document, bring: Bring) -> None:
    dialog = bring(open_wave(document), HERE / "google.csv")
    dialog.columns.every.setFocus()
    met = []
    for _step in range(7):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        met.append(dialog.focusWidget().accessibleName())
    words = [f"{word} in the file is" for word in ("Finance", "Sales", "Product", "PMM")]
    assert met[:6] == ["Columns to confirm", "Whose answers these are", *words]
