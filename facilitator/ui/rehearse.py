"""Rehearse: a script played before the user's eyes on console and stage, sixty times as fast as life.

It has a programme of its own, in memory: the user's file is left alone, and nothing of the rehearsal is kept.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import set_chime
from facilitator.core.run.clock.timekeeping import find_progress
from facilitator.core.run.rehearse.cues import began
from facilitator.core.run.rehearse.rehearsal import Play, SetClock
from facilitator.core.run.rehearse.script import Script
from facilitator.ui.command import Command, keys_in_words
from facilitator.ui.desk import Desk, Look
from facilitator.ui.local import room_time
from facilitator.ui.pages.run import RunPage
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.chips import Chip
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.window import Window

SPEED = 60
_BEAT_MS = 100
_LONGEST_BEAT = 0.5
_BEFORE = timedelta(seconds=30)
_FORWARD = timedelta(minutes=10)
_ROOMY = 1240
_NOTE = "Nothing of it is kept; your own programme is left alone."
_GROUP = "Rehearsal"
_PAUSE, _ON, _LEAVE = "Ctrl+Shift+P", "Ctrl+Shift+N", "Ctrl+Shift+L"


class Rehearsal(QObject):
    """A script being played. `moved` tells that its time or state has changed; `left` that the user has had enough.

    `steady` reads seconds that nobody can set; it is real time that is multiplied by `SPEED`.
    """

    moved = Signal()
    left = Signal()

    def __init__(
        self, script: Script, parent: QObject | None = None, steady: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._steady = steady
        self._clock = SetClock(began(script))
        self.document: Document = file.in_memory(self._clock)
        self._play = Play(self.document, script, self._clock)
        self._play.play_until(self._play.begins - _BEFORE)
        set_chime(self.document, False)
        self.document.forget_history()
        self._desk: Desk | None = None
        self._last = 0.0
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    @property
    def running(self) -> bool:
        """Whether its time goes on."""
        return self._timer.isActive()

    @property
    def over(self) -> bool:
        """Whether everything has been played."""
        return self._play.over

    def now(self) -> datetime:
        """The instant it has reached."""
        return self._clock()

    def block_words(self) -> str:
        """The block under way, or why there is none."""
        progress = find_progress(self.document, self._play.room.workshop)
        if progress is None:
            return "about to begin"
        return progress.current.title if progress.current else "the day is over"

    # Steering

    def begin(self, window: Window) -> None:
        """Show the controls below a console on this programme, bring the stage up, and let it play."""
        self._desk = window.desk
        grid = window.layout()
        if isinstance(grid, QGridLayout):
            grid.addWidget(RehearsalBar(self, window.desk, window), grid.rowCount(), 0, 1, grid.columnCount())
        self.setParent(window)
        window.closed.connect(self._timer.stop)
        window.open_page(RunPage)
        window.stage_control.stage.open()
        self.go_on()

    def go_on(self) -> None:
        """Let time run; nothing more happens once all has been played."""
        if not self.over:
            self._last = self._steady()
            self._timer.start()
            self.moved.emit()

    def stop(self) -> None:
        """Hold time."""
        self._timer.stop()
        self.moved.emit()

    def turn(self) -> None:
        """Hold time, or let it run again."""
        if self.running:
            self.stop()
        else:
            self.go_on()

    def forward(self) -> None:
        """Play the next ten minutes at once."""
        self.advance(_FORWARD)

    def leave(self) -> None:
        """Hold time and say that the user wants back to their own programme."""
        self.stop()
        self.left.emit()

    def advance(self, by: timedelta) -> None:
        """Play on by so much of the workshop's time. What can no longer be played holds it, and is told."""
        try:
            self._play.play_until(min(self._clock() + by, self._play.ends))
        except UserError as refusal:
            self._timer.stop()
            if self._desk is not None:
                self._desk.bridge.refused.emit(f"The rehearsal is paused: its next step {refusal}")
        if self.over:
            self._timer.stop()
        if self._desk is not None:
            self._desk.ticked.emit(self.now())
        self.moved.emit()

    def commands(self) -> list[Command]:
        """What can be done with it, for the window that is made on its programme."""
        return [
            Command("Pause the rehearsal, or go on", _GROUP, self.turn, _PAUSE),
            Command("Play the next ten minutes at once", _GROUP, self.forward, _ON),
            Command("Leave the rehearsal", _GROUP, self.leave, _LEAVE),
        ]

    def _beat(self) -> None:
        """As much as has passed, but no leap after the computer slept."""
        now = self._steady()
        passed, self._last = min(now - self._last, _LONGEST_BEAT), now
        self.advance(timedelta(seconds=passed * SPEED))


class RehearsalBar(QFrame):
    """The strip that says that this is a rehearsal and where it is, with its controls."""

    def __init__(self, rehearsal: Rehearsal, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rehearsal, self._desk = rehearsal, desk
        self.setProperty("role", "foot")
        self.setAccessibleName("Rehearsal")
        self._where = label("", "strong")
        self._note = label("", "small")
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.turn_button = _button(desk.look, "Pause", _PAUSE, rehearsal.turn)
        self.forward_button = _button(desk.look, "Ten minutes on", _ON, rehearsal.forward)
        self.leave_button = _button(desk.look, "Leave", _LEAVE, rehearsal.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(12)
        row.addWidget(Chip("Rehearsal"))
        row.addWidget(self._where)
        row.addWidget(self._note, 1)
        row.addStretch()
        for button in (self.turn_button, self.forward_button, self.leave_button):
            row.addWidget(button)
        rehearsal.moved.connect(self._tell)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for it the note goes: half a sentence says nothing."""
        super().resizeEvent(event)
        self._note.setText(_NOTE if self.width() >= _ROOMY else "")

    def words(self) -> str:
        """Where the rehearsal is: "15:51 · Alignment mapping · 60 times as fast"."""
        workshop = self._desk.workshop()
        clock = [room_time(workshop, self._rehearsal.now())] if workshop else []
        pace = f"{SPEED} times as fast" if self._rehearsal.running else "paused"
        return " · ".join([*clock, self._rehearsal.block_words(), *([] if self._rehearsal.over else [pace])])

    def _tell(self) -> None:
        text = self.words()
        if text == self._where.text():
            return
        self._where.setText(text)
        over, icons = self._rehearsal.over, self._desk.look.icons
        running = self._rehearsal.running
        self.turn_button.say("Pause" if running else "Go on", icons.icon(Sign.PAUSE if running else Sign.PLAY))
        self.turn_button.setEnabled(not over)
        self.forward_button.setEnabled(not over)


def _button(look: Look, words: str, key: str, act: Callable[[], None]) -> ActionButton:
    made = ActionButton(words, keys_in_words(key), Kind.PLAIN)
    made.clicked.connect(lambda: act())
    return made
