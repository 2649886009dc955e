"""The improvement cycle: each month what got in the way between teams, an experiment, and what it showed.

After seed 003_cbf94a157524aa52.txt (keep listening and mending).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from facilitator.core.agree.handing.handoffs import Field, Handoff, answer_handoff
from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import Missing, add_line, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.people import Person
from facilitator.core.phrases import counted
from facilitator.core.record import Ordered, Text
from facilitator.core.text import free, one_line, required


class Outcome(StrEnum):
    """What an experiment showed."""

    OPEN = ""
    HELPED = "helped"
    PARTLY = "partly"
    DID_NOT = "did_not"


class Friction(Ordered):
    """Something that got in the way, found in a month (its first day). The experiment is tried until `until`.

    `handoff_id` is the handoff where it rubs, if it is one.
    """

    table = "friction"
    month: date
    text: Text
    handoff_id: int | None = None
    experiment: Text = ""
    owner_id: int | None = None
    until: date | None = None
    outcome: Outcome = Outcome.OPEN
    showed: Text = ""


OUTCOMES: Final[Mapping[Outcome, str]] = MappingProxyType(
    {
        Outcome.OPEN: "Still open",
        Outcome.HELPED: "Helped",
        Outcome.PARTLY: "Helped in part",
        Outcome.DID_NOT: "Did not help",
    }
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_NO_TEXT = "There is nothing here yet: type what gets in the way between teams."


@dataclass(frozen=True)
class MonthFigures:
    """Of the friction points of a month: how many were found, tried (an experiment was settled), and helped."""

    month: date
    found: int
    tried: int
    helped: int

    @property
    def words(self) -> str:
        """ "April 2027: 3 found, 2 tried, 1 helped"."""
        return f"{month_words(self.month)}: {self.found} found, {self.tried} tried, {self.helped} helped"


def add_friction(document: Document, month: date, text: str, handoff_id: int | None = None) -> Friction:
    """Note something that got in the way in a month (any day of it), behind the others of that month."""
    first = first_of_month(likely_day(month))
    line = Friction(
        id=document.new_id(),
        month=first,
        text=one_line(required(text, _NO_TEXT)),
        handoff_id=None if handoff_id is None else document.get(Handoff, handoff_id).id,
    )
    return add_line(document, "Add friction point", line, month=first.isoformat())


def edit_friction(
    document: Document,
    friction_id: int,
    *,
    text: str | None = None,
    experiment: str | None = None,
    showed: str | None = None,
) -> Friction:
    """Word a point, its experiment or what it showed anew; what is not given stays. Only the point may not be empty."""
    typed = {
        "text": None if text is None else one_line(required(text, _NO_TEXT)),
        "experiment": None if experiment is None else free(experiment),
        "showed": None if showed is None else free(showed),
    }
    changes = {name: value for name, value in typed.items() if value is not None}
    return change_line(document, "Edit friction point", Friction, friction_id, **changes)


def set_friction_handoff(document: Document, friction_id: int, handoff_id: int | None) -> Friction:
    """Say at which handoff it rubs; None for none."""
    handoff_id = None if handoff_id is None else document.get(Handoff, handoff_id).id
    return change_line(document, "Set handoff of friction point", Friction, friction_id, handoff_id=handoff_id)


def set_friction_owner(document: Document, friction_id: int, owner_id: int | None) -> Friction:
    """Say who runs the experiment; None for nobody yet."""
    owner_id = None if owner_id is None else document.get(Person, owner_id).id
    return change_line(document, "Set owner of experiment", Friction, friction_id, owner_id=owner_id)


def set_friction_until(document: Document, friction_id: int, until: date | None) -> Friction:
    """Say until which local day the experiment is tried; None takes it away. UserError if that is before the month."""
    if until is not None and likely_day(until) < document.get(Friction, friction_id).month:
        raise UserError("That is before the month in which it was found: choose a later day.")
    return change_line(document, "Set end of experiment", Friction, friction_id, until=until)


def write_into_handoff(document: Document, friction_id: int) -> Handoff:
    """Settle what helped where it rubbed: the handoff says from now on that it works like that.

    UserError while it is not said that it helped, or at which handoff.
    """
    point = document.get(Friction, friction_id)
    if point.outcome not in (Outcome.HELPED, Outcome.PARTLY):
        raise UserError("Say first that the experiment helped: what did not is better carried over.")
    if point.handoff_id is None:
        raise UserError("Choose the handoff first: it is then written there how it works.")
    handoff = document.get(Handoff, point.handoff_id)
    return answer_handoff(document, handoff.id, Field.REALITY, f"{handoff.reality}\n{helped_words(point)}")


def set_outcome(document: Document, friction_id: int, outcome: Outcome) -> Friction:
    """Say what the experiment showed; OPEN takes it back. UserError while there is no experiment."""
    if outcome is not Outcome.OPEN and not document.get(Friction, friction_id).experiment:
        raise UserError("There is no experiment yet: type what was tried, then say whether it helped.")
    return change_line(document, "Set outcome of experiment", Friction, friction_id, outcome=outcome)


def carry_over(document: Document, friction_id: int, month: date) -> Friction:
    """Take a point up again in a later month (any day of it), behind the others.

    One whose experiment is open moves there as it is. Of one that is settled a new point is made, with its text,
    handoff and owner, for another experiment. UserError for a month that is not later.
    """
    found, month = document.get(Friction, friction_id), first_of_month(likely_day(month))
    if month <= found.month:
        raise UserError(f"It is on the list of {month_words(found.month)}: choose a later month.")
    if found.outcome is Outcome.OPEN:
        line = found.with_(month=month)
    else:
        line = Friction(
            id=document.new_id(),
            month=month,
            text=found.text,
            handoff_id=found.handoff_id,
            owner_id=found.owner_id,
        )
    return add_line(document, "Carry over friction point", line, month=month.isoformat())


def move_frictions(document: Document, month: date, ids: Sequence[int], before_id: int | None) -> list[Friction]:
    """Put points of a month, in the order of `ids`, before another; None: at the end."""
    return move(document, frictions_of(document, month), ids, before_id, "Move friction point")


def remove_friction(document: Document, friction_id: int) -> None:
    """Remove a point with its experiment."""
    remove_line(document, "Remove friction point", Friction, friction_id)


# Questions


def first_of_month(day: date) -> date:
    """The first day of a day's month."""
    return day.replace(day=1)


