"""Launch readiness: who is ready, in what order things happen, what if, and who tells whom."""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Ordered, Record, Text


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
