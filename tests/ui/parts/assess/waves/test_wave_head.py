"""Choosing a wave, its life, and saving what it says."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.assess import improving
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.waves import Wave, WaveKind, WaveState, close_wave, state_of
from facilitator.core.document import Document
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.wave_reading import WaveReading
from facilitator.ui.parts.assess.waves.wave_dialog import NewWaveDialog
from facilitator.ui.parts.assess.waves.wave_head import WaveHead
from facilitator.ui.parts.assess.waves.wave_papers import PAPER_FORM, QUESTION_PAPERS, RESULT_PAPERS, WavePaper
from facilitator.ui.parts.assess.waves.wave_words import choices, due_words
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.outcome.documents_writer import wave_folder
from tests.core.assess.answered import answered
from tests.ui.heard import Heard
from tests.ui.shown import bring_up

TODAY = date(2027, 1, 12)


def head_of(qtbot: QtBot, desk: Desk) -> WaveHead:
    return bring_up(qtbot, WaveHead(desk, WaveReading(desk)), 1130, 60)


def state(document: Document, wave: Wave) -> WaveState:
    return state_of(document.get(Wave, wave.id))


def test_one_button_leads_a_wave_through_its_life(qtbot: QtBot, document: Document, desk: Desk) -> None:
    wave = plan_wave(document, "Baseline", day=TODAY)
    head = head_of(qtbot, desk)
    assert head.words.text() == "To open today · 75 statements, anonymous"
    head.open.click()
    assert state(document, wave) is WaveState.OPEN
    assert head.words.text().startswith("Open since Tue 12 Jan · Nobody has answered yet · ")
    assert not head.open.isVisible()
    said = Heard(desk.said)
    head.end.click()
    assert (state(document, wave), said.said) == (WaveState.CLOSED, [("Closed “Baseline”.",)])
    assert head.end.text() == "Reopen the wave"
    head.end.click()
    assert state(document, wave) is WaveState.OPEN


def test_how_many_have_answered_is_told_never_who(qtbot: QtBot, document: Document, desk: Desk) -> None:
    answered(document, {"Sales": ["1234", "4321", "5555"]})
    head = head_of(qtbot, desk)
    assert "3 people have answered" in head.words.text()


def test_another_wave_is_chosen_from_the_list(qtbot: QtBot, document: Document, desk: Desk) -> None:
    first = plan_wave(document, "Baseline", day=TODAY)
    second = plan_wave(document, "90 days", day=date(2027, 4, 12))
    head = head_of(qtbot, desk)
    head.reading.choose(second.id)
    assert head.choice.currentData() == second.id
    head.choice.setFocus()
    QTest.keyClick(head.choice, Qt.Key.Key_Up)
    assert head.reading.wave == first
    assert "To open today" in head.words.text()


def test_removing_a_wave_can_be_undone(qtbot: QtBot, document: Document, desk: Desk) -> None:
    wave = answered(document, {"Sales": ["1234"]})
    head = head_of(qtbot, desk)
    said = Heard(desk.said)
    head.remove()
    assert not document.all(Wave)
    assert said.said == [("Removed “Baseline” with its answers.",)]
    document.undo()
    assert document.get(Wave, wave.id) == wave


def test_the_keys_are_those_of_the_list(qtbot: QtBot, document: Document, desk: Desk) -> None:
    head = head_of(qtbot, desk)
    assert [command.key for command in head.commands()] == ["N"]
    wave = plan_wave(document, "Baseline", day=TODAY)
    keys = [command.key for command in head.commands() if command.key]
    assert len(keys) == len(set(keys))
    shift = Qt.KeyboardModifier.ShiftModifier
    assert press(head.commands(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_O, shift, "O"))
    assert state(document, wave) is WaveState.OPEN


def test_a_new_wave_is_turned_to(qtbot: QtBot, document: Document, desk: Desk) -> None:
    plan_wave(document, kind=WaveKind.BASELINE, day=TODAY)
    head = head_of(qtbot, desk)
    head.ask_new()
    (dialog,) = head.window().findChildren(NewWaveDialog)
    dialog.accept()
    assert head.reading.wave is not None
    assert head.reading.wave.title == "90 days"


@pytest.mark.parametrize("paper", [*RESULT_PAPERS, *QUESTION_PAPERS, PAPER_FORM], ids=lambda one: one.title)
def test_every_document_is_written_into_the_folder_of_the_wave(
    qtbot: QtBot, document: Document, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paper: WavePaper
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    wave = answered(document, {"Sales": ["1234", "4321", "5555"], "Product": ["1234", "4321", "5555"]})
    plan_wave(document, "90 days", day=date(2027, 4, 12))
    improving.start_improvement(document, "Handoffs")
    head = head_of(qtbot, desk)
    head.reading.choose(wave.id)
    with qtbot.waitSignal(head.writer.written) as written:
        head.write(paper)
    path = wave_folder(document, wave) / f"{paper.name}{paper.suffix}"
    assert written.args == [[path]]
    assert path.read_bytes()
    assert path.parent.name == "Assessment Baseline"
    assert head.writer.toast.isVisible()


def test_there_is_no_report_while_nobody_has_answered(qtbot: QtBot, document: Document, desk: Desk) -> None:
    plan_wave(document, "Baseline", day=TODAY)
    head = head_of(qtbot, desk)
    refused = Heard(desk.bridge.refused)
    head.write(RESULT_PAPERS[0])
    assert refused.said == [("Nobody has answered Baseline yet: take answers in first.",)]
    assert not head.writer.busy


def test_the_list_begins_with_what_was_opened_last(document: Document) -> None:
    later = plan_wave(document, "90 days", day=date(2027, 4, 12))
    sooner = plan_wave(document, "Baseline", day=TODAY)
    undated = plan_wave(document, "Some time")
    opened = close_wave(document, open_wave(document, plan_wave(document, "Before").id, TODAY).id)
    offered = choices(document.all(Wave))
    assert [wave_id for _words, wave_id in offered] == [opened.id, sooner.id, later.id, undated.id]
    assert offered[0] == ("Before · closed", opened.id)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (None, "No day yet"),
        (date(2027, 1, 12), "To open today"),
        (date(2027, 1, 13), "Opens tomorrow"),
        (date(2027, 2, 1), "Opens Mon 1 Feb"),
        (date(2027, 1, 11), "1 day late, was to open Mon 11 Jan"),
    ],
)
def test_when_a_wave_is_to_open_is_said_plainly(document: Document, day: date | None, words: str) -> None:
    assert due_words(plan_wave(document, "Baseline", day=day), TODAY) == words
