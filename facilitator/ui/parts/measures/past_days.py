"""Days of values as people type them: without a year the last one of that name, for values are of what has been."""

from datetime import date, timedelta

from facilitator.core.day_orders import DayOrder, read_day
from facilitator.core.errors import UserError
from facilitator.core.phrases import day_words
from facilitator.ui.local import day_first
from facilitator.ui.parts.commit.action_typed import due_or_none

_WEEK, _HALF_A_YEAR = timedelta(7), timedelta(182)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def past_day(typed: str, today: date) -> date:
    """The day in "31 mar", "mon" or "2026-03-31"; today for nothing typed.

    UserError for anything else, and for a day that is still to come.
    """
    order = DayOrder.DAY_FIRST if day_first() else DayOrder.MONTH_FIRST
    # What is nearest to half a year ago lies in the year that ends today.
    dated = read_day(typed, order, today - _HALF_A_YEAR)
    if dated is None:
        dated = due_or_none(typed, today, day_first()) or today
        is_weekday = typed.strip().casefold().startswith(_WEEKDAYS)
        dated = dated - _WEEK if is_weekday and dated > today else dated
    if dated > today:
        raise UserError(f"{day_words(dated, today)} is still to come: type a day up to today.")
    return dated
