"""When the items of the checkpoints fall due, what is late, and what is to be said of a day on which people are off."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from facilitator.core.document import Document
from facilitator.core.follow.checkpoints import Checkpoint, CheckpointItem, last_day
from facilitator.core.phrases import day_words, late_words
from facilitator.core.plan.prepare.dated import DatedView, days_late
from facilitator.core.plan.prepare.workdays import Workdays, workdays_of
from facilitator.core.plan.workshops import Workshop, WorkshopState, local

SOON = 7
_SATURDAY = 5
_TITLES = {
    Checkpoint.HOURS: "Within 48 hours",
    Checkpoint.WEEKS: "In two to four weeks",
    Checkpoint.QUARTER: "After a quarter",
}


@dataclass(frozen=True)
class Span:
    """When a checkpoint is: the day on which it may begin, None if any day will do, and the day it falls due."""

    begins: date | None
    due: date


@dataclass(frozen=True)
class CheckpointView(DatedView[CheckpointItem]):
    """An item as it is shown on some day.

    `heading` is that of its checkpoint: "Within 48 hours · by Thu 14 Jan". `begins` is from when it may be done, None
    from at once: "May begin now, due Tue 4 May". `warning` is what `due_on_holiday` says of a day chosen by hand.
    """

    begins: date | None
    warning: str


@dataclass(frozen=True)
class DueCheckpoint:
    """Something to do, and the workshop that it follows."""

    workshop: Workshop
    view: CheckpointView


# When


def span_of(checkpoint: Checkpoint, last: date, workdays: Workdays) -> Span:
    """When a checkpoint is, counted from a workshop's last day; it falls due on a working day (seeds/000).

    The 48 hours end on the last working day in reach, or the next one if there is none: after a Friday, on Monday. The
    weeks are from the 14th day to the 28th, the quarter is three months; both end on the working day before if needed.
    """
    if checkpoint is Checkpoint.HOURS:
        reached = workdays.on_or_before(last + timedelta(days=2))
        return Span(None, reached if reached > last else workdays.on_or_after(last + timedelta(days=2)))
    if checkpoint is Checkpoint.WEEKS:
        due = workdays.on_or_before(last + timedelta(days=28))
        return Span(min(workdays.on_or_after(last + timedelta(days=14)), due), due)
    return Span(None, workdays.on_or_before(last + relativedelta(months=3)))


def heading(checkpoint: Checkpoint, span: Span, today: date) -> str:
    """A checkpoint with its days: "In two to four weeks · Tue 26 Jan to Tue 9 Feb"."""
    due = day_words(span.due, today)
    when = f"by {due}" if span.begins is None else f"{day_words(span.begins, today)} to {due}"
    return f"{_TITLES[checkpoint]} · {when}"


def due_on_holiday(due: date, workdays: Workdays) -> str:
    """What is to be said of a due date on which people are off, and the next working day; "" for a working day."""
    if workdays.is_workday(due):
        return ""
    name = workdays.holiday(due)
    if not name:
        name = "at the weekend" if due.weekday() >= _SATURDAY else "a day off"
    return f"{day_words(due, due)} is {name}: the next working day is {day_words(workdays.on_or_after(due), due)}."


def _view(item: CheckpointItem, workshop: Workshop, span: Span, workdays: Workdays, today: date) -> CheckpointView:
    due = item.due or span.due
    begins = span.begins if item.due is None else None
    late = days_late(item, due, today)
    if item.done_at is not None:
        words = f"Done {day_words(local(workshop, item.done_at).date(), today)}"
    else:
        words = _open_words(begins, due, late, today)
    warning = due_on_holiday(item.due, workdays) if item.due and item.done_at is None else ""
    return CheckpointView(item, due, late, heading(item.checkpoint, span, today), words, begins, warning)


def _open_words(begins: date | None, due: date, late: int, today: date) -> str:
    if late:
        return late_words(due, today)
    ahead = (due - today).days
    when = {0: "due today", 1: "due tomorrow"}.get(ahead, f"due {day_words(due, today)}")
    if begins and begins <= today and ahead > 1:
        return f"May begin now, {when}"
    return f"{when[0].upper()}{when[1:]}"


# Questions


def checkpoint_view(document: Document, workshop_id: int, today: date) -> list[CheckpointView]:
    """A workshop's checkpoints as they stand today, the local day: what comes first on top, then by hand."""
    workshop = document.get(Workshop, workshop_id)
    views = _views_of(document, workshop, document.all(CheckpointItem, workshop_id=workshop_id), today)
    places = list(Checkpoint)
    return sorted(views, key=lambda view: (places.index(view.item.checkpoint), view.item.position, view.item.id))


def due_checkpoints(document: Document, today: date, within: int = SOON) -> list[DueCheckpoint]:
    """What is late, may begin, or falls due within so many days, over all workshops that are closed; latest first."""
    still: dict[int, list[CheckpointItem]] = {}
    for item in document.all(CheckpointItem, done_at=None):
        still.setdefault(item.workshop_id, []).append(item)
    closed = document.all(Workshop, archived=False, state=WorkshopState.CLOSED)
    found = [
        DueCheckpoint(workshop, view)
        for workshop in closed
        if workshop.id in still
        for view in _views_of(document, workshop, still[workshop.id], today)
        if _is_near(view, today, within)
    ]
    return sorted(found, key=lambda one: (one.view.due, one.workshop.day, one.view.item.position, one.view.item.id))


def _is_near(view: CheckpointView, today: date, within: int) -> bool:
    if view.begins is not None:
        return view.begins <= today
    return (view.due - today).days <= within


def _views_of(document: Document, workshop: Workshop, items: list[CheckpointItem], today: date) -> list[CheckpointView]:
    workdays, last = workdays_of(document), last_day(document, workshop)
    spans = {checkpoint: span_of(checkpoint, last, workdays) for checkpoint in Checkpoint}
    return [_view(item, workshop, spans[item.checkpoint], workdays, today) for item in items]