def month_words(month: date) -> str:
    """A month in English words: "April 2027"."""
    return f"{_MONTHS[month.month - 1]} {month.year}"


def frictions_of(document: Document, month: date) -> list[Friction]:
    """The points of a month (any day of it) in their order."""
    return document.all(Friction, month=first_of_month(month).isoformat())


def months(document: Document, today: date) -> list[date]:
    """The months that have points, and that of `today`, the latest first; each as its first day."""
    return sorted({first_of_month(today), *(one.month for one in document.all(Friction))}, reverse=True)


def still_open(document: Document, month: date) -> list[Friction]:
    """The points of earlier months that nobody has settled, the earliest first: what may be carried over."""
    first = first_of_month(month)
    earlier = [one for one in document.all(Friction, outcome=Outcome.OPEN) if one.month < first]
    return sorted(earlier, key=lambda one: (one.month, one.position, one.id))


def friction_due(document: Document, today: date) -> list[Friction]:
    """The experiments that were to end before `today`, the local day, and whose outcome is open; the latest last."""
    late = [one for one in document.all(Friction, outcome=Outcome.OPEN) if one.until and one.until < today]
    return sorted(late, key=lambda one: (one.until or date.max, one.id))


def friction_figures(points: Iterable[Friction]) -> list[MonthFigures]:
    """Found, tried and helped month by month, the latest first. What helped in part counts as tried only."""
    by_month: dict[date, list[Friction]] = {}
    for one in points:
        by_month.setdefault(one.month, []).append(one)
    return [
        MonthFigures(
            month,
            len(found),
            sum(one.outcome is not Outcome.OPEN for one in found),
            sum(one.outcome is Outcome.HELPED for one in found),
        )
        for month, found in sorted(by_month.items(), reverse=True)
    ]


def figures_words(figures: Sequence[MonthFigures]) -> str:
    """All months together: "12 friction points found in 4 months, 9 tried, 6 helped"; "" without any."""
    if not figures:
        return ""
    points, tried = counted(sum(one.found for one in figures), "friction point"), sum(one.tried for one in figures)
    over = counted(len(figures), "month")
    return f"{points} found in {over}, {tried} tried, {sum(one.helped for one in figures)} helped"


def friction_missing(point: Friction, today: date) -> list[Missing]:
    """What a point still wants, each in a sentence for the room."""
    wanting = (
        (not point.experiment, "There is no experiment yet: what small change would show whether it can be better?"),
        (bool(point.experiment) and point.owner_id is None, "Nobody owns the experiment yet."),
        (bool(point.experiment) and point.until is None, "It is not said until when the experiment is tried."),
        (
            point.outcome is Outcome.OPEN and point.until is not None and point.until < today,
            "The experiment is over: did it help?",
        ),
        (point.outcome is not Outcome.OPEN and not point.showed, "It is not said yet what the experiment showed."),
    )
    return [Missing(point, words) for is_so, words in wanting if is_so]


def helped_words(point: Friction) -> str:
    """What helped, as a text to settle for good: the experiment, and on a line below what it showed."""
    return f"{point.experiment}\nIt showed: {point.showed}" if point.showed else point.experiment
