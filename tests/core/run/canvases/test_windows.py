import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.errors import UserError
from facilitator.core.run.canvases.windows import Unit, Window, read_window, window_words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2 days", "2 days"),
        ("4h", "4 hours"),
        ("1 working day", "1 working day"),
        ("48 h", "48 hours"),
        ("48 Hrs.", "48 hours"),
        ("30 min", "30 minutes"),
        ("within two weeks", "2 weeks"),
        ("Max. 3 business days", "3 working days"),
        ("2 days max", "2 days"),
        ("at most 5wd", "5 working days"),
        ("<4h", "4 hours"),
        ("≤ 4 h", "4 hours"),
        ("an hour", "1 hour"),
        ("half a day", "half a day"),
        ("half day", "half a day"),
        ("0.5 hours", "half an hour"),
        ("1,5 days", "1.5 days"),
        ("2 work days", "2 working days"),
        ("8 business hours", "8 working hours"),
        ("2-day", "2 days"),
        ("10 days", "10 days"),
        ("3 mo", "3 months"),
    ],
)
def test_a_time_as_people_type_it_is_kept_in_the_same_words(typed: str, words: str) -> None:
    window = read_window(typed)
    assert window is not None
    assert window_words(window) == words


@pytest.mark.parametrize(
    "typed", ["soon", "2", "days", "2-3 days", "5m", "0 days", "0.00 h", "2 days or so", "asap", "1/2 day", "-2 days"]
)
def test_an_unclear_time_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(UserError, match=r"not a clear time: type one such as 4 hours, 2 days or 1 working day\.$"):
        read_window(typed)


def test_an_empty_field_is_no_time() -> None:
    assert read_window(" \n") is None


@given(st.integers(1, 999_999), st.sampled_from(Unit))
def test_what_is_said_is_read_as_the_same(hundredths: int, unit: Unit) -> None:
    window = Window(hundredths / 100, unit)
    assert read_window(window_words(window)) == window
