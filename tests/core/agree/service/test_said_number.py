import pytest

from facilitator.core.agree.service.said_number import said_in
from facilitator.core.measures.indicators import Aim


@pytest.mark.parametrize(
    ("text", "value", "unit", "aim"),
    [
        ("First outreach within 4 hours", 4, "hours", Aim.DOWN),
        ("Answer within 2 business days of it", 2, "business days", Aim.DOWN),
        ("At least 40 leads each month", 40, "leads", Aim.UP),
        ("No more than 5% are sent back", 5, "%", Aim.DOWN),
        ("Over rolling 90 days at least 25% become customers", 25, "%", Aim.UP),
        ("More than 1,200 visits", 1200, "visits", Aim.UP),
    ],
)
def test_a_limit_in_words_is_a_number(text: str, value: float, unit: str, aim: Aim) -> None:
    said = said_in(text)
    assert said is not None
    assert (said.figure.value, said.figure.unit, said.aim) == (value, unit, aim)


@pytest.mark.parametrize("text", ["40 leads", "over 90 days", "within reason", "under 1.2,3 hours", "by 3 May", ""])
def test_what_is_no_limit_is_left_to_be_typed(text: str) -> None:
    assert said_in(text) is None
