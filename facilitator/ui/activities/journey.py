"""Customer journey: where the teams meet the customer, and where they hand over to each other."""

from facilitator.core.plan import agenda
from facilitator.ui.activities.sided import Sided
from facilitator.ui.parts.canvases.journey_map import JourneyMap
from facilitator.ui.parts.canvases.transition_pane import TransitionPane


class Journey(Sided):
    """Two tabs, and two sides of the stage: the map, and the transitions."""

    kind = agenda.Activity.JOURNEY

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.map, self.transitions = JourneyMap(self.desk), TransitionPane(self.desk)
        self.lay_out_rows(("Map", self.map), ("Transitions", self.transitions))
