"""The actions of all workshops and improvement plans as rows of one list, and which of them are shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from facilitator.core.assess.improving import improvements
from facilitator.core.document import Document
from facilitator.core.follow import action_rows
from facilitator.core.follow.check_ins import STANDING_WORDS, Standing
from facilitator.core.follow.escalations import open_escalations
from facilitator.core.people import Person
from facilitator.core.plan.workshops import workshops
from facilitator.core.run.actions import Action, ActionState
from facilitator.ui.parts.commit.action_rows import ActionRow

_WORDS: Mapping[Standing, str] = MappingProxyType({**STANDING_WORDS, Standing.CHANGED: "new date"})


@dataclass(frozen=True)
class ListRow(ActionRow):
    """An action as the list shows it: how it stands today, before whom it is, and what it belongs to.

    `origin` is left to the table, which asks for it only where it is seen.
    """

    standing: Standing | None
    before: Person | None
    home: str
    late: bool
    words: str

    @property
    def state(self) -> str:
        """How it stands in a few words: "stuck, with Ruth Meyer", "late", "on track", "owner has left"."""
        if self.left:
            return "owner has left"
        if self.before is not None:
            return f"{'stuck' if self.stuck else 'escalated'}, with {self.before.name}"
        if self.late and not self.stuck:
            return "late"
        return _WORDS[self.standing] if self.standing else "open"

    @property
    def stuck(self) -> bool:
        """Whether it was stuck when it was last looked at."""
        return self.standing is Standing.STUCK

    @property
    def left(self) -> bool:
        """Whether it is still to be done, and its owner has left."""
        return self.action.state is ActionState.OPEN and self.owner is not None and self.owner.gone

    @property
    def told(self) -> str:
        """All there is to say of how it stands."""
        with_whom = f". Escalated to {self.before.name}" if self.before else ""
        left = f". {self.owner.name} has left" if self.left and self.owner else ""
        return f"{self.words[:1].upper()}{self.words[1:]}{with_whom}{left}."


class Which(StrEnum):
    """Which actions are shown."""

    OPEN = "Open"
    LACKING = "Lacking something"
    STUCK = "Stuck"
    OVERDUE = "Overdue"
    DONE = "Done"
    DROPPED = "Dropped"

    def shows(self, row: ListRow) -> bool:
        """Whether an action is one of these."""
        match self:
            case Which.OPEN:
                return row.action.state is ActionState.OPEN
            case Which.LACKING:
                return bool(row.lacks)
            case Which.STUCK:
                return row.stuck
            case Which.OVERDUE:
                return row.late
            case Which.DONE:
                return row.action.state is ActionState.DONE
            case Which.DROPPED:
                return row.action.state is ActionState.DROPPED

    @staticmethod
    def of(action: Action) -> "Which":
        """The list on which an action stands by its state alone."""
        lists = {ActionState.OPEN: Which.OPEN, ActionState.DONE: Which.DONE, ActionState.DROPPED: Which.DROPPED}
        return lists[action.state]


NO_OWNER = 0


@dataclass(frozen=True)
class Chosen:
    """What the filters say. None: all; `home_id` is a workshop's or a plan's, owner `NO_OWNER` those no one owns."""

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


def list_rows(document: Document, actions: Iterable[Action], today: date) -> list[ListRow]:
    """The actions as rows of the list on a local day: what lacks an owner or a date first, what is settled last.

    Within that the soonest due first.
    """
    before = {one.action.id: one.person for one in open_escalations(document)}
    rows = [_row(one, before.get(one.action.id)) for one in action_rows.rows_of(document, actions, today, brief=True)]
    return sorted(rows, key=_place)


def homes(document: Document) -> list[tuple[str, int | None]]:
    """What actions may belong to, with its id: all, the plans, then the workshops from the latest on."""
    plans = [(_plan_words(plan.area), plan.id) for plan in improvements(document)]
    held = [(workshop.title, workshop.id) for workshop in reversed(workshops(document))]
    return [("Everywhere" if plans else "All workshops", None), *plans, *held]


def _place(row: ListRow) -> tuple[bool, bool, date]:
    return not row.lacks, row.action.state is not ActionState.OPEN, row.action.due or date.max


def _row(one: action_rows.ActionRow, before: Person | None) -> ListRow:
    home = one.home if one.action.improvement_id is None else _plan_words(one.home)
    return ListRow(one.action, one.owner, "", one.standing, before, home, one.late > 0, one.words)


def _plan_words(area: str) -> str:
    return f"Plan: {area}"
