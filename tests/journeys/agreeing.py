"""What the teams settle for good: the way to it, and what of it is stored or written."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from facilitator.core.agree.plan.plan_versions import PlanReview, PlanVersion
from facilitator.core.people import Person, Team
from facilitator.core.record import Clock
from facilitator.ui.parts.outcome.documents_writer import programme_folder
from facilitator.ui.widgets.richlist import RichList
from tests.journeys import modules
from tests.journeys.keyboard import Keyboard

TODAY = date(2027, 1, 12)
"""The day on which the clock stands."""


def opened(user: Keyboard, clock: Clock, folder: Path, *parts: str) -> Keyboard:
    """Open a programme of twelve people in four teams, with a standard workshop today, and these modules in it."""
    user.house.open(modules.prepare(folder / "Nord.programme", clock, parts))
    return user


# The way there


def choose(user: Keyboard, text: str) -> None:
    """Walk down the list that has the keys until a row that says so is at hand."""
    user.press("Home")
    for _ in range(60):
        at = user.focus()
        assert isinstance(at, RichList), f"{user.place()} has the keys."
        if any(text in f"{row.lead} {row.text}" for row in at.rows() if row.key in at.selected_keys()):
            return
        user.press("Down")
    raise AssertionError(f"There is no row “{text}” in {user.place()}.")


def take_file(user: Keyboard, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a file read by the dialog of the tab, and wait for what would become of it."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    user.press("I")
    user.settle()
    user.press("Return")
    user.until(lambda: path.name in user.said() and "Esc stops" not in user.said())


def saved(user: Keyboard, key: str, name: str) -> Path:
    """Have a document of the programme written by its key."""
    user.press(key)
    user.until(lambda: f"Written {name}" in user.said())
    return programme_folder(user.document) / name


# Versions of the plan and their review


def make_version(user: Keyboard, why: str) -> None:
    """Keep what the plan says, with the keys on the Plan tab."""
    user.press("N")
    user.settle()
    user.type(why)
    user.press("Ctrl+Return")
    user.settle()


def reviewed(user: Keyboard, name: str) -> None:
    """Somebody of another team looks at the last version: of what they say one point is taken, one is declined."""
    user.press("R", "A")
    user.settle()
    assert "Ask for a review of version" in user.said()
    user.type(name.split()[0])
    user.press("Return")
    user.settle()
    assert [one.person_id for one in user.document.all(PlanReview)][-1] == person(user, name).id
    user.press("P")
    user.enter("Four hours are not kept on Fridays")
    user.enter("Support is missing")
    user.press("Escape")
    choose(user, "Four hours")
    user.press("Y")
    choose(user, "Support")
    user.press("X")
    user.settle()
    user.type("Support joins next quarter")
    user.press("Ctrl+Return")
    user.settle()


# What there is


def versions(user: Keyboard) -> list[PlanVersion]:
    """The versions of the plan, the first first."""
    return sorted(user.document.all(PlanVersion), key=lambda one: one.number)


def pages_of(path: Path) -> list[str]:
    """The text of each page of a PDF."""
    with modules.PDFIUM.PdfDocument(path) as paper:
        return [page.get_textpage().get_text_bounded() for page in paper]


def person(user: Keyboard, name: str) -> Person:
    """Somebody by the beginning of the name."""
    return next(one for one in user.document.all(Person) if one.name.startswith(name))


def team(user: Keyboard, name: str) -> Team:
    """A team by the beginning of its name."""
    return next(one for one in user.document.all(Team) if one.name.startswith(name))
