"""The welcome: what the day is, what it is to achieve, and the rules the room has agreed on."""

from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import (
    GroundRule,
    Objective,
    Workshop,
    ground_rules_of,
    local,
    objectives_of,
    starts_at,
)
from facilitator.core.run.clock.progress import Live, sitting_at_hand
from facilitator.core.run.clock.start import session_words
from facilitator.core.run.stage import Scene
from facilitator.ui.local import long_day_words, room_time, time_words
from facilitator.ui.stage.bullets import bullets, fit
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD, heading
from facilitator.ui.stage.scene import SceneView

_GAP = 90.0
_SIZES, _MOST = (42, 38, 34, 30), 8


class WelcomeScene(SceneView):
    """Title, date, objectives and ground rules."""

    scene = Scene.WELCOME
    watches = (Workshop, Session, Live, Objective, GroundRule)
    _workshop: Workshop | None = None
    _session = ""
    _columns: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def load(self) -> None:
        """Read the workshop's own words."""
        document, self._workshop = self.desk.document, self.desk.workshop()
        self._columns, self._session = (), ""
        if self._workshop is None:
            return
        sitting = sitting_at_hand(document, self._workshop.id)
        if sitting.of > 1:
            self._session = session_words(sitting, local(self._workshop, self.desk.now()).date(), time_words)
        objectives = tuple(line.text for line in objectives_of(document, self._workshop.id))
        rules = tuple(line.text for line in ground_rules_of(document, self._workshop.id))
        columns = (("What we are here for", objectives), ("How we work together", rules))
        self._columns = tuple((name, lines) for name, lines in columns if lines)

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the title above one or two columns; without any, the purpose of the day."""
        workshop = self._workshop
        if workshop is None:
            return
        when = self._session or f"{long_day_words(workshop.day)} · {room_time(workshop, starts_at(workshop))}"
        area = heading(canvas, room, " · ".join(part for part in (when, workshop.place) if part), workshop.title, 96)
        if not self._columns:
            words = workshop.purpose or "Welcome. We begin shortly."
            canvas.text(area.adjusted(0, 30, 0, 0), words, Type(46, colour=canvas.tokens.muted), 5)
            return
        width = (area.width() - _GAP * (len(self._columns) - 1)) / len(self._columns)
        rooms = [
            QRectF(area.left() + place * (width + _GAP), area.top() + 24, width, area.height() - 24)
            for place in range(len(self._columns))
        ]
        below = canvas.line_height(34) + 18
        size = min(
            fit(canvas, room.adjusted(0, below, 0, 0), lines, _SIZES, _MOST).size
            for room, (_name, lines) in zip(rooms, self._columns, strict=True)
        )
        for column, (name, lines) in zip(rooms, self._columns, strict=True):
            canvas.text(column, name, Type(34, HALF_BOLD, canvas.tokens.accent))
            bullets(canvas, column.adjusted(0, below, 0, 0), lines, (size,), most=_MOST)
