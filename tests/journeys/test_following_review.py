"""The quarter's review, from its checkpoint to its end, what the next workshop makes of it, and a year of trends."""

from datetime import date

import pytest

from facilitator.core.follow.check_ins import Standing
from facilitator.core.plan.workshops import Workshop, WorkshopState, starts_at
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.review import Judgement, PointKind, ReviewPoint, Worked, reviewed_workshop
from facilitator.ui.parts.outcome.documents_writer import programme_folder
from facilitator.ui.widgets.richlist import RichList
from tests.conftest import SetClock
from tests.journeys import seven_live
from tests.journeys.following import LAST, looks_at, sample, tab, turn_to, words_of, workshop
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import read

DEMO, TAKEN_UP = "Script the demo account", "Report taken-up"
KEEP, CHANGE, STOP = "The freeze calendar", "Who may move a date", "The weekly status mail"


@pytest.fixture
def reviewing(user: Keyboard, clock: SetClock) -> Keyboard:
    """The review is planned from the checkpoint, and has begun on its day before everybody's eyes."""
    sample(user)
    tab(user, "Follow up", "Checkpoints")
    assert "Hold the review of what was promised" in user.said()
    user.press("O")
    user.settle()
    assert f"Plan the review of “{LAST}”" in user.said()
    user.press("Return")
    user.settle()
    planned = workshop(user)
    assert user.page.title == "Plan"
    assert (planned.title, planned.day) == (f"Review of {LAST}", date(2027, 1, 13))
    of = reviewed_workshop(user.document, planned.id)
    assert of is not None
    assert of.title == LAST
    seven_live.begin(user)
    clock.instant = starts_at(planned)
    user.press("Space")
    assert seven_live.titled(user) == "Welcome"
    return user


def test_a_review_is_held_to_its_end_and_the_next_workshop_hears_of_it(reviewing: Keyboard, clock: SetClock) -> None:
    user = reviewing
    seven_live.go_through(user, clock, "Promised against done")
    promised(user)
    seven_live.go_through(user, clock, "What worked")
    what_worked(user)
    seven_live.go_through(user, clock, "Before and after")
    assert "Before and after" in read(user)
    seven_live.go_through(user, clock, "Keep, change, stop")
    keep_change_stop(user)
    seven_live.go_through(user, clock)
    user.tab_to("Close the workshop")
    user.press("Space")
    assert workshop(user).state is WorkshopState.CLOSED
    made = user.document.all(Action, workshop_id=workshop(user).id)
    assert [one.text for one in made] == [f"Change: {CHANGE}"]
    the_next_one(user, clock)


def promised(user: Keyboard) -> None:
    """Every promise of the quarter is on the stage; the two that are open get their answer."""
    assert "11 of 13 actions done" in user.said()
    assert LAST in read(user)
    go_to_row(user, DEMO)
    user.press("X")
    assert looks_at(user, DEMO)[-1].standing is Standing.DONE
    go_to_row(user, TAKEN_UP)
    user.press("S")
    user.enter("The report counts twice")
    assert looks_at(user, TAKEN_UP)[-1].words == "The report counts twice"
    assert "12 of 13 actions done" in user.said()
    user.press("Ctrl+Z", "Ctrl+Z")
    assert "11 of 13 actions done" in user.said()
    user.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")


def what_worked(user: Keyboard) -> None:
    """The first solution worked, and why; the second did not."""
    assert "0 of 3 solutions judged" in user.said()
    user.press("1", "Return")
    user.enter("Nobody asked twice")
    user.press("Down", "3")
    said = user.document.all(Judgement, workshop_id=workshop(user).id)
    assert [one.worked for one in said] == [Worked.YES, list(Worked)[2]]
    assert "2 of 3 solutions judged" in user.said()
    assert "Nobody asked twice" in read(user)


def keep_change_stop(user: Keyboard) -> None:
    """One of each, and what is to change becomes an action."""
    for key, text in (("K", KEEP), ("S", STOP), ("C", CHANGE)):
        user.press(key)
        user.enter(text)
        user.press("Escape")
    found = {one.kind: one.text for one in user.document.all(ReviewPoint, workshop_id=workshop(user).id)}
    assert found == {PointKind.KEEP: KEEP, PointKind.CHANGE: CHANGE, PointKind.STOP: STOP}
    user.press("A")
    assert {KEEP, CHANGE, STOP} <= set(read(user).splitlines())


def go_to_row(user: Keyboard, text: str) -> None:
    """Walk down the list that has the keys until a row is at hand, which is then on the stage too."""
    if not isinstance(user.focus(), RichList):
        user.press("Return")
    user.press("Home")
    for _ in range(60):
        at = user.focus()
        assert isinstance(at, RichList)
        (row,) = (one for one in at.rows() if one.key in at.selected_keys())
        if row.text.startswith(text):
            assert row.text in read(user)
            return
        user.press("Down")
    raise AssertionError(f"There is no row “{text}” in {user.place()}.")


def the_next_one(user: Keyboard, clock: SetClock) -> None:
    """A workshop a quarter later begins with what was said."""
    user.go_to("Home")
    user.press("N", "Return")
    user.fill("Day", "13 Apr 2027")
    user.fill("Start", "9:00")
    user.press("Return", "Return")
    user.settle()
    coming = workshop(user)
    assert (coming.day, coming.state) == (date(2027, 4, 13), WorkshopState.PLANNED)
    seven_live.begin(user)
    clock.instant = starts_at(coming)
    user.press("Space")
    seven_live.go_through(user, clock, "What we said last time")
    said = user.said()
    for words in (KEEP, CHANGE, STOP, "Nobody asked twice"):
        assert words in said
    go_to_row(user, f"Stop: {STOP}")
    go_to_row(user, f"Change: {CHANGE}")
    user.press("X")
    assert "1 of 1 action done" in read(user)


def test_the_year_is_drawn_and_saved(user: Keyboard) -> None:
    sample(user)
    tab(user, "Trends", "Trends")
    said = user.said()
    closed = user.document.all(Workshop, state=WorkshopState.CLOSED)
    assert len(closed) >= 4
    for words in ("Four closed workshops", "Completion rose from 62% to 85%", "131 days → 97 days", "all 4 waves"):
        assert words in said
    user.press("J", "Right")
    user.press("P")
    user.until(lambda: "Written trends.pdf" in user.said())
    written = words_of(programme_folder(user.document) / "trends.pdf")
    for one in closed:
        if one.title != "Review of the enterprise beta":
            assert one.title in written
    assert user.document.all(Action, state=ActionState.OPEN)
    turn_to(user, LAST)
