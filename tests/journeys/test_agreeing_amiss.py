"""What is amiss is told where it is typed, in one plain sentence, and what was typed stays."""

from pathlib import Path

import pytest

from facilitator.core.agree.handing.handoffs import Handoff, receivers_of
from facilitator.core.agree.service.slas import Commitment, SlaReviewer
from facilitator.core.measures.indicators import Indicator
from tests.conftest import SetClock
from tests.journeys.agreeing import choose, opened, person, team
from tests.journeys.following import tab
from tests.journeys.keyboard import Keyboard


@pytest.fixture
def agreeing(user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """The usual handoffs, on the tab where they stand."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    opened(user, clock, tmp_path)
    tab(user, "Agreements", "Handoffs")
    user.press("U")
    return user


def handoff(user: Keyboard, title: str) -> Handoff:
    return next(one for one in user.document.all(Handoff) if one.title == title)


def test_a_handoff_that_hangs_or_goes_round_is_told_and_one_to_itself_is_refused(agreeing: Keyboard) -> None:
    user = agreeing
    assert "This goes full circle: Marketing → Sales → Customer Success → Product → Marketing." in user.said()
    user.press("N")
    user.enter("Contracts to sign")
    user.press("Escape")
    assert "Nobody hands over yet: choose a team." in user.said()
    assert "Not on the map, because a side is open: “Contracts to sign”." in user.said()
    choose(user, "Qualified leads")
    user.press("W")
    user.type("Sales")
    assert "A team can't hand over to itself: choose another one." in user.said()
    assert handoff(user, "Qualified leads").giver_id == team(user, "Marketing").id


def test_the_same_handoff_twice_is_refused_and_its_name_stays_to_be_mended(agreeing: Keyboard) -> None:
    user = agreeing
    user.press("N")
    user.enter("Qualified leads")
    user.press("Escape")
    choose(user, "? → ?")
    user.press("W")
    user.type("Marketing")
    user.tab_to("Taken over by Sales")
    user.press("Space")
    assert "“Qualified leads” goes between the same teams already: give one of them another title." in user.said()
    new = next(one for one in user.document.all(Handoff) if one.title == "Qualified leads" and not one.key)
    assert receivers_of(user.document, new.id) == []
    user.press("Escape", "F2")
    user.type("Leads from partners")
    user.press("Return")
    user.tab_to("Taken over by Sales")
    user.press("Space")
    assert receivers_of(user.document, new.id) == [team(user, "Sales").id]
    assert "already" not in user.said()


def test_a_target_wants_a_unit(agreeing: Keyboard) -> None:
    user = agreeing
    tab(user, "Agreements", "Metrics")
    user.press("N")
    user.enter("Talks held")
    user.press("Escape", "T")
    user.enter("30")
    assert "What does 30 count? Type the target with its unit, such as 30%, 30 days" in user.said()
    assert "30" in user.said().splitlines()
    assert [one.target for one in user.document.all(Indicator) if one.name == "Talks held"] == [None]
    user.type(" talks a month")
    user.press("Return")
    (made,) = (one for one in user.document.all(Indicator) if one.name == "Talks held")
    assert (made.target, made.unit) == (30, "talks a month")


def test_what_is_vague_and_a_review_by_nobody_are_told_live(agreeing: Keyboard) -> None:
    user = agreeing
    user.press("Home", "G")
    user.settle()
    user.press("N")
    user.enter("Sales answers quickly")
    told = (
        "“quickly” can be read in many ways: say how much, or by when.",
        "No time: say by when, how often or over which time.",
        "No number: how many, or how much?",
        "No team: who promises this?",
        "No owner: which person answers for it?",
    )
    for words in (*told, "It is reviewed by nobody: choose somebody of each side.", "No rhythm"):
        assert words in user.said()
    user.press("Escape", "Return", "Home", "Right", "F2")
    user.enter("Sales answers every lead")
    user.press("T")
    user.enter("4 hours")
    user.press("Escape")
    (promise,) = user.document.all(Commitment)
    assert (promise.text, promise.indicator_id is not None) == ("Sales answers every lead", True)
    said = user.said()
    assert [words for words in told if words in said] == list(told[3:])
    user.press("E", "Down")
    user.tab_to("Person or team to review it")
    user.enter("tom")
    assert [one.person_id for one in user.document.all(SlaReviewer)] == [person(user, "Tom").id]
    assert "It is reviewed by nobody" not in user.said()
    assert "No rhythm" not in user.said()
