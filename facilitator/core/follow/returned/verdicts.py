"""What a returned spreadsheet would do here, row by row, before anything is stored."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.core.day_orders import DayOrder
from facilitator.core.follow.returned.columns import Column
from facilitator.core.follow.returned.states import SheetState
from facilitator.core.phrases import counted, listed
from facilitator.core.run.actions import Action


class What(StrEnum):
    """What will happen to a row. Of a conflict and of what is new nothing is taken unless that is chosen."""

    UNCHANGED = "unchanged"
    CHANGE = "changed"
    CONFLICT = "in conflict"
    REFUSED = "refused"
    NEW = "new"


@dataclass(frozen=True)
class Difference:
    """One cell that says something new: what stands there, and what stands here, in words.

    In conflict if it was changed here, too, since the file went out, or if nobody can tell.
    """

    column: Column
    theirs: str
    ours: str
    conflict: bool = False

    @property
    def words(self) -> str:
        """In one sentence: "State: Open → Stuck." or "Due: the file says Wed 3 Feb, here it is Fri 29 Jan."."""
        if self.column is Column.WORDS:
            return f"Says “{self.theirs}”."
        if self.conflict:
            return f"{self.column}: the file says {self.theirs}, here it is {self.ours}."
        return f"{self.column}: {self.ours} → {self.theirs}."


@dataclass(frozen=True)
class Said:
    """What is new in a row, as values; None or "" is nothing new. The measure counts only of a new action."""

    state: SheetState | None = None
    due: date | None = None
    owner_id: int | None = None
    words: str = ""
    measure: str = ""


@dataclass(frozen=True)
class RowVerdict:
    """What will happen to the row in a line of the file, and why, in words.

    `text` is the action's, as it stands here if it is known. Without `action_id` it is new, or refused.
    """

    line: int
    what: What
    text: str
    why: str
    action_id: int | None = None
    said: Said = Said()
    differences: tuple[Difference, ...] = ()

    @property
    def conflicts(self) -> frozenset[Column]:
        """What was changed on both sides."""
        return frozenset(one.column for one in self.differences if one.conflict)


@dataclass(frozen=True)
class Returned:
    """The verdict on a whole file. `missing` are open actions that it does not speak of; they stay as they are.

    `order` is how its dates were read, in doubt if somebody must say: then `doubtful` is a date to ask with. New
    actions go to the workshop `workshop_id`, None if there is none at all.
    """

    rows: tuple[RowVerdict, ...]
    missing: tuple[Action, ...]
    order: DayOrder
    doubtful: str
    workshop_id: int | None

    def of(self, what: What) -> list[RowVerdict]:
        """The rows to which this will happen."""
        return [row for row in self.rows if row.what is what]

    @property
    def words(self) -> str:
        """In a sentence or two: "2 rows changed, 1 in conflict, 9 unchanged. 3 open actions are not in the file…"."""
        counts = Counter(row.what for row in self.rows)
        order = (What.CHANGE, What.CONFLICT, What.NEW, What.REFUSED, What.UNCHANGED)
        parts = [f"{counts[what]} {what}" for what in order if counts[what]]
        told = f"Of {counted(len(self.rows), 'row')}: {listed(parts)}." if parts else "The file holds no actions."
        if len(self.missing) == 1:
            told += " 1 open action is not in the file and stays as it is."
        elif self.missing:
            told += f" {len(self.missing):,} open actions are not in the file and stay as they are."
        return told
