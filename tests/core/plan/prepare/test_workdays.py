import subprocess
import sys
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.prepare.public_holidays import countries, name_of, regions, set_holidays, year_off
from facilitator.core.plan.prepare.workdays import Workdays, YearOff, weekends, workdays_of
from facilitator.core.plan.workshops import programme_of

FRIDAY, SATURDAY, MONDAY = date(2027, 1, 8), date(2027, 1, 9), date(2027, 1, 11)
EPIPHANY = date(2027, 1, 6)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def _sundays_and_some(extra: frozenset[date], year: int) -> YearOff:
    return YearOff(weekends(year).days | {day for day in extra if day.year == year})


CALENDARS = st.frozensets(DAYS, max_size=40).map(lambda extra: Workdays(partial(_sundays_and_some, extra)))


def test_without_a_choice_weekends_are_off_and_nothing_else() -> None:
    plain = Workdays()
    assert [plain.is_workday(FRIDAY + timedelta(days=i)) for i in range(4)] == [True, False, False, True]
    assert plain.is_workday(date(2027, 12, 27))
    assert plain.day_remark(FRIDAY) == ""
    assert plain.day_remark(SATURDAY) == "This is a Saturday, when most people are off."


def test_days_are_moved_to_the_nearest_working_day() -> None:
    plain = Workdays()
    assert (plain.on_or_before(SATURDAY), plain.on_or_after(SATURDAY)) == (FRIDAY, MONDAY)
    assert plain.on_or_before(FRIDAY) == plain.on_or_after(FRIDAY) == FRIDAY


def test_working_days_are_counted_across_a_weekend() -> None:
    plain = Workdays()
    assert plain.add(FRIDAY, 1) == MONDAY
    assert plain.add(MONDAY, -1) == plain.add(SATURDAY, -1) == FRIDAY
    assert plain.add(SATURDAY, 0) == MONDAY
    assert (plain.between(FRIDAY, MONDAY), plain.between(MONDAY, FRIDAY), plain.between(MONDAY, MONDAY)) == (1, -1, 0)


@given(CALENDARS, DAYS, st.integers(1, 60))
def test_so_many_working_days_on_are_so_many_counted_and_so_many_back(
    calendar: Workdays, day: date, number: int
) -> None:
    there = calendar.add(day, number)
    assert calendar.is_workday(there)
    assert calendar.between(day, there) == number
    assert calendar.add(there, -number) == calendar.on_or_before(day)


@given(CALENDARS, DAYS, DAYS, DAYS)
def test_counted_days_add_up(calendar: Workdays, a: date, b: date, c: date) -> None:
    assert calendar.between(a, b) + calendar.between(b, c) == calendar.between(a, c)


def test_a_programme_goes_by_the_holidays_of_its_country_and_region(document: Document) -> None:
    assert workdays_of(document).is_workday(EPIPHANY)
    set_holidays(document, "DE")
    assert workdays_of(document).is_workday(EPIPHANY)
    set_holidays(document, "de-by")
    bavaria = workdays_of(document)
    assert programme_of(document).holidays == "DE-BY"
    assert not bavaria.is_workday(EPIPHANY)
    assert bavaria.day_remark(EPIPHANY) == "This is a public holiday: Epiphany."
    assert bavaria.on_or_before(EPIPHANY) == date(2027, 1, 5)
    set_holidays(document, "")
    assert workdays_of(document).is_workday(EPIPHANY)


def test_the_weekend_is_that_of_the_country(document: Document) -> None:
    set_holidays(document, "SA")
    saudi = workdays_of(document)
    sunday = date(2027, 1, 10)
    assert [saudi.is_workday(sunday + timedelta(days=i)) for i in range(7)] == [True] * 5 + [False] * 2


@pytest.mark.parametrize("code", ["XX", "Germany", "DE-ZZ", "-BY"])
def test_an_unknown_country_or_region_is_refused(document: Document, code: str) -> None:
    with pytest.raises(UserError, match="choose"):
        set_holidays(document, code)
    assert programme_of(document).holidays == ""


def test_a_code_from_elsewhere_that_is_not_known_here_leaves_what_is_known() -> None:
    lost = Workdays(year_off("QQ-7"))
    assert (lost.is_workday(date(2027, 1, 1)), lost.is_workday(SATURDAY)) == (True, False)
    assert not Workdays(year_off("DE-??")).is_workday(date(2027, 1, 1))
    assert name_of("QQ-7") == "QQ-7"


def test_countries_and_regions_have_english_names_to_choose_from() -> None:
    named = dict(countries())
    assert (named["DE"], named["GB"], named["CI"]) == ("Germany", "United Kingdom", "Côte d’Ivoire")
    assert [name for _code, name in countries()][:2] == ["Afghanistan", "Åland Islands"]
    assert ("SCT", "Scotland") in regions("GB")
    assert ("971", "Guadeloupe") in regions("FR")
    assert regions("SA") == []
    assert name_of("GB-SCT") == "United Kingdom, Scotland"
    assert name_of("") == ""
    with pytest.raises(UserError, match="choose a country"):
        regions("XX")


def test_every_country_on_the_list_can_be_chosen() -> None:
    for code, name in countries():
        off = year_off(code)(2027)
        assert 40 < len(off.days) < 200, name
        assert all(day.year == 2027 for day in (*off.days, *off.holidays)), name


def test_a_programme_without_a_country_never_loads_the_package() -> None:
    asked = "import sys; from facilitator.core.plan.prepare import readiness; print('holidays' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
