"""The results: a walk through what the assessment says, or the points that were written down before the day."""

from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.context import CURRENT_STATE, ContextPoint, Metric
from facilitator.core.run.stage import Scene
from facilitator.core.run.walk import Pane
from facilitator.core.run.walked import RoomView, seen_by_room
from facilitator.ui.desk import Desk
from facilitator.ui.stage.canvas import Canvas
from facilitator.ui.stage.context import CardsScene
from facilitator.ui.stage.pieces import heading, nothing_yet
from facilitator.ui.stage.results_guess import paint_guess
from facilitator.ui.stage.results_lists import paint_agreed, paint_apart
from facilitator.ui.stage.results_profile import paint_profile
from facilitator.ui.stage.results_reading import POINTS, SIDES, WALK_RECORDS, known_reading, walk_view


class ResultsScene(CardsScene):
    """Where the teams stand together, and where apart. Of a walk only what `seen_by_room` lets through is kept."""

    scene = Scene.RESULTS
    watches = (ContextPoint, Metric, *WALK_RECORDS)
    title = "Where we stand today"
    sizes = (46, 40, 34)
    cards = tuple(zip(CURRENT_STATE, ("Where we are aligned", "Where we are apart"), strict=True))
    _seen: RoomView | None = None
    _row = 0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._known = known_reading(desk.bridge)

    def load(self) -> None:
        """Read what the room may see of the walk, or, without one or at its own side, the points."""
        super().load()
        view, workshop_id = walk_view(self.desk, self._known), self.desk.workshop_id
        side, self._row = (POINTS, 0) if workshop_id is None else side_shown(self.desk.document, workshop_id, SIDES)
        self._seen = None if view is None or side == POINTS else seen_by_room(view)

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the side that is shown."""
        seen = self._seen
        if seen is None:
            super().paint(canvas, room, now)
        elif not seen.people:
            nothing_yet(canvas, heading(canvas, room, seen.wave.title, self.title), "Nobody has answered yet.")
        elif seen.pane is Pane.PROFILE:
            paint_profile(canvas, room, seen, self._row)
        elif seen.pane is Pane.AGREE:
            paint_agreed(canvas, room, seen)
        elif seen.pane is Pane.DIFFER:
            paint_apart(canvas, room, seen)
        else:
            paint_guess(canvas, room, seen)
