"""Comparison and launch in a live workshop of twelve: worked by keys, read by the room, printed in the end."""

from datetime import date
from pathlib import Path

from facilitator.core.plan.comparing import CompareRow
from facilitator.core.run.actions import Action
from facilitator.core.run.canvases.launch import Launch, Readiness, State
from facilitator.core.run.captured import Decision
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import begin, finish, go_on_to, name_of, prepare, read, undo_and_redo

# Comparison


def test_a_comparison(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock, (), "new-product"))
    begin(user, "Go-to-market plan")
    compare(user)
    settle(user)
    summary = finish(user)
    for words in (
        "Side by side", "Go-to-market plan", "Small teams", "Anybody with a budget", "Teams of five to fifty",
        "1 of 8 rows agreed.", "Who it is for, and who it is not for: Teams of five to fifty", "Tell the resellers",
        "“What they use today instead”: no team has said anything yet.", "Ada Okafor",
    ):  # fmt: skip
        assert words in summary


def compare(user: Keyboard) -> None:
    """Two teams answer the first question, and there is one more question."""
    assert "0 of 7 agreed" in read(user)
    user.press("Right", "Right")
    user.type("Small teams")
    assert "Small teams" not in read(user), "The room sees nothing half typed."
    user.press("Tab")
    user.type("Anybody with a budget")
    user.press("Tab", "Escape", "Return", "Alt+A")
    user.enter("Who answers the first calls")
    assert user.document.all(CompareRow)[-1].title == "Who answers the first calls"
    user.press("Escape", "Ctrl+Home", "Ctrl+Return")
    shown = read(user)
    assert "Small teams" in shown
    assert "Anybody with a budget" in shown
    assert shown.count("not said yet") == 2


def settle(user: Keyboard) -> None:
    """It differs, it is settled, it becomes a decision, and somebody has something to do."""
    user.press("Ctrl+E")
    assert "The teams differ. What shall hold for all of us?" in read(user)
    user.press("End", "Left")
    user.type("Teams of five to fifty")
    user.press("Tab")
    user.type("a")
    user.press("Return", "Up")
    undo_and_redo_agreed(user)
    user.press("Ctrl+D")
    assert [one.text for one in user.document.all(Decision)] == [
        "Who it is for, and who it is not for: Teams of five to fifty"
    ]
    user.press("Escape", "!")
    user.enter("Tell the resellers @Tom Reed 15 jan")
    assert [name_of(user.document, action.owner_id) for action in user.document.all(Action)] == ["Tom Reed"]


def undo_and_redo_agreed(user: Keyboard) -> None:
    """The owner and what is agreed are taken back and stored again."""
    user.press("Ctrl+Z", "Ctrl+Z")
    assert "Not agreed yet" in read(user)
    user.press("Ctrl+Shift+Z", "Ctrl+Shift+Z")
    shown = read(user)
    assert "Agreed\nTeams of five to fifty" in shown
    row = user.document.all(CompareRow)[0]
    assert name_of(user.document, row.owner_id) == "Ada Okafor"


# Launch readiness


def test_launch_readiness(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock, ("launch-readiness",)))
    begin(user, "Readiness by team")
    say_what_is_ready(user)
    go_on_to(user, "Sequence and critical path")
    put_in_order(user)
    go_on_to(user, "Contingencies and escalation")
    say_what_if(user)
    summary = finish(user)
    for words in (
        "Launch readiness", "Readiness by team", "Status page is up", "Sequence", "Brief the resellers", "12 Mar",
        "What if", "The date slips once more", "Tell the board",
    ):  # fmt: skip
        assert words in summary


def say_what_is_ready(user: Keyboard) -> None:
    """The usual items and one more, which is ready and has an owner."""
    user.press("U")
    user.press("A")
    user.type("Status page is up")
    assert "Status page" not in read(user), "The room sees nothing half typed."
    user.press("Return", "Escape", "1", "O")
    user.type("t")
    user.press("Return")
    (ready,) = user.document.all(Readiness, state=State.READY)
    assert (ready.text, name_of(user.document, ready.owner_id)) == ("Status page is up", "Tom Reed")
    undo_and_redo(user, "Tom Reed")


def put_in_order(user: Keyboard) -> None:
    """The usual tasks and one more, up to the day of the launch."""
    user.press("U", "A")
    user.type("Brief the resellers")
    assert "Brief the resellers" not in read(user), "The room sees nothing half typed."
    user.press("Return")
    undo_and_redo(user, "Brief the resellers")
    user.press("Escape", "D")
    user.type("12 mar")
    user.press("Return", "Escape")
    (launch,) = user.document.all(Launch)
    assert launch.day == date(2027, 3, 12)
    assert "12 Mar" in read(user)


def say_what_if(user: Keyboard) -> None:
    """The usual cases and one more; then who tells whom."""
    user.press("Ctrl+U")
    user.press("A")
    user.enter("The date slips once more")
    undo_and_redo(user, "The date slips once more")
    user.press("Escape", "F3", "Ctrl+U")
    user.press("A")
    user.enter("Tell the board")
    shown = read(user)
    assert "Who tells whom" in shown
    assert "Tell the board" in shown
