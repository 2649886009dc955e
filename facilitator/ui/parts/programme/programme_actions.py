"""The actions of all workshops, and which of them are shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QResizeEvent

from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, ActionState, lacking
from facilitator.ui.parts.commit.action_rows import ActionRow
from facilitator.ui.parts.commit.action_table import ActionTable, Cell
from facilitator.ui.widgets.recordmodel import Column

_WORKSHOP = len(Cell)
_ROOM_FOR_WORKSHOP, _ROOM_FOR_ALL = 900, 1300


class Which(StrEnum):
    """Which actions are shown."""

    OPEN = "Open"
    LACKING = "Lacking something"
    DONE = "Done"
    DROPPED = "Dropped"


NO_OWNER = 0


@dataclass(frozen=True)
class Chosen:
    """What the filters say. None: all; owner `NO_OWNER`: those that no one owns."""

    which: Which = Which.OPEN
    workshop_id: int | None = None
    owner_id: int | None = None

    def among(self, actions: Iterable[Action]) -> list[Action]:
        """The actions of this workshop and owner, whatever their state."""
        wanted = None if self.owner_id == NO_OWNER else self.owner_id
        return [
            action
            for action in actions
            if (self.workshop_id is None or action.workshop_id == self.workshop_id)
            and (self.owner_id is None or action.owner_id == wanted)
        ]


def is_shown(which: Which, action: Action) -> bool:
    """Whether an action is one of these."""
    match which:
        case Which.OPEN:
            return action.state is ActionState.OPEN
        case Which.LACKING:
            return bool(lacking(action))
        case Which.DONE:
            return action.state is ActionState.DONE
        case Which.DROPPED:
            return action.state is ActionState.DROPPED


class ProgrammeActionTable(ActionTable):
    """The table of actions with the workshop each was promised in."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the origin gives way before the workshop does."""
        super().resizeEvent(event)
        self.setColumnHidden(Cell.ORIGIN, self.width() < _ROOM_FOR_ALL)
        self.setColumnHidden(_WORKSHOP, self.width() < _ROOM_FOR_WORKSHOP)

    def _columns(self) -> list[Column[ActionRow]]:
        muted = self._desk.look.tokens.muted

        def workshop(row: ActionRow) -> str:
            found = self._desk.document.find(Workshop, row.action.workshop_id)
            return found.title if found else ""

        return [*super()._columns(), Column("Workshop", workshop, 180, colour=lambda _row: muted)]
