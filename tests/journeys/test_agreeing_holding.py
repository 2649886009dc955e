"""A quarter later the next workshop begins with which agreements hold: on the console, on the stage, on the board."""

from datetime import date
from pathlib import Path

import pytest

from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.service.slas import Commitment
from facilitator.core.measures.indicators import Reading
from facilitator.core.plan.workshops import WorkshopState, starts_at
from facilitator.core.run.board import Note
from tests.conftest import SetClock
from tests.journeys import modules, seven_live
from tests.journeys.agreeing import TODAY, choose
from tests.journeys.following import tab, workshop
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import read

BROKEN, KEPT = "First call with every lead", "Qualified leads sent over"
LATER = date(2027, 4, 13)


@pytest.fixture
def agreed(user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """The 45 minutes are held and closed; two promises have numbers, and a loop its rhythm."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    user.house.open(modules.prepare(tmp_path / "Nord.programme", clock, (), "collaboration-plan"))
    tab(user, "Agreements", "Handoffs")
    user.press("U", "Home", "G")
    user.settle()
    for promise, number in ((BROKEN, "at most 4 hours"), (KEPT, "at least 40 leads a month")):
        user.press("N")
        user.enter(promise)
        user.press("Escape", "T")
        user.enter(number)
    assert [one.indicator_id is not None for one in user.document.all(Commitment)] == [True, True]
    tab(user, "Agreements", "Loops")
    user.press("U", "E", "Down")
    assert user.document.all(FeedbackLoop)[0].every is not None
    seven_live.begin(user)
    clock.instant = starts_at(workshop(user))
    user.press("Space")
    seven_live.go_through(user, clock)
    user.tab_to("Close the workshop")
    user.press("Space")
    assert workshop(user).state is WorkshopState.CLOSED
    return user


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus on the offscreen platform
def test_the_next_workshop_begins_with_which_agreements_hold(agreed: Keyboard, clock: SetClock) -> None:
    user = agreed
    values(user, clock)
    the_next_one(user, clock)
    assert "1 of 2 commitments kept, 0 of 1 loop in rhythm" in user.said()
    user.tab_to("Which agreements hold")
    choose(user, BROKEN)
    seen = read(user)
    for words in (BROKEN, "Not kept", "9 hours on Tue 13 Apr", KEPT, "Kept", "Stands still", "Why we win and lose"):
        assert words in seen
    user.press("P")
    user.settle()
    user.press("Return")
    issue = f"We promised “{BROKEN}” and do not keep it"
    assert [one.text for one in user.document.all(Note)] == [issue]
    assert "on the board" in user.said()
    choose(user, KEPT)
    user.press("P")
    assert len(user.document.all(Note)) == 1, "What holds is no issue."
    user.press("Ctrl+Z")
    assert user.document.all(Note) == []

    user.press("Ctrl+Shift+Z", "Escape")
    seven_live.go_through(user, clock, "Alignment mapping")
    assert "1 note, face down" in read(user)


def values(user: Keyboard, clock: SetClock) -> None:
    """Both promises get a value three months later, one of them a bad one."""
    path = user.document.path
    assert path is not None
    clock.forward(minutes=(LATER - TODAY).days * 24 * 60)
    user.house.welcome()
    user.house.open(path)
    tab(user, "Agreements", "SLAs")
    user.press("V")
    user.enter("9")
    user.press("Escape", "Return", "End", "Down", "V")
    user.enter("44")
    user.press("Escape")
    assert [one.value for one in user.document.all(Reading)] == [9, 44]


def the_next_one(user: Keyboard, clock: SetClock) -> None:
    """The guided start as it is proposed, and on with the day to the look back."""
    user.go_to("Home")
    user.press("N", "Return")
    user.fill("Day", f"{LATER:%d %b %Y}")
    user.fill("Start", "9:00")
    user.press("Return", "Return")
    user.settle()
    coming = workshop(user)
    assert (coming.day, coming.state) == (LATER, WorkshopState.PLANNED)
    seven_live.begin(user)
    clock.instant = starts_at(coming)
    user.press("Space")
    seven_live.go_through(user, clock, "What we said last time")
