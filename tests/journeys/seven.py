"""What a new user does with any template, from an empty programme to the closed workshop, by keys alone."""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from facilitator.core.participants import participants
from facilitator.core.people import Person, Team
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.schedule import PlannedBlock, PlannedSession, agenda_of, over
from facilitator.core.plan.sessions import next_session
from facilitator.core.plan.templates import Template
from facilitator.core.plan.workshops import Workshop, WorkshopState, starts_at
from facilitator.core.run.stage import SCENES
from facilitator.core.run.timekeeping import find_progress
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.fitting.fit_sheet import FitSheet
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import NAMES, read

PDFIUM = import_module("pypdfium2")
ODD = 200 * 60
DAY = date(2027, 2, 9)
TEAMS = ("Product", "Marketing", "Sales", "Customer Success")
PEOPLE = "Name\tE-mail\tTeam\n" + "".join(
    f"{name}\t{name.split()[0].lower()}@nord.example\t{TEAMS[number % 4]}\n" for number, name in enumerate(NAMES)
)
_MOST_STEPS = 400


# From nothing to a plan that fits


def new_programme(user: Keyboard, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the first window to an empty programme, which holds twelve people of four teams in the end."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    user.house.welcome()
    user.tab_to("New programme")
    user.press("Space")
    user.settle()
    assert "No workshop yet" in user.said()
    user.go_to("People")
    user.press("Space")
    user.paste(PEOPLE)
    user.until(lambda: "12 people" in user.said())
    user.press("Ctrl+Return")
    teams = {team.id: team.name for team in user.document.all(Team)}
    found = {person.name: teams[person.team_id or 0] for person in user.document.all(Person)}
    assert found == {name: TEAMS[number % 4] for number, name in enumerate(NAMES)}


def plan(user: Keyboard, title: str, day: date = DAY) -> Workshop:
    """Through the guided start with a template or one of one's own, and everything else as it is proposed."""
    before = {workshop.id for workshop in user.document.all(Workshop)}
    user.go_to("Home")
    user.press("N")
    assert "1 of 3" in user.said()
    user.press("Return")
    user.fill("Day", f"{day:%d %b %Y}")
    user.fill("Start", "9:00")
    assert "12 people take part." in user.said()
    user.press("Return")
    choose_agenda(user, title)
    user.press("Return")
    user.settle()
    (made,) = (workshop for workshop in user.document.all(Workshop) if workshop.id not in before)
    assert user.page.title == "Plan"
    assert made.day == day
    assert len(participants(user.document, made.id)) == len(NAMES)
    return made


def choose_agenda(user: Keyboard, title: str) -> None:
    """Walk down the agendas, and up again, until this one is chosen."""
    for key in ("Down", "Up"):
        for _ in range(12):
            if user.place() == title:
                user.press("Space")
                return
            user.press(key)
    raise AssertionError(f"“{title}” is not among the agendas.")


def shows(user: Keyboard, template: Template) -> None:
    """Every block of a template is planned, in its order, and stands on the Plan page."""
    wanted = [block.title for part in template.parts for block in part.blocks]
    assert titles(user) == wanted
    shown = user.said()
    assert [title for title in wanted if title not in shown] == []


def fit(user: Keyboard) -> None:
    """Fit every session to three hours twenty: what was longer takes exactly that, what was shorter stays as it was."""
    for number, before in enumerate(sessions(user)):
        user.press("F")
        sheet = user.dialog
        assert isinstance(sheet, FitSheet)
        if len(sessions(user)) > 1:
            user.tab_to("Session")
            user.press("Home", *["Down"] * number)
        user.fill("Length", "3h20")
        assert (" to spare: " in user.said()) is (length(before) < ODD)
        user.press("Return")
        user.settle()
        assert QApplication.activeModalWidget() is None, "The sheet closes once it fits."
        after = sessions(user)[number]
        assert (length(after), after.available) == (min(length(before), ODD), ODD)
        kept = [one.block for one in blocks_in(after) if not one.block.skipped]
        assert [block.title for block in kept if block.length < block.shortest] == []
    assert over(agenda_of(user.document, workshop(user).id).schedule()) <= 0


def sessions(user: Keyboard) -> Sequence[PlannedSession]:
    """The sessions as they are planned now."""
    return agenda_of(user.document, workshop(user).id).schedule().sessions


def blocks_in(session: PlannedSession) -> list[PlannedBlock]:
    """The blocks of a session in order, skipped ones too."""
    return [planned for part in session.parts for planned in part.blocks]


def length(session: PlannedSession) -> int:
    """From the start of a session to the end of its last block, in seconds."""
    return round((session.end - session.start).total_seconds())


# Prepare


def prepare(user: Keyboard) -> None:
    """Two items done, the invitation written, one document here, people mixed, and everything on paper."""
    user.go_to("Prepare")
    items = user.document.all(CheckItem, workshop_id=workshop(user).id, list=Checklist.PREPARATION)
    user.command("Show checklist")
    user.press("Space", "Down", "Space")
    assert f"2 of {len(items)} done" in user.said()
    user.command("Show invitations")
    assert "0 of 12 yes, 12 not answered" in user.said()
    user.press("S")
    user.until(lambda: not writing(user))
    invitation = (folder(user) / "invitation.ics").read_text("utf-8").replace("\r\n ", "")
    assert invitation.count("mailto:") >= len(NAMES)
    user.command("Show documents")
    user.press("U", "Space")
    assert f"1 of {len(user.document.all(Wanted, workshop_id=workshop(user).id))} arrived" in user.said()
    mix(user)
    print_all(user)


def mix(user: Keyboard) -> None:
    """Three tables, each with one person of every team."""
    user.go_to("People")
    user.press("D")
    user.fill("Tables", "3")
    user.press("Return")
    user.settle()
    seats = participants(user.document, workshop(user).id)
    held = [[seat.person.team_id for seat in seats if seat.participant.table_no == number] for number in (1, 2, 3)]
    assert [len(set(table)) for table in held] == [4, 4, 4]


def print_all(user: Keyboard) -> None:
    """Save all that is printed or sent; every PDF opens and says something on each page."""
    user.go_to("Prepare")
    user.command("Show printables")
    user.press("A")
    user.until(lambda: not writing(user))
    names = {path.name for path in folder(user).iterdir()}
    assert {"pre-read.pdf", "table-cards.pdf", "prompts.pdf", "reminders.ics", "invitation.eml"} <= names
    for path in folder(user).glob("*.pdf"):
        assert all(page.strip() for page in pages(path)), f"{path.name} has an empty page."
    assert NAMES[0] in " ".join(pages(folder(user) / "table-cards.pdf"))


def writing(user: Keyboard) -> bool:
    """Whether documents are being written."""
    assert isinstance(user.page, PreparePage | OutcomesPage)
    return user.page.writer.busy


def pages(path: Path) -> list[str]:
    """The text of each page of a PDF."""
    with PDFIUM.PdfDocument(path) as paper:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in paper]


def folder(user: Keyboard) -> Path:
    """Where the documents of the workshop go."""
    assert user.document.path is not None
    one = workshop(user)
    return user.document.path.parent / f"{one.title} {one.day.isoformat()}"


# Run


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


# What there is


def workshop(user: Keyboard) -> Workshop:
    """The chosen workshop."""
    found = user.window.desk.workshop()
    assert found is not None
    return found


def current(user: Keyboard) -> Block | None:
    """The block under way."""
    progress = find_progress(user.document, workshop(user).id)
    return progress.current if progress and not progress.live.ended else None


def titles(user: Keyboard, of: Workshop | None = None) -> list[str]:
    """The blocks of a workshop, of the chosen one by default, in their order."""
    agenda = agenda_of(user.document, (of or workshop(user)).id)
    return [planned.block.title for planned in agenda.schedule().blocks]


def titled(user: Keyboard) -> str:
    """The title of the block under way."""
    block = current(user)
    return block.title if block else ""


def undo_all(user: Keyboard) -> None:
    """Undo until there is nothing more to undo."""
    for _ in range(_MOST_STEPS):
        if user.document.undo_label is None:
            return
        user.press("Ctrl+Z")
    raise AssertionError(f"“{user.document.undo_label}” can’t be passed.")
