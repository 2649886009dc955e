"""Days on the screen: every month is as short there as it is on paper."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from facilitator.ui.local import day_words, year_day_words


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    """The system's locale is British, and was another."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_shortened_to_three_letters(month: int) -> None:
    day = date(2026, month, 9)
    assert [len(word) for word in year_day_words(day).split()] == [3, 1, 3, 4]
    assert [len(word) for word in day_words(day).split()] == [3, 1, 3]
