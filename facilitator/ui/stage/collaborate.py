"""The collaboration plan for the room while it is drafted: handoffs, an SLA, a feedback loop, shared metrics."""

from datetime import date, datetime
from typing import ClassVar, Final, Protocol

from PySide6.QtCore import QRectF

from facilitator.core.agree.handoffs import Handoff, Receiver
from facilitator.core.agree.loops import FeedbackLoop
from facilitator.core.agree.shared_metrics import AgreedMetric
from facilitator.core.agree.slas import Commitment, Criterion, Sla, SlaReviewer
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.record import Changes, Record
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.stage import Scene, Stage
from facilitator.ui.stage.canvas import Canvas
from facilitator.ui.stage.collaborate_handoffs import HandoffsSide
from facilitator.ui.stage.collaborate_loop import LoopSide
from facilitator.ui.stage.collaborate_metrics import MetricsSide
from facilitator.ui.stage.collaborate_sla import SlaSide
from facilitator.ui.stage.scene import SceneView


class Side(Protocol):
    """One side: read once, then painted."""

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw the part with the row at hand."""


_WATCHED: Final[tuple[tuple[type[Record], ...], ...]] = (
    (Handoff, Receiver, Team),
    (Handoff, Receiver, Sla, SlaReviewer, Criterion, Commitment, Indicator, Person, Team),
    (FeedbackLoop, Person, Team),
    (AgreedMetric, Indicator, Reading, Team),
)


class CollaborateScene(SceneView):
    """The side that is turned to on the console, with the thing at hand. Only what it shows is read."""

    scene = Scene.COLLABORATE
    watches: ClassVar[tuple[type[Record], ...]] = (Workshop, Stage, *dict.fromkeys(sum(_WATCHED, ())))
    side: Side | None = None
    _at = _row = 0

    def load(self) -> None:
        """Read the side that is shown."""
        workshop, document = self.desk.workshop(), self.desk.document
        self.side = None
        if workshop is not None:
            self._at, self._row = side_shown(document, workshop.id, len(_WATCHED))
            self.side = _read(document, self._at, local(workshop, self.desk.now()).date())

    def follow(self, changes: Changes) -> None:
        """Another row of the same side needs no reading."""
        workshop = self.desk.workshop()
        if workshop is not None and not changes.touches(*_WATCHED[self._at]):
            side, row = side_shown(self.desk.document, workshop.id, len(_WATCHED))
            if side == self._at and self.side is not None:
                self._row = row
                return
        self.load()

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the side that was read."""
        if self.side is not None:
            self.side.paint(canvas, room, self._row)


def _read(document: Document, side: int, today: date) -> Side:
    match side:
        case 0:
            return HandoffsSide(document)
        case 1:
            return SlaSide(document)
        case 2:
            return LoopSide(document)
    return MetricsSide(document, today)
