"""The actions of all workshops and improvement plans, and which of them are shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QResizeEvent

from facilitator.core.assess.improving import Improvement, improvements
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop, workshops
from facilitator.core.run.actions import Action, ActionState, lacking
from facilitator.ui.parts.commit.action_rows import ActionRow
from facilitator.ui.parts.commit.action_table import ActionTable, Cell
from facilitator.ui.widgets.recordmodel import Column

_HOME = len(Cell)
_ROOM_FOR_HOME, _ROOM_FOR_ALL = 900, 1300


class Which(StrEnum):
    """Which actions are shown."""

    OPEN = "Open"
    LACKING = "Lacking something"
    DONE = "Done"
    DROPPED = "Dropped"

    def shows(self, action: Action) -> bool:
        """Whether an action is one of these."""
        match self:
            case Which.OPEN:
                return action.state is ActionState.OPEN
            case Which.LACKING:
                return bool(lacking(action))
            case Which.DONE:
                return action.state is ActionState.DONE
            case Which.DROPPED:
                return action.state is ActionState.DROPPED


NO_OWNER = 0


@dataclass(frozen=True)
class Chosen:
    """What the filters say. None: all; `home_id` is a workshop's or a plan's, owner `NO_OWNER` those no one owns."""

    which: Which = Which.OPEN
    home_id: int | None = None
    owner_id: int | None = None

    def among(self, actions: Iterable[Action]) -> list[Action]:
        """The actions of this workshop or plan and this owner, whatever their state."""
        wanted = None if self.owner_id == NO_OWNER else self.owner_id
        return [
            action
            for action in actions
            if (self.home_id is None or self.home_id in (action.workshop_id, action.improvement_id))
            and (self.owner_id is None or action.owner_id == wanted)
        ]


def homes(document: Document) -> list[tuple[str, int | None]]:
    """What actions may belong to, with its id: all, the plans, then the workshops from the latest on."""
    plans = [(_plan_words(plan), plan.id) for plan in improvements(document)]
    held = [(workshop.title, workshop.id) for workshop in reversed(workshops(document))]
    return [("Everywhere" if plans else "All workshops", None), *plans, *held]


def home_words(document: Document, action: Action) -> str:
    """What an action belongs to: a workshop's title, or "Plan: Roadmap news"."""
    if plan := document.find(Improvement, action.improvement_id):
        return _plan_words(plan)
    workshop = document.find(Workshop, action.workshop_id)
    return workshop.title if workshop else ""


def _plan_words(plan: Improvement) -> str:
    return f"Plan: {plan.area}"


class ProgrammeActionTable(ActionTable):
    """The table of actions with the workshop or improvement plan that each belongs to."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the origin gives way before the workshop or plan does."""
        super().resizeEvent(event)
        self.setColumnHidden(Cell.ORIGIN, self.width() < _ROOM_FOR_ALL)
        self.setColumnHidden(_HOME, self.width() < _ROOM_FOR_HOME)

    def _columns(self) -> list[Column[ActionRow]]:
        muted = self._desk.look.tokens.muted

        def home(row: ActionRow) -> str:
            return home_words(self._desk.document, row.action)

        return [
            *super()._columns(),
            Column("Workshop or plan", home, 190, tooltip=home, colour=lambda _row: muted),
        ]
