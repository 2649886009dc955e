"""The wave at hand: read once, counted aside where there is much, never out of date."""

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.assess.answers import AnswerSheet, SheetWay
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.counted import AT_ONCE
from facilitator.ui.parts.assess.wave_reading import WaveReading
from tests.core.assess.answered import answered
from tests.ui.heard import Heard


@pytest.fixture
def reading(desk: Desk) -> WaveReading:
    return WaveReading(desk, desk)


def _add(document: Document, wave: Wave, count: int, ratings: str) -> None:
    team = document.all(Team)[0]
    with document.step("Answer") as step:
        for _number in range(count):
            step.put(
                AnswerSheet(
                    id=document.new_id(),
                    wave_id=wave.id,
                    team_id=team.id,
                    way=SheetWay.FILE,
                    finished=True,
                    ratings=ratings,
                )
            )


def test_without_a_wave_there_is_nothing(reading: WaveReading) -> None:
    assert reading.wave is None
    assert reading.worked() is None


def test_a_few_sheets_are_worked_out_at_once_and_only_once(reading: WaveReading, document: Document) -> None:
    answered(document, {"Product": ["543"] * 4})
    said = reading.worked()
    assert said is not None
    assert said.results.sheets == 4
    assert reading.worked() is said


def test_what_changed_is_worked_out_anew(reading: WaveReading, document: Document) -> None:
    wave = answered(document, {"Product": ["543"] * 4})
    reading.worked()
    _add(document, wave, 1, "111")
    said = reading.worked()
    assert said is not None
    assert said.results.sheets == 5


def test_many_sheets_are_worked_out_aside(reading: WaveReading, document: Document, qtbot: QtBot) -> None:
    _add(document, answered(document, {"Product": ["543"] * 4}), AT_ONCE, "432")
    with qtbot.waitSignal(reading.counted):
        assert reading.worked() is None
    said = reading.worked()
    assert said is not None
    assert said.results.sheets == AT_ONCE + 4


def test_an_answer_that_came_while_they_were_counted_is_not_lost(
    reading: WaveReading, document: Document, qtbot: QtBot
) -> None:
    wave = answered(document, {"Product": ["543"] * 4})
    _add(document, wave, AT_ONCE, "432")
    with qtbot.waitSignal(reading.counted):
        reading.worked()
        _add(document, wave, 1, "111")
    with qtbot.waitSignal(reading.counted):
        assert reading.worked() is None, "What was counted is out of date."
    said = reading.worked()
    assert said is not None
    assert said.results.sheets == AT_ONCE + 5


def test_another_wave_is_told_once(reading: WaveReading, document: Document) -> None:
    first = answered(document, {"Product": ["543"] * 4}, title="First")
    answered(document, {"Product": ["111"] * 3}, title="Second")
    turned = Heard(reading.turned)
    reading.choose(first.id)
    reading.choose(first.id)
    assert len(turned.said) == 1
    said = reading.worked()
    assert said is not None
    assert said.results.wave.title == "First"
