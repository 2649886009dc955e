"""An activity of several sides: the room sees the side whose tab is chosen."""

from PySide6.QtCore import Qt, QTimer

from facilitator.core.run.stage import stage_of, turn_pane
from facilitator.ui.activities.activity import Activity
from facilitator.ui.activities.tabbed import Tabbed
from facilitator.ui.command import Command
from facilitator.ui.parts.tab_pane import TabPane


class Canvas(Tabbed):
    """Tabs that turn the stage with them. F3 goes on to the next, Shift+F3 back."""

    def lay_out(self, *panes: tuple[str, TabPane]) -> None:
        """Put the tabs above; console and stage begin with the first."""
        super().lay_out(*panes)
        self.tabs.chosen.connect(self._turn_stage)
        begin_stage(self)

    def turns(self) -> list[Command]:
        """The keys that lead from tab to tab."""
        group = self.kind.value.capitalize()
        return [
            Command("Next tab", group, lambda: self._go(1), "F3", bound=True),
            Command("Previous tab", group, lambda: self._go(-1), "Shift+F3", bound=True),
        ]

    def turn_to(self, place: int) -> None:
        """Show a tab on the console and its side on the stage."""
        super().turn_to(place)
        self._turn_stage(place)

    def _go(self, by: int) -> None:
        self.turn_to((self.tabs.current() + by) % len(self.tabs.titles()))
        self.shown().first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn_stage(self, place: int) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(turn_pane, self.desk.workshop_id, place)


def begin_stage(activity: Activity) -> None:
    """Turn the stage to the first side: another canvas may have left it at a later one.

    It is done once the change that brought the activity is told everywhere.
    """
    desk = activity.desk

    def turn() -> None:
        if desk.bridge.closed:
            return
        stage = stage_of(desk.document, desk.workshop_id) if desk.workshop_id is not None else None
        if stage is not None and stage.pane:
            desk.run(turn_pane, stage.workshop_id, 0)

    QTimer.singleShot(0, activity, turn)
