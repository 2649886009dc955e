from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.day_orders import DayOrder, day_words, doubtful, order_of, read_day

NEAR = date(2027, 1, 12)
DAY, MONTH, ISO, DOUBT = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST, DayOrder.ISO, DayOrder.IN_DOUBT
JAN = date(2027, 1, 12)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/04/2027"], DOUBT),
        (["03/04/2027", "13/04/2027"], DAY),
        (["3/4/27", "4/13/27"], MONTH),
        (["13/04/2027", "04/13/2027"], DOUBT),
        (["03.04.2027"], DAY),
        (["3.4."], DAY),
        (["03-04-2027"], DOUBT),
        (["Tue 12/01/2027"], DAY),
        (["Tue 01/12/2027"], MONTH),
        (["3/3/2027"], DAY),
        (["2027-01-12", "12 Jan 2027", "January 12, 2027", "Day 1", ""], ISO),
        (["2027-01-12T00:00:00"], ISO),
        (["31/31/2027", "13/4/2027"], DAY),
        (["9.30", "9-30"], ISO),
        ([], ISO),
    ],
)
def test_the_order_is_found_from_the_whole_column(texts: list[str], order: DayOrder) -> None:
    assert order_of(texts) is order


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("12/01/2027", DAY, JAN),
        ("01/12/2027", MONTH, JAN),
        ("12/01/2027", MONTH, date(2027, 12, 1)),
        ("12.1.27", DAY, JAN),
        ("12/01/27 09:30", DAY, JAN),
        ("12/01/69", DAY, date(1969, 1, 12)),
        ("12/01/68", DAY, date(2068, 1, 12)),
        ("12/1", DAY, JAN),
        ("28/12", DAY, date(2026, 12, 28)),
        ("29/2", DAY, date(2028, 2, 29)),
        ("2027-01-12T09:00:00", DAY, JAN),
        ("2027/1/12", MONTH, JAN),
        ("Tuesday, 12 January 2027", ISO, JAN),
        ("12th of Jan '27", ISO, None),
        ("Jan. 12, 2027", ISO, JAN),
        ("12-Jan-27", ISO, JAN),
        ("12 Jan", ISO, JAN),
        ("13/01/2027", DOUBT, date(2027, 1, 13)),
        ("12/01/2027", DOUBT, None),
        ("13/13/2027", DAY, None),
        ("31/04/2027", DAY, None),
        ("Decision 3", ISO, None),
        ("Day 1", DAY, None),
        ("", DAY, None),
    ],
)
def test_a_day_is_read_in_its_order(text: str, order: DayOrder, day: date | None) -> None:
    assert read_day(text, order, NEAR) == day


def test_the_text_to_ask_with_is_one_that_means_two_days() -> None:
    assert doubtful(["13/04/2027", "3/3/2027", "03/04/2027"]) == "03/04/2027"
    assert doubtful(["13/04/2027", "04/13/2027"]) == ""


DATES = st.dates(date(1970, 1, 1), date(2068, 12, 31))
WRITTEN = st.sampled_from([("%d/%m/%Y", DAY), ("%m/%d/%Y", MONTH), ("%d-%m-%y", DAY), ("%Y-%m-%d", ISO)])


@given(st.lists(DATES, min_size=1), WRITTEN)
def test_a_column_in_one_order_is_read_right_or_asked_about(days: list[date], written: tuple[str, DayOrder]) -> None:
    form, order = written
    texts = [day.strftime(form) for day in days]
    found = order_of(texts)
    if found is DOUBT:
        assert all(day.day <= 12 for day in days)
        assert doubtful(texts)
        found = order
    assert [read_day(text, found, NEAR) for text in texts] == days


@given(st.text(max_size=20), st.sampled_from(list(DayOrder)))
def test_any_text_is_a_day_or_none(text: str, order: DayOrder) -> None:
    found = read_day(text, order, NEAR)
    assert found is None or found - NEAR < timedelta(days=400_0000)


def test_day_words_are_english() -> None:
    assert day_words(JAN) == "12 January 2027"
