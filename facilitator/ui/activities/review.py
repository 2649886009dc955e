"""The quarter's review: what was done of what was promised, what worked, what has moved, and what follows from it."""

from facilitator.core.plan import agenda
from facilitator.ui.activities.sided import Sided
from facilitator.ui.parts.review.measures_pane import MeasuresPane
from facilitator.ui.parts.review.points_pane import PointsPane
from facilitator.ui.parts.review.promised_pane import PromisedPane
from facilitator.ui.parts.review.solutions_pane import SolutionsPane


class Review(Sided):
    """Four tabs. The first block of the review begins with the first, the second with the second, and so on."""

    kind = agenda.Activity.REVIEW

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.promised, self.worked = PromisedPane(self.desk), SolutionsPane(self.desk)
        self.measures, self.points = MeasuresPane(self.desk), PointsPane(self.desk)
        self.lay_out_rows(
            ("Promised against done", self.promised),
            ("What worked", self.worked),
            ("Before and after", self.measures),
            ("Keep, change, stop", self.points),
        )
