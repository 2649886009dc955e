"""Planning a wave and changing one."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.instrument import in_use
from facilitator.core.assess.roles import Role, RoleTeam, role_teams
from facilitator.core.assess.waves import Wave, WaveKind, WaveState, asked_of, state_of, targets_of
from facilitator.core.document import Document
from facilitator.core.people import Team, add_person
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.waves.wave_dialog import NewWaveDialog, WaveDetailsDialog
from facilitator.ui.widgets.dialogs import SheetDialog
from tests.ui.heard import Heard

TODAY = date(2027, 1, 12)


def shown(qtbot: QtBot, dialog: SheetDialog) -> None:
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()


def new(qtbot: QtBot, desk: Desk) -> NewWaveDialog:
    dialog = NewWaveDialog(desk)
    shown(qtbot, dialog)
    return dialog


def test_the_first_wave_is_open_after_one_press(qtbot: QtBot, document: Document, desk: Desk) -> None:
    sales = next(team for team in document.all(Team) if team.name == "Sales")
    for name in ("Maria", "Tom", "Ada"):
        add_person(document, name, team_id=sales.id)
    dialog = new(qtbot, desk)
    made = Heard(dialog.made)
    assert dialog.primary.text() == "Open the wave"
    QTest.keyClick(dialog.primary, Qt.Key.Key_Return)
    (wave,) = document.all(Wave)
    assert (wave.title, wave.kind, wave.day, wave.anonymous, wave.threshold) == (
        "Baseline", WaveKind.BASELINE, TODAY, True, 3,
    )  # fmt: skip
    assert state_of(wave) is WaveState.OPEN
    assert targets_of(document, wave.id) == {sales.id: 3}
    assert made.said == [(wave.id,)]
    assert not dialog.isVisible()


def test_planning_is_one_step_with_targets_and_teams_meant(qtbot: QtBot, document: Document, desk: Desk) -> None:
    product, marketing = document.all(Team)[:2]
    document.forget_history()
    dialog = new(qtbot, desk)
    dialog.roles[Role.PRODUCT].setCurrentIndex(dialog.roles[Role.PRODUCT].findText(marketing.name))
    field = dialog.asked.fields[product.id].line
    QTest.keyClicks(field, "12")
    dialog.later.click()
    (wave,) = document.all(Wave)
    assert state_of(wave) is WaveState.PLANNED
    assert targets_of(document, wave.id) == {product.id: 12}
    assert role_teams(document)[Role.PRODUCT] == marketing
    assert {one.about_id for one in asked_of(document, wave.id)} >= {marketing.id}
    document.undo()
    assert not document.all(Wave)
    assert not document.all(RoleTeam)


def test_a_day_to_come_only_plans(qtbot: QtBot, document: Document, desk: Desk) -> None:
    dialog = new(qtbot, desk)
    dialog.form.day.line.selectAll()
    QTest.keyClicks(dialog.form.day.line, "1 feb")
    QTest.keyClick(dialog.form.day.line, Qt.Key.Key_Tab)
    dialog.form.day.commit()
    assert dialog.primary.text() == "Plan the wave"
    assert not dialog.later.isVisible()
    dialog.primary.click()
    (wave,) = document.all(Wave)
    assert (wave.day, state_of(wave)) == (date(2027, 2, 1), WaveState.PLANNED)


def test_the_title_follows_kind_and_day_until_it_is_typed(qtbot: QtBot, document: Document, desk: Desk) -> None:
    plan_wave(document, kind=WaveKind.BASELINE)
    plan_wave(document, kind=WaveKind.NINETY_DAYS)
    dialog = new(qtbot, desk)
    assert (dialog.form.fields().kind, dialog.form.title.text()) == (WaveKind.QUARTERLY, "Q1 2027")
    dialog.form.kind.pick(WaveKind.BASELINE)
    dialog.form.kind.picked.emit(WaveKind.BASELINE)
    assert dialog.form.title.text() == "Baseline 2"
    dialog.form.title.setText("Before the merger")
    dialog.form.kind.picked.emit(WaveKind.OTHER)
    assert dialog.form.title.text() == "Before the merger"


def test_what_is_refused_is_said_and_stays_as_typed(qtbot: QtBot, document: Document, desk: Desk) -> None:
    plan_wave(document, "Baseline")
    dialog = new(qtbot, desk)
    dialog.form.title.setText("baseline")
    dialog.accept()
    assert dialog.isVisible()
    assert "already" in dialog._error.text()
    dialog.form.threshold.line.selectAll()
    QTest.keyClicks(dialog.form.threshold.line, "few")
    dialog.accept()
    assert dialog.form.threshold.error() == "Type a number, such as 3."
    assert len(document.all(Wave)) == 1


def test_with_names_nothing_is_held_back(qtbot: QtBot, document: Document, desk: Desk) -> None:
    dialog = new(qtbot, desk)
    QTest.mouseClick(dialog.form.promise._group.button(1), Qt.MouseButton.LeftButton)
    assert not dialog.form.threshold.isEnabled()
    dialog.accept()
    (wave,) = document.all(Wave)
    assert (wave.anonymous, wave.threshold) == (False, 1)


def test_details_of_a_planned_wave_change_in_one_step(qtbot: QtBot, document: Document, desk: Desk) -> None:
    wave = plan_wave(document, "Baseline", day=TODAY)
    dialog = WaveDetailsDialog(desk, wave)
    shown(qtbot, dialog)
    dialog.form.title.setText("First look")
    QTest.mouseClick(dialog.form.length._group.button(1), Qt.MouseButton.LeftButton)
    dialog.form.threshold.line.selectAll()
    QTest.keyClicks(dialog.form.threshold.line, "5")
    dialog.accept()
    changed = document.get(Wave, wave.id)
    assert (changed.title, changed.pulse, changed.threshold) == ("First look", True, 5)
    assert len(asked_of(document, wave.id)) == len(in_use(document, pulse=True))
    document.undo()
    assert document.get(Wave, wave.id) == wave


def test_once_open_only_title_and_a_higher_threshold_can_change(qtbot: QtBot, document: Document, desk: Desk) -> None:
    wave = open_wave(document, plan_wave(document, "Baseline", threshold=4).id, TODAY)
    dialog = WaveDetailsDialog(desk, wave)
    shown(qtbot, dialog)
    fixed = (dialog.form.day, dialog.form.length, dialog.form.promise, dialog.form.kind)
    assert not any(field.isEnabled() for field in fixed)
    dialog.form.threshold.line.selectAll()
    QTest.keyClicks(dialog.form.threshold.line, "3")
    dialog.accept()
    assert dialog.isVisible()
    dialog.form.threshold.line.selectAll()
    QTest.keyClicks(dialog.form.threshold.line, "6")
    dialog.form.title.setText("Start")
    dialog.accept()
    changed = document.get(Wave, wave.id)
    assert (changed.title, changed.threshold) == ("Start", 6)
