from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.phrases import day_words, listed, quoted, shortened


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_are_said_as_people_say_them(names: list[str], said: str) -> None:
    assert listed(names) == said


def test_people_s_text_is_quoted_on_one_short_line() -> None:
    assert quoted("Beta\n is not GA") == "“Beta is not GA”"
    assert len(quoted("x" * 500)) == 62


@given(st.text(alphabet="ab ,.", max_size=300), st.integers(10, 80))
def test_a_shortened_line_fits_and_says_that_it_was_cut(line: str, longest: int) -> None:
    short = shortened(line, longest)
    assert len(short) <= longest
    assert short == line or (short.endswith("…") and line.startswith(short[:-1]))


def test_days_are_said_in_english_with_the_year_only_if_it_is_another() -> None:
    assert day_words(date(2027, 1, 15), date(2027, 1, 12)) == "Fri 15 Jan"
    assert day_words(date(2028, 2, 29), date(2027, 1, 12)) == "Tue 29 Feb 2028"
