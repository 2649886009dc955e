"""Fields for one person and for one day, read and shown the same way on every page."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team, people
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_first
from facilitator.ui.parts.commit.action_typed import complete_names, due_or_none, owner_or_none, show_due
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.measures.past_days import past_day
from facilitator.ui.parts.typed import for_field
from facilitator.ui.widgets.forms import ParsedEdit

T = TypeVar("T")

_IN_LINE = 128


class OwnerField(ParsedEdit[Person | None]):
    """One person by name, completed as it is typed; nobody for nothing typed. `hint` stands in the empty field."""

    def __init__(self, desk: Desk, hint: str = "nobody yet", parent: QWidget | None = None) -> None:
        self._desk = desk
        super().__init__(for_field(self._read), lambda person: person.name if person else "", None, parent)
        self.line.setPlaceholderText(hint)

    def show_owner(self, owner_id: int | None) -> None:
        """Show a person by id."""
        self.offer_names()
        self.set_value(self._desk.document.find(Person, owner_id))

    def offer_names(self) -> None:
        """Complete the names of everyone who is here now."""
        complete_names(self.line, [person.name for person in people(self._desk.document)])

    def _read(self, typed: str) -> Person | None:
        document = self._desk.document
        return owner_or_none(typed, people(document), document.all(Team))


class DayField(ParsedEdit[date | None]):
    """A day such as "fri", "15 jan" or "in 2 weeks"; none for nothing typed. `hint` stands in the empty field."""

    def __init__(self, desk: Desk, hint: str = "", parent: QWidget | None = None) -> None:
        self._desk = desk
        self._check: Callable[[date | None], object] | None = None
        super().__init__(for_field(self._read), self.words, None, parent)
        self.line.setPlaceholderText(hint)

    def check(self, check: Callable[[date | None], object]) -> None:
        """Hand every day that is typed to a function, too; it raises UserError for one that will not do."""
        self._check = check

    def words(self, day: date | None) -> str:
        """A day as it reads in the field."""
        return show_due(day, today_of(self._desk))

    def _read(self, typed: str) -> date | None:
        day = due_or_none(typed, today_of(self._desk), day_first())
        if self._check is not None:
            self._check(day)
        return day


class PastDayField(ParsedEdit[date]):
    """A day of what has been; today for nothing typed, and to begin with. With a `name` it is one of a line, narrow."""

    def __init__(self, desk: Desk, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            for_field(lambda typed: past_day(typed, today_of(desk))),
            lambda day: show_due(day, today_of(desk)),
            today_of(desk),
            parent,
        )
        if name:
            self.line.setAccessibleName(name)
            self.set_line_width(_IN_LINE)


def keep_in_order(start: DayField, end: DayField, too_late: str, too_soon: str) -> None:
    """Refuse a start after the end, and an end before the start; in the sentences {} is the day of the other field."""

    def check_start(day: date | None) -> None:
        last = end.value()
        if day is not None and last is not None and last < day:
            raise UserError(too_late.format(end.words(last)))

    def check_end(day: date | None) -> None:
        first = start.value()
        if day is not None and first is not None and day < first:
            raise UserError(too_soon.format(start.words(first)))

    start.check(check_start)
    end.check(check_end)


def enter(field: ParsedEdit[T]) -> None:
    """Put the keys into a field, with what stands there selected: typing replaces it."""
    field.setFocus()
    field.line.selectAll()
