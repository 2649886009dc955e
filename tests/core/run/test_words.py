from datetime import UTC, datetime, time

import pytest

from facilitator.core.phrases import counted
from facilitator.core.run.words import local_time, plain_time, spelled, whole_minutes


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 minutes"),
        (-59, "0 minutes"),
        (60, "1 minute"),
        (-780, "13 minutes"),
        (3600, "1 hour"),
        (3900.9, "1 hour 5 minutes"),
        (-7260, "2 hours 1 minute"),
    ],
)
def test_lengths_are_spelled_without_a_sign(seconds: float, words: str) -> None:
    assert spelled(seconds) == words


def test_minutes_are_cut_and_things_counted() -> None:
    assert (whole_minutes(-350.5), whole_minutes(59.9), whole_minutes(60)) == (300, 0, 60)
    assert (counted(1, "block"), counted(3, "block")) == ("1 block", "3 blocks")


def test_an_instant_is_told_by_the_wall_clock_of_its_zone() -> None:
    summer = datetime(2027, 7, 1, 12, 5, tzinfo=UTC)
    assert local_time(summer, "Europe/Berlin") == time(14, 5)
    assert plain_time(local_time(summer, "America/New_York")) == "08:05"
