"""Wins: what has got better, marked so that it can be shared."""

from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.homes import Homes
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Record, Text
from facilitator.core.run.actions import Action
from facilitator.core.text import required


class Win(Record):
    """Something worth telling, of an action, of a workshop, or of its own. `day` is local; `told`: it was shared."""

    table = "win"
    action_id: int | None = None
    workshop_id: int | None = None
    text: Text
    day: date
    told: bool = False


@dataclass(frozen=True)
class ToldWin:
    """A win with all that is to be told of it: whom to thank and their team, how it was measured, where it began.

    Without an action, only `home`, the title of its workshop, may be there.
    """

    win: Win
    owner: Person | None
    team: Team | None
    measure: str
    home: str


_NO_TEXT = "The win has no text yet: type what has got better."


# Verbs


def mark_win(document: Document, action_id: int, text: str = "") -> Win:
    """Mark an action as a win, in its own words or others; of today. UserError if it is one already."""
    action = document.get(Action, action_id)
    if document.all(Win, action_id=action_id):
        raise UserError("This action is among the wins already.")
    win = Win(
        id=document.new_id(),
        action_id=action_id,
        workshop_id=action.workshop_id,
        text=required(text.strip() or action.text, _NO_TEXT),
        day=Homes(document).day(document.now(), action.workshop_id),
    )
    with document.step("Mark win") as step:
        return step.put(win)


def add_win(document: Document, text: str, day: date, workshop_id: int | None = None) -> Win:
    """Add something that has got better, on a local day, maybe because of a workshop."""
    if workshop_id is not None:
        document.get(Workshop, workshop_id)
    win = Win(id=document.new_id(), workshop_id=workshop_id, text=required(text, _NO_TEXT), day=day)
    with document.step("Add win") as step:
        return step.put(win)


def edit_win(document: Document, win_id: int, *, text: str | None = None, day: date | None = None) -> Win:
    """Change what is given; None leaves it as it is."""
    win = document.get(Win, win_id)
    if text is not None:
        win = win.with_(text=required(text, _NO_TEXT))
    with document.step("Edit win") as step:
        return step.put(win.with_(day=day or win.day))


def set_told(document: Document, win_id: int, told: bool = True) -> Win:
    """Say that a win was shared, or was not."""
    win = document.get(Win, win_id).with_(told=told)
    with document.step("Mark win as shared" if told else "Mark win as not shared") as step:
        return step.put(win)


def remove_win(document: Document, win_id: int) -> None:
    """Take something out of the wins. An action it was about stays as it is."""
    with document.step("Remove win") as step:
        step.remove(document.get(Win, win_id))


# Questions


def wins(document: Document, since: date | None = None) -> list[ToldWin]:
    """All wins, or those from a day on, the latest first."""
    homes = Homes(document)
    found = [win for win in document.all(Win) if since is None or win.day >= since]
    found.sort(key=lambda win: (win.day, win.id), reverse=True)
    return [_told(document, homes, win) for win in found]


def _told(document: Document, homes: Homes, win: Win) -> ToldWin:
    action = document.find(Action, win.action_id)
    owner = document.find(Person, action.owner_id) if action else None
    workshop = homes.workshop(win.workshop_id)
    return ToldWin(
        win=win,
        owner=owner,
        team=document.find(Team, owner.team_id) if owner else None,
        measure=action.measure if action else "",
        home=homes.title(action) if action else workshop.title if workshop else "",
    )
