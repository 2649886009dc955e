"""What one row of a returned spreadsheet says against the action it speaks of.

An empty cell never takes anything away: it is taken as nothing said. So is a cell that says what went out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from facilitator.core.days import is_likely
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.checkpoint_dates import due_on_holiday
from facilitator.core.follow.returned.columns import Column
from facilitator.core.follow.returned.dates import Dates
from facilitator.core.follow.returned.matching import Matched
from facilitator.core.follow.returned.owners import Owners, is_nobody
from facilitator.core.follow.returned.states import SheetState, met_by, read_state, state_of
from facilitator.core.follow.returned.verdicts import Difference, RowVerdict, Said, What
from facilitator.core.names import folded
from facilitator.core.phrases import day_words, listed, quoted, shortened
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.text import LONGEST, one_line

NO_REASON = "No reason was given."
_LONGEST_WORDS = 160
_NOBODY, _NO_DATE, _NOTHING = "nobody", "no date", "nothing"
_HERE_ALREADY = "Nothing new."


@dataclass(frozen=True)
class Known:
    """What rows are looked at with: people, looks at each action, working days, how dates are written, the day."""

    owners: Owners
    looks: Mapping[int, Sequence[CheckIn]]
    workdays: Workdays
    dates: Dates
    today: date


def judge(row: Matched, known: Known) -> RowVerdict:
    """What will happen to a row, and why."""
    text, action_id = row.cells[Column.ACTION], None
    if row.action:
        text, action_id = row.action.text, row.action.id
    if row.refused:
        return RowVerdict(row.line, What.REFUSED, text, row.refused)
    if row.same is not None:
        return RowVerdict(row.line, What.UNCHANGED, text, f"The same as line {row.same}.", action_id)
    return _Row(row, known).verdict(text)


@dataclass
class _Row:
    """A row that is being looked at, cell by cell."""

    row: Matched
    known: Known
    differences: list[Difference] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def verdict(self, text: str) -> RowVerdict:
        action, line = self.row.action, self.row.line
        said = Said(self._state(), self._due(), self._owner(), self._words(), self._measure())
        if len(text) > LONGEST:
            self.refusals.append("Its text is far too long for an action.")
        if self.refusals:
            return RowVerdict(line, What.REFUSED, text, " ".join(self.refusals), action.id if action else None)
        if action is None:
            why = " ".join(["Not here yet: it can be added.", *self.remarks])
            return RowVerdict(line, What.NEW, text, why, None, said, tuple(self.differences))
        if folded(self.row.cells[Column.ACTION]) not in ("", folded(action.text)):
            self.remarks.append("Its text differs from the one here, which stays.")
        if said.state in (SheetState.STUCK, SheetState.DROPPED) and not said.words:
            self.remarks.append(NO_REASON)
        conflict = any(one.conflict for one in self.differences)
        what = What.CONFLICT if conflict else What.CHANGE if self.differences else What.UNCHANGED
        told = [one.words for one in self.differences] or [_HERE_ALREADY]
        return RowVerdict(line, what, text, " ".join([*told, *self.remarks]), action.id, said, tuple(self.differences))

    # Cell by cell

    def _state(self) -> SheetState | None:
        cell, action, sent = self.row.cells[Column.STATE], self.row.action, self.row.sent
        if not cell:
            return None
        theirs = read_state(cell)
        if theirs is None:
            states = listed(list(SheetState), "or")
            self.refusals.append(f"{quoted(cell)} is not a state: choose {states}.")
            return None
        ours = state_of(action, self._latest()) if action else SheetState.OPEN
        if met_by(theirs, ours) or (sent and met_by(theirs, sent.state)):
            return None
        conflict = action is not None and (sent is None or ours is not sent.state)
        self.differences.append(Difference(Column.STATE, theirs.value, ours.value, conflict))
        return theirs

    def _due(self) -> date | None:
        cell, action, sent = self.row.cells[Column.DUE], self.row.action, self.row.sent
        if not cell:
            return None
        ours, before = action.due if action else None, sent.due if sent else None
        theirs = self.known.dates.day(cell, before or ours or self.known.today)
        if theirs is None or not is_likely(theirs):
            doubt = self.known.dates.in_doubt(cell)
            why = "can be read in two ways: say whether the day or the month comes first" if doubt else "is not a date"
            self.refusals.append(f"{quoted(cell)} {why}.")
            return None
        if theirs in (ours, before):
            return None
        conflict = action is not None and (sent is None or ours != before)
        self.differences.append(Difference(Column.DUE, self._day(theirs), self._day(ours), conflict))
        passed = f"{self._day(theirs)} has passed already." if theirs < self.known.today else ""
        self.remarks += [remark for remark in (passed or due_on_holiday(theirs, self.known.workdays),) if remark]
        return theirs

    def _owner(self) -> int | None:
        cell, action, sent = one_line(self.row.cells[Column.OWNER]), self.row.action, self.row.sent
        ours = self.known.owners.name(action.owner_id) if action else ""
        if is_nobody(cell) or folded(cell) == folded(ours) or (sent and sent.named(cell)):
            return None
        theirs = self.known.owners.meant(cell)
        if isinstance(theirs, str):
            self.refusals.append(theirs)
            return None
        if action and theirs.id == action.owner_id:
            return None
        conflict = action is not None and (sent is None or not sent.named(ours))
        name = self.known.owners.name(theirs.id)
        self.differences.append(Difference(Column.OWNER, name, ours or _NOBODY, conflict))
        return theirs.id

    def _words(self) -> str:
        cell, action = self.row.cells[Column.WORDS], self.row.action
        if len(cell) > LONGEST:
            self.refusals.append(f"The owner’s words are far too long: {LONGEST:,} characters are the most.")
            return ""
        noted = {folded(look.words) for look in self.known.looks.get(action.id, ())} if action else set()
        if not cell or folded(cell) in noted:
            return ""
        conflict = any(one.conflict for one in self.differences if one.column is Column.STATE)
        told = shortened(one_line(cell), _LONGEST_WORDS)
        self.differences.append(Difference(Column.WORDS, told, _NOTHING, conflict))
        return cell

    def _measure(self) -> str:
        cell = self.row.cells[Column.MEASURE]
        if self.row.action is None and len(cell) > LONGEST:
            self.refusals.append("Its success measure is far too long.")
        return cell if self.row.action is None else ""

    def _latest(self) -> CheckIn | None:
        looks = self.known.looks.get(self.row.action.id, ()) if self.row.action else ()
        return looks[-1] if looks else None

    def _day(self, day: date | None) -> str:
        return day_words(day, self.known.today) if day else _NO_DATE
