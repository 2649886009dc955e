"""The quarter's review for the room: four sides, each with the part around the row at hand."""

from typing import ClassVar, Final

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.waves import Wave
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.record import Record
from facilitator.core.run.actions import Action
from facilitator.core.run.context import Metric
from facilitator.core.run.review import Judgement, Review, ReviewPoint
from facilitator.core.run.solutions import Solution
from facilitator.core.run.stage import Scene, Stage
from facilitator.ui.stage.review_measures import MeasuresSide
from facilitator.ui.stage.review_points import PointsSide
from facilitator.ui.stage.review_promised import PromisedSide
from facilitator.ui.stage.review_solutions import SolutionsSide
from facilitator.ui.stage.sides import Side, SidesScene

_ACTIONS: Final = (Workshop, Review, Action, CheckIn, Person, Team)
_MADE_OF: Final[tuple[tuple[type[Record], ...], ...]] = (
    _ACTIONS,
    (*_ACTIONS, Solution, Judgement),
    (Workshop, Review, Metric, Indicator, Reading, Wave, AnswerSheet),
    (ReviewPoint,),
)


class ReviewScene(SidesScene):
    """The side that is turned to on the console."""

    scene = Scene.REVIEW
    made_of = _MADE_OF
    watches: ClassVar[tuple[type[Record], ...]] = (Stage, *dict.fromkeys(sum(_MADE_OF, ())))

    def read_side(self, workshop: Workshop, side: int) -> Side:
        """Read one side, counted from 0."""
        document, today = self.desk.document, local(workshop, self.desk.now()).date()
        match side:
            case 0:
                return PromisedSide(document, workshop.id, today)
            case 1:
                return SolutionsSide(document, workshop.id, today)
            case 2:
                return MeasuresSide(document, workshop.id, today)
        return PointsSide(document, workshop.id)
