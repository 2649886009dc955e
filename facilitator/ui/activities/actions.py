"""Action planning: every action with one owner and a date, and when the room looks again."""

from facilitator.core.plan import agenda
from facilitator.ui.activities.tabbed import Tabbed
from facilitator.ui.command import Command
from facilitator.ui.parts.commit.action_bench import ActionBench
from facilitator.ui.parts.commit.meetings_pane import MeetingsPane

_GROUP = "Actions"


class Actions(Tabbed):
    """Two tabs: the actions, and the follow-up meetings."""

    kind = agenda.Activity.ACTIONS

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.bench = ActionBench(self.desk)
        self.meetings = MeetingsPane(self.desk)
        self.lay_out(("Actions", self.bench), ("Follow-up meetings", self.meetings))

    def commands(self) -> list[Command]:
        """The way to the other tab, and what can be done in the one that is shown."""
        return [*self.turns(), *self.shown().commands()]

    def turns(self) -> list[Command]:
        """F3, as in the other activities with many tabs."""
        return [
            Command("Next tab", _GROUP, lambda: self.turn(1), "F3", bound=True),
            Command("Previous tab", _GROUP, lambda: self.turn(-1), "Shift+F3", bound=True),
        ]

    def turn(self, by: int) -> None:
        """Show the tab so many places on, round and round."""
        self.turn_to((self.tabs.current() + by) % len(self.tabs.titles()))
