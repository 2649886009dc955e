"""Closing reflections, how it was, and what is left to do before the room breaks up."""

from facilitator.core.plan import agenda
from facilitator.core.run.canvases.whole import turn_side
from facilitator.ui.activities.canvas import begin_stage
from facilitator.ui.activities.tabbed import Tabbed
from facilitator.ui.command import Command
from facilitator.ui.parts.commit.close_pane import ClosePane
from facilitator.ui.parts.commit.round_robin import RoundRobin
from facilitator.ui.parts.satisfaction.rating_pane import RatingPane
from facilitator.ui.stage.reflections import RATING, SIDES

_GROUP = "Reflections"


class Reflect(Tabbed):
    """Three tabs: the closing round (0), how it was (1), and the close (2). The room sees the round, or the rating."""

    kind = agenda.Activity.REFLECT

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.round = RoundRobin(self.desk, self.block_id)
        self.rating = RatingPane(self.desk)
        self.close_pane = ClosePane(self.desk, self.block_id)
        self.lay_out(("Round", self.round), ("Rating", self.rating), ("Close", self.close_pane))
        self.tabs.chosen.connect(self._turn_stage)
        self.rating.turned.connect(lambda: self._turn_stage(self.tabs.current()))
        begin_stage(self)

    def turns(self) -> list[Command]:
        """A letter for each."""
        return [
            Command("The closing round", _GROUP, lambda: self.turn_to(0), "O", bound=True),
            Command("How it was", _GROUP, lambda: self.turn_to(1), "F", bound=True),
            Command("What is still open", _GROUP, lambda: self.turn_to(2), "C", bound=True),
        ]

    def turn_to(self, place: int) -> None:
        """Show a tab on the console, and what belongs to it on the stage."""
        super().turn_to(place)
        self._turn_stage(place)

    def _turn_stage(self, place: int) -> None:
        if self.desk.workshop_id is None:
            return
        rating = self.shown() is self.rating
        row = self.rating.row() if rating else 0
        self.desk.run(turn_side, self.desk.workshop_id, SIDES, RATING if rating else 0, row)
