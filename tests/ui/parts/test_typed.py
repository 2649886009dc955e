from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.errors import UserError
from facilitator.ui.parts.typed import (
    day_reader,
    for_field,
    length_or_none,
    show_day,
    show_length,
    show_time,
    time_of_day,
    time_or_none,
)

TODAY = date(2027, 1, 12)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("13:00", time(13)),
        ("13.30", time(13, 30)),
        ("1330", time(13, 30)),
        ("9", time(9)),
        ("9h15", time(9, 15)),
        ("1 pm", time(13)),
        ("12:05 am", time(0, 5)),
        ("noon", time(12)),
    ],
)
def test_a_time_of_day_is_read_the_way_people_type_it(typed: str, read: time) -> None:
    assert time_of_day(typed) == read


@pytest.mark.parametrize("typed", ["24:00", "12:60", "later", "13 pm", "-1", "1 2 3"])
def test_what_is_no_time_of_day_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(UserError, match="such as 13:00"):
        time_of_day(typed)


def test_nothing_typed_is_no_time_and_no_length() -> None:
    assert time_or_none("  ") is None
    assert length_or_none("") is None
    assert (show_time(None), show_length(None)) == ("", "")


def test_no_time_at_all_is_not_a_length_to_have() -> None:
    with pytest.raises(UserError, match="more than nothing"):
        length_or_none("0")


def test_a_refusal_becomes_what_a_field_can_show() -> None:
    with pytest.raises(ValueError, match="“soon” is not a day"):
        for_field(day_reader(TODAY))("soon")


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_as_shown_can_be_typed_again(day: date) -> None:
    assert day_reader(TODAY)(show_day(day)) == day


@given(st.integers(1, 24 * 60).map(lambda minutes: minutes * 60))
def test_a_length_as_shown_can_be_typed_again(seconds: int) -> None:
    assert length_or_none(show_length(seconds)) == seconds


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_time_as_shown_can_be_typed_again(at: time) -> None:
    assert time_or_none(show_time(at)) == at
