"""The timer: the block's time, or that of whoever has the floor, with what the room is asked to do."""

from datetime import datetime, timedelta

from PySide6.QtCore import QRectF

from facilitator.core.people import Team
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.planned import Schedule
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.run.clock.progress import Beside, Live, Progress, Stretch, find_progress, planned_at_hand
from facilitator.core.run.clock.timers import FreeTimer, timers_of
from facilitator.core.run.clock.turns import Turn, turns_of
from facilitator.core.run.stage import Scene
from facilitator.ui.local import day_words, room_time
from facilitator.ui.stage.bullets import bullets
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.clock import Clock, block_clock, timer_clock, turn_clock
from facilitator.ui.stage.pieces import BOLD, EDGE, HALF_BOLD, bar, nothing_yet, team_colour
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.stage.tracks import paint_clocks
from facilitator.ui.theme import STAGE_SMALLEST
from facilitator.ui.widgets.timerface import Face, paint_face, phase_colour

PANEL = 560.0
_MOST_TIMERS = 2


class TimerScene(SceneView):
    """Read from the back of the room: how long there still is, until when, and what comes next."""

    scene = Scene.TIMER
    watches = (Live, Beside, Stretch, Turn, Block, Track, Part, Session, Workshop, FreeTimer, Team)
    ticks = True
    _schedule: Schedule | None = None
    _progress: Progress | None = None
    _turns: tuple[Turn, ...] = ()
    _team: Team | None = None
    _timers: tuple[FreeTimer, ...] = ()

    def load(self) -> None:
        """Read the clock's stretches, the turns and the free timers on stage."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        self._schedule, self._progress, self._turns, self._team = None, None, (), None
        self._timers = ()
        if workshop_id is None:
            return
        self._schedule = agenda_of(document, workshop_id).schedule()
        self._progress = find_progress(document, workshop_id)
        self._timers = tuple(t for t in timers_of(document, workshop_id) if t.on_stage)[:_MOST_TIMERS]
        block = self._block
        if block:
            self._turns = tuple(turn for turn in turns_of(document, block.id) if not turn.skipped)
        turn = self._turn
        self._team = document.find(Team, turn.team_id) if turn else None

    @property
    def _block(self) -> Block | None:
        return self._progress.current if self._progress else None

    @property
    def _turn(self) -> Turn | None:
        turn_id = self._progress.live.turn_id if self._progress else None
        return next((turn for turn in self._turns if turn.id == turn_id), None)

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the clock at the left, instructions and free timers at the right; for tracks a clock each."""
        forked = self._progress is not None and bool(self._progress.besides)
        steps = self._block.instructions if self._block and not forked else ()
        if steps or self._timers:
            panel = QRectF(room.right() - PANEL, room.top(), PANEL, room.height())
            canvas.fill(panel, canvas.tokens.card)
            canvas.rule(panel.left(), panel.top(), panel.left(), panel.bottom())
            timers = 190.0 * len(self._timers)
            bullets(canvas, panel.adjusted(52, 62, -44, -timers - 30), steps, (38, 34, 30), numbered=True, most=12)
            self._paint_timers(canvas, panel.adjusted(52, panel.height() - timers, -44, 0), now)
            room = room.adjusted(0, 0, -PANEL, 0)
        area = room.adjusted(EDGE, 64, -EDGE, -48)
        if self._progress and forked:
            paint_clocks(canvas, area, self._progress, now)
        elif self._progress and self._block:
            self._paint_clock(canvas, area, self._progress, self._block, now)
        elif self._schedule:
            self._paint_still(canvas, area)

    def _paint_clock(self, canvas: Canvas, area: QRectF, progress: Progress, block: Block, now: datetime) -> None:
        turn = self._turn
        clock = turn_clock(progress, turn, now) if turn else block_clock(progress, block, now)
        y = self._paint_title(canvas, area, block, turn)
        face = QRectF(area.left(), y, area.width(), area.bottom() - y - 130)
        paint_face(canvas.painter, face, clock.face(), canvas.tokens, smallest=STAGE_SMALLEST + 8)
        colour = phase_colour(clock.phase, canvas.tokens)
        bar(canvas, QRectF(area.left(), area.bottom() - 104, area.width(), 18), clock.used, colour)
        whole = block_clock(progress, block, now)
        words = " · ".join(part for part in (self._until(progress, block, whole, now), self._next(progress)) if part)
        look = Type(34, colour=canvas.tokens.muted)
        canvas.text(QRectF(area.left(), area.bottom() - 62, area.width(), 50), words, look)

    def _paint_title(self, canvas: Canvas, area: QRectF, block: Block, turn: Turn | None) -> float:
        part = self._schedule.part_of(block.id) if self._schedule else None
        where = self._schedule.part_words(part) if self._schedule and part else ""
        named = part.part.title if part and part.part.title != block.title else ""
        small = " · ".join(words for words in (where, named) if words)
        if turn:
            small = " · ".join(words for words in (where, block.title) if words)
        y = area.top()
        if small:
            y += canvas.text(QRectF(area.left(), y, area.width(), 50), small, Type(34, colour=canvas.tokens.muted))
        x = area.left()
        if turn and self._team:
            canvas.mark(self._team.mark, team_colour(self._team), QRectF(x, y + 22, 60, 60))
            x += 82
        title = turn.title if turn else block.title
        look = canvas.fitted(title, Type(80, BOLD), area.right() - x, 44)
        return y + canvas.text(QRectF(x, y, area.right() - x, 110), title, look, 2) + 22

    def _until(self, progress: Progress, block: Block, clock: Clock, now: datetime) -> str:
        if clock.left <= 0:
            return f"{block.title}: time is up" if self._turn else "time is up"
        if not clock.running:
            return ""
        until = f"until {room_time(progress.workshop, now + timedelta(seconds=clock.left))}"
        return f"{block.title} {until}" if self._turn else until

    def _next(self, progress: Progress) -> str:
        turn = self._turn
        if turn:
            after = self._turns[self._turns.index(turn) + 1 :]
            if after:
                return f"next: {after[0].title}"
        ahead = progress.ahead()
        return f"next: {ahead[0].title}" if ahead else "the last block"

    def _paint_still(self, canvas: Canvas, area: QRectF) -> None:
        """Before the first block and after the last there is no clock."""
        if self._schedule is None:
            return
        if self._progress and self._progress.live.ended:
            nothing_yet(canvas, area, "That was the last block. Thank you all.")
        elif self._schedule.blocks:
            workshop = self.desk.workshop()
            parts = planned_at_hand(self.desk.document, workshop.id).parts if workshop else ()
            first = next((one for part in parts for one in part.blocks if not one.block.skipped), None)
            if workshop and first:
                day, today = local(workshop, first.start).date(), local(workshop, self.desk.now()).date()
                when = f"We begin on {day_words(day)} at" if self._several and day != today else "We begin at"
                canvas.text(area, when, Type(46, colour=canvas.tokens.muted))
                face = Type(260, BOLD, figures=True)
                words = room_time(workshop, first.start)
                look = canvas.fitted(words, face, area.width())
                canvas.text(area.adjusted(0, 130, 0, 0), words, look)
                muted = Type(40, colour=canvas.tokens.muted)
                canvas.text(area.adjusted(0, 520, 0, 0), f"first: {first.block.title}", muted)
        else:
            nothing_yet(canvas, area, "The agenda has no blocks yet.")

    @property
    def _several(self) -> bool:
        """Whether the workshop has more than one session."""
        return self._schedule is not None and len(self._schedule.sessions) > 1

    def _paint_timers(self, canvas: Canvas, area: QRectF, now: datetime) -> None:
        y = area.top()
        for timer in self._timers:
            clock = timer_clock(timer, now)
            canvas.rule(area.left(), y, area.right(), y)
            canvas.text(QRectF(area.left(), y + 18, area.width(), 44), timer.title, Type(32, HALF_BOLD))
            face: Face = clock.face()
            look = Type(80, BOLD, phase_colour(clock.phase, canvas.tokens), figures=True)
            canvas.text(QRectF(area.left(), y + 60, area.width(), 100), face.text, look)
            words = face.note or face.phase.words()
            x = area.left() + canvas.width(face.text, look) + 24
            side = 24.0
            canvas.mark(face.phase.mark(), look.colour, QRectF(x, y + 108, side, side))
            canvas.text(QRectF(x + side + 10, y + 98, area.right() - x - side, 44), words, Type(30, colour=look.colour))
            y += 190
