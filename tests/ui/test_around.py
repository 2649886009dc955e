"""What stands around every page: the head, the foot, and a refusal where it happened."""

from datetime import date

from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.waves import WaveKind
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import start
from facilitator.ui.desk import Desk
from facilitator.ui.foot import Foot
from facilitator.ui.head import Head
from facilitator.ui.whisper import Whisper
from facilitator.ui.widgets.chips import Chip
from tests.conftest import SetClock
from tests.ui.shown import bring_up


def test_the_time_goes_on_while_nothing_is_live(qtbot: QtBot, clock: SetClock, workshop: Workshop, desk: Desk) -> None:
    foot = bring_up(qtbot, Foot(desk), 900, 30)
    clock.forward(minutes=7)
    qtbot.waitUntil(lambda: "Now 13:07" in [part.text() for part in foot.findChildren(QLabel)], timeout=5_000)


def test_the_foot_offers_no_undo_that_was_given_up(qtbot: QtBot, document: Document, desk: Desk) -> None:
    document.forget_history()
    foot = bring_up(qtbot, Foot(desk), 900, 30)
    wave = plan_wave(document, "Baseline", WaveKind.BASELINE, None)
    open_wave(document, wave.id, date(2027, 1, 12))
    words = foot.findChildren(QLabel)
    assert "Undo: plan wave" in [part.text() for part in words]
    assert desk.bridge.undo() is None
    assert not [part.text() for part in words if part.text().startswith("Undo")]


def test_a_plan_that_is_shifted_begins_at_another_time(
    qtbot: QtBot, clock: SetClock, workshop: Workshop, desk: Desk
) -> None:
    head = bring_up(qtbot, Head(desk, QMenu(), lambda: None), 900, 52)
    (begins,) = head.findChildren(Chip)
    assert begins.text() == "Tue 12 Jan 2027 · 13:00"
    clock.forward(minutes=20)
    desk.run(start.start, workshop.id, keep_plan=False)
    assert begins.text() == "Tue 12 Jan 2027 · 13:20"


def test_a_refusal_whose_place_is_gone_is_said_at_the_foot(qtbot: QtBot) -> None:
    window = bring_up(qtbot, QWidget(), 900, 600)
    line = QLineEdit(window)
    line.show()
    line.setFocus()
    whisper = Whisper(window)
    said = window.findChildren(QLabel)[0]
    whisper.say("It is not a length.")
    assert said.y() < 100
    line.hide()
    whisper.say("It is not a length.")
    assert said.geometry().bottom() > 500
    assert abs(said.geometry().center().x() - window.rect().center().x()) <= 1
