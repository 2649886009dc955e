"""The big clock, the block under way, and the buttons that steer it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.plan import minutes
from facilitator.core.record import Changes
from facilitator.core.run.clock.beside import track_followed
from facilitator.core.run.clock.phases import Phase, phase
from facilitator.core.run.clock.timekeeping import allowance, left
from facilitator.ui.desk import Desk
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.day_reading import DayReading, LiveView
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.live_moves import LiveMoves
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP_S, LEAD
from facilitator.ui.track_words import track_words
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.timerface import EDGE, TimerFace, clock_text

_NARROW = 780


def typed_change(typed: str) -> int:
    """Seconds to add, or (negative) to take, from +7, 1:30, −2; nothing typed is no change. UserError otherwise."""
    plain = typed.strip().replace("−", "-").replace("–", "-")
    if not plain:
        return 0
    length = minutes.parse(plain.lstrip("+-"))
    return -length if plain.startswith("-") else length


class TimerCard(LiveView):
    """Steers the clock of the block under way. `face` is what flashes with a chime."""

    def __init__(self, desk: Desk, day: DayReading, moves: LiveMoves, parent: QWidget | None = None) -> None:
        self._moves = moves
        self._narrow = False
        super().__init__(desk, day, parent)

    def build(self) -> None:
        """Clock at the left, words in the middle, buttons at the right."""
        card = QFrame()
        card.setProperty("role", "card")
        self.face = TimerFace(self.desk.look.tokens)
        self._grid = QGridLayout(card)
        self._grid.setContentsMargins(18 - EDGE, 12, 14, 12)
        self._grid.setHorizontalSpacing(GAP_S)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.face, 0, 0)
        self._grid.addLayout(self._title_and_objective(), 0, 1)
        self._grid.addLayout(self._buttons(), 0, 2)
        self._beneath = QVBoxLayout()
        self._beneath.setContentsMargins(EDGE, 0, 0, 0)
        self._grid.addLayout(self._beneath, 1, 0, 1, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def refresh(self, changes: Changes | None) -> None:
        """Show the block and what the buttons do now."""
        progress, block = self.day.progress, self.day.block
        if progress is None or block is None:
            return
        self.track.setText(track_words(track_followed(progress)) if progress.besides else "")
        self.track.setVisible(bool(progress.besides))
        self.title.setText(block.title)
        self.objective.setText(block.objective)
        self.hold.say("Pause" if progress.running else "Start")
        self.next.say("Next" if progress.ahead() or progress.besides else "End")
        self.back.setEnabled(bool(progress.behind()))
        self.tick(self.desk.now())

    def tick(self, now: datetime) -> None:
        """Show the time left."""
        progress, block = self.day.progress, self.day.block
        if progress is None or block is None:
            return
        seconds = left(block, progress.stretches, now)
        note = "" if progress.running else "paused"
        if note and phase(allowance(block), seconds) is Phase.OVER:
            note = "over, paused"
        self.face.show_time(clock_text(seconds), phase(allowance(block), seconds), note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the objective has the whole width, beneath."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._place_objective()

    def _place_objective(self) -> None:
        if self._narrow:
            self._words.removeWidget(self.objective)
            self._beneath.addWidget(self.objective)
        else:
            self._beneath.removeWidget(self.objective)
            self._words.insertWidget(3, self.objective)
        self._beneath.setContentsMargins(EDGE, GAP_S if self._narrow else 0, 0, 0)

    def _title_and_objective(self) -> QVBoxLayout:
        self.track = ClampedLabel(1, role=QPalette.ColorRole.PlaceholderText)
        self.title = ClampedLabel(3, LEAD, QFont.Weight.Bold)
        self.objective = ClampedLabel(4, role=QPalette.ColorRole.PlaceholderText)
        self._words = column = QVBoxLayout()
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(self.track)
        column.addWidget(self.title)
        column.addWidget(self.objective)
        column.addStretch(1)
        return column

    def _buttons(self) -> QVBoxLayout:
        moves = self._moves
        self.back = self._button("", "B", moves.back)
        self.back.setIcon(self.desk.look.icons.icon(Sign.BACK))
        self.back.name_as("Back a block")
        self.hold = self._button("Pause", "Space", moves.hold)
        self.next = self._button("Next", "N", moves.next, Kind.PRIMARY)
        self.amount = ParsedEdit[int](for_field(typed_change), lambda _seconds: "", 0)
        self.amount.line.setPlaceholderText("+7, −2")
        self.amount.line.setAccessibleName("Minutes to add, or with a minus to take")
        self.amount.line.setToolTip("Minutes to add: 7, 1m30s; with a minus to take. Enter adds them.")
        self.amount.setFixedWidth(74)
        self.amount.committed.connect(self._add_typed)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for line in (upper, lower):
            line.setSpacing(6)
            line.addStretch(1)
        for words, key, name, seconds in _STEPS:
            button = self._button(words, key, partial(moves.add, seconds), Kind.QUIET)
            button.name_as(name)
            upper.addWidget(button)
        upper.addWidget(self.amount, alignment=Qt.AlignmentFlag.AlignTop)
        for button in (self.back, self.hold, self.next):
            lower.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(GAP_S)
        column.addStretch(1)
        column.addLayout(upper)
        column.addLayout(lower)
        column.addStretch(1)
        return column

    def _button(self, text: str, key: str, act: Callable[[], object], kind: str = Kind.PLAIN) -> ActionButton:
        button = live_button(text, key, kind)
        button.clicked.connect(lambda: act())
        return button

    def _add_typed(self, seconds: int) -> None:
        self._moves.add(seconds)
        self.amount.set_value(0)
        self.amount.revert()


_STEPS = (
    ("−1", "−", "Take 1 minute", -60),
    ("+1", "+", "Add 1 minute", 60),
    ("+5", "", "Add 5 minutes", 300),
)
