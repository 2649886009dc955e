"""Feedback loops: what one team learns and another acts on, and how the answer gets back to where it came from.

After the feedback loop design of seed 004_2b920f03eb247414.txt. Their rounds, and which are due: `loop_rounds`.
"""

from collections.abc import Container, Sequence
from datetime import date
from functools import cache
from typing import Final

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.functions import team_for
from facilitator.core.lines import Missing, add_line, add_lines, change_line, move_lines, remove_line
from facilitator.core.people import Person, Team, teams
from facilitator.core.phrases import quoted
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.rhythms import Every
from facilitator.core.text import free, one_line, required


class FeedbackLoop(Ordered):
    """One loop. `key` names one that comes with the program, "" for one of their own.

    `today`: what happens now, honestly. `form`: what it looks like; `acted_on`: who receives it and what they do;
    `back`: how the answer gets back. It turns `every` so often from `since` on; `ended`: no more, its rounds stay.
    """

    table = "feedback_loop"
    key: Text = ""
    title: Text
    from_id: int | None = None
    to_id: int | None = None
    today: Text = ""
    owner_id: int | None = None
    every: Every | None = None
    since: date | None = None
    form: Text = ""
    acted_on: Text = ""
    back: Text = ""
    ended: bool = False


class LoopRound(Record):
    """One turn of a loop, on a local day: what was heard, and what was answered ("" while the source waits)."""

    table = "loop_round"
    loop_id: int
    day: date
    heard: Text
    answered: Text = ""


class UsualLoop(Content):
    """A loop that comes with the program; its teams by name, and what is heard and answered in it, in one line each."""

    key: Words
    title: Words
    source: Words
    target: Words
    heard: Words
    answered: Words


class _Usual(Content):
    loops: tuple[UsualLoop, ...] = Field(min_length=1)


_NO_TITLE = "The loop has no title yet: type what is to be heard."
_SAME_TEAM = "A loop goes from one team to another: choose two different ones."
_TEXTS: Final = ("today", "form", "acted_on", "back")


@cache
def usual_loops() -> tuple[UsualLoop, ...]:
    """The loops that come with the program (seed 004)."""
    return read_toml(resource("loops.toml"), _Usual).loops


# The loops


def add_usual_loops(document: Document) -> list[FeedbackLoop]:
    """Add the usual loops that are not there yet, as one step; teams in use are found by their names.

    A team that is not found stays open, and one that is both source and target is the source only.
    """
    there, in_use, new = {loop.key for loop in document.all(FeedbackLoop)}, teams(document), []
    for one in usual_loops():
        if one.key not in there:
            source, target = team_for(one.source, in_use), team_for(one.target, in_use)
            loop = FeedbackLoop(
                id=document.new_id(),
                key=one.key,
                title=one.title,
                from_id=source.id if source else None,
                to_id=target.id if target and target != source else None,
            )
            new.append(loop)
    return add_lines(document, "Add usual loops", new)


def add_loop(document: Document, title: str, from_id: int | None = None, to_id: int | None = None) -> FeedbackLoop:
    """Add a loop behind the others; UserError without a title, or from a team to itself."""
    line = FeedbackLoop(
        id=document.new_id(),
        title=one_line(required(title, _NO_TITLE)),
        from_id=_team(document, from_id),
        to_id=_team(document, to_id),
    )
    _check_ends(line)
    return add_line(document, "Add feedback loop", line)


def edit_loop(
    document: Document,
    loop_id: int,
    *,
    title: str | None = None,
    today: str | None = None,
    form: str | None = None,
    acted_on: str | None = None,
    back: str | None = None,
) -> FeedbackLoop:
    """Word a loop anew; None leaves a field as it is, and only the title may not become empty."""
    changes = {} if title is None else {"title": one_line(required(title, _NO_TITLE))}
    typed = dict(zip(_TEXTS, (today, form, acted_on, back), strict=True))
    changes |= {name: free(text) for name, text in typed.items() if text is not None}
    return change_line(document, "Edit feedback loop", FeedbackLoop, loop_id, **changes)


def set_loop_teams(document: Document, loop_id: int, from_id: int | None, to_id: int | None) -> FeedbackLoop:
    """Say which team hears something and which acts on it; UserError if they are the same."""
    ends = {"from_id": _team(document, from_id), "to_id": _team(document, to_id)}
    _check_ends(document.get(FeedbackLoop, loop_id).with_(**ends))
    return change_line(document, "Set teams of feedback loop", FeedbackLoop, loop_id, **ends)


