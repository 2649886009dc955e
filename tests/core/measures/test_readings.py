from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Aim, Indicator, Reading
from facilitator.core.measures.readings import around, readings_of

TODAY = date(2027, 1, 12)


@pytest.fixture
def days(document: Document) -> Indicator:
    return indicators.add_indicator(document, "Time to market", "days", Aim.DOWN)


def _stored(document: Document, indicator: Indicator) -> dict[date, float]:
    return {one.day: one.value for one in readings_of(document, indicator.id)}


def test_values_stand_by_day_and_the_same_day_is_replaced(document: Document, days: Indicator) -> None:
    readings.set_reading(document, days.id, date(2027, 1, 4), "84 days", "Two launches")
    readings.set_reading(document, days.id, date(2026, 7, 1), "90")
    readings.set_reading(document, days.id, date(2027, 1, 4), "81")
    assert list(_stored(document, days).items()) == [(date(2026, 7, 1), 90), (date(2027, 1, 4), 81)]


@pytest.mark.parametrize(("typed", "said"), [("", "no value yet"), ("many", "not a figure"), ("5%", "counted in days")])
def test_what_is_no_value_is_said_and_nothing_stored(
    document: Document, days: Indicator, typed: str, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        readings.set_reading(document, days.id, TODAY, typed)
    assert _stored(document, days) == {}


def test_a_year_that_can_only_be_a_slip_is_asked_about(document: Document, days: Indicator) -> None:
    with pytest.raises(UserError, match="year 1026"):
        readings.set_reading(document, days.id, date(1026, 1, 1), "3")


def test_a_value_is_corrected_but_not_onto_another_one(document: Document, days: Indicator) -> None:
    first = readings.set_reading(document, days.id, date(2027, 1, 4), "84")
    readings.set_reading(document, days.id, date(2027, 1, 5), "80")
    readings.edit_reading(document, first.id, day=date(2027, 1, 3), typed="85", note="Counted again")
    assert _stored(document, days) == {date(2027, 1, 3): 85, date(2027, 1, 5): 80}
    with pytest.raises(UserError, match="on that day already"):
        readings.edit_reading(document, first.id, day=date(2027, 1, 5))
    with pytest.raises(UserError, match="no value yet"):
        readings.edit_reading(document, first.id, typed=" ")
    readings.remove_reading(document, first.id)
    assert _stored(document, days) == {date(2027, 1, 5): 80}


def test_a_column_is_pasted_as_one_step(document: Document, days: Indicator) -> None:
    readings.set_reading(document, days.id, date(2026, 10, 1), "99")
    readings.paste_readings(document, days.id, "Day\tDays\n2026-07-01\t90\n\n1 Oct 2026\t84\n2027-01-04\t61,5\n", TODAY)
    assert list(_stored(document, days).values()) == [90, 84, 61.5]
    document.undo()
    assert list(_stored(document, days).values()) == [99]


def test_pasted_dates_tell_among_themselves_whether_the_day_stands_first(document: Document, days: Indicator) -> None:
    readings.paste_readings(document, days.id, "03/04/2026\t1\n25/04/2026\t2", TODAY)
    assert list(_stored(document, days)) == [date(2026, 4, 3), date(2026, 4, 25)]
    with pytest.raises(UserError, match="“03/04/2026” may be either of two days"):
        readings.paste_readings(document, days.id, "03/04/2026\t1", TODAY)


def test_without_a_tab_the_last_word_is_the_value(document: Document, days: Indicator) -> None:
    readings.paste_readings(document, days.id, "12 Jan 2027 61\n2026-10-01 84", TODAY)
    assert list(_stored(document, days).values()) == [84, 61]


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("", "no values here"),
        ("Day\tValue\n", "no values here"),
        ("2027-01-04\t84\nsoon 3\t9", "Line 2: “soon 3” is not a day"),
        ("2027-01-04\t84\n2027-01-05\tmany", "Line 2: “many” is not a figure"),
        ("2027-01-04", "Line 1: There is no value yet"),
        ("1526-01-04\t3", "Line 1: A value of the year 1526"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line_and_nothing_is_stored(
    document: Document, days: Indicator, pasted: str, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        readings.paste_readings(document, days.id, pasted, TODAY)
    assert _stored(document, days) == {}


def test_before_and_after_a_workshop_with_a_verdict(document: Document, days: Indicator) -> None:
    for day, value in ((4, "90"), (12, "84"), (20, "70"), (30, "61")):
        readings.set_reading(document, days.id, date(2027, 1, day), value)
    found = around(days, document.all(Reading), TODAY)
    assert (found.better, found.words) == (True, "84 days → 61 days, better")
    upwards = around(days.with_(aim=Aim.UP), document.all(Reading), TODAY)
    assert (upwards.better, upwards.words) == (False, "84 days → 61 days, worse")
    assert around(days.with_(aim=Aim.NONE), document.all(Reading), TODAY).words == "84 days → 61 days"


def test_with_one_side_alone_or_no_move_there_is_no_verdict(document: Document, days: Indicator) -> None:
    readings.set_reading(document, days.id, TODAY, "84")
    alone = around(days, document.all(Reading), TODAY)
    assert (alone.after, alone.better, alone.words) == (None, None, "")
    readings.set_reading(document, days.id, TODAY + timedelta(1), "84")
    still = around(days, document.all(Reading), TODAY)
    assert (still.better, still.words) == (None, "84 days → 84 days, as before")


@given(st.dictionaries(st.integers(0, 60), st.integers(-99, 99), max_size=8), st.integers(0, 60))
def test_before_is_never_after_the_day_and_the_nearest(values: dict[int, int], at: int) -> None:
    start = date(2027, 1, 1)
    of = Indicator(id=1, name="x")
    some = [
        Reading(id=number, indicator_id=1, day=start + timedelta(day), value=value)
        for number, (day, value) in enumerate(values.items())
    ]
    found = around(of, some, start + timedelta(at))
    before, after = [day for day in values if day <= at], [day for day in values if day > at]
    assert (found.before.day if found.before else None) == (start + timedelta(max(before)) if before else None)
    assert (found.after.day if found.after else None) == (start + timedelta(max(after)) if after else None)
