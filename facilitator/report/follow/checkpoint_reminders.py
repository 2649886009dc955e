"""What is to be done after workshops, as days in the facilitator's own calendar, with alarms.

An item is `checkpoint-<id>` in every edition: a later one moves it and adds no second.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from facilitator.core.document import Document
from facilitator.core.follow.checkpoint_dates import DueCheckpoint, checkpoint_view
from facilitator.core.people import Person
from facilitator.core.phrases import day_words, shortened
from facilitator.core.plan.workshops import Programme, Workshop, WorkshopState, programme_of
from facilitator.report.calendar import Happening, calendar_bytes
from facilitator.report.fonts import FontBook
from facilitator.report.printed import Format, Printed
from facilitator.report.text import one_line

_LONGEST_TITLE = 100
_ALARMS = (timedelta(hours=9),)
"""At nine on the day, counted from its midnight."""


@dataclass(frozen=True)
class CheckpointsTaken:
    """The open items of one workshop or of all that are closed, as of a local day, and who sees to them."""

    taken_at: datetime
    today: date
    programme: Programme
    items: tuple[DueCheckpoint, ...]
    names: dict[int, str]


def checkpoints_taken(document: Document, today: date, workshop_id: int | None = None) -> CheckpointsTaken:
    """Read what is still to be done after a workshop, None: after all that are closed; UserError if it is gone."""
    closed = document.all(Workshop, archived=False, state=WorkshopState.CLOSED)
    among = closed if workshop_id is None else [document.get(Workshop, workshop_id)]
    items = [
        DueCheckpoint(workshop, view)
        for workshop in among
        for view in checkpoint_view(document, workshop.id, today)
        if not view.done
    ]
    names = {person.id: person.name for person in document.all(Person)}
    return CheckpointsTaken(document.now(), today, programme_of(document), tuple(items), names)


def checkpoints_ics(taken: CheckpointsTaken, _fonts: FontBook | None = None) -> bytes:
    """Every open item on the day it falls due. What is late stands on today, where it is still seen."""
    return calendar_bytes(taken, [_reminder(taken, one) for one in taken.items])


CHECKPOINTS: Printed[CheckpointsTaken] = Printed("checkpoints", "Checkpoints", (Format(".ics", checkpoints_ics),))


def _reminder(taken: CheckpointsTaken, one: DueCheckpoint) -> Happening:
    item, view = one.view.item, one.view
    owner = taken.names.get(item.owner_id or 0, "")
    lines = [
        f"After “{one.workshop.title}” on {day_words(one.workshop.day, date.min)}.",
        f"{view.words}.",
        f"Owner: {owner}" if owner else "",
        item.hint,
        item.note,
    ]
    title = shortened(one_line(item.title), _LONGEST_TITLE)
    return Happening(
        name=f"checkpoint-{item.id}",
        title=f"Late: {title}" if view.late else title,
        start=max(view.due, taken.today),
        description="\n".join(filter(None, lines)),
        alarms=_ALARMS,
    )
