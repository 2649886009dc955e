from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.run.dates import find_date, read_date

TUESDAY = date(2027, 1, 12)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", date(2027, 1, 12)),
        ("tomorrow", date(2027, 1, 13)),
        ("fri", date(2027, 1, 15)),
        ("Friday", date(2027, 1, 15)),
        ("tue", date(2027, 1, 19)),
        ("this thurs", date(2027, 1, 14)),
        ("next fri", date(2027, 1, 22)),
        ("next mon", date(2027, 1, 18)),
        ("15 jan", date(2027, 1, 15)),
        ("jan 15", date(2027, 1, 15)),
        ("15th of January", date(2027, 1, 15)),
        ("fri 15 jan", date(2027, 1, 15)),
        ("11 jan", date(2028, 1, 11)),
        ("12 jan", date(2027, 1, 12)),
        ("29 feb", date(2028, 2, 29)),
        ("1 August", date(2027, 8, 1)),
        ("2nd sept", date(2027, 9, 2)),
        ("jan 15, 2028", date(2028, 1, 15)),
        ("15.1.", date(2027, 1, 15)),
        ("15. 1.", date(2027, 1, 15)),
        ("15.1.28", date(2028, 1, 15)),
        ("15/1", date(2027, 1, 15)),
        ("3/4", date(2027, 4, 3)),
        ("15/1/2029", date(2029, 1, 15)),
        ("2027-01-15", date(2027, 1, 15)),
        ("in 2 weeks", date(2027, 1, 26)),
        ("in two weeks", date(2027, 1, 26)),
        ("in 3 days", date(2027, 1, 15)),
        ("in a month", date(2027, 2, 12)),
        ("end of month", date(2027, 1, 31)),
        ("end of the month", date(2027, 1, 31)),
        ("eom", date(2027, 1, 31)),
        ("eow", date(2027, 1, 15)),
        ("31 feb", None),
        ("32/13", None),
        ("2027-02-30", None),
        ("15.1", None),
        ("soon", None),
    ],
)
def test_an_expression_means_one_day(said: str, day: date | None) -> None:
    assert read_date(said, TUESDAY) == day


def test_the_locale_decides_which_number_is_the_day_where_both_could_be() -> None:
    assert read_date("3/4", TUESDAY, day_first=False) == date(2027, 3, 4)
    assert read_date("15/1", TUESDAY, day_first=False) == date(2027, 1, 15)
    assert read_date("1/15", TUESDAY, day_first=True) == date(2027, 1, 15)
    assert read_date("3.4.", TUESDAY, day_first=False) == date(2027, 4, 3)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Send the report fri", "Send the report"),
        ("Send the report by fri", "Send the report"),
        ("Send the report, due 15 jan.", "Send the report"),
        ("Send the report - fri", "Send the report"),
        ("Send the report (15/1)", "Send the report"),
        ("Send by friday to all", "Send  to all"),
        ("Draft due by the end of the month", "Draft"),
        ("Draft on 15 jan", "Draft"),
        ("Draft in two weeks' time!", "Draft"),
    ],
)
def test_a_date_is_taken_at_the_end_or_after_a_leading_word(text: str, rest: str) -> None:
    found = find_date(text, TUESDAY)
    assert found is not None
    assert (text[: found.start] + text[found.end :]).strip() == rest


@pytest.mark.parametrize(
    "text",
    [
        "Friday report to be shortened",
        "15 jan launch needs a page",
        "Ask where the team sat",
        "Freeze release 2.1.",
        "Finish part 1/2",
        "Everything in may",
        "Move the launch from 15 jan to 20 jan",
        "Prepare the plan for friday",
        "Report every fri",
        "Merge the two decks",
        "By the way ask Tom",
        "Affairs of satfri",
        "",
    ],
)
def test_other_text_stays_text(text: str) -> None:
    assert find_date(text, TUESDAY) is None


def test_a_word_that_is_also_a_day_is_one_after_a_leading_word() -> None:
    found = find_date("Print by sat", TUESDAY)
    assert found is not None
    assert found.day == date(2027, 1, 16)


@given(st.dates(date(2026, 1, 1), date(2035, 12, 31)), st.dates(date(2026, 1, 1), date(2035, 12, 31)))
def test_an_iso_date_is_read_back_and_a_day_said_in_words_comes_again(day: date, today: date) -> None:
    assert read_date(day.isoformat(), today) == day
    coming = read_date(f"{day.day} {day:%B}", today)
    assert coming is not None
    assert coming >= today
    assert (coming.day, coming.month) == (day.day, day.month)


@given(st.text(max_size=80), st.booleans())
def test_no_text_breaks_it(text: str, day_first: bool) -> None:
    found = find_date(text, TUESDAY, day_first)
    assert found is None or 0 <= found.start < found.end <= len(text)
