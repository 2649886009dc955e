"""One spreadsheet of actions on its way in: read, compared with what is here, chosen about, and at last stored.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

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
from facilitator.ui.parts.assess.intake.aside import Aside
from facilitator.ui.parts.live.today import today_of

_STOPPED = "Reading was stopped: read the file again, or choose another one."


class ReturnedFile(QObject):
    """`turned` when there is something else to show: the file, its verdicts, or why there are none.

    Nothing is stored before `store`. What was chosen goes by lines: it is kept when something changes here, and
    forgotten when the file is read again.
    """

    turned = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.path: Path | None = None
        self.returned: Returned | None = None
        self.choices = Choices()
        self.refusal = ""
        self._order: DayOrder | None = None
        self._sheet: ReturnedSheet | None = None
        self._drop: Callable[[], None] | None = None
        self._over = False
        desk.bridge.changed.connect(self._on_changed)

    @property
    def reading(self) -> bool:
        """Whether the file is being read."""
        return self._drop is not None

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

    def start(self, path: Path) -> None:
        """Read another file."""
        if path != self.path:
            self._order = None
        self.path = path
        self.again()

    def again(self) -> None:
        """Read the file once more, as it is now."""
        if self.path is None:
            return
        self._give_up()
        self._sheet, self.returned, self.refusal, self.choices = None, None, "", Choices()
        self._drop = Aside(self._desk, partial(read_returned, self.path), self._take, self._refuse).drop
        self.turned.emit()

    def stop(self) -> None:
        """Give up reading; the file stays chosen."""
        if self.reading:
            self._give_up()
            self._refuse(_STOPPED)

    def leave(self) -> None:
        """Nobody waits for it any longer."""
        self._over = True
        self._give_up()

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
        self._drop, self._sheet = None, sheet
        self._compare()

    def _refuse(self, refusal: str) -> None:
        self._drop, self.refusal = None, refusal
        self.turned.emit()

    def _compare(self) -> None:
        if self._sheet is not None:
            self.returned = compare(self._desk.document, self._sheet, today_of(self._desk), self._order)
        self.turned.emit()

    def _on_changed(self, changes: Changes) -> None:
        if not self._over and changes.touches(Action, CheckIn, Person, Team):
            self._compare()

    def _give_up(self) -> None:
        if self._drop is not None:
            self._drop()
        self._drop = None


_NOTHING = Returned((), (), DayOrder.ISO, "", None)
