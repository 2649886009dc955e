"""Launch readiness: how ready the teams are, in what order things happen, what if, and who tells whom."""

from facilitator.core.plan import agenda
from facilitator.ui.activities.sided import Sided
from facilitator.ui.parts.canvases.contingency_pane import ContingencyPane
from facilitator.ui.parts.canvases.launch_lines_pane import LaunchLinesPane
from facilitator.ui.parts.canvases.readiness_pane import ReadinessPane
from facilitator.ui.parts.canvases.sequence_pane import SequencePane


class Launch(Sided):
    """Four tabs, from how ready each team is to who is called when something is stuck."""

    kind = agenda.Activity.LAUNCH

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.readiness, self.sequence = ReadinessPane(self.desk), SequencePane(self.desk)
        self.what_if, self.who_tells = ContingencyPane(self.desk), LaunchLinesPane(self.desk)
        self.lay_out_rows(
            ("Readiness", self.readiness),
            ("Sequence", self.sequence),
            ("What if", self.what_if),
            ("Who tells whom", self.who_tells),
        )
