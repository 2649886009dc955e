from datetime import UTC, date, datetime, time

import pytest

from facilitator.report.dates import Dates, system_dates


@pytest.mark.parametrize(
    ("name", "day", "moment"),
    [
        ("en_GB.UTF-8", "Tue 12 Jan 2027", "13:05"),
        ("de_DE.UTF-8@euro", "Tue 12 Jan 2027", "13:05"),
        ("en_US.UTF-8", "Tue Jan 12, 2027", "1:05 PM"),
        ("en_AU", "Tue 12 Jan 2027", "1:05 PM"),
        ("C", "Tue 12 Jan 2027", "13:05"),
    ],
)
def test_order_and_clock_follow_the_locale_and_the_words_stay_english(name: str, day: str, moment: str) -> None:
    dates = system_dates({"LANG": name})
    assert dates.day(date(2027, 1, 12)) == day
    assert dates.time(time(13, 5)) == moment


def test_the_setting_for_times_goes_before_the_language() -> None:
    assert system_dates({"LANG": "en_US.UTF-8", "LC_TIME": "en_GB.UTF-8"}) == Dates()
    assert system_dates({"LC_ALL": "en_US", "LC_TIME": "en_GB"}).month_first


def test_noon_and_midnight_on_a_clock_of_twelve_hours() -> None:
    dates = Dates(twelve_hours=True)
    assert dates.time(time(0, 0)) == "12:00 AM"
    assert dates.time(time(12, 0)) == "12:00 PM"


def test_an_instant_is_shown_as_in_the_room() -> None:
    assert Dates().clock(datetime(2027, 7, 12, 12, 0, tzinfo=UTC), "Europe/Berlin") == "14:00"
