"""The rhythm: when the next workshops should be, each day with its reason.

Quarterly and before major launches, with short check-ins between: seed 000_304b59033e062cb6.txt.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from facilitator.core.phrases import day_words
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.workshops import Occasion, Workshop, WorkshopState

_DAY, _WEEK = timedelta(days=1), timedelta(weeks=1)
_EARLIEST, _LATEST = 21, 14
_SERVES = timedelta(weeks=6)
_TO_PREPARE = timedelta(weeks=2)
_IN_USE = timedelta(days=92)
_MOST_WEEKS = 12
_HORIZON = timedelta(days=3660)  # beyond it a year was mistyped


@dataclass(frozen=True)
class Suggested:
    """A day for a next workshop, what it is for, and why then."""

    day: date
    occasion: Occasion
    reason: str


def next_dates(
    workshops: Iterable[Workshop], today: date, launches: Iterable[date] = (), workdays: Workdays | None = None
) -> list[Suggested]:
    """The next days to hold workshops on, the nearest first.

    Before each launch day that no workshop serves yet: two to three weeks. Quarterly: three months after the last one,
    on its weekday. Monthly: a month after the last check-in, if there was one lately. Each day is worked, after today,
    and more than a week from every workshop planned and from the other days; what finds no such day is left out.
    """
    calendar = _Calendar(workshops, today, workdays or Workdays())
    for launch in sorted(set(launches)):
        calendar.suggest_before(launch)
    calendar.suggest_after(Occasion.QUARTERLY, 3, "Three months")
    calendar.suggest_after(Occasion.MONTHLY, 1, "A month")
    return sorted(calendar.suggested, key=lambda one: one.day)


class _Calendar:
    """The workshops there are, and those suggested so far."""

    def __init__(self, workshops: Iterable[Workshop], today: date, workdays: Workdays) -> None:
        self._today, self._workdays = today, workdays
        self._workshops = [workshop for workshop in workshops if self._counts(workshop)]
        self.suggested: list[Suggested] = []

    def suggest_before(self, launch: date) -> None:
        """Suggest a workshop before a launch day still to come."""
        if not self._today < launch <= self._today + _HORIZON or any(_serves(w, launch) for w in self._workshops):
            return
        days = (launch - before * _DAY for before in range(_EARLIEST, _LATEST - 1, -1))
        day = next((day for day in days if self._is_free(day)), None)
        if day:
            reason = f"{(launch - day).days} days before the launch on {day_words(launch, self._today)}."
            self.suggested.append(Suggested(day, Occasion.LAUNCH, reason))

    def suggest_after(self, occasion: Occasion, months: int, words: str) -> None:
        """Suggest a workshop so long after the last one of its kind; if that day is over, in two weeks or so."""
        of_kind = [workshop for workshop in self._workshops if workshop.occasion is occasion]
        last = max(of_kind, key=lambda workshop: workshop.day, default=None)
        if last is None or (occasion is Occasion.MONTHLY and last.day < self._today - _IN_USE):
            return
        due = _nearest_weekday(last.day + relativedelta(months=months), last.day)
        overdue = due <= self._today
        first = _nearest_weekday(self._today + _TO_PREPARE, last.day) if overdue else due
        weekly = (first + number * _WEEK for number in range(_MOST_WEEKS))
        worked = self._workdays.is_workday(last.day)
        days = (day if worked else self._workdays.on_or_after(day) for day in weekly)
        day = next((day for day in days if self._is_free(day)), None)
        if day:
            since = f"Due since {day_words(due, self._today)}, " if overdue else ""
            after = f"after “{last.title}” on {day_words(last.day, self._today)}."
            reason = f"{since}{words.lower() if overdue else words} {after}"
            self.suggested.append(Suggested(day, occasion, reason))

    def _counts(self, workshop: Workshop) -> bool:
        """Whether a workshop was held, or will be: one archived before it was held won't."""
        held = workshop.state is WorkshopState.CLOSED or not workshop.archived
        return held and workshop.day <= self._today + _HORIZON

    def _is_free(self, day: date) -> bool:
        planned = [workshop.day for workshop in self._workshops if workshop.state is not WorkshopState.CLOSED]
        taken = [*planned, *(one.day for one in self.suggested)]
        far = all(abs(day - other) > _WEEK for other in taken)
        return far and day > self._today and self._workdays.is_workday(day)


def _serves(workshop: Workshop, launch: date) -> bool:
    """Whether a workshop is, or was, the one before a launch day."""
    for_launches = workshop.occasion in (Occasion.LAUNCH, Occasion.NEW_PRODUCT)
    return for_launches and launch - _SERVES <= workshop.day <= launch


def _nearest_weekday(day: date, like: date) -> date:
    """The day nearest to a day that is the same day of the week as another."""
    ahead = (like.weekday() - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
