"""The quarter's review for the room: four sides, each with the part around the row at hand."""

from datetime import datetime
from typing import ClassVar, Final, Protocol

from PySide6.QtCore import QRectF

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.record import Changes, Record
from facilitator.core.run.actions import Action
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.context import Metric
from facilitator.core.run.review import Judgement, Review, ReviewPoint
from facilitator.core.run.solutions import Solution
from facilitator.core.run.stage import Scene, Stage
from facilitator.ui.stage.canvas import Canvas
from facilitator.ui.stage.review_measures import MeasuresSide
from facilitator.ui.stage.review_points import PointsSide
from facilitator.ui.stage.review_promised import PromisedSide
from facilitator.ui.stage.review_solutions import SolutionsSide
from facilitator.ui.stage.scene import SceneView


class Side(Protocol):
    """One side: read once, then painted."""

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw the part with the row at hand."""


_ACTIONS: Final = (Workshop, Review, Action, CheckIn, Person, Team)
_WATCHED: Final[tuple[tuple[type[Record], ...], ...]] = (
    _ACTIONS,
    (*_ACTIONS, Solution, Judgement),
    (Workshop, Review, Metric, Indicator, Reading, Wave, AnswerSheet),
    (ReviewPoint,),
)


class ReviewScene(SceneView):
    """The side that is turned to on the console. Only what it shows is read."""

    scene = Scene.REVIEW
    watches: ClassVar[tuple[type[Record], ...]] = (Stage, *dict.fromkeys(sum(_WATCHED, ())))
    side: Side | None = None
    _at = _row = 0

    def load(self) -> None:
        """Read the side that is shown."""
        workshop = self.desk.workshop()
        self.side = None
        if workshop is not None:
            self._at, self._row = side_shown(self.desk.document, workshop.id, len(_WATCHED))
            self.side = _read(self.desk.document, workshop, self._at, self.desk.now())

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


def _read(document: Document, workshop: Workshop, side: int, now: datetime) -> Side:
    today = local(workshop, now).date()
    match side:
        case 0:
            return PromisedSide(document, workshop.id, today)
        case 1:
            return SolutionsSide(document, workshop.id, today)
        case 2:
            return MeasuresSide(document, workshop.id, today)
    return PointsSide(document, workshop.id)