def set_loop_owner(document: Document, loop_id: int, person_id: int | None) -> FeedbackLoop:
    """Say who runs a loop: one person, or nobody yet."""
    owner_id = None if person_id is None else document.get(Person, person_id).id
    return change_line(document, "Set owner of feedback loop", FeedbackLoop, loop_id, owner_id=owner_id)


def set_loop_rhythm(document: Document, loop_id: int, every: Every | None, since: date | None = None) -> FeedbackLoop:
    """Say how often a loop turns, counted from a local day on; None: at no rhythm.

    Without a day it stays the one there is. UserError if there is none, or for a year that can't be meant.
    """
    since = since or document.get(FeedbackLoop, loop_id).since
    if every is not None and since is None:
        raise UserError("Say from which day on the loop turns.")
    since = likely_day(since, "A loop that turns since the year")
    return change_line(document, "Set rhythm of feedback loop", FeedbackLoop, loop_id, every=every, since=since)


def end_loop(document: Document, loop_id: int, ended: bool = True) -> FeedbackLoop:
    """Let a loop turn no more, or again. What was heard stays."""
    label = "End feedback loop" if ended else "Take feedback loop up again"
    return change_line(document, label, FeedbackLoop, loop_id, ended=ended)


def move_loops(document: Document, ids: Sequence[int], before_id: int | None) -> list[FeedbackLoop]:
    """Put loops, in the order of `ids`, before another; None: at the end."""
    moving = [document.get(FeedbackLoop, loop_id) for loop_id in ids]
    return move_lines(document, "Move feedback loop", moving, before_id)


def remove_loop(document: Document, loop_id: int) -> None:
    """Remove a loop with all its rounds."""
    remove_line(document, "Remove feedback loop", FeedbackLoop, loop_id)


def _team(document: Document, team_id: int | None) -> int | None:
    return None if team_id is None else document.get(Team, team_id).id


def _check_ends(loop: FeedbackLoop) -> None:
    if loop.from_id is not None and loop.from_id == loop.to_id:
        raise UserError(_SAME_TEAM)


# Questions


def loops(document: Document, *, ended: bool = True) -> list[FeedbackLoop]:
    """All loops in their order; with `ended` False only those that still turn."""
    return document.all(FeedbackLoop) if ended else document.all(FeedbackLoop, ended=False)


def usual_of(loop: FeedbackLoop) -> UsualLoop | None:
    """What comes with the program for a loop; None for one of their own."""
    return next((one for one in usual_loops() if one.key == loop.key), None)


def loop_missing(loop: FeedbackLoop, gone: Container[int] = ()) -> list[Missing]:
    """What a loop still needs to turn, each in a sentence; nothing for one that has ended.

    `gone` are the ids of people who have left and of teams that are retired.
    """
    wanting = (
        (loop.from_id is None, "No team hears anything yet: where does it come from?"),
        (loop.to_id is None, "No team acts on it yet: to whom does it go?"),
        (loop.from_id in gone, "The team that hears it is retired: who hears it now?"),
        (loop.to_id in gone, "The team that acts on it is retired: who does now?"),
        (not loop.today, "What happens today is open: “nothing” is an honest answer."),
        (loop.owner_id is None, "Nobody runs it yet: choose one person, not a team."),
        (loop.owner_id in gone, "Its owner has left: who runs it now?"),
        (loop.every is None, "It has no rhythm yet: how often does it turn?"),
        (not loop.form, "Its format is open: a page, a meeting, a message, a field in the CRM?"),
        (not loop.acted_on, "What becomes of it is open: who receives it, and what do they do?"),
        (not loop.back, "The way back is open: how does the source learn what came of it?"),
    )
    return [] if loop.ended else [Missing(loop, words) for is_so, words in wanting if is_so]


def gone_from(document: Document) -> set[int]:
    """The ids of people who have left and of teams that are retired."""
    people, retired = document.all(Person, gone=True), document.all(Team, retired=True)
    return {*(person.id for person in people), *(team.id for team in retired)}


def missing(document: Document) -> list[Missing]:
    """What the loops that turn still need, each sentence with the loop's title."""
    gone = gone_from(document)
    return [
        Missing(loop, f"{quoted(loop.title)}: {one.words}")
        for loop in loops(document, ended=False)
        for one in loop_missing(loop, gone)
    ]
