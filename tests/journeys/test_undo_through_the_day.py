"""A busy stretch of the day is undone step by step to its beginning, and done again to its end."""

from itertools import count
from pathlib import Path

from facilitator.core.catalogue import RECORDS
from facilitator.core.check import check
from facilitator.core.document import Document
from facilitator.core.record import Record
from facilitator.core.run.board import Cluster, Note
from facilitator.core.run.clock.timekeeping import progress_of
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.prepared import prepare

PAGES = ("Home", "People", "Actions", "Plan", "Outcomes", "Run")


def test_everything_is_undone_and_done_again(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock))
    before, shown_before = everything(user.document), leafed_through(user)
    work(user, clock)
    after, shown_after = everything(user.document), leafed_through(user)
    assert after != before

    undone = until_none(user, "Ctrl+Z")
    assert user.document.undo_label is None
    assert everything(user.document) == before
    assert leafed_through(user) == shown_before
    assert check(user.document) == []

    redone = until_none(user, "Ctrl+Shift+Z")
    assert redone == undone
    assert everything(user.document) == after
    assert leafed_through(user) == shown_after
    assert check(user.document) == []


def work(user: Keyboard, clock: SetClock) -> None:
    """Plan, people, the clock, the board and the capture bar, as they come."""
    user.go_to("Plan")
    user.press("Down")
    user.enter("20")
    user.press("Down", "Alt+Up", "S")
    user.go_to("People")
    user.press("E")
    user.go_to("Run")
    user.press("Space")
    clock.forward(minutes=9)
    user.press("+", "N")
    user.enter("!Call the partners @Tom Reed 15 jan")
    user.enter("=We launch in March, because the budget is there")
    user.enter("#Prices")
    user.press("Escape")
    while title(user) != "Alignment mapping":
        clock.forward(minutes=4)
        user.press("N")
    user.press("Ctrl+L")
    user.enter("Beta means two things")
    user.paste("GA has no date\nPrice list late\nNo demo data")
    user.press("Escape", "Home", "Shift+Down", "1", "End", "Delete", "Ctrl+R")
    assert len(user.document.all(Cluster)) == 1
    assert len(user.document.all(Note)) == 3
    user.press("B", "N", "Space", "Space")


def title(user: Keyboard) -> str:
    """The block under way."""
    current = progress_of(user.document, user.window.desk.workshop_id or 0).current
    return current.title if current else ""


def everything(document: Document) -> dict[str, list[Record]]:
    """Every record of every table."""
    return {record.table: list(document.all(record)) for record in RECORDS}


def leafed_through(user: Keyboard) -> list[str]:
    """What every page says of it, on Plan with the first block at hand."""
    said = []
    for page in PAGES:
        user.go_to(page)
        if page == "Plan":
            user.press("Ctrl+Home", "Down")
        said.append("\n".join(user.written_on(user.page)))
    return said


def until_none(user: Keyboard, key: str) -> int:
    """Press a key until there is nothing more for it to do; how often that was."""
    labels = {"Ctrl+Z": lambda: user.document.undo_label, "Ctrl+Shift+Z": lambda: user.document.redo_label}
    for times in count():
        label = labels[key]()
        if label is None:
            return times
        user.press(key)
        assert times < 200, f"“{label}” can’t be passed."
    raise AssertionError
