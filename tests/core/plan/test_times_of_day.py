from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.plan.times_of_day import read_span, read_time


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9:00", time(9)),
        ("9.30", time(9, 30)),
        ("9h30", time(9, 30)),
        ("0930", time(9, 30)),
        ("9", time(9)),
        ("2 pm", time(14)),
        ("2:15 P.M.", time(14, 15)),
        ("12 am", time(0)),
        ("12:30 pm", time(12, 30)),
        ("13 Uhr", time(13)),
        ("09:00:00", time(9)),
        ("1899-12-30T09:15:00", time(9, 15)),
        ("0.375", time(9)),
        ("0,3854166667", time(9, 15)),
        ("24:00", time(0)),
        ("25:00", None),
        ("9:75", None),
        ("13 pm", None),
        ("noon", None),
        ("", None),
    ],
)
def test_times_of_day_as_people_write_them(text: str, at: time | None) -> None:
    assert read_time(text) == at


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("09:00 – 09:30", (time(9), time(9, 30))),
        ("9-10 pm", (time(21), time(22))),
        ("11–1 pm", (time(11), time(13))),
        ("9 am to 1 pm", (time(9), time(13))),
        ("9:00–", (time(9), None)),
        ("9:00", (time(9), None)),
        ("2027-01-12T09:00:00", (time(9), None)),
    ],
)
def test_a_span_has_a_beginning_and_an_end(text: str, span: tuple[time | None, time | None]) -> None:
    assert read_span(text) == span


@given(st.times())
def test_a_time_written_out_is_read_back(at: time) -> None:
    wanted = at.replace(second=0, microsecond=0)
    assert read_time(f"{at:%H:%M}") == wanted
    assert read_time(at.isoformat()) == wanted
    assert read_time(f"{at:%I:%M} {'am' if at.hour < 12 else 'pm'}") == wanted


@given(st.text(max_size=15))
def test_any_text_is_a_time_or_none(text: str) -> None:
    begin, end = read_span(text)
    assert begin is None or begin.tzinfo is None
    assert end is None or end.second == 0
