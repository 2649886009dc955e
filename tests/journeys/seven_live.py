"""The day itself, and the days: every session from its start to its last block, and the close."""

from itertools import count

from PySide6.QtWidgets import QApplication

from facilitator.core.participants import participants
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.sessions import next_session
from facilitator.core.plan.workshops import WorkshopState, starts_at
from facilitator.core.run.clock.timekeeping import find_progress
from facilitator.core.run.stage import SCENES
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.run import RunPage
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import read
from tests.journeys.seven import blocks_in, folder, pages, sessions, workshop, writing


def run(user: Keyboard, clock: SetClock, *heard: str) -> None:
    """Every session on its day, every block of it with the next key; noted in each are an action and what was heard."""
    refusals = begin(user)
    passed: list[str] = []
    for number in count(1):
        coming = next_session(user.document, workshop(user).id)
        if coming is None:
            break
        assert coming.number == number
        day = coming.workshop.day
        assert f"{day:%a} {day.day} {day:%b %Y} · 09:00" in user.said()
        clock.instant = starts_at(coming.workshop)
        user.press("Space", "/")
        for line in (f"!Settle point {number} @Tom Reed 26 feb", *heard):
            user.enter(line)
        user.press("Escape")
        passed += go_through(user, clock)
        assert coming.number == coming.of or f"Session {number + 1} of {coming.of}" in user.said()
    assert passed == [one.block.title for held in sessions(user) for one in blocks_in(held) if not one.block.skipped]
    assert refusals == []


def begin(user: Keyboard) -> list[str]:
    """Everybody is here, the Run page is shown and the stage is lit; collects from now on what is refused."""
    refusals: list[str] = []
    user.window.desk.bridge.refused.connect(refusals.append)
    user.go_to("People")
    user.press("E")
    assert all(seat.participant.present for seat in participants(user.document, workshop(user).id))
    user.go_to("Run")
    if "Stage hidden" in user.said():
        user.press("F5")
    return refusals


def go_through(user: Keyboard, clock: SetClock, until: str = "") -> list[str]:
    """Each block of the session under way for as long as it is planned, up to the one named."""
    passed = []
    while (block := current(user)) is not None and block.title != until:
        look(user, block)
        passed.append(block.title)
        clock.forward(seconds=block.length)
        user.press("N")
    return passed


def look(user: Keyboard, block: Block) -> None:
    """The console works on the block, and the room sees what belongs to it."""
    user.settle()
    assert QApplication.activeModalWidget() is None
    page, view = user.page, user.window.stage_control.stage.view
    assert isinstance(page, RunPage)
    activity = page.live.activity
    assert activity is not None, f"There is nothing to work on in “{block.title}”."
    assert (activity.kind, activity.block_id) == (block.activity, block.id)
    assert activity.isVisible()
    assert "".join(user.written_on(activity)).strip(), f"Nothing is written on “{block.title}”."
    assert block.title in user.said()
    assert view.isVisible()
    assert view.scene is SCENES[block.activity]
    assert read(user).strip(), f"The room sees nothing of “{block.title}”."


def close(user: Keyboard) -> str:
    """Close the workshop and write the summary; what it says."""
    user.tab_to("Close the workshop")
    user.press("Space")
    assert workshop(user).state is WorkshopState.CLOSED
    assert "The workshop is closed" in user.said()
    user.go_to("Outcomes")
    user.command("Show documents")
    user.tab_to("Documents")
    page = user.page
    assert isinstance(page, OutcomesPage)
    for _ in range(20):
        if [paper.title for paper in page.documents.table.selected()] == ["Workshop summary"]:
            break
        user.press("Down")
    user.press("Return")
    user.until(lambda: not writing(user))
    return " ".join(pages(folder(user) / "summary.pdf"))


def current(user: Keyboard) -> Block | None:
    """The block under way."""
    progress = find_progress(user.document, workshop(user).id)
    return progress.current if progress and not progress.live.ended else None


def titled(user: Keyboard) -> str:
    """The title of the block under way."""
    block = current(user)
    return block.title if block else ""
