import pytest

from facilitator.core.assess.figures.measures import Difference, Figure, Interval
from facilitator.core.assess.figures.words import apart_words, caution, change_words, is_clear, likely, mean_words

MANY = Figure(40, 3.0, 3.0, 1.0)
FEW = Figure(4, 3.0, 3.0, 1.0)


@pytest.mark.parametrize(
    ("low", "high", "clear"), [(0.1, 0.9, True), (-0.9, -0.1, True), (-0.1, 0.9, False), (0.0, 0.9, False)]
)
def test_a_difference_is_clear_if_its_interval_leaves_0_out(low: float, high: float, clear: bool) -> None:
    assert is_clear(Difference(0.5, Interval(low, high))) is clear
    assert not is_clear(Difference(0.5, None))


def test_an_interval_is_told_without_signs_and_not_from_a_number_to_itself() -> None:
    assert likely(Interval(1.23, 2.96)) == "likely between 1.2 and 3.0"
    assert likely(Interval(-1.5, -0.5)) == "likely between 0.5 and 1.5"
    assert likely(Interval(4.18, 4.22)) == "likely about 4.2"


def test_a_mean_is_told_with_its_answers() -> None:
    assert mean_words(MANY, Interval(2.7, 3.3)) == "3.0 from 40 answers, likely between 2.7 and 3.3"
    assert mean_words(Figure(1, 4.0, 4.0, None), None) == "4.0 from 1 answer"


def test_words_claim_no_more_than_the_answers_bear() -> None:
    assert apart_words(Difference(0.8, Interval(-0.2, 1.8))) == "0.8 apart, which may be chance"
    assert apart_words(Difference(0.8, None)) == "0.8 apart, which may be chance"
    assert apart_words(Difference(0.8, Interval(0.2, 1.4))) == "0.8 apart, likely between 0.2 and 1.4"
    assert change_words(MANY, MANY, Difference(0.3, Interval(-0.2, 0.8))) == "no clear change"
    assert change_words(MANY, MANY, Difference(-0.04, Interval(-0.06, -0.02))) == "hardly any change"
    assert change_words(MANY, FEW, Difference(-1.0, Interval(-1.5, -0.5))).endswith("1.5" + caution(FEW))
    assert change_words(MANY, MANY, Difference(-1.0, Interval(-1.5, -0.5))).startswith("down 1.0, likely between 0.5")
    assert caution(MANY, MANY) == ""
