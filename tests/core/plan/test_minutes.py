from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.errors import UserError
from facilitator.core.plan import minutes

HOUR = 3600


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("45", 45 * 60),
        (" 45 m ", 45 * 60),
        ("45min", 45 * 60),
        ("45 minutes", 45 * 60),
        ("7.5", 450),
        ("1h15", HOUR + 15 * 60),
        ("1 h 15 min", HOUR + 15 * 60),
        ("1 hour and 15 minutes", HOUR + 15 * 60),
        ("1:15", HOUR + 15 * 60),
        ("0:05", 5 * 60),
        ("1H", HOUR),
        ("1.5h", 90 * 60),
        ("1,5 h", 90 * 60),
        ("90s", 90),
        ("2m30", 150),
        ("1h 5m 3s", HOUR + 303),
        ("0", 0),
        ("24h", 24 * HOUR),
        ("1,5 Std.", 90 * 60),
        ("1 Stunde 15 Minuten", HOUR + 15 * 60),
        ("2 heures", 2 * HOUR),
    ],
)
def test_lengths_are_read_the_way_people_type_them(typed: str, seconds: int) -> None:
    assert minutes.parse(typed) == seconds


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("+5", 50 * 60), ("-5", 40 * 60), ("− 5 min", 40 * 60), ("+1h", 105 * 60), ("-30s", 2670), ("-45", 0)],
)
def test_a_sign_changes_the_length_there_is(typed: str, seconds: int) -> None:
    assert minutes.parse(typed, current_seconds=45 * 60) == seconds


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Type a length"),
        ("soon", "“soon” is not a length"),
        ("1:75", "not a length"),
        ("1h90", "not a length"),
        ("4 5", "not a length"),
        ("1h15h", "not a length"),
        ("++5", "not a length"),
        ("9" * 5000, "not a length"),
        ("25h", "longer than a day"),
        ("+24h", "longer than a day"),
        ("-46", "more than there is: 45 min"),
    ],
)
def test_what_is_no_length_is_told_in_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence.replace("+", r"\+")):
        minutes.parse(typed, current_seconds=45 * 60)


def test_a_sign_needs_a_length_to_change() -> None:
    with pytest.raises(UserError, match="no length yet"):
        minutes.parse("+5")


@given(st.integers(0, minutes.LONGEST))
def test_what_is_shown_can_be_typed_back(seconds: int) -> None:
    assert minutes.parse(minutes.short(seconds)) == seconds
    assert minutes.parse(minutes.spoken(seconds)) == seconds


@given(st.text(max_size=30), st.none() | st.integers(0, minutes.LONGEST))
def test_anything_typed_gives_a_length_within_a_day_or_a_sentence(typed: str, current: int | None) -> None:
    with suppress(UserError):
        assert 0 <= minutes.parse(typed, current) <= minutes.LONGEST


@pytest.mark.parametrize(
    ("seconds", "spoken", "short"),
    [
        (0, "0 min", "0"),
        (2700, "45 min", "45"),
        (4500, "1 h 15 min", "75"),
        (7200, "2 h", "120"),
        (90, "1 min 30 s", "1m30s"),
        (20, "20 s", "20s"),
        (-720, "12 min", "12"),
    ],
)
def test_lengths_in_words(seconds: int, spoken: str, short: str) -> None:
    assert (minutes.spoken(seconds), minutes.short(seconds)) == (spoken, short)
