"""Each canvas in a live workshop of twelve people: worked with the keyboard, read by the room, printed in the end."""

from pathlib import Path

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.run.canvases.journey import JourneyStage, Touchpoint, Transition, journey
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import begin, finish, go_on_to, prepare, read


def name_of(document: Document, person_id: int | None) -> str:
    """Who somebody is."""
    person = document.find(Person, person_id)
    return person.name if person else ""


def test_a_customer_journey(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock, ("customer-journey",)))
    begin(user, "The customer’s way")
    map_the_way(user)
    say_who_is_responsible(user)
    go_on_to(user, "Transitions and first SLAs")
    draft_the_transitions(user)
    summary = finish(user)
    assert "Customer journey" in summary
    print(summary)


def map_the_way(user: Keyboard) -> None:
    """The usual stages and one more; touchpoints of two teams, with an owner."""
    assert "The stages of the journey appear here" in read(user)
    user.press("Ctrl+U")
    assert "6 stages · 0 touchpoints" in read(user)
    user.press("Alt+A")
    user.type("Lea")
    assert "Lea" not in read(user), "The room sees nothing half typed."
    user.enter("ves")
    user.press("Escape")
    assert user.document.all(JourneyStage)[-1].title == "Leaves"
    user.press("Home", "Right", "Right")
    user.type("Trade fair")
    assert "Trade fair" not in read(user)
    user.press("Alt+Return")
    user.type("Newsletter")
    user.press("Return")
    user.enter("Comparison page")
    assert "Trade fair" in read(user)
    user.press("Ctrl+Z")
    assert "Comparison page" not in read(user)
    user.press("Ctrl+Shift+Z")
    assert "Comparison page" in read(user)
    print(user.place(), read(user))


def say_who_is_responsible(user: Keyboard) -> None:
    """A team for each stage."""


def draft_the_transitions(user: Keyboard) -> None:
    pass
