from datetime import date

import pytest

from facilitator.core.days import check_span, likely_day
from facilitator.core.errors import UserError

DAY = date(2027, 1, 12)


def test_a_likely_day_comes_back_as_it_is() -> None:
    assert likely_day(DAY) == DAY
    assert likely_day(None) is None


@pytest.mark.parametrize("year", [207, 1999, 2200])
def test_a_slip_in_the_year_is_told(year: int) -> None:
    with pytest.raises(UserError, match=f"^A round in the year {year} is not likely: check the year.$"):
        likely_day(DAY.replace(year=year), "A round in the year")


def test_a_span_ends_on_its_first_day_or_later() -> None:
    check_span(DAY, DAY)
    check_span(DAY, None)
    check_span(None, DAY)
    with pytest.raises(UserError, match="The end is before the beginning"):
        check_span(DAY, date(2027, 1, 11))
    with pytest.raises(UserError, match="Too soon"):
        check_span(DAY, date(2027, 1, 11), "Too soon.")
    with pytest.raises(UserError, match="The year 2701 is not likely"):
        check_span(DAY, date(2701, 1, 11))
