"""The five parts of a workshop, from the first minute to the action plan, with the keyboard alone."""

from functools import partial
from importlib import import_module
from pathlib import Path

import pytest

from facilitator.core.participants import participants
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop, WorkshopState, objectives_of
from facilitator.core.run.board import Cluster, Lane, Note
from facilitator.core.run.captured import Question, QuestionState
from facilitator.core.run.clock.timekeeping import progress_of
from facilitator.core.run.clock.turns import Turn
from facilitator.core.run.context import ContextPoint
from facilitator.core.run.raci import RaciCell
from facilitator.core.run.reflections import Reflection
from facilitator.core.run.solutions import Refinement, Solution
from facilitator.core.run.vote.grid import Placement
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll, Settlement, TeamDots
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.prepared import prepare

PDFIUM = import_module("pypdfium2")


def test_a_whole_day(user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    user.house.open(prepare(tmp_path / "Nord.programme", clock))
    clock.forward(minutes=6)
    begin(user)
    foundation(user, clock)
    each_others_world(user, clock)
    opportunities(user, clock)
    priorities(user, clock)
    solutions(user, clock)
    commitment(user, clock)


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


def each_others_world(user: Keyboard, clock: SetClock) -> None:
    """Part 2: a turn for each team, and the questions that come up."""
    user.press("N")
    assert current(user).title == "Function updates"
    assert "Product" in turn(user)
    clock.forward(minutes=14)
    user.press("]")
    assert "Marketing" in turn(user)
    user.press("[", "]")
    user.press("?")
    assert user.place() == "Capture"
    user.enter("When is the code freeze?")
    user.enter("?Can we move the price list?")
    user.press("Escape")
    assert user.place() == "RunPage"
    user.press("N")
    assert current(user).title == "Clarifying Q&A"
    user.press("A", "P")
    states = {question.text: question.state for question in user.document.all(Question)}
    assert states == {
        "When is the code freeze?": QuestionState.ANSWERED,
        "Can we move the price list?": QuestionState.PARKED,
    }


def opportunities(user: Keyboard, clock: SetClock) -> None:
    """Part 3, first half: notes typed and pasted, joined with digits."""
    user.press("N")
    assert current(user).title == "Alignment mapping"
    user.press("Return")
    assert user.place().startswith("New note for Different")
    user.press("Ctrl+T")
    user.enter("Beta means two things")
    user.enter("GA has no date")
    user.press("Alt+2")
    user.enter("Legal before launch")
    user.paste("Price list late\nNo demo data\nLaunch post waits for GA")
    assert len(user.document.all(Note)) == 6
    user.press("Escape")
    user.press("Home", "Shift+Down", "1", "Right", "Home", "Shift+Down", "2")
    assert sorted(cluster.name for cluster in user.document.all(Cluster)) == ["GA has no date", "Price list late"]
    user.press("Ctrl+R")
    assert all(lane.revealed for lane in user.document.all(Lane))


def priorities(user: Keyboard, clock: SetClock) -> None:
    """Part 3, second half: what is taken, where it stands, and the vote."""
    clock.forward(minutes=30)
    user.press("N")
    assert current(user).title == "Prioritisation"
    user.press("Return")
    user.press("Ctrl+A", "Ctrl+Return")
    assert len(user.document.all(Opportunity)) == 4
    user.press("F3")
    user.press("Up", "Shift+Right", "Tab", "Shift+Up", "Tab", "Left", "Tab", "Down")
    assert len(user.document.all(Placement)) == 4
    user.press("F3")
    vote(user)


def vote(user: Keyboard) -> None:
    """At the laptop, by proxy and by a team's total; then the tie in the open."""
    user.fill("Take the top", "2")
    user.press("Ctrl+Return")
    user.press("Ctrl+Return")
    for name, dots in (("Maria Lind", {"GA": 2, "Price": 1}), ("Ruth Weiss", {"GA": 2, "No demo": 1})):
        user.until(partial(asked_for, user, name))
        user.press("Return")
        put_dots(user, dots)
    user.until(partial(asked_for, user, "Ada Okafor"))
    user.press("Tab", "Space")
    assert "2 of 6 done" in user.said()
    user.press("Down", "Down", "Return")
    assert "For Tom Reed" in user.said()
    put_dots(user, {"Price": 1, "No demo": 1})
    assert "3 of 6 done" in user.said()
    user.press("Ctrl+T", "Right", "Right", "Right")
    user.enter("1")
    assert [dots.count for dots in user.document.all(TeamDots)] == [1]
    user.press("Escape", "Ctrl+Shift+Return")
    assert not user.document.all(Poll)[0].revealed
    user.press("Ctrl+Return")
    assert "“Price list late” and “No demo data” tie for 1 place." in user.said()
    user.tab_to("Decide")
    user.press("Space")
    user.tab_to("No demo data")
    user.press("Space")
    user.fill("Reason", "Sales can begin this week")
    user.press("Return")
    (settled,) = user.document.all(Settlement)
    assert settled.reason == "Sales can begin this week"


def solutions(user: Keyboard, clock: SetClock) -> None:
    """Part 4: each table's answer with its actions, then one table after the other."""
    clock.forward(minutes=30)
    user.press("N", "N")
    assert current(user).title == "Solution design"
    user.press("G")
    assert "2 solutions at 2 tables." in user.said()
    for what, action, measure in (
        ("One page says what GA means", "Write the GA page @Maria Lind 15 jan", "Nobody asks again"),
        ("A demo account for Sales", "!Fill the demo account @Ben Carter 22 jan", "Ten demos by March"),
    ):
        user.press("Return")
        user.type(what)
        user.tab_to("New action")
        user.enter(action)
        user.fill("Success measure", measure)
        user.press("Ctrl+Return", "Escape", "Ctrl+PageDown")
    clock.forward(minutes=45)
    user.press("N")
    assert current(user).title == "Presentations"
    user.press("Q")
    user.enter("Who reads the page?")
    user.press("Escape", "S")
    user.enter("Pin it in the chat")
    user.press("Escape", "D", "D")
    assert [solution.presented for solution in user.document.all(Solution)] == [True, True]
    assert [refinement.text for refinement in user.document.all(Refinement)] == ["Pin it in the chat"]


def commitment(user: Keyboard, clock: SetClock) -> None:
    """Part 5: who does what, what is still missing, and a last word from everyone."""
    clock.forward(minutes=15)
    user.press("N")
    assert current(user).title == "RACI"
    user.press("G")
    user.press("A", "Right", "R", "Down", "R", "Left", "A")
    assert sorted(cell.letters for cell in user.document.all(RaciCell)) == ["A", "A", "R", "R"]
    user.press("!")
    user.enter("Tell the partners")
    user.press("Escape", "N")
    assert current(user).title == "Action planning"
    user.press("A")
    assert user.place() == "Owner"
    user.type("tom")
    user.press("Return")
    user.fill("Due", "29 jan")
    user.press("Return", "Escape", "N")
    last_word(user)


def last_word(user: Keyboard) -> None:
    """The closing round, the documents, and the end of the day."""
    assert current(user).title == "Closing reflections"
    user.press("G", "E")
    user.type("We share one date")
    user.press("Tab")
    user.type("I bring the list on Friday")
    user.press("Ctrl+Return", "Escape", "D", "D", "D", "D", "D")
    first = user.document.all(Reflection)[0]
    assert (first.takeaway, first.commitment) == ("We share one date", "I bring the list on Friday")
    assert "Everyone has spoken" in user.said()
    user.press("C")
    user.press("W")
    assert user.document.path is not None
    folder = user.document.path.parent / "Q1 launch alignment 2027-01-12"
    user.until(lambda: (folder / "actions.md").exists())
    user.until(lambda: "Open folder" in user.said())
    user.tab_to("Close the workshop")
    user.press("Space")
    assert user.document.get(Workshop, workshop(user)).state is WorkshopState.CLOSED
    plan = words_of(folder / "action-plan.pdf")
    for action, owner, due in (
        ("Write the GA page", "Maria Lind", "15 Jan"),
        ("Fill the demo account", "Ben Carter", "22 Jan"),
        ("Tell the partners", "Tom Reed", "29 Jan"),
    ):
        assert action in plan
        assert owner in plan
        assert due in plan


def words_of(path: Path) -> str:
    """The text of a PDF."""
    with PDFIUM.PdfDocument(path) as paper:
        return "\n".join(page.get_textpage().get_text_bounded() for page in paper)


def asked_for(user: Keyboard, name: str) -> bool:
    """Whether the laptop is to be passed to somebody."""
    return f"Pass the laptop to {name}" in user.said()


def put_dots(user: Keyboard, dots: dict[str, int]) -> None:
    """Fill in the ballot in front and hand it in."""
    for _ in range(4):
        count = next((count for title, count in dots.items() if user.place().startswith(title)), 0)
        if count:
            user.type(str(count))
        user.press("Down")
    user.press("Ctrl+Return")


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
