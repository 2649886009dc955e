import pytest

from facilitator.ui.parts.rhythm.rhythm_typed import days_or_none, often_words


@pytest.mark.parametrize(
    ("typed", "days"),
    [("2 weeks", 14), ("every 10 days", 10), ("14", 14), ("week", 7), ("1w", 7), ("fortnight", 14), ("month", 28),
     ("Every  Quarter", 91), ("3 d", 3), ("weekly", 7), ("0", 0), ("", None), ("  ", None)],
)  # fmt: skip
def test_a_rhythm_is_read_as_people_say_it(typed: str, days: int | None) -> None:
    assert days_or_none(typed) == days


@pytest.mark.parametrize("typed", ["often", "every", "2 years", "-3", "1234 days"])
def test_what_is_no_rhythm_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(ValueError, match="2 weeks"):
        days_or_none(typed)


@pytest.mark.parametrize("days", [1, 7, 10, 14, 28, 91, 366])
def test_a_rhythm_reads_back_from_its_own_words(days: int) -> None:
    assert days_or_none(often_words(days)) == days


def test_weeks_are_said_where_they_come_out_even() -> None:
    assert [often_words(days) for days in (7, 14, 10, 1, None)] == ["1 week", "2 weeks", "10 days", "1 day", ""]
