"""A scene of several sides: the one that is turned to on the console, with the part around the row at hand."""

from datetime import datetime
from typing import ClassVar, Protocol

from PySide6.QtCore import QRectF

from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Record
from facilitator.core.run.canvases.whole import side_shown
from facilitator.ui.stage.canvas import Canvas
from facilitator.ui.stage.scene import SceneView


class Side(Protocol):
    """One side: read once, then painted."""

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw the part with the row at hand."""


class SidesScene(SceneView):
    """Only the side that is shown is read. One of its own says which records its sides are made of, and reads one."""

    made_of: ClassVar[tuple[tuple[type[Record], ...], ...]]
    side: Side | None = None
    _at = _row = 0

    def read_side(self, workshop: Workshop, side: int) -> Side:
        """Read one side, counted from 0."""
        raise NotImplementedError

    def load(self) -> None:
        """Read the side that is shown."""
        workshop = self.desk.workshop()
        self.side = None
        if workshop is not None:
            self._at, self._row = side_shown(self.desk.document, workshop.id, len(self.made_of))
            self.side = self.read_side(workshop, self._at)

    def follow(self, changes: Changes) -> None:
        """Another row of the same side needs no reading."""
        workshop = self.desk.workshop()
        if workshop is not None and not changes.touches(*self.made_of[self._at]):
            side, row = side_shown(self.desk.document, workshop.id, len(self.made_of))
            if side == self._at and self.side is not None:
                self._row = row
                return
        self.load()

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the side that was read."""
        if self.side is not None:
            self.side.paint(canvas, room, self._row)
