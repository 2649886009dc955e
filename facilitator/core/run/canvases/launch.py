"""Launch readiness: who is ready, in what order things happen, what if, and who tells whom.

Here stand the launch itself, its contingencies and its lines; see also `readiness`, `launch_tasks` and `path`.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from facilitator.core import lines
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.run.canvases import usual
from facilitator.core.text import free, one_line, required


class State(StrEnum):
    """How ready a team is on one item; open until it has said."""

    OPEN = ""
    READY = "ready"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    BLOCKED = "blocked"


class LineKind(StrEnum):
    """What a line of the launch's communication is: what is told as a rule, or where trouble goes."""

    COMMUNICATION = "communication"
    ESCALATION = "escalation"


class Launch(Record):
    """The launch that a workshop plans; at most one. `begins` is the day from which work can start.

    `working`: days count only if they are worked, by the programme's holidays.
    """

    table = "launch"
    workshop_id: int
    title: Text
    begins: date | None = None
    day: date | None = None
    working: bool = True


class Readiness(Ordered):
    """Something that must be ready, by team."""

    table = "readiness"
    workshop_id: int
    team_id: int | None = None
    text: Text
    state: State = State.OPEN
    owner_id: int | None = None


class LaunchTask(Ordered):
    """A task of the launch sequence. `days` is how long it takes; 0 is a milestone."""

    table = "launch_task"
    workshop_id: int
    title: Text
    team_id: int | None = None
    owner_id: int | None = None
    days: int = 1
    not_before: date | None = None


class Dependency(Record):
    """A task that needs another to be done first."""

    table = "dependency"
    task_id: int
    needs_id: int


class Contingency(Ordered):
    """If this happens, then that is done, by its owner."""

    table = "contingency"
    workshop_id: int
    happens: Text
    answer: Text = ""
    owner_id: int | None = None


class LaunchLine(Ordered):
    """Who tells what, on which channel and when; or (escalation, in order) who is called, and how soon."""

    table = "launch_line"
    workshop_id: int
    kind: LineKind
    what: Text
    channel: Text = ""
    timing: Text = ""
    owner_id: int | None = None


_NO_TITLE = "The launch has no name yet: type what is launched."
_NO_CONTINGENCY = "There is no “if” yet: type what may happen."
_NO_LINE = "There is nothing here yet: type what is told, or who is called."
_FAR = "This is more than ten years away from the workshop: check the year."
_TEN_YEARS = timedelta(3653)
_BACKWARDS = "The launch day is before the day on which work begins: change one of the two."

# The launch


def set_launch(
    document: Document, workshop_id: int, title: str, begins: date | None, day: date | None, working: bool = True
) -> Launch:
    """Say what a workshop launches, from which day it can be worked on, and on which day it goes out.

    `working`: only working days count. UserError if the launch day is before the beginning, or years away.
    """
    begins, day = near(document, workshop_id, begins), near(document, workshop_id, day)
    if begins and day and day < begins:
        raise UserError(_BACKWARDS)
    there = launch_of(document, workshop_id)
    launch = Launch(
        id=there.id if there else document.new_id(),
        workshop_id=workshop_id,
        title=one_line(required(title, _NO_TITLE)),
        begins=begins,
        day=day,
        working=working,
    )
    with document.step("Set launch") as step:
        return step.put(launch)


def near(document: Document, workshop_id: int, day: date | None) -> date | None:
    """A day as given; UserError if it is ten years away from the workshop's, which is a slip of the keys."""
    held = document.get(Workshop, workshop_id).day
    if day is not None and abs(day - held) > _TEN_YEARS:
        raise UserError(_FAR)
    return day


# Contingencies


def add_contingency(
    document: Document, workshop_id: int, happens: str, answer: str = "", owner_id: int | None = None
) -> Contingency:
    """Add what may happen, what is done then, and who sees to it."""
    document.get(Workshop, workshop_id)
    contingency = Contingency(
        id=document.new_id(),
        workshop_id=workshop_id,
        happens=required(happens, _NO_CONTINGENCY),
        answer=free(answer),
        owner_id=_known(document, owner_id),
    )
    return lines.add_line(document, "Add contingency", contingency, workshop_id=workshop_id)


