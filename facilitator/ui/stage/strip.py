"""What stands at the edge of most scenes: the parts of the day along the bottom, and free timers at the top right."""

from datetime import datetime

from PySide6.QtCore import QRectF, Qt

from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.planned import PlannedPart
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock.beside import side_by_side
from facilitator.core.run.clock.progress import Beside, Live, Progress, Stretch, find_progress, planned_at_hand
from facilitator.core.run.clock.timers import FreeTimer, timers_of
from facilitator.core.run.clock.turns import Turn
from facilitator.ui.desk import Desk
from facilitator.ui.stage.canvas import HEIGHT, WIDTH, Canvas, Type
from facilitator.ui.stage.clock import block_clock, timer_clock, track_clock, turn_clock
from facilitator.ui.stage.pieces import HALF_BOLD
from facilitator.ui.track_words import track_name
from facilitator.ui.widgets.timerface import clock_text, phase_colour

STRIP_HEIGHT = 132.0
STRIP = QRectF(0, HEIGHT - STRIP_HEIGHT, WIDTH, STRIP_HEIGHT)
_ROOM_FOR_WORDS = 270.0
_MOST_CELLS, _MOST_TIMERS, _MOST_TRACKS = 6, 2, 4


class Strip:
    """Parts done, under way and to come; with the time of the block, for scenes that show no clock of their own."""

    watches = (Live, Beside, Block, Track, Part, Session, Workshop, Stretch, Turn, FreeTimer)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._parts: tuple[PlannedPart, ...] = ()
        self._at: int | None = None
        self._progress: Progress | None = None
        self._turn: Turn | None = None
        self._timers: list[FreeTimer] = []

    def timers_height(self) -> float:
        """The room that free timers take from the top of a scene."""
        return 44.0 if self._timers else 0.0

    def load(self) -> None:
        """Read the agenda and where the day stands."""
        workshop_id, document = self._desk.workshop_id, self._desk.document
        self._parts, self._at, self._progress, self._turn, self._timers = (), None, None, None, []
        if workshop_id is None:
            return
        schedule = planned_at_hand(document, workshop_id)
        self._parts = tuple(part for part in schedule.parts if part.number is not None)
        self._progress = find_progress(document, workshop_id)
        self._timers = [timer for timer in timers_of(document, workshop_id) if timer.on_stage][:_MOST_TIMERS]
        if self._progress is None:
            return
        self._turn = document.find(Turn, self._progress.live.turn_id)
        if self._progress.live.ended:
            self._at = len(self._parts)
        elif current := self._progress.current:
            # A break on its own belongs to the part before it: nothing new has begun.
            places = {part.part.id: at for at, part in enumerate(schedule.parts)}
            here = places.get(current.part_id, -1)
            self._at = max((at for at, part in enumerate(self._parts) if places[part.part.id] <= here), default=None)

    def clock_cell(self) -> QRectF:
        """The cell with the block's time, all that a second changes; empty while no part is under way."""
        first, shown = self._in_sight()
        if self._at is None or not first <= self._at < first + len(shown):
            return QRectF()
        return self._cell_at(self._at - first)

    def paint(self, canvas: Canvas, now: datetime, *, with_clock: bool, only_clock: bool = False) -> None:
        """Draw the cells; `with_clock` the block's time and the free timers too; `only_clock` no words elsewhere."""
        canvas.fill(STRIP, canvas.tokens.canvas)
        canvas.rule(0, STRIP.top(), WIDTH, STRIP.top())
        first, shown = self._in_sight()
        for place, part in enumerate(shown):
            cell = self._cell_at(place)
            if not only_clock or first + place == self._at:
                self._cell(canvas, cell, part, first + place, now, with_clock)
            if place:
                canvas.rule(cell.left(), cell.top(), cell.left(), cell.bottom())
        if with_clock and not only_clock:
            self._free_timers(canvas, now)

    def _in_sight(self) -> tuple[int, tuple[PlannedPart, ...]]:
        """The parts for which there is room, and which of all they begin with."""
        first = max(0, min((self._at or 0) - 2, len(self._parts) - _MOST_CELLS))
        return first, self._parts[first : first + _MOST_CELLS]

    def _cell_at(self, place: int) -> QRectF:
        """A cell in sight. While tracks run side by side the part under way is as wide as they need."""
        first, shown = self._in_sight()
        tracks = 1 + len(self._progress.besides) if self._progress else 1
        wide = [min(tracks, _MOST_TRACKS) if first + at == self._at else 1 for at in range(len(shown))]
        unit = WIDTH / sum(wide)
        return QRectF(unit * sum(wide[:place]), STRIP.top(), unit * wide[place], STRIP_HEIGHT)

    def _cell(self, canvas: Canvas, cell: QRectF, part: PlannedPart, at: int, now: datetime, with_clock: bool) -> None:
        tokens, here = canvas.tokens, self._at == at
        if here:
            canvas.fill(cell.adjusted(1, 2, 0, 0), tokens.accent_soft)
        x, y = cell.left() + 30, cell.top() + 26
        if self._at is not None and at < self._at:
            canvas.mark("check", tokens.muted, QRectF(x, y + 7, 22, 22))
            x += 34
        words = f"{part.number} {part.part.short or part.part.title}"
        look = Type(28, HALF_BOLD) if here else Type(28, colour=tokens.muted)
        canvas.text(QRectF(x, y, cell.right() - x - 16, 40), words, look)
        if here and with_clock and self._progress and self._progress.besides:
            self._track_times(canvas, QRectF(x, y + 42, cell.right() - x - 16, 40), self._progress, now)
        elif here and with_clock:
            self._block_time(canvas, QRectF(x, y + 42, cell.right() - x - 16, 40), now)

    def _block_time(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """The time of the block, or whose turn it is and how long they have."""
        block = self._progress.current if self._progress else None
        if self._progress is None or block is None:
            return
        clock = turn_clock(self._progress, self._turn, now) if self._turn else block_clock(self._progress, block, now)
        look = Type(28, HALF_BOLD, phase_colour(clock.phase, canvas.tokens), figures=True)
        canvas.text(room, clock.words(), look)
        if self._turn:
            beside = room.adjusted(canvas.width(clock.words(), look) + 14, 0, 0, 0)
            canvas.text(beside, self._turn.title, Type(28, colour=canvas.tokens.muted))

    def _track_times(self, canvas: Canvas, room: QRectF, progress: Progress, now: datetime) -> None:
        """The time of each track beside its name, side by side."""
        clocks = side_by_side(progress, now)[:_MOST_TRACKS]
        width = room.width() / len(clocks)
        for place, one in enumerate(clocks):
            clock = track_clock(one, progress)
            words = clock.words() if width >= _ROOM_FOR_WORDS else clock_text(clock.left)
            look = Type(28, HALF_BOLD, phase_colour(clock.phase, canvas.tokens), figures=True)
            name = Type(28, colour=canvas.tokens.muted)
            x, used = room.left() + place * width, canvas.width(words, look)
            canvas.text(QRectF(x, room.top(), used + 2, 40), words, look)
            canvas.text(QRectF(x + used + 12, room.top(), width - used - 32, 40), track_name(one.track), name)

    def _free_timers(self, canvas: Canvas, now: datetime) -> None:
        right = WIDTH - 28.0
        for timer in self._timers:
            clock = timer_clock(timer, now)
            words, look = clock.words(), Type(30, HALF_BOLD, phase_colour(clock.phase, canvas.tokens), figures=True)
            name = Type(28, colour=canvas.tokens.muted)
            title = canvas.wrapped(timer.title, name, 240, 1)[0]
            width = canvas.width(title, name) + canvas.width(words, look) + 64
            box = QRectF(right - width, 22, width, 56)
            canvas.fill(box, canvas.tokens.card, 28, canvas.tokens.edge)
            canvas.text(box.adjusted(24, 11, 0, 0), title, name)
            canvas.text(box.adjusted(0, 9, -22, 0), words, look, align=Qt.AlignmentFlag.AlignRight)
            right -= width + 16
