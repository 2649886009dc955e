"""Free timers beside the block's own: a breakout, a speaker; on the stage if wanted."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from facilitator.core.errors import UserError
from facilitator.core.plan import minutes
from facilitator.core.record import Changes
from facilitator.core.run.clock import timers
from facilitator.core.run.clock.phases import phase
from facilitator.core.run.clock.timers import FreeTimer, timer_left, timers_of
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.way_back import WayBack
from facilitator.ui.view import View
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import FieldError
from facilitator.ui.widgets.timerface import EDGE, TimerFace, clock_text

_FIRST = "5"


class FreeTimers(View):
    """A row for each timer, and one to add another; takes no room while there is none."""

    watches = (FreeTimer,)
    form_turned = Signal()

    def build(self) -> None:
        """Rows above, the form beneath."""
        self.rows: dict[int, TimerRow] = {}
        self.form = TimerForm(self.desk)
        self.form.hide()
        self.form.closed.connect(self.form_turned)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.form)
        self.desk.ticked.connect(self._tick)

    def start(self) -> None:
        """Ask for another timer."""
        self.form.show()
        self.form_turned.emit()
        self.form.start()

    def needed(self) -> bool:
        """Whether there is anything to show."""
        workshop_id = self.desk.workshop_id
        has_some = workshop_id is not None and bool(timers_of(self.desk.document, workshop_id))
        return has_some or not self.form.isHidden()

    def refresh(self, changes: Changes | None) -> None:
        """Show the timers there are."""
        workshop_id = self.desk.workshop_id
        found = timers_of(self.desk.document, workshop_id) if workshop_id else []
        for timer_id in set(self.rows) - {timer.id for timer in found}:
            row = self.rows.pop(timer_id)
            row.hide()
            row.deleteLater()
        for timer in found:
            if timer.id not in self.rows:
                self.rows[timer.id] = TimerRow(self.desk, timer)
                self._column.insertWidget(self._column.count() - 1, self.rows[timer.id])
                self.rows[timer.id].show()
            self.rows[timer.id].show_timer(timer)

    def _tick(self, now: datetime) -> None:
        if self.isVisible():
            for row in self.rows.values():
                row.count(now)


class TimerRow(QFrame):
    """One timer with its buttons."""

    def __init__(self, desk: Desk, timer: FreeTimer) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._desk, self._timer = desk, timer
        self.face = TimerFace(desk.look.tokens)
        self.face.setFixedSize(88 + EDGE, 40)
        self.title = label("", "strong")
        self.title.setMinimumWidth(60)
        self.hold = live_button("Pause")
        self.hold.clicked.connect(self._hold)
        self.reset = live_button("Reset", kind=Kind.QUIET)
        self.reset.clicked.connect(lambda: desk.run(timers.reset_timer, self._timer.id))
        self.stage = live_button("On stage", kind=Kind.QUIET, icon=desk.look.icons.icon(Sign.STAGE))
        self.stage.setCheckable(True)
        self.stage.clicked.connect(lambda on: desk.run(timers.show_timer, self._timer.id, on))
        self.remove = self._lone(Sign.CLOSE, "Remove the timer")
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(14 - EDGE, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.face)
        row.addWidget(self.title, 1)
        for button in (self.hold, self.reset, self.stage, self.remove):
            row.addWidget(button)

    def show_timer(self, timer: FreeTimer) -> None:
        """Show a timer as it is now."""
        self._timer = timer
        short = timer.title if len(timer.title) <= 40 else f"{timer.title[:39]}…"
        self.title.setText(short)
        self.title.setToolTip(timer.title)
        self.face.setAccessibleName(timer.title)
        self.hold.say("Pause" if timer.started_at else "Start")
        for button, words in ((self.hold, self.hold.text()), (self.reset, "Reset"), (self.remove, "Remove")):
            button.setAccessibleName(f"{words} {timer.title}")
        self.stage.setChecked(timer.on_stage)
        self.count(self._desk.now())

    def count(self, now: datetime) -> None:
        """Show the time left."""
        seconds = timer_left(self._timer, now)
        note = "" if self._timer.started_at else "paused"
        self.face.show_time(clock_text(seconds), phase(self._timer.length, seconds), note)

    def _hold(self) -> None:
        verb = timers.pause_timer if self._timer.started_at else timers.start_timer
        self._desk.run(verb, self._timer.id)

    def _remove(self) -> None:
        title = self._timer.title
        self._desk.run(timers.remove_timer, self._timer.id)
        self._desk.said.emit(f"Removed the timer “{title}”.")

    def _lone(self, sign: Sign, words: str) -> ActionButton:
        button = live_button("", icon=self._desk.look.icons.icon(sign), kind=Kind.QUIET)
        button.name_as(words)
        return button


class TimerForm(QFrame):
    """What the timer is for and its minutes; Enter adds it and closes the form, Esc closes it."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._desk = desk
        self._way_back = WayBack(self)
        self.title, self.length = QLineEdit(), QLineEdit(_FIRST)
        self.title.setPlaceholderText("What is it for? Breakout, speaker…")
        self.title.setAccessibleName("What the timer is for")
        self.length.setAccessibleName("Minutes")
        self.length.setFixedWidth(64)
        self.add = ActionButton("Add timer", "Enter", Kind.PRIMARY)
        self.wrong = FieldError()
        self.add.clicked.connect(self.store)
        for line in (self.title, self.length):
            line.returnPressed.connect(self.store)
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        row.addWidget(self.length)
        row.addWidget(label("min", "muted"))
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 8, 7)
        column.addLayout(row)
        column.addWidget(self.wrong)

    def start(self) -> None:
        """Take the keys."""
        self._way_back.remember()
        self.title.setFocus()
        self.title.selectAll()

    def store(self) -> None:
        """Add the timer, or say what is wrong with the minutes."""
        workshop_id = self._desk.workshop_id
        if workshop_id is None:
            return
        try:
            timers.add_timer(self._desk.document, workshop_id, self.title.text(), minutes.parse(self.length.text()))
        except UserError as error:
            self.wrong.say(str(error))
            return
        self.wrong.say("")
        self.title.clear()
        self.length.setText(_FIRST)
        self._shut()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; what was typed is there when it opens again. Enter has stored and means nothing further."""
        if event.key() == Qt.Key.Key_Escape:
            self._shut()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _shut(self) -> None:
        self._way_back.go()
        self.hide()
        self.closed.emit()
