"""The collaboration plan for the room while it is drafted: handoffs, an SLA, a feedback loop, shared metrics."""

from typing import ClassVar, Final

from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.service.slas import Commitment, Criterion, Sla, SlaReviewer
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.record import Record
from facilitator.core.run.stage import Scene, Stage
from facilitator.ui.stage.collaborate_handoffs import HandoffsSide
from facilitator.ui.stage.collaborate_loop import LoopSide
from facilitator.ui.stage.collaborate_metrics import MetricsSide
from facilitator.ui.stage.collaborate_sla import SlaSide
from facilitator.ui.stage.sides import Side, SidesScene

_MADE_OF: Final[tuple[tuple[type[Record], ...], ...]] = (
    (Handoff, Receiver, Team),
    (Handoff, Receiver, Sla, SlaReviewer, Criterion, Commitment, Indicator, Person, Team),
    (FeedbackLoop, Person, Team),
    (AgreedMetric, Indicator, Reading, Team),
)


class CollaborateScene(SidesScene):
    """The side that is turned to on the console, with the thing at hand."""

    scene = Scene.COLLABORATE
    made_of = _MADE_OF
    watches: ClassVar[tuple[type[Record], ...]] = (Workshop, Stage, *dict.fromkeys(sum(_MADE_OF, ())))

    def read_side(self, workshop: Workshop, side: int) -> Side:
        """Read one side, counted from 0."""
        document = self.desk.document
        match side:
            case 0:
                return HandoffsSide(document)
            case 1:
                return SlaSide(document)
            case 2:
                return LoopSide(document)
        return MetricsSide(document, local(workshop, self.desk.now()).date())
