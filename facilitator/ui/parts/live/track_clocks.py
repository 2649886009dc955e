"""The tracks that run beside the one that the console follows: a small clock for each."""

from datetime import datetime

from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.record import Changes
from facilitator.core.run.clock.beside import TrackClock
from facilitator.core.run.clock.phases import Phase, phase
from facilitator.core.run.clock.progress import Progress
from facilitator.ui.desk import Desk
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.day_reading import DayReading, LiveView
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.track_moves import FOLLOW, NEXT, TrackMoves, in_turn
from facilitator.ui.theme import BODY, GAP, GAP_S, Tokens
from facilitator.ui.track_words import track_name, track_words
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.timerface import EDGE, TimerFace, clock_text

_CARD, _USUAL = 430, 3
_FACE_WIDTH, _FACE_HEIGHT = 96, 44


class TrackClocks(LiveView):
    """Nothing while everybody is together. `present()` says whether there is any."""

    def __init__(self, desk: Desk, day: DayReading, moves: TrackMoves, parent: QWidget | None = None) -> None:
        self._moves = moves
        self.cards: list[_TrackCard] = []
        super().__init__(desk, day, parent)

    def build(self) -> None:
        """Cards side by side, as many as there is room for. The usual number is made here: Tab goes in that order."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_S)
        self._make(_USUAL)

    def present(self) -> bool:
        """Whether tracks run beside the one followed."""
        return self.day.progress is not None and bool(self.day.progress.besides)

    def refresh(self, changes: Changes | None) -> None:
        """A card for every track beside."""
        progress = self.day.progress
        clocks = in_turn(progress, self.desk.now()) if progress else []
        self._make(len(clocks))
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(clocks))
            if progress and place < len(clocks):
                card.show_clock(clocks[place], progress)
        self._arrange()

    def tick(self, now: datetime) -> None:
        """Count on."""
        progress = self.day.progress
        if progress and progress.besides:
            for card, clock in zip(self.cards, in_turn(progress, now), strict=False):
                card.show_time(clock, progress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def _make(self, count: int) -> None:
        while len(self.cards) < count:
            self.cards.append(_TrackCard(self.desk.look.tokens, self._moves, first=not self.cards))
            self._grid.addWidget(self.cards[-1], len(self.cards), 0)

    def _arrange(self) -> None:
        across = max(1, self.width() // _CARD)
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // across, place % across)


class _TrackCard(QFrame):
    """One track: its time, who it is, the block it is in, and the two ways on."""

    def __init__(self, tokens: Tokens, moves: TrackMoves, first: bool) -> None:
        super().__init__()
        self._clock: TrackClock | None = None
        self.setProperty("role", "card")
        self.face = TimerFace(tokens)
        self.face.setFixedSize(_FACE_WIDTH + EDGE, _FACE_HEIGHT)
        self.name = ClampedLabel(1, BODY, QFont.Weight.DemiBold)
        self.block = label("", "small", wrap=True)
        self.next = live_button("Next", NEXT if first else "")
        self.follow = live_button("Follow", FOLLOW if first else "")
        self.next.clicked.connect(lambda: self._clock and moves.next_in(self._clock))
        self.follow.clicked.connect(lambda: self._clock and moves.follow(self._clock))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.block)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(18 - EDGE, GAP_S, GAP, GAP_S)
        row.setSpacing(GAP_S)
        row.addWidget(self.face)
        row.addLayout(words, 1)
        row.addWidget(self.next)
        row.addWidget(self.follow)

    def show_clock(self, clock: TrackClock, progress: Progress) -> None:
        """Show a track."""
        self._clock = clock
        name, there = track_name(clock.track), clock.track is not None
        self.name.setText(track_words(clock.track))
        self.block.setText(clock.block.title)
        self.face.setAccessibleName(f"Timer of {name}")
        last = progress.course.after(clock.block) is None
        self.next.say("End" if last else "Next")
        self.next.name_as(f"End {name}" if last else f"Next block of {name}")
        self.follow.name_as(f"Follow {name}")
        self.next.setEnabled(there)
        self.follow.setEnabled(there)
        self.show_time(clock, progress)

    def show_time(self, clock: TrackClock, progress: Progress) -> None:
        """Show the time left."""
        now = phase(clock.allowance, clock.left)
        note = "" if progress.running else "over, paused" if now is Phase.OVER else "paused"
        self.face.show_time(clock_text(clock.left), now, note)
