"""The middle of the Run page while a block is under way: clocks, standing, turns, and the block's activity."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QAbstractItemView, QApplication, QVBoxLayout, QWidget

from facilitator.core.plan.agenda import Block
from facilitator.core.record import Changes
from facilitator.core.run.clock.timers import FreeTimer
from facilitator.ui.activities.activity import Activity
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.day_reading import CLOCK_RECORDS, DayReading, LiveView
from facilitator.ui.parts.live.free_timers import FreeTimers
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.live.live_moves import LiveMoves
from facilitator.ui.parts.live.standing import StandingBanner
from facilitator.ui.parts.live.timer_card import TimerCard
from facilitator.ui.parts.live.track_clocks import TrackClocks
from facilitator.ui.parts.live.turns_panel import TurnsPanel
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.richlist import RichList

_WITHOUT_SIGNS = (RichList, RecordTable)


@runtime_checkable
class TakesNotes(Protocol):
    """An activity with a board: it knows which lane notes captured in passing belong to."""

    def lane_id(self) -> int | None:
        """The lane, if there is one."""


@runtime_checkable
class AsksCapture(Protocol):
    """An activity whose buttons begin a capture: `capture_asked(str)` brings its first sign."""

    capture_asked: SignalInstance


class LiveDay(LiveView):
    """Holds the activity of the block under way, and only that one."""

    watches = (*CLOCK_RECORDS, FreeTimer)

    def __init__(
        self,
        desk: Desk,
        day: DayReading,
        moves: LiveMoves,
        activities: Sequence[type[Activity]],
        parent: QWidget | None = None,
    ) -> None:
        self._moves, self._types = moves, tuple(activities)
        self.activity: Activity | None = None
        super().__init__(desk, day, parent)

    def build(self) -> None:
        """Lay out the column."""
        self.timer = TimerCard(self.desk, self.day, self._moves)
        self.tracks = TrackClocks(self.desk, self.day, self._moves.tracks)
        self.banner = StandingBanner(self.desk, self.day)
        self.banner.recover_asked.connect(self._moves.recover_asked)
        self.turns = TurnsPanel(self.desk, self.day, self._moves)
        self.timers = FreeTimers(self.desk)
        self.timers.form_turned.connect(self._make_room)
        self._through = KeysThrough(self)
        self._words = label("", "muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.timer, self.tracks, self.banner, self.turns, self.timers):
            column.addWidget(part)
        column.addLayout(self._room, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show what the block under way needs."""
        block = self.day.block
        self._make_room()
        if block is not None:
            self._show(block)

    def lane_id(self) -> int | None:
        """The lane that a note captured now belongs to, if the activity knows one."""
        return self.activity.lane_id() if isinstance(self.activity, TakesNotes) else None

    def _make_room(self) -> None:
        self.tracks.setVisible(self.tracks.present())
        self.turns.setVisible(bool(self.day.turns))
        self.timers.setVisible(self.timers.needed())

    def _show(self, block: Block) -> None:
        wanted = next((kind for kind in self._types if kind.kind is block.activity), None)
        if self.activity is not None and (self.activity.block_id, type(self.activity)) == (block.id, wanted):
            return
        focus = QApplication.focusWidget()
        had_keys = self.activity is not None and focus is not None and self.activity.isAncestorOf(focus)
        if had_keys:
            self.setFocus()
        if self.activity is not None:
            self.activity.hide()
            self._room.removeWidget(self.activity)
            self.activity.deleteLater()
            self.activity = None
        self._words.setText("\n".join(block.instructions))
        self._words.setVisible(wanted is None)
        if wanted is not None:
            self.activity = wanted(self.desk, block.id)
            if isinstance(self.activity, AsksCapture):
                self.activity.capture_asked.connect(self._moves.capture_asked)
            self._room.addWidget(self.activity, 1)
            self.activity.show()
            for view in self.activity.findChildren(QAbstractItemView):
                if type(view) in _WITHOUT_SIGNS:
                    self._through.spare(view)
            if had_keys and (first := self.activity.first_focus()) is not None:
                first.setFocus()
