"""What a new user does with any template before the day, from an empty programme on, by keys alone."""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from facilitator.core.participants import participants
from facilitator.core.people import Person, Team
from facilitator.core.plan.planned import PlannedBlock, PlannedSession, over
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.ready.templates import Template
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.parts.fitting.fit_sheet import FitSheet
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import NAMES

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
    dated = [f"· {one.start:%a} {one.start.day} {one.start:%b %Y}, " for one in sessions(user)]
    told = " ".join(pages(folder(user) / "agenda.pdf"))
    assert len(dated) == 1 or all(day in told for day in dated), "Each session stands under its day."
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


# What there is


def workshop(user: Keyboard) -> Workshop:
    """The chosen workshop."""
    found = user.window.desk.workshop()
    assert found is not None
    return found


def titles(user: Keyboard, of: Workshop | None = None) -> list[str]:
    """The blocks of a workshop, of the chosen one by default, in their order."""
    agenda = agenda_of(user.document, (of or workshop(user)).id)
    return [planned.block.title for planned in agenda.schedule().blocks]


def undo_all(user: Keyboard) -> None:
    """Undo until there is nothing more to undo."""
    for _ in range(_MOST_STEPS):
        if user.document.undo_label is None:
            return
        user.press("Ctrl+Z")
    raise AssertionError(f"“{user.document.undo_label}” can’t be passed.")
