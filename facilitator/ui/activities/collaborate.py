"""Drafting the collaboration plan: handoffs, an SLA, a feedback loop and shared metrics, one after the other."""

from facilitator.core.plan import agenda
from facilitator.ui.activities.sided import Sided
from facilitator.ui.parts.drafting.handoffs_pane import HandoffsPane
from facilitator.ui.parts.drafting.loop_pane import LoopPane
from facilitator.ui.parts.drafting.metrics_pane import MetricsPane
from facilitator.ui.parts.drafting.sla_pane import SlaPane


class Collaborate(Sided):
    """Four tabs. The first block of the plan begins with the first, the second with the second, and so on."""

    kind = agenda.Activity.COLLABORATE

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.handoffs, self.sla = HandoffsPane(self.desk), SlaPane(self.desk)
        self.loop, self.metrics = LoopPane(self.desk), MetricsPane(self.desk)
        self.lay_out_rows(
            ("Handoffs", self.handoffs),
            ("SLA", self.sla),
            ("Feedback loop", self.loop),
            ("Shared metrics", self.metrics),
        )
        self.sla.handoffs_asked.connect(lambda: self.turn_to(0))
