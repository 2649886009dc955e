"""The five parts of a workshop, from the first minute to the action plan, with the keyboard alone."""

from pathlib import Path

import pytest

from facilitator.core.participants import participants
from facilitator.core.plan.agenda import Block
from facilitator.core.run.captured import Question
from facilitator.core.run.context import ContextPoint
from facilitator.core.run.timekeeping import progress_of
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.prepared import prepare


def test_a_whole_day(user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock))
    clock.forward(minutes=6)
    begin(user)
    foundation(user, clock)


def begin(user: Keyboard) -> None:
    """Everyone is here; it is six minutes late, and the plan stands."""
    user.go_to("People")
    user.press("E")
    assert all(seat.participant.present for seat in participants(user.document, workshop(user)))
    user.go_to("Run")
    user.press("Space")
    assert "It is 13:06, 6 minutes after the planned start." in user.said()
    user.press("Down")
    user.press("Return")
    assert current(user).title == "Welcome and objectives"
    assert "6 min behind" in user.said()


def foundation(user: Keyboard, clock: SetClock) -> None:
    """Part 1: what the day is for, and the context one point at a time."""
    print(user.place())
    before = user.said()
    user.press("O")
    print(before != user.said())
    user.tab_to("Add an objective")
    user.enter("One launch date for all")
    user.enter("A shared list of risks")
    user.press("Escape")
    user.press("N")
    print(user.place(), current(user).title)
    user.picture("part1")
    assert 0


def workshop(user: Keyboard) -> int:
    found = user.window.desk.workshop_id
    assert found is not None
    return found


def current(user: Keyboard) -> Block:
    """The block under way."""
    block = progress_of(user.document, workshop(user)).current
    assert block is not None
    return block
