"""Metrics alignment: what each team measures, where that pulls apart, and what is measured together."""

from facilitator.core.plan import agenda
from facilitator.ui.activities.sided import Sided
from facilitator.ui.parts.canvases.metrics_conflicts import ConflictsPane
from facilitator.ui.parts.canvases.metrics_now import NowPane
from facilitator.ui.parts.canvases.metrics_shared import SharedPane
from facilitator.ui.parts.canvases.scorecard_pane import ScorecardPane

_SHARED = 2


class Metrics(Sided):
    """Four tabs, from the teams' own metrics to the scorecard of all."""

    kind = agenda.Activity.METRICS

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.now, self.conflicts = NowPane(self.desk), ConflictsPane(self.desk)
        self.shared, self.scorecard = SharedPane(self.desk), ScorecardPane(self.desk)
        self.lay_out_rows(
            ("Now", self.now), ("Conflicts", self.conflicts), ("Shared", self.shared), ("Scorecard", self.scorecard)
        )
        self.scorecard.opened.connect(self._open)

    def _open(self, metric_id: int) -> None:
        self.turn_to(_SHARED)
        self.shared.grid.go_to(metric_id)
