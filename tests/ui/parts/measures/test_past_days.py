"""Days of values lie behind us unless a year says otherwise."""

from datetime import date

import pytest

from facilitator.core.errors import UserError
from facilitator.ui.parts.measures.past_days import past_day

TODAY = date(2027, 1, 12)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", TODAY),
        ("today", TODAY),
        ("4 jan", date(2027, 1, 4)),
        ("Mon 4 Jan", date(2027, 1, 4)),
        ("30 dec", date(2026, 12, 30)),
        ("5 may", date(2026, 5, 5)),
        ("mon", date(2027, 1, 11)),
        ("Friday", date(2027, 1, 8)),
        ("2025-10-01", date(2025, 10, 1)),
        ("1 Oct 2025", date(2025, 10, 1)),
    ],
)
def test_a_day_without_a_year_is_the_last_one(typed: str, day: date) -> None:
    assert past_day(typed, TODAY) == day


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(UserError, match="not a day"):
        past_day("soon", TODAY)


@pytest.mark.parametrize("typed", ["1 Jan 2031", "2027-01-13", "tomorrow", "in 2 weeks"])
def test_a_day_that_is_still_to_come_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="still to come"):
        past_day(typed, TODAY)
