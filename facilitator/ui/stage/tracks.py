"""Tracks side by side on the stage: a clock for each, with who it is for."""

from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import QRectF

from facilitator.core.phrases import counted
from facilitator.core.run.clock.beside import TrackClock, side_by_side
from facilitator.core.run.clock.progress import Progress
from facilitator.ui.local import room_time
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.clock import Clock, track_clock
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, SMALL, bar
from facilitator.ui.theme import STAGE_SMALLEST
from facilitator.ui.track_words import tables_in_words, track_name
from facilitator.ui.widgets.timerface import paint_face, phase_colour

_ACROSS, _MOST = 4, 8
_GAP, _BETWEEN_ROWS, _LOW = 72.0, 36.0, 500.0


def paint_clocks(canvas: Canvas, area: QRectF, progress: Progress, now: datetime) -> None:
    """The clocks of all tracks under way, side by side; more than four in two rows."""
    clocks = side_by_side(progress, now)
    shown = clocks[:_MOST]
    rows = ceil(len(shown) / _ACROSS)
    across = ceil(len(shown) / max(1, rows))
    width = (area.width() - _GAP * (across - 1)) / across
    more = f"and {counted(len(clocks) - len(shown), 'more track')}" if len(clocks) > len(shown) else ""
    height = (area.height() - (54 if more else 0) - _BETWEEN_ROWS * (rows - 1)) / rows
    name = Type(38 if rows > 1 else 54, BOLD)
    name = min((canvas.fitted(track_name(one.track), name, width, SMALL) for one in shown), key=lambda look: look.size)
    for place, clock in enumerate(shown):
        down, right = divmod(place, across)
        x, y = area.left() + right * (width + _GAP), area.top() + down * (height + _BETWEEN_ROWS)
        if right:
            canvas.rule(x - _GAP / 2, y, x - _GAP / 2, y + height)
        _paint_track(canvas, QRectF(x, y, width, height), clock, progress, now, name)
    if more:
        look = Type(SMALL, colour=canvas.tokens.muted)
        canvas.text(QRectF(area.left(), area.bottom() - 44, area.width(), 44), more, look)


def _paint_track(canvas: Canvas, room: QRectF, one: TrackClock, progress: Progress, now: datetime, name: Type) -> None:
    """Name and tables above, the block, its clock, and until when."""
    tokens, clock, small = canvas.tokens, track_clock(one, progress), room.height() < _LOW
    x, y, width = room.left(), room.top(), room.width()
    y += canvas.text(QRectF(x, y, width, 80), track_name(one.track), name)
    canvas.text(QRectF(x, y, width, 44), tables_in_words(one.track).capitalize(), Type(SMALL, colour=tokens.muted))
    y += canvas.line_height(SMALL) + (4 if small else 26)
    lines, block = (1, Type(32, HALF_BOLD)) if small else (2, Type(42, HALF_BOLD))
    canvas.text(QRectF(x, y, width, 110), one.block.title, block, lines)
    y += lines * canvas.line_height(block.size) + (6 if small else 24)
    foot = 58.0 if small else 116.0
    face = QRectF(x, y, width, room.bottom() - foot - y)
    paint_face(canvas.painter, face, clock.face(), tokens, smallest=STAGE_SMALLEST + (0 if small else 8))
    bar(canvas, QRectF(x, room.bottom() - foot + 12, width, 14), clock.used, phase_colour(clock.phase, tokens))
    if not small:
        _paint_way_on(canvas, QRectF(x, room.bottom() - 76, width, 80), one, progress, clock, now)


def _paint_way_on(
    canvas: Canvas, room: QRectF, one: TrackClock, progress: Progress, clock: Clock, now: datetime
) -> None:
    until = ""
    if clock.left <= 0:
        until = "time is up"
    elif clock.running:
        until = f"until {room_time(progress.workshop, now + timedelta(seconds=clock.left))}"
    following = progress.course.after(one.block)
    look = Type(30, colour=canvas.tokens.muted)
    used = canvas.text(room, until, look) if until else 0.0
    if following:
        canvas.text(room.adjusted(0, used, 0, 0), f"next: {following.title}", look)
