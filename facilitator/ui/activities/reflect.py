"""Closing reflections, and what is left to do before the room breaks up."""

from facilitator.core.plan import agenda
from facilitator.ui.activities.tabbed import Tabbed
from facilitator.ui.command import Command
from facilitator.ui.parts.commit.close_pane import ClosePane
from facilitator.ui.parts.commit.round_robin import RoundRobin

_GROUP = "Reflections"


class Reflect(Tabbed):
    """Two tabs: the closing round (0), and the close (1)."""

    kind = agenda.Activity.REFLECT

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.round = RoundRobin(self.desk, self.block_id)
        self.close_pane = ClosePane(self.desk, self.block_id)
        self.lay_out(("Round", self.round), ("Close", self.close_pane))

    def turns(self) -> list[Command]:
        """A letter for each."""
        return [
            Command("The closing round", _GROUP, lambda: self.turn_to(0), "O", bound=True),
            Command("What is still open", _GROUP, lambda: self.turn_to(1), "C", bound=True),
        ]
