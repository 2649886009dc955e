"""The actions of one solution as a list that is as high as they need."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.phrases import counted
from facilitator.core.run.actions import Action, ActionState
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.capture.captured_editor import CapturedEditor
from facilitator.ui.parts.commit.action_rows import ActionRow, action_rows
from facilitator.ui.parts.commit.action_typed import show_due
from facilitator.ui.parts.commit.action_verbs import mark_done, remove_actions
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.widgets.richlist import RichList, RichRow

_MOST, _LEAST = 320, 44


class PromisedList(RichList):
    """Enter opens an action for editing, Del removes it, X marks it as done."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("No actions yet: add the first below.", parent)
        self._desk = desk
        self.setAccessibleName("Actions of the solution")
        KeysThrough(self).spare(self)
        self.opened.connect(self._edit)
        self.delete_requested.connect(self._remove)

    def show_actions(self, actions: Sequence[Action]) -> None:
        """Show these actions, those that lack something first."""
        self.show_rows(self._row(row) for row in action_rows(self._desk.document, actions))
        self._fit()

    def commands(self) -> list[Command]:
        """What can be done to the actions chosen here; whoever holds the list listens to the keys."""
        return [Command("Mark as done, or open again", "Actions", self.turn_done, "X", bound=True)]

    def turn_done(self) -> None:
        """Mark the chosen actions as done; if they all are, open them again."""
        found = [self._desk.document.find(Action, key) for key in self.selected_keys() if isinstance(key, int)]
        if actions := [action for action in found if action]:
            self._desk.run(mark_done, actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the rows anew."""
        super().resizeEvent(event)
        self._fit()

    def _row(self, row: ActionRow) -> RichRow:
        action = row.action
        due = show_due(action.due, today_of(self._desk))
        state = "" if action.state is ActionState.OPEN else action.state.value
        facts = (row.owner.name if row.owner else "", f"due {due}" if due else "", state, *row.lacks)
        return RichRow(action.id, "", action.text, " · ".join(f for f in facts if f), warn=bool(row.lacks))

    def _fit(self) -> None:
        whole = sum(self.sizeHintForRow(row) for row in range(len(self.rows()))) + 4
        height = min(_MOST, max(_LEAST, whole))
        if height != self.height():
            self.setFixedHeight(height)

    def _edit(self, key: object) -> None:
        action = self._desk.document.find(Action, key) if isinstance(key, int) else None
        if action is not None:
            CapturedEditor(self._desk, action, self.window()).open()

    def _remove(self, keys: list[int]) -> None:
        self._desk.run(remove_actions, keys)
        self._desk.said.emit(f"Removed {counted(len(keys), 'action')}.")
