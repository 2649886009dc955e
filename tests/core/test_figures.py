from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.errors import UserError
from facilitator.core.figures import Figure, change_words, figure_words, read_figure


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("12.5%", 12.5, "%"),
        ("12,5 %", 12.5, "%"),
        ("1,200", 1200, ""),
        ("1.200.000", 1_200_000, ""),
        ("1 200", 1200, ""),
        ("1,200.50", 1200.5, ""),
        ("1.200,50 €", 1200.5, "€"),
        ("€3.4m", 3_400_000, "€"),
        ("-€3.4m", -3_400_000, "€"),
        ("€-3.4M", -3_400_000, "€"),
        ("EUR 900k", 900_000, "EUR"),
        ("$2bn", 2_000_000_000, "$"),
        ("10k users", 10_000, "users"),
        ("45 days", 45, "days"),
        ("5min", 5, "min"),
        ("3.4 m", 3.4, "m"),
        ("+4", 4, ""),
        ("−0.5 points", -0.5, "points"),
        ("€12 per seat", 12, "€ per seat"),
    ],
)
def test_a_figure_is_read_as_people_type_it(typed: str, value: float, unit: str) -> None:
    assert read_figure(typed) == Figure(value, unit)


@pytest.mark.parametrize("typed", ["about ten", "%", "1.2,3.4", "1,2,3", "--4", "9" * 30, "€"])
def test_what_is_no_figure_is_said(typed: str) -> None:
    with pytest.raises(UserError, match=r"is not a figure|too large"):
        read_figure(typed)


def test_an_empty_field_is_no_figure() -> None:
    assert read_figure("  ") is None


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (3_400_000, "€", "€3.4m"),
        (-3_400_000, "€", "−€3.4m"),
        (1_234_567, "", "1,234,567"),
        (2e9, "$", "$2bn"),
        (12.5, "%", "12.5%"),
        (1200, "users", "1,200 users"),
        (900_000, "EUR", "EUR 900,000"),
        (12, "€ per seat", "€12 per seat"),
        (0, "", "0"),
    ],
)
def test_a_figure_is_said_as_it_is_read(value: float, unit: str, words: str) -> None:
    assert figure_words(value, unit) == words


@pytest.mark.parametrize(
    ("value", "before", "target", "unit", "words"),
    [
        (112, 100, 115, "", "up 12% on before, 3 short of target"),
        (112, 100, 112, "", "up 12% on before, on target"),
        (120, 100, 115, "", "up 20% on before, 5 beyond target"),
        (97.5, 100, None, "", "down 2.5% on before"),
        (99.9, 100, None, "", "down under 1% on before"),
        (100, 100, None, "", "as before"),
        (5, 0, None, "", "up 5 from nothing"),
        (-2, 0, None, "", "down 2 from nothing"),
        (0, 5, 5, "", "down 100% on before, 5 short of target"),
        (-50, -100, None, "", "up 50% on before"),
        (31, 30, 33.5, "%", "up 1 point on before, 2.5 points short of target"),
        (9, 12, 8, "%", "down 3 points on before, 1 point above target"),
        (40, 45, 42, "days", "down 11% on before, 2 days better than target"),
        (3_400_000, 3_000_000, 4_000_000, "€", "up 13% on before, €600,000 short of target"),
        (None, 100, 115, "", ""),
        (112, None, None, "", ""),
        (112, None, 115, "", "3 short of target"),
    ],
)
def test_change_and_distance_are_said_in_words(
    value: float | None, before: float | None, target: float | None, unit: str, words: str
) -> None:
    assert change_words(value, before, target, unit) == words


@given(st.text(max_size=30))
def test_no_text_fails_but_with_a_sentence(typed: str) -> None:
    with suppress(UserError):
        figure = read_figure(typed)
        assert figure is None or figure_words(figure.value, figure.unit)


@given(st.integers(-(10**12), 10**12), st.sampled_from(["", "€", "%", "users"]))
def test_what_is_said_is_read_back(number: int, unit: str) -> None:
    value = number / 100
    assert read_figure(figure_words(value, unit)) == Figure(value, unit)


@given(*[st.none() | st.floats(-1e9, 1e9)] * 3, st.sampled_from(["", "%", "€"]))
def test_no_figures_break_the_words_and_a_minus_is_never_said(
    value: float | None, before: float | None, target: float | None, unit: str
) -> None:
    words = change_words(value, before, target, unit)
    assert "−" not in words
    assert "-" not in words
    assert bool(words) == (value is not None and not before is target is None)
