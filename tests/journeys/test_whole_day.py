"""The five parts of a workshop, from the first minute to the action plan, with the keyboard alone."""

from pathlib import Path

import pytest

from facilitator.core.participants import participants
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import objectives_of
from facilitator.core.run.captured import Question
from facilitator.core.run.context import ContextPoint
from facilitator.core.run.timekeeping import progress_of
from facilitator.core.run.turns import Turn
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.prepared import prepare


def test_a_whole_day(user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock))
    clock.forward(minutes=6)
    begin(user)
    foundation(user, clock)
    each_others_world(user, clock)


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
    user.tab_to("Add an objective")
    user.enter("One launch date for all")
    user.press("Escape")
    assert objectives_of(user.document, workshop(user))[-1].text == "One launch date for all"
    clock.forward(minutes=10)
    user.press("N", "N")
    assert current(user).title == "Shared context"
    user.press("PageDown")
    assert "1 of 2 points are on the stage" in user.said()
    user.press("PageDown")
    assert [point.shown for point in user.document.all(ContextPoint)] == [True, True]
    user.picture("context")


def each_others_world(user: Keyboard, clock: SetClock) -> None:
    """Part 2: a turn for each team, and the questions that come up."""
    user.press("N")
    assert current(user).title == "Function updates"
    user.picture("updates")
    assert "Product" in turn(user)
    clock.forward(minutes=14)
    user.press("]")
    assert "Marketing" in turn(user)
    user.press("[", "]")
    user.press("?")
    assert user.place() == "Capture"
    user.enter("When is the code freeze?")
    user.enter("?@Jun Sato can we move the price list")
    user.press("Escape")
    assert user.place() == "RunPage"
    user.press("N")
    assert current(user).title == "Clarifying Q&A"
    user.picture("questions")
    user.press("A")
    user.press("P")
    print([(q.text, q.state) for q in user.document.all(Question)])
    assert 0


def turn(user: Keyboard) -> str:
    """Whose turn it is."""
    live = progress_of(user.document, workshop(user)).live
    return user.document.get(Turn, live.turn_id or 0).title


def workshop(user: Keyboard) -> int:
    found = user.window.desk.workshop_id
    assert found is not None
    return found


def current(user: Keyboard) -> Block:
    """The block under way."""
    block = progress_of(user.document, workshop(user)).current
    assert block is not None
    return block
