"""Somebody opens the program for the first time and plans a workshop."""

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.pages.plan import PlanPage
from tests.journeys.keyboard import Keyboard

PEOPLE = """Name\tE-mail\tTeam
Maria Lind\tmaria@nord.example\tProduct
Tom Reed\ttom@nord.example\tMarketing
Jun Sato\tjun@nord.example\tSales
"""


def test_from_the_first_window_to_a_plan(user: Keyboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user.house.welcome()
    assert "The programmes you open will be listed here." in user.said()
    path = tmp_path / "Nord.programme"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    user.tab_to("New programme")
    user.press("Space")
    user.settle()
    assert user.document.path == path
    assert "No workshop yet" in user.said()

    user.go_to("People")
    user.press("Space")
    user.paste(PEOPLE)
    user.until(lambda: "3 people" in user.said())
    user.press("Ctrl+Return")
    teams = {team.id: team.name for team in user.document.all(Team)}
    found = [(person.name, teams[person.team_id or 0]) for person in user.document.all(Person)]
    assert found == [("Maria Lind", "Product"), ("Tom Reed", "Marketing"), ("Jun Sato", "Sales")]

    user.go_to("Home")
    user.press("Return")
    assert user.place() == "Quarterly"
    user.fill("Title", "Q1 launch alignment")
    user.press("Return")
    user.fill("Day", "12 jan")
    user.fill("Start", "1 pm")
    user.fill("Length", "5h10")
    user.fill("Name of the place", "Harbour room")
    user.press("Return")
    assert user.place() == "Standard, five parts"
    assert "Tue 12 Jan, 13:00 – 18:10" in user.said()
    user.press("Return")
    user.settle()
    (workshop,) = user.document.all(Workshop)
    assert (workshop.title, workshop.day, workshop.start) == ("Q1 launch alignment", date(2027, 1, 12), time(13))
    assert len(user.document.all(Participant)) == 3
    assert user.page.title == "Plan"
    assert "Imported 3 people." not in user.said()
    assert "fits exactly" in user.said()

    plan_the_day(user)


def plan_the_day(user: Keyboard) -> None:
    """Everything on the Plan page that a first plan needs, by keys alone."""
    assert user.place() == "Agenda"
    user.type("15")
    user.press("Return")
    assert _minutes(user, "Welcome and objectives") == 15
    assert "5 min over" in user.said()

    user.press("Down")
    user.type("-5")
    user.press("Return")
    assert _minutes(user, "Current state") == 15
    assert "fits exactly" in user.said()
    user.type("5x")
    user.press("Return")
    assert user.place() == "Minutes", "What can't be read stays open as typed."
    assert "“5x” is not a length: type minutes, such as 45, or 1h15." in user.said()
    user.press("Escape")
    assert _minutes(user, "Current state") == 15

    _go_to_row(user, "Break")
    user.press("Left")
    user.press("Return")
    assert user.place() == "Start"
    user.enter("16:15")
    assert _block(user, "Break").pinned == time(16, 15)
    assert "15 min free before “Break” at 16:15" in user.said()
    _go_to_row(user, "Current state")
    user.press("Alt+Down")
    assert _titles(user)[:3] == ["Welcome and objectives", "Shared context", "Current state"]
    user.press("S")
    assert _block(user, "Current state").skipped
    user.tab_to("Private notes")
    user.type("Ask Tom first")
    user.press("Shift+Tab")
    assert _block(user, "Current state").private_notes == "Ask Tom first"

    shown, held = user.said(), user.document.all(Block)
    user.press(*["Ctrl+Z"] * 4)
    assert not _block(user, "Current state").skipped
    assert _titles(user)[:2] == ["Welcome and objectives", "Current state"]
    assert _block(user, "Break").pinned is None
    user.press(*["Ctrl+Shift+Z"] * 4)
    assert user.document.all(Block) == held
    assert user.said() == shown


def _go_to_row(user: Keyboard, title: str) -> None:
    """Walk down the agenda with the arrow until a row is at hand."""
    plan = user.page
    assert isinstance(plan, PlanPage)
    user.press("Ctrl+Home")
    for _ in range(40):
        row = plan.bench.table.current()
        if row and row.cells[1].endswith(title):
            return
        user.press("Down")
    raise AssertionError(f"There is no row {title}.")


def _block(user: Keyboard, title: str) -> Block:
    (block,) = (block for block in user.document.all(Block) if block.title == title)
    return block


def _titles(user: Keyboard) -> list[str]:
    return [
        planned.block.title for planned in agenda_of(user.document, user.document.all(Workshop)[0].id).schedule().blocks
    ]


def _minutes(user: Keyboard, title: str) -> float:
    return _block(user, title).length / 60
