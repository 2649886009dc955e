"""One spreadsheet of actions on its way in: read, compared with what is here, chosen about, and at last stored.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from facilitator.core.day_orders import DayOrder
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.returned.comparing import compare
from facilitator.core.follow.returned.reading import ReturnedSheet, read_returned
from facilitator.core.follow.returned.taking import Choices, Taken, apply
from facilitator.core.follow.returned.verdicts import Returned, RowVerdict, What
from facilitator.core.people import Person, Team
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.returned.deciding import Decision, changes_anything, decision_of, with_decision
from facilitator.ui.parts.intake.incoming_file import IncomingFile
from facilitator.ui.parts.live.today import today_of


class ReturnedFile(IncomingFile):
    """What it would do here, row by row, and what was chosen about that.

    Nothing is stored before `store`. What was chosen goes by lines: it is kept when something changes here, and
    forgotten when the file is read again.
    """

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.returned: Returned | None = None
        self.choices = Choices()
        self._order: DayOrder | None = None
        self._sheet: ReturnedSheet | None = None
        desk.bridge.changed.connect(self._on_changed)

    @property
    def asks_order(self) -> str:
        """A date that can be read in two ways, if somebody had to say which; "" if none."""
        return self.returned.doubtful if self.returned else ""

    @property
    def order(self) -> DayOrder | None:
        """What was said of such dates."""
        return self._order

    @property
    def rows(self) -> tuple[RowVerdict, ...]:
        """What the file says, row by row."""
        return self.returned.rows if self.returned else ()

    @property
    def to_store(self) -> int:
        """How many actions would be changed or added."""
        return sum(changes_anything(row, self.choices) for row in self.rows)

    def forget(self) -> None:
        """What was said of dates holds for one file."""
        self._order = None

    def again(self) -> None:
        """Read the file once more, as it is now."""
        if self.path is None:
            return
        self.give_up()
        self._sheet, self.returned, self.refusal, self.choices = None, None, "", Choices()
        self.aside(partial(read_returned, self.path), self._take)
        self.turned.emit()

    def say_order(self, order: DayOrder | None) -> None:
        """Say what stands first in dates of numbers; None: find it out."""
        self._order = order
        self._compare()

    def decide(self, rows: Iterable[RowVerdict], decision: Decision) -> None:
        """Say what becomes of rows; where a decision makes no sense, nothing changes."""
        for row in rows:
            self.choices = with_decision(self.choices, row, decision)
        self.turned.emit()

    def turn(self, rows: Iterable[RowVerdict]) -> None:
        """Take rows in; if all of them are, leave them out."""
        able = [row for row in rows if row.what in (What.CHANGE, What.CONFLICT, What.NEW)]
        left = (Decision.LEAVE, Decision.NOTHING)
        taking = any(decision_of(row, self.choices) in left for row in able)
        self.decide(able, Decision.TAKE if taking else Decision.LEAVE)

    def go_to(self, workshop_id: int) -> None:
        """Say which workshop new actions belong to."""
        self.choices = replace(self.choices, workshop_id=workshop_id)

    def store(self) -> Taken:
        """Do what was chosen, in one step; UserError if that is not possible any longer."""
        self._over = True
        try:
            return apply(self._desk.document, self.returned or _NOTHING, self.choices)
        finally:
            self._over = False

    def _take(self, sheet: ReturnedSheet) -> None:
        self._sheet = sheet
        self._compare()

    def _compare(self) -> None:
        if self._sheet is not None:
            self.returned = compare(self._desk.document, self._sheet, today_of(self._desk), self._order)
        self.turned.emit()

    def _on_changed(self, changes: Changes) -> None:
        if not self._over and changes.touches(Action, CheckIn, Person, Team):
            self._compare()


_NOTHING = Returned((), (), DayOrder.ISO, "", None)