def add_usual_contingencies(document: Document, workshop_id: int) -> list[Contingency]:
    """Add what commonly goes otherwise at a launch, as far as it is not there yet. Returns the new ones."""
    there = {folded(one.happens) for one in contingencies_of(document, workshop_id)}
    new = [one for one in usual.contingencies() if folded(one.happens) not in there]
    with document.step("Add usual contingencies"):
        return [add_contingency(document, workshop_id, one.happens, one.answer) for one in new]


def edit_contingency(
    document: Document, contingency_id: int, happens: str, answer: str, owner_id: int | None
) -> Contingency:
    """Store what was typed into a contingency's form."""
    return lines.change_line(
        document,
        "Edit contingency",
        Contingency,
        contingency_id,
        happens=required(happens, _NO_CONTINGENCY),
        answer=free(answer),
        owner_id=_known(document, owner_id),
    )


def move_contingencies(
    document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None
) -> list[Contingency]:
    """Put contingencies, in the order of `ids`, before another; None: at the end."""
    return move(document, contingencies_of(document, workshop_id), ids, before_id, "Move contingency")


def remove_contingency(document: Document, contingency_id: int) -> None:
    """Remove a contingency."""
    lines.remove_line(document, "Remove contingency", Contingency, contingency_id)


# Communication and escalation


def add_launch_line(
    document: Document,
    workshop_id: int,
    kind: LineKind,
    what: str,
    channel: str = "",
    timing: str = "",
    owner_id: int | None = None,
) -> LaunchLine:
    """Add a line of one kind, at its end: what is told or who is called, on which channel and when."""
    document.get(Workshop, workshop_id)
    line = LaunchLine(
        id=document.new_id(),
        workshop_id=workshop_id,
        kind=kind,
        what=required(what, _NO_LINE),
        channel=one_line(free(channel)),
        timing=one_line(free(timing)),
        owner_id=_known(document, owner_id),
    )
    return lines.add_line(document, f"Add {kind.value} line", line, workshop_id=workshop_id, kind=kind.value)


def add_usual_lines(document: Document, workshop_id: int, kind: LineKind) -> list[LaunchLine]:
    """Add the usual lines of one kind, as far as they are not there yet. Returns the new ones."""
    there = {folded(line.what) for line in lines_of(document, workshop_id, kind)}
    ready = usual.communication() if kind is LineKind.COMMUNICATION else usual.escalation()
    new = [line for line in ready if folded(line.what) not in there]
    with document.step(f"Add usual {kind.value} lines"):
        return [add_launch_line(document, workshop_id, kind, line.what, line.channel, line.timing) for line in new]


def edit_launch_line(
    document: Document, line_id: int, what: str, channel: str, timing: str, owner_id: int | None
) -> LaunchLine:
    """Store what was typed into a line."""
    return lines.change_line(
        document,
        f"Edit {document.get(LaunchLine, line_id).kind.value} line",
        LaunchLine,
        line_id,
        what=required(what, _NO_LINE),
        channel=one_line(free(channel)),
        timing=one_line(free(timing)),
        owner_id=_known(document, owner_id),
    )


def move_launch_lines(
    document: Document, workshop_id: int, kind: LineKind, ids: Sequence[int], before_id: int | None
) -> list[LaunchLine]:
    """Put lines of one kind, in the order of `ids`, before another; None: at the end."""
    return move(document, lines_of(document, workshop_id, kind), ids, before_id, f"Move {kind.value} line")


def remove_launch_line(document: Document, line_id: int) -> None:
    """Remove a line."""
    kind = document.get(LaunchLine, line_id).kind
    lines.remove_line(document, f"Remove {kind.value} line", LaunchLine, line_id)


def _known(document: Document, owner_id: int | None) -> int | None:
    """The owner as given; UserError if that person is gone."""
    return None if owner_id is None else document.get(Person, owner_id).id


# Questions


def launch_of(document: Document, workshop_id: int) -> Launch | None:
    """What a workshop launches; None if that has not been said."""
    return next(iter(document.all(Launch, workshop_id=workshop_id)), None)


def contingencies_of(document: Document, workshop_id: int) -> list[Contingency]:
    """What may happen and what is done then, in order."""
    return document.all(Contingency, workshop_id=workshop_id)


def lines_of(document: Document, workshop_id: int, kind: LineKind) -> list[LaunchLine]:
    """The lines of one kind, in order."""
    return document.all(LaunchLine, workshop_id=workshop_id, kind=kind.value)
