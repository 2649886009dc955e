"""What the waves say over the years: counted aside where there is much, and never out of date."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.assess.answers import AnswerSheet, SheetWay
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.counted import AT_ONCE
from facilitator.ui.parts.trends.wave_trends_reading import WaveTrendsReading
from tests.core.assess.answered import answered


@pytest.fixture
def reading(desk: Desk) -> WaveTrendsReading:
    return WaveTrendsReading(desk, desk)


def answer(document: Document, wave: Wave, count: int, ratings: str) -> None:
    team = document.all(Team)[0]
    with document.step("Answer") as step:
        for _number in range(count):
            new = document.new_id()
            way = SheetWay.FILE
            step.put(AnswerSheet(id=new, wave_id=wave.id, team_id=team.id, way=way, finished=True, ratings=ratings))


def mean(reading: WaveTrendsReading) -> float | None:
    found = reading.found()
    return found.means.series[0].points[-1].value if found else None


def test_few_answers_are_counted_at_once_and_only_once(reading: WaveTrendsReading, document: Document) -> None:
    answered(document, {"Product": ["543"] * 4})
    assert mean(reading) == 4
    assert reading.found() is reading.found()


def test_new_answers_are_counted_anew(reading: WaveTrendsReading, document: Document) -> None:
    wave = answered(document, {"Product": ["444"] * 4})
    assert mean(reading) == 4
    answer(document, wave, 4, "222")
    assert mean(reading) == 3


def test_other_years_are_read_anew(reading: WaveTrendsReading, document: Document) -> None:
    answered(document, {"Product": ["444"] * 4})
    assert mean(reading) == 4
    later = reading.found(date(2030, 1, 1))
    assert later is not None
    assert later.waves == 0


def test_many_are_counted_aside_and_what_came_meanwhile_is_not_lost(
    reading: WaveTrendsReading, document: Document, qtbot: QtBot
) -> None:
    wave = answered(document, {"Product": ["444"] * 4})
    answer(document, wave, AT_ONCE, "444")
    with qtbot.waitSignal(reading.counted):
        assert reading.found() is None
        assert reading.counting
        answer(document, wave, AT_ONCE + 4, "222")
    with qtbot.waitSignal(reading.counted):
        assert reading.found() is None
    assert mean(reading) == 3
