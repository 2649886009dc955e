"""Two check-ins of the sample's open actions, on the Actions page and after one workshop, and what they lead to."""

from datetime import date

from facilitator.core.follow.check_ins import CheckIn, Standing
from facilitator.core.follow.escalations import escalations_of
from facilitator.core.follow.wins import Win
from facilitator.core.people import Person
from facilitator.core.run.actions import Action
from facilitator.ui.parts.outcome.documents_writer import programme_folder
from tests.conftest import SetClock
from tests.journeys.following import action, looks_at, sample, tab, words_of, workshop
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_undo_through_the_day import everything, until_none

DECKS, DEALS, DEMO, BETA, ROADMAP, SUPPORT = (
    "Delete the decks",
    "Show lost deals",
    "Script the demo account",
    "Ask beta customers",
    "Read the roadmap",
    "Invite Support",
)


def test_a_pass_through_all_open_actions(user: Keyboard) -> None:
    sample(user)
    before = everything(user.document)
    tab(user, "Actions", "Check-in")
    go_through(user)
    assert [looks_at(user, text)[-1].standing for text in (DECKS, DEALS, BETA, ROADMAP, SUPPORT)] == [
        Standing.DONE, Standing.STUCK, Standing.STUCK, Standing.CHANGED, Standing.ON_TRACK,
    ]  # fmt: skip
    moved = looks_at(user, ROADMAP)[-1]
    assert (moved.due_before, moved.due_after) == (date(2026, 12, 30), date(2027, 1, 29))
    assert action(user, ROADMAP).due == date(2027, 1, 29)
    assert looks_at(user, DEALS)[-1].words == "The chart tool is gone"
    assert looks_at(user, SUPPORT)[-1].words == "Two of them come"
    asked = escalations_of(user.document, action(user, BETA).id)[-1]
    assert (user.document.get(Person, asked.person_id).name, asked.why) == ("Noah Brandt", "Whose yes is missing?")
    assert "5 of 12" in user.said()

    until_none(user, "Ctrl+Z")
    assert everything(user.document) == before


def go_through(user: Keyboard) -> None:
    """Five actions: done, stuck, put before somebody, a new date, and words before the answer; one is left for now."""
    assert "0 of 12" in user.said()
    user.press("X", "S")
    user.enter("The chart tool is gone")
    user.press("N", "E")
    user.enter("noah")
    user.enter("Whose yes is missing?")
    user.press("D")
    user.enter("29 jan")
    user.press("Return")
    user.enter("Two of them come")
    user.press("O", "N", "Left")


def test_what_is_escalated_is_answered_and_a_win_is_shared(user: Keyboard) -> None:
    sample(user)
    tab(user, "Actions", "Check-in")
    user.press("E")
    user.enter("noah")
    user.enter("Who owns the three decks?")
    tab(user, "Actions", "Board")
    assert "2 escalated actions wait for an answer" in user.said()
    user.press("A", "Down", "Return")
    assert user.place() == "Answer of Noah Brandt"
    user.enter("Marketing does, and decides on Friday")
    asked = escalations_of(user.document, action(user, DECKS).id)[-1]
    assert asked.answer == "Marketing does, and decides on Friday"
    assert user.place() == "Escalated, waiting for an answer"
    assert "1 escalated action waits for an answer" in user.said()

    tab(user, "Actions", "Check-in")
    user.press("X", "Left", "W")
    tab(user, "Actions", "Wins")
    (win,) = user.document.all(Win, action_id=action(user, DEALS).id)
    assert not win.told
    user.press("P")
    written = programme_folder(user.document) / "wins.pdf"
    user.until(lambda: "Written wins.pdf" in user.said())
    assert win.text in words_of(written)


def test_the_workshops_own_pass_ends_with_what_came_of_it(user: Keyboard, clock: SetClock) -> None:
    sample(user)
    pane = tab(user, "Follow up", "Check-in")
    looked = user.document.all(CheckIn)
    count = 0
    while "See what came of it" not in user.said():
        user.press("O")
        count += 1
        assert count < 20
    new = user.document.all(CheckIn)[len(looked) :]
    assert len(new) == count > 1
    of = {one.id for one in user.document.all(Action, workshop_id=workshop(user).id)}
    assert {one.action_id for one in new} <= of
    user.press("Return")
    assert not pane.isVisible()
    assert "11 of 13 actions done (85%), 1 dropped, 2 open" in user.said()
    clock.forward(minutes=24 * 60 * 14)
    user.house.welcome()
    sample(user)
    tab(user, "Follow up", "Check-in")
    assert f"0 of {count}" in user.said(), "Two weeks later all are to be looked at again."
