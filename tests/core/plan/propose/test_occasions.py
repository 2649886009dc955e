from datetime import date

import pytest

from facilitator.core.plan.propose.occasions import occasion_words, proposed_title
from facilitator.core.plan.workshops import Occasion


@pytest.mark.parametrize(
    ("occasion", "day", "title"),
    [
        (Occasion.QUARTERLY, date(2027, 3, 31), "Q1 2027 alignment"),
        (Occasion.QUARTERLY, date(2027, 4, 1), "Q2 2027 alignment"),
        (Occasion.QUARTERLY, date(2027, 12, 31), "Q4 2027 alignment"),
        (Occasion.MONTHLY, date(2027, 12, 1), "December 2027 check-in"),
        (Occasion.LAUNCH, date(2027, 3, 1), "Launch alignment"),
        (Occasion.NEW_PRODUCT, date(2027, 3, 1), "New product alignment"),
        (Occasion.OTHER, date(2027, 3, 1), "Alignment workshop"),
    ],
)
def test_a_title_is_proposed_from_occasion_and_day(occasion: Occasion, day: date, title: str) -> None:
    assert proposed_title(occasion, day) == title


def test_every_occasion_has_words_of_its_own() -> None:
    words = [occasion_words(occasion) for occasion in Occasion]
    assert len({one.title for one in words}) == len({one.purpose for one in words}) == len(Occasion)
    assert all(one.about.endswith(".") and len(one.about) <= 64 for one in words)
