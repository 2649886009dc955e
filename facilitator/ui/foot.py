"""The status line: what was saved, what undo would take back, the time, the part of the day."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes
from facilitator.core.run.clock.timekeeping import Live, find_progress
from facilitator.ui.desk import Desk
from facilitator.ui.local import room_time, time_words
from facilitator.ui.view import View
from facilitator.ui.widgets.labels import label

_LOOK_MS = 1_000


class Foot(View):
    """One quiet line. Saving is not a thing to do: it tells that it has been done."""

    watches = (Workshop, Part, Block, Live)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        desk.bridge.changed.connect(self._on_step)
        desk.bridge.refused.connect(self._tell_undo)  # an undo that was refused is given up
        desk.ticked.connect(self.show_time)
        look = QTimer(self, interval=_LOOK_MS)  # the desk ticks only while a workshop is live
        look.timeout.connect(lambda: self.show_time(desk.now()))
        desk.bridge.closing.connect(look.stop)
        look.start()
        self._tell_undo()

    def build(self) -> None:
        """Lay out the line."""
        self._workshop: Workshop | None = None
        self.setFixedHeight(30)
        frame = QFrame(self)
        frame.setProperty("role", "foot")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._saved, self._undo = label("Everything is saved", "small"), label("", "small")
        self._time, self._part = label("", "small"), label("", "small")
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(18)
        row.addWidget(self._saved)
        row.addWidget(self._undo, 1)
        row.addWidget(self._time)
        row.addWidget(self._part)

    def refresh(self, changes: Changes | None) -> None:
        """Tell which part of the day it is."""
        self._workshop = self.desk.workshop()
        self._part.setText(self._part_words())
        self.show_time(self.desk.now())

    def show_time(self, now: datetime) -> None:
        """Show the time as the clock in the room shows it."""
        words = f"Now {self._words(now)}"
        if self._time.text() != words:
            self._time.setText(words)

    def _words(self, now: datetime) -> str:
        return room_time(self._workshop, now) if self._workshop else time_words(now.astimezone().time())

    def _part_words(self) -> str:
        workshop_id = self.desk.workshop_id
        progress = find_progress(self.desk.document, workshop_id) if workshop_id else None
        if workshop_id is None or progress is None or progress.current is None:
            return ""
        schedule = agenda_of(self.desk.document, workshop_id).schedule()
        part = schedule.part_of(progress.current.id)
        return schedule.part_words(part) if part else ""

    def _on_step(self, changes: Changes) -> None:
        self._saved.setText(f"Saved {self._words(self.desk.now())}")
        self._tell_undo()

    def _tell_undo(self) -> None:
        undo = self.desk.document.undo_label
        self._undo.setText(f"Undo: {undo[0].lower()}{undo[1:]}" if undo else "")
