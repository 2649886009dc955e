import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agree.service.sla_content import known_vague
from facilitator.core.agree.service.vague import has_blank, has_number, has_window, is_time, vague_words
from facilitator.core.text import one_line

_LENGTHS = st.builds(
    "{} {} {}".format,
    st.sampled_from(("within", "in", "after", "over rolling", "no more than")),
    st.one_of(st.integers(1, 500).map(str), st.sampled_from(("two", "three", "ten", "twenty"))),
    st.sampled_from(("hours", "business days", "working hours", "days", "weeks", "months", "quarters")),
)
_PLAIN = st.lists(st.sampled_from(("leads", "Marketing", "hands", "over", "them", "with", "notes")), max_size=6)


@pytest.mark.parametrize(
    "text",
    ["40 leads", "a quarter of the leads", "at least half of them", "twelve calls", "Every attempt is logged",
     "No lead is lost", "first outreach within 4 hours", "within the hour", "24/7", "25%", "two weeks before launch"],
)  # fmt: skip
def test_a_number_is_found_in_digits_words_and_wholes(text: str) -> None:
    assert has_number(text)


@pytest.mark.parametrize(
    "text",
    ["Qualified leads each month", "Send the list by Friday", "Report by 3 May 2027", "Call by 5 pm", "At 17:00",
     "Every Monday", "every other Tuesday", "no later than Friday", "in Q3", "by 2027-05-03", "on the 3rd",
     "Leads go over", "this quarter", ""],
)  # fmt: skip
def test_a_day_a_time_or_a_rhythm_is_no_number(text: str) -> None:
    assert not has_number(text)


@pytest.mark.parametrize(
    "text",
    ["within 4 hours", "each month", "by Friday", "rolling 90 days", "24/7", "the same day", "next business day",
     "monthly", "leads / week", "by the end of each quarter", "in March", "on 3 May", "May 3rd", "by 17:00", "at 5 pm",
     "two weeks before", "within the hour", "around the clock", "in office hours", "in Q3", "by EOD", "every Tuesday",
     "on the first Monday", "by close of business", "24h", "once a week", "90-day window"],
)  # fmt: skip
def test_a_time_is_found_however_it_is_written(text: str) -> None:
    assert has_window(text)


@pytest.mark.parametrize(
    "text",
    ["40 leads", "We may call", "He sat with Sunny", "before the launch", "Every attempt is logged", "Marching on"],
)
def test_what_is_no_time_is_not_taken_for_one(text: str) -> None:
    assert not has_window(text)


@given(_PLAIN, _LENGTHS, _PLAIN)
def test_a_length_of_time_is_both_wherever_it_stands(before: list[str], length: str, after: list[str]) -> None:
    text = " ".join([*before, length, *after])
    assert has_number(text)
    assert has_window(text)


@given(_PLAIN, st.sampled_from(known_vague()), _PLAIN)
def test_every_vague_word_is_named_as_it_stands(before: list[str], vague: str, after: list[str]) -> None:
    text = " ".join([*before, vague.upper(), *after])
    assert vague.upper() in vague_words(text)


@given(_PLAIN)
def test_plain_words_are_left_alone(words: list[str]) -> None:
    text = " ".join(words)
    assert (has_number(text), has_window(text), vague_words(text)) == (False, False, ())


@given(st.text(max_size=80))
def test_whatever_is_typed_is_read(text: str) -> None:
    assert all(word in one_line(text) for word in vague_words(text))
    assert isinstance(has_number(text), bool)
    assert isinstance(has_window(text), bool)


def test_vague_words_come_once_in_order_and_the_longer_turn_wins() -> None:
    said = "Answer quickly, as soon as possible; then quickly again, regularly, and never sooner"
    assert vague_words(said) == ("quickly", "as soon as possible", "regularly")


@pytest.mark.parametrize(
    "text", ["Hand over ___ leads", "Within [number] hours", "X leads a month", "TBD", "in … days"]
)
def test_blanks_are_seen(text: str) -> None:
    assert has_blank(text)
    assert not has_blank("Leads for Xavier, in full")


@pytest.mark.parametrize(
    ("unit", "time"),
    [("hours", True), ("business days", True), ("leads a month", True), ("%", False), ("leads", False), ("", False)],
)
def test_some_units_bring_the_time_with_them(unit: str, time: bool) -> None:
    assert is_time(unit) is time
